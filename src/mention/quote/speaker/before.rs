//! Speakers who are named in front of their words.

use super::Attribution;
use super::after::{according, brings_words, of_source, quoted};
use crate::mention::quote::cue::{self, Function, Verb};
use crate::mention::quote::marks::Pair;
use crate::mention::quote::narration::{Narration, Sort};
use std::ops::Range;

/// `X said: “…”`
pub(super) fn announced(narration: &Narration, _pair: &Pair, at: usize) -> Option<Attribution> {
    let colon = at.checked_sub(1).filter(|&before| narration.mark(before) == ":")?;
    let start = narration.sentence(colon).start;
    let last_part = (start..colon).rev().find(|&at| narration.has_comma(at)).map_or(start, |comma| comma + 1);
    let found = said_first(narration, start..colon)
        .or_else(|| spoken_before(narration, last_part, colon))
        .or_else(|| source(narration, start..colon));
    found.or_else(|| {
        let subject = narration.main_subject(start..colon)?;
        super::may_speak(narration, &subject).then(|| narration.attribution(subject, Some(colon)))
    })
}

/// `Said X:` · `Tweeted X:`
fn said_first(narration: &Narration, line: Range<usize>) -> Option<Attribution> {
    let first = line.start;
    let said = narration.items.get(first)?.verb() == Some(Verb::Speech) && narration.is_capitalised(first);
    let past = narration.word(first).ends_with("ed") || matches!(narration.word(first), "Said" | "Wrote");
    let phrase = (said && past).then(|| narration.phrase_from(first + 1, line.end)).flatten()?;
    let named = super::may_speak(narration, &phrase);
    let closes = phrase.end >= line.end || matches!(narration.mark(phrase.end), "," | ":");
    (named && closes).then(|| narration.attribution(phrase, Some(first)))
}

/// `From X:` · `Statement from X:` · `Here is X:`
pub(super) fn source(narration: &Narration, line: Range<usize>) -> Option<Attribution> {
    let Range { start, end } = line;
    if cue::is_statement(&narration.word(start).to_lowercase()) {
        return of_source(narration, start, end).filter(|found| super::may_speak(narration, &found.mention));
    }
    let be = matches!(narration.word(start + 1), "is" | "are")
        || narration.items.get(start + 1).is_some_and(|item| item.sort == Sort::Possessive);
    let first = match narration.word(start) {
        "From" | "Via" => start + 1,
        "Here" if be => start + 2,
        _ => return None,
    };
    let closes =
        |phrase: &Range<usize>| phrase.end >= end || matches!(narration.mark(phrase.end), ":" | "," | "(");
    let named = |phrase: &Range<usize>| phrase.clone().any(|at| narration.is_capitalised(at));
    let phrase = narration.phrase_from(first, end).filter(|phrase| closes(phrase) && named(phrase))?;
    Some(narration.attribution(phrase, Some(start)))
}

/// `X said that … “…”`
pub(super) fn said_before(narration: &Narration, _pair: &Pair, at: usize) -> Option<Attribution> {
    spoken_before(narration, narration.sentence(at).start, at)
}

/// The verb of speech or stance that brings in what stands behind `end`, with its subject.
///
/// The nearest one, unless it is said by somebody else in turn: in `Ditto said she expects “…”` it is Ditto.
pub(in crate::mention::quote) fn spoken_before(
    narration: &Narration,
    start: usize,
    end: usize,
) -> Option<Attribution> {
    let mut nearest: Option<Attribution> = None;
    for at in (start..end).rev() {
        if nearest.is_some() && parts_clauses(narration, at) {
            break;
        }
        if narration.word(at).is_empty() {
            continue;
        }
        let found = according_before(narration, at, end)
            .or_else(|| owner_of_statement(narration, at, end))
            .or_else(|| spoken_at(narration, at, start, end));
        let Some(found) = found else { continue };
        if is_parenthesis(narration, at, &found.mention) {
            return Some(found);
        }
        let speech = found.speech && (narration.is_finite(at) || has_its_own(narration, at, &found.mention));
        if nearest.is_none() && (!speech || is_reported(narration, &found.mention)) {
            nearest = Some(found);
        } else if nearest.is_none() || speech {
            return Some(found);
        }
    }
    nearest
}

/// Whether a verb stands with its subject between commas: `there was always, she says, “…”`.
fn is_parenthesis(narration: &Narration, verb: usize, subject: &Range<usize>) -> bool {
    let before = subject.start.checked_sub(1).map(|before| narration.mark(before));
    subject.end == verb
        && before == Some(",")
        && narration.mark(verb + 1) == ","
        && narration.verb(verb) == Some(Verb::Speech)
}

