//! Times of day: `9:10 p.m.`, `09:10 PM EST`, `2100 GMT`, `noon`, `half past six`.

use super::hedge::hedge;
use super::hour::{Reading, time_at};
use super::line::Line;
use super::spoken_time::spoken;
use super::value::{Clock, Fact, Kind, Qualifier, Value};
use super::zone::zone;

/// The times of day of a passage.
pub fn times(line: &Line<'_>) -> Vec<Fact> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.pieces.len() {
        let Some(Reading { time, either_half, to }) = spoken(line, at).or_else(|| time_at(line, at)) else {
            at += 1;
            continue;
        };
        let (offset, to) = zone(line, to).map_or((None, to), |zone| (zone.offset, zone.to));
        let value = Value::Time(Clock { time, either_half, offset });
        // `just after 6 p.m.`, `before 3 a.m.`: not on the stroke.
        let beside = line.has_before(at, &["after", "before"]).then_some(Qualifier::About);
        found.push(line.fact(Kind::Time, at, to, value, hedge(&line.pieces, at, to).or(beside)));
        at = to;
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::mention::fact::sample::{check, check_undated};

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
        check("from 9:30 on", &["time 9:30 = 09:30 or 21:30"]);
        check("at 17h30 local time", &["time 17h30 = 17:30"]);
        check("12:30 a.m. and 12:30 p.m.", &["time 12:30 a.m. = 00:30", "time 12:30 p.m. = 12:30"]);
    }

    #[test]
    fn the_half_of_the_day_may_be_told_or_not() {
        check("at 3 o’clock", &["time 3 o’clock = 03:00 or 15:00"]);
        check("at 3 o’clock in the afternoon", &["time 3 o’clock = 15:00"]);
        check("at 3 in the morning", &["time 3 = 03:00"]);
        check("at about 9 that night", &["time 9 = 21:00, about"]);
        check(
            "from 6 to 8 p.m. and 11-1 a.m.",
            &["time 6 = 18:00", "time 8 p.m. = 20:00", "time 11 = 23:00", "time 1 a.m. = 01:00"],
        );
        check("They shot at 12 people in the evening.", &["number 12 = 12 person"]);
    }

    #[test]
    fn times_beside_what_they_are_near() {
        check("just after 2 a.m.", &["time 2 a.m. = 02:00, about"]);
        check("before noon", &["time noon = 12:00, about"]);
    }

    #[test]
    fn zones_that_go_by_the_season() {
        check("at 5 p.m. ET", &["time 5 p.m. ET = 17:00 -300"]);
        check("at 5 p.m. Pacific Daylight Time", &["time 5 p.m. Pacific Daylight Time = 17:00 -420"]);
        check("At 5 p.m. Central banks closed.", &["time 5 p.m. = 17:00"]);
        check_undated("at 5 p.m. ET", &["time 5 p.m. ET = 17:00"]);
    }

    #[test]
    fn what_no_clock_shows_is_no_time() {
        check("25:10, 9:75, 2:05:33, a film of 1:21", &[]);
    }
}
