//! Which of the pairs that are alike are links. Seven things beside their own likeness decide, each worked out from the
//! scores that the one before it left: how alike a passage is to its own article, what stands beside it, where it
//! stands, a third outlet, and rivals; and of those that are left, who else says so, and what else the two articles
//! share. Then a bar is set that hangs on the story, and evidence of another kind can overrule it either way.

use super::bar::Bar;
use super::crowd::{LeftOut, thin};
use super::evidence::evidence;
use super::index::Leaf;
use super::lead::favour_leads;
use super::others::ask_others;
use super::pairs::{BySecond, Pair, Pairs};
use super::shingles::Shingles;
use super::third::lift_by_third;

/// How alike two passages are at least of which anything more is asked.
const IN_QUESTION: f64 = 0.4;

/// How much of the likeness of the passages before, or after, goes over to a pair; and of those one further on in
/// either article, or in both.
const BESIDE: f64 = 0.2;
const NEARBY: f64 = 0.1;

/// How strongly a rival that is more alike takes away: the exponent of the ratio to the best on either side.
const RIVALRY: f64 = 0.2;

/// What became of the pairs that are alike; pairs are of leaves of different articles, ordered by `a`, then `b`.
pub(super) struct Decided {
    /// Those that say the same, each with how much it has of the likeness that is asked for.
    pub links: Vec<Pair>,
    /// Of the others those that may, where one of the two has no link.
    pub near: Vec<Pair>,
    pub left_out: LeftOut,
}

/// Decides which of the pairs say the same.
pub(super) fn decide(leaves: &[Leaf], mut pairs: Pairs, articles: usize) -> Decided {
    let bar = Bar::of(leaves, &pairs, articles);
    discount_topic(leaves, &mut pairs);
    pairs.retain(|pair| pair.likeness.score >= IN_QUESTION);
    lift_beside(leaves, &mut pairs);
    favour_leads(leaves, &mut pairs);
    let by_second = pairs.by_second();
    lift_by_third(&mut pairs, &by_second);
    let mut near: Vec<Pair> =
        pairs.all.iter().filter(|pair| pair.likeness.score >= bar.near()).copied().collect();
    compete(leaves, &mut pairs, &by_second, bar.likely());
    let left_out = LeftOut { crowded: thin(&mut pairs, articles), lost: pairs.lost };
    let silence = ask_others(leaves, articles, &mut pairs);
    let evidence = evidence(&Shingles::of(leaves), &silence, &pairs);
    let links = bar.over(leaves.len(), &pairs.all, &evidence);
    let mut linked = vec![false; leaves.len()];
    for link in &links {
        (linked[link.a], linked[link.b]) = (true, true);
    }
    near.retain(|pair| !(linked[pair.a] && linked[pair.b]));
    Decided { links, near, left_out }
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

/// Lowers a pair by how far it is from the best that either of its passages has in the other's article, and drops those
/// that are not likely then.
fn compete(leaves: &[Leaf], pairs: &mut Pairs, by_second: &BySecond, likely: f64) {
    let article = |leaf: usize| leaves[leaf].place.article;
    let score = |pair: &Pair| pair.likeness.score;
    let (mut best_a, mut best_b) = (vec![0.0_f64; pairs.all.len()], vec![0.0_f64; pairs.all.len()]);
    // The pairs of a passage with those of one article stand side by side, in either order.
    let mut first = 0;
    for side_by_side in pairs.all.chunk_by(|x, y| x.a == y.a && article(x.b) == article(y.b)) {
        let end = first + side_by_side.len();
        best_a[first..end].fill(side_by_side.iter().map(score).fold(0.0, f64::max));
        first = end;
    }
    let of = |at: &usize| &pairs.all[*at];
    let together = |x: &usize, y: &usize| of(x).b == of(y).b && article(of(x).a) == article(of(y).a);
    for side_by_side in by_second.places.chunk_by(together) {
        let best = side_by_side.iter().map(|at| score(of(at))).fold(0.0, f64::max);
        for &at in side_by_side {
            best_b[at] = best;
        }
    }
    // A rival only takes away: what is not enough now will not be.
    let with_best = pairs.all.iter_mut().zip(best_a.iter().zip(&best_b));
    for (pair, (best_a, best_b)) in with_best.filter(|(pair, _)| pair.likeness.score >= likely) {
        let score = pair.likeness.score;
        pair.likeness.score = score * (score * score / (best_a * best_b)).powf(RIVALRY);
    }
    pairs.retain(|pair| pair.likeness.score >= likely);
}
