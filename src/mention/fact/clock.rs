//! Times of day: `9:10 p.m.`, `09:10 PM EST`, `2100 GMT`, `noon`.

use super::digits;
use super::hedge::hedge;
use super::line::Line;
use super::piece::Shape;
use super::value::{Clock, Fact, Kind, Value};
use crate::text::calendar;
use jiff::civil::Time;

/// The times of day of a passage.
pub fn times(line: &Line<'_>) -> Vec<Fact> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.pieces.len() {
        let Some((time, to)) = time_at(line, at) else {
            at += 1;
            continue;
        };
        let (offset, to) = zone(line, to).map_or((None, to), |(offset, to)| (Some(offset), to));
        let value = Value::Time(Clock { time, offset });
        found.push(line.fact(Kind::Time, at, to, value, hedge(&line.pieces, at, to)));
        at = to;
    }
    found
}

/// The time that begins at a piece, without its zone, and the piece after it.
fn time_at(line: &Line<'_>, at: usize) -> Option<(Time, usize)> {
    let piece = &line.pieces[at];
    match &*piece.low {
        digits if piece.shape == Shape::Digits => written(line, at, digits),
        _ if !piece.opens => None,
        "noon" | "midday" => Some((Time::constant(12, 0, 0, 0), at + 1)),
        "midnight" => Some((Time::constant(0, 0, 0, 0), at + 1)),
        _ => None,
    }
}

/// What stands before a time of day.
const AT: [&str; 10] = ["at", "about", "around", "by", "until", "from", "to", "before", "after", "since"];

/// `9:10 p.m.`, `6am`, `21:30`, `2100 GMT`, `9 o'clock`.
fn written(line: &Line<'_>, at: usize, digits: &str) -> Option<(Time, usize)> {
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
    let hour = digits::plain(hour, 2)?;
    let minute = if minute.is_empty() { 0 } else { digits::plain(minute, 2)? };
    match half {
        Some((later, to)) => Some((time(on_the_clock(hour)? + later, minute)?, to)),
        None if line.has(at + 1, &["o'clock"]) => Some((time(hour, minute)?, at + 2)),
        None if bare => None,
        // `1:21` alone is the length of a film or a score.
        None => (digits.len() == 5 || line.has_before(at, &AT) || zone(line, at + 1).is_some())
            .then(|| Some((time(hour, minute)?, at + 1)))
            .flatten(),
    }
}

/// The hour of a clock with twelve hours: 12 is the hour before 1.
fn on_the_clock(hour: i16) -> Option<i16> {
    (1..=12).contains(&hour).then_some(hour % 12)
}

fn time(hour: i16, minute: i16) -> Option<Time> {
    Time::new(hour.try_into().ok()?, minute.try_into().ok()?, 0, 0).ok()
}

/// `a.m.` or `p.m.`: how many hours later, and the piece after it.
fn half_of_day(line: &Line<'_>, at: usize) -> Option<(i16, usize)> {
    let later = match &*line.pieces.get(at)?.low {
        "am" | "a.m" | "a.m." => 0,
        "pm" | "p.m" | "p.m." => 12,
        _ => return None,
    };
    let open = line.pieces[at].low.ends_with('m') && line.pieces[at].low.contains('.');
    let dot = open && line.pieces.get(at + 1).is_some_and(|piece| piece.is(".") && !piece.spaced);
    Some((later, at + 1 + usize::from(dot)))
}

/// `EST`, `GMT`: how far ahead of Greenwich, and the piece after it.
fn zone(line: &Line<'_>, at: usize) -> Option<(i16, usize)> {
    let piece = line.pieces.get(at).filter(|piece| piece.capital)?;
    Some((calendar::zone(&piece.low)?, at + 1))
}

#[cfg(test)]
mod tests {
    use crate::mention::fact::sample::check;

    #[test]
    fn times_with_and_without_a_zone() {
        check("at 9:10 p.m. on", &["time 9:10 p.m. = 21:10"]);
        check("at 09:10 PM EST", &["time 09:10 PM EST = 21:10 -300"]);
        check("around 6am", &["time 6am = 06:00, about"]);
        check("at 2100 GMT", &["time 2100 GMT = 21:00 +0"]);
        check(
            "at 7.06am, 14:30, noon and midnight",
            &["time 7.06am = 07:06", "time 14:30 = 14:30", "time noon = 12:00", "time midnight = 00:00"],
        );
        check("from 9:30 on", &["time 9:30 = 09:30"]);
        check("12:30 a.m. and 12:30 p.m.", &["time 12:30 a.m. = 00:30", "time 12:30 p.m. = 12:30"]);
    }

    #[test]
    fn what_no_clock_shows_is_no_time() {
        check("25:10, 9:75, 2:05:33, a film of 1:21", &[]);
    }
}
