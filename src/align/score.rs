//! How alike two passages are.

use super::index::{Leaf, Part};
use std::cmp::Ordering;

/// How alike two leaves are, and which parts of them are most alike.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likeness {
    pub score: f64,
    pub part_a: usize,
    pub part_b: usize,
}

/// How many content terms two passages share at least.
pub(super) const LEAST: u32 = 2;

/// What a match of parts counts, where one of whole passages counts 1.
const PART: f64 = 0.85;

/// The likeness of the parts of two leaves that are most alike.
///
/// The parts it tells of are those that fit each other best, for length tells against a part there: the score
/// may rest on the whole of two passages of which only a clause each says the same.
pub(super) fn likeness(a: &Leaf, b: &Leaf) -> Option<Likeness> {
    let shared = shared(a, b);
    let mut best: Option<Likeness> = None;
    let mut closest = 0.0;
    let mut in_a: Vec<(f64, u32, u32)> = Vec::with_capacity(shared.len());
    for (part_a, of_a) in a.parts.iter().enumerate() {
        in_a.clear();
        in_a.extend(shared.iter().filter(|(_, parts, _)| parts >> part_a & 1 == 1));
        for (part_b, of_b) in b.parts.iter().enumerate() {
            let both = in_a.iter().filter(|(.., parts)| parts >> part_b & 1 == 1);
            let (count, mass) = both.fold((0, 0.0), |(count, mass), (weight, ..)| (count + 1, mass + weight));
            if count < LEAST {
                continue;
            }
            let whole = if part_a == 0 && part_b == 0 { 1.0 } else { PART };
            let score = whole * containment(mass, of_a, of_b);
            let fit = mass * mass / (of_a.mass * of_b.mass);
            let best = best.get_or_insert(Likeness { score, part_a, part_b });
            best.score = best.score.max(score);
            if fit > closest {
                closest = fit;
                (best.part_a, best.part_b) = (part_a, part_b);
            }
        }
    }
    best
}

/// How much of two parts their shared mass is, and how much there is of it.
fn containment(shared: f64, a: &Part, b: &Part) -> f64 {
    let (lighter, heavier) = if a.mass <= b.mass { (a, b) } else { (b, a) };
    shared / (lighter.as_lighter * heavier.as_heavier)
}

/// The terms two leaves share: weight, and the parts of either they stand in.
fn shared(a: &Leaf, b: &Leaf) -> Vec<(f64, u32, u32)> {
    let mut found = Vec::new();
    let (mut of_a, mut of_b) = (a.entries.as_slice(), b.entries.as_slice());
    while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (of_a, of_b) {
        let order = x.key.cmp(&y.key);
        if order == Ordering::Equal {
            found.push((x.weight.min(y.weight), x.parts, y.parts));
        }
        if order != Ordering::Greater {
            of_a = rest_a;
        }
        if order != Ordering::Less {
            of_b = rest_b;
        }
    }
    found
}
