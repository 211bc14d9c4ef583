//! A text as the words that are compared, and the way back to its bytes.

use crate::text::normal::fold;
use crate::text::{Span, words};
use rustc_hash::FxHashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What ends between two words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// Nothing.
    #[default]
    None,
    /// A sentence, as far as marks tell.
    Sentence,
    /// A line.
    Line,
}

/// A text, taken apart into words; spaces, punctuation and case do not count.
#[derive(Debug)]
pub struct Ground {
    /// One number a word: equal words have equal numbers.
    pub keys: Vec<u64>,
    /// What ends between a word and the one before it; at the first, a line.
    breaks: Vec<Break>,
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
        let mut end = None;
        let breaks = spans.iter().map(|span| Break::since(end.replace(span.end), span.start, text)).collect();
        Self { keys, breaks, spans, counts }
    }

    /// How much of what some words say is in a run of the text's words, and how much they say in all: each
    /// weighs the less, the more often the text has it, 1 where it has it once or not at all.
    pub fn weigh(&self, words: &[u64], within: &[u64]) -> (f64, f64) {
        let weight = |word: &u64| 1.0 / self.counts.get(word).copied().unwrap_or(1) as f64;
        let kept = words.iter().filter(|word| within.contains(word)).map(weight).sum();
        (kept, words.iter().map(weight).sum())
    }

    /// How much of what some words say is in a run of the text's words, 0 to 1.
    pub fn share(&self, words: &[u64], within: &[u64]) -> f64 {
        let (kept, all) = self.weigh(words, within);
        if words.is_empty() { 0.0 } else { kept / all }
    }

    /// What a run of words is a whole of: where both its ends lie.
    pub fn whole(&self, start: usize, end: usize) -> Break {
        let at = |at: usize| self.breaks.get(at).copied().unwrap_or(Break::Line);
        at(start).min(at(end))
    }

    /// How many sentences or lines end inside a run of words.
    pub fn breaks_within(&self, start: usize, end: usize) -> usize {
        let within = self.breaks.get(start + 1..end).unwrap_or_default();
        within.iter().filter(|ends| **ends > Break::None).count()
    }

    /// The bytes of a run of words.
    pub fn span(&self, start: usize, end: usize) -> Span {
        match (self.spans.get(start), end.checked_sub(1).and_then(|last| self.spans.get(last))) {
            (Some(first), Some(last)) => first.join(*last),
            _ => Span::default(),
        }
    }
}

impl Break {
    /// What ends between the end of a word, if there is one, and the start of the next.
    fn since(end: Option<usize>, start: usize, text: &str) -> Self {
        let Some(end) = end else { return Self::Line };
        let gap = Span::new(end, start).of(text);
        if gap.contains('\n') {
            Self::Line
        } else if gap.contains(['.', '!', '?']) {
            Self::Sentence
        } else {
            Self::None
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
