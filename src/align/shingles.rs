//! Shingles: short runs of words that two passages share (Broder, 1997). They tell a phrase from words that merely stand in
//! both.

use super::index::Leaf;
use crate::abreast::each;
use rustc_hash::FxHashMap;

/// The shingles of passages, weighed: how alike two passages are by them is the cosine of what they have.
pub(super) struct Shingles {
    /// Those of every leaf, in order, so weighed that the squares of each leaf's come to 1.
    of: Vec<Vec<(usize, f64)>>,
}

impl Shingles {
    /// All terms by themselves and every two that stand side by side, function words among them.
    pub fn of(leaves: &[Leaf]) -> Self {
        Self::weighed(&each(leaves, |leaf| {
            let alone = leaf.wording.iter().map(|&key| u64::from(key));
            let two = leaf.wording.windows(2).map(|two| ((u64::from(two[0]) + 1) << 32) | u64::from(two[1]));
            alone.chain(two).collect()
        }))
    }

    /// Weighs the shingles of every leaf by how often it has them, and by how few have them.
    fn weighed(of: &[Vec<u64>]) -> Self {
        let mut keys: FxHashMap<u64, usize> = FxHashMap::default();
        let mut key = |shingle: &u64| {
            let next = keys.len();
            *keys.entry(*shingle).or_insert(next)
        };
        let of: Vec<Vec<(usize, f64)>> =
            of.iter().map(|shingles| counted(shingles.iter().map(&mut key).collect())).collect();
        let mut having = vec![0_usize; keys.len()];
        of.iter().flatten().for_each(|(key, _)| having[*key] += 1);
        let all = of.len() as f64 + 1.0;
        let rarity: Vec<f64> = (0..=of.len()).map(|having| (all / having.max(1) as f64).ln()).collect();
        let rarity = |key: usize| rarity[having[key]];
        Self {
            of: each(&of, |of_one| {
                to_unit(of_one.iter().map(|&(key, often)| (key, often * rarity(key))).collect())
            }),
        }
    }

    /// How alike two leaves are, 0 to 1.
    pub fn cosine(&self, a: usize, b: usize) -> f64 {
        let (mut of_a, mut of_b) = (&*self.of[a], &*self.of[b]);
        let mut cosine = 0.0;
        while let ([(key_a, in_a), rest_a @ ..], [(key_b, in_b), rest_b @ ..]) = (of_a, of_b) {
            if key_a == key_b {
                cosine += in_a * in_b;
            }
            if key_a <= key_b {
                of_a = rest_a;
            }
            if key_b <= key_a {
                of_b = rest_b;
            }
        }
        cosine
    }
}

/// The keys in order, each once, with how much it counts by how often it is there.
fn counted(mut keys: Vec<usize>) -> Vec<(usize, f64)> {
    keys.sort_unstable();
    let often = |count: usize| if count == 1 { 1.0 } else { 1.0 + (count as f64).ln() };
    keys.chunk_by(|x, y| x == y).map(|same| (same[0], often(same.len()))).collect()
}

/// Weights whose squares come to 1, in the same proportions.
fn to_unit(mut weights: Vec<(usize, f64)>) -> Vec<(usize, f64)> {
    let length = weights.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
    for (_, weight) in &mut weights {
        *weight /= length.max(f64::MIN_POSITIVE);
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_shingles_tell_more() {
        let of = [vec![1, 2, 3], vec![3, 1, 2], vec![1, 4], vec![1, 5, 3], vec![6, 1]];
        let shingles = Shingles::weighed(&of);
        assert!((shingles.cosine(0, 1) - 1.0).abs() < 1e-9, "the same in any order");
        assert!(shingles.cosine(0, 2) < shingles.cosine(0, 3), "only what is all over the story is shared");
        assert!((shingles.cosine(2, 3) - shingles.cosine(3, 2)).abs() < 1e-9, "either way round");
        assert!(Shingles::weighed(&[vec![], vec![7]]).cosine(0, 1).abs() < 1e-9, "nothing has nothing");
    }
}
