//! Block quotes: paragraphs without quotation marks whose words another paragraph announces, `said in a statement:`.

use super::cue::{self, Verb};
use super::marks::Pair;
use crate::text::{Span, words};
use std::collections::BTreeMap;

/// Words that announce others have no more words than this in their last sentence.
const LONGEST_INTRODUCTION: usize = 60;
/// A line that only names who speaks next has no more words and marks than this.
const LONGEST_SOURCE: usize = 16;
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
    let mut announced = Announced::Nothing;
    for (paragraph, span) in paragraphs {
        let marked = span.trim(text);
        let said = within_bracket(text, marked);
        let is_block = match announced {
            Announced::Nothing => false,
            Announced::Words => is_whole(text, said) && is_own(text, said),
            Announced::Speaker => is_whole(text, said),
        };
        if is_block {
            let pair = Pair { block: true, ..Pair::new(marked, said, false) };
            found.insert(*paragraph, pair);
        }
        announced = match announces(text, said) {
            Announced::Nothing if is_block => Announced::Words,
            announced => announced,
        };
    }
    found
}

/// A paragraph without the angle bracket that mail and Markdown put in front of words of others.
fn within_bracket(text: &str, paragraph: Span) -> Span {
    let bracket = usize::from(paragraph.of(text).starts_with("> "));
    Span::new(paragraph.start + bracket, paragraph.end).trim(text)
}

/// What a paragraph announces.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Announced {
    Nothing,
    /// What somebody says: `… said in a statement:`.
    Words,
    /// Nobody but the one who speaks next: `From Anna Vale:`.
    Speaker,
}

/// What a paragraph announces for the next.
fn announces(text: &str, paragraph: Span) -> Announced {
    if !paragraph.of(text).ends_with(':') {
        return Announced::Nothing;
    }
    let all = words(text, paragraph);
    let word = |at: usize| all.get(at).map_or("", |word| word.span.of(text));
    let last = all[..all.len() - 1].rsplit(|word| word.span.of(text) == ".").next().unwrap_or_default();
    let speech = |word: &str| cue::verb(word) == Some(Verb::Speech) || cue::is_statement(word);
    let name = |word: &str| word.starts_with(char::is_uppercase) && cue::function(word).is_none();
    let from =
        word(0) == "From" || cue::is_statement(&word(0).to_lowercase()) && matches!(word(1), "from" | "by");
    if from && all.len() <= LONGEST_SOURCE && all[1..].iter().any(|word| name(word.span.of(text))) {
        return Announced::Speaker;
    }
    let announced = last.len() <= LONGEST_INTRODUCTION && last.iter().any(|word| speech(word.span.of(text)));
    if announced { Announced::Words } else { Announced::Nothing }
}

/// Whether a paragraph has whole sentences and no marks.
fn is_whole(text: &str, paragraph: Span) -> bool {
    let whole = paragraph.of(text);
    !whole.starts_with(OPENS)
        && whole.ends_with(['.', '!', '?', '…'])
        && !whole.contains(['“', '"', '”'])
        && words(text, paragraph).len() >= SHORTEST
}

/// Whether a paragraph is what somebody says of himself.
fn is_own(text: &str, paragraph: Span) -> bool {
    let first_person = |word: &str| {
        let (word, _) = word.split_once(['’', '\'']).unwrap_or((word, ""));
        matches!(word, "I" | "We" | "we" | "Our" | "our" | "us" | "My" | "my" | "me" | "ours")
    };
    words(text, paragraph).iter().any(|word| first_person(word.span.of(text)))
}
