//! Runs of words with a capital letter: what a name may be cut from.

use super::super::place;
use super::lists::{
    CALENDAR, CALLINGS, FEMININE, FIELDS, FUNCTION, LABELS, MASCULINE, ORGANISATIONS, PARTICLES, TITLES, has,
    is_compound, is_opener,
};
use super::word::{Word, is_capitalised, words};
use crate::mention::Tokens;
use crate::text::lexicon::Outlines;
use crate::text::{Sort, Span, Word as Token};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::ops::Range;

/// Words with a capital letter that stand together, and the small words between them.
#[derive(Debug)]
pub(super) struct Run {
    /// Its words among those of all runs.
    words: Range<usize>,
    /// The passage it stands in.
    pub passage: usize,
    /// Whether a sentence begins with it, so that its first capital letter says nothing.
    pub opens: bool,
}

/// The runs of a story.
#[derive(Debug)]
pub(super) struct Runs<'t> {
    /// Their words, without dots.
    words: Vec<Word<'t>>,
    /// Each of them, in order.
    pub all: Vec<Run>,
}

/// More words than this are a headline or a shout, not a name.
const LONGEST: usize = 9;

/// How often each word stands in small letters.
#[derive(Debug)]
pub(super) struct Small<'t>(FxHashMap<&'t str, u32>);

impl Small<'_> {
    /// How often a word stands in small letters, however it is written here.
    pub fn count(&self, word: &Word) -> u32 {
        let count = match &word.folded {
            Cow::Borrowed(small) => self.0.get(small),
            Cow::Owned(_) => self.0.get(&*word.written.to_lowercase()),
        };
        count.copied().unwrap_or_default()
    }

    /// Whether a word stands in small letters somewhere.
    pub fn has(&self, word: &Word) -> bool {
        self.count(word) > 0
    }
}

impl<'t> Runs<'t> {
    /// The runs of some passages of a story, each with its index and its tokens.
    pub fn of(story: &'t Tokens, passages: &[(usize, &[Token])]) -> Self {
        let mut runs =
            Self { words: Vec::with_capacity(story.count() / 4), all: Vec::with_capacity(story.count() / 8) };
        for (passage, tokens) in passages {
            runs.add(story, *passage, tokens);
        }
        runs
    }

    /// Adds the runs of a passage.
    fn add(&mut self, story: &'t Tokens, passage: usize, tokens: &[Token]) {
        let text = &story.article.text;
        let mut at = 0;
        while let Some(first) = (at..tokens.len()).find(|&at| begins_run(text, tokens, at)) {
            let (last, is_headline) = last_of_run(text, tokens, first);
            let start = self.words.len();
            self.words.extend(words(story, &tokens[first..=last]));
            if self.words.len() - start <= LONGEST && !is_headline {
                let words = start..self.words.len();
                self.all.push(Run { words, passage, opens: opens(text, &tokens[..first]) });
            }
            at = last + 1;
        }
    }

