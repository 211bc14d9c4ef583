//! Named days, and days worked out from the day of publication.

use super::phrase::phrase_at;
use super::piece::Piece;
use super::tense::Tense;
use super::value::PartialDate;
use crate::text::calendar::WEEKDAYS;
use crate::text::lexicon::{Lexicon, lexicon};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

static NAMED_DAYS: Lexicon = lexicon!("named-days", forms);

/// When a day with a name falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feast {
    /// On this month and day.
    Fixed(i8, i8),
    /// In this month on this weekday: which of them, from the end of the month if below 0.
    Nth(i8, Weekday, i8),
    /// So many days after Easter.
    Easter(i32),
}

impl Feast {
    /// The feast that an entry of the list tells.
    fn read(entry: &str) -> Option<Self> {
        if let Some(days) = entry.strip_prefix("easter") {
            return days.parse().ok().map(Self::Easter);
        }
        let (month, rest) = entry.split_once('-')?;
        let month = month.parse().ok()?;
        let Some((weekday, which)) = rest.split_once('-') else {
            return Some(Self::Fixed(month, rest.parse().ok()?));
        };
        let weekday = (1..).zip(WEEKDAYS).find(|(_, name)| name.eq_ignore_ascii_case(weekday))?.0;
        let which = if which == "last" { -1 } else { which.parse().ok()? };
        Some(Self::Nth(month, Weekday::from_monday_one_offset(weekday).ok()?, which))
    }

    /// The day of a year on which it falls.
    pub fn in_year(self, year: i16) -> Option<Date> {
        match self {
            Self::Fixed(month, day) => Date::new(year, month, day).ok(),
            Self::Nth(month, weekday, which) => {
                Date::new(year, month, 1).ok()?.nth_weekday_of_month(which, weekday).ok()
            }
            Self::Easter(days) => easter(year)?.checked_add(days.days()).ok(),
        }
    }
}

/// Easter Sunday of the western churches, after the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms).
fn easter(year: i16) -> Option<Date> {
    let year_of = i32::from(year);
    let (golden, century, of_century) = (year_of % 19, year_of / 100, year_of % 100);
    let corrected = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - corrected + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let days = moon + sunday - 7 * late + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

/// The day named at a piece, and the piece after its name.
pub fn named_day(pieces: &[Piece<'_>], at: usize) -> Option<(Feast, usize)> {
    let (entry, to) = phrase_at(&NAMED_DAYS, pieces, at)?;
    Some((Feast::read(entry)?, to))
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

/// Which of the days that come once a year is meant, in the year given, the year before and the one after: the one
/// nearest to the day of publication; but where the verb tells that it is past or to come, a day far off on the other
/// side of publication is not.
pub fn nearest_of_year(
    published: Date,
    tense: impl Fn() -> Tense,
    in_year: impl Fn(i16) -> Option<Date>,
) -> Option<Date> {
    let year = published.year();
    let days = || [year, year - 1, year + 1].into_iter().filter_map(&in_year);
    let away = |date: Date| (date - published).get_days();
    let nearest = days().min_by_key(|&date| away(date).abs())?;
    if away(nearest).abs() < FAR {
        return Some(nearest);
    }
    let fits = |date: &Date| match tense() {
        Tense::Past => away(*date) <= 0,
        Tense::Ahead | Tense::Would => away(*date) >= 0,
        Tense::Open => true,
    };
    days().filter(fits).min_by_key(|&date| away(date).abs()).or(Some(nearest))
}

/// From so many days on it can be told whether a day is past or to come.
const FAR: i32 = 90;

/// A date known to the day.
pub fn day(date: Date) -> PartialDate {
    PartialDate { year: Some(date.year()), month: Some(date.month()), day: Some(date.day()), weekday: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lexicon::rows;

    #[test]
    fn easter_moves() {
        for (year, month, day) in [(2008, 3, 23), (2014, 4, 20), (2021, 4, 4), (2024, 3, 31), (2038, 4, 25)] {
            assert_eq!(easter(year), Date::new(year, month, day).ok(), "{year}");
        }
    }

    #[test]
    fn every_named_day_falls_somewhere() {
        for (entry, _) in rows(include_str!("../../../assets/words/named-days.txt")) {
            assert!(Feast::read(entry).is_some_and(|feast| feast.in_year(2021).is_some()), "{entry}");
        }
    }
}
