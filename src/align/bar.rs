//! The bar: how alike two passages are at least that say the same. It hangs on the story, and on what else is known of
//! the two.

use super::index::Leaf;
use super::pairs::{Pair, Pairs};

/// How alike two passages are at least where hardly any two of one article share their terms.
const LEAST: f64 = 1.06;

/// What would be asked in a single article whose passages all share their terms, and by how much less with the logarithm
/// of the share that do.
const MOST: f64 = 1.945;
const STEEPNESS: f64 = 0.45;

/// By how much less is asked with the logarithm of the number of articles: the more tell of an event, the likelier it is
/// that one of them says what a passage says.
const BREADTH: f64 = 0.09;

/// The share of a story in which no passages of one article share their terms.
const NONE: f64 = 0.02;

/// What is asked of two passages of which one is linked anyhow, as a share of the bar; and of two that both are.
const ONE_LINKED: f64 = 0.87;
const BOTH_LINKED: f64 = 0.75;

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

    /// Drops the pairs that do not get over the bar, and tells of the others how much of it they have.
    ///
    /// Who has found that something is told elsewhere asks less of further passages that tell it.
    pub fn keep_over(self, leaves: usize, pairs: &mut Vec<Pair>) {
        for pair in &mut *pairs {
            pair.likeness.score /= self.0;
        }
        let mut linked = vec![false; leaves];
        for pair in pairs.iter().filter(|pair| pair.likeness.score >= 1.0) {
            (linked[pair.a], linked[pair.b]) = (true, true);
        }
        pairs.retain(|pair| {
            let asked = match (linked[pair.a], linked[pair.b]) {
                (true, true) => BOTH_LINKED,
                (false, false) => 1.0,
                _ => ONE_LINKED,
            };
            pair.likeness.score >= asked
        });
    }
}
