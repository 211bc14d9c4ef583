//! Agglomerative clustering by average linkage: clusters grow together as long as their members are alike on average,
//! so that no chain of neighbours binds what has nothing in common.
//!
//! It follows chains of nearest neighbours (Benzécri, 1982): each cluster is held against the others a few times, and
//! the outcome is that of joining the two that are most alike over and over.

/// A likeness of every two things.
#[derive(Debug)]
pub(super) struct Triangle {
    cells: Vec<f64>,
}

impl Triangle {
    /// How alike each of some things is to those before it, one after the other.
    pub fn of(cells: Vec<f64>) -> Self {
        Self { cells }
    }

    fn get(&self, a: usize, b: usize) -> f64 {
        self.cells[Self::cell(a, b)]
    }

    fn set(&mut self, a: usize, b: usize, likeness: f64) {
        self.cells[Self::cell(a, b)] = likeness;
    }

    /// Where the likeness of two different things stands.
    fn cell(a: usize, b: usize) -> usize {
        let (small, large) = (a.min(b), a.max(b));
        large * (large - 1) / 2 + small
    }
}

/// How alike clusters are on average, at least.
#[derive(Clone, Copy, Debug)]
pub(super) struct Least {
    /// Those of three things and more.
    pub of_many: f64,
    /// Those of two, which no third one bears out.
    pub of_two: f64,
}

/// Clusters of `count` things that are at least so much alike; what each holds is in order.
pub(super) fn linked(count: usize, likeness: Triangle, least: Least) -> Vec<Vec<usize>> {
    let clusters = (0..count).map(|at| vec![at]).collect();
    let mut growing = Growing { likeness, clusters, open: (0..count).collect() };
    let mut chain: Vec<usize> = Vec::new();
    while let Some(&first) = growing.open.first() {
        if chain.is_empty() {
            chain.push(first);
        }
        let end = chain.last().copied().unwrap_or(first);
        let before = chain.len().checked_sub(2).map(|at| chain[at]);
        match growing.nearest(end, before) {
            Some((near, alike)) if alike >= least.of_many && Some(near) == before => {
                chain.truncate(chain.len() - 2);
                growing.join(end, near);
            }
            Some((near, alike)) if alike >= least.of_many => chain.push(near),
            // Along a chain neighbours are ever more alike: where the last two are not enough, none are.
            _ => {
                growing.open.retain(|at| !chain.contains(at));
                chain.clear();
            }
        }
    }
    growing.grown(least.of_two)
}

struct Growing {
    likeness: Triangle,
    /// What each cluster holds; nothing where it has become a part of another.
    clusters: Vec<Vec<usize>>,
    /// The clusters that may still grow, in order.
    open: Vec<usize>,
}

impl Growing {
    /// The cluster that is most like another; of several the one that is named, else the first.
    fn nearest(&self, to: usize, rather: Option<usize>) -> Option<(usize, f64)> {
        let start = rather.map(|at| (at, self.likeness.get(to, at)));
        let others = self.open.iter().filter(|&&at| at != to).map(|&at| (at, self.likeness.get(to, at)));
        start.into_iter().chain(others).reduce(|best, next| if next.1 > best.1 { next } else { best })
    }

    /// What has grown; two that are not alike enough by themselves are parted again.
    fn grown(self, least: f64) -> Vec<Vec<usize>> {
        let Self { likeness, clusters, .. } = self;
        let parted = |cluster: Vec<usize>| match cluster[..] {
            [] => vec![],
            [a, b] if likeness.get(a, b) < least => vec![vec![a], vec![b]],
            _ => vec![cluster],
        };
        clusters.into_iter().flat_map(parted).collect()
    }

    /// Makes one cluster of two, the mean of both as alike to the others.
    fn join(&mut self, a: usize, b: usize) {
        let sizes = [a, b].map(|at| self.clusters[at].len() as f64);
        self.open.retain(|&at| at != b);
        for &other in self.open.iter().filter(|&&other| other != a) {
            let sum = sizes[0] * self.likeness.get(a, other) + sizes[1] * self.likeness.get(b, other);
            self.likeness.set(a, other, sum / (sizes[0] + sizes[1]));
        }
        let more = std::mem::take(&mut self.clusters[b]);
        self.clusters[a].extend(more);
        self.clusters[a].sort_unstable();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Clusters of so many things, of which these are alike.
    fn check(count: usize, alike: &[(usize, usize, f64)], expected: &[&[usize]]) {
        let mut likeness = Triangle::of(vec![0.0; count * count.saturating_sub(1) / 2]);
        for &(a, b, value) in alike {
            likeness.set(a, b, value);
        }
        assert_eq!(linked(count, likeness, Least { of_many: 0.5, of_two: 0.6 }), expected);
    }

    #[test]
    fn what_is_alike_is_together() {
        check(0, &[], &[]);
        check(1, &[], &[&[0]]);
        check(2, &[(0, 1, 0.4)], &[&[0], &[1]]);
        check(2, &[(0, 1, 0.6)], &[&[0, 1]]);
        check(4, &[(0, 2, 0.9), (1, 3, 0.6), (2, 3, 0.5)], &[&[0, 2], &[1, 3]]);
    }

    #[test]
    fn more_is_asked_of_two() {
        check(2, &[(0, 1, 0.55)], &[&[0], &[1]]);
        check(3, &[(0, 1, 0.55), (1, 2, 0.55), (0, 2, 0.5)], &[&[0, 1, 2]]);
    }

    #[test]
    fn a_chain_is_not_a_cluster() {
        check(4, &[(0, 1, 0.9), (1, 2, 0.8), (2, 3, 0.9)], &[&[0, 1], &[2, 3]]);
    }

    #[test]
    fn the_mean_counts() {
        check(3, &[(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.2)], &[&[0, 1, 2]]);
        check(3, &[(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.1)], &[&[0, 1], &[2]]);
    }

    #[test]
    fn what_is_equally_alike_comes_to_an_end() {
        let all: Vec<_> = (0..7).flat_map(|a| (0..a).map(move |b| (b, a, 0.7))).collect();
        check(7, &all, &[&[0, 1, 2, 3, 4, 5, 6]]);
    }
}
