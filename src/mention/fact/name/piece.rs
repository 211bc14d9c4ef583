//! Cuts a run into what it names: `U.S. Secretary of State John Kerry` names a country and a person.

use super::super::place::{self, Known};
use super::lists::{AGENCIES, CALENDAR, CALLINGS, FUNCTION, ORGANISATIONS, TITLES, is_opener};
use super::run::{Run, Small, goes_on_with};
use super::word::{Word, stretch};
use crate::text::Span;

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
    pub words: &'r [Word<'r>],
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
        stretch(self.words).unwrap_or_default()
    }
}

/// Adds the pieces of a run, in order, given its words; a place may stand inside the name that follows it.
///
/// `small` tells which words stand in small letters elsewhere in the article.
pub(super) fn add<'r>(
    text: &str,
    run: &Run,
    mut words: &'r [Word<'r>],
    small: &Small,
    found: &mut Vec<Piece<'r>>,
) {
    let mut opens = run.opens;
    if let Some(length) = agency_in_front(text, words) {
        (words, opens) = (&words[length..], true);
    }
    // Whether the next word has its capital letter from the beginning of the sentence.
    let mut begins = opens;
    while let Some((first, rest)) = words.split_first() {
        let word = first.written;
        let article = matches!(word, "The" | "A" | "An");
        let opener = article || opens && is_opener(word);
        let common = || {
            begins
                && !rest.is_empty()
                && (small.has(first) || FUNCTION.has(&first.folded) || calls(first, rest))
                && !first.is_in(&TITLES)
                && !first.is_given()
        };
        if !first.is_capitalised()
            || CALENDAR.has(word) && (rest.is_empty() || !first.is_given())
            || article
            || ((opener || common()) && leading_place(text, words).is_none())
        {
            words = rest;
            opens &= opener;
            begins = false;
        } else {
            break;
        }
    }
    while let Some((last, rest)) = words.split_last() {
        let is_part = || rest.last().is_some_and(|before| goes_on_with(before.written, last.written));
        if last.is_capitalised() && (!CALENDAR.has(last.written) || is_part()) {
            break;
        }
        words = rest;
    }
    let whole = Piece { words, passage: run.passage, sort: Sort::Unknown, title: None, opens };
    cut(text, whole, found);
}

/// Whether a word that begins a sentence is what a person does whose full name follows: `Passenger Anna Vale`.
fn calls(first: &Word, name: &[Word]) -> bool {
    (2..=3).contains(&name.len())
        && CALLINGS.has(&first.folded)
        && name.iter().all(|word| word.is_capitalised() && !word.is_in(&ORGANISATIONS))
}

/// How many words name the agency that a line is credited to, with which the name behind it has run together:
/// `Reuters Anna Vale looks on`.
fn agency_in_front(text: &str, words: &[Word]) -> Option<usize> {
    let is_agency = |length: &usize| {
        let name = &words[..*length];
        let whole = stretch(name).unwrap_or_default().of(text);
        let known = || match name {
            [word] => word.written.len() >= AGENCY || word.written.chars().all(char::is_uppercase),
            _ => true,
        };
        known() && !name[0].is_given() && AGENCIES.head_in_any_case(whole).is_some()
    };
    let length = (1..words.len().min(LONGEST_AGENCY + 1)).rev().find(is_agency)?;
    let is_whole = || AGENCIES.head_in_any_case(stretch(words).unwrap_or_default().of(text)).is_some();
    (!words[length].is_in(&ORGANISATIONS) && !is_whole()).then_some(length)
}

/// The name of an agency that is one word in small letters is so long at least: a shorter one may be any word.
const AGENCY: usize = 5;
/// How many words the name of an agency has at most.
const LONGEST_AGENCY: usize = 3;

