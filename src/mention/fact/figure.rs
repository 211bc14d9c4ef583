//! A quantity as people write it: `$44 million`, `12 theaters`, `24 to 99 people`.

use super::value::Quantity;
use crate::text::lexicon::{Lexicon, lexicon};

/// The lists whose words have first the plural, or the sign, that people write.
static WRITTEN: [Lexicon; 4] = [
    lexicon!("currency-signs", tagged),
    lexicon!("time-units", tagged),
    lexicon!("measures", tagged),
    lexicon!("irregular-plurals", tagged),
];

/// How a unit is written.
fn written(unit: &str) -> Option<&'static str> {
    WRITTEN.iter().find_map(|list| list.head(unit))
}

/// Words for large numbers, the largest first.
const SCALES: [(f64, &str); 3] = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")];

/// Writes a quantity as a newspaper would.
pub fn figure(quantity: &Quantity) -> String {
    let unit = quantity.unit.as_deref().unwrap_or_default();
    let sign = written(unit).filter(|_| is_code(unit)).unwrap_or_default();
    let range = quantity.most > quantity.least;
    let numbers = if range { vec![quantity.least, quantity.most] } else { vec![quantity.least] };
    if let Some(place) = unit.strip_prefix("nth ") {
        return format!("{} {place}", numbers.into_iter().map(ordinal).collect::<Vec<_>>().join(" to "));
    }
    let numbers: Vec<_> = numbers.into_iter().map(|number| format!("{sign}{}", cardinal(number))).collect();
    let numbers = numbers.join(" to ");
    match unit {
        "" => numbers,
        _ if !sign.is_empty() => numbers,
        _ if range || quantity.least != 1.0 => format!("{numbers} {}", plural(unit)),
        _ => format!("{numbers} {unit}"),
    }
}

/// Whether a unit is the code of a currency.
fn is_code(unit: &str) -> bool {
    unit.chars().all(|c| c.is_ascii_uppercase())
}

/// `44 million`, `2,950`, `3.5`: in words where nothing is lost by it.
fn cardinal(number: f64) -> String {
    let scale = SCALES.iter().find(|(scale, _)| number >= *scale && (number * 100.0 / scale).fract() == 0.0);
    if let Some((scale, word)) = scale {
        return format!("{} {word}", number / scale);
    }
    let plain = number.to_string();
    let whole = plain.find(|c: char| !c.is_ascii_digit()).unwrap_or(plain.len());
    let mut text = String::new();
    for (at, c) in plain.chars().enumerate() {
        if at > 0 && at < whole && (whole - at) % 3 == 0 {
            text.push(',');
        }
        text.push(c);
    }
    text
}

/// `32nd`.
fn ordinal(number: f64) -> String {
    let plain = cardinal(number);
    let teen = plain.len() > 1 && plain.as_bytes()[plain.len() - 2] == b'1';
    let ending = match plain.as_bytes().last() {
        Some(b'1') if !teen => "st",
        Some(b'2') if !teen => "nd",
        Some(b'3') if !teen => "rd",
        _ => "th",
    };
    plain + ending
}

/// The plural of what is counted.
fn plural(unit: &str) -> String {
    if is_code(unit) || unit == "percent" {
        return unit.to_owned();
    }
    if let Some(plural) = written(unit) {
        return (*plural).to_owned();
    }
    let consonant = |stem: &str| !stem.ends_with(['a', 'e', 'i', 'o', 'u']);
    match unit.strip_suffix('y') {
        Some(stem) if consonant(stem) => format!("{stem}ies"),
        _ if ["s", "x", "z", "ch", "sh"].iter().any(|end| unit.ends_with(end)) => format!("{unit}es"),
        _ => format!("{unit}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(least: f64, most: f64, unit: &str, expected: &str) {
        assert_eq!(figure(&Quantity::new(least, most, Some(unit).filter(|unit| !unit.is_empty()))), expected);
    }

    #[test]
    fn quantities_as_people_write_them() {
        check(44e6, 44e6, "USD", "$44 million");
        check(2.35e9, 2.35e9, "EUR", "€2.35 billion");
        check(94_000.0, 94_000.0, "GBP", "£94,000");
        check(5e6, 6e6, "USD", "$5 million to $6 million");
        check(16.4e6, 16.4e6, "CAD", "16.4 million CAD");
        check(1_234_567.0, 1_234_567.0, "", "1,234,567");
        check(12.0, 12.0, "theater", "12 theaters");
        check(1.0, 1.0, "theater", "1 theater");
        check(3.5, 3.5, "percent", "3.5 percent");
        check(24.0, 99.0, "person", "24 to 99 people");
        check(2.0, 2.0, "year", "2 years");
        check(200.0, 200.0, "foot", "200 feet");
        check(3.0, 3.0, "body", "3 bodies");
        check(3.0, 3.0, "boy", "3 boys");
        check(3.0, 3.0, "church", "3 churches");
        check(32.0, 32.0, "nth floor", "32nd floor");
        check(112.0, 112.0, "nth floor", "112th floor");
        check(950.0, 950.0, "", "950");
    }
}
