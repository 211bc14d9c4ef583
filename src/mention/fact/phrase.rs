//! Lists of phrases, looked up among the pieces of a line.

use super::piece::{Piece, pieces};
use crate::text::{self, Span, lexicon};
use std::borrow::Cow;

/// Phrases of one or more words, each with what it stands for.
pub struct Phrases<T> {
    /// By their words in the direction of the search.
    phrases: text::Phrases<T>,
}

impl<T: Copy> Phrases<T> {
    /// Phrases to be found from their first word on.
    pub fn forward(phrases: impl IntoIterator<Item = (Cow<'static, str>, T)>) -> Self {
        Self::read(phrases, false)
    }

    /// Phrases to be found from their last word back.
    pub fn backward(phrases: impl IntoIterator<Item = (Cow<'static, str>, T)>) -> Self {
        Self::read(phrases, true)
    }

    fn read(list: impl IntoIterator<Item = (Cow<'static, str>, T)>, back: bool) -> Self {
        let mut phrases = text::Phrases::default();
        for (phrase, meaning) in list {
            let mut words = words(phrase);
            if back {
                words.reverse();
            }
            phrases.add(words, meaning);
        }
        Self { phrases }
    }

    /// The longest phrase that begins at a piece, and the piece after it.
    pub fn at(&self, pieces: &[Piece<'_>], at: usize) -> Option<(T, usize)> {
        let word = |nth: usize| pieces.get(at + nth).map(|piece| &*piece.low);
        self.phrases.longest(word).map(|(length, meaning)| (meaning, at + length))
    }

    /// The longest phrase that ends before a piece, and its first piece.
    pub fn before(&self, pieces: &[Piece<'_>], end: usize) -> Option<(T, usize)> {
        let word = |nth: usize| pieces.get(end.checked_sub(nth + 1)?).map(|piece| &*piece.low);
        self.phrases.longest(word).map(|(length, meaning)| (meaning, end - length))
    }
}

/// The words of a phrase as the pieces of a line are written.
fn words(phrase: Cow<'static, str>) -> Vec<Cow<'static, str>> {
    match phrase {
        Cow::Borrowed(phrase) => {
            pieces(phrase, Span::whole(phrase)).into_iter().map(|piece| piece.low).collect()
        }
        Cow::Owned(phrase) => {
            let pieces = pieces(&phrase, Span::whole(&phrase));
            pieces.into_iter().map(|piece| Cow::Owned(piece.low.into_owned())).collect()
        }
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
