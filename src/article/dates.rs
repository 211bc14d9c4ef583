//! The date on which an article was published, as outlets write it.

use super::Published;
use crate::text::{Sort, Span, Word, calendar, words};
use jiff::civil::{Date, Time};

/// The first full date in a line, with the time of day if one stands there.
pub fn published(line: &str) -> Option<Published> {
    line.find(|c: char| c.is_ascii_digit())?;
    let words = words(line, Span::whole(line));
    let date = (0..words.len()).find_map(|at| date_at(line, &words, at))?;
    let time = (0..words.len()).find_map(|at| time_at(line, &words, at));
    Some(Published { date, time })
}

/// The number of a month, by its name or a common abbreviation in any case.
pub fn month(word: &str) -> Option<i8> {
    let named = word.starts_with(|c: char| c.is_ascii_alphabetic());
    named.then(|| calendar::month(&word.to_lowercase())).flatten()
}

fn date_at(line: &str, words: &[Word], at: usize) -> Option<Date> {
    let word = words.get(at)?.span.of(line);
    if let Some(month) = month(word) {
        let next = after_marks(line, words, at + 1)?;
        let day = day(words[next].span.of(line))?;
        let year = year(words[after_marks(line, words, next + 1)?].span.of(line))?;
        return Date::new(year, month, day).ok();
    }
    if let Some(number) = day(word)
        && let Some(name) = after_marks(line, words, at + 1)
        && let Some(month) = month(words[name].span.of(line))
        && let Some(next) = after_marks(line, words, name + 1)
    {
        return Date::new(year(words[next].span.of(line))?, month, number).ok();
    }
    numeric(word)
}

/// The next token that is no comma or full stop.
fn after_marks(line: &str, words: &[Word], from: usize) -> Option<usize> {
    (from..words.len()).take(3).find(|&at| !matches!(words[at].span.of(line), "," | "."))
}

fn day(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = word.strip_prefix(digits)?;
    matches!(ending, "" | "st" | "nd" | "rd" | "th").then(|| digits.parse().ok()).flatten()
}

fn year(word: &str) -> Option<i16> {
    word.parse().ok().filter(|year| (1800..2200).contains(year))
}

/// `2014-12-20`, `2014/12/20`, and `25/12/2014` where only one reading is a date.
fn numeric(word: &str) -> Option<Date> {
    let day_part = word.split('T').next().unwrap_or(word);
    let parts: Vec<&str> = day_part.split(['-', '/', '.']).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    if a.len() == 4 {
        return Date::new(year(a)?, b.parse().ok()?, c.parse().ok()?).ok();
    }
    let (a, b): (i8, i8) = (a.parse().ok()?, b.parse().ok()?);
    match (a > 12, b > 12) {
        (false, true) => Date::new(year(c)?, a, b).ok(),
        (true, false) => Date::new(year(c)?, b, a).ok(),
        _ => None,
    }
}

fn time_at(line: &str, words: &[Word], at: usize) -> Option<Time> {
    let word = words.get(at).filter(|word| word.sort == Sort::Number)?.span.of(line);
    let clock = word.split_once('T').map_or(word, |(_, clock)| clock);
    let clock = clock.trim_end_matches('Z');
    let (clock, attached) = match clock.find(|c: char| c.is_ascii_alphabetic()) {
        Some(letters) => (Span::new(0, letters).of(clock), Some(Span::new(letters, clock.len()).of(clock))),
        None => (clock, None),
    };
    let next = words.get(at + 1).map(|word| word.span.of(line));
    let half = half_of_day(attached.or(next).unwrap_or_default());
    let (hour, minute) = match clock.split_once(':') {
        Some((hour, rest)) => (hour.parse::<i8>().ok()?, rest.split(':').next()?.parse::<i8>().ok()?),
        None => (clock.parse::<i8>().ok().filter(|_| half.is_some())?, 0),
    };
    let hour = match half {
        Some(12) if hour < 12 => hour + 12,
        Some(0) if hour == 12 => 0,
        _ => hour,
    };
    Time::new(hour, minute, 0, 0).ok()
}

/// How many hours `a.m.` or `p.m.` adds.
fn half_of_day(word: &str) -> Option<i8> {
    match word.to_lowercase().replace('.', "").as_str() {
        "am" => Some(0),
        "pm" => Some(12),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: &str) {
        let got = published(line).map(|found| match found.time {
            Some(time) => format!("{} {}", found.date, time.strftime("%H:%M")),
            None => found.date.to_string(),
        });
        assert_eq!(got.unwrap_or_default(), expected, "{line}");
    }

    #[test]
    fn dates_and_times_as_outlets_write_them() {
        check("Mar 3, 2021 09:05 PM EST | By Ann Lee", "2021-03-03 21:05");
        check("Published 3 March 2021 at 9 a.m.", "2021-03-03 09:00");
        check("Wednesday, Sept. 1st, 2021", "2021-09-01");
        check("Updated: 2021-03-03 12:30", "2021-03-03 12:30");
        check("2021-03-03T21:10:00Z", "2021-03-03 21:10");
        check("12:05 am, March 3, 2021", "2021-03-03 00:05");
        check("(Harbour Post 07/25/2021 page1)", "2021-07-25");
        check("25.7.2021", "2021-07-25");
    }

    #[test]
    fn what_is_no_full_date_is_none() {
        for line in
            ["", "March 3", "3 March", "Julia, 2021", "May 40, 2021", "03/04/2021", "decision 3, 2021"]
        {
            check(line, "");
        }
    }
}
