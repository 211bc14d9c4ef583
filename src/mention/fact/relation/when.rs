//! Dates and times of day against each other.

use super::Related;
use crate::mention::fact::value::{Clock, PartialDate, Qualifier};
use jiff::civil::Date;

const SAME_DATE: Related = Related::equal("Both give the same date.");
const CLOSER: Related =
    Related::compatible("One date is more exact than the other, and they agree as far as both go.");
const WEEKDAY: Related =
    Related::compatible("One gives the day of the week, and the date of the other falls on it.");
const NEAR: Related = Related::compatible("One date is said to be near, and the other is.");
const OTHER_DATE: Related = Related::at_odds("The two dates exclude each other.");

/// A date with what is said about its exactness.
type HedgedDate = (PartialDate, Option<Qualifier>);

/// How two dates relate; None where they share no part.
pub fn dates((one, hedge): HedgedDate, (other, other_hedge): HedgedDate) -> Option<Related> {
    if one == other {
        return Some(if hedge == other_hedge { SAME_DATE } else { NEAR });
    }
    let hedged = hedge.is_some() || other_hedge.is_some();
    if let Some(falls) = on_weekday(one, other).or_else(|| on_weekday(other, one)) {
        return Some(if falls { WEEKDAY } else { OTHER_DATE });
    }
    let parts = [same(one.year, other.year), same(one.month, other.month), same(one.day, other.day)];
    if parts.contains(&Some(false)) {
        let near = hedged && near(one, other);
        return Some(if near { NEAR } else { OTHER_DATE });
    }
    // The day alone is no common ground: both need the year or the month.
    (parts[0].is_some() || parts[1].is_some()).then_some(CLOSER)
}

/// Whether a part that both dates give is the same.
fn same<T: PartialEq>(one: Option<T>, other: Option<T>) -> Option<bool> {
    Some(one? == other?)
}

/// Whether a whole date falls on the day of the week that the other gives; None where there is nothing to tell.
fn on_weekday(one: PartialDate, other: PartialDate) -> Option<bool> {
    let weekday = one.weekday?;
    if let Some(same_kind) = other.weekday {
        return Some(same_kind == weekday);
    }
    let date = Date::new(other.year?, other.month?, other.day?).ok()?;
    Some(date.weekday().to_monday_one_offset() == weekday)
}

/// Whether two dates, one of them a rough one, are no more than one year or one month apart, or of one decade.
fn near(one: PartialDate, other: PartialDate) -> bool {
    let (Some(year), Some(other_year)) = (one.year, other.year) else { return false };
    let decade = |round: i16, year: i16| round % 10 == 0 && (round..round + 10).contains(&year);
    match (one.month, other.month) {
        (Some(month), Some(other_month)) => {
            let months = |year: i16, month: i8| i32::from(year) * 12 + i32::from(month);
            months(year, month).abs_diff(months(other_year, other_month)) <= 1
        }
        _ => year.abs_diff(other_year) <= 1 || decade(year, other_year) || decade(other_year, year),
    }
}

/// A time of day with what is said about its exactness.
type HedgedTime = (Clock, Option<Qualifier>);

/// How many minutes a rough time may be off.
const ROUGHLY: i32 = 30;
/// Time zones are whole half hours apart.
const ZONE_STEP: i32 = 30;
const DAY: i32 = 24 * 60;

/// How two times of day relate.
pub fn times((one, hedge): HedgedTime, (other, other_hedge): HedgedTime) -> Related {
    let both = one.offset.is_some() == other.offset.is_some();
    let minutes = if both { in_greenwich } else { shown };
    let apart = (minutes(one) - minutes(other)).rem_euclid(DAY);
    let apart = apart.min(DAY - apart);
    let either = one.either_half || other.either_half;
    let apart = if either { apart.min(DAY / 2 - apart % (DAY / 2)).min(apart % (DAY / 2)) } else { apart };
    let rough = hedge.is_some() || other_hedge.is_some();
    if apart == 0 && hedge == other_hedge && one.either_half == other.either_half {
        Related::equal("Both give the same time.")
    } else if apart == 0 && either {
        Related::compatible("One does not tell morning from evening; the clocks show the same.")
    } else if apart == 0 || (rough && apart <= ROUGHLY) {
        Related::compatible("One time is said to be near, and the other is.")
    } else if !both && apart % ZONE_STEP == 0 {
        Related::compatible(
            "One names its time zone, the other does not; the clocks may show the same moment.",
        )
    } else {
        Related::at_odds("The two times exclude each other.")
    }
}

/// The minutes since midnight in Greenwich, or on the clock where no zone is named.
fn in_greenwich(clock: Clock) -> i32 {
    shown(clock) - i32::from(clock.offset.unwrap_or_default())
}

/// The minutes since midnight that the clock shows.
fn shown(clock: Clock) -> i32 {
    i32::from(clock.time.hour()) * 60 + i32::from(clock.time.minute())
}
