//! Dates told from the day of publication: `yesterday`, `last week`, `two years ago`.

use super::days;
use super::duration::unit_at;
use super::found::Found;
use super::line::Line;
use super::value::{PartialDate, Qualifier};
use jiff::ToSpan;
use jiff::civil::Date;

/// A date that has a value only where the day of publication is known.
pub fn relative(line: &Line<'_>, at: usize) -> Option<Found> {
    let today = line.published?.date;
    near(line, at, today).or_else(|| whole_unit(line, at, today)).or_else(|| ago(line, at, today))
}

/// `today`, `tonight`, `yesterday`, `tomorrow`, `this morning`, `last night`.
fn near(line: &Line<'_>, at: usize, today: Date) -> Option<Found> {
    let piece = &line.pieces[at];
    let titled = piece.capital && at > 0 && line.pieces[at - 1].capital;
    let (days, words) = match &*piece.low {
        "today" | "tonight" => (0, 1),
        "yesterday" => (-1, 1),
        "tomorrow" => (1, 1),
        "this" if line.has(at + 1, &["morning", "afternoon", "evening"]) => (0, 2),
        "last" if line.has(at + 1, &["night"]) => (-1, 2),
        _ => return None,
    };
    let day = today.checked_add(days.days()).ok().filter(|_| !titled)?;
    Some(Found::exact(at + words, days::day(day)))
}

/// `last week`, `this month`, `next year`: a week as about its month.
fn whole_unit(line: &Line<'_>, at: usize, today: Date) -> Option<Found> {
    let steps = match &*line.pieces[at].low {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return None,
    };
    let past = usize::from(line.has(at + 1, &["past", "coming"]));
    let unit = line.pieces.get(at + 1 + past)?;
    let date = match &*unit.low {
        "week" | "weekend" => {
            let monday = 1 - i32::from(today.weekday().to_monday_one_offset()) + 7 * steps;
            // The month that has more than half of its days.
            let thursday = today.checked_add((monday + 3).days()).ok()?;
            return Some(Found {
                to: at + 2 + past,
                date: PartialDate { day: None, ..days::day(thursday) },
                qualifier: Some(Qualifier::About),
            });
        }
        "month" => {
            let then = today.checked_add(steps.months()).ok()?;
            PartialDate { year: Some(then.year()), month: Some(then.month()), ..PartialDate::default() }
        }
        "year" => {
            let year = i16::try_from(i32::from(today.year()) + steps).ok()?;
            PartialDate { year: Some(year), ..PartialDate::default() }
        }
        _ => return None,
    };
    Some(Found::exact(at + 2 + past, date))
}

/// `two years ago`: about the year; `three days ago`: the day.
fn ago(line: &Line<'_>, at: usize, today: Date) -> Option<Found> {
    let (count, unit_from) = match line.numeral_from(at) {
        Some(numeral) if numeral.least == numeral.most => (numeral.least, numeral.to),
        None if line.has(at, &["a", "an"]) => (1.0, at + 1),
        _ => return None,
    };
    let (unit, to) = unit_at(line, unit_from)?;
    line.has(to, &["ago"]).then_some(())?;
    let back = -whole_number(count)?;
    let about = |year, month| Found {
        to: to + 1,
        date: PartialDate { year: Some(year), month, ..PartialDate::default() },
        qualifier: Some(Qualifier::About),
    };
    let then = match unit {
        "day" => today.checked_add(back.days()),
        "week" => today.checked_add(back.weeks()),
        "month" => today.checked_add(back.months()),
        "year" => today.checked_add(back.years()),
        "decade" => today.checked_add(back.checked_mul(10)?.years()),
        _ => return None,
    }
    .ok()?;
    Some(match unit {
        "day" => Found::exact(to + 1, days::day(then)),
        "week" | "month" => about(then.year(), Some(then.month())),
        _ => about(then.year(), None),
    })
}

/// A count small enough to reckon with.
fn whole_number(count: f64) -> Option<i32> {
    #[expect(clippy::cast_possible_truncation, reason = "checked to be a whole number below two thousand")]
    (count.fract() == 0.0 && (1.0..2000.0).contains(&count)).then_some(count as i32)
}

#[cfg(test)]
mod tests {
    use crate::mention::fact::sample::check;

    #[test]
    fn dates_told_from_the_day_of_publication() {
        check("yesterday", &["date yesterday = 2014-12-19"]);
        check("last night", &["date last night = 2014-12-19"]);
        check("this morning", &["date this morning = 2014-12-20"]);
        check("last week", &["date last week = 2014-12, about"]);
        check("in the week after next week", &["date next week = 2014-12, about"]);
        check("last month", &["date last month = 2014-11"]);
        check("next year", &["date next year = 2015"]);
        check("three days ago", &["date three days ago = 2014-12-17"]);
        check("more than two years ago", &["date two years ago = 2012, about"]);
        check("Russia Today said", &[]);
    }
}
