//! Two numbers that make one value: the ends of a range, a part of a whole.

use super::counted::Count;
use super::number_word::times;
use super::numeral::{Form, Numeral};
use super::piece::{Piece, Shape};
use crate::text::lexicon::{Lexicon, lexicon};

static TIME_UNITS: Lexicon = lexicon!("time-units", written);

/// `10 to 12`, `10-12`, `between 3 and 5`, `two or three`.
pub fn range(pieces: &[Piece<'_>], low: Numeral, high: Numeral) -> Option<Numeral> {
    let joint = pieces.get(low.to)?;
    let between = low.from.checked_sub(1).is_some_and(|before| pieces[before].is("between"));
    let plain = low.form == Form::Cardinal && high.form == Form::Cardinal;
    let joined = match &*joint.low {
        "to" => true,
        "and" => between,
        "or" => next_to(low.least, high.least).is_some(),
        _ => {
            joint.shape == Shape::Dash && joint.spaced == pieces[low.to + 1].spaced && like(pieces, low, high)
        }
    };
    let least = next_to(low.least, high.least).filter(|_| joint.is("or"));
    let least = least.unwrap_or_else(|| scaled_with(low.least, high.least));
    (plain && joined && least < high.least && !are_years(pieces, low, high)).then_some(Numeral {
        least,
        most: high.least,
        to: high.to,
        ..low
    })
}

/// `three out of four`, `one over three`: a part of a whole.
pub fn ratio(pieces: &[Piece<'_>], above: Numeral, below: Numeral) -> Option<Numeral> {
    let joint = pieces.get(above.to)?;
    let of = joint.is("out");
    let whole = above.form == Form::Cardinal && below.form == Form::Cardinal && below.least > 0.0;
    let over = joint.is("over") && !pieces.get(below.to).is_some_and(Piece::is_letters);
    (whole && (over || (of && above.least < below.least)))
        .then(|| Numeral::one(above.from, below.to, above.least / below.least, Form::Part))
}

/// Whether two numbers are years, which are dates each by itself: `from 2011 to 2014`.
fn are_years(pieces: &[Piece<'_>], low: Numeral, high: Numeral) -> bool {
    let year = |numeral: Numeral| {
        let digits = numeral.to == numeral.from + 1 && pieces[numeral.from].low.len() == 4;
        digits && (1900.0..2100.0).contains(&numeral.least) && !pieces[numeral.from].low.contains('.')
    };
    let cue = low.from.checked_sub(1).is_some_and(|before| {
        pieces[before].is_any(&["from", "between", "in", "during", "the", "since", "("])
    });
    let counts = || super::counted::noun(pieces, high.to, Count::Many).is_some_and(|noun| noun.plural);
    cue && year(low) && year(high) && !counts()
}

/// `one in five`, `nine in 10`: a part of a whole, where no time follows in which so many happened.
pub fn one_in(pieces: &[Piece<'_>], above: Numeral, below: Numeral) -> Option<Numeral> {
    let plain = above.form == Form::Cardinal && below.form == Form::Cardinal;
    let usual = (above.least == 1.0 && (2.0..=100.0).contains(&below.least))
        || (above.least < below.least && (below.least == 10.0 || below.least == 100.0))
        || (above.least < below.least && below.least < 10.0 && stands_first(pieces, above.from));
    let next = pieces.get(below.to);
    let time = next.is_some_and(|next| {
        next.shape == Shape::Dash
            || next.is("of")
            || TIME_UNITS.has(&next.low)
            || next.is_any(&["p.m", "a.m", "pm", "am"])
    });
    (plain && usual && above.to == above.from + 1 && !time)
        .then(|| Numeral::one(above.from, below.to, above.least / below.least, Form::Part))
}

/// Whether a number is what a sentence begins with, or a guess at it: then nobody did anything to so many.
fn stands_first(pieces: &[Piece<'_>], at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| {
        pieces[before].is_any(&["about", "almost", "around", "nearly", "roughly", "some", "than"])
    })
}

/// Whether two numbers at a hyphen look like the ends of a range, not like a telephone number or
/// a team's record: `(4-11)`.
fn like(pieces: &[Piece<'_>], low: Numeral, high: Numeral) -> bool {
    let length = |numeral: Numeral| pieces[numeral.from].low.len();
    let more = pieces.get(high.to).is_some_and(|next| next.shape == Shape::Dash && !next.spaced)
        && pieces.get(high.to + 1).is_some_and(|next| next.shape == Shape::Digits);
    let record = pieces.get(high.to).is_some_and(|next| next.is(")"))
        && low.from.checked_sub(1).is_some_and(|before| pieces[before].is("("));
    !more && !record && length(low).abs_diff(length(high)) <= 2 && length(low) <= 7
}

/// The lower of two numbers that follow each other, under the scale of the upper: `two or three`, `two or three
/// hundred`.
fn next_to(low: f64, high: f64) -> Option<f64> {
    let scale = [1.0, 12.0, 100.0, 1e3, 1e6, 1e9].into_iter().find(|scale| high == (low + 1.0) * scale)?;
    Some(low * scale)
}

/// The lower end under the scale of the upper: `5 to 7 million`.
pub fn scaled_with(low: f64, high: f64) -> f64 {
    let scale = [1e12, 1e9, 1e6].into_iter().find(|scale| high >= *scale).unwrap_or(1.0);
    if low < 1000.0 && low * scale < high { times(low, scale) } else { low }
}
