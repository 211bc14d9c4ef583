//! Whether values at odds answer one question: what stands around them must say so, and nothing may say otherwise.

use super::{FactId, Facts};
use crate::align::TermAt;
use crate::article::Place;
use crate::mention::fact::is_measure;
use crate::mention::{Fact, Kind, Value};

/// Values that differ by so many times answer different questions.
const ANOTHER_SIZE: f64 = 10.0;
/// So many telling words around two values at odds are the same at least.
const COMMON: usize = 3;
/// The same where it is said what is counted: that is such a word itself.
const COMMON_IF_COUNTED: usize = 2;
/// The same for dates of which more than one part is another: what happened on two days is mostly two things.
const COMMON_IF_FAR: usize = 4;

impl Facts<'_> {
    /// Whether values at odds answer one question beyond doubt: both say what is counted or neither does, they are of
    /// one order of size, enough of the words around them are the same, and the passages are about the same names.
    pub(super) fn same_question(&self, a: FactId, b: FactId, common: usize) -> bool {
        let least = match self.fact(a).kind {
            Kind::Date if self.parts_apart(a, b) > 1 => COMMON_IF_FAR,
            _ if self.is_counted(a) => COMMON_IF_COUNTED,
            _ => COMMON,
        };
        let (x, y) = (self.size(a), self.size(b));
        x.max(y) < x.min(y) * ANOTHER_SIZE
            && unit(self.fact(a)).is_some() == unit(self.fact(b)).is_some()
            && common >= least
            && self.same_names(a, b)
    }

    fn size(&self, id: FactId) -> f64 {
        match &self.fact(id).value {
            Value::Quantity(quantity) => quantity.most.abs().max(1.0),
            _ => 1.0,
        }
    }

    /// Whether things are counted: a measure does not tell what it is the measure of.
    pub(super) fn is_counted(&self, id: FactId) -> bool {
        self.fact(id).kind == Kind::Number && unit(self.fact(id)).is_some_and(|unit| !is_measure(unit))
    }

    /// Whether two passages share a name, if both have names: else they tell of different people and places.
    fn same_names(&self, a: FactId, b: FactId) -> bool {
        let names =
            |id: FactId| self.terms_beside(id).iter().filter(|term| term.is_name).map(|term| term.key);
        let mut beside_b: Vec<u32> = names(b).collect();
        beside_b.sort_unstable();
        let shared = names(a).any(|key| beside_b.binary_search(&key).is_ok());
        shared || names(a).next().is_none() || beside_b.is_empty()
    }

    /// In how many of year, month and day two dates differ.
    fn parts_apart(&self, a: FactId, b: FactId) -> usize {
        let (Value::Date(x), Value::Date(y)) = (&self.fact(a).value, &self.fact(b).value) else { return 0 };
        let year = x.year.is_some() && y.year.is_some() && x.year != y.year;
        let month = x.month.is_some() && y.month.is_some() && x.month != y.month;
        let day = x.day.is_some() && y.day.is_some() && x.day != y.day;
        usize::from(year) + usize::from(month) + usize::from(day)
    }

    /// Where a fact stands.
    pub(super) fn place(&self, id: FactId) -> Place {
        Place { article: id.0, passage: self.fact(id).passage }
    }

    /// The terms of the passage that a fact stands in.
    pub(super) fn terms_beside(&self, id: FactId) -> &[TermAt] {
        self.story.terms_of(self.place(id))
    }
}

/// The unit, or what is counted.
pub(super) fn unit(fact: &Fact) -> Option<&str> {
    match &fact.value {
        Value::Quantity(quantity) => quantity.unit.as_deref(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::article::read;
    use crate::compare::compare;

    /// What values of facts the findings about numbers and times set side by side, with their verdicts.
    #[track_caller]
    fn check(a: &str, b: &str, expected: &[&str]) {
        let article =
            |name: &str, words: &str| read(name, format!("{words}\n").as_bytes()).expect("it is text");
        let story = compare(vec![article("one.txt", a), article("two.txt", b)]);
        let measured = story.findings.iter().filter(|finding| !finding.is_named());
        let told = measured.map(|finding| {
            let values: Vec<_> = finding.members.iter().map(|said| said.value.as_str()).collect();
            format!("{}: {}", finding.verdict.name(), values.join(" | "))
        });
        assert_eq!(told.collect::<Vec<_>>(), expected, "{a} | {b}");
    }

    #[test]
    fn values_of_one_thing_are_at_odds() {
        check(
            "The storm tore 12 roofs from houses beside the harbour of Orm.",
            "The storm tore 15 roofs from houses beside the harbour of Orm.",
            &["differ: 12 roofs | 15 roofs"],
        );
    }

    #[test]
    fn values_of_two_things_are_not() {
        check(
            "The judge ordered Anna Berg to pay restitution of $18,000 for the theft.",
            "The judge ordered Carl Dorn to pay restitution of $90,000 for the theft.",
            &[],
        );
        check(
            "On Tuesday the rocket fell into the sea 1,180 kilometres east of the harbour.",
            "On Friday the rocket fell into the sea 2,000 kilometres east of the harbour.",
            &["differ: Tuesday | Friday"],
        );
    }
}
