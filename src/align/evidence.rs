//! Evidence: what speaks for and against that two passages say the same, of those that no rival keeps apart. Where a
//! likeness asks what rare terms two passages share, it asks whether they share phrases, and whether a third outlet has
//! what both say.

use super::pairs::{Pair, Pairs};
use super::shingles::Shingles;
use crate::abreast::portions;

/// The log odds of two passages whose shingles are the same, and that all other outlets have too.
const ALIKE: f64 = 3.8;

/// By how much they are lower where no other outlet has what both say.
const SILENCE: f64 = 1.3;

/// Less alike than this by their shingles tells no more.
const LITTLE: f64 = 0.02;

/// What was found of a pair.
#[derive(Clone, Copy)]
pub(super) struct Evidence {
    /// The log odds that its passages say the same.
    pub odds: f64,
    /// Whether any other outlet has a passage that is like both.
    pub is_told: bool,
}

/// The evidence of every pair. `silence` is the share of the other outlets that do not have what both passages say.
pub(super) fn evidence(shingles: &Shingles, silence: &[f64], pairs: &Pairs) -> Vec<Evidence> {
    let of_pair = |at: usize| {
        let (Pair { a, b, .. }, silence) = (pairs.all[at], silence[at]);
        let odds = ALIKE + shingles.cosine(a, b).max(LITTLE).ln() - SILENCE * silence;
        Evidence { odds, is_told: silence < 1.0 }
    };
    portions(pairs.all.len(), |portion| portion.map(of_pair).collect())
}
