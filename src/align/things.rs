//! Things: what the facts of a story and the pronouns beside its quotes stand for, whichever article names them and
//! however.

use crate::abreast::each;
use crate::article::Article;
use crate::mention::fact::{PartialDate, name, place};
use crate::mention::{Fact, Kind, Mentions, Value};
use crate::text::Span;
use crate::text::normal::fold;
use rustc_hash::FxHashMap;

/// A stretch of an article that names a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// Where.
    pub span: Span,
    /// The thing, the same for every article: counted from 0.
    pub thing: usize,
    /// Whether it is a name; else a number, an amount or a date.
    pub is_name: bool,
}

/// The things that each article names, in the order of its text, none inside another.
pub(super) fn things(articles: &[Article], mentions: &[Mentions]) -> Vec<Vec<Named>> {
    let mut story = Story::of(mentions);
    let heads: Vec<Vec<Option<usize>>> = mentions.iter().map(|of_one| story.heads(of_one)).collect();
    story.count(&heads);
    let named = |article: usize| Some(story.named(mentions.get(article)?, heads.get(article)?));
    (0..articles.len()).map(|article| named(article).unwrap_or_default()).collect()
}

/// The names of a story under one form each.
struct Story<'m> {
    /// A folded name, and the fuller one it stands for.
    fuller: FxHashMap<String, String>,
    /// The things by their keys.
    things: FxHashMap<String, usize>,
    /// The same by names as they are told: most are told again and again.
    told: FxHashMap<&'m str, usize>,
    /// In how many articles each thing stands.
    articles: Vec<usize>,
}

impl<'m> Story<'m> {
    fn of(mentions: &[Mentions]) -> Self {
        let (things, told) = (FxHashMap::default(), FxHashMap::default());
        Self { fuller: fuller(mentions), things, told, articles: Vec::new() }
    }

    /// The thing that each fact of an article stands for.
    fn heads(&mut self, mentions: &'m Mentions) -> Vec<Option<usize>> {
        let thing = |fact: &'m Fact| match &fact.value {
            Value::Name(name) => Some(self.of_name(name)),
            _ => Some(self.thing(head(fact)?)),
        };
        mentions.facts.iter().map(thing).collect()
    }

    fn of_name(&mut self, name: &'m str) -> usize {
        if let Some(&thing) = self.told.get(name) {
            return thing;
        }
        let thing = self.thing(name_key(name));
        self.told.insert(name, thing);
        thing
    }

    /// The thing of a key, or of the fuller name that it is short for.
    fn thing(&mut self, key: String) -> usize {
        let next = self.things.len();
        match self.fuller.get(&key) {
            Some(fuller) => *self.things.entry(fuller.clone()).or_insert(next),
            None => *self.things.entry(key).or_insert(next),
        }
    }

    fn count(&mut self, heads: &[Vec<Option<usize>>]) {
        let mut last = vec![0; self.things.len()];
        self.articles = vec![0; self.things.len()];
        for (article, heads) in (1..).zip(heads) {
            for &thing in heads.iter().flatten() {
                self.articles[thing] += usize::from(last[thing] < article);
                last[thing] = article;
            }
        }
    }

    /// What one article names, a speaker also where a pronoun stands for him (`he`, `the spokesman`). Of a name
    /// inside a name the outer one counts if another article has it too; else the inner.
    fn named(&self, mentions: &Mentions, heads: &[Option<usize>]) -> Vec<Named> {
        let mut found: Vec<Named> = Vec::with_capacity(heads.len());
        for (fact, head) in mentions.facts.iter().zip(heads) {
            let Some(thing) = *head else { continue };
            let next = Named { span: fact.span, thing, is_name: fact.kind == Kind::Name };
            match found.last_mut() {
                Some(last) if last.span.overlaps(next.span) => {
                    if self.articles[last.thing] < 2 {
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
            if let Some(thing) = self.known(&speaker.name).filter(|_| !is_named) {
                found.insert(at, Named { span: speaker.mention, thing, is_name: true });
            }
        }
        found
    }

    /// The thing that a name stands for, if an article names it.
    fn known(&self, name: &str) -> Option<usize> {
        let key = name_key(name);
        self.things.get(self.fuller.get(&key).unwrap_or(&key)).copied()
    }
}

/// The key of what a fact stands for.
fn head(fact: &Fact) -> Option<String> {
    match &fact.value {
        Value::Name(name) => Some(name_key(name)),
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
    let key = place::key([name]);
    match place::known(&key).filter(|place| place.sort != place::Sort::Other) {
        Some(country) => place::key([country.name]),
        None => key,
    }
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
    let facts = mentions.iter().flat_map(|of_one| &of_one.facts).filter(|fact| fact.kind == Kind::Name);
    let mut names: Vec<&str> = facts
        .filter_map(|fact| if let Value::Name(name) = &fact.value { Some(name.as_str()) } else { None })
        .collect();
    names.sort_unstable();
    names.dedup();
    let forms = |name: &&str| {
        let key = place::key([*name]);
        let is_country = place::known(&key).is_some_and(|place| place.sort != place::Sort::Other);
        (!is_country).then(|| (key, short_forms(name)))
    };
    let forms: Vec<(String, Vec<String>)> = each(&names, forms).into_iter().flatten().collect();
    // What each short form is short for, if it is for one name only.
    let mut longer: FxHashMap<&str, Option<&str>> = FxHashMap::default();
    for (key, short_forms) in &forms {
        for short in short_forms {
            let only = longer.entry(short).or_insert(Some(key));
            *only = only.filter(|only| only == key);
        }
    }
    let only = |key: &str| longer.get(key).copied().flatten();
    let mut found = FxHashMap::default();
    for (key, _) in &forms {
        let mut at = key.as_str();
        for _ in 0..STEPS {
            let Some(next) = only(at) else { break };
            at = next;
        }
        if at != key {
            found.insert(key.clone(), at.to_owned());
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
        let mut story = Story::of(&mentions);
        for (of_one, expected) in mentions.iter().zip(expected) {
            let heads = story.heads(of_one);
            let keys = expected.iter().map(|key| story.things.get(*key).copied());
            assert_eq!(heads, keys.collect::<Vec<_>>());
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
