//! Finding the numbers in running text, in digits or words.

use super::cardinal::{Cardinal, cardinal};
use super::number_word::{NumberWord, number_word, times, vague_number};
use super::numeral::{Form, Numeral};
use super::piece::{Piece, Shape};
use super::range::{one_in, range, ratio};
use crate::text::lexicon::{Lexicon, lexicon};

/// What makes `half` behind it one of two halves: `the first half of`.
static BEFORE_HALVES: Lexicon = lexicon!("before-halves", written);

/// All numbers among the pieces, in order; they do not overlap.
pub fn numerals(pieces: &[Piece<'_>]) -> Vec<Numeral> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        match numeral(pieces, at) {
            Some(numeral) => {
                at = numeral.to;
                found.push(numeral);
            }
            None => at += 1,
        }
    }
    found
}

/// The number that begins at a piece.
fn numeral(pieces: &[Piece<'_>], at: usize) -> Option<Numeral> {
    let piece = pieces.get(at)?;
    let number = match piece.shape {
        Shape::Letters if piece.opens => vague(pieces, at).or_else(|| exact(pieces, at))?,
        Shape::Digits => exact(pieces, at).map(|found| in_plural(pieces, found).unwrap_or(found))?,
        Shape::Letters | Shape::Possessive => return None,
        Shape::Dash | Shape::Mark => return signed(pieces, at),
    };
    Some(joined(pieces, number).unwrap_or(number))
}

/// The value that a number makes together with the next.
fn joined(pieces: &[Piece<'_>], low: Numeral) -> Option<Numeral> {
    if pieces.get(low.to)?.is("in") {
        return one_in(pieces, low, exact(pieces, low.to + 1)?);
    }
    let of = pieces.get(low.to)?.is("out") && pieces.get(low.to + 1)?.is("of");
    let high = exact(pieces, low.to + 1 + usize::from(of))?;
    range(pieces, low, high).or_else(|| ratio(pieces, low, high))
}

/// `-5`, where the sign stands at the number and apart from what is before it; `- 5` where nothing else does; `.08`.
fn signed(pieces: &[Piece<'_>], at: usize) -> Option<Numeral> {
    let (sign, number) = (&pieces[at], pieces.get(at + 1)?);
    if !sign.spaced || number.shape != Shape::Digits {
        return None;
    }
    if number.spaced {
        let is_all = |found: &Numeral| at == 0 && found.to == pieces.len();
        return exact(pieces, at + 1)
            .filter(|found| sign.shape == Shape::Dash && is_all(found))
            .map(|found| negative(at, found));
    }
    if sign.is(".") {
        let value: f64 = format!("0.{}", number.low).parse().ok()?;
        let glued = pieces.get(at + 2).is_some_and(|next| next.is_letters() && !next.spaced);
        return (!glued).then(|| Numeral::one(at, at + 2, value, Form::Cardinal));
    }
    (sign.shape == Shape::Dash).then_some(())?;
    exact(pieces, at + 1).map(|found| negative(at, found))
}

fn negative(from: usize, found: Numeral) -> Numeral {
    Numeral { from, least: -found.least, most: -found.most, ..found }
}

fn vague(pieces: &[Piece<'_>], at: usize) -> Option<Numeral> {
    let (least, most, to) = vague_number(pieces, at)?;
    Some(Numeral { from: at, to, least, most, form: Form::Vague })
}

/// `1,000s of`: as vague as `thousands`.
fn in_plural(pieces: &[Piece<'_>], found: Numeral) -> Option<Numeral> {
    let round = matches!(found.least, 10.0 | 100.0 | 1e3 | 1e4 | 1e5);
    let plural =
        pieces.get(found.to)?.is("s") && !pieces[found.to].spaced && pieces.get(found.to + 1)?.is("of");
    let (least, most) = (found.least * 2.0, found.least * 10.0 - 1.0);
    (round && plural).then_some(Numeral { to: found.to + 1, least, most, form: Form::Vague, ..found })
}

/// A number that is given: with a sign in words, an article, a fraction, or as an ordinal.
fn exact(pieces: &[Piece<'_>], at: usize) -> Option<Numeral> {
    let piece = pieces.get(at)?;
    match &*piece.low {
        "minus" | "negative" if !pieces.get(at + 1)?.is_any(&["minus", "negative"]) => {
            exact(pieces, at + 1).filter(|found| found.form != Form::Ordinal).map(|found| negative(at, found))
        }
        "a" | "an" => after_article(pieces, at),
        "half" | "quarter" => portion(pieces, at, at),
        _ => cardinal(pieces, at)
            .map(|found| with_fraction(pieces, at, found))
            .or_else(|| ordinal_word(pieces, at)),
    }
}

/// `a dozen`, `a hundred and two`, `a half`, `a third of`.
fn after_article(pieces: &[Piece<'_>], at: usize) -> Option<Numeral> {
    match number_word(&pieces.get(at + 1)?.low)? {
        NumberWord::Scale(_) => {
            let found = Cardinal::of_article(pieces, at + 1);
            Some(with_fraction(pieces, at, found))
        }
        NumberWord::Part(2.0 | 4.0) => portion(pieces, at, at + 1).or_else(|| share(pieces, at, 1.0, at + 1)),
        _ => share(pieces, at, 1.0, at + 1),
    }
}

/// `half a million`, `half a dozen`, `quarter million`, `half of the`.
fn portion(pieces: &[Piece<'_>], from: usize, at: usize) -> Option<Numeral> {
    let NumberWord::Part(parts) = number_word(&pieces.get(at)?.low)? else { return None };
    let next = pieces.get(at + 1);
    let article = usize::from(next.is_some_and(|next| next.is("a") || next.shape == Shape::Dash));
    let scale = pieces.get(at + 1 + article).and_then(|piece| number_word(&piece.low));
    if let Some(NumberWord::Scale(factor)) = scale {
        return Some(Numeral::one(from, at + 2 + article, factor / parts, Form::Cardinal));
    }
    let whole = parts == 2.0
        && (from < at || next.is_some_and(|next| next.is_any(&["of", "the", "a", "an", "people"])))
        && !from.checked_sub(1).is_some_and(|before| BEFORE_HALVES.has(&pieces[before].low));
    whole.then(|| Numeral::one(from, at + 1, 0.5, Form::Part))
}

/// A cardinal and what follows it: `and a half`, `two thirds`, `twenty-first`, `th`, a scale.
fn with_fraction(pieces: &[Piece<'_>], from: usize, found: Cardinal) -> Numeral {
    let Cardinal { value, to } = found;
    if let Some(mixed) = mixed(pieces, from, found) {
        return mixed;
    }
    if let Some(share) = share(pieces, from, value, to) {
        return share;
    }
    if pieces.get(to).is_some_and(|next| !next.spaced && next.is_any(&["st", "nd", "rd", "th"])) {
        return Numeral::one(from, to + 1, value, Form::Ordinal);
    }
    Numeral::one(from, to, value, Form::Cardinal)
}

/// `two and a half`, `two and a half million`, `three and two thirds`, `2 1/4`.
fn mixed(pieces: &[Piece<'_>], from: usize, found: Cardinal) -> Option<Numeral> {
    let Cardinal { value, to } = found;
    let next = pieces.get(to)?;
    let (part, end) = if next.is("and") {
        let (above, at) = if pieces.get(to + 1)?.is("a") {
            (1.0, to + 2)
        } else {
            cardinal(pieces, to + 1).map(|above| (above.value, above.to))?
        };
        let (below, end) = parts(pieces, at)?;
        (above / below, end)
    } else {
        let small = pieces.get(to.checked_sub(1)?)?.shape == Shape::Digits;
        let tied = usize::from(next.shape == Shape::Dash && !next.spaced);
        let part = pieces.get(to + tied).filter(|part| small && part.low.contains('/'))?;
        (super::digits::number(&part.low)?, to + tied + 1)
    };
    let whole = value + part;
    Some(match pieces.get(end).and_then(|piece| number_word(&piece.low)) {
        Some(NumberWord::Scale(factor)) => Numeral::one(from, end + 1, times(whole, factor), Form::Cardinal),
        _ => Numeral::one(from, end, whole, Form::Cardinal),
    })
}

/// So many parts of a whole: `two-thirds`, `a fifth`, `three twenty-firsts`.
fn share(pieces: &[Piece<'_>], from: usize, above: f64, at: usize) -> Option<Numeral> {
    let at = at + usize::from(pieces.get(at)?.shape == Shape::Dash);
    let (below, to) = parts(pieces, at)?;
    let last = pieces.get(to - 1)?;
    let plural = last.low.ends_with('s') || last.is("halves");
    if plural {
        return Some(Numeral::one(from, to, above / below, Form::Part));
    }
    if above == 1.0 && ends_here(pieces.get(to)) {
        return Some(Numeral::one(from, to, above / below, Form::Part));
    }
    // `twenty-first`: the cardinal took the tens.
    let ordinal = below < 10.0 && (20.0..100.0).contains(&above) && above % 10.0 == 0.0;
    ordinal.then(|| Numeral::one(from, to, above + below, Form::Ordinal))
}

/// How many parts the whole has, and the piece after: `thirds`, `twenty-firsts`.
fn parts(pieces: &[Piece<'_>], at: usize) -> Option<(f64, usize)> {
    match number_word(&pieces.get(at)?.low)? {
        NumberWord::Part(below) => Some((below, at + 1)),
        NumberWord::Below(tens) if tens >= 20.0 => {
            let at = at + 1 + usize::from(pieces.get(at + 1)?.shape == Shape::Dash);
            unit_part(&pieces.get(at)?.low).map(|unit| (tens + unit, at + 1))
        }
        _ => None,
    }
}

/// `first` to `ninth`, also in the plural. `first` and `second` count only within a longer number.
fn unit_part(low: &str) -> Option<f64> {
    match low {
        "first" | "firsts" => Some(1.0),
        "second" | "seconds" => Some(2.0),
        _ => match number_word(low)? {
            NumberWord::Part(unit) if unit < 10.0 => Some(unit),
            _ => None,
        },
    }
}

/// Whether no noun follows, so that `a third` is a part and not a place in a row.
fn ends_here(next: Option<&Piece<'_>>) -> bool {
    next.is_none_or(|next| {
        !next.is_letters() || next.is_any(&["of", "and", "or", "the", "in", "as", "to", "million"])
    })
}

/// `third` in `the third missile`, `twenty-first`.
fn ordinal_word(pieces: &[Piece<'_>], at: usize) -> Option<Numeral> {
    match number_word(&pieces.get(at)?.low)? {
        NumberWord::Part(place) if !pieces[at].low.ends_with('s') => {
            Some(Numeral::one(at, at + 1, place, Form::Ordinal))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the numbers of a text: words, least, most.
    fn check(text: &str, expected: &[(&str, f64, f64)]) {
        let pieces = crate::mention::fact::piece::pieces_of(text);
        let found: Vec<_> = numerals(&pieces)
            .iter()
            .map(|it| (pieces[it.from].span.join(pieces[it.to - 1].span).of(text), it.least, it.most))
            .collect();
        assert_eq!(found, expected);
    }

    fn one(text: &str, value: f64) {
        check(text, &[(text, value, value)]);
    }

    #[test]
    fn cardinals() {
        one("twenty-one", 21.0);
        one("Three hundred and thirty one", 331.0);
        one("two hundred and two thousand", 202_000.0);
        one("twenty-one trillion three hundred", 21_000_000_000_300.0);
        one("1.2 million", 1_200_000.0);
        one("half a million", 500_000.0);
        one("half a dozen", 6.0);
        one("a dozen", 12.0);
        one("10k", 10_000.0);
        one("13 lakh", 1_300_000.0);
        one("two hundred point zero three", 200.03);
        one("40 000", 40_000.0);
        one("1.5-million", 1_500_000.0);
        one("two-hundred", 200.0);
        check(
            "2.5m people and 30m Britons in 40m",
            &[("2.5m", 2.5e6, 2.5e6), ("30m", 3e7, 3e7), ("40", 40.0, 40.0)],
        );
        one("minus five", -5.0);
        one("- 1 4/5", -1.8);
        check("- 5 men", &[("5", 5.0, 5.0)]);
        one("1.3e6", 1_300_000.0);
        one("-12e-1", -1.2);
        one("2^+10", 1024.0);
        check("a 3e phone", &[("3", 3.0, 3.0)]);
        check("one hundred and two hundred", &[("one hundred", 100.0, 100.0), ("two hundred", 200.0, 200.0)]);
    }

    #[test]
    fn parts() {
        one("two thirds", 2.0 / 3.0);
        one("two-thirds", 2.0 / 3.0);
        one("one and a half", 1.5);
        one("2 1/4", 2.25);
        one("2-1/4", 2.25);
        one("two and a half million", 2_500_000.0);
        one("three out of four", 0.75);
        check("One in five stayed.", &[("One in five", 0.2, 0.2)]);
        check("nine in 10 people", &[("nine in 10", 0.9, 0.9)]);
        check("the one in ten days", &[("one", 1.0, 1.0), ("ten", 10.0, 10.0)]);
        check("one in 2014", &[("one", 1.0, 1.0), ("2014", 2014.0, 2014.0)]);
    }

    #[test]
    fn ranges() {
        check("10 to 12", &[("10 to 12", 10.0, 12.0)]);
        check("10-12", &[("10-12", 10.0, 12.0)]);
        check("between 3 and 5", &[("3 and 5", 3.0, 5.0)]);
        check("two or three", &[("two or three", 2.0, 3.0)]);
        check("two or three hundred", &[("two or three hundred", 200.0, 300.0)]);
        check("100s of them", &[("100s", 200.0, 999.0)]);
        check("5 to 7 million", &[("5 to 7 million", 5e6, 7e6)]);
        check("555-1234567", &[("555", 555.0, 555.0), ("1234567", 1_234_567.0, 1_234_567.0)]);
    }
}
