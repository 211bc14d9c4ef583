//! How alike two passages are.

use super::index::{Leaf, Part};

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

/// What a shared term counts that is stated in one passage and only supposed in the other.
const SUPPOSED: f64 = 0.5;

/// What a match counts where all that is shared but one term are names.
const NAMES: f64 = 0.9;

/// How many words a passage has at least that says the same as another because it is the same.
const COPIED: usize = 4;

/// How alike such passages are at least.
const COPY: f64 = 2.0;

/// The likeness of the parts of two leaves that are most alike.
///
/// The parts it tells of are those that fit each other best, for length tells against a part there: the score
/// may rest on the whole of two passages of which only a clause each says the same.
pub(super) fn likeness(a: &Leaf, b: &Leaf) -> Option<Likeness> {
    if a.wording.len() >= COPIED && a.wording == b.wording {
        let whole = &a.parts[0];
        let score = containment(whole.mass, whole, whole).max(COPY);
        return Some(Likeness { score, part_a: 0, part_b: 0 });
    }
    let (mut few, mut many) = ([Shared::default(); FEW], Vec::new());
    let matches = match a.parts.len() * b.parts.len() {
        count if count <= FEW => &mut few[..count],
        count => {
            many.resize(count, Shared::default());
            many.as_mut_slice()
        }
    };
    share(a, b, matches);
    let mut best: Option<Likeness> = None;
    let mut closest = 0.0;
    for (part_a, (of_a, row)) in a.parts.iter().zip(matches.chunks_exact(b.parts.len())).enumerate() {
        for (part_b, (of_b, shared)) in b.parts.iter().zip(row).enumerate() {
            if shared.terms < LEAST {
                continue;
            }
            let told = if shared.words == 1 { NAMES } else { 1.0 };
            let whole = if part_a + part_b == 0 { 1.0 } else { PART };
            let score = told * whole * containment(shared.mass, of_a, of_b);
            let fit = shared.mass * shared.mass / (of_a.mass * of_b.mass);
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

/// The places of the bits that are set, the lowest first.
fn bits(mut word: u32) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (word != 0).then(|| word.trailing_zeros() as usize);
        word &= word.wrapping_sub(1);
        lowest
    })
}

/// How much of two parts their shared mass is, and how much there is of it.
fn containment(shared: f64, a: &Part, b: &Part) -> f64 {
    let (lighter, heavier) = if a.mass <= b.mass { (a, b) } else { (b, a) };
    shared / (lighter.as_lighter * heavier.as_heavier)
}

/// What a part of one leaf shares with a part of another.
#[derive(Clone, Copy, Default)]
struct Shared {
    mass: f64,
    terms: u32,
    /// How many of the terms are no names.
    words: u32,
}

/// For so many matches of parts no room is asked for: most passages have fewer, and there are thousands of pairs.
const FEW: usize = 16;

/// Adds up what every part of `a` shares with every part of `b`, part by part of `a`.
fn share(a: &Leaf, b: &Leaf, matches: &mut [Shared]) {
    let (mut at_a, mut at_b) = (0, 0);
    while let (Some(x), Some(y)) = (a.entries.get(at_a), b.entries.get(at_b)) {
        if x.key == y.key {
            let mood = if x.mood & y.mood == 0 { SUPPOSED } else { 1.0 };
            let weight = mood * x.weight.min(y.weight);
            let words = u32::from(!(x.is_name && y.is_name));
            for part_a in bits(x.parts) {
                let row = &mut matches[part_a * b.parts.len()..][..b.parts.len()];
                for part_b in bits(y.parts) {
                    let shared = &mut row[part_b];
                    shared.mass += weight;
                    shared.terms += 1;
                    shared.words += words;
                }
            }
        }
        at_a += usize::from(x.key <= y.key);
        at_b += usize::from(y.key <= x.key);
    }
}
