//! In which claim a finding stands.

use crate::align::Claim;
use crate::article::Place;
use std::cmp::Reverse;

/// The claim that makes the most of some passages, at least two of them; of several the first.
pub fn claimed(claims: &[Claim], places: impl IntoIterator<Item = Place>) -> Option<usize> {
    let places: Vec<Place> = places.into_iter().collect();
    let standing = |claim: &Claim| {
        let makes = |place: &Place| claim.members.iter().any(|member| member.place == *place);
        places.iter().filter(|place| makes(place)).count()
    };
    let counted = claims.iter().enumerate().map(|(index, claim)| (standing(claim), Reverse(index)));
    counted.max().filter(|(count, _)| *count >= 2).map(|(_, index)| index.0)
}
