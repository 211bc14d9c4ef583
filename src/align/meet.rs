//! Which sets of terms have terms in common, in bounded time and room.

use crate::abreast::portions;

/// How many times two sets are met over a common term, at most. Sixty copies of one article meet half as often; a
/// text that says one thing ten thousand times would meet a thousand times as often.
const MEETINGS: usize = 2_000_000;

/// What is made of the pairs of sets that share at least `least` terms, the first the smaller; in order.
///
/// The rarest terms come first, and bring sets together for as long as there are `MEETINGS` left. Where terms
/// are left over, one in common has to do.
pub fn meet<T: Send>(
    sets: &[Vec<u32>],
    least: u32,
    make: impl Fn(usize, usize) -> Option<T> + Sync,
) -> Vec<T> {
    let (brings, all) = bringing(sets, MEETINGS);
    let least = if all { least } else { 1 };
    let holders = Holders::of(sets, &brings);
    portions(sets.len(), |portion| {
        let (mut shared, mut touched) = (vec![0; sets.len()], Vec::new());
        let mut found = Vec::new();
        for a in portion {
            for b in sets[a].iter().flat_map(|&key| holders.behind(key, a)) {
                if shared[b] == 0 {
                    touched.push(b);
                }
                shared[b] += 1;
            }
            touched.sort_unstable();
            for b in touched.drain(..) {
                if shared[b] >= least {
                    found.extend(make(a, b));
                }
                shared[b] = 0;
            }
        }
        found
    })
}

/// Which sets have a term that brings sets together, in a row for all such terms.
struct Holders {
    sets: Vec<usize>,
    /// Where the sets of each term begin, and where the last ones end.
    begins: Vec<usize>,
}

impl Holders {
    fn of(sets: &[Vec<u32>], brings: &[bool]) -> Self {
        let held = || {
            let keys = sets
                .iter()
                .enumerate()
                .flat_map(|(set, keys)| keys.iter().map(move |&key| (key as usize, set)));
            keys.filter(|(key, _)| brings[*key])
        };
        let mut begins = vec![0; brings.len() + 2];
        held().for_each(|(key, _)| begins[key + 2] += 1);
        for key in 2..begins.len() {
            begins[key] += begins[key - 1];
        }
        let mut holders = Self { sets: vec![0; begins[brings.len() + 1]], begins };
        for (key, set) in held() {
            // The end of a term's sets so far stands where the next one's will begin.
            let end = &mut holders.begins[key + 1];
            holders.sets[*end] = set;
            *end += 1;
        }
        holders
    }

    /// The sets that have a term and come behind a set.
    fn behind(&self, key: u32, set: usize) -> impl Iterator<Item = usize> {
        let sets = &self.sets[self.begins[key as usize]..self.begins[key as usize + 1]];
        sets.iter().rev().copied().take_while(move |&other| other > set)
    }
}

/// Which terms bring sets together, by key, and whether all do.
fn bringing(sets: &[Vec<u32>], mut left: usize) -> (Vec<bool>, bool) {
    let keys = sets.iter().flatten().map(|&key| key as usize);
    let mut holders = vec![0_usize; keys.clone().max().map_or(0, |most| most + 1)];
    keys.for_each(|key| holders[key] += 1);
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

    #[test]
    fn sets_meet_over_enough_terms() {
        let sets = [vec![1, 2, 3], vec![2, 3, 9], vec![3, 4], vec![]];
        let pair = |a: usize, b: usize| Some((a, b));
        assert_eq!(meet(&sets, 1, pair), [(0, 1), (0, 2), (1, 2)]);
        assert_eq!(meet(&sets, 2, pair), [(0, 1)]);
        assert_eq!(meet(&sets, 1, |a, b| (a > 0).then_some((a, b))), [(1, 2)]);
        assert_eq!(meet(&[], 1, pair), []);
    }

    #[test]
    fn what_everybody_has_brings_nobody_together_where_it_is_too_much() {
        let mut sets = vec![vec![0]; 10];
        sets.push(vec![0, 1]);
        sets.push(vec![0, 1]);
        assert_eq!(bringing(&sets, 67), (vec![true, true], true));
        assert_eq!(bringing(&sets, 60), (vec![false, true], false));
        let alike = vec![vec![0, 1, 2]; 30_000];
        assert_eq!(meet(&alike, 2, |a, b| Some((a, b))), []);
    }
}
