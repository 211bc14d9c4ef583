//! Which articles tell of one event.

use super::likeness::alike;
use super::linkage::{Triangle, linked};
use super::sketch::Sketch;

/// How alike the articles of one story are on average, at least.
const ALIKE: f64 = 0.11;

/// So many articles are held against each other at most, which takes 50 MB.
const MOST: usize = 3500;

/// Where more hang together, so many times as much is asked of what holds them.
const MORE: f64 = 1.5;

/// Groups of articles, by their places.
pub(super) fn groups(sketches: &[Sketch]) -> Vec<Vec<usize>> {
    groups_by(sketches, MOST)
}

/// The same, where not more than so many are held against each other at once.
fn groups_by(sketches: &[Sketch], most: usize) -> Vec<Vec<usize>> {
    let mut found = Vec::new();
    let mut waiting: Vec<(Vec<usize>, f64)> = vec![((0..sketches.len()).collect(), ALIKE)];
    while let Some((some, least)) = waiting.pop() {
        for hanging in together(sketches, &some, least) {
            if hanging.len() <= most {
                found.extend(linked_of(sketches, &hanging));
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
    let mut root: Vec<usize> = (0..some.len()).collect();
    let find = |root: &mut [usize], mut at: usize| {
        while root[at] != at {
            root[at] = root[root[at]];
            at = root[at];
        }
        at
    };
    alike(&picked(sketches, some), |at, others| {
        for &(other, _) in others.iter().filter(|(_, likeness)| *likeness >= least) {
            let (a, b) = (find(&mut root, at), find(&mut root, other));
            root[a.max(b)] = a.min(b);
        }
    });
    let mut parts: Vec<Vec<usize>> = vec![Vec::new(); some.len()];
    for (at, &article) in some.iter().enumerate() {
        parts[find(&mut root, at)].push(article);
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Groups of some articles that may all hang together.
fn linked_of(sketches: &[Sketch], some: &[usize]) -> Vec<Vec<usize>> {
    let mut likeness = Triangle::of(some.len());
    if some.len() > 1 {
        alike(&picked(sketches, some), |at, others| {
            for &(other, alike) in others {
                likeness.set(at, other, alike);
            }
        });
    }
    let groups = linked(some.len(), likeness, ALIKE);
    groups.into_iter().map(|group| group.into_iter().map(|at| some[at]).collect()).collect()
}

fn picked<'s>(sketches: &'s [Sketch], some: &[usize]) -> Vec<&'s Sketch> {
    some.iter().map(|&at| &sketches[at]).collect()
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
        let alike = sketches(&[[0, 1], [2, 0], [1, 2], [3, 1], [0, 3], [1, 0]]);
        assert_eq!(groups_by(&alike, 6).iter().flatten().count(), 6);
        let mut fewer = groups_by(&alike, 2);
        fewer.sort();
        assert_eq!(fewer, [vec![0, 5], vec![1], vec![2], vec![3], vec![4]]);
        assert_eq!(groups_by(&sketches(&[[0, 1]; 9]), 2), [[0, 1, 2, 3, 4, 5, 6, 7, 8]]);
    }
}
