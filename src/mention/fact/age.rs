//! How old somebody is: `68-year-old`, `aged 16`, `ages 16 to 18`, `Stephen Paddock, 64,`.

use super::counted::is_plural;
use super::duration::unit_at;
use super::hedge::hedge;
use super::line::Line;
use super::numeral::{Form, Numeral};
use super::piece::Shape;
use super::value::{Fact, Kind, Quantity, Value};
use crate::text::calendar;

/// Nobody is older, in years.
const OLDEST: f64 = 120.0;

/// The ages of a passage.
pub fn ages(line: &Line<'_>) -> Vec<Fact> {
    let mut found = Vec::new();
    let mut listed = None;
    for numeral in
        line.numerals.iter().filter(|numeral| numeral.form == Form::Cardinal && numeral.least >= 0.0)
    {
        let plain = numeral.most <= OLDEST && numeral.least.fract() == 0.0;
        let old = so_old(line, numeral);
        let aged = plain
            && (line.has_before(numeral.from, &["aged", "age", "ages"]) || listed == Some(numeral.from));
        if aged {
            // `ages 6 and 7`: the next number goes on with the list.
            listed = line.has(numeral.to, &["and", "or", ","]).then_some(numeral.to + 1);
        }
        let (to, unit) = match old {
            Some(found) => found,
            None if aged || (plain && after_name(line, numeral)) => (numeral.to, "year"),
            None => continue,
        };
        let value = Value::Quantity(Quantity::new(numeral.least, numeral.most, Some(unit)));
        found.push(line.fact(Kind::Age, numeral.from, to, value, hedge(&line.pieces, numeral.from, to)));
    }
    found
}

/// `68-year-old`, `20 months old`, `16 years of age`: the piece after it, and the unit.
fn so_old(line: &Line<'_>, numeral: &Numeral) -> Option<(usize, &'static str)> {
    let dash =
        |at: usize| at + usize::from(line.pieces.get(at).is_some_and(|piece| piece.shape == Shape::Dash));
    let (unit, to) = unit_at(line, dash(numeral.to))?;
    let old = dash(to);
    if line.has(old, &["old", "olds"]) {
        return Some((old + 1, unit));
    }
    (line.has(to, &["of"]) && line.has(to + 1, &["age"])).then_some((to + 2, unit))
}

/// `Stephen Paddock, 64, had`; `the singer, 29, said`.
fn after_name(line: &Line<'_>, numeral: &Numeral) -> bool {
    let digits = numeral.to == numeral.from + 1 && line.pieces[numeral.from].shape == Shape::Digits;
    let Some(bearer) = numeral.from.checked_sub(2).map(|at| &line.pieces[at]) else { return false };
    let named = bearer.capital && !calendar::is_day_or_month(&bearer.low);
    let grown = (10.0..100.0).contains(&numeral.least) && !is_plural(bearer);
    let commas = line.has_before(numeral.from, &[","]) && line.has(numeral.to, &[",", ".", ";", ":"]);
    let list = line.pieces.get(numeral.to + 1).is_some_and(|next| next.shape == Shape::Digits);
    digits && numeral.least >= 1.0 && bearer.is_letters() && (named || grown) && commas && !list
}

#[cfg(test)]
mod tests {
    use crate::mention::fact::sample::check;

    #[test]
    fn ages_beside_people() {
        check("a 68-year-old woman", &["age 68-year-old = 68 year"]);
        check("a 20-month-old boy", &["age 20-month-old = 20 month"]);
        check("They were aged 16 to 18.", &["age 16 to 18 = 16 to 18 year"]);
        check("children ages 6 and 7", &["age 6 = 6 year", "age 7 = 7 year"]);
        check("He is about 16 years old.", &["age 16 years old = 16 year, about"]);
        check("Ann Archer, 43, said so.", &["age 43 = 43 year"]);
        check("The singer, 29, said so.", &["age 29 = 29 year"]);
    }

    #[test]
    fn a_number_between_commas_is_no_age_by_itself() {
        check(
            "On Dec. 1, 12, 13 they met.",
            &["date Dec. 1 = 2014-12-01", "number 12 = 12", "number 13 = 13"],
        );
        check("Ann Archer (43) scored.", &["number 43 = 43"]);
        check("It has old wells, 12, all dry.", &["number 12 = 12"]);
    }
}
