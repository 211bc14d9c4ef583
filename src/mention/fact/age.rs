//! How old somebody is: `68-year-old`, `aged 16`, `ages 16 to 18`, `Stephen Paddock, 64,`, `who is 48`, `in his 40s`.

use super::counted::is_plural;
use super::digits;
use super::duration::unit_at;
use super::hedge::hedge;
use super::line::Line;
use super::numeral::{Form, Numeral};
use super::piece::Shape;
use super::value::{Fact, Kind, Quantity, Value};
use crate::text::calendar;
use crate::text::lexicon::{Lexicon, lexicon};

static PEOPLE: Lexicon = lexicon!("roles", written);
static DECADES: Lexicon = lexicon!("decades", forms);
static BEHIND_AGES: Lexicon = lexicon!("behind-ages", written);

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
            && (line.has_before(numeral.from, &["aged", "age", "ages"])
                || of_age(line, numeral.from)
                || listed == Some(numeral.from));
        if aged {
            // `ages 6 and 7`: the next number goes on with the list.
            listed = line.has(numeral.to, &["and", "or", ","]).then_some(numeral.to + 1);
        }
        let (to, unit) = match old {
            Some(found) => found,
            None if aged || (plain && (after_name(line, numeral) || is_said_of(line, numeral))) => {
                (numeral.to, "year")
            }
            None => continue,
        };
        let value = Value::Quantity(Quantity::new(numeral.least, numeral.most, Some(unit)));
        found.push(line.fact(Kind::Age, numeral.from, to, value, hedge(&line.pieces, numeral.from, to)));
    }
    let decades = line.pieces.iter().enumerate().filter(|(_, piece)| match piece.shape {
        Shape::Digits => piece.low.len() == 2,
        _ => piece.opens && piece.low.ends_with("ties"),
    });
    found.extend(decades.filter_map(|(at, _)| of_decade(line, at)));
    found
}

/// `at the age of 61`, `the ages of 20 and 25`, `aged between 20 and 25`.
fn of_age(line: &Line<'_>, from: usize) -> bool {
    let Some(before) = from.checked_sub(1) else { return false };
    (line.has(before, &["of"]) && line.has_before(before, &["age", "ages"]))
        || (line.has(before, &["between", "from"]) && line.has_before(before, &["aged", "ages"]))
}

/// `who is 48`, `the suspect is only 19`, `She turned 50 on Friday`: nothing that could be counted follows.
fn is_said_of(line: &Line<'_>, numeral: &Numeral) -> bool {
    let Some(before) = numeral.from.checked_sub(1) else { return false };
    let verb =
        before - usize::from(before > 0 && line.has(before, &["only", "just", "now", "then", "still"]));
    let subject = verb.checked_sub(1).map(|at| &line.pieces[at]);
    let turned = line.has(verb, &["turned", "turns", "turning"]) && numeral.least >= 1.0;
    let person = || subject.is_some_and(|word| word.is_any(&["he", "she", "who"]) || PEOPLE.has(&word.low));
    let is = || line.has(verb, &["is", "was"]) && numeral.least >= 5.0 && person();
    (turned || is()) && ends_clause(line, numeral.to)
}

/// Whether a clause may end before a piece, or go on with when or where it was.
fn ends_clause(line: &Line<'_>, at: usize) -> bool {
    let Some(next) = line.pieces.get(at) else { return true };
    let list = line.pieces.get(at + 1).is_some_and(|next| next.shape == Shape::Digits);
    match next.shape {
        Shape::Mark => next.is_any(&[",", ".", ";", ":", "!", "?", ")", "”", "\""]) && !list,
        Shape::Letters => BEHIND_AGES.has(&next.low),
        _ => false,
    }
}

/// `in his 40s`, `in her mid-fifties`, `in their early 20s`: within ten years, or about half of them.
fn of_decade(line: &Line<'_>, at: usize) -> Option<Fact> {
    let piece = &line.pieces[at];
    let (decade, to) = match piece.shape {
        Shape::Digits if line.pieces.get(at + 1).is_some_and(|next| !next.spaced && next.is("s")) => {
            (digits::plain(&piece.low, 2)?, at + 2)
        }
        Shape::Letters if piece.opens => (DECADES.head(&piece.low)?.parse().ok()?, at + 1),
        _ => return None,
    };
    (decade % 10 == 0 && (20..=90).contains(&decade)).then_some(())?;
    let before = at.checked_sub(1)?;
    let word = before.checked_sub(usize::from(line.pieces[before].shape == Shape::Dash))?;
    let (first, last, owner) = match &*line.pieces[word].low {
        "early" => (0, 4, word.checked_sub(1)?),
        "mid" => (3, 7, word.checked_sub(1)?),
        "late" => (5, 9, word.checked_sub(1)?),
        _ => (0, 9, word),
    };
    line.has(owner, &["his", "her", "their", "my", "our"]).then_some(())?;
    let quantity = Quantity::new(f64::from(decade + first), f64::from(decade + last), Some("year"));
    Some(line.fact(Kind::Age, at, to, Value::Quantity(quantity), None))
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
    fn ages_that_sentences_tell() {
        check("She died at the age of 61.", &["age 61 = 61 year"]);
        check("Dolan, who is 48 and a judge, won.", &["age 48 = 48 year"]);
        check("The suspect is only 19.", &["age 19 = 19 year"]);
        check("He was 72.", &["age 72 = 72 year"]);
        check("She was nine when her father left.", &["age nine = 9 year"]);
        check("She turned 50 on Friday.", &["age 50 = 50 year", "date Friday = 2014-12-19"]);
        check("people between the ages of 20 and 25", &["age 20 = 20 year", "age 25 = 25 year"]);
        check("A man aged between 20 and 25 fled.", &["age 20 and 25 = 20 to 25 year"]);
    }

    #[test]
    fn the_decade_of_a_life() {
        check("a man in his 40s", &["age 40s = 40 to 49 year"]);
        check("a woman in her late 60s", &["age 60s = 65 to 69 year"]);
        check("both in their mid-twenties", &["age twenties = 23 to 27 year"]);
        check("a hit of the sixties, and of the 1960s", &["date 1960s = 1960, about"]);
    }

    #[test]
    fn what_people_are_besides_old() {
        check("He was 10 metres away.", &["number 10 = 10 metre"]);
        check("He was 20 minutes late.", &["duration 20 minutes = 20 minute"]);
        check("They turned 50 people away.", &["number 50 = 50 person"]);
        check("The toll was 72.", &["number 72 = 72"]);
        check("It was 40.", &["number 40 = 40"]);
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
