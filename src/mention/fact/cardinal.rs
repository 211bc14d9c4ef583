//! Whole and decimal numbers: `21`, `twenty-one`, `three hundred and two thousand`, `1.2 million`, `2bn`.

use super::digits;
use super::number_word::{NumberWord, letter_scale, number_word, times};
use super::piece::{Piece, Shape};
use crate::text::lexicon::{Lexicon, lexicon};

static COUNTED_IN_MILLIONS: Lexicon = lexicon!("counted-in-millions", written);

/// A number and the piece after it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cardinal {
    /// The number.
    pub value: f64,
    /// The piece after it.
    pub to: usize,
}

/// What has been read of a number so far.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    /// The groups that a scale has closed: the million of `a million and two`.
    closed: f64,
    /// The group that is being read.
    open: Option<f64>,
    /// Words below this may still join the open group.
    room: f64,
    /// Scales below this may still follow.
    ceiling: f64,
    /// Whether the open group has had its hundreds.
    hundreds: bool,
}

impl Sum {
    fn value(self) -> f64 {
        self.closed + self.open.unwrap_or_default()
    }

    /// Takes in a word below a hundred, if it may stand here.
    fn add(&mut self, value: f64) -> bool {
        let fits = value < self.room && !(value == 0.0 && self.open.is_some());
        if fits {
            self.open = Some(self.open.unwrap_or_default() + value);
            self.room = if value >= 20.0 { 10.0 } else { 0.0 };
        }
        fits
    }

    /// Takes in a scale, if it may stand here.
    fn multiply(&mut self, factor: f64) -> bool {
        match self.open {
            Some(open) if factor == 100.0 && !self.hundreds => {
                self.open = Some(times(open, factor));
                (self.room, self.hundreds) = (100.0, true);
            }
            Some(open) if factor != 100.0 && factor < self.ceiling => {
                self.closed += times(open, factor);
                (self.open, self.hundreds) = (None, false);
                (self.ceiling, self.room) = (factor, factor.min(100.0));
            }
            // `three lakh crore`, `two hundred thousand million`.
            None if factor > self.ceiling && factor > 100.0 => {
                self.closed *= factor;
                self.ceiling = factor;
            }
            _ => return false,
        }
        true
    }
}

