//! How long something takes: `two years`, `20-minute`, `an hour and a half`.

use super::hedge::hedge;
use super::line::Line;
use super::number_word::{NumberWord, number_word};
use super::numeral::{Form, Numeral};
use super::piece::{Piece, Shape};
use super::value::{Fact, Kind, Quantity, Value};
use crate::text::lexicon::{Lexicon, lexicon};

static UNITS: Lexicon = lexicon!("time-units", written);
static LASTING: Lexicon = lexicon!("lasting", written);

/// The unit of time that a piece names, and the piece after it.
pub fn unit_at(line: &Line<'_>, at: usize) -> Option<(&'static str, usize)> {
    let piece = line.pieces.get(at)?;
    UNITS.head(&piece.low).map(|unit| (unit, at + 1))
}

/// The durations of a passage.
pub fn durations(line: &Line<'_>) -> Vec<Fact> {
    let counted = line.numerals.iter().filter_map(|numeral| of_number(line, numeral));
    let single = (0..line.pieces.len()).filter_map(|at| of_article(line, at));
    let mut found: Vec<Fact> = counted.chain(single).collect();
    found.sort_by_key(|fact| fact.span);
    found
}

/// `two years`, `20-minute`, `half an hour`.
fn of_number(line: &Line<'_>, numeral: &Numeral) -> Option<Fact> {
    if numeral.form == Form::Ordinal || is_pronoun(line, numeral) {
        return None;
    }
    let mut at = numeral.to;
    if numeral.form == Form::Part {
        at += usize::from(line.has(at, &["of"]));
        at += usize::from(line.has(at, &["a", "an"]));
    }
    at += usize::from(line.has(at, &["of", "more", "full", "consecutive", "straight"]));
    at += usize::from(line.pieces.get(at).is_some_and(|piece| piece.shape == Shape::Dash));
    let (unit, to) = unit_at(line, at)?;
    Some(fact(line, (numeral.from, to), (numeral.least, numeral.most), unit))
}

/// `one day`, said of no day in particular.
fn is_pronoun(line: &Line<'_>, numeral: &Numeral) -> bool {
    numeral.is_bare_one(&line.pieces) && line.has(numeral.to, &["day", "night", "second"])
}

/// `an hour`, `a year and a half`; alone it must be said to last: `for a week`, `nearly a decade`.
fn of_article(line: &Line<'_>, at: usize) -> Option<Fact> {
    (line.pieces[at].opens && line.has(at, &["a", "an"])).then_some(())?;
    let (unit, to) = unit_at(line, at + 1)?;
    if let Some((part, end)) = and_a_half(&line.pieces, to) {
        return Some(fact(line, (at, end), (1.0 + part, 1.0 + part), unit));
    }
    (unit != "second" && line.lists_before(at, &LASTING)).then(|| fact(line, (at, to), (1.0, 1.0), unit))
}

/// `and a half`, `and a quarter`.
fn and_a_half(pieces: &[Piece<'_>], at: usize) -> Option<(f64, usize)> {
    (pieces.get(at)?.is("and") && pieces.get(at + 1)?.is("a")).then_some(())?;
    match number_word(&pieces.get(at + 2)?.low)? {
        NumberWord::Part(parts) => Some((1.0 / parts, at + 3)),
        _ => None,
    }
}

fn fact(line: &Line<'_>, (from, to): (usize, usize), (least, most): (f64, f64), unit: &str) -> Fact {
    let value = Value::Quantity(Quantity::new(least, most, Some(unit)));
    line.fact(Kind::Duration, from, to, value, hedge(&line.pieces, from, to))
}

#[cfg(test)]
mod tests {
    use crate::mention::fact::sample::{check, check_undated};

    #[test]
    fn durations_in_numbers_and_words() {
        check("for two years", &["duration two years = 2 year"]);
        check("a 20-minute call", &["duration 20-minute = 20 minute"]);
        check("an hour and a half", &["duration an hour and a half = 1.5 hour"]);
        check("half an hour", &["duration half an hour = 0.5 hour"]);
        check("three quarters of an hour", &["duration three quarters of an hour = 0.75 hour"]);
        check("two and a half years", &["duration two and a half years = 2.5 year"]);
        check("for more than a decade", &["duration a decade = 1 decade, at least"]);
        check("ten to twelve days", &["duration ten to twelve days = 10 to 12 day"]);
    }

    #[test]
    fn a_rate_is_no_duration() {
        check("once a day, $5 a month, one day, a second man", &["currency $5 = 5 USD"]);
    }

    #[test]
    fn ago_is_a_duration_where_the_day_is_not_known() {
        check_undated("more than two years ago", &["duration two years = 2 year, at least"]);
    }
}
