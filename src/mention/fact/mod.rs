//! Typed facts: each as it was written, and as a value that can be compared.

#![allow(
    clippy::float_cmp,
    reason = "a number is compared as it was written: 1 is 1, and nothing is near it"
)]

mod age;
mod calendar;
mod cardinal;
mod clock;
mod counted;
mod currency;
mod date;
mod digits;
mod duration;
mod hedge;
mod line;
mod month_day;
pub mod name;
mod number;
mod number_word;
mod numeral;
mod percent;
mod phrase;
mod piece;
pub mod place;
mod relative;
mod value;

use crate::article::Article;
use line::{Line, lines};
use name::Names;

pub use value::{Clock, Fact, Kind, PartialDate, Qualifier, Quantity, Value};

/// A kind of fact, and how it is found.
pub struct KindRow {
    /// The kind.
    pub kind: Kind,
    /// The name people switch it on and off by.
    pub name: &'static str,
    /// What it is, in one line.
    pub help: &'static str,
    /// Finds the facts of this kind.
    find: fn(&Reading) -> Vec<Fact>,
}

/// An article read once for all kinds: its passages word by word, and its names.
struct Reading<'a> {
    lines: Vec<Line<'a>>,
    names: &'a Names,
}

/// All kinds. Where two find the same words, the earlier row has them.
pub const KINDS: &[KindRow] = &[
    row(Kind::Currency, "money: $94,000, 50 pence", |it| each(&it.lines, currency::sums)),
    row(Kind::Percent, "percent: 12%, 12 per cent", |it| each(&it.lines, percent::percentages)),
    row(Kind::Age, "how old somebody is: 68-year-old", |it| each(&it.lines, age::ages)),
    row(Kind::Date, "days, months, years: Dec. 25, Saturday", |it| each(&it.lines, date::dates)),
    row(Kind::Time, "times of day: 9:10 p.m., noon", |it| each(&it.lines, clock::times)),
    row(Kind::Duration, "how long: two years, 20 minutes", |it| each(&it.lines, duration::durations)),
    row(Kind::Number, "how many: 21 schoolgirls, dozens", |it| each(&it.lines, number::numbers)),
    row(Kind::Name, "people, organisations, works", |it| it.names.facts(Kind::Name)),
    row(Kind::Place, "countries, cities, regions", |it| it.names.facts(Kind::Place)),
];

const fn row(kind: Kind, help: &'static str, find: fn(&Reading) -> Vec<Fact>) -> KindRow {
    KindRow { kind, name: kind.name(), help, find }
}

/// What is found in each passage by itself.
fn each(lines: &[Line<'_>], find: fn(&Line<'_>) -> Vec<Fact>) -> Vec<Fact> {
    lines.iter().flat_map(find).collect()
}

/// The facts of an article, in the order of its text; they do not overlap, except that a name or place
/// may stand inside a name (`North Korea` in `North Korea’s foreign ministry`).
pub fn facts(article: &Article, names: &Names) -> Vec<Fact> {
    let reading = Reading { lines: lines(article), names };
    let (named, measured): (Vec<_>, Vec<_>) = KINDS
        .iter()
        .flat_map(|row| (row.find)(&reading))
        .partition(|fact| matches!(fact.value, Value::Name(_)));
    let mut found = apart(measured);
    found.extend(named);
    found.sort_by_key(|fact| (fact.span.start, std::cmp::Reverse(fact.span.end)));
    found
}

/// The facts that are left where the longer has the words that two share.
fn apart(mut facts: Vec<Fact>) -> Vec<Fact> {
    facts.sort_by_key(|fact| fact.span.start);
    let mut kept: Vec<Fact> = Vec::with_capacity(facts.len());
    for fact in facts {
        match kept.last_mut() {
            Some(last) if last.span.overlaps(fact.span) => {
                if fact.span.len() > last.span.len() {
                    *last = fact;
                }
            }
            _ => kept.push(fact),
        }
    }
    kept
}
