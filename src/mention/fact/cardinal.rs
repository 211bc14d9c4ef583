//! Whole and decimal numbers: `21`, `twenty-one`, `three hundred and two thousand`, `1.2 million`, `2bn`.

use super::digits;
use super::number_word::{NumberWord, letter_scale, number_word, times};
use super::piece::{Piece, Shape};

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
            if let Some(factor) = glued_scale(pieces, to) {
                return Some(Cardinal { value: times(value, factor), to: to + 1 });
            }
            Some(read(pieces, to, Sum { open: Some(value), ..start }, to))
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

/// The piece where the number may go on: after the hyphen of `twenty-one`, after the `and` of `a hundred and two`.
fn joint(pieces: &[Piece<'_>], at: usize, sum: Sum) -> usize {
    let hyphen = sum.room == 10.0 && pieces.get(at).is_some_and(|piece| piece.shape == Shape::Dash);
    let and = sum.room == 100.0
        && pieces.get(at).is_some_and(|piece| piece.is("and"))
        && pieces.get(at + 1).is_some_and(Piece::is_letters)
        && !(sum.hundreds && pieces.get(at + 2).is_some_and(|piece| piece.is("hundred")));
    at + usize::from(hyphen || and)
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

/// The scale in letters straight after digits: `10k`, `2bn`; with a space only `k`.
fn glued_scale(pieces: &[Piece<'_>], at: usize) -> Option<f64> {
    let piece = pieces.get(at).filter(|piece| piece.is_letters())?;
    let written = if piece.capital { piece.low.to_uppercase() } else { piece.low.to_string() };
    letter_scale(&written).filter(|_| !piece.spaced || piece.is("k"))
}
