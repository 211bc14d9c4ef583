//! Places at odds: passages that are otherwise the same put something in two places.

use super::{FactId, Facts};
use crate::align::TermAt;
use crate::mention::fact::place;
use crate::mention::{Kind, Value};
use crate::text::Span;
use crate::text::lexicon::{Lexicon, lexicon};
use std::collections::BTreeSet;

/// Words right before a place.
static WHEREABOUTS: Lexicon = lexicon!("whereabouts", folded);
static AGENCIES: Lexicon = lexicon!("agencies", written);

/// So many telling words two such passages share at least.
const COMMON: usize = 4;
/// So many may be others in each, besides the place.
const OTHERS: usize = 1;

impl Facts<'_> {
    /// Whether two passages that are otherwise the same give two places for one thing: `from Toledo`, `from Akron`.
    pub(super) fn is_elsewhere(&self, a: FactId, b: FactId) -> bool {
        let before = self.before(a);
        before.is_some()
            && before == self.before(b)
            && self.may_exclude(a, b)
            && self.differ_in_a_word_at_most(a, b)
    }

    /// The word right before a name, where a place may follow it.
    fn before(&self, id: FactId) -> Option<&str> {
        let (fact, article) = (self.fact(id), &self.story.articles[id.0]);
        let start = article.passages[fact.passage].span.start;
        let before = Span::new(start, fact.span.start).of(&article.text);
        before.split_whitespace().next_back().filter(|word| WHEREABOUTS.has(word))
    }

    /// Whether two places may exclude each other: both are countries, both are cities, or of both no more is known
    /// than the name.
    fn may_exclude(&self, a: FactId, b: FactId) -> bool {
        let (Value::Name(one), Value::Name(other)) = (&self.fact(a).value, &self.fact(b).value) else {
            return false;
        };
        let [x, y] = [one, other].map(|name| place::known(&place::key([name.as_str()])));
        let organisation =
            |name: &str| !name.chars().any(char::is_lowercase) || AGENCIES.has(&name.to_lowercase());
        let shares_a_word = one.split(' ').any(|word| other.split(' ').any(|it| it == word));
        let sort = |known: &Option<place::Known>| known.as_ref().map(|place| place.sort);
        let same_country = x.as_ref().zip(y.as_ref()).is_some_and(|(x, y)| x.name == y.name);
        let named = self.fact(a).kind == Kind::Name && x.is_none();
        sort(&x) == sort(&y)
            && !same_country
            && !shares_a_word
            && !(named && (organisation(one) || organisation(other)))
    }

    /// Whether two passages share all telling words but one at most, besides two values.
    fn differ_in_a_word_at_most(&self, a: FactId, b: FactId) -> bool {
        let words = |id: FactId| {
            let span = self.fact(id).span;
            let telling = move |term: &&TermAt| term.weight > 0.0 && !term.span.overlaps(span);
            self.terms_beside(id).iter().filter(telling).map(|term| term.key).collect::<BTreeSet<u32>>()
        };
        let (of_a, of_b) = (words(a), words(b));
        let common = of_a.intersection(&of_b).count();
        common >= COMMON && of_a.len() <= common + OTHERS && of_b.len() <= common + OTHERS
    }
}

#[cfg(test)]
mod tests {
    use crate::compare::fixture::at_odds;

    /// What two articles are said to be at odds on.
    #[track_caller]
    fn check(a: &str, b: &str, expected: &[&str]) {
        assert_eq!(at_odds(a, b), expected, "{a} | {b}");
    }

    #[test]
    fn passages_that_are_otherwise_the_same() {
        let told =
            |place: &str| format!("The ferry was carrying grain from {place} when it hit the harbour wall.");
        check(&told("Toledo"), &told("Akron"), &["Toledo | Akron"]);
        check(&told("France"), &told("Spain"), &["France | Spain"]);
        check(&told("France"), &told("Paris"), &[]);
        check(&told("France"), &told("Toledo"), &[]);
    }

    #[test]
    fn passages_of_two_things_or_of_both_places() {
        check(
            "The ferry was carrying grain from Toledo when it hit the harbour wall.",
            "The tanker was bringing crude oil from Akron when it hit the harbour wall.",
            &[],
        );
        check(
            "The ferry was carrying grain from Toledo when it hit the harbour wall.\n\nIt had called at Akron.",
            "The ferry was carrying grain from Akron when it hit the harbour wall.",
            &[],
        );
    }
}
