//! Times of day in digits and by name: `9:10 p.m.`, `2100 GMT`, `17h30`, `noon`.

use super::digits;
use super::line::Line;
use super::piece::Shape;
use super::zone::zone;
use crate::text::calendar;
use crate::text::lexicon::{Lexicon, lexicon};
use jiff::civil::Time;

static BEFORE_PARTS: Lexicon = lexicon!("before-parts-of-day", written);

/// A time of day that is read, without its zone.
#[derive(Clone, Copy)]
pub struct Reading {
    /// What the clock shows.
    pub time: Time,
    /// Whether it may be twelve hours later as well.
    pub either_half: bool,
    /// The piece after it.
    pub to: usize,
}

/// The time in digits, or by name, that begins at a piece.
pub fn time_at(line: &Line<'_>, at: usize) -> Option<Reading> {
    let piece = &line.pieces[at];
    let sure = |time| Some(Reading { time, either_half: false, to: at + 1 });
    match &*piece.low {
        digits if piece.shape == Shape::Digits => written(line, at, digits)
            .or_else(|| until(line, at, digits))
            .or_else(|| bare_hour(line, at, digits)),
        _ if !piece.opens => None,
        "noon" | "midday" => sure(Time::constant(12, 0, 0, 0)),
        "midnight" => sure(Time::constant(0, 0, 0, 0)),
        _ => None,
    }
}

/// What stands before a time of day.
pub const AT: [&str; 10] = ["at", "about", "around", "by", "until", "from", "to", "before", "after", "since"];

/// `9:10 p.m.`, `6am`, `21:30`, `2100 GMT`, `17h30`, `9 o'clock`.
fn written(line: &Line<'_>, at: usize, digits: &str) -> Option<Reading> {
    if let Some(minute) = french(line, at) {
        return Some(Reading {
            time: time(digits::plain(digits, 2)?, minute)?,
            either_half: false,
            to: at + 3,
        });
    }
    let half = half_of_day(line, at + 1);
    let (hour, minute) = match digits.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        Some(_) => return None,
        None if half.is_none() && digits.len() == 4 && zone(line, at + 1).is_some() => {
            digits.split_at_checked(2)?
        }
        None => (digits, ""),
    };
    let bare = minute.is_empty() || digits.contains('.');
    let twenty_four = hour.starts_with('0') || digits.len() == 4 && !digits.contains(':');
    let hour = digits::plain(hour, 2)?;
    let minute = if minute.is_empty() { 0 } else { digits::plain(minute, 2)? };
    match half {
        Some((later, to)) => {
            Some(Reading { time: time(on_the_clock(hour)? + later, minute)?, either_half: false, to })
        }
        None if line.has(at + 1, &["o'clock"]) => open(line, hour, minute, at + 2),
        None if bare && !twenty_four => None,
        None if digits.contains('.') => None,
        // `1:21` alone is the length of a film or a score.
        None if !(digits.len() >= 4 && (digits.len() == 5 || !digits.contains(':')))
            && !line.has_before(at, &AT)
            && zone(line, at + 1).is_none() =>
        {
            None
        }
        None if twenty_four || zone(line, at + 1).is_some() => {
            Some(Reading { time: time(hour, minute)?, either_half: false, to: at + 1 })
        }
        None => open(line, hour, minute, at + 1),
    }
}

/// A time on a clock of twelve hours, whose half of the day what follows may tell: `half past six in the morning`.
pub fn open(line: &Line<'_>, hour: i16, minute: i16, to: usize) -> Option<Reading> {
    if !(1..=12).contains(&hour) {
        return Some(Reading { time: time(hour, minute)?, either_half: false, to });
    }
    let part = part_of_day(line, to);
    let later = match part {
        Some("afternoon" | "evening") => 12,
        Some("night") if (6..12).contains(&hour) => 12,
        _ => 0,
    };
    let hour = if part.is_some() { hour % 12 + later } else { hour };
    Some(Reading { time: time(hour, minute)?, either_half: part.is_none(), to })
}

/// `in the morning`, `on Friday evening`, `at night`.
fn part_of_day<'l>(line: &'l Line<'_>, at: usize) -> Option<&'l str> {
    let rest = line.pieces.get(at..)?.iter().take(4);
    let part = rest
        .into_iter()
        .find(|piece| !BEFORE_PARTS.has(&piece.low) && calendar::weekday(&piece.low).is_none())?;
    part.is_any(&["morning", "afternoon", "evening", "night"]).then_some(&*part.low)
}

/// `at 3 in the morning`.
fn bare_hour(line: &Line<'_>, at: usize, digits: &str) -> Option<Reading> {
    let about = at - usize::from(line.has_before(at, &["about", "around"]));
    let hour = digits::plain(digits, 2)?;
    let said = line.has_before(about, &["at"]) && part_of_day(line, at + 1).is_some();
    (said && on_the_clock(hour).is_some()).then(|| open(line, hour, 0, at + 1)).flatten()
}

/// The first of `6 to 8 p.m.`: in the same half of the day, unless that turns it round.
fn until(line: &Line<'_>, at: usize, digits: &str) -> Option<Reading> {
    let joint = line.pieces.get(at + 1)?;
    (joint.is_any(&["to", "and"]) || joint.shape == Shape::Dash).then_some(())?;
    let end = line.pieces.get(at + 2).filter(|end| end.shape == Shape::Digits)?;
    let (later, _) = half_of_day(line, at + 3)?;
    let last = on_the_clock(digits::plain(end.low.split([':', '.']).next()?, 2)?)?;
    let (hour, minute) = digits.split_once([':', '.']).unwrap_or((digits, "00"));
    let hour = on_the_clock(digits::plain(hour, 2)?)?;
    let later = if hour > last { 12 - later } else { later };
    let time = time(hour + later, digits::plain(minute, 2)?)?;
    Some(Reading { time, either_half: false, to: at + 1 })
}

/// The minutes of `17h30`.
fn french(line: &Line<'_>, at: usize) -> Option<i16> {
    let glued = |at: usize| line.pieces.get(at).filter(|piece| !piece.spaced);
    let minute = glued(at + 2).filter(|_| glued(at + 1).is_some_and(|piece| piece.is("h")))?;
    digits::plain(&minute.low, 2).filter(|_| minute.low.len() == 2)
}

/// The hour of a clock with twelve hours: 12 is the hour before 1.
fn on_the_clock(hour: i16) -> Option<i16> {
    (1..=12).contains(&hour).then_some(hour % 12)
}

pub fn time(hour: i16, minute: i16) -> Option<Time> {
    Time::new(hour.try_into().ok()?, minute.try_into().ok()?, 0, 0).ok()
}

/// `a.m.` or `p.m.`: how many hours later, and the piece after it.
pub fn half_of_day(line: &Line<'_>, at: usize) -> Option<(i16, usize)> {
    let later = match &*line.pieces.get(at)?.low {
        "am" | "a.m" | "a.m." => 0,
        "pm" | "p.m" | "p.m." => 12,
        _ => return None,
    };
    let open = line.pieces[at].low.ends_with('m') && line.pieces[at].low.contains('.');
    let dot = open && line.pieces.get(at + 1).is_some_and(|piece| piece.is(".") && !piece.spaced);
    Some((later, at + 1 + usize::from(dot)))
}
