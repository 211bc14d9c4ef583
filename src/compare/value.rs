//! Values as people read them.

use crate::mention::fact::{PartialDate, Qualifier, figure};
use crate::mention::{Fact, Value};
use crate::text::calendar::{MONTHS, WEEKDAYS};

/// A fact's normalised value with what is said about its exactness: `about 50 people`, `20 December 2014`.
pub fn of(fact: &Fact) -> String {
    let value = match &fact.value {
        Value::Quantity(quantity) => figure(quantity),
        Value::Date(date) => of_date(*date),
        Value::Time(clock) => clock.time.strftime("%H:%M").to_string(),
        Value::Name(name) => name.clone(),
    };
    // That a range is not exact need not be said.
    let range = matches!(&fact.value, Value::Quantity(quantity) if quantity.most > quantity.least);
    match fact.qualifier {
        Some(qualifier) if !range || qualifier != Qualifier::About => format!("{} {value}", qualifier.name()),
        _ => value,
    }
}

/// A date in words, as much of it as is known.
fn of_date(date: PartialDate) -> String {
    let named = |names: &[&'static str], number: i8| {
        usize::try_from(number - 1).ok().and_then(|index| names.get(index)).copied()
    };
    let PartialDate { year, month, day, weekday } = date;
    let month = month.and_then(|month| named(&MONTHS, month));
    let weekday = weekday.and_then(|weekday| named(&WEEKDAYS, weekday));
    let (day, year) = (day.map(|day| day.to_string()), year.map(|year| year.to_string()));
    match (&day, month, &year, weekday) {
        (None, None, None, Some(weekday)) => weekday.to_owned(),
        // A day without its month, or a year and a day, cannot be said in words.
        (Some(_), None, ..) | (None, None, None, None) => date.to_string(),
        _ => [day.as_deref(), month, year.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(year: Option<i16>, month: Option<i8>, day: Option<i8>, weekday: Option<i8>, expected: &str) {
        assert_eq!(of_date(PartialDate { year, month, day, weekday }), expected);
    }

    #[test]
    fn dates_as_people_read_them() {
        check(Some(2014), Some(12), Some(20), Some(6), "20 December 2014");
        check(Some(2014), Some(12), None, None, "December 2014");
        check(None, Some(12), Some(25), None, "25 December");
        check(None, Some(3), None, None, "March");
        check(None, None, None, Some(6), "Saturday");
        check(Some(2013), None, None, None, "2013");
    }
}
