//! Whether outlets name different speakers of one utterance.

use super::Comparison;
use super::spoken::Spoken;
use crate::mention::Speaker;
use crate::mention::fact::place::country_of;
use crate::text::{Span, normal, words};
use std::collections::BTreeSet;

/// Whether two of the outlets name different people. Two words in quotation marks may well be said by anybody.
pub fn differ(story: &Comparison, quotes: &[&Spoken]) -> bool {
    let telling = quotes.iter().filter(|quote| quote.is_telling());
    let people: Vec<_> = telling.filter_map(|quote| person(story, quote)).collect();
    people.iter().enumerate().any(|(at, a)| people[at + 1..].iter().any(|b| a.is_disjoint(b)))
}

/// Whether two quotes are credited to one speaker; not known where either names none.
pub fn same(story: &Comparison, p: &Spoken, q: &Spoken) -> Option<bool> {
    let (p, q) = (names(name(story, p)?), names(name(story, q)?));
    (!p.is_empty() && !q.is_empty()).then(|| !p.is_disjoint(&q))
}

/// The names of the person who speaks, if it is one and is named.
///
/// A role, an agency or a country that speaks may well be the same person as one that is named elsewhere.
fn person(story: &Comparison, quote: &Spoken) -> Option<BTreeSet<String>> {
    speaker(story, quote).filter(|speaker| speaker.person).map(|speaker| names(&speaker.name))
}

fn name<'c>(story: &'c Comparison, quote: &Spoken) -> Option<&'c str> {
    speaker(story, quote).map(|speaker| speaker.name.as_str())
}

fn speaker<'c>(story: &'c Comparison, quote: &Spoken) -> Option<&'c Speaker> {
    story.mentions[quote.id.0].quotes[quote.id.1].speaker.as_ref()
}

/// The names in a speaker's description; a country whichever way it is named.
fn names(name: &str) -> BTreeSet<String> {
    let parts = parts(name);
    let countries =
        (1..=2).flat_map(|length| parts.windows(length)).filter_map(|run| country_of(&run.join(" ")));
    let own = parts.iter().filter(|part| is_name(part)).map(|part| normal::fold(part).into_owned());
    own.chain(countries.map(str::to_owned)).collect()
}

fn parts(name: &str) -> Vec<&str> {
    let parts = words(name, Span::whole(name)).into_iter().filter(|word| word.is_word());
    parts.map(|word| word.span.of(name)).collect()
}

fn is_name(part: &str) -> bool {
    part.starts_with(char::is_uppercase)
}
