//! Pairs of passages that share terms, with how alike they are.

use super::index::{Leaf, copies};
use super::meet::meet;
use super::score::{LEAST, Likeness, Scale};
use crate::abreast::each;
use std::ops::Range;

/// Two leaves that are alike; `a` comes before `b`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub a: usize,
    pub b: usize,
    pub likeness: Likeness,
}

/// All pairs of leaves that are alike, ordered by `a`, then `b`, to be looked up by both.
#[derive(Debug)]
pub(super) struct Pairs {
    pub all: Vec<Pair>,
    /// Where the pairs of each `a` begin, and where the last ones end.
    rows: Vec<usize>,
}

impl Pairs {
    /// Compares all leaves that share enough terms.
    pub fn of(leaves: &[Leaf]) -> Self {
        let last_keys =
            leaves.iter().filter_map(|leaf| leaf.entries.last()).map(|entry| entry.key as usize + 1);
        let keys = last_keys.max().unwrap_or_default();
        let maker = || {
            let mut scale = Scale::new(leaves, keys);
            move |a: usize, b: usize| Some(Pair { a, b, likeness: scale.likeness(a, b)? })
        };
        let mut all = meet(leaves, |leaf| leaf.entries.iter().map(|entry| entry.key), LEAST, maker);
        let mut alike = maker();
        all.extend(copies(leaves, LEAST as usize).into_iter().filter_map(|(a, b)| alike(a, b)));
        // All but the copies stand in their order, of which this makes use.
        all.sort_by_key(|pair| (pair.a, pair.b));
        let mut pairs = Self { all, rows: vec![0; leaves.len() + 1] };
        pairs.index();
        pairs
    }

    /// Drops the pairs that do not hold.
    pub fn retain(&mut self, holds: impl FnMut(&Pair) -> bool) {
        self.all.retain(holds);
        self.index();
    }

    fn index(&mut self) {
        let mut at = 0;
        for (a, begin) in self.rows.iter_mut().enumerate() {
            at += self.all[at..].iter().take_while(|pair| pair.a < a).count();
            *begin = at;
        }
    }

    /// Where the pairs of a leaf with those behind it stand.
    pub fn row(&self, a: usize) -> Range<usize> {
        self.rows[a]..self.rows[a + 1]
    }

    /// How alike two leaves are; 0 where they share too little.
    pub fn score(&self, x: usize, y: usize) -> f64 {
        let (a, b) = (x.min(y), x.max(y));
        let row = &self.all[self.row(a)];
        row.binary_search_by_key(&b, |pair| pair.b).map_or(0.0, |at| row[at].likeness.score)
    }

    /// Gives every pair a new score, worked out from the scores as they stand.
    pub fn rescore(&mut self, score: impl Fn(&Self, &Pair) -> f64 + Sync) {
        let scores = each(&self.all, |pair| score(self, pair));
        for (pair, score) in self.all.iter_mut().zip(scores) {
            pair.likeness.score = score;
        }
    }
}