impl Cardinal {
    /// The number that begins with a scale after an article: `a hundred and two`.
    pub fn of_article(pieces: &[Piece<'_>], at: usize) -> Self {
        let start = Sum { open: Some(1.0), ceiling: f64::INFINITY, ..Sum::default() };
        read(pieces, at, start, at)
    }
}

/// The number that begins at a piece.
pub fn cardinal(pieces: &[Piece<'_>], at: usize) -> Option<Cardinal> {
    let piece = pieces.get(at)?;
    let start = Sum { ceiling: f64::INFINITY, ..Sum::default() };
    match piece.shape {
        Shape::Digits => {
            let (value, to) = grouped(pieces, at).or_else(|| Some((digits::number(&piece.low)?, at + 1)))?;
            if let Some(power) = power(pieces, to, value) {
                return Some(power);
            }
            if let Some(factor) = glued_scale(pieces, to) {
                return Some(Cardinal { value: times(value, factor), to: to + 1 });
            }
            let scale = to + usize::from(is_hyphened_scale(pieces, to));
            Some(read(pieces, scale, Sum { open: Some(value), ..start }, to))
        }
        Shape::Letters => match number_word(&piece.low)? {
            NumberWord::Below(_) => Some(read(pieces, at, Sum { room: 100.0, ..start }, at)),
            _ => None,
        },
        _ => None,
    }
}

/// Reads words and scales for as long as they make one number. `end` is the piece after what was read before.
fn read(pieces: &[Piece<'_>], at: usize, start: Sum, mut end: usize) -> Cardinal {
    let (mut sum, mut at) = (start, at);
    while let Some(piece) = pieces.get(at) {
        let taken = match number_word(&piece.low) {
            Some(NumberWord::Below(value)) => sum.add(value),
            Some(NumberWord::Scale(factor)) => sum.multiply(factor),
            _ => false,
        };
        if !taken {
            break;
        }
        end = at + 1;
        at = joint(pieces, end, sum);
    }
    point(pieces, end, sum.value())
}

/// The piece where the number may go on: after the hyphen of `twenty-one` and `two-million`, after the `and` of `a
/// hundred and two`.
fn joint(pieces: &[Piece<'_>], at: usize, sum: Sum) -> usize {
    let hyphen = sum.room == 10.0 && pieces.get(at).is_some_and(|piece| piece.shape == Shape::Dash)
        || is_hyphened_scale(pieces, at);
    let and = sum.room == 100.0
        && pieces.get(at).is_some_and(|piece| piece.is("and"))
        && pieces.get(at + 1).is_some_and(Piece::is_letters)
        && !(sum.hundreds && pieces.get(at + 2).is_some_and(|piece| piece.is("hundred")));
    at + usize::from(hyphen || and)
}

/// Whether a hyphen at a piece ties a scale to the number before: `$1.5-million`.
fn is_hyphened_scale(pieces: &[Piece<'_>], at: usize) -> bool {
    let is_tied = |at: usize| pieces.get(at).filter(|piece| !piece.spaced);
    is_tied(at).is_some_and(|piece| piece.shape == Shape::Dash)
        && is_tied(at + 1).is_some_and(|piece| matches!(number_word(&piece.low), Some(NumberWord::Scale(_))))
}

/// `two hundred point zero three`, `two point five million`.
fn point(pieces: &[Piece<'_>], at: usize, whole: f64) -> Cardinal {
    let spoken = pieces.get(at).filter(|piece| piece.is("point")).map(|_| decimals(pieces, at + 1));
    let Some((decimals, to)) = spoken.filter(|(decimals, _)| !decimals.is_empty()) else {
        return Cardinal { value: whole, to: at };
    };
    let value = format!("{whole}.{decimals}").parse().unwrap_or(whole);
    match pieces.get(to).and_then(|piece| number_word(&piece.low)) {
        Some(NumberWord::Scale(factor)) => Cardinal { value: times(value, factor), to: to + 1 },
        _ => Cardinal { value, to },
    }
}

/// The digits spoken after a point, and the piece after them: `nought three`, `seventy-one`.
fn decimals(pieces: &[Piece<'_>], mut at: usize) -> (String, usize) {
    let mut digits = String::new();
    let mut to = at;
    while let Some(NumberWord::Below(digit)) = pieces.get(at).and_then(|piece| number_word(&piece.low)) {
        // After `seventy` a unit takes the place of its zero.
        if digit < 10.0 && digits.len() == 2 && digits.ends_with('0') && !digits.starts_with('0') {
            digits.pop();
        }
        digits.push_str(&digit.to_string());
        to = at + 1;
        at = to + usize::from(pieces.get(to).is_some_and(|piece| piece.shape == Shape::Dash));
    }
    (digits, to)
}

/// `1 234 567`, `40 000`: groups of three set apart by spaces.
fn grouped(pieces: &[Piece<'_>], at: usize) -> Option<(f64, usize)> {
    let first = &pieces[at];
    if first.low.len() > 3 || !first.low.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut written = first.low.to_string();
    let mut to = at + 1;
    while let Some(next) = pieces.get(to).filter(|next| next.shape == Shape::Digits && next.spaced) {
        let whole = next.low.split('.').next().unwrap_or_default();
        if whole.len() != 3 || next.span.start > pieces[to - 1].span.end + 3 || written.contains('.') {
            break;
        }
        written.push_str(&next.low);
        to += 1;
    }
    let groups = to - at;
    let sure = groups > 2 || (groups == 2 && pieces[at + 1].is("000"));
    sure.then(|| written.parse().ok().map(|value| (value, to))).flatten()
}

/// A power, as science and spreadsheets write it: `1.3e6`, `12e-1`, `2^10`.
fn power(pieces: &[Piece<'_>], at: usize, value: f64) -> Option<Cardinal> {
    let tied = |at: usize| pieces.get(at).filter(|piece| !piece.spaced);
    let is_of_ten = tied(at)?.is("e");
    let is_power = is_of_ten || pieces[at].is("^");
    let sign = tied(at + 1).filter(|_| is_power)?;
    let is_small = sign.shape == Shape::Dash;
    let last = at + 1 + usize::from(is_small || sign.is("+"));
    let exponent = i32::from(digits::plain(&tied(last)?.low, 2)?);
    let exponent = if is_small { -exponent } else { exponent };
    // Read from digits, so that no last bit is off.
    let value =
        if is_of_ten { format!("{value}e{exponent}").parse().ok()? } else { f64::powi(value, exponent) };
    value.is_finite().then_some(Cardinal { value, to: last + 1 })
}

/// The scale in letters straight after digits: `10k`, `2bn`; with a space only `k`.
fn glued_scale(pieces: &[Piece<'_>], at: usize) -> Option<f64> {
    let piece = pieces.get(at).filter(|piece| piece.is_letters())?;
    if piece.is("m") && !piece.capital && !piece.spaced {
        return pieces.get(at + 1).filter(|next| is_counted_in_millions(next)).map(|_| 1e6);
    }
    let written = if piece.capital { piece.low.to_uppercase() } else { piece.low.to_string() };
    letter_scale(&written).filter(|_| !piece.spaced || piece.is("k"))
}

/// Whether the `m` before a word is for million, not for metres: `1.5m people`, `2m Syrians`.
fn is_counted_in_millions(word: &Piece<'_>) -> bool {
    COUNTED_IN_MILLIONS.has(&word.low) || word.capital && word.low.ends_with("ns")
}
