//! Leads: what news is about stands at its beginning, so passages near the beginnings of two articles are surer to say
//! the same than what stands far down in them.

use super::index::Leaf;
use super::pairs::Pairs;

/// How much that tells: the logarithm of what two opening passages gain, and two far down lose.
const TELLS: f64 = 0.25;

/// How many passages down what stands there is half a lead.
const HALF: f64 = 10.0;

/// Lifts pairs of passages that stand early, and lowers those that stand late.
pub(super) fn favour_leads(leaves: &[Leaf], pairs: &mut Pairs) {
    let of_one = leaves.chunk_by(|a, b| a.place.article == b.place.article);
    let early = |at: usize| 1.0 / (1.0 + at as f64 / HALF);
    // Of two leaves the factors are multiplied: half of what is told belongs to each.
    let factors: Vec<f64> = of_one
        .flat_map(|leaves| (0..leaves.len()).map(early))
        .map(|early| (TELLS * (early - 0.5)).exp())
        .collect();
    for pair in &mut pairs.all {
        pair.likeness.score *= factors[pair.a] * factors[pair.b];
    }
}
