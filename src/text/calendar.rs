//! The names of months, days of the week and time zones.

use super::lexicon;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

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

static MONTH_NUMBERS: LazyLock<FxHashMap<&str, i8>> =
    LazyLock::new(|| numbers(include_str!("../../assets/words/months.txt")));
static WEEKDAY_NUMBERS: LazyLock<FxHashMap<&str, i8>> =
    LazyLock::new(|| numbers(include_str!("../../assets/words/weekdays.txt")));
static ZONE_MINUTES: LazyLock<FxHashMap<&str, i16>> =
    LazyLock::new(|| numbers(include_str!("../../assets/words/zones.txt")));

/// The forms of a list whose heads are numbers.
fn numbers<N: std::str::FromStr + Copy>(list: &'static str) -> FxHashMap<&'static str, N> {
    let rows = lexicon::rows(list).filter_map(|(number, names)| Some((number.parse().ok()?, names)));
    rows.flat_map(|(number, names): (N, _)| names.into_iter().map(move |name| (name, number))).collect()
}

/// The number of a month, 1 to 12, by its name or abbreviation in small letters.
pub fn month(low: &str) -> Option<i8> {
    MONTH_NUMBERS.get(low).copied()
}

/// The number of a day of the week, Monday first, by its name or abbreviation in small letters.
pub fn weekday(low: &str) -> Option<i8> {
    WEEKDAY_NUMBERS.get(low).copied()
}

/// Whether a word in small letters names a month or a day of the week.
pub fn is_day_or_month(low: &str) -> bool {
    month(low).is_some() || weekday(low).is_some()
}

/// How many minutes a time zone is ahead of Greenwich, by its abbreviation in small letters.
pub fn zone(low: &str) -> Option<i16> {
    ZONE_MINUTES.get(low).copied()
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
