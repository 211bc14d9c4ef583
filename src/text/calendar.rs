//! The names of months, days of the week and time zones.

use super::lexicon::{Lexicon, lexicon};

/// The months, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The days of the week, Monday first.
pub const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

static MONTH_NUMBERS: Lexicon = lexicon!("months", forms);
static WEEKDAY_NUMBERS: Lexicon = lexicon!("weekdays", forms);
static ZONE_MINUTES: Lexicon = lexicon!("zones", forms);

/// The number of a month, 1 to 12, by its name or abbreviation in small letters.
pub fn month(low: &str) -> Option<i8> {
    MONTH_NUMBERS.head(low)?.parse().ok()
}

/// The number of a day of the week, Monday first, by its name or abbreviation in small letters.
pub fn weekday(low: &str) -> Option<i8> {
    WEEKDAY_NUMBERS.head(low)?.parse().ok()
}

/// Whether a word in small letters names a month or a day of the week.
pub fn is_day_or_month(low: &str) -> bool {
    month(low).is_some() || weekday(low).is_some()
}

/// How many minutes a time zone is ahead of Greenwich, by its abbreviation in small letters.
pub fn zone(low: &str) -> Option<i16> {
    ZONE_MINUTES.head(low)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_its_number() {
        let numbered = |names: &[&str], number: fn(&str) -> Option<i8>| {
            let found = names.iter().zip(1..).all(|(name, nth)| number(&name.to_lowercase()) == Some(nth));
            assert!(found, "{names:?}");
        };
        numbered(&MONTHS, month);
        numbered(&WEEKDAYS, weekday);
        assert_eq!((month("sept"), weekday("tues"), zone("est")), (Some(9), Some(2), Some(-300)));
        assert_eq!((month("9"), weekday("day"), zone("")), (None, None, None));
    }
}
