//! In which claim a finding stands.

use crate::align::Claim;
use crate::article::Place;
use std::cmp::Reverse;

/// Which claims each passage makes.
pub struct Claimed {
    /// Each passage with the number of a claim that it makes, in order.
    makes: Vec<(Place, usize)>,
}

impl Claimed {
    /// Goes once through all claims.
    pub fn of(claims: &[Claim]) -> Self {
        let numbered = claims.iter().enumerate();
        let places = numbered.flat_map(|(claim, it)| it.members.iter().map(move |one| (one.place, claim)));
        let mut makes: Vec<(Place, usize)> = places.collect();
        makes.sort_unstable();
        Self { makes }
    }

    /// The claim that makes the most of some passages, at least two of them; of several the first.
    pub fn most(&self, places: impl IntoIterator<Item = Place>) -> Option<usize> {
        let mut claims: Vec<usize> = places.into_iter().flat_map(|place| self.made_by(place)).collect();
        claims.sort_unstable();
        let counted = claims.chunk_by(|x, y| x == y).map(|same| (same.len(), Reverse(same[0])));
        counted.max().filter(|(count, _)| *count >= 2).map(|(_, claim)| claim.0)
    }

    /// The claims that a passage makes.
    fn made_by(&self, place: Place) -> impl Iterator<Item = usize> {
        let first = self.makes.partition_point(|(other, _)| *other < place);
        self.makes[first..].iter().take_while(move |(other, _)| *other == place).map(|&(_, claim)| claim)
    }
}
