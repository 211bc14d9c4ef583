//! Block quotes: paragraphs without quotation marks whose words another paragraph announces, `said in a statement:`.

use super::cue::{self, Verb};
use super::marks::Pair;
use crate::text::{Span, words};
use std::collections::BTreeMap;

/// Words that announce others have no more words than this in their last sentence.
const LONGEST_INTRODUCTION: usize = 60;
/// A block quote has so many words and marks at least.
const SHORTEST: usize = 4;
/// Marks that open words spoken, or an item of a list.
const OPENS: [char; 13] = ['“', '"', '‘', '\'', '«', '»', '„', '`', '•', '●', '-', '–', '*'];

/// The words of the paragraphs that are block quotes.
///
/// A colon and a verb of speech announce them, and those who speak say `we` or `I`; what only lists or retells does not.
/// The next paragraphs belong to them as long as `we` or `I` speak on.
pub(super) fn blocks(text: &str, paragraphs: &[(usize, Span)]) -> BTreeMap<usize, Pair> {
    let mut found = BTreeMap::new();
    let mut announced = false;
    for (paragraph, span) in paragraphs {
        let marked = span.trim(text);
        let said = within_bracket(text, marked);
        let is_block = announced && is_spoken(text, said);
        if is_block {
            let pair = Pair { marked, inside: said, depth: 0, closed: false, speaker: None, block: true };
            found.insert(*paragraph, pair);
        }
        announced = is_block || announces(text, said);
    }
    found
}

/// A paragraph without the angle bracket that mail and Markdown put in front of words of others.
fn within_bracket(text: &str, paragraph: Span) -> Span {
    let bracket = usize::from(paragraph.of(text).starts_with("> "));
    Span::new(paragraph.start + bracket, paragraph.end).trim(text)
}

/// Whether a paragraph ends with words that announce what somebody says: `… said in a statement:`.
fn announces(text: &str, paragraph: Span) -> bool {
    if !paragraph.of(text).ends_with(':') {
        return false;
    }
    let all = words(text, paragraph);
    let last = all[..all.len() - 1].rsplit(|word| word.span.of(text) == ".").next().unwrap_or_default();
    let speech = |word: &str| cue::verb(word) == Some(Verb::Speech) || cue::is_statement(word);
    last.len() <= LONGEST_INTRODUCTION && last.iter().any(|word| speech(word.span.of(text)))
}

/// Whether a paragraph is what somebody says of himself, in whole sentences and without marks.
fn is_spoken(text: &str, paragraph: Span) -> bool {
    let whole = paragraph.of(text);
    if whole.starts_with(OPENS) || !whole.ends_with(['.', '!', '?', '…']) || whole.contains(['“', '"', '”'])
    {
        return false;
    }
    let all = words(text, paragraph);
    let first_person = |word: &str| {
        let (word, _) = word.split_once(['’', '\'']).unwrap_or((word, ""));
        matches!(word, "I" | "We" | "we" | "Our" | "our" | "us" | "My" | "my" | "me" | "ours")
    };
    all.len() >= SHORTEST && all.iter().any(|word| first_person(word.span.of(text)))
}
