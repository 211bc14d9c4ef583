//! Which sets of terms have terms in common, in bounded time and room.

/// How many times two sets are met over a common term, at most. Sixty copies of one article meet half as often; a
/// text that says one thing ten thousand times would meet a thousand times as often.
const MEETINGS: usize = 2_000_000;

/// Pairs of sets that share at least `least` terms, the first the smaller; ordered by the second.
///
/// The rarest terms come first, and bring sets together for as long as there are `MEETINGS` left. Where terms
/// are left over, one in common has to do. Only pairs that `may` meet are met.
pub fn meet(sets: &[Vec<u32>], least: u32, may: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let (brings, all) = bringing(sets, MEETINGS);
    let least = if all { least } else { 1 };
    let mut having: Vec<Vec<usize>> = vec![Vec::new(); brings.len()];
    let mut shared = vec![0; sets.len()];
    let mut found = Vec::new();
    let mut touched = Vec::new();
    for (b, set) in sets.iter().enumerate() {
        for key in set.iter().map(|&key| key as usize).filter(|&key| brings[key]) {
            for &a in &having[key] {
                if shared[a] == 0 {
                    touched.push(a);
                }
                shared[a] += 1;
            }
            having[key].push(b);
        }
        for a in touched.drain(..) {
            if shared[a] >= least && may(a, b) {
                found.push((a, b));
            }
            shared[a] = 0;
        }
    }
    found
}

/// Which terms bring sets together, by key, and whether all do.
fn bringing(sets: &[Vec<u32>], mut left: usize) -> (Vec<bool>, bool) {
    let keys = sets.iter().flatten().map(|&key| key as usize);
    let mut holders = vec![0_usize; keys.clone().max().map_or(0, |most| most + 1)];
    keys.for_each(|key| holders[key] += 1);
    let mut rarest: Vec<usize> = (0..holders.len()).collect();
    rarest.sort_by_key(|&key| holders[key]);
    let mut brings = vec![false; holders.len()];
    for key in rarest {
        let meetings = holders[key] * holders[key].saturating_sub(1) / 2;
        let Some(after) = left.checked_sub(meetings) else { return (brings, false) };
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
        assert_eq!(meet(&sets, 1, |_, _| true), [(0, 1), (0, 2), (1, 2)]);
        assert_eq!(meet(&sets, 2, |_, _| true), [(0, 1)]);
        assert_eq!(meet(&sets, 1, |a, _| a > 0), [(1, 2)]);
        assert_eq!(meet(&[], 1, |_, _| true), []);
    }

    #[test]
    fn what_everybody_has_brings_nobody_together_where_it_is_too_much() {
        let mut sets = vec![vec![0]; 10];
        sets.push(vec![0, 1]);
        sets.push(vec![0, 1]);
        assert_eq!(bringing(&sets, 67), (vec![true, true], true));
        assert_eq!(bringing(&sets, 60), (vec![false, true], false));
        let alike = vec![vec![0, 1, 2]; 30_000];
        assert_eq!(meet(&alike, 2, |_, _| true), []);
    }
}
