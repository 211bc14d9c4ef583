//! Values as people read them.

use crate::mention::{Fact, Quantity, Value};

/// A fact's normalised value with what is said about its exactness: `about 50 people`, `2014-12-20`.
pub fn of(fact: &Fact) -> String {
    let value = match &fact.value {
        Value::Quantity(quantity) => of_quantity(quantity),
        Value::Date(date) => date.to_string(),
        Value::Time(clock) => clock.time.strftime("%H:%M").to_string(),
        Value::Name(name) => name.clone(),
    };
    fact.qualifier.map_or_else(|| value.clone(), |qualifier| format!("{} {value}", qualifier.name()))
}

fn of_quantity(quantity: &Quantity) -> String {
    let number = if quantity.most > quantity.least {
        format!("{} to {}", quantity.least, quantity.most)
    } else {
        quantity.least.to_string()
    };
    quantity.unit.as_ref().map_or_else(|| number.clone(), |unit| format!("{number} {unit}"))
}
