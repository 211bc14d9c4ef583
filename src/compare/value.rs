//! Values as people read them.

use crate::mention::fact::PartialDate;
use crate::mention::{Fact, Quantity, Value};
use crate::text::calendar::{MONTHS, WEEKDAYS};

/// A fact's normalised value with what is said about its exactness: `about 50 people`, `2014-12-20`.
pub fn of(fact: &Fact) -> String {
    let value = match &fact.value {
        Value::Quantity(quantity) => of_quantity(quantity),
        Value::Date(date) => of_date(*date),
        Value::Time(clock) => clock.time.strftime("%H:%M").to_string(),
        Value::Name(name) => name.clone(),
    };
    fact.qualifier.map_or_else(|| value.clone(), |qualifier| format!("{} {value}", qualifier.name()))
}

/// A whole date after ISO 8601; what is left of one in words.
fn of_date(date: PartialDate) -> String {
    let named = |names: &[&'static str], number: i8| {
        usize::try_from(number - 1).ok().and_then(|index| names.get(index)).copied()
    };
    match date {
        PartialDate { year: None, month: None, day: None, weekday: Some(weekday) } => {
            named(&WEEKDAYS, weekday).map(str::to_owned)
        }
        PartialDate { year: None, month: Some(month), day, .. } => {
            let day = day.map_or_else(String::new, |day| format!("{day} "));
            named(&MONTHS, month).map(|month| format!("{day}{month}"))
        }
        _ => None,
    }
    .unwrap_or_else(|| date.to_string())
}

fn of_quantity(quantity: &Quantity) -> String {
    let number = if quantity.most > quantity.least {
        format!("{} to {}", quantity.least, quantity.most)
    } else {
        quantity.least.to_string()
    };
    quantity.unit.as_ref().map_or_else(|| number.clone(), |unit| format!("{number} {unit}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(year: Option<i16>, month: Option<i8>, day: Option<i8>, weekday: Option<i8>, expected: &str) {
        assert_eq!(of_date(PartialDate { year, month, day, weekday }), expected);
    }

    #[test]
    fn dates_as_people_read_them() {
        check(Some(2014), Some(12), Some(20), Some(6), "2014-12-20");
        check(None, Some(12), Some(25), None, "25 December");
        check(None, Some(3), None, None, "March");
        check(None, None, None, Some(6), "Saturday");
        check(Some(2013), None, None, None, "2013");
    }
}
