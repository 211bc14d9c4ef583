//! Cuts a run into what it names: `U.S. Secretary of State John Kerry` names a country and a person.

use super::super::place::{self, Known};
use super::lists::{AGENCIES, CALENDAR, ORGANISATIONS, TITLES, has, is_given, is_opener};
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
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// The words; never empty.
    pub words: Vec<Span>,
    /// What they name.
    pub sort: Sort,
    /// The title or form of address in front.
    pub title: Option<Span>,
    /// Whether it begins a sentence, so that a single word of it may be no name.
    pub opens: bool,
}

impl Piece {
    /// The stretch from its first word to its last.
    pub fn span(&self) -> Span {
        self.words.iter().copied().reduce(Span::join).unwrap_or_default()
    }
}

/// The pieces of a run, in order; a place may stand inside the name that follows it.
///
/// `is_lower` tells whether a word stands in small letters elsewhere in the article.
pub(super) fn pieces(text: &str, run: &Run, is_lower: impl Fn(&str) -> bool) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut words = run.words.as_slice();
    let mut opens = run.opens;
    while let Some((first, rest)) = words.split_first() {
        let word = first.of(text);
        let article = matches!(word, "The" | "A" | "An");
        let opener = article || opens && is_opener(word);
        let common = opens && !rest.is_empty() && is_lower(word) && !has(&TITLES, word) && !is_given(word);
        if !is_capitalised(word)
            || CALENDAR.has(word)
            || article
            || ((opener || common) && leading_place(text, words).is_none())
        {
            words = rest;
            opens &= opener;
        } else {
            break;
        }
    }
    while let Some(&last) = words.last() {
        if CALENDAR.has(last.of(text)) || !is_capitalised(last.of(text)) {
            words = &words[..words.len() - 1];
        } else {
            break;
        }
    }
    if !words.is_empty() {
        cut(text, words, opens, &mut found);
    }
    found
}

/// Cuts words that begin with a name, a title or a place.
fn cut(text: &str, words: &[Span], opens: bool, found: &mut Vec<Piece>) {
    let mut words = words;
    if let Some((length, known)) = leading_place(text, words) {
        let (place, rest) = words.split_at(length);
        let apart = rest.is_empty() || known.sort != place::Sort::Other || title_length(text, rest).is_some();
        if apart {
            found.push(Piece { words: place.to_vec(), sort: Sort::Place(known), title: None, opens });
        }
        let short = is_abbreviation(text, place);
        if rest.is_empty() || title_length(text, rest).is_some() || short || is_person(text, rest) {
            words = rest;
        }
    }
    if words.is_empty() {
        return;
    }
    let named = title_length(text, words);
    let (title, name) = words.split_at(named.unwrap_or_default());
    if name.is_empty() {
        return;
    }
    let sort = match named {
        Some(_) => Sort::Person,
        None => sort_of(text, name),
    };
    if let Some(at) = head_of_body(text, name).filter(|_| sort == Sort::Organisation) {
        let (body, head) = name.split_at(at);
        found.push(Piece { words: body.to_vec(), sort, opens: false, title: None });
        found.push(Piece { words: head.to_vec(), sort: Sort::Person, opens: false, title: None });
        return;
    }
    let title = title.iter().copied().reduce(Span::join);
    found.push(Piece {
        words: name.to_vec(),
        sort,
        opens: opens && title.is_none() && found.is_empty(),
        title,
    });
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
    let whole = || words[0].join(words[words.len() - 1]).of(text).to_lowercase();
    if words.iter().any(|word| has(&ORGANISATIONS, word.of(text))) || AGENCIES.has(whole().as_str()) {
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
