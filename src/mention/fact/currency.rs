//! Money: `$94,000`, `C$16.4 million`, `420 million Finnish markka`, `94 cents`.

use super::counted::measure_at;
use super::hedge::hedge;
use super::line::Line;
use super::number_word::times;
use super::numeral::{Form, Numeral};
use super::phrase::phrase_at;
use super::piece::Shape;
use super::range::scaled_with;
use super::value::{Fact, Kind, Quantity, Value};
use crate::text::lexicon::{Lexicon, lexicon};

static BY_SIGN: Lexicon = lexicon!("currency-signs", written);
static BY_PREFIX: Lexicon = lexicon!("dollar-prefixes", written);
static BY_NAME: Lexicon = lexicon!("currencies", currencies);
static PAYMENTS: Lexicon = lexicon!("payments", written);

/// A sum from which on `pounds` are money and not a weight.
const LARGE: f64 = 1000.0;

/// What a name of money stands for.
#[derive(Clone, Copy)]
struct Name {
    /// The currency.
    unit: &'static str,
    /// Whether the word means nothing else.
    sure: bool,
}

impl Name {
    /// The name of money that begins at a piece, and the piece after it.
    fn at(line: &Line<'_>, at: usize) -> Option<(Self, usize)> {
        let (unit, to) = phrase_at(&BY_NAME, &line.pieces, at)?;
        let bare = unit.trim_start_matches('?');
        Some((Self { unit: bare, sure: bare == unit }, to))
    }
}

/// The sums of money of a passage.
pub fn sums(line: &Line<'_>) -> Vec<Fact> {
    let mut found: Vec<Sum> = Vec::new();
    let mut end = 0;
    for numeral in line.numerals.iter().filter(|numeral| numeral.form != Form::Ordinal) {
        let Some(sum) = Sum::of(line, numeral, end) else { continue };
        end = sum.to;
        match found.last_mut() {
            Some(last) if last.goes_on_with(line, sum) => *last = last.and_change(sum),
            Some(last) if last.is_lower_end(line, sum) => {
                last.least = scaled_with(last.least, sum.least);
                last.most = last.least;
                found.push(sum);
            }
            _ => found.push(sum),
        }
    }
    found.iter().map(|sum| sum.fact(line)).collect()
}

/// A sum of money.
#[derive(Clone, Copy)]
struct Sum {
    from: usize,
    to: usize,
    least: f64,
    most: f64,
    unit: &'static str,
}

impl Sum {
    /// The sum that a number gives, with the sign or name beside it. `end` is the piece after the sum before.
    fn of(line: &Line<'_>, numeral: &Numeral, end: usize) -> Option<Self> {
        let (from, to, unit) = signed(line, numeral, end)
            .or_else(|| named(line, numeral))
            .or_else(|| coded(line, numeral, end))
            .or_else(|| followed(line, numeral))?;
        let factor = short_million(line, numeral.to);
        let to = to.max(numeral.to + usize::from(factor.is_some()));
        let factor = factor.unwrap_or(1.0);
        Some(Self { from, to, least: times(numeral.least, factor), most: times(numeral.most, factor), unit })
    }

    /// Whether a sum is the small change of this one: `3 dollars 50 cents`, `two pounds and ten pence`.
    fn goes_on_with(self, line: &Line<'_>, next: Self) -> bool {
        let change =
            matches!((self.unit, next.unit), ("USD" | "EUR" | "AUD" | "CAD", "US cent") | ("GBP", "penny"));
        let beside = next.from == self.to || (next.from == self.to + 1 && line.has(self.to, &["and"]));
        change && beside && next.most < 100.0
    }

    /// Whether this is the lower end of a range that the other closes: `$5 to $7 million`.
    fn is_lower_end(self, line: &Line<'_>, next: Self) -> bool {
        let joint = &line.pieces[self.to];
        let between = || line.has_before(self.from, &["between"]);
        self.unit == next.unit
            && self.least == self.most
            && next.from == self.to + 1
            && (joint.shape == Shape::Dash || joint.is("to") || joint.is("and") && between())
    }

    fn and_change(self, next: Self) -> Self {
        let cents = next.least / 100.0;
        Self { to: next.to, least: self.least + cents, most: self.most + cents, ..self }
    }

    fn fact(self, line: &Line<'_>) -> Fact {
        let value = Value::Quantity(Quantity::new(self.least, self.most, Some(self.unit)));
        line.fact(Kind::Currency, self.from, self.to, value, hedge(&line.pieces, self.from, self.to))
    }
}

/// `$94,000`, `US$ 150 million`, `$10 dollars`.
fn signed(line: &Line<'_>, numeral: &Numeral, end: usize) -> Option<(usize, usize, &'static str)> {
    let sign = numeral.from.checked_sub(1).filter(|&sign| sign >= end)?;
    let unit = BY_SIGN.head(&line.pieces[sign].low)?;
    let (from, unit) = if unit == "USD" { whose(line, sign, end) } else { (sign, unit) };
    let to = Name::at(line, numeral.to)
        .filter(|(name, _)| unit == "USD" && name.unit == unit && line.pieces[numeral.to].low.len() > 3)
        .map_or(numeral.to, |(_, to)| to);
    Some((from, to, unit))
}

