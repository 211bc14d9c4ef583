//! Dates written with the name of a month: `Dec. 25`, `13 November 2015`, `March 2013`, `in May`.

use super::days;
use super::digits;
use super::found::Found;
use super::line::Line;
use super::piece::Shape;
use super::tense::{Tense, tense};
use super::value::PartialDate;
use crate::text::calendar;
use crate::text::lexicon::{Lexicon, lexicon};

static CUES: Lexicon = lexicon!("month-cues", written);

/// A date with a month and a day or a year, with or without the weekday in front.
pub fn full(line: &Line<'_>, at: usize) -> Option<Found> {
    let start = after_weekday(line, at);
    let (month, day, to) = month_first(line, start).or_else(|| day_first(line, start))?;
    let year = year_after(line, to);
    let to = year.map_or(to, |(_, to)| to);
    let year = year.map(|(year, _)| year);
    match day {
        Some(day) => {
            let date = in_year(line, at, year, month, day);
            date.year
                .is_none_or(|year| jiff::civil::Date::new(year, month, day).is_ok())
                .then(|| Found::exact(to, date))
        }
        None => {
            year.map(|_| Found::exact(to, PartialDate { year, month: Some(month), ..PartialDate::default() }))
        }
    }
}

/// The piece after `Monday,` or `Mon.`
fn after_weekday(line: &Line<'_>, at: usize) -> usize {
    let named = line.pieces.get(at).is_some_and(|piece| calendar::weekday(&piece.low).is_some());
    let mut to = at + usize::from(named);
    while named && to < at + 3 && line.has(to, &[",", "."]) {
        to += 1;
    }
    to
}

/// `Dec. 25`, `October 2nd`, `November the 13th`; the day may be missing.
fn month_first(line: &Line<'_>, at: usize) -> Option<(i8, Option<i8>, usize)> {
    let (month, to) = month_at(line, at)?;
    let the = to + usize::from(line.has(to, &["the"]));
    match day_at(line, the) {
        Some((day, end)) => Some((month, Some(day), end)),
        None => Some((month, None, to)),
    }
}

/// `13 November`, `the 13th of November`.
fn day_first(line: &Line<'_>, at: usize) -> Option<(i8, Option<i8>, usize)> {
    let (day, to) = day_at(line, at)?;
    let of = to + usize::from(line.has(to, &["of"]));
    let (month, end) = month_at(line, of)?;
    let next_is_day = day_at(line, end).is_some() && to == of;
    (!next_is_day).then_some((month, Some(day), end))
}

/// The month named at a piece, and the piece after it and its dot.
fn month_at(line: &Line<'_>, at: usize) -> Option<(i8, usize)> {
    let piece = line.pieces.get(at).filter(|piece| piece.is_letters())?;
    let month = calendar::month(&piece.low)?;
    let plain = piece.capital || (piece.low.len() > 3 && !piece.is_any(&["march", "august"]));
    let short = piece.low.len() <= 4 && !piece.is_any(&["may", "june", "july"]);
    let dot = short && line.pieces.get(at + 1).is_some_and(|dot| dot.is(".") && !dot.spaced);
    plain.then_some((month, at + 1 + usize::from(dot)))
}

/// The day of the month at a piece, and the piece after it: `25`, `25th`.
fn day_at(line: &Line<'_>, at: usize) -> Option<(i8, usize)> {
    let piece = line.pieces.get(at).filter(|piece| piece.shape == Shape::Digits)?;
    let day = digits::plain(&piece.low, 2).filter(|day| (1..=31).contains(day))?;
    let next = line.pieces.get(at + 1);
    let glued = next.is_some_and(|next| next.is_letters() && !next.spaced);
    let ordinal = glued && line.has(at + 1, &["st", "nd", "rd", "th"]);
    (!glued || ordinal).then_some((i8::try_from(day).ok()?, at + 1 + usize::from(ordinal)))
}

/// The year that goes on with a date: `, 2014`, `2014`.
pub fn year_after(line: &Line<'_>, at: usize) -> Option<(i16, usize)> {
    let at = at + usize::from(line.has(at, &[",", "of"]));
    let piece = line.pieces.get(at).filter(|piece| piece.shape == Shape::Digits && piece.low.len() == 4)?;
    let year = digits::plain(&piece.low, 4).filter(|year| (1000..2200).contains(year))?;
    let glued = line.pieces.get(at + 1).is_some_and(|next| next.is_letters() && !next.spaced);
    (!glued).then_some((year, at + 1))
}

/// A day of the year in the year given, else in the one nearest to the day of publication.
pub fn in_year(line: &Line<'_>, at: usize, year: Option<i16>, month: i8, day: i8) -> PartialDate {
    let published = line.published.map(|on| on.date);
    let relative = published.and_then(|on| {
        if line.has_before(at, &["last"]) && (month, day) >= (on.month(), on.day()) {
            return Some(on.year() - 1);
        }
        let dates = |year| jiff::civil::Date::new(year, month, day).ok();
        days::nearest_of_year(on, || tense(line, at), dates).map(jiff::civil::Date::year)
    });
    PartialDate { year: year.or(relative), month: Some(month), day: Some(day), weekday: None }
}

/// A month alone, where the words beside it say that it is one: `in May`, `last November`.
pub fn month(line: &Line<'_>, at: usize) -> Option<Found> {
    let (month, to) = month_at(line, at)?;
    let spelt_out = line.pieces[at].low.len() > 3 || to > at + 1 || line.pieces[at].is("may");
    let named = line.pieces.get(to).is_some_and(|next| next.is_letters() && next.capital);
    (spelt_out && !named && line.lists_before(at, &CUES)).then(|| {
        let year = line.published.map(|on| {
            let (this, now) = (on.date.year(), on.date.month());
            if line.has_before(at, &["next"]) || matches!(tense(line, at), Tense::Ahead | Tense::Would) {
                return this + i16::from(month < now);
            }
            this - i16::from(month > now || (month == now && line.has_before(at, &["last"])))
        });
        Found::exact(to, PartialDate { year, month: Some(month), ..PartialDate::default() })
    })
}
