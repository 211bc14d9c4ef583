//! Things: what the facts of a story and the pronouns beside its quotes stand for, whichever article names them and
//! however.

use crate::article::Article;
use crate::mention::fact::{PartialDate, name, place};
use crate::mention::{Fact, Kind, Mentions, Value};
use crate::text::Span;
use crate::text::normal::fold;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// A stretch of an article that names a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// Where.
    pub span: Span,
    /// The thing, the same for every article.
    pub thing: String,
    /// Whether it is a name; else a number, an amount or a date.
    pub is_name: bool,
}

/// The things that each article names, in the order of its text, none inside another.
pub(super) fn things(articles: &[Article], mentions: &[Mentions]) -> Vec<Vec<Named>> {
    let story = Story::of(mentions);
    let none = Mentions::default();
    let of = |article: usize| story.named(mentions.get(article).unwrap_or(&none));
    (0..articles.len()).map(of).collect()
}

/// The names of a story under one form each.
struct Story {
    /// A folded name, and the fuller one it stands for.
    fuller: FxHashMap<String, String>,
    /// In how many articles a name stands, in its fuller form.
    articles: FxHashMap<String, usize>,
}

impl Story {
    fn of(mentions: &[Mentions]) -> Self {
        let fuller = fuller(mentions);
        let mut articles = FxHashMap::default();
        for of_one in mentions {
            let heads: BTreeSet<String> =
                of_one.facts.iter().filter_map(|fact| head(fact, &fuller)).collect();
            for head in heads {
                *articles.entry(head).or_default() += 1;
            }
        }
        Self { fuller, articles }
    }

    /// What one article names, a speaker also where a pronoun stands for him (`he`, `the spokesman`). Of a name inside a name the outer one counts if another article has
    /// it too; else the inner.
    fn named(&self, mentions: &Mentions) -> Vec<Named> {
        let mut found: Vec<Named> = Vec::new();
        for fact in &mentions.facts {
            let Some(thing) = head(fact, &self.fuller) else { continue };
            let next = Named { span: fact.span, thing, is_name: fact.kind == Kind::Name };
            match found.last_mut() {
                Some(last) if last.span.overlaps(next.span) => {
                    if self.articles.get(&last.thing).is_none_or(|&count| count < 2) {
                        *last = next;
                    }
                }
                _ => found.push(next),
            }
        }
        let speakers = mentions.quotes.iter().filter_map(|quote| quote.speaker.as_ref());
        for speaker in speakers.filter(|speaker| !speaker.mention.is_empty()) {
            let at = found.partition_point(|named| named.span.end <= speaker.mention.start);
            let is_named = found.get(at).is_some_and(|named| named.span.overlaps(speaker.mention));
            let thing = self.thing(&speaker.name);
            if !is_named && self.articles.contains_key(&thing) {
                found.insert(at, Named { span: speaker.mention, thing, is_name: true });
            }
        }
        found
    }

    /// The thing that a name stands for.
    fn thing(&self, name: &str) -> String {
        let key = name_key(name);
        self.fuller.get(&key).cloned().unwrap_or(key)
    }
}

/// What a fact stands for.
fn head(fact: &Fact, fuller: &FxHashMap<String, String>) -> Option<String> {
    match &fact.value {
        Value::Name(name) => {
            let key = name_key(name);
            Some(fuller.get(&key).cloned().unwrap_or(key))
        }
        Value::Date(date) => date_key(*date),
        Value::Time(clock) => Some(format!("time {}", clock.time)),
        Value::Quantity(quantity) => match fact.kind {
            Kind::Number => Some(format!("{}", quantity.least)),
            kind => Some(format!("{} {}", kind.name(), quantity.least)),
        },
    }
}

/// A name without case, accents and spaces; a country whichever way it is named.
fn name_key(name: &str) -> String {
    place::key([place::country_of(name).unwrap_or(name)])
}

/// The most telling part of a date: outlets give the year or leave it out.
fn date_key(date: PartialDate) -> Option<String> {
    match date {
        PartialDate { month: Some(month), day: Some(day), .. } => Some(format!("day {month}-{day}")),
        PartialDate { month: Some(month), .. } => Some(format!("month {month}")),
        PartialDate { year: Some(year), .. } => Some(format!("year {year}")),
        PartialDate { weekday: Some(weekday), .. } => Some(format!("weekday {weekday}")),
        PartialDate { day, .. } => day.map(|day| format!("day {day}")),
    }
}

/// Which names are short for which, over all articles: `Obama` of one for `Barack Obama` of another, `FBI` for
/// `Federal Bureau of Investigation`. A name that is short for several stands for itself.
fn fuller(mentions: &[Mentions]) -> FxHashMap<String, String> {
    let names: BTreeSet<&str> = mentions
        .iter()
        .flat_map(|of_one| &of_one.facts)
        .filter(|fact| fact.kind == Kind::Name)
        .filter_map(|fact| if let Value::Name(name) = &fact.value { Some(name.as_str()) } else { None })
        .filter(|name| place::country_of(name).is_none())
        .collect();
    let mut longer: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for name in &names {
        let key = name_key(name);
        for short in short_forms(name) {
            longer.entry(short).or_default().insert(key.clone());
        }
    }
    let only = |key: &str| longer.get(key).filter(|keys| keys.len() == 1).and_then(BTreeSet::first);
    let mut found = FxHashMap::default();
    for key in names.iter().map(|name| name_key(name)) {
        let mut at = &key;
        for _ in 0..STEPS {
            let Some(next) = only(at) else { break };
            at = next;
        }
        if *at != key {
            found.insert(key.clone(), at.clone());
        }
    }
    found
}

/// From a short name to the fullest in at most so many steps.
const STEPS: usize = 4;

/// What a name of several words is cut down to: its first words, its last words, its initials.
fn short_forms(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let ends = (1..words.len()).map(|cut| place::key(words[cut..].iter().copied()));
    let beginnings = (1..words.len()).map(|cut| place::key(words[..cut].iter().copied()));
    let initials = name::initials(name).map(|letters| fold(&letters).into_owned());
    ends.chain(beginnings).chain(initials).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(at: usize, name: &str) -> Fact {
        let span = Span::new(at, at + name.len());
        Fact { span, passage: 0, kind: Kind::Name, value: Value::Name(name.to_owned()), qualifier: None }
    }

    fn check(articles: &[&[&str]], expected: &[&[&str]]) {
        let mentions: Vec<Mentions> = articles
            .iter()
            .map(|names| {
                let facts = names.iter().enumerate().map(|(at, text)| name(100 * at, text)).collect();
                Mentions { quotes: vec![], facts }
            })
            .collect();
        let story = Story::of(&mentions);
        for (of_one, expected) in mentions.iter().zip(expected) {
            let got: Vec<_> = story.named(of_one).into_iter().map(|named| named.thing).collect();
            assert_eq!(got, *expected);
        }
    }

    #[test]
    fn names_meet_across_articles() {
        check(
            &[&["Barack Obama", "FBI"], &["Obama", "Federal Bureau of Investigation"]],
            &[
                &["barackobama", "federalbureauofinvestigation"],
                &["barackobama", "federalbureauofinvestigation"],
            ],
        );
        check(&[&["Kim Jong-un"], &["Kim Jong Un"]], &[&["kimjongun"], &["kimjongun"]]);
        check(&[&["Washington"], &["U.S."]], &[&["unitedstates"], &["unitedstates"]]);
    }

    #[test]
    fn a_name_that_two_people_share_stands_for_itself() {
        check(&[&["John Reed", "Anna Reed"], &["Reed"]], &[&["johnreed", "annareed"], &["reed"]]);
    }
}
