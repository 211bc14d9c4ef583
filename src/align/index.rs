//! The index: passages made ready to be compared, and which of them share terms.

use super::mood::{Mood, moods};
use super::parts::parts;
use super::terms::{TermAt, Terms};
use crate::abreast::each;
use crate::article::{Article, Place};
use crate::text::Span;
use rustc_hash::FxHashMap;

/// A passage made ready to be compared.
#[derive(Debug)]
pub(super) struct Leaf {
    /// The passage.
    pub place: Place,
    /// Its content terms, each once, by key.
    pub entries: Vec<Entry>,
    /// Its parts; the whole first.
    pub parts: Vec<Part>,
    /// The keys of all its terms, in their order.
    pub wording: Vec<u32>,
}

/// A content term of a passage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub key: u32,
    pub weight: f64,
    pub is_name: bool,
    pub mood: Mood,
    /// The parts it stands in, a bit a part.
    pub parts: u32,
}

/// A part of a passage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub span: Span,
    /// What its terms weigh together, each counted once.
    pub mass: f64,
    /// What its mass counts where it is the lighter of two parts, and where it is the heavier.
    pub as_lighter: f64,
    pub as_heavier: f64,
}

impl Part {
    fn of(span: Span, mass: f64) -> Self {
        Self { span, mass, as_lighter: mass.powf(LIGHTER), as_heavier: mass.powf(HEAVIER) }
    }
}

/// The exponents of the masses of the lighter and of the heavier part. Shared mass over the root of the smaller
/// mass beats the cosine where lengths differ; a little of the larger one tells a quotation of a passage from
/// a passage that merely has everything in it.
const LIGHTER: f64 = 0.4;
const HEAVIER: f64 = 0.1;

/// How many passages of an article are compared: no news story is longer, and a text that says one thing without
/// end would be compared with itself without end.
pub const MOST_PASSAGES: usize = 1000;

/// Makes the passages that tell the story ready.
pub(super) fn leaves(articles: &[Article], terms: &Terms) -> Vec<Leaf> {
    let places = articles.iter().enumerate().flat_map(|(article, of_one)| {
        of_one
            .story()
            .take(MOST_PASSAGES)
            .map(move |(passage, found)| (Place { article, passage }, found.span))
    });
    each(&places.collect::<Vec<_>>(), |&(place, span)| {
        leaf(&articles[place.article].text, place, span, &terms[place.article][place.passage])
    })
}

fn leaf(text: &str, place: Place, span: Span, terms: &[TermAt]) -> Leaf {
    let ranges = parts(text, terms);
    let mut entries: Vec<Entry> = Vec::with_capacity(terms.len());
    let all = terms.iter().zip(moods(text, terms)).enumerate();
    for (at, (term, mood)) in all.filter(|(_, (term, _))| term.weight > 0.0) {
        let bits = ranges.iter().enumerate().filter(|(_, range)| range.contains(&at));
        let parts = bits.fold(0, |bits, (part, _)| bits | 1 << part);
        entries.push(Entry { key: term.key, weight: term.weight, is_name: term.is_name, mood, parts });
    }
    entries.sort_by_key(|entry| entry.key);
    entries.dedup_by(|next, kept| {
        let same = next.key == kept.key;
        if same {
            kept.parts |= next.parts;
            kept.mood |= next.mood;
            kept.weight = kept.weight.max(next.weight);
        }
        same
    });
    let parts = ranges.iter().enumerate().map(|(part, range)| {
        let span = if part == 0 { span } else { terms[range.start].span.join(terms[range.end - 1].span) };
        let of_part = entries.iter().filter(|entry| entry.parts >> part & 1 == 1);
        Part::of(span, of_part.map(|entry| entry.weight).sum())
    });
    Leaf { place, parts: parts.collect(), entries, wording: terms.iter().map(|term| term.key).collect() }
}

/// Pairs of leaves of fewer content terms than `least` that are word for word the same, the first the smaller, where
/// they stand once in an article.
pub(super) fn copies(leaves: &[Leaf], least: usize) -> Vec<(usize, usize)> {
    let mut having: FxHashMap<&[u32], Vec<usize>> = FxHashMap::default();
    let mut found = Vec::new();
    for (b, leaf) in leaves.iter().enumerate().filter(|(_, leaf)| leaf.entries.len() < least) {
        let same = having.entry(&leaf.wording).or_default();
        if same.last().is_none_or(|&last| leaves[last].place.article < leaf.place.article) {
            found.extend(same.iter().map(|&a| (a, b)));
            same.push(b);
        }
    }
    found
}
