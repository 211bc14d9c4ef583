//! What stands level in two panes: what the reader holds level, else what says the same, or may.

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
    /// surely, else what may, so that the reader can judge.
    pub fn partner(self, place: Place, article: usize) -> Option<usize> {
        let by_hand = self.held(place).find(|held| held.article == article);
        let surest = || {
            let mut found = self.comparison.counterparts(place).iter();
            found.find(|found| found.place.article == article).map(|found| found.place)
        };
        let likest = || self.comparison.near(place).iter().find(|near| near.article == article).copied();
        by_hand.or_else(surest).or_else(likest).map(|held| held.passage)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::fixture::Story;

    #[test]
    fn what_was_pinned_goes_before_what_is_sure_and_that_before_what_may_be() {
        let place = |article, passage| Place { article, passage };
        let story = Story::default().article("Wire", "A dam broke.\nNobody was warned.");
        let story = story.article("Post", "A dam broke.\nThey got no warning.\nSchools stay shut.");
        let story = story.link((0, 0), (1, 0), 0.9).near((0, 0), (1, 1)).near((0, 1), (1, 1)).done();
        let partner = |by_hand: &[(Place, Place)], passage| {
            Level { comparison: &story, by_hand }.partner(place(0, passage), 1)
        };
        assert_eq!((partner(&[], 0), partner(&[], 1)), (Some(0), Some(1)));
        assert_eq!(partner(&[(place(0, 1), place(1, 2))], 1), Some(2));
    }
}
