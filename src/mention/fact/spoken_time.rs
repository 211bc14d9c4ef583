//! Times of day as they are said: `half past six`, `a quarter to four`, `five minutes to midnight`.

use super::hour::{AT, Reading, half_of_day, open, time, time_at};
use super::line::Line;
use super::number_word::{NumberWord, number_word};
use super::piece::Shape;

/// The time that begins at a piece.
pub fn spoken(line: &Line<'_>, at: usize) -> Option<Reading> {
    let piece = &line.pieces[at];
    if !(piece.opens || piece.shape == Shape::Digits) || piece.is("the") {
        return None;
    }
    let (minutes, joint, sure) = minutes(line, at)?;
    let back = match &*line.pieces.get(joint)?.low {
        "past" => false,
        "after" if sure => false,
        "to" => true,
        "before" if sure => true,
        _ => return None,
    };
    let named =
        line.pieces.get(joint + 1).filter(|piece| piece.opens || line.numeral_from(joint + 1).is_some())?;
    let read = time_at(line, joint + 1);
    let hour = match (read, number_word(&named.low)) {
        (Some(read), _) => read,
        (None, Some(NumberWord::Below(hour))) if (1.0..=12.0).contains(&hour) => {
            word_hour(line, hour, joint + 2)?
        }
        (None, _) => Reading {
            ..open(line, named.low.parse().ok().filter(|hour| (1..=12).contains(hour))?, 0, joint + 2)?
        },
    };
    // `gave a quarter to four charities`.
    let told = read.is_some() || !hour.either_half || line.has_before(at, &AT);
    let shown = i16::from(hour.time.hour()) * 60 + i16::from(hour.time.minute());
    let shown = (if back { shown - minutes } else { shown + minutes }).rem_euclid(24 * 60);
    told.then(|| Some(Reading { time: time(shown / 60, shown % 60)?, ..hour })).flatten()
}

/// An hour in a word: `four in the afternoon`, `six p.m.`
fn word_hour(line: &Line<'_>, hour: f64, to: usize) -> Option<Reading> {
    #[expect(clippy::cast_possible_truncation, reason = "from 1 to 12")]
    let hour = hour as i16;
    match half_of_day(line, to) {
        Some((later, to)) => Some(Reading { time: time(hour % 12 + later, 0)?, either_half: false, to }),
        None => open(line, hour, 0, to + usize::from(line.has(to, &["o'clock"]))),
    }
}

/// How many minutes, the piece after them, and whether they are called minutes.
fn minutes(line: &Line<'_>, at: usize) -> Option<(i16, usize, bool)> {
    let start = at + usize::from(line.has(at, &["a"]));
    if line.has(start, &["quarter"]) {
        return Some((15, start + 1, false));
    }
    if line.has(at, &["half"]) {
        return line.has(at + 1, &["past"]).then_some((30, at + 1, false));
    }
    let numeral = line
        .numeral_from(at)
        .filter(|numeral| numeral.least == numeral.most && numeral.least.fract() == 0.0)?;
    let called = line.has(numeral.to, &["minutes", "minute"]);
    let joint = numeral.to + usize::from(called);
    if !(1.0..60.0).contains(&numeral.least) || !(called || line.has(joint, &["past"])) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "below 60")]
    Some((numeral.least as i16, joint, called))
}

#[cfg(test)]
mod tests {
    use crate::mention::fact::sample::check;

    #[test]
    fn times_as_they_are_said() {
        check("at half past six he rose", &["time half past six = 06:30 or 18:30"]);
        check("at half past three in the afternoon", &["time half past three = 15:30"]);
        check("At a quarter to four she left.", &["time a quarter to four = 03:45 or 15:45"]);
        check("ten past five in the evening", &["time ten past five = 17:10"]);
        check("five minutes to midnight", &["time five minutes to midnight = 23:55"]);
        check("20 minutes before noon", &["time 20 minutes before noon = 11:40"]);
        check("It was ten minutes after 6 p.m.", &["time ten minutes after 6 p.m. = 18:10"]);
        check("at half past six p.m.", &["time half past six p.m. = 18:30"]);
    }

    #[test]
    fn what_is_given_to_some_is_no_time() {
        check("They gave a quarter to four banks.", &["number a quarter = 0.25", "number four = 4 bank"]);
        check("ten minutes before two men left", &["duration ten minutes = 10 minute", "number two = 2 man"]);
    }
}
