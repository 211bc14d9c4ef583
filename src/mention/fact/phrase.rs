//! Lists of phrases, looked up in running text.

use super::piece::{Piece, pieces};
use crate::text::{Span, lexicon};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// Phrases of one or more words, each with what it stands for.
pub struct Phrases<T> {
    /// By the word that the search begins with; longest first.
    rows: FxHashMap<String, Vec<(Vec<String>, T)>>,
}

impl<T: Copy> Phrases<T> {
    /// Phrases to be found from their first word on.
    pub fn forward<'p>(phrases: impl IntoIterator<Item = (Cow<'p, str>, T)>) -> Self {
        Self::read(phrases, false)
    }

    /// Phrases to be found from their last word back.
    pub fn backward<'p>(phrases: impl IntoIterator<Item = (Cow<'p, str>, T)>) -> Self {
        Self::read(phrases, true)
    }

    fn read<'p>(phrases: impl IntoIterator<Item = (Cow<'p, str>, T)>, back: bool) -> Self {
        let mut rows: FxHashMap<String, Vec<(Vec<String>, T)>> = FxHashMap::default();
        for (phrase, meaning) in phrases {
            let cut = pieces(&phrase, Span::whole(&phrase));
            let mut words: Vec<String> = cut.into_iter().map(|piece| piece.low.into_owned()).collect();
            if back {
                words.reverse();
            }
            rows.entry(words.first().cloned().unwrap_or_default()).or_default().push((words, meaning));
        }
        for phrases in rows.values_mut() {
            phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        Self { rows }
    }

    /// The longest phrase that begins at a piece, and the piece after it.
    pub fn at(&self, pieces: &[Piece<'_>], at: usize) -> Option<(T, usize)> {
        let phrases = self.rows.get(&*pieces.get(at)?.low)?;
        phrases.iter().find_map(|(words, meaning)| {
            let written = pieces.get(at..at + words.len())?;
            written
                .iter()
                .zip(words)
                .all(|(piece, word)| piece.is(word))
                .then_some((*meaning, at + words.len()))
        })
    }

    /// The longest phrase that ends before a piece, and its first piece.
    pub fn before(&self, pieces: &[Piece<'_>], end: usize) -> Option<(T, usize)> {
        let phrases = self.rows.get(&*pieces.get(end.checked_sub(1)?)?.low)?;
        phrases.iter().find_map(|(words, meaning)| {
            let start = end.checked_sub(words.len())?;
            let written = pieces.get(start..end)?;
            written.iter().rev().zip(words).all(|(piece, word)| piece.is(word)).then_some((*meaning, start))
        })
    }
}

/// The phrases of a list with the meaning of their heads; a head without a meaning is left out.
pub fn meanings<T: Copy>(
    list: &'static str,
    meaning: impl Fn(&'static str) -> Option<T>,
) -> impl Iterator<Item = (Cow<'static, str>, T)> {
    lexicon::rows(list).filter_map(move |(head, phrases)| Some((meaning(head)?, phrases))).flat_map(
        |(meaning, phrases)| phrases.into_iter().map(move |phrase| (Cow::Borrowed(phrase), meaning)),
    )
}