/// Cuts words that begin with a name, a title or a place.
fn cut<'r>(text: &str, whole: Piece<'r>, found: &mut Vec<Piece<'r>>) {
    let Piece { mut words, mut opens, .. } = whole;
    if let Some((length, known)) = leading_place(text, words) {
        let (place, rest) = words.split_at(length);
        let titled = title_length(rest).is_some();
        let is_country = known.sort != place::Sort::Other;
        if rest.is_empty() || is_country || titled {
            found.push(Piece { words: place, sort: Sort::Place(known), ..whole });
            opens = false;
        }
        if rest.is_empty() || titled || is_country && is_abbreviation(place) || is_person(text, rest) {
            words = rest;
            if let Some((_, known)) = leading_place(text, words).filter(|&(length, _)| length == words.len())
            {
                found.push(Piece { words, sort: Sort::Place(known), opens: false, ..whole });
                return;
            }
        }
    }
    let titles = with_calling(words, title_length(words));
    let (title, name) = words.split_at(titles.unwrap_or_default());
    if name.is_empty() {
        return;
    }
    let sort = if titles.is_some() { Sort::Person } else { sort_of(text, name) };
    if let Some(at) = head_of_body(name).filter(|_| sort == Sort::Organisation) {
        let (body, head) = name.split_at(at);
        found.push(Piece { words: body, sort, opens: false, ..whole });
        found.push(Piece { words: head, sort: Sort::Person, opens: false, ..whole });
        return;
    }
    let title = stretch(title);
    found.push(Piece { words: name, sort, opens: opens && title.is_none(), title, ..whole });
}

/// The place that words begin with, and how many of them it takes; the longest.
fn leading_place(text: &str, words: &[Word]) -> Option<(usize, Known)> {
    let mut end = words.first()?.span.start;
    let words_apart = words.iter().map(|word| {
        let before = Span::new(end, word.span.start).of(text);
        end = word.span.end;
        (before, word.written, &*word.folded)
    });
    place::leading(words_apart).filter(|&(length, _)| length > 1 || words[0].written != "Us")
}

/// Whether words are a country’s letters, which come in front of a name and are no part of it: `U.S. Army`.
fn is_abbreviation(words: &[Word]) -> bool {
    let [word] = words else { return false };
    word.written.chars().all(|c| c.is_uppercase() || c == '.')
}

/// How many words in front of a person’s name are titles; all of them where no name follows.
///
/// None where the words are no title: `Justice Department`.
fn title_length(words: &[Word]) -> Option<usize> {
    let last = words.iter().rposition(|word| word.is_in(&TITLES))?;
    let rest = &words[last + 1..];
    if rest.iter().any(|word| word.is_in(&ORGANISATIONS)) {
        return rest
            .iter()
            .rposition(Word::is_given)
            .filter(|_| opens_office(rest))
            .map(|given| last + 1 + given);
    }
    if rest.is_empty()
        && words[..last].iter().any(|word| {
            word.is_in(&ORGANISATIONS) && !matches!(word.written, "House" | "Press" | "State" | "Security")
        })
        && words.len() > 3
    {
        return None;
    }
    if opens_office(rest) {
        return Some(rest.iter().position(Word::is_given).map_or(words.len(), |given| last + 1 + given));
    }
    Some(last + 1)
}

/// How many words in front of a person’s name are titles, with what he does behind them: `Chief Executive Anna Vale`.
fn with_calling(words: &[Word], titles: Option<usize>) -> Option<usize> {
    let start = titles.unwrap_or_default();
    let is_person = |name: &[Word]| matches!(name, [first, _] | [first, _, _] if first.is_given());
    let begins = |at: &usize| CALLINGS.has(&words[at - 1].folded) && is_person(&words[*at..]);
    (start + 1..words.len().min(start + 5)).find(begins).or(titles)
}

/// Where the name of a person begins that follows a body’s: `Foreign Affairs Committee Leonid …`.
fn head_of_body(words: &[Word]) -> Option<usize> {
    let body = words.iter().rposition(|word| word.is_in(&ORGANISATIONS))?;
    let head = &words[body + 1..];
    ((2..=3).contains(&head.len()) && head[0].is_given()).then_some(body + 1)
}

/// Whether words go on with the office that a title names: `of State …`.
fn opens_office(rest: &[Word]) -> bool {
    rest.first().is_some_and(|word| matches!(word.written, "of" | "for"))
}

fn is_person(text: &str, words: &[Word]) -> bool {
    (2..=4).contains(&words.len()) && sort_of(text, words) == Sort::Person
}

/// What the words of a name tell about what they name.
pub(super) fn sort_of(text: &str, words: &[Word]) -> Sort {
    let whole = stretch(words).unwrap_or_default().of(text);
    if words.iter().any(|word| word.is_in(&ORGANISATIONS)) || AGENCIES.head_in_any_case(whole).is_some() {
        Sort::Organisation
    } else if words.len() > 1 && words.len() < 5 && words[0].is_given() {
        Sort::Person
    } else {
        Sort::Unknown
    }
}