/// The piece where a dollar sign begins with what says whose it is, and whose it is.
fn whose(line: &Line<'_>, sign: usize, end: usize) -> (usize, &'static str) {
    let prefix = sign.checked_sub(1).filter(|&before| before >= end);
    let known = prefix.and_then(|before| {
        let piece = &line.pieces[before];
        let glued = !line.pieces[sign].spaced || (piece.low.len() > 1 && !piece.is("can")) || piece.is("c");
        BY_PREFIX.head(&piece.low).filter(|_| glued).map(|unit| (before, unit))
    });
    known.unwrap_or((sign, "USD"))
}

/// `420 million Finnish markka`, `12-cent`, `3 dollars 50 cents`.
fn named(line: &Line<'_>, numeral: &Numeral) -> Option<(usize, usize, &'static str)> {
    let dash = line.pieces.get(numeral.to).is_some_and(|piece| piece.shape == Shape::Dash);
    let at = numeral.to + usize::from(dash || short_million(line, numeral.to).is_some());
    let (name, to) = Name::at(line, at)?;
    let weight =
        dash || line.has(to, &["of"]) || (line.has(to, &["("]) && measure_at(&line.pieces, to + 2).is_some());
    let paid = || numeral.most >= LARGE || is_paid(line, numeral.from);
    (name.sure || (!weight && paid())).then_some((numeral.from, to, name.unit))
}

/// Whether the words before a sum tell of paying.
fn is_paid(line: &Line<'_>, from: usize) -> bool {
    line.pieces[from.saturating_sub(5)..from].iter().any(|piece| PAYMENTS.has(&piece.low))
}

/// `USD 200`, `rmb 10`.
fn coded(line: &Line<'_>, numeral: &Numeral, end: usize) -> Option<(usize, usize, &'static str)> {
    let from = numeral.from.checked_sub(1).filter(|&from| from >= end)?;
    let (name, _) = Name::at(line, from).filter(|&(_, to)| to == numeral.from)?;
    let code = &line.pieces[from].low;
    (*code == name.unit.to_lowercase() || matches!(&**code, "rmb" | "rs"))
        .then_some((from, numeral.to, name.unit))
}

/// `5 €`, `100₾`: the sign stands behind, and no number of its own follows it.
fn followed(line: &Line<'_>, numeral: &Numeral) -> Option<(usize, usize, &'static str)> {
    let unit = BY_SIGN.head(&line.pieces.get(numeral.to)?.low)?;
    let next = line.pieces.get(numeral.to + 1).is_some_and(|piece| piece.shape == Shape::Digits);
    (!next).then_some((numeral.from, numeral.to + 1, unit))
}

/// The factor of `m` straight after a sum: `£3m`.
fn short_million(line: &Line<'_>, at: usize) -> Option<f64> {
    line.pieces.get(at).filter(|piece| piece.is("m") && !piece.spaced).map(|_| 1e6)
}

#[cfg(test)]
mod tests {
    use crate::mention::fact::sample::check;

    #[test]
    fn signs_and_names_of_money() {
        check("They paid $94,000.", &["currency $94,000 = 94000 USD"]);
        check("It cost $ 75 million.", &["currency $ 75 million = 75000000 USD"]);
        check("It cost C$16.4 million.", &["currency C$16.4 million = 16400000 CAD"]);
        check("It cost about US$ 150m.", &["currency US$ 150m = 150000000 USD, about"]);
        check(
            "420 million Finnish markka",
            &["currency 420 million Finnish markka = 420000000 Finnish markka"],
        );
        check("It cost 200 D-marks.", &["currency 200 D-marks = 200 mark"]);
        check("It fell by 94 cents to 5 €.", &["currency 94 cents = 94 US cent", "currency 5 € = 5 EUR"]);
        check("a 12-cent rise", &["currency 12-cent = 12 US cent"]);
        check("€2bn or £3m", &["currency €2bn = 2000000000 EUR", "currency £3m = 3000000 GBP"]);
        check("USD 200", &["currency USD 200 = 200 USD"]);
        check("She won 2.5m euros.", &["currency 2.5m euros = 2500000 EUR"]);
        check("a $20-million-a-year deal", &["currency $20-million = 20000000 USD"]);
        check("They gave Rs 50 lakh.", &["currency Rs 50 lakh = 5000000 INR"]);
        check("a half-million-dollar home", &["currency a half-million-dollar = 500000 USD"]);
    }

    #[test]
    fn change_goes_with_its_sum() {
        check("three dollars and fifty cents", &["currency three dollars and fifty cents = 3.5 USD"]);
    }

    #[test]
    fn a_range_has_two_ends() {
        check(
            "between $5 and $7 million",
            &["currency $5 = 5000000 USD", "currency $7 million = 7000000 USD"],
        );
        check("$1.5-$2bn", &["currency $1.5 = 1500000000 USD", "currency $2bn = 2000000000 USD"]);
        check("from $5 to $1,000", &["currency $5 = 5 USD", "currency $1,000 = 1000 USD"]);
        check("$5 to 7 million", &["currency $5 to 7 million = 5000000 to 7000000 USD"]);
    }

    #[test]
    fn words_that_mean_more_than_money_need_a_large_sum() {
        check("a crate of 20 pounds", &["number 20 = 20 pound"]);
        check("5 million pounds of thrust", &["number 5 million = 5000000 pound"]);
        check("The rent is 500 pounds.", &["currency 500 pounds = 500 GBP"]);
        check("He was fined 80 pounds.", &["currency 80 pounds = 80 GBP"]);
        check("361 million pounds", &["currency 361 million pounds = 361000000 GBP"]);
        check("The team won 12 medals.", &["number 12 = 12 medal"]);
    }
}
