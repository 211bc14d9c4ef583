//! Whether a full stop belongs to an abbreviation, and whether the sentence ends all the same.

use crate::text::lexicon::{Lexicon, lexicon};
use crate::text::{Span, calendar};

/// How an abbreviation behaves before a capital.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Habit {
    Title,
    Inside,
    Number,
    Clock,
    Either,
}

static HABITS: Lexicon = lexicon!("abbreviations", tagged);
static OPENERS: Lexicon = lexicon!("openers", written);

/// Zones that are named without a season.
static ZONES: Lexicon = lexicon!("summer-zones", forms);

fn habit(name: &str) -> Option<Habit> {
    Some(match name {
        "title" => Habit::Title,
        "inside" => Habit::Inside,
        "number" => Habit::Number,
        "clock" => Habit::Clock,
        "either" => Habit::Either,
        _ => return None,
    })
}

/// Whether a sentence ends with the full stop behind `before`; `next` follows, `word` is `next` without
/// the marks that open it, and begins with a capital or a digit.
pub fn ends(text: &str, before: Span, next: &str, word: &str) -> bool {
    let last = last_word(text, before);
    let written = last.of(text);
    let lower = written.to_lowercase();
    let small = written.starts_with(char::is_lowercase);
    let digit = word.starts_with(|c: char| c.is_ascii_digit());
    let opener = || is_opener(word);
    let quoted = next.starts_with(['“', '"', '‘']);
    let dash = next.starts_with(['-', '–', '—']);
    match HABITS.head(&lower).and_then(habit) {
        Some(_) if dash => false,
        Some(Habit::Title) => small && opener(),
        Some(Habit::Inside) if small => false,
        Some(Habit::Number | Habit::Either) if digit => false,
        Some(Habit::Number) => written.chars().count() > 1 || small,
        Some(Habit::Clock) => !digit && !goes_on_behind_clock(&first_word(word)) && !is_short(text, before),
        Some(Habit::Either) => opener() || quoted || (small && !lower.contains('.')),
        _ if is_spelt(written) => opener() || (quoted && written.contains('.')),
        _ if is_initial(written) => opener() || ends_with_i(text, last, written),
        _ => !is_item_number(text, before, written),
    }
}

/// Whether a word, in small letters, may follow `5 p.m.` in the same sentence: a day, a month, a zone.
fn goes_on_behind_clock(word: &str) -> bool {
    calendar::is_day_or_month(word) || calendar::zone(word).is_some() || ZONES.has(word) || word == "local"
}

/// Whether words may end with a full stop that no space follows.
pub fn ends_glued(text: &str, before: Span) -> bool {
    let last = last_word(text, before).of(text);
    let closing = before.of(text).ends_with(['”', '"', ')']);
    let plain = last.chars().count() > 1
        && !last.contains(['.', '@', '/'])
        && last.ends_with(|c: char| c.is_lowercase() || c.is_numeric());
    closing || (plain && !HABITS.has(last.to_lowercase().as_str()))
}

/// Whether a word commonly opens a sentence.
pub fn is_opener(word: &str) -> bool {
    OPENERS.has(&first_word(word))
}

/// Whether the words end in an abbreviation in brackets, which a name may follow: `Charles (Ind.) said`.
pub fn is_title_in_brackets(text: &str, before: Span) -> bool {
    let last = last_word(text, before);
    last.before(text).ends_with('(') && HABITS.has(last.of(text).to_lowercase().as_str())
}

/// The first word in small letters, with plain apostrophes.
fn first_word(words: &str) -> String {
    words
        .chars()
        .take_while(|c| c.is_alphanumeric() || matches!(c, '\'' | '’'))
        .take(24)
        .map(|c| if c == '’' { '\'' } else { c })
        .flat_map(char::to_lowercase)
        .collect()
}

/// The last word of a stretch, with the dots inside it.
fn last_word(text: &str, before: Span) -> Span {
    let word_like =
        |c: &char| c.is_alphanumeric() || matches!(c, '.' | '&' | '@' | '/' | '-' | '\'' | '’' | '°');
    let length: usize =
        before.of(text).chars().rev().take(40).take_while(word_like).map(char::len_utf8).sum();
    Span::new(before.end - length, before.end)
}

/// Whether it is written with a dot behind each letter or two: `U.S`, `Ph.D`, `I.E.D`
fn is_spelt(word: &str) -> bool {
    word.contains('.')
        && word
            .split('.')
            .all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic()))
}

fn is_initial(word: &str) -> bool {
    let mut letters = word.rsplit('.').next().unwrap_or(word).chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// `you and I.` ends a sentence; `Albert I.` is a name.
fn ends_with_i(text: &str, last: Span, written: &str) -> bool {
    let before = last.before(text).trim_end().chars().next_back();
    written == "I" && before.is_some() && {
        let previous = last_word(text, Span::new(0, last.before(text).trim_end().len()));
        previous.of(text).starts_with(char::is_lowercase)
    }
}

/// Whether it is the number that opens an item: `1. The first`
fn is_item_number(text: &str, before: Span, word: &str) -> bool {
    word.len() <= 3
        && word.bytes().all(|byte| byte.is_ascii_digit())
        && before.of(text).trim_start_matches(['•', '⁃', ' ']).len() == word.len()
}

/// Whether a sentence has hardly begun.
fn is_short(text: &str, sentence: Span) -> bool {
    sentence.of(text).split_whitespace().nth(3).is_none()
}