/// Whether a verb with this subject may itself stand in what another one said: `he said`, `anyone who said`.
fn is_reported(narration: &Narration, subject: &Range<usize>) -> bool {
    let last = subject.end.saturating_sub(1);
    cue::is_pronoun(narration.word(last)) || narration.function(last) == Some(Function::Relative)
}

/// Whether a participle goes with its subject as closely as a finite verb: `…, saying`, `with a spokesman saying`.
fn has_its_own(narration: &Narration, participle: usize, subject: &Range<usize>) -> bool {
    let helped = narration.skip_back(participle);
    narration.word(participle).ends_with("ing")
        && (subject.end == helped
            || helped.checked_sub(1).is_some_and(|before| narration.mark(before) == ","))
}

/// Whether what stands before and behind an item is said by different people.
fn parts_clauses(narration: &Narration, at: usize) -> bool {
    matches!(narration.mark(at), ";" | ":")
        || matches!(narration.word(at), "while" | "but" | "although" | "though" | "whereas")
}

/// Who says something by the verb, or by the `according to`, at an item.
pub(in crate::mention::quote) fn said_at(narration: &Narration, at: usize) -> Option<Attribution> {
    let sentence = narration.sentence(at);
    match narration.items[at].verb() {
        Some(_) => spoken_at(narration, at, sentence.start, sentence.end),
        None => according_before(narration, at, sentence.end),
    }
}

/// The verb at an item with its subject.
fn spoken_at(narration: &Narration, at: usize, start: usize, end: usize) -> Option<Attribution> {
    let verb = narration.verb(at)?;
    if narration.is_capitalised(at) && at > start {
        return None;
    }
    let subject = if narration.is_passive(at) && is_quoting(narration, at, end) {
        narration.subject(at)
    } else if let Some(said) = quoted(narration, at, end) {
        Some(said)
    } else if narration.is_passive(at) {
        (narration.word(at + 1) == "by").then(|| narration.phrase_from(at + 2, end)).flatten()
    } else if at == start && (narration.begins_sentence(at) || narration.word(at).ends_with("ing"))
        || !narration.is_finite(at) && narration.skip_back(at) == start
    {
        subject_behind(narration, end)
    } else {
        narration.subject(at)
    };
    let subject = subject
        .filter(|subject| !is_aside(narration, subject, at) && !goes_on_by_itself(narration, subject, at))?;
    let mut found = narration.attribution(subject, Some(at));
    found.speech = verb == Verb::Speech;
    Some(found)
}

/// Whether a verb tells, without an object, what a thing does that says nothing: `the work continued but …`.
fn goes_on_by_itself(narration: &Narration, subject: &Range<usize>, verb: usize) -> bool {
    cue::is_done_by_things(narration.word(verb))
        && narration.function(verb + 1) == Some(Function::Conjunction)
        && !super::may_speak(narration, subject)
}

/// Whether the one who suffers a verb is the one who speaks: `X was quoted by the paper as saying`.
fn is_quoting(narration: &Narration, verb: usize, end: usize) -> bool {
    /// How far behind the verb its `as saying` may stand.
    const REACH: usize = 12;
    matches!(narration.word(verb), "quoted" | "cited" | "reported")
        && brings_words(narration, verb + 1, end.min(verb + REACH))
}

/// Whether a verb and its subject stand in a clause that only tells about a noun: `the man, who police said …`.
fn is_aside(narration: &Narration, subject: &Range<usize>, verb: usize) -> bool {
    let before = subject.start.checked_sub(1);
    subject.end <= verb
        && before.is_some_and(|at| {
            matches!(narration.word(at), "who" | "whom" | "which") && at > 0 && narration.mark(at - 1) == ","
        })
}

/// `According to X, …`
fn according_before(narration: &Narration, at: usize, end: usize) -> Option<Attribution> {
    let opens = matches!(narration.word(at), "According" | "according" | "Per" | "words" | "hear");
    opens.then(|| according(narration, at, end)).flatten()
}

/// `X’s claim that “…”` · `X’s statement read “…”`
fn owner_of_statement(narration: &Narration, at: usize, end: usize) -> Option<Attribution> {
    let possessed =
        cue::is_statement(narration.word(at)) && at > 0 && narration.items[at - 1].sort == Sort::Possessive;
    let leads = matches!(narration.word(at + 1), "that" | "read" | "reads")
        || at + 1 == end
        || narration.mark(at + 1) == ":";
    if !possessed || !leads {
        return None;
    }
    let owner = narration.phrase_before(at - 1)?;
    Some(narration.attribution(owner, Some(at)))
}

/// The subject that follows a clause which a participle opens: `Warning of “…” if …, North Korea insisted`.
fn subject_behind(narration: &Narration, quote: usize) -> Option<Range<usize>> {
    let end = narration.sentence(quote).end.max(quote);
    let inside_comma = (quote..end).find(|&at| narration.has_comma(at))?;
    narration.main_subject(inside_comma + 1..end)
}
