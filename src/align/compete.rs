//! Which of the pairs that are alike are links: a third outlet lends support, and rivals take it away.

use super::index::{Leaf, candidates};
use super::score::{LEAST, Likeness, likeness};
use std::collections::HashMap;

/// Two leaves of different articles that are alike; `a` comes before `b`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub a: usize,
    pub b: usize,
    pub likeness: Likeness,
}

/// How much of what a third passage has more than the pair itself goes over to the pair.
const SUPPORT: f64 = 0.3;

/// How alike a pair is at least that lends support.
const LENDS: f64 = 1.0;

/// How strongly a rival that is more alike takes away: the exponent of the ratio to the best on either side.
const RIVALRY: f64 = 0.3;

/// How alike two passages are at least that say the same.
pub(super) const LINKED: f64 = 1.3;

/// The pairs of leaves that say the same, ordered by `a`, then `b`.
pub(super) fn links(leaves: &[Leaf], articles: usize) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = candidates(leaves, LEAST)
        .into_iter()
        .filter_map(|(a, b)| likeness(&leaves[a], &leaves[b]).map(|likeness| Pair { a, b, likeness }))
        .collect();
    pairs.sort_by_key(|pair| (pair.a, pair.b));
    support(leaves, &mut pairs);
    compete(leaves, articles, &mut pairs);
    pairs.retain(|pair| pair.likeness.score >= LINKED);
    pairs
}

/// Lifts a pair where a passage of a third article is like both.
fn support(leaves: &[Leaf], pairs: &mut [Pair]) {
    let mut near: Vec<Vec<(usize, f64)>> = vec![Vec::new(); leaves.len()];
    let mut scores: HashMap<(usize, usize), f64> = HashMap::new();
    for pair in pairs.iter().filter(|pair| pair.likeness.score > LENDS) {
        near[pair.a].push((pair.b, pair.likeness.score));
        near[pair.b].push((pair.a, pair.likeness.score));
        scores.insert((pair.a, pair.b), pair.likeness.score);
    }
    let score = |x: usize, y: usize| scores.get(&(x.min(y), x.max(y))).copied();
    for pair in pairs {
        let (a, b) = (leaves[pair.a].place.article, leaves[pair.b].place.article);
        let third = near[pair.a].iter().filter(|(third, _)| ![a, b].contains(&leaves[*third].place.article));
        let lends = third.filter_map(|&(third, like)| score(third, pair.b).map(|other| like.min(other)));
        let most = lends.fold(pair.likeness.score, f64::max);
        pair.likeness.score += SUPPORT * (most - pair.likeness.score);
    }
}

/// Lowers a pair by how far it is from the best that either of its passages has in the other's article.
fn compete(leaves: &[Leaf], articles: usize, pairs: &mut [Pair]) {
    let mut best = vec![0.0_f64; leaves.len() * articles];
    let slot = |leaf: usize, other: usize| leaf * articles + leaves[other].place.article;
    for pair in &*pairs {
        for slot in [slot(pair.a, pair.b), slot(pair.b, pair.a)] {
            best[slot] = best[slot].max(pair.likeness.score);
        }
    }
    for pair in pairs {
        let score = pair.likeness.score;
        let ratio = score * score / (best[slot(pair.a, pair.b)] * best[slot(pair.b, pair.a)]);
        pair.likeness.score = score * ratio.powf(RIVALRY);
    }
}
