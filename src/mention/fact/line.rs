//! A passage cut into the pieces and numbers that all kinds of facts are made of.

use super::numeral::Numeral;
use super::piece::{Piece, pieces};
use super::scan::numerals;
use super::value::{Fact, Kind, Qualifier, Value};
use crate::article::{Published, Role};
use crate::mention::Tokens;
use crate::text::Span;
use crate::text::lexicon::Lexicon;

/// One passage.
pub struct Line<'a> {
    /// Its index in the article.
    pub passage: usize,
    /// Its words and marks.
    pub pieces: Vec<Piece<'a>>,
    /// Its numbers, in order.
    pub numerals: Vec<Numeral>,
    /// Whether it is told in whole sentences, unlike a headline or a caption.
    pub telling: bool,
    /// When the article was published.
    pub published: Option<Published>,
}

/// Reads the passages that tell the story.
pub fn lines<'a>(tokens: &'a Tokens<'_>) -> Vec<Line<'a>> {
    let article = tokens.article;
    let read = tokens.passages().map(|(passage, words)| {
        let pieces = pieces(&article.text, &tokens.small, words);
        let telling = !matches!(article.passages[passage].role, Role::Headline | Role::Caption);
        Line { passage, numerals: numerals(&pieces), pieces, telling, published: article.published }
    });
    read.collect()
}

impl Line<'_> {
    /// The stretch from a piece up to another.
    pub fn span(&self, from: usize, to: usize) -> Span {
        self.pieces[from].span.join(self.pieces[to - 1].span)
    }

    /// The number that begins at a piece.
    pub fn numeral_from(&self, at: usize) -> Option<Numeral> {
        let index = self.numerals.binary_search_by_key(&at, |numeral| numeral.from).ok()?;
        Some(self.numerals[index])
    }

    /// A fact written with the pieces from `from` up to `to`.
    pub fn fact(
        &self,
        kind: Kind,
        from: usize,
        to: usize,
        value: Value,
        qualifier: Option<Qualifier>,
    ) -> Fact {
        Fact { span: self.span(from, to), passage: self.passage, kind, value, qualifier }
    }

    /// Whether the piece at an index is one of these words or marks.
    pub fn has(&self, at: usize, lows: &[&str]) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.is_any(lows))
    }

    /// Whether the piece before an index is one of these words or marks.
    pub fn has_before(&self, at: usize, lows: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|before| self.has(before, lows))
    }

    /// Whether the piece at an index stands in a list.
    pub fn lists(&self, at: usize, list: &Lexicon) -> bool {
        self.pieces.get(at).is_some_and(|piece| list.has(&piece.low))
    }

    /// Whether the piece before an index stands in a list.
    pub fn lists_before(&self, at: usize, list: &Lexicon) -> bool {
        at.checked_sub(1).is_some_and(|before| self.lists(before, list))
    }
}
