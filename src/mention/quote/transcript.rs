//! Interviews and transcripts: lines that begin with who speaks, `WALLACE: …`, `Q: …`.

use super::cue;
use super::marks::Pair;
use crate::article::{Article, Role};
use crate::text::Span;
use std::collections::BTreeMap;

/// So many lines with a label make a transcript, if somebody speaks twice.
const TURNS: usize = 3;
/// A label is no longer than this, in bytes.
const LONGEST_LABEL: usize = 48;
/// A name in a label has no more words.
const LONGEST_NAME: usize = 4;

/// The words of each paragraph that is spoken, with who speaks them, for an article whose paragraphs are these.
///
/// A headline is no turn, unless its label speaks again: what has none begins with the first one's words. A paragraph
/// without a label goes on with the turn before it, as long as another turn follows.
pub(super) fn turns(article: &Article, paragraphs: &[(usize, Span)]) -> BTreeMap<usize, Pair> {
    let text = &article.text;
    let body = |span: Span| {
        article.passage_at(span.start).is_some_and(|passage| article.passages[passage].role != Role::Headline)
    };
    let read = |label: fn(&str, Span) -> Option<Span>| -> Vec<Option<Span>> {
        let all: Vec<Option<Span>> = paragraphs.iter().map(|&(_, span)| label(text, span)).collect();
        let who = |at: usize| all[at].map(|label| surname(label.of(text)));
        let again = |at: usize| (0..all.len()).any(|other| other != at && who(other) == who(at));
        let speaks = |at: &usize| body(paragraphs[*at].1) || again(*at);
        (0..all.len()).map(|at| all[at].filter(|_| speaks(&at))).collect()
    };
    let capitals = read(label);
    let talk = transcript(text, &capitals).map(|lines| (capitals, lines)).or_else(|| {
        let names = read(name_label);
        let lines = transcript(text, &names).filter(|_| is_talk(text, &names))?;
        Some((names, lines))
    });
    let Some((labels, (first, last))) = talk else { return BTreeMap::new() };
    let mut speaker = None;
    let mut found = BTreeMap::new();
    for at in first..=last {
        let (paragraph, whole) = paragraphs[at];
        speaker = labels[at].or(speaker);
        let said = labels[at].map_or(whole, |label| behind(text, label, whole)).trim(text);
        if !said.is_empty() && !is_note(said.of(text)) {
            let pair = Pair { speaker, ..Pair::new(said, said, true) };
            found.insert(paragraph, pair);
        }
    }
    found
}

/// From which to which paragraph an article is a transcript: people take turns, and most of what stands between their
/// first and their last line is theirs.
fn transcript(text: &str, labels: &[Option<Span>]) -> Option<(usize, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    labels.iter().flatten().for_each(|label| *counts.entry(surname(label.of(text))).or_default() += 1);
    let turns: usize = counts.values().sum();
    let first = labels.iter().position(Option::is_some)?;
    let last = labels.iter().rposition(Option::is_some)?;
    let dense = turns * 2 > last - first;
    (turns >= TURNS && counts.len() > 1 && counts.values().any(|&count| count > 1) && dense)
        .then_some((first, last))
}

/// Whether two people at least speak twice: a label that stands alone, or comes once, heads a list.
fn is_talk(text: &str, labels: &[Option<Span>]) -> bool {
    let mut names: Vec<&str> = labels.iter().flatten().map(|label| surname(label.of(text))).collect();
    names.sort_unstable();
    names.chunk_by(|one, next| one == next).filter(|turns| turns.len() > 1).count() > 1
}

/// The name in front of a line whose words stand in no marks: `Wallace: …`, `Anna Vale: …`.
fn name_label(text: &str, line: Span) -> Option<Span> {
    let end = line.first(LONGEST_LABEL, text).of(text).find(':')?;
    let label = Span::new(line.start, line.start + end);
    let said = Span::new(label.end + 1, line.end).of(text);
    let name = |word: &str| {
        word.starts_with(char::is_uppercase)
            && cue::function(word).is_none()
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '’' | '\''))
    };
    let words = label.of(text).split(' ');
    let named = words.clone().count() <= LONGEST_NAME && words.clone().all(name);
    let unmarked = said.starts_with(' ') && !said.trim_start().starts_with(['“', '"', '‘', '\'', '«', '„']);
    (named && unmarked).then_some(label)
}

/// What stands behind the colon of a label.
pub(super) fn behind(text: &str, label: Span, line: Span) -> Span {
    let rest = Span::new(label.end, line.end);
    let colon = rest.of(text).find(':').map_or(0, |colon| colon + 1);
    Span::new(rest.start + colon, rest.end)
}

/// The label in front of a line: a name in capital letters, or the letter of a question or an answer.
pub(super) fn label(text: &str, line: Span) -> Option<Span> {
    let end = line.first(LONGEST_LABEL, text).of(text).find(':')?;
    let label = without_note(text, Span::new(line.start, line.start + end));
    let words = label.of(text);
    let capitals = words.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | ',' | '.' | '-' | '’' | '\''));
    let long = words.chars().filter(|c| c.is_uppercase()).count() > 2;
    (matches!(words, "Q" | "A") || capitals && long).then_some(label)
}

/// A label without what is told of the speaker in brackets: `ACOSTA` of `ACOSTA (on camera)`.
fn without_note(text: &str, label: Span) -> Span {
    let words = label.of(text);
    let note = words.ends_with(')').then(|| words.find('(')).flatten();
    note.map_or(label, |note| Span::new(label.start, label.start + note).trim(text))
}

/// The name by which a label calls its speaker: `SHAPIRO` of `ARI SHAPIRO, HOST`.
pub(super) fn surname(label: &str) -> &str {
    let name = full_name(label);
    name.rsplit(' ').next().unwrap_or(name)
}

/// The name in a label, without what its bearer does or is addressed by: `PAUL` of `SEN. PAUL, GUEST`.
pub(super) fn full_name(label: &str) -> &str {
    let mut name = label.split(',').next().unwrap_or(label).trim();
    while let Some((first, rest)) = name.split_once(' ') {
        if !cue::is_title(first) {
            break;
        }
        name = rest.trim_start();
    }
    name
}

/// Whether a line tells what is heard beside the words: `(LAUGHTER)`.
fn is_note(words: &str) -> bool {
    words.starts_with(['(', '[']) && words.trim_end_matches('.').ends_with([')', ']'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;
    use crate::mention::quote::narration::paragraphs;

    /// Checks how many paragraphs of an article are turns.
    #[track_caller]
    fn check(text: &str, expected: usize) {
        let article = read("one.txt", text.as_bytes()).expect("it is text");
        assert_eq!(turns(&article, &paragraphs(&article)).len(), expected, "{text}");
    }

    #[test]
    fn a_headline_is_a_turn_if_its_label_speaks_again() {
        check("VALE: Did it rain?\n\nHUGH LANE: It did.\n\nVALE: Who says so?\n\nLANE: My wife does.\n", 4);
        check("FLOOD: Two boats lost on Monday\n\nIt rained all night.\n\nVALE: Why?\n\nLANE: Rain.\n", 0);
    }
}