    /// How often words stand in small letters in the story that may be words of runs elsewhere, besides those without
    /// content.
    pub fn small_words(&self, story: &'t Tokens) -> Small<'t> {
        let mut outlines = Outlines::NONE;
        let has_content = |word: &Word| match word.written.len() {
            0..=2 => false,
            3..=4 => !word.is_in(&FUNCTION),
            _ => true,
        };
        let told = self.words.iter().filter(|word| word.is_capitalised() && has_content(word));
        told.for_each(|word| outlines.add(word.written.as_bytes()));
        let text = &story.article.text;
        let tokens = story.passages().flat_map(|(_, tokens)| tokens);
        let words = tokens.filter(|token| token.sort == Sort::Word).map(|token| token.span.of(text));
        let small = words.filter(|word| word.starts_with(char::is_lowercase));
        let mut counts = FxHashMap::default();
        for word in small.filter(|word| outlines.fit(word.as_bytes()) || !word.is_ascii()) {
            *counts.entry(word).or_default() += 1;
        }
        Small(counts)
    }

    /// The words of a run.
    pub fn words(&self, run: &Run) -> &[Word<'t>] {
        &self.words[run.words.clone()]
    }
}

/// Whether a run begins with a token.
fn begins_run(text: &str, tokens: &[Token], at: usize) -> bool {
    if tokens[at].sort != Sort::Word {
        return false;
    }
    let word = tokens[at].span.of(text);
    let mark = || at.checked_sub(1).map_or("", |before| tokens[before].span.of(text));
    is_capitalised(word)
        && (tokens[at].plain || !is_self(word) && !is_compound(word))
        && match mark() {
            "/" => !is_in_address(text, tokens[at].span.start),
            "(" => !is_party(word),
            _ => true,
        }
}

/// Whether what stands at a byte behind a slash is a part of an address on the web: `t.co/xYz`.
fn is_in_address(text: &str, at: usize) -> bool {
    let before = Span::new(0, at).of(text);
    let whole = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    ["http", "www.", ".com/", ".co/", ".org/"].iter().any(|part| whole.contains(part))
}

/// Whether a word in brackets tells a politician's party and state: `(D-N.Y.)`.
fn is_party(word: &str) -> bool {
    let mut parts = word.split('-');
    let letter = parts.next().is_some_and(|party| party.len() == 1);
    letter && parts.next().is_some_and(|state| state.starts_with(char::is_uppercase))
}

/// Whether a sentence begins behind some tokens of its passage: only numbers stand before, or a mark that ends one.
fn opens(text: &str, before: &[Token]) -> bool {
    let word = before.iter().rposition(|token| token.is_word());
    let marks = &before[word.map_or(0, |word| word + 1)..];
    before.iter().all(|token| token.sort != Sort::Word)
        || marks.iter().any(|token| token.sort == Sort::Mark && opens_sentence(text, token.span))
}

/// Whether somebody speaks of himself: `I’d`.
fn is_self(word: &str) -> bool {
    word.starts_with("I'") || word.starts_with("I’")
}

/// Whether a new sentence may begin after a mark.
fn opens_sentence(text: &str, mark: Span) -> bool {
    match mark.of(text) {
        "." | "!" | "?" | ":" | "…" | "“" | "\"" | "„" | "«" | "‘" | "•" | "*" | "|" => true,
        // Behind a word it is an apostrophe.
        "'" => Span::new(0, mark.start).of(text).ends_with(char::is_whitespace),
        _ => false,
    }
}

/// The last token of the run that begins at a token, and whether a headline in capitals ends with it.
fn last_of_run(text: &str, tokens: &[Token], first: usize) -> (usize, bool) {
    let mut last = first;
    let mut was_loud = is_loud(text, tokens[first]);
    while let Some(next) = goes_on(text, tokens, last) {
        let is_next_loud = is_loud(text, tokens[next]);
        if was_loud && !is_next_loud && last > first && ends_headline(text, tokens, last) {
            return (last, true);
        }
        let word = tokens[next].span;
        if is_next_loud && !was_loud && word.len() > 2 && has(&FUNCTION, word.of(text)) {
            break;
        }
        (last, was_loud) = (next, is_next_loud);
    }
    (last, false)
}

/// The token with which a run goes on after the token `last`, which is a word of it.
fn goes_on(text: &str, tokens: &[Token], last: usize) -> Option<usize> {
    let word_at =
        |at: usize| tokens.get(at).filter(|token| token.sort == Sort::Word).map(|token| token.span.of(text));
    let name_at = |at: usize| word_at(at).filter(|word| is_name_word(word)).map(|_| at);
    let before = tokens[last].span.of(text);
    if CALENDAR.has(before) && !is_given_here(text, tokens, last) {
        return None;
    }
    let next = tokens.get(last + 1)?;
    match (next.sort, next.span.of(text)) {
        (Sort::Word, "of") if leads_of(before) => match word_at(last + 2)? {
            "the" if is_office(before) => name_at(last + 3),
            _ => name_at(last + 2).filter(|&at| is_office(before) || !is_place(text, tokens, at)),
        },
        (Sort::Word, "for") if has(&ORGANISATIONS, before) => name_at(last + 2),
        (Sort::Word, "and") if has(&FIELDS, before) => {
            name_at(last + 2).filter(|&at| has(&FIELDS, tokens[at].span.of(text)))
        }
        (Sort::Number, number) if number.len() < 4 && has(&LABELS, before) => {
            name_at(last + 2).filter(|&at| !has(&TITLES, tokens[at].span.of(text)))
        }
        (Sort::Word, small) if PARTICLES.has(small) => name_at(last + 2).or_else(|| name_at(last + 3)),
        (Sort::Word, next) => name_at(last + 1).or_else(|| {
            let is_date = || tokens.get(last + 2).is_some_and(|behind| behind.sort == Sort::Number);
            (goes_on_with(before, next) && (next == "Day" || !is_date())).then_some(last + 1)
        }),
        (Sort::Possessive, _) if matches!(before, "People" | "Children" | "Women" | "Men") => {
            name_at(last + 2)
        }
        (Sort::Mark, "&") => name_at(last + 2),
        (Sort::Mark, ".") if takes_dot(before) && next.span.start == tokens[last].span.end => {
            name_at(last + 2)
        }
        _ => None,
    }
}

/// Whether a word of the calendar is a given name where it stands, a surname behind it: `Jan Vale`, not `in June Orm`.
fn is_given_here(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).filter(|token| token.sort == Sort::Word);
    let dates = || {
        at.checked_sub(1).is_some_and(|before| {
            let written = tokens[before].span.of(text);
            let is_day = tokens[before].sort == Sort::Number || CALENDAR.has(written);
            is_day
                || !written.starts_with(char::is_uppercase) && tokens[before].is_word() && !is_role(written)
        })
    };
    let name = tokens[at].span.of(text);
    let is_given = has(&MASCULINE, name) || has(&FEMININE, name);
    let surname = |next: &Token| {
        let next = next.span.of(text);
        is_name_word(next) && next.len() > 1 && !is_opener(next)
    };
    is_given && word(at + 1).is_some_and(surname) && !dates() && !is_place(text, tokens, at + 1)
}

