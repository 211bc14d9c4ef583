//! Which of the pairs that are alike are links. Six things beside their own likeness decide, each worked out from the
//! scores that the one before it left: how alike a passage is to its own article, what stands beside it, a third
//! outlet, and rivals; and of those that are left, who else says so, and what else the two articles share.

use super::index::Leaf;
use super::pairs::{Pair, Pairs};
use std::cmp::Ordering;

/// How alike two passages are at least that say the same, once all is weighed.
pub(super) const LINKED: f64 = 1.02;

/// How alike two passages are at least of which anything more is asked.
const IN_QUESTION: f64 = 0.4;

/// How alike two passages are at least of which it is asked who else says so, and what else their articles share.
const LIKELY: f64 = 1.2;

/// How much of the likeness of the passages before, or after, goes over to a pair; and of those one further on in
/// either article, or in both.
const BESIDE: f64 = 0.2;
const NEARBY: f64 = 0.1;

/// How much of what a third passage has more than the pair itself goes over to the pair.
const SUPPORT: f64 = 0.7;

/// How alike a pair is at least that lends support.
const LENDS: f64 = 0.8;

/// How strongly a rival that is more alike takes away: the exponent of the ratio to the best on either side.
const RIVALRY: f64 = 0.2;

/// What a pair loses where none of the other outlets says the same.
const SILENCE: f64 = 0.25;

/// What two articles have in common that share nothing, where those whose every passage has its like have 1.
const STRANGERS: f64 = 0.4;

/// The pairs of leaves of different articles that say the same, ordered by `a`, then `b`.
pub(super) fn links(leaves: &[Leaf], mut pairs: Pairs, articles: usize) -> Vec<Pair> {
    discount_topic(leaves, &mut pairs);
    pairs.retain(|pair| pair.likeness.score >= IN_QUESTION);
    lift_beside(leaves, &mut pairs);
    lift_by_third(leaves, &mut pairs);
    compete(leaves, articles, &mut pairs);
    pairs.retain(|pair| pair.likeness.score >= LIKELY);
    ask_others(leaves, articles, &mut pairs);
    pairs.all.retain(|pair| pair.likeness.score >= LINKED);
    pairs.all
}

/// Lowers a pair where one of its passages is more like another of its own article, which seldom says a thing twice:
/// then they share the topic only. The measure is the fourth root of the ratios. Drops the pairs within an article.
fn discount_topic(leaves: &[Leaf], pairs: &mut Pairs) {
    let mut topic = vec![0.0_f64; leaves.len()];
    pairs.retain(|pair| {
        let within = leaves[pair.a].place.article == leaves[pair.b].place.article;
        for leaf in [pair.a, pair.b].into_iter().filter(|_| within) {
            topic[leaf] = topic[leaf].max(pair.likeness.score);
        }
        !within
    });
    for pair in &mut pairs.all {
        let score = pair.likeness.score;
        let ratio = |leaf: usize| score / score.max(topic[leaf]);
        pair.likeness.score = score * (ratio(pair.a) * ratio(pair.b)).sqrt().sqrt();
    }
}

/// Lifts a pair where the passages before both, or after both, are alike: outlets tell a thing in one order.
fn lift_beside(leaves: &[Leaf], pairs: &mut Pairs) {
    let in_one = |leaf: usize, other: usize| leaves[leaf].place.article == leaves[other].place.article;
    let mut lifts = vec![0.0_f64; pairs.all.len()];
    for a in 0..leaves.len() {
        // Both rows are in order of `b`: what lies before the pair at hand is not looked at again.
        for after in (a + 1..leaves.len()).take(FURTHEST).take_while(|&after| in_one(a, after)) {
            let mut ahead = pairs.row(after);
            for at in pairs.row(a) {
                let Pair { b, likeness, .. } = pairs.all[at];
                ahead.start += pairs.all[ahead.clone()].iter().take_while(|other| other.b <= b).count();
                let is_near = |other: &&Pair| other.b <= b + FURTHEST && in_one(b, other.b);
                for (other, pair) in ahead.clone().zip(pairs.all[ahead.clone()].iter().take_while(is_near)) {
                    let share = if (after - a, pair.b - b) == (1, 1) { BESIDE } else { NEARBY };
                    lifts[at] = lifts[at].max(share * pair.likeness.score);
                    lifts[other] = lifts[other].max(share * likeness.score);
                }
            }
        }
    }
    for (pair, lift) in pairs.all.iter_mut().zip(lifts) {
        pair.likeness.score += lift;
    }
}

