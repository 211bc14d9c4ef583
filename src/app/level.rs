//! What stands level in two panes: what the reader holds level, else what says the same.

use crate::article::Place;
use crate::compare::Comparison;

/// What was found, and what the reader made of it.
#[derive(Clone, Copy, Debug)]
pub struct Level<'a> {
    /// What was found.
    pub comparison: &'a Comparison,
    /// The passages that the reader holds level, the first in front.
    pub by_hand: &'a [(Place, Place)],
}

impl<'a> Level<'a> {
    /// What stands in another article level with a passage: what the reader pinned to it, else what says the same most
    /// surely.
    pub fn partner(self, place: Place, article: usize) -> Option<usize> {
        let by_hand = self.held(place).find(|held| held.article == article);
        let surest = || {
            let mut found = self.comparison.counterparts(place).iter();
            found.find(|found| found.place.article == article).map(|found| found.place)
        };
        by_hand.or_else(surest).map(|held| held.passage)
    }

    /// The passages that the reader holds level with one, the last in front.
    pub fn held(self, place: Place) -> impl Iterator<Item = Place> + 'a {
        self.by_hand.iter().rev().filter_map(move |&(a, b)| match place {
            _ if place == a => Some(b),
            _ if place == b => Some(a),
            _ => None,
        })
    }
}
