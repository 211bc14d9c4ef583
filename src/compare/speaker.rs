//! Whether outlets name different speakers of one utterance.

use super::Comparison;
use super::utterance::Spoken;
use crate::text::{Span, normal, words};
use std::collections::BTreeSet;

/// Whether two of the outlets name different people.
pub fn differ(story: &Comparison, quotes: &[&Spoken]) -> bool {
    let people: Vec<_> = quotes.iter().filter_map(|quote| person(story, quote)).collect();
    people.iter().enumerate().any(|(at, a)| people[at + 1..].iter().any(|b| a.is_disjoint(b)))
}

/// The names of the person who speaks, if it is one and is named.
///
/// A role, an agency or a country that speaks may well be the same person as one that is named elsewhere.
fn person(story: &Comparison, quote: &Spoken) -> Option<BTreeSet<String>> {
    let speaker = story.mentions[quote.id.0].quotes[quote.id.1].speaker.as_ref()?;
    let name = speaker.name.as_str();
    let parts = words(name, Span::whole(name)).into_iter().filter(|word| word.is_word());
    let parts: Vec<&str> = parts.map(|word| word.span.of(name)).collect();
    let named =
        parts.len() >= 2 && parts.iter().all(|part| part.chars().next().is_some_and(char::is_uppercase));
    named.then(|| parts.into_iter().map(|part| normal::fold(part).into_owned()).collect())
}
