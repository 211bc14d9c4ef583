//! Cuts a run into what it names: `U.S. Secretary of State John Kerry` names a country and a person.

use super::super::place::{self, Known};
use super::lists::{AGENCIES, CALENDAR, OPENERS, ORGANISATIONS, TITLES, has, is_given};
use super::run::{Run, is_capitalised};
use crate::text::Span;
use crate::text::normal::fold;

/// What a piece names, as far as its own words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A place of the lists.
    Place(Known),
    /// A person, by a title or a given name.
    Person,
    /// An organisation, by one of its nouns.
    Organisation,
    /// It does not say.
    Unknown,
}

/// Words that name one thing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'r> {
    /// The words; never empty.
    pub words: &'r [Span],
    /// The passage they stand in.
    pub passage: usize,
    /// What they name.
    pub sort: Sort,
    /// The title or form of address in front.
    pub title: Option<Span>,
    /// Whether it begins a sentence, so that a single word of it may be no name.
    pub opens: bool,
}

impl Piece<'_> {
    /// The stretch from its first word to its last.
    pub fn span(&self) -> Span {
        joined(self.words).unwrap_or_default()
    }
}

/// The stretch from the first to the last of some words.
fn joined(words: &[Span]) -> Option<Span> {
    Some(words.first()?.join(*words.last()?))
}

/// Adds the pieces of a run, in order; a place may stand inside the name that follows it.
///
/// `is_lower` tells whether a word stands in small letters elsewhere in the article.
pub(super) fn add<'r>(text: &str, run: &'r Run, is_lower: impl Fn(&str) -> bool, found: &mut Vec<Piece<'r>>) {
    let mut words = run.words.as_slice();
    let mut opens = run.opens;
    while let Some((first, rest)) = words.split_first() {
        let word = first.of(text);
        let article = matches!(word, "The" | "A" | "An");
        let opener = article || opens && OPENERS.contains(word);
        let common = opens && !rest.is_empty() && is_lower(word) && !has(&TITLES, word) && !is_given(word);
        if !is_capitalised(word)
            || CALENDAR.contains(word)
            || article
            || ((opener || common) && leading_place(text, words).is_none())
        {
            words = rest;
            opens &= opener;
        } else {
            break;
        }
    }
    while let Some((last, rest)) = words.split_last() {
        if !CALENDAR.contains(last.of(text)) && is_capitalised(last.of(text)) {
            break;
        }
        words = rest;
    }
    let whole = Piece { words, passage: run.passage, sort: Sort::Unknown, title: None, opens };
    cut(text, whole, found);
}

/// Cuts words that begin with a name, a title or a place.
fn cut<'r>(text: &str, whole: Piece<'r>, found: &mut Vec<Piece<'r>>) {
    let Piece { mut words, mut opens, .. } = whole;
    if let Some((length, known)) = leading_place(text, words) {
        let (place, rest) = words.split_at(length);
        let titled = title_length(text, rest).is_some();
        if rest.is_empty() || known.sort != place::Sort::Other || titled {
            found.push(Piece { words: place, sort: Sort::Place(known), ..whole });
            opens = false;
        }
        if rest.is_empty() || titled || is_abbreviation(text, place) || is_person(text, rest) {
            words = rest;
        }
    }
    let titles = title_length(text, words);
    let (title, name) = words.split_at(titles.unwrap_or_default());
    if name.is_empty() {
        return;
    }
    let sort = if titles.is_some() { Sort::Person } else { sort_of(text, name) };
    if let Some(at) = head_of_body(text, name).filter(|_| sort == Sort::Organisation) {
        let (body, head) = name.split_at(at);
        found.push(Piece { words: body, sort, opens: false, ..whole });
        found.push(Piece { words: head, sort: Sort::Person, opens: false, ..whole });
        return;
    }
    let title = joined(title);
    found.push(Piece { words: name, sort, opens: opens && title.is_none(), title, ..whole });
}

/// The place that words begin with, and how many of them it takes; the longest.
fn leading_place(text: &str, words: &[Span]) -> Option<(usize, Known)> {
    (1..=words.len().min(place::LONGEST)).rev().find_map(|length| {
        let stretch = words[0].join(words[length - 1]).of(text);
        let known = place::known(&place::key([stretch]))?;
        (stretch != "Us").then_some((length, known))
    })
}

/// Whether words are a country’s letters, which come in front of a name and are no part of it: `U.S. Army`.
fn is_abbreviation(text: &str, words: &[Span]) -> bool {
    let [word] = words else { return false };
    word.of(text).chars().all(|c| c.is_uppercase() || c == '.')
}

/// How many words in front of a person’s name are titles; all of them where no name follows.
///
/// None where the words are no title: `Justice Department`.
fn title_length(text: &str, words: &[Span]) -> Option<usize> {
    let last = words.iter().rposition(|word| has(&TITLES, word.of(text)))?;
    let rest = &words[last + 1..];
    if rest.iter().any(|word| has(&ORGANISATIONS, word.of(text))) {
        return rest
            .iter()
            .rposition(|word| is_given(word.of(text)))
            .filter(|_| opens_office(text, rest))
            .map(|given| last + 1 + given);
    }
    if rest.is_empty()
        && words[..last].iter().any(|word| {
            has(&ORGANISATIONS, word.of(text))
                && !matches!(word.of(text), "House" | "Press" | "State" | "Security")
        })
        && words.len() > 3
    {
        return None;
    }
    if opens_office(text, rest) {
        return Some(
            rest.iter()
                .position(|word| is_given(word.of(text)))
                .map_or(words.len(), |given| last + 1 + given),
        );
    }
    Some(last + 1)
}

/// Where the name of a person begins that follows a body’s: `Foreign Affairs Committee Leonid …`.
fn head_of_body(text: &str, words: &[Span]) -> Option<usize> {
    let body = words.iter().rposition(|word| has(&ORGANISATIONS, word.of(text)))?;
    let head = &words[body + 1..];
    ((2..=3).contains(&head.len()) && is_given(head[0].of(text))).then_some(body + 1)
}

/// Whether words go on with the office that a title names: `of State …`.
fn opens_office(text: &str, rest: &[Span]) -> bool {
    rest.first().is_some_and(|word| matches!(word.of(text), "of" | "for"))
}

fn is_person(text: &str, words: &[Span]) -> bool {
    (2..=4).contains(&words.len()) && sort_of(text, words) == Sort::Person
}

/// What the words of a name tell about what they name.
fn sort_of(text: &str, words: &[Span]) -> Sort {
    let whole = || joined(words).unwrap_or_default().of(text).to_lowercase();
    if words.iter().any(|word| has(&ORGANISATIONS, word.of(text))) || AGENCIES.contains(whole().as_str()) {
        Sort::Organisation
    } else if words.len() > 1 && words.len() < 5 && is_given(words[0].of(text)) {
        Sort::Person
    } else {
        Sort::Unknown
    }
}

/// A name as names are compared: folded, without white space.
pub(super) fn key(text: &str, words: &[Span]) -> String {
    words.iter().map(|word| fold(word.of(text))).collect()
}
