//! Which articles tell of one event.

use super::likeness::Index;
use super::linkage::{Least, Triangle, linked};
use super::sketch::Sketch;
use crate::abreast::portions;

/// How alike the articles of one story are on average, at least.
const ALIKE: f64 = 0.11;

/// The more articles there are, the more alike some two of them are by chance: so much more is asked of a story of two
/// where there are e times as many.
const BY_CHANCE: f64 = 0.005;

/// So many articles are held against each other at most, which takes 50 MB.
const MOST: usize = 3500;

/// Where more hang together, so many times as much is asked of what holds them.
const MORE: f64 = 1.75;

/// Groups of articles, by their places.
pub(super) fn groups(sketches: &[Sketch]) -> Vec<Vec<usize>> {
    groups_by(sketches, MOST)
}

/// The same, where not more than so many are held against each other at once.
fn groups_by(sketches: &[Sketch], most: usize) -> Vec<Vec<usize>> {
    let chance = BY_CHANCE * (sketches.len().max(2) as f64 / 2.0).ln();
    let asked = Least { of_many: ALIKE, of_two: ALIKE + chance };
    let mut found = Vec::new();
    let mut waiting: Vec<(Vec<usize>, f64)> = vec![((0..sketches.len()).collect(), ALIKE)];
    while let Some((some, least)) = waiting.pop() {
        for hanging in together(sketches, &some, least) {
            if hanging.len() <= most {
                found.extend(linked_of(sketches, &hanging, asked));
            } else if least * MORE < 1.0 {
                waiting.push((hanging, least * MORE));
            } else {
                // They are copies, or almost.
                found.push(hanging);
            }
        }
    }
    found
}

/// Parts of some articles of which no two are alike: what is not in one of them is in no group together.
fn together(sketches: &[Sketch], some: &[usize], least: f64) -> Vec<Vec<usize>> {
    let index = Index::of(some.iter().map(|&at| &sketches[at]).collect());
    let ties = portions(some.len(), |portion| {
        let mut union = Union::of(portion.end);
        let mut ties = Vec::new();
        index.compare(portion, |at, others| {
            let alike = others.iter().filter(|(_, likeness)| *likeness >= least);
            ties.extend(alike.filter(|(other, _)| union.tie(at, *other)).map(|&(other, _)| (at, other)));
        });
        ties
    });
    let mut union = Union::of(some.len());
    for (a, b) in ties {
        union.tie(a, b);
    }
    let mut parts: Vec<Vec<usize>> = vec![Vec::new(); some.len()];
    for (at, &article) in some.iter().enumerate() {
        parts[union.root(at)].push(article);
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Things of which some are tied to one another.
struct Union {
    /// For each the one that it hangs on; itself where it hangs on none.
    above: Vec<usize>,
}

impl Union {
    fn of(count: usize) -> Self {
        Self { above: (0..count).collect() }
    }

    /// The one that all hang on that are tied to one another.
    fn root(&mut self, mut at: usize) -> usize {
        while self.above[at] != at {
            self.above[at] = self.above[self.above[at]];
            at = self.above[at];
        }
        at
    }

    /// Ties two; whether they were not, over whatever others.
    fn tie(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        self.above[a.max(b)] = a.min(b);
        a != b
    }
}

/// Groups of some articles that may all hang together.
fn linked_of(sketches: &[Sketch], some: &[usize], least: Least) -> Vec<Vec<usize>> {
    if let [one] = some {
        return vec![vec![*one]];
    }
    let index = Index::of(some.iter().map(|&at| &sketches[at]).collect());
    let cells = portions(some.len(), |portion| {
        let mut cells = Vec::new();
        index.compare(portion, |at, others| {
            let start = cells.len();
            cells.resize(start + at, 0.0);
            for &(other, likeness) in others {
                cells[start + other] = likeness;
            }
        });
        cells
    });
    let groups = linked(some.len(), Triangle::of(cells), least);
    groups.into_iter().map(|group| group.into_iter().map(|at| some[at]).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Articles of two words each, the first of them heavy.
    fn sketches(words: &[[u32; 2]]) -> Vec<Sketch> {
        let sketch = |pair: &[u32; 2]| {
            let mut words = vec![(pair[0], 0.8), (pair[1], 0.6)];
            words.sort_unstable_by_key(|&(word, _)| word);
            Sketch { words, headline: vec![], day: None }
        };
        words.iter().map(sketch).collect()
    }

    #[test]
    fn where_too_many_hang_together_more_is_asked() {
        let alike = sketches(&[[0, 1], [2, 0], [3, 2], [4, 3], [5, 4], [1, 0]]);
        assert_eq!(groups_by(&alike, 6).iter().flatten().count(), 6);
        let mut fewer = groups_by(&alike, 2);
        fewer.sort();
        assert_eq!(fewer, [vec![0, 5], vec![1], vec![2], vec![3], vec![4]]);
        assert_eq!(groups_by(&sketches(&[[0, 1]; 9]), 2), [[0, 1, 2, 3, 4, 5, 6, 7, 8]]);
    }
}
