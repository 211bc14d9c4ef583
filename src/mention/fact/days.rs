//! Named days, and days worked out from the day of publication.

use super::phrase::phrase_at;
use super::piece::Piece;
use super::value::PartialDate;
use crate::text::lexicon::{Lexicon, lexicon};
use jiff::ToSpan;
use jiff::civil::Date;

static NAMED_DAYS: Lexicon = lexicon!("named-days", forms);

/// The day, named at a piece, that falls on the same date every year: month, day, and the piece after its name.
pub fn named_day(pieces: &[Piece<'_>], at: usize) -> Option<(i8, i8, usize)> {
    let (date, to) = phrase_at(&NAMED_DAYS, pieces, at)?;
    let (month, day) = date.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?, to))
}

/// Whether a weekday is the one before, at or after the day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The most recent one, the day of publication included.
    Past,
    /// The most recent one before the day of publication: `last Friday`.
    Before,
    /// The first one after it: `next Friday`.
    After,
}

/// The date of a weekday as seen from the day of publication.
pub fn nearest_weekday(published: Date, weekday: i8, direction: Direction) -> Option<Date> {
    let back = (published.weekday().to_monday_one_offset() - weekday).rem_euclid(7);
    let days = match direction {
        Direction::Before if back == 0 => -7,
        Direction::Past | Direction::Before => -back,
        Direction::After => 7 - back,
    };
    published.checked_add(days.days()).ok()
}

/// The year in which a day of the year lies nearest to the day of publication.
pub fn nearest_year(published: Date, month: i8, day: i8) -> Option<i16> {
    let year = published.year();
    [year, year - 1, year + 1]
        .into_iter()
        .filter_map(|year| Date::new(year, month, day).ok())
        .min_by_key(|date| (*date - published).get_days().abs())
        .map(Date::year)
}

/// A date known to the day.
pub fn day(date: Date) -> PartialDate {
    PartialDate { year: Some(date.year()), month: Some(date.month()), day: Some(date.day()), weekday: None }
}

/// What all days from one to another have in common: `last week` is as precise as its month or its year.
pub fn common(first: Date, last: Date) -> Option<PartialDate> {
    let year = (first.year() == last.year()).then(|| first.year())?;
    let month = (first.month() == last.month()).then(|| first.month());
    let day = month.filter(|_| first == last).map(|_| first.day());
    Some(PartialDate { year: Some(year), month, day, weekday: None })
}