/// Whether a small word may stand in front of somebody's name: a calling, or one that joins or cites.
fn is_role(word: &str) -> bool {
    CALLINGS.has(word) || has(&TITLES, word) || matches!(word, "and" | "with" | "to" | "said" | "says" | "as")
}

/// Whether a place begins at a token: `South Korea`.
fn is_place(text: &str, tokens: &[Token], at: usize) -> bool {
    let words = tokens[at..].iter().take_while(|token| token.sort == Sort::Word).take(place::LONGEST);
    let words: Vec<&str> = words.map(|token| token.span.of(text)).collect();
    (1..=words.len()).any(|length| place::known(&place::key(words[..length].iter().copied())).is_some())
}

/// Whether a word with a capital letter may be part of a name.
fn is_name_word(word: &str) -> bool {
    let small = word.len() < 4 && is_opener(word);
    is_capitalised(word) && !is_self(word) && !is_compound(word) && !CALENDAR.has(word) && !small
}

/// Whether a word of the calendar is part of the name before it: a month behind a given name or a title (`Theresa May`),
/// the day that something has (`Bastille Day`).
pub(super) fn goes_on_with(before: &str, word: &str) -> bool {
    match word {
        "May" => [&MASCULINE, &FEMININE, &TITLES].iter().any(|list| has(list, before)),
        "Day" => is_capitalised(before) && !is_opener(before) && !CALENDAR.has(before),
        _ => false,
    }
}

/// Whether a word is made of capital letters.
fn is_loud(text: &str, token: Token) -> bool {
    token.span.of(text).bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a headline in capitals ends with a token: `GUNMAN HELD Police said`.
fn ends_headline(text: &str, tokens: &[Token], last: usize) -> bool {
    tokens[last].span.len() > 3
        && is_loud(text, tokens[last])
        && last.checked_sub(1).is_some_and(|before| is_loud(text, tokens[before]))
}

/// Whether `of` after a word may belong to its name: `Bank of …`, `Guardians of …`, not `Monday of …`.
fn leads_of(before: &str) -> bool {
    !CALENDAR.has(before) && !is_opener(before)
}

/// Whether a word names an organisation or an office, which goes on with `of`: `Bank of the West`.
fn is_office(word: &str) -> bool {
    has(&ORGANISATIONS, word) || has(&TITLES, word)
}

/// Whether a word is written with a dot: an initial, a title.
fn takes_dot(word: &str) -> bool {
    word.chars().count() == 1
        || (word.len() <= 4 && (has(&TITLES, word) || matches!(word, "St" | "Mt" | "Ft")))
}
