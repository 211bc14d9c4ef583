//! Speakers who are named behind their words.

use super::Attribution;
use crate::mention::quote::cue::{self, Function, Verb};
use crate::mention::quote::marks::Pair;
use crate::mention::quote::narration::{self, Narration};
use std::ops::Range;

/// `“…,” said X` · `“…,” X said` · `“…,” according to X` · `“…” — X`
pub(super) fn beside(narration: &Narration, pair: &Pair, at: usize) -> Option<Attribution> {
    let end = paragraph_end(narration, at);
    let comma = narration.mark(at + 1) == ",";
    let next = at + 1 + usize::from(comma);
    if matches!(narration.mark(next), "—" | "–" | "―" | "-") {
        let phrase = narration.phrase_from(next + 1, end)?;
        let closes = phrase.end == end || matches!(narration.mark(phrase.end), "," | ".");
        let named = narration.is_capitalised(next + 1) || cue::is_role(narration.word(next + 1));
        return (closes && named).then(|| narration.attribution(phrase, Some(next)));
    }
    let same = narration.items.get(next).is_some_and(|item| item.sentence == narration.items[at].sentence);
    if !same && at.checked_sub(1).is_some_and(|before| narration.mark(before) == ":") {
        return None;
    }
    let last = narration::last_words(pair.inside.of(narration.text)).chars().next_back().unwrap_or(' ');
    let goes_on = comma
        || matches!(last, ',' | '?' | '!' | '—' | '-' | '…')
        || begins(narration, at) && last.is_alphanumeric();
    inverted(narration, next, end)
        .or_else(|| if same { according(narration, next, end) } else { None })
        .or_else(|| equated(narration, next, end))
        .or_else(|| if goes_on { said_after(narration, next, end) } else { None })
}

/// Whether a quote begins its sentence.
fn begins(narration: &Narration, at: usize) -> bool {
    at == 0 || narration.items[at - 1].sentence != narration.items[at].sentence
}

/// `said X` · `said by X`
fn inverted(narration: &Narration, at: usize, end: usize) -> Option<Attribution> {
    let lower = narration.word(at).starts_with(char::is_lowercase);
    if !lower || cue::verb(narration.word(at)) != Some(Verb::Speech) || narration.word(at).ends_with("ing") {
        return None;
    }
    let mut next = at + 1;
    while narration.function(next) == Some(Function::Adverb) || narration.word(next) == "by" {
        next += 1;
    }
    let phrase = narration.phrase_from(next, end)?;
    let named = phrase.clone().any(|at| narration.is_capitalised(at) || cue::is_role(narration.word(at)));
    (named
        || narration.function(next) == Some(Function::Pronoun) && narration.word(next) != "it"
        || phrase.len() > 1)
        .then(|| narration.attribution(phrase, Some(at)))
}

/// `“…” is how X described it` · `“…” was the verdict of X`
fn equated(narration: &Narration, be: usize, end: usize) -> Option<Attribution> {
    if !matches!(narration.word(be), "is" | "was" | "are" | "were") {
        return None;
    }
    let noun = be + 2;
    match narration.word(be + 1) {
        "how" | "what" => {
            let phrase = narration.phrase_from(be + 2, end)?;
            let verb = phrase.end;
            narration.verb(verb).is_some().then(|| narration.attribution(phrase, Some(verb)))
        }
        "the" if cue::is_statement(narration.word(noun)) => of_source(narration, noun, end),
        _ => None,
    }
}

/// `statement from X` · `the words of X`
pub(super) fn of_source(narration: &Narration, statement: usize, end: usize) -> Option<Attribution> {
    let linked = matches!(narration.word(statement + 1), "of" | "from" | "by");
    let phrase = linked.then(|| narration.phrase_from(statement + 2, end)).flatten()?;
    Some(narration.attribution(phrase, Some(statement)))
}

