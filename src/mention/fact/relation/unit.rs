//! Units in which two quantities can be compared.

use crate::text::lexicon;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The measure that a unit is compared in, and the unit's worth in it.
static WORTHS: LazyLock<FxHashMap<&'static str, (&'static str, f64)>> = LazyLock::new(|| {
    let list = include_str!("../../../../assets/words/conversions.txt");
    lexicon::rows(list)
        .flat_map(|(measure, units)| {
            units.into_iter().filter_map(move |unit| {
                let (unit, worth) = unit.rsplit_once(' ')?;
                Some((unit, (measure, worth.parse().ok()?)))
            })
        })
        .collect()
});

/// How long a month is on average: a twelfth of a year of 365.2425 days.
const SECONDS_OF_A_MONTH: f64 = 2_629_746.0;

/// What two units are worth in a common measure: `(1, 1)` where they are the same. None where they measure
/// different things. What is not said may be the same: `21` and `21 girls`, but not `the third time` and `3`.
pub fn worths(one: Option<&str>, other: Option<&str>) -> Option<(f64, f64)> {
    let (Some(one), Some(other)) = (one, other) else {
        let is_place = one.or(other).is_some_and(|unit| unit.starts_with("nth "));
        return (!is_place).then_some((1.0, 1.0));
    };
    if one == other || compound(one, other) || compound(other, one) {
        return Some((1.0, 1.0));
    }
    let ((measure, worth), (same, worth_of_other)) = (WORTHS.get(one)?, WORTHS.get(other)?);
    match (*measure, *same) {
        ("month", "second") => Some((SECONDS_OF_A_MONTH * worth, *worth_of_other)),
        ("second", "month") => Some((*worth, SECONDS_OF_A_MONTH * worth_of_other)),
        _ => (measure == same).then_some((*worth, *worth_of_other)),
    }
}

/// Whether a unit measures how long, how high or how far something is.
pub fn is_length(unit: &str) -> bool {
    WORTHS.get(unit).is_some_and(|(measure, _)| *measure == "metre")
}

/// Whether one of two units is counted in months and the other in seconds, days or weeks.
pub fn is_of_months(one: Option<&str>, other: Option<&str>) -> bool {
    let measure = |unit: Option<&str>| WORTHS.get(unit?).map(|(measure, _)| *measure);
    matches!(
        (measure(one), measure(other)),
        (Some("month"), Some("second")) | (Some("second"), Some("month"))
    )
}

/// Whether a noun is a closer word for another: `schoolgirl` for `girl`.
fn compound(close: &str, wide: &str) -> bool {
    wide.len() >= 3
        && !close.contains(' ')
        && !WORTHS.contains_key(wide)
        && close.len() > wide.len() + 2
        && close.ends_with(wide)
}
