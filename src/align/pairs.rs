//! Pairs of passages that share terms, with how alike they are.

use super::index::{Leaf, copies};
use super::meet::meet;
use super::score::{LEAST, Likeness, Scale};
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
    /// How many leaves were compared with none, as their terms are all over the story.
    pub lost: usize,
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
        let (mut all, lost) = meet(leaves, |leaf| leaf.entries.iter().map(|entry| entry.key), LEAST, maker);
        let copies = copies(leaves, LEAST as usize);
        if !copies.is_empty() {
            let mut alike = maker();
            all.extend(copies.into_iter().filter_map(|(a, b)| alike(a, b)));
            // All but the copies stand in their order, of which this makes use. Where one term in common has to do,
            // some copies were found before.
            all.sort_by_key(|pair| (pair.a, pair.b));
            all.dedup_by_key(|pair| (pair.a, pair.b));
        }
        Self::in_order(all, leaves.len(), lost)
    }

    /// Some pairs that stand in order, of so many leaves.
    pub fn in_order(all: Vec<Pair>, leaves: usize, lost: usize) -> Self {
        let mut pairs = Self { all, rows: vec![0; leaves + 1], lost };
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

    /// How many leaves there are.
    pub fn leaves(&self) -> usize {
        self.rows.len() - 1
    }

    /// The leaves that a leaf is paired with, in order, with how alike they are.
    pub fn with(&self, leaf: usize, by_second: &BySecond) -> impl Iterator<Item = (usize, f64)> {
        let before = by_second.of(leaf).iter().map(|&at| (self.all[at].a, self.all[at].likeness.score));
        let behind = self.all[self.row(leaf)].iter().map(|pair| (pair.b, pair.likeness.score));
        before.chain(behind)
    }

    /// Every pair by its second leaf.
    pub fn by_second(&self) -> BySecond {
        let mut begins = vec![0; self.leaves() + 2];
        for pair in &self.all {
            begins[pair.b + 2] += 1;
        }
        for leaf in 2..begins.len() {
            begins[leaf] += begins[leaf - 1];
        }
        let mut places = vec![0; self.all.len()];
        for (at, pair) in self.all.iter().enumerate() {
            // The end of a leaf's pairs so far stands where the next one's will begin.
            let end = &mut begins[pair.b + 1];
            places[*end] = at;
            *end += 1;
        }
        BySecond { places, begins }
    }
}

/// Where the pairs stand that have a leaf as their second; those of one leaf in order.
pub(super) struct BySecond {
    /// The places, for all leaves in a row.
    pub places: Vec<usize>,
    /// Where those of each leaf begin, and where the last ones end.
    begins: Vec<usize>,
}

impl BySecond {
    /// Where the pairs of a leaf with those in front of it stand.
    pub fn of(&self, b: usize) -> &[usize] {
        &self.places[self.begins[b]..self.begins[b + 1]]
    }
}