/// `according to X` · `per X` · `as X put it` · `in the words of X` · `to hear X tell it`
pub(super) fn according(narration: &Narration, at: usize, end: usize) -> Option<Attribution> {
    match narration.word(at) {
        "according" | "According" if narration.word(at + 1) == "to" => {
            let phrase = narration.phrase_from(at + 2, end)?;
            let made = narration.word(phrase.end).ends_with('e') || narration.word(phrase.end).ends_with('d');
            let maker = (made && narration.word(phrase.end + 1) == "by")
                .then(|| narration.phrase_from(phrase.end + 2, end))
                .flatten();
            let whole = phrase.start..maker.map_or(phrase.end, |maker| maker.end);
            Some(narration.attribution(whole, Some(at)))
        }
        "words" if at >= 2 && narration.word(at - 1) == "the" && narration.word(at + 1) == "of" => {
            matches!(narration.word(at - 2), "in" | "In").then(|| of_source(narration, at, end)).flatten()
        }
        "hear" if at >= 1 && matches!(narration.word(at - 1), "to" | "To") => {
            let phrase = narration.phrase_from(at + 1, end)?;
            let tells = matches!(narration.word(phrase.end), "tell" | "describe" | "put");
            tells.then(|| narration.attribution(phrase.clone(), Some(phrase.end)))
        }
        "per" | "Per"
            if narration.is_capitalised(at + 1)
                || narration.function(at + 1) == Some(Function::Determiner) =>
        {
            let phrase = narration.phrase_from(at + 1, end)?;
            Some(narration.attribution(phrase, Some(at)))
        }
        "as" => {
            let phrase = narration.phrase_from(at + 1, end)?;
            let says = |at: &usize| {
                cue::verb(narration.word(*at)).is_some() || matches!(narration.word(*at), "put" | "puts")
            };
            let verb = (phrase.end..end.min(phrase.end + 2)).find(says)?;
            Some(narration.attribution(phrase.start..verb, Some(verb)))
        }
        _ => None,
    }
}

/// How far behind its subject the verb may stand: `Hugh Hill, a doctor who treated the wounded, said`.
const REACH: usize = 45;

/// `X said` · `X, a doctor, later said`
fn said_after(narration: &Narration, at: usize, end: usize) -> Option<Attribution> {
    let phrase = narration.phrase_from(at, end)?;
    let told_apart = narration.function(phrase.end) == Some(Function::Relative);
    let apart = told_apart || matches!(narration.mark(phrase.end), "," | "(");
    let reach = if apart { REACH } else { 10 };
    for verb in phrase.end..end.min(phrase.end + reach) {
        if narration.quote(verb).is_some() || matches!(narration.mark(verb), ";" | ":" | "?" | "!") {
            return None;
        }
        let says = cue::verb(narration.word(verb)) == Some(Verb::Speech) && narration.verb(verb).is_some();
        if !says || narration.word(verb).ends_with("ing") && !narration.is_finite(verb) {
            continue;
        }
        let helped = narration.skip_back(verb);
        let direct = !apart
            || helped == phrase.end
            || matches!(narration.mark(helped - 1), "," | ")")
            || told_apart && ends_aside(narration, &phrase, helped);
        if direct {
            let speaker = quoted(narration, verb, end).unwrap_or(phrase);
            return Some(narration.attribution(speaker, Some(verb)));
        }
    }
    None
}

/// Whether a verb group ends the clause that tells a noun apart and goes with the noun itself:
/// `a man who asked not to be named said`.
fn ends_aside(narration: &Narration, noun: &Range<usize>, helped: usize) -> bool {
    let before = helped - 1;
    let goes_on = matches!(
        narration.function(before),
        Some(Function::Conjunction | Function::Pronoun | Function::Relative | Function::Determiner)
    );
    before > noun.end && (narration.is_day(helped) || !goes_on && narration.word(before) != "to")
}

/// The one whom the subject of a verb quotes: `the paper quoted X as saying`.
pub(super) fn quoted(narration: &Narration, verb: usize, end: usize) -> Option<Range<usize>> {
    if !matches!(narration.word(verb), "quoted" | "quotes" | "cited" | "cites") {
        return None;
    }
    let said = narration.phrase_from(verb + 1, end)?;
    brings_words(narration, said.end, said.end + 1).then_some(said)
}

/// Whether words behind a verb tell what was said: `as saying`.
pub(super) fn brings_words(narration: &Narration, start: usize, end: usize) -> bool {
    (start..end).any(|at| narration.word(at) == "as" && narration.word(at + 1).ends_with("ing"))
}

fn paragraph_end(narration: &Narration, at: usize) -> usize {
    let paragraph = narration.items[at].paragraph;
    at + narration.items[at..].iter().take(120).take_while(|item| item.paragraph == paragraph).count()
}

/// `“…” to the point, she said, …` · `“…” to the point, said X`
pub(super) fn later(narration: &Narration, _pair: &Pair, at: usize) -> Option<Attribution> {
    let end = narration.sentence(at).end.max(at);
    (at + 1..end).take(REACH).filter(|&comma| narration.mark(comma) == ",").find_map(|comma| {
        let next = comma + 1;
        let Some(phrase) = narration.phrase_from(next, end) else { return inverted(narration, next, end) };
        let said = cue::verb(narration.word(phrase.end)) == Some(Verb::Speech);
        let closes = phrase.end + 1 >= end
            || matches!(narration.mark(phrase.end + 1), "," | ".")
            || narration.function(phrase.end + 1).is_some();
        (said && closes)
            .then(|| narration.attribution(phrase.clone(), Some(phrase.end)))
            .or_else(|| according(narration, next, end))
    })
}
