//! Which of the pairs that are alike are links. Four things beside their own likeness decide, each worked out
//! from the scores that the one before it left:
//! how alike a passage is to its own article, what stands beside it, a third outlet, and rivals.

use super::index::Leaf;
use super::pairs::{Pair, Pairs};

/// How alike two passages are at least that say the same.
pub(super) const LINKED: f64 = 1.13;

/// How much of the likeness of the passages before, or after, goes over to a pair; and of those one further on in
/// either article, or in both.
const BESIDE: f64 = 0.2;
const NEARBY: f64 = 0.1;

/// How much of what a third passage has more than the pair itself goes over to the pair.
const SUPPORT: f64 = 0.5;

/// How alike a pair is at least that lends support.
const LENDS: f64 = 0.8;

/// How alike a pair is at least that is lifted by a third.
const LIFTED: f64 = 0.5;

/// How strongly a rival that is more alike takes away: the exponent of the ratio to the best on either side.
const RIVALRY: f64 = 0.3;

/// The pairs of leaves of different articles that say the same, ordered by `a`, then `b`.
pub(super) fn links(leaves: &[Leaf], mut pairs: Pairs, articles: usize) -> Vec<Pair> {
    discount_topic(leaves, &mut pairs);
    lift_beside(leaves, &mut pairs);
    lift_by_third(leaves, &mut pairs);
    compete(leaves, articles, &mut pairs);
    pairs.all.retain(|pair| pair.likeness.score >= LINKED);
    pairs.all
}

/// Lowers a pair where one of its passages is more like another of its own article, which seldom says a thing twice:
/// then they share the topic only. The measure is the fourth root of the ratios. Drops the pairs within an article.
fn discount_topic(leaves: &[Leaf], pairs: &mut Pairs) {
    let within = |pair: &Pair| leaves[pair.a].place.article == leaves[pair.b].place.article;
    let mut topic = vec![0.0_f64; leaves.len()];
    for pair in pairs.all.iter().filter(|pair| within(pair)) {
        for leaf in [pair.a, pair.b] {
            topic[leaf] = topic[leaf].max(pair.likeness.score);
        }
    }
    pairs.retain(|pair| !within(pair));
    pairs.rescore(|_, pair| {
        let score = pair.likeness.score;
        let ratio = |leaf: usize| score / score.max(topic[leaf]);
        score * (ratio(pair.a) * ratio(pair.b)).sqrt().sqrt()
    });
}

/// Lifts a pair where the passages before both, or after both, are alike: outlets tell a thing in one order.
fn lift_beside(leaves: &[Leaf], pairs: &mut Pairs) {
    let article = |leaf: usize| leaves[leaf].place.article;
    let after = |leaf: usize, step: usize| {
        Some(leaf + step).filter(|&after| after < leaves.len() && article(after) == article(leaf))
    };
    let before =
        |leaf: usize, step: usize| leaf.checked_sub(step).filter(|&before| article(before) == article(leaf));
    pairs.rescore(|pairs, pair| {
        let score = |a: Option<usize>, b: Option<usize>| a.zip(b).map_or(0.0, |(a, b)| pairs.score(a, b));
        let beside = |&(x, y, share): &(usize, usize, f64)| {
            let ahead = score(after(pair.a, x), after(pair.b, y));
            share * ahead.max(score(before(pair.a, x), before(pair.b, y)))
        };
        pair.likeness.score + AROUND.iter().map(beside).fold(0.0, f64::max)
    });
}

/// Steps away in either article, and what goes over from there.
const AROUND: [(usize, usize, f64); 4] = [(1, 1, BESIDE), (1, 2, NEARBY), (2, 1, NEARBY), (2, 2, NEARBY)];

/// Lifts a pair where a passage of a third article is like both.
fn lift_by_third(leaves: &[Leaf], pairs: &mut Pairs) {
    let mut near: Vec<Vec<(usize, f64)>> = vec![Vec::new(); leaves.len()];
    for pair in pairs.all.iter().filter(|pair| pair.likeness.score > LENDS) {
        near[pair.a].push((pair.b, pair.likeness.score));
        near[pair.b].push((pair.a, pair.likeness.score));
    }
    for third in &mut near {
        third.sort_unstable_by(|(x, a), (y, b)| b.total_cmp(a).then(x.cmp(y)));
    }
    pairs.rescore(|pairs, pair| {
        if pair.likeness.score < LIFTED {
            return pair.likeness.score;
        }
        let own = [pair.a, pair.b].map(|leaf| leaves[leaf].place.article);
        let mut most = pair.likeness.score;
        // Nobody lends more than it has: once the rest has less than what was lent, none of it matters.
        for &(third, like) in &near[pair.a] {
            if like <= most {
                break;
            }
            if !own.contains(&leaves[third].place.article) {
                most = most.max(like.min(pairs.score(third, pair.b)));
            }
        }
        pair.likeness.score + SUPPORT * (most - pair.likeness.score)
    });
}

/// Lowers a pair by how far it is from the best that either of its passages has in the other's article.
fn compete(leaves: &[Leaf], articles: usize, pairs: &mut Pairs) {
    let slot = |leaf: usize, other: usize| leaf * articles + leaves[other].place.article;
    let mut best = vec![0.0_f64; leaves.len() * articles];
    for pair in &pairs.all {
        for slot in [slot(pair.a, pair.b), slot(pair.b, pair.a)] {
            best[slot] = best[slot].max(pair.likeness.score);
        }
    }
    pairs.rescore(|_, pair| {
        let score = pair.likeness.score;
        if score < LINKED {
            // No rival makes it more.
            return score;
        }
        let ratio = score * score / (best[slot(pair.a, pair.b)] * best[slot(pair.b, pair.a)]);
        score * ratio.powf(RIVALRY)
    });
}
