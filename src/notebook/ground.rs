//! A text as the words that are compared, and the way back to its bytes.

use crate::text::normal::fold;
use crate::text::{Span, words};
use rustc_hash::FxHashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A text, taken apart into words; spaces, punctuation and case do not count.
#[derive(Debug)]
pub struct Ground {
    /// One number a word: equal words have equal numbers.
    pub keys: Vec<u64>,
    spans: Vec<Span>,
    counts: FxHashMap<u64, usize>,
}

impl Ground {
    /// Takes a text apart.
    pub fn of(text: &str) -> Self {
        let spans: Vec<_> = words(text, Span::whole(text))
            .into_iter()
            .filter(|word| word.is_word())
            .map(|word| word.span)
            .collect();
        let keys: Vec<_> = spans.iter().map(|span| key(span.of(text))).collect();
        let mut counts = FxHashMap::default();
        for key in &keys {
            *counts.entry(*key).or_default() += 1;
        }
        Self { keys, spans, counts }
    }

    /// How much of what some words say is in a run of the text's words, 0 to 1: each weighs the less, the
    /// more often the text has it.
    pub fn share(&self, words: &[u64], within: &[u64]) -> f64 {
        let weight = |word: &u64| 1.0 / self.counts.get(word).copied().unwrap_or(1) as f64;
        let all: f64 = words.iter().map(weight).sum();
        let kept: f64 = words.iter().filter(|word| within.contains(word)).map(weight).sum();
        if words.is_empty() { 0.0 } else { kept / all }
    }

    /// The bytes of a run of words.
    pub fn span(&self, start: usize, end: usize) -> Span {
        match (self.spans.get(start), end.checked_sub(1).and_then(|last| self.spans.get(last))) {
            (Some(first), Some(last)) => first.join(*last),
            _ => Span::default(),
        }
    }
}

/// A number for a word, the same whenever and wherever it is asked for.
fn key(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    fold(word).hash(&mut hasher);
    hasher.finish()
}

/// Takes marks in at both ends of some words, as many as `model` has around its words: quotation marks,
/// a full stop.
pub fn with_marks(span: Span, text: &str, model: &str) -> Span {
    let is_mark = |c: &char| !c.is_alphanumeric() && !c.is_whitespace();
    let size = |marks: &mut dyn Iterator<Item = char>, most: usize| -> usize {
        marks.take(most).take_while(is_mark).map(char::len_utf8).sum()
    };
    let (ahead, behind) =
        (model.chars().take_while(is_mark).count(), model.chars().rev().take_while(is_mark).count());
    let start = span.start - size(&mut span.before(text).chars().rev(), ahead);
    let end = span.end + size(&mut span.after(text).chars(), behind);
    Span::new(start, end)
}
