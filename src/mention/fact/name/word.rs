//! The words that names are made of.

use super::lists::{FEMININE, MASCULINE};
use crate::mention::Tokens;
use crate::text::lexicon::Lexicon;
use crate::text::normal::fold;
use crate::text::{self, Sort, Span};
use std::borrow::Cow;
use std::ops::Add;

/// A word that may be part of a name. Two are the same if they fold alike.
#[derive(Clone, Debug)]
pub(super) struct Word<'t> {
    /// Where it stands.
    pub span: Span,
    /// As it is written.
    pub written: &'t str,
    /// As names are compared.
    pub folded: Cow<'t, str>,
}

impl PartialEq for Word<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.folded == other.folded
    }
}

impl Word<'_> {
    /// Whether a list has it.
    pub fn is_in(&self, list: &Lexicon) -> bool {
        list.has(&self.folded)
    }

    /// Whether it is a given name that people carry.
    pub fn is_given(&self) -> bool {
        self.is_in(&MASCULINE) || self.is_in(&FEMININE)
    }

    /// Whether it is made of capital letters.
    pub fn is_acronym(&self) -> bool {
        self.written.len() > 1 && self.written.chars().all(char::is_uppercase)
    }

    /// Whether it begins with a capital letter, or holds one as `iPhone` does.
    pub fn is_capitalised(&self) -> bool {
        is_capitalised(self.written)
    }
}

/// Whether a word begins with a capital letter, or holds one as `iPhone` and `al-Qaida` do.
pub(super) fn is_capitalised(word: &str) -> bool {
    match word.as_bytes() {
        // Most words are told so, without reading them as characters.
        [b'a'..=b'z', b'a'..=b'z', rest @ ..] => {
            matches!(rest, [b'-', b'A'..=b'Z', ..]) && (word.starts_with("al") || word.starts_with("el"))
        }
        _ => word.chars().take(2).any(char::is_uppercase),
    }
}

/// The words among some tokens of a story.
pub(super) fn words<'t>(story: &'t Tokens, tokens: &[text::Word]) -> impl Iterator<Item = Word<'t>> {
    tokens.iter().filter(|token| token.sort == Sort::Word).map(|token| {
        let written = token.span.of(&story.article.text);
        let folded = if token.plain { Cow::Borrowed(token.span.of(&story.small)) } else { fold(written) };
        Word { span: token.span, written, folded }
    })
}

/// The stretch from the first to the last of some words.
pub(super) fn stretch(words: &[Word]) -> Option<Span> {
    Some(words.first()?.span.join(words.last()?.span))
}

/// A name as names are compared: its folded words without white space.
pub(super) fn key<'w>(words: &'w [Word]) -> Cow<'w, str> {
    words.iter().map(|word| &*word.folded).fold(Cow::default(), Add::add)
}