/// So many passages away in either article something goes over to a pair, at most.
const FURTHEST: usize = 2;

/// For so many passages like it each passage has room from the start; it is seldom like more.
const FEW: usize = 8;

/// Lifts a pair where a passage of a third article is like both.
fn lift_by_third(leaves: &[Leaf], pairs: &mut Pairs) {
    let mut near: Vec<Vec<(usize, f64)>> = leaves.iter().map(|_| Vec::with_capacity(FEW)).collect();
    for pair in pairs.all.iter().filter(|pair| pair.likeness.score > LENDS) {
        near[pair.a].push((pair.b, pair.likeness.score));
        near[pair.b].push((pair.a, pair.likeness.score));
    }
    for third in &mut near {
        third.sort_unstable_by(|(x, a), (y, b)| b.total_cmp(a).then(x.cmp(y)));
    }
    pairs.rescore(|pairs, pair| {
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
    // A rival only takes away: what is not enough now will not be.
    pairs.all.retain(|pair| pair.likeness.score >= LIKELY);
    for pair in &mut pairs.all {
        let score = pair.likeness.score;
        let ratio = score * score / (best[slot(pair.a, pair.b)] * best[slot(pair.b, pair.a)]);
        pair.likeness.score = score * ratio.powf(RIVALRY);
    }
}

/// Lowers a pair by the share of the other outlets that do not say the same as both of its passages, and by the
/// fourth root of what their two articles have in common: articles about different things seldom meet in one.
fn ask_others(leaves: &[Leaf], articles: usize, pairs: &mut Pairs) {
    let like = likes(leaves, pairs);
    let common = in_common(leaves, articles, &like);
    pairs.rescore(|_, pair| {
        let others = articles - 2;
        let silent = others - tellers(leaves, &like[pair.a], &like[pair.b]).min(others);
        let silence = SILENCE * silent as f64 / others.max(1) as f64;
        let [a, b] = [pair.a, pair.b].map(|leaf| leaves[leaf].place.article);
        pair.likeness.score * (1.0 - silence) * common[a * articles + b].sqrt().sqrt()
    });
}

/// The leaves that each leaf is paired with, in order.
fn likes(leaves: &[Leaf], pairs: &Pairs) -> Vec<Vec<usize>> {
    let mut like = vec![Vec::new(); leaves.len()];
    for pair in &pairs.all {
        like[pair.a].push(pair.b);
        like[pair.b].push(pair.a);
    }
    like
}

/// What every two articles have in common: the share of their passages that are paired with one of the other, as a
/// number from what strangers have to 1.
fn in_common(leaves: &[Leaf], articles: usize, like: &[Vec<usize>]) -> Vec<f64> {
    let mut passages = vec![0_usize; articles];
    let mut paired = vec![0_usize; articles * articles];
    for (leaf, like) in leaves.iter().zip(like) {
        let own = leaf.place.article;
        passages[own] += 1;
        for other in told_in(leaves, like) {
            paired[own * articles + other] += 1;
        }
    }
    let share = |a: usize, b: usize| {
        let both = paired[a * articles + b] + paired[b * articles + a];
        both as f64 / (passages[a] + passages[b]).max(1) as f64
    };
    let common = |at: usize| (STRANGERS + share(at / articles, at % articles)) / (STRANGERS + 1.0);
    (0..articles * articles).map(common).collect()
}

/// The articles in which leaves stand that are given in order, each once.
fn told_in(leaves: &[Leaf], ordered: &[usize]) -> impl Iterator<Item = usize> {
    let article = |at: usize| leaves[ordered[at]].place.article;
    (0..ordered.len()).filter(move |&at| at == 0 || article(at) != article(at - 1)).map(article)
}

/// In how many articles a leaf stands that is among two ordered lists of leaves.
fn tellers(leaves: &[Leaf], mut x: &[usize], mut y: &[usize]) -> usize {
    let mut both = Vec::new();
    while let ([a, rest_x @ ..], [b, rest_y @ ..]) = (x, y) {
        match a.cmp(b) {
            Ordering::Less => x = rest_x,
            Ordering::Greater => y = rest_y,
            Ordering::Equal => {
                both.push(*a);
                (x, y) = (rest_x, rest_y);
            }
        }
    }
    told_in(leaves, &both).count()
}
