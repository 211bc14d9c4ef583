//! The pieces that values are written with: words cut at hyphens, and where digits meet letters.

use crate::text::lexicon::{Lexicon, lexicon};
use crate::text::{Sort, Span, Word};
use std::borrow::Cow;

/// A run of digits, a run of letters, or a mark.
#[derive(Clone, Debug)]
pub struct Piece<'t> {
    /// Where it stands, in bytes.
    pub span: Span,
    /// Its characters in lower case; the possessive always as `'s`.
    pub low: Cow<'t, str>,
    /// What it is.
    pub shape: Shape,
    /// Whether white space, or nothing at all, stands before it.
    pub spaced: bool,
    /// Whether it begins with a capital letter.
    pub capital: bool,
    /// Whether it is a word that a number, a date or a time may begin with. Most words begin none, and need no
    /// closer look.
    pub opens: bool,
}

/// The words that a number, a date or a time may begin with.
static OPENERS: Lexicon = lexicon!("value-openers", united);

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Digits with the commas, dots, colons and slashes among them: `1,200.5`, `9:10`, `1/4`.
    Digits,
    /// Letters, with the dots, apostrophes and digits that belong to them.
    Letters,
    /// A hyphen or a dash.
    Dash,
    /// The possessive of the word before.
    Possessive,
    /// Any other mark.
    Mark,
}

/// The pieces of some words of a text that follow each other, in order. `small` is the text with the capitals of ASCII
/// in small letters.
pub fn pieces<'t>(text: &'t str, small: &'t str, words: &[Word]) -> Vec<Piece<'t>> {
    let mut found = Vec::with_capacity(words.len() + words.len() / 4);
    let mut end = None;
    for &word in words {
        let spaced = end != Some(word.span.start);
        end = Some(word.span.end);
        cut(&mut found, text, small, word, spaced);
    }
    found
}

/// The pieces of a whole text.
#[cfg(test)]
pub fn pieces_of(text: &str) -> Vec<Piece<'_>> {
    pieces(text, text.to_ascii_lowercase().leak(), &crate::text::words(text, Span::whole(text)))
}

/// Adds the pieces of one word.
fn cut<'t>(found: &mut Vec<Piece<'t>>, text: &'t str, small: &'t str, word: Word, spaced: bool) {
    let written = word.span.of(text);
    if let Some(shape) = whole(written, word) {
        found.push(piece(word.span, written, small, shape, spaced));
        return;
    }
    let mut add = |from: usize, to: usize, shape: Shape| {
        let span = Span::new(from, to);
        found.push(piece(span, span.of(text), small, shape, spaced && from == word.span.start));
    };
    let mut start = word.span.start;
    let mut last: Option<Shape> = None;
    for (at, c) in written.char_indices() {
        let shape = shape_of(c, word.sort, last);
        if let Some(last) = last.filter(|&last| last != shape || shape == Shape::Dash) {
            let end = word.span.start + at;
            add(start, end, last);
            start = end;
        }
        last = Some(shape);
    }
    add(start, word.span.end, last.unwrap_or(Shape::Mark));
}

/// What a word is that is a piece by itself, as most are: told without a look at every character.
fn whole(written: &str, word: Word) -> Option<Shape> {
    match word.sort {
        Sort::Word if word.plain => Some(Shape::Letters),
        Sort::Number if written.bytes().all(|byte| byte.is_ascii_digit()) => Some(Shape::Digits),
        Sort::Possessive => Some(Shape::Possessive),
        Sort::Mark if written.starts_with(is_dash) => Some(Shape::Dash),
        Sort::Mark => Some(Shape::Mark),
        Sort::Word | Sort::Number => None,
    }
}

/// What a character makes of the piece it stands in.
fn shape_of(c: char, sort: Sort, last: Option<Shape>) -> Shape {
    match sort {
        _ if is_dash(c) => Shape::Dash,
        Sort::Possessive => Shape::Possessive,
        Sort::Mark => Shape::Mark,
        Sort::Word => Shape::Letters,
        Sort::Number if c.is_numeric() => Shape::Digits,
        Sort::Number if c.is_alphabetic() => Shape::Letters,
        Sort::Number => last.unwrap_or(Shape::Digits),
    }
}

fn piece<'t>(span: Span, written: &'t str, small: &'t str, shape: Shape, spaced: bool) -> Piece<'t> {
    let low = match shape {
        Shape::Possessive => Cow::Borrowed("'s"),
        Shape::Letters if written.is_ascii() => Cow::Borrowed(span.of(small)),
        Shape::Letters => Cow::Owned(written.to_lowercase().replace('’', "'")),
        Shape::Digits | Shape::Dash | Shape::Mark => Cow::Borrowed(written),
    };
    let opens = shape == Shape::Letters && OPENERS.has(&low);
    Piece { span, low, shape, spaced, capital: written.starts_with(char::is_uppercase), opens }
}

const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '–' | '−')
}

impl Piece<'_> {
    /// Whether it is this word, in lower case, or this mark.
    pub fn is(&self, low: &str) -> bool {
        self.low == low
    }

    /// Whether it is one of these.
    pub fn is_any(&self, lows: &[&str]) -> bool {
        lows.contains(&&*self.low)
    }

    /// Whether it is a run of letters.
    pub fn is_letters(&self) -> bool {
        self.shape == Shape::Letters
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found = pieces_of(text);
        assert_eq!(found.iter().map(|piece| &*piece.low).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn words_are_cut_at_hyphens_and_digits() {
        check("a 68-year-old", &["a", "68", "-", "year", "-", "old"]);
        check("Twenty-one km", &["twenty", "-", "one", "km"]);
        check("2,735km, 25th 10–12", &["2,735", "km", ",", "25", "th", "10", "–", "12"]);
        check("Year’s at 9:10p.m.", &["year", "'s", "at", "9:10", "p.m", "."]);
        check("$1.2bn G20", &["$", "1.2", "bn", "g20"]);
    }

    #[test]
    fn words_that_may_begin_a_value_are_known() {
        let openers =
            "a several dozens half twenty-one million March Sat the Christmas last tonight midday minus";
        for piece in pieces_of(openers).iter().filter(|piece| piece.is_letters()) {
            assert!(piece.opens, "{}", piece.low);
        }
        assert!(pieces_of("girls were 12 – ’s").iter().all(|piece| !piece.opens));
    }

    #[test]
    fn space_before_is_known() {
        let found = pieces_of("a-b c");
        assert_eq!(found.iter().map(|piece| piece.spaced).collect::<Vec<_>>(), [true, false, false, true]);
    }
}
