//! Whether values at odds answer one question: what stands around them must say so, and nothing may say otherwise.

use super::{FactId, Facts};
use crate::align::TermAt;
use crate::article::Place;
use crate::mention::fact::{self, is_measure, times_apart};
use crate::mention::{Fact, Kind, Value};

/// Values that differ by so many times answer different questions.
const ANOTHER_SIZE: f64 = 10.0;
/// So many telling words around two values at odds are the same at least.
const COMMON: usize = 3;
/// The same where it is said what is counted: that is such a word itself.
const COMMON_IF_COUNTED: usize = 2;
/// One word less is enough where so much of what stands around either value stands around the other: short sentences
/// have no more words.
const NEARLY_ALL: f64 = 0.9;
/// The same where the passages are so short and the values stand among so much of the same.
const MOST: f64 = 0.65;
/// The telling words of a short passage, the value among them.
const FEW: usize = 6;
/// The same for dates of which more than one part is another: what happened on two days is mostly two things.
const COMMON_IF_FAR: usize = 4;

/// So many names of a passage are looked at, at most: more stand in a line without end only.
const NAMES: usize = 64;

impl Facts<'_> {
    /// Whether values at odds answer one question beyond doubt: both say what is counted or neither does, they are of
    /// one order of size, enough of the words around them are the same, and the passages are about the same names.
    pub(super) fn same_question(&self, a: FactId, b: FactId, common: usize, like: f64) -> bool {
        let least = match self.fact(a).kind {
            // whose age or share it is, is all that is asked
            Kind::Age | Kind::Percent if self.are_of_one_name(a, b) => 1,
            Kind::Date if self.parts_apart(a, b) > 1 => COMMON_IF_FAR,
            _ if self.is_counted(a) => COMMON_IF_COUNTED,
            _ => COMMON,
        };
        let dated = self.fact(a).kind == Kind::Date;
        let short = like >= NEARLY_ALL || !dated && like >= MOST && self.is_short(a) && self.is_short(b);
        let less =
            usize::from(short && least > COMMON_IF_COUNTED && (!dated || self.are_the_same_but_for(a, b)));
        let counted = |id: FactId| unit(self.fact(id)).is_some();
        times_apart(self.fact(a), self.fact(b)) < ANOTHER_SIZE
            && (counted(a) == counted(b) || self.are_of_one_fate(a, b))
            && common >= least - less
            && self.same_names(a, b)
    }

    /// Whether a passage has so few telling words that it says one thing only.
    fn is_short(&self, id: FactId) -> bool {
        let telling = self.terms_beside(id).iter().filter(|term| term.weight > 0.0);
        telling.take(FEW + 1).count() <= FEW
    }

    /// Whether two counts are of those to whom the same happened: a toll of 12, nine people killed.
    fn are_of_one_fate(&self, a: FactId, b: FactId) -> bool {
        fate(self.fact(a)).is_some_and(|of_a| fate(self.fact(b)) == Some(of_a))
    }

    /// Whether two passages have the same telling words but for two values.
    fn are_the_same_but_for(&self, a: FactId, b: FactId) -> bool {
        let words = |id: FactId| {
            let span = self.fact(id).span;
            let telling = move |term: &&TermAt| term.weight > 0.0 && !term.span.overlaps(span);
            let mut keys: Vec<u32> =
                self.terms_beside(id).iter().filter(telling).map(|term| term.key).collect();
            keys.sort_unstable();
            keys
        };
        words(a) == words(b)
    }

    /// Whether the same name stands right beside two values: `Dr Berg, 52`, `the Ferry Party on 29 percent`.
    pub(super) fn are_of_one_name(&self, a: FactId, b: FactId) -> bool {
        let of_a = self.named_beside(a);
        let of_b = self.named_beside(b);
        of_a.into_iter().flatten().any(|key| of_b.contains(&Some(key)))
    }

    /// The telling words right before a value and right behind it, where they are names.
    fn named_beside(&self, id: FactId) -> [Option<u32>; 2] {
        let (terms, span) = (self.terms_beside(id), self.fact(id).span);
        let text = &self.story.articles[id.0].text;
        let tells = |term: &TermAt| term.is_name || term.weight > 0.0;
        let (before, after) = (
            &terms[..terms.partition_point(|term| term.span.end <= span.start)],
            &terms[terms.partition_point(|term| term.span.start < span.end)..],
        );
        let before = before.iter().rev().find(|term| tells(term));
        let after = after.iter().find(|term| tells(term));
        [before, after].map(|term| {
            term.filter(|term| term.is_name && term.span.of(text).starts_with(char::is_uppercase))
                .map(|term| term.key)
        })
    }

    /// Whether the same things are counted behind the same word: `posted three photos`, `posted four photos`. What else
    /// stands around them may be told at other lengths.
    pub(super) fn are_done_alike(&self, a: FactId, b: FactId) -> bool {
        let verb = |id: FactId| {
            let (terms, span) = (self.terms_beside(id), self.fact(id).span);
            let before = terms[..terms.partition_point(|term| term.span.end <= span.start)].last();
            before.filter(|term| term.weight > 0.0).map(|term| term.key)
        };
        self.is_counted(a)
            && unit(self.fact(a)) == unit(self.fact(b))
            && verb(a).is_some_and(|of_a| verb(b) == Some(of_a))
    }

    /// Whether things are counted: a measure does not tell what it is the measure of.
    pub(super) fn is_counted(&self, id: FactId) -> bool {
        self.fact(id).kind == Kind::Number && unit(self.fact(id)).is_some_and(|unit| !is_measure(unit))
    }

    /// Whether two passages share a name, if both have names: else they tell of different people and places.
    fn same_names(&self, a: FactId, b: FactId) -> bool {
        let names = |id: FactId| self.names_beside(id).map(|term| term.key);
        let mut beside_b: Vec<u32> = names(b).collect();
        beside_b.sort_unstable();
        let shared = names(a).any(|key| beside_b.binary_search(&key).is_ok());
        shared || names(a).next().is_none() || beside_b.is_empty() || self.share_a_name_in_part(a, b)
    }

    /// Whether two passages have names that share a word: `Berg's party` beside `Anna Berg`.
    fn share_a_name_in_part(&self, a: FactId, b: FactId) -> bool {
        let words = |id: FactId| {
            let text = &self.story.articles[id.0].text;
            let words = self.names_beside(id).flat_map(move |term| term.span.of(text).split_whitespace());
            words
                .map(|word| word.trim_end_matches(is_genitive))
                .filter(|word| word.starts_with(char::is_uppercase))
        };
        let of_b: Vec<&str> = words(b).collect();
        words(a).any(|word| of_b.contains(&word))
    }

    /// The names of the passage that a fact stands in, the first of them.
    fn names_beside(&self, id: FactId) -> impl Iterator<Item = &TermAt> {
        self.terms_beside(id).iter().filter(|term| term.is_name).take(NAMES)
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

/// Whether a character may end a name in the genitive: `Berg's`, `Jones'`.
fn is_genitive(character: char) -> bool {
    matches!(character, '\'' | '’' | 's')
}

/// The unit, or what is counted.
pub(super) fn unit(fact: &Fact) -> Option<&str> {
    match &fact.value {
        Value::Quantity(quantity) => quantity.unit.as_deref(),
        _ => None,
    }
}

/// Whether a fact is a length, a distance or a height.
pub(super) fn is_length(fact: &Fact) -> bool {
    fact.kind == Kind::Number && unit(fact).is_some_and(fact::is_length)
}

/// What happened to those who are counted.
fn fate(fact: &Fact) -> Option<&str> {
    match &fact.value {
        Value::Quantity(quantity) => quantity.fate.as_deref(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::compare::fixture::pair;

    /// What values of facts the findings about numbers and times set side by side, with their verdicts.
    #[track_caller]
    fn check(a: &str, b: &str, expected: &[&str]) {
        let story = pair(a, b);
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
    fn short_sentences_that_say_the_same() {
        check(
            "The harbour wall cost $4 million.",
            "The harbour wall cost $9 million.",
            &["differ: $4 million | $9 million"],
        );
        check(
            "The death toll of the storm rose to 12, the harbour office said.",
            "The harbour office said nine people had died.",
            &["differ: 12 | 9 people"],
        );
        check(
            "The ferry harbour closed in 1998.",
            "The ferry harbour closed in 2003.",
            &["differ: 1998 | 2003"],
        );
        check(
            "The ferry was at sea for two hours before the storm drove it home.",
            "The ferry was at sea for 40 minutes before the storm drove it home.",
            &["differ: 2 hours | 40 minutes"],
        );
    }

    #[test]
    fn small_numbers_of_anything() {
        let ferries = "Two ferries from Orm lay in the old harbour during the storm, the coastguard said.";
        check(
            ferries,
            "Ferries from Orm lay in the old harbour during the storm, and of the coastguard's men not all \
             slept that night: two were sick.",
            &[],
        );
        check(
            ferries,
            "The coastguard said that of the ferries from Orm only two of them lay in the old harbour during the \
             storm.",
            &["agree: 2 ferries | 2"],
        );
    }

    #[test]
    fn parts_of_a_whole() {
        check(
            "Reformers took 61 of the 120 seats in the council.",
            "Reformers took 65 of the council's 120 seats.",
            &["differ: 61 seats | 65 seats", "agree: 120 seats | 120 seats"],
        );
        check(
            "The council has 120 members, of whom 40 are chosen by the regions.",
            "The council has 120 members, 80 of whom are elected by the people.",
            &["agree: 120 members | 120 members"],
        );
    }

    #[test]
    fn values_beside_one_name() {
        check(
            "The captain, Paul Stone, 51, was unhurt, the coastguard said.",
            "Paul Stone, the 57-year-old captain, was not hurt, the coastguard said.",
            &["differ: 51 years | 57 years"],
        );
        check(
            "In the old harbour the Sail Party took 34 percent of the vote, with the Ferry Party on 21 percent.",
            "The Sail Party won 34% of the vote in the old harbour, ahead of the Ferry Party on 29%.",
            &["differ: 21 percent | 29 percent", "agree: 34 percent | 34 percent"],
        );
    }

    #[test]
    fn the_same_things_behind_the_same_word() {
        let long = |count: &str| {
            format!(
                "The fishermen of Orm mended {count} nets of their own on the beach on Monday, singing that \
                 they would never again believe what the weather office tells them in spring."
            )
        };
        let short = "On the beach the fishermen mended four nets with old rope for the harbour chapel.";
        check(&long("three"), short, &["differ: 3 nets | 4 nets"]);
        check(&long("mostly three"), short, &[]);
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
