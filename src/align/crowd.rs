//! Crowds: of passages that are nearly all alike, each keeps those that are most like it.

use super::pairs::{BySecond, Pairs};

/// What was left out as too much is alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// How many passages were compared with no other: all their words stand in so many that they tell nothing.
    pub lost: usize,
    /// Whether passages have more counterparts than are told.
    pub crowded: bool,
}

/// So many pairs are kept whatever they are of. Three hundred articles about one event have a third as many, sixty
/// near copies of one article half as many.
const FREE: usize = 250_000;

/// Of how many counterparts a passage is sure, however few articles there are.
const SURE: usize = 128;

/// Where there are more than [`FREE`] pairs, drops those that are for neither of their passages among the most alike:
/// as many as there are articles, of which each may well say the same once, or [`SURE`] if these are fewer. No passage
/// loses its best, so none seems to stand alone that does not. Whether any pair was dropped.
pub(super) fn thin(pairs: &mut Pairs, articles: usize) -> bool {
    let before = pairs.all.len();
    if before > FREE {
        keep_likest(pairs, articles.max(SURE));
    }
    pairs.all.len() < before
}

/// Keeps the pairs that are among the `most` likest of either of their passages.
fn keep_likest(pairs: &mut Pairs, most: usize) {
    let by_second = pairs.by_second();
    let mut kept = vec![false; pairs.all.len()];
    let mut own = Vec::new();
    for leaf in 0..pairs.leaves() {
        own.clear();
        own.extend(places(pairs, &by_second, leaf));
        if own.len() > most {
            let score = |at: usize| pairs.all[at].likeness.score;
            own.select_nth_unstable_by(most, |&x, &y| score(y).total_cmp(&score(x)).then(x.cmp(&y)));
            own.truncate(most);
        }
        for &at in &own {
            kept[at] = true;
        }
    }
    let mut kept = kept.into_iter();
    pairs.retain(|_| kept.next().unwrap_or_default());
}

/// Where the pairs of a leaf stand.
fn places(pairs: &Pairs, by_second: &BySecond, leaf: usize) -> impl Iterator<Item = usize> {
    by_second.of(leaf).iter().copied().chain(pairs.row(leaf))
}

#[cfg(test)]
mod tests {
    use super::super::pairs::Pair;
    use super::super::score::Likeness;
    use super::*;

    #[test]
    fn each_keeps_its_likest_and_none_its_best_in_vain() {
        let leaves = 40;
        let all = (0..leaves).flat_map(|a| (a + 1..leaves).map(move |b| (a, b)));
        let likeness = |a: usize, b: usize| Likeness { score: ((a * b) % 17) as f64, part_a: 0, part_b: 0 };
        let all = all.map(|(a, b)| Pair { a, b, likeness: likeness(a, b) }).collect();
        let mut pairs = Pairs::in_order(all, leaves, 0);
        let best = |pairs: &Pairs| -> Vec<f64> {
            let by_second = pairs.by_second();
            let of = |leaf| pairs.with(leaf, &by_second).map(|(_, score)| score).fold(0.0, f64::max);
            (0..leaves).map(of).collect()
        };
        let before = best(&pairs);
        keep_likest(&mut pairs, 3);
        assert!(pairs.all.len() <= 3 * leaves, "{}", pairs.all.len());
        assert_eq!(best(&pairs), before);
    }
}
