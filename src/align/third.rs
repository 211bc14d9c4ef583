//! Support: two passages are surer to say the same where a passage of a third article is like both.

use super::pairs::{BySecond, Pairs};
use crate::abreast::portions;

/// How much of what a third passage has more than the pair itself goes over to the pair.
const SUPPORT: f64 = 0.5;

/// How alike a pair is at least that lends support.
const LENDS: f64 = 0.8;

/// How many passages that are like it each passage asks for support at most, the most alike: in a story of three
/// hundred articles hardly a passage has more that lend any.
const ASKED: usize = 512;

/// For so many passages like it each passage has room from the start; it is seldom like more.
const FEW: usize = 8;

/// Lifts every pair by what a third passage has more.
pub(super) fn lift_by_third(pairs: &mut Pairs, by_second: &BySecond) {
    let leaves = pairs.leaves();
    let near = portions(leaves, |portion| portion.map(|leaf| near(pairs, by_second, leaf)).collect());
    let lifted = portions(leaves, |portion| {
        // How alike each leaf is to the one at hand.
        let mut like = vec![0.0_f64; leaves];
        let mut lifted = Vec::new();
        for b in portion.filter(|&b| !by_second.of(b).is_empty()) {
            pairs.with(b, by_second).for_each(|(leaf, score)| like[leaf] = score);
            lifted.extend(by_second.of(b).iter().map(|&at| {
                let (a, score) = (pairs.all[at].a, pairs.all[at].likeness.score);
                (at, score + SUPPORT * (most(&near[a], &like, score) - score))
            }));
            pairs.with(b, by_second).for_each(|(leaf, _)| like[leaf] = 0.0);
        }
        lifted
    });
    for (at, score) in lifted {
        pairs.all[at].likeness.score = score;
    }
}

/// The leaves that lend a leaf support, with how alike they are; the most alike first.
fn near(pairs: &Pairs, by_second: &BySecond, leaf: usize) -> Vec<(usize, f64)> {
    let mut near = Vec::with_capacity(FEW);
    near.extend(pairs.with(leaf, by_second).filter(|&(_, score)| score > LENDS));
    let order = |(x, a): &(usize, f64), (y, b): &(usize, f64)| b.total_cmp(a).then(x.cmp(y));
    if near.len() > ASKED {
        near.select_nth_unstable_by(ASKED, order);
        near.truncate(ASKED);
    }
    near.sort_unstable_by(order);
    near
}

/// The most that a third leaf has of the likeness to both of two leaves; their own, if it has less. No leaf is like
/// another of its own article here, so each third is of a third article.
fn most(near: &[(usize, f64)], like: &[f64], own: f64) -> f64 {
    let mut most = own;
    // Nobody lends more than it has: once the rest has less than what was lent, none of it matters.
    for &(third, lent) in near {
        if lent <= most {
            break;
        }
        most = most.max(lent.min(like[third]));
    }
    most
}
