//! Whether a passage reports what the speaker of a quote said.

use super::Comparison;
use super::spoken::Spoken;
use crate::align::TermAt;
use crate::article::Place;
use crate::mention::quote::{is_pronoun, tellers};
use crate::mention::{Kind, Speaker};
use crate::text::Span;
use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;

/// Who is said to have said something in the passages that were asked for.
pub struct Tellers<'s> {
    story: &'s Comparison,
    /// For each passage those who speak in it, each by the keys of the names in what it is called.
    by_place: FxHashMap<Place, Vec<Vec<u32>>>,
}

impl<'s> Tellers<'s> {
    /// Nobody has asked yet.
    pub fn new(story: &'s Comparison) -> Self {
        Self { story, by_place: FxHashMap::default() }
    }

    /// Whether a passage of another article reports what the speaker of a quote said.
    pub fn report(&mut self, quote: &Spoken, place: Place) -> bool {
        let Some(speaker) = quote.speaker else { return false };
        let keys = self.keys_of(quote.id.0, speaker);
        let names = |place| self.story.terms_of(place).iter().any(|term| keys.contains(&term.key));
        let near = names(place) || before(place).is_some_and(names);
        near && self.at(place).iter().flatten().any(|key| keys.contains(key))
    }

    /// Those who speak in a passage. A pronoun stands for those who speak in the passage before.
    fn at(&mut self, place: Place) -> &[Vec<u32>] {
        let story = self.story;
        match self.by_place.entry(place) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => {
                let text = &story.articles[place.article].text;
                let meant = |teller: Span| match before(place).filter(|_| is_pronoun(teller.of(text))) {
                    Some(before) => {
                        speaking(story, before).flat_map(|other| named(story, before, other)).collect()
                    }
                    None => named(story, place, teller),
                };
                free.insert(speaking(story, place).map(meant).map(keys).collect())
            }
        }
    }

    /// The keys of the names by which an article calls a speaker. Of a person the country is left out: others
    /// speak for it too.
    fn keys_of(&self, article: usize, speaker: &Speaker) -> Vec<u32> {
        let story = self.story;
        let all = story.mentions[article].quotes.iter().filter_map(|quote| quote.speaker.as_ref());
        let same = all.filter(|other| other.name == speaker.name);
        let names = same.flat_map(|same| {
            let passage = story.articles[article].passage_at(same.mention.start);
            passage.map_or_else(Vec::new, |passage| named(story, Place { article, passage }, same.mention))
        });
        keys(names.filter(|term| term.is_name || !speaker.person).collect())
    }
}

fn before(place: Place) -> Option<Place> {
    place.passage.checked_sub(1).map(|passage| Place { passage, ..place })
}

/// The words that name those who speak in a passage.
fn speaking(story: &Comparison, place: Place) -> impl Iterator<Item = Span> {
    tellers(&story.articles[place.article], &story.mentions[place.article].quotes, place.passage).into_iter()
}

fn keys(terms: Vec<TermAt>) -> Vec<u32> {
    terms.into_iter().map(|term| term.key).collect()
}

/// The people, bodies and places that some words of a passage name, as terms.
fn named(story: &Comparison, place: Place, words: Span) -> Vec<TermAt> {
    let facts = &story.mentions[place.article].facts;
    let first = facts.partition_point(|fact| fact.span.end <= words.start);
    let near = facts[first..].iter().take_while(|fact| fact.span.start < words.end);
    let names: Vec<Span> =
        near.filter(|fact| matches!(fact.kind, Kind::Name | Kind::Place)).map(|fact| fact.span).collect();
    let terms = story.terms_of(place).iter().filter(|term| term.span.overlaps(words));
    terms.filter(|term| term.is_name || names.iter().any(|name| name.overlaps(term.span))).copied().collect()
}
