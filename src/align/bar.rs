//! The bar: how alike two passages are at least that say the same. It hangs on the story, and on what else is known of
//! the two.

use super::evidence::Evidence;
use super::index::Leaf;
use super::pairs::{Pair, Pairs};

/// How alike two passages are at least where hardly any two of one article share their terms.
const LEAST: f64 = 1.06;

/// What would be asked in a single article whose passages all share their terms, and by how much less with the logarithm
/// of the share that do.
const MOST: f64 = 1.91;
const STEEPNESS: f64 = 0.45;

/// By how much less is asked with the logarithm of the number of articles: the more tell of an event, the likelier it is
/// that one of them says what a passage says.
const BREADTH: f64 = 0.09;

/// The share of a story in which no passages of one article share their terms.
const NONE: f64 = 0.02;

/// What is asked of two passages of which one is linked anyhow, as a share of the bar; and of two that both are.
const ONE_LINKED: f64 = 0.89;
const BOTH_LINKED: f64 = 0.84;

/// From which log odds on evidence is for a pair that does not get over the bar: where it is as likely as not. And below
/// which it is against one that does: where that it is not is twice as likely.
const FOR: f64 = 0.0;
const AGAINST: f64 = -std::f64::consts::LN_2;

/// What a pair has at least of the bar, before it is asked who else says so, that can still come to be a link.
const LIKELY: f64 = 0.82;

/// What a pair has at least of the bar, before its rivals are seen, that is nearly enough.
///
/// Measured on the 748 passages without a link in twelve stories read in full: of the 286 that are so much like one of
/// another outlet, 44 in 100 are told elsewhere and 24 may be, of the others 19 and 15. With .7 it is 17 and 13, with .9
/// 21 and 15, of fewer and of more.
const NEAR: f64 = 0.8;

/// The bar of a story.
#[derive(Clone, Copy)]
pub(super) struct Bar(f64);

impl Bar {
    /// The higher, the more passages of one article share their terms: these seldom say the same, so where many of them
    /// share what they are about, two of different articles will too. `pairs` are still those of all articles.
    pub fn of(leaves: &[Leaf], pairs: &Pairs, articles: usize) -> Self {
        let of_one = leaves.chunk_by(|a, b| a.place.article == b.place.article);
        let possible: usize = of_one.map(|leaves| leaves.len() * (leaves.len() - 1) / 2).sum();
        let is_within = |pair: &&Pair| leaves[pair.a].place.article == leaves[pair.b].place.article;
        let share = pairs.all.iter().filter(is_within).count() as f64 / possible.max(1) as f64;
        let breadth = BREADTH * (articles.max(1) as f64).ln();
        Self((MOST + STEEPNESS * (share + NONE).ln() - breadth).max(LEAST))
    }

    /// How alike two passages are at least that may be a link.
    pub fn likely(self) -> f64 {
        self.0 * LIKELY
    }

    /// How alike two passages are at least that may say the same although it is not sure enough to be told.
    pub fn near(self) -> f64 {
        self.0 * NEAR
    }

    /// The pairs that get over the bar and have no evidence against them, and those that evidence alone is for, as long as
    /// a third outlet says the same; each with how much it has of the bar. These have less than the bar, so that nothing is
    /// called at odds on their account.
    ///
    /// Who has found that something is told elsewhere asks less of further passages that tell it.
    pub fn over(self, leaves: usize, pairs: &[Pair], evidence: &[Evidence]) -> Vec<Pair> {
        let share = |pair: &Pair| pair.likeness.score / self.0;
        let mut linked = vec![false; leaves];
        for pair in pairs.iter().filter(|pair| share(pair) >= 1.0) {
            (linked[pair.a], linked[pair.b]) = (true, true);
        }
        let asked = |pair: &Pair| match (linked[pair.a], linked[pair.b]) {
            (true, true) => BOTH_LINKED,
            (false, false) => 1.0,
            _ => ONE_LINKED,
        };
        let link = |(pair, found): (&Pair, &Evidence)| {
            let (share, is_for) = (share(pair), found.is_told && found.odds >= FOR);
            let mut link = *pair;
            link.likeness.score = share;
            (is_for || share >= asked(pair) && found.odds >= AGAINST).then_some(link)
        };
        pairs.iter().zip(evidence).filter_map(link).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::score::Likeness;
    use super::*;

    /// What comes of one pair that has so much of the bar, and of which so much evidence was found.
    fn check(share: f64, odds: f64, is_told: bool, expected: Option<f64>) {
        let pair = Pair { a: 0, b: 1, likeness: Likeness { score: 1.5 * share, part_a: 0, part_b: 0 } };
        let links = Bar(1.5).over(2, &[pair], &[Evidence { odds, is_told }]);
        assert_eq!(links.first().map(|link| link.likeness.score), expected, "{share} {odds} {is_told}");
    }

    #[test]
    fn evidence_can_overrule_the_bar() {
        check(1.2, 0.0, false, Some(1.2));
        check(1.2, 2.0 * AGAINST, true, None);
        check(0.9, 1.0, true, Some(0.9));
        check(0.9, 1.0, false, None);
        check(0.9, FOR - 0.1, true, None);
    }
}
