//! Which sets of terms have terms in common, in bounded time and room.

use crate::abreast::portions;

/// How many times two sets are met over a common term, at most. Sixty copies of one article meet half as often; a
/// text that says one thing ten thousand times would meet a thousand times as often.
const MEETINGS: usize = 2_000_000;

/// What is made of the pairs of sets that share at least `least` terms, the first the smaller; in order. `keys` gives
/// the terms of a set, each once. Each portion of the work asks `maker` for a function of its own that makes something
/// of a pair: it may keep what it found out about the first set of a pair, which the next pair mostly has too.
///
/// The rarest terms come first, and bring sets together for as long as there are `MEETINGS` left. Where terms
/// are left over, one in common has to do. Also tells how many sets have enough terms, and met nobody as all of these
/// were left over.
pub fn meet<'s, S: Sync, K: Iterator<Item = u32>, M: FnMut(usize, usize) -> Option<T>, T: Send>(
    sets: &'s [S],
    keys: impl Fn(&'s S) -> K + Sync,
    least: u32,
    maker: impl Fn() -> M + Sync,
) -> (Vec<T>, usize) {
    let counts = counts(sets.iter().flat_map(&keys));
    let (brings, all) = bringing(&counts, MEETINGS);
    let is_lost = |set| keys(set).count() >= least as usize && keys(set).all(|key| !brings[key as usize]);
    let lost = if all { 0 } else { sets.iter().map(is_lost).filter(|&lost| lost).count() };
    let least = if all { least } else { 1 };
    let holders = Holders::of(sets.iter().map(&keys), &counts, &brings);
    let found = portions(sets.len(), |portion| {
        let (mut shared, mut touched) = (vec![0; sets.len()], Vec::with_capacity(sets.len()));
        let (mut alike, mut found, mut make) = (Vec::with_capacity(sets.len()), Vec::new(), maker());
        for a in portion {
            for b in keys(&sets[a]).flat_map(|key| holders.behind(key, a)) {
                if shared[b] == 0 {
                    touched.push(b);
                }
                shared[b] += 1;
            }
            alike.extend(touched.drain(..).filter(|&b| std::mem::take(&mut shared[b]) >= least));
            alike.sort_unstable();
            found.extend(alike.drain(..).filter_map(|b| make(a, b)));
        }
        found
    });
    (found, lost)
}

/// Which sets have a term that brings sets together, in a row for all such terms.
struct Holders {
    sets: Vec<usize>,
    /// Where the sets of each term begin, and where the last ones end.
    begins: Vec<usize>,
}

impl Holders {
    /// `counts` are in how many sets each term is.
    fn of<K: Iterator<Item = u32>>(sets: impl Iterator<Item = K>, counts: &[usize], brings: &[bool]) -> Self {
        let mut begins = Vec::with_capacity(counts.len() + 2);
        begins.extend([0, 0]);
        let mut all = 0;
        begins.extend(counts.iter().zip(brings).map(|(count, &brings)| {
            all += if brings { *count } else { 0 };
            all
        }));
        let mut holders = Self { sets: vec![0; all], begins };
        for (set, keys) in sets.enumerate() {
            for key in keys.map(|key| key as usize).filter(|&key| brings[key]) {
                // The end of a term's sets so far stands where the next one's will begin.
                let end = &mut holders.begins[key + 1];
                holders.sets[*end] = set;
                *end += 1;
            }
        }
        holders
    }

    /// The sets that have a term and come behind a set.
    fn behind(&self, key: u32, set: usize) -> impl Iterator<Item = usize> {
        let sets = &self.sets[self.begins[key as usize]..self.begins[key as usize + 1]];
        sets.iter().rev().copied().take_while(move |&other| other > set)
    }
}

/// How often each term is there, by key.
fn counts(keys: impl Iterator<Item = u32>) -> Vec<usize> {
    let mut counts = Vec::new();
    for key in keys.map(|key| key as usize) {
        if key >= counts.len() {
            counts.resize(key + 1, 0);
        }
        counts[key] += 1;
    }
    counts
}

/// Which terms bring sets together, by key, and whether all do; `holders` are how many sets have each.
fn bringing(holders: &[usize], mut left: usize) -> (Vec<bool>, bool) {
    let meetings = |holders: usize| holders * holders.saturating_sub(1) / 2;
    if holders.iter().map(|&holders| meetings(holders)).sum::<usize>() <= left {
        return (vec![true; holders.len()], true);
    }
    let mut rarest: Vec<usize> = (0..holders.len()).collect();
    rarest.sort_by_key(|&key| holders[key]);
    let mut brings = vec![false; holders.len()];
    for key in rarest {
        let Some(after) = left.checked_sub(meetings(holders[key])) else { return (brings, false) };
        (left, brings[key]) = (after, true);
    }
    (brings, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(sets: &[Vec<u32>], least: u32) -> (Vec<(usize, usize)>, usize) {
        meet(sets, |keys| keys.iter().copied(), least, || |a, b| Some((a, b)))
    }

    fn check(sets: &[Vec<u32>], least: u32, expected: &[(usize, usize)]) {
        assert_eq!(met(sets, least), (expected.to_vec(), 0));
    }

    #[test]
    fn sets_meet_over_enough_terms() {
        let sets = [vec![1, 2, 3], vec![2, 3, 9], vec![3, 4], vec![]];
        check(&sets, 1, &[(0, 1), (0, 2), (1, 2)]);
        check(&sets, 2, &[(0, 1)]);
        check(&[], 1, &[]);
    }

    #[test]
    fn what_everybody_has_brings_nobody_together_where_it_is_too_much() {
        assert_eq!(bringing(&[12, 2], 67), (vec![true, true], true));
        assert_eq!(bringing(&[12, 2], 60), (vec![false, true], false));
        assert_eq!(met(&vec![vec![0, 1, 2]; 30_000], 2), (vec![], 30_000));
    }
}
