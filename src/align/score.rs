//! How alike two passages are.

use super::index::{Entry, Leaf, Part};
use super::parts::MOST;

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

/// Tells how alike leaves are. It keeps a table of the terms of the leaf that was asked for last, so it is fastest
/// where one leaf is asked for with many others in a row.
pub(super) struct Scale<'l> {
    leaves: &'l [Leaf],
    /// The leaf that was asked for last.
    last: Option<usize>,
    /// For each key where its entry stands in that leaf, counted from 1; 0 where it has none.
    entries: Vec<u32>,
    /// What two leaves share; kept so that no new room is asked for with each pair.
    common: Vec<Common>,
}

impl<'l> Scale<'l> {
    /// A scale for leaves whose keys are less than so many.
    pub fn new(leaves: &'l [Leaf], keys: usize) -> Self {
        Self { leaves, last: None, entries: vec![0; keys], common: Vec::new() }
    }

    /// How alike two leaves are.
    pub fn likeness(&mut self, a: usize, b: usize) -> Option<Likeness> {
        if self.last != Some(a) {
            self.turn_to(a);
        }
        let (a, b) = (&self.leaves[a], &self.leaves[b]);
        self.common.clear();
        self.common.extend(b.entries.iter().filter_map(|entry| {
            let place = self.entries[entry.key as usize].checked_sub(1)?;
            Some(Common::of(&a.entries[place as usize], entry))
        }));
        likeness(a, b, &self.common)
    }

    /// Notes where the entries of a leaf stand, and forgets those of the last one.
    fn turn_to(&mut self, leaf: usize) {
        for entry in self.last.into_iter().flat_map(|last| &self.leaves[last].entries) {
            self.entries[entry.key as usize] = 0;
        }
        for (place, entry) in (1..).zip(&self.leaves[leaf].entries) {
            self.entries[entry.key as usize] = place;
        }
        self.last = Some(leaf);
    }
}

/// The likeness of the parts of two leaves that are most alike, by the terms that they share.
///
/// The parts it tells of are those that fit each other best, for length tells against a part there: the score
/// may rest on the whole of two passages of which only a clause each says the same.
fn likeness(a: &Leaf, b: &Leaf, common: &[Common]) -> Option<Likeness> {
    if a.wording.len() >= COPIED && a.wording == b.wording {
        let whole = &a.parts[0];
        let score = containment(whole.mass, whole, whole).max(COPY);
        return Some(Likeness { score, part_a: 0, part_b: 0 });
    }
    let parts = sharing(common);
    let mut best = Likeness { score: 0.0, part_a: 0, part_b: 0 };
    let mut closest = 0.0;
    for (part_a, of_a) in bits(parts & OF_A).map(|part| (part, &a.parts[part])) {
        for (part_b, of_b) in bits(parts >> MOST).map(|part| (part, &b.parts[part])) {
            let shared = Shared::of(common, 1 << part_a | 1 << (MOST + part_b));
            if shared.terms < LEAST {
                continue;
            }
            let told = if shared.words == 1 { NAMES } else { 1.0 };
            let whole = if part_a + part_b == 0 { 1.0 } else { PART };
            let score = told * whole * containment(shared.mass, of_a, of_b);
            let fit = shared.mass * shared.mass / (of_a.mass * of_b.mass);
            if score > best.score {
                best.score = score;
            }
            if fit > closest {
                closest = fit;
                (best.part_a, best.part_b) = (part_a, part_b);
            }
        }
    }
    (best.score > 0.0).then_some(best)
}

/// The parts, as bits, in which two of the terms stand at least: no others share [`LEAST`].
fn sharing(common: &[Common]) -> u64 {
    let (_, twice) =
        common.iter().fold((0, 0), |(once, twice), term| (once | term.parts, twice | once & term.parts));
    twice
}

/// The places of the bits that are set, the lowest first.
fn bits(mut word: u64) -> impl Iterator<Item = usize> {
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

/// A term that two leaves share.
struct Common {
    weight: f64,
    is_name: bool,
    /// The parts that it stands in, a bit a part; those of the second leaf above those of the first.
    parts: u64,
}

/// The bits of the parts of the first leaf.
const OF_A: u64 = (1 << MOST) - 1;

impl Common {
    fn of(in_a: &Entry, in_b: &Entry) -> Self {
        let mood = if in_a.mood & in_b.mood == 0 { SUPPOSED } else { 1.0 };
        Self {
            weight: mood * in_a.weight.min(in_b.weight),
            is_name: in_a.is_name && in_b.is_name,
            parts: u64::from(in_a.parts) | u64::from(in_b.parts) << MOST,
        }
    }
}

/// What a part of one leaf shares with a part of another.
#[derive(Default)]
struct Shared {
    mass: f64,
    terms: u32,
    /// How many of the terms are no names.
    words: u32,
}

impl Shared {
    /// `parts` are the two, as bits.
    fn of(common: &[Common], parts: u64) -> Self {
        let mut shared = Self::default();
        for term in common.iter().filter(|term| term.parts & parts == parts) {
            shared.mass += term.weight;
            shared.terms += 1;
            shared.words += u32::from(!term.is_name);
        }
        shared
    }
}
