//! Who spoke a quote, by the words beside it.

use super::cue::{self, Function, Verb};
use super::marks::Pair;
use super::narration::{self, Narration, Sort};
use crate::text::Span;
use std::ops::Range;

/// The words that say who spoke, and that it was spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Attribution {
    /// The noun phrase that names the speaker, as items; empty where the quote itself names its speaker.
    pub mention: Range<usize>,
    /// The same as a stretch of text.
    pub span: Span,
    /// The word that says so.
    pub cue: Option<Span>,
    /// Whether a verb or preposition of speech says so; else it is only the subject of the sentence.
    pub sure: bool,
    /// Whether the cue says that words were spoken, not only what was thought of something.
    pub speech: bool,
}

/// A way to find the speaker of a quote.
type Way = fn(&Narration, &Pair, usize) -> Option<Attribution>;

/// The ways within the quote’s own sentence, the surest first.
const WAYS: &[Way] = &[in_transcript, beside, announced, before, later, by_owner, by_subject];

/// Who spoke the quote at an item, by its own sentence.
pub(super) fn in_sentence(narration: &Narration, pair: &Pair, at: usize) -> Option<Attribution> {
    WAYS.iter().find_map(|way| way(narration, pair, at))
}

/// Who spoke each quote of a story; titles have no speaker.
pub(super) fn attributions(
    narration: &Narration,
    pairs: &[Pair],
    titles: &[bool],
) -> Vec<Option<Attribution>> {
    let mut found: Vec<Option<Attribution>> = Vec::with_capacity(pairs.len());
    for (index, pair) in pairs.iter().enumerate() {
        let at = narration.quotes[index];
        let previous = (0..index).rev().find(|&other| !titles[other]);
        let spoken = match titles[index] {
            true => None,
            false => in_sentence(narration, pair, at).or_else(|| {
                carried_on(narration, pairs, at, previous.map(|other| (other, found[other].clone())))
            }),
        };
        found.push(spoken);
    }
    take_from_next(narration, pairs, &mut found);
    found
}

/// Who spoke a quote that stands alone: the speaker of the one before it, or the subject of the sentence before.
fn carried_on(
    narration: &Narration,
    pairs: &[Pair],
    at: usize,
    previous: Option<(usize, Option<Attribution>)>,
) -> Option<Attribution> {
    let sentence = narration.sentence(at);
    let last = sentence.start.checked_sub(1)?;
    if let Some((other, spoken)) = previous {
        let item = narration.quotes[other];
        let runs_on =
            !pairs[other].closed && narration.items[item].paragraph + 1 == narration.items[at].paragraph;
        let same_paragraph = narration.items[item].paragraph == narration.items[at].paragraph;
        let close = narration.items[item].sentence + 1 >= narration.items[at].sentence;
        if runs_on || (close && (same_paragraph || item == last)) {
            return spoken;
        }
    }
    let before = narration.sentence(last);
    spoken_before(narration, before.start, before.end)
        .or_else(|| narration.main_subject(before).map(|subject| narration.attribution(subject, None)))
}

/// A quote that runs over paragraphs has the speaker who is named at its end.
fn take_from_next(narration: &Narration, pairs: &[Pair], found: &mut [Option<Attribution>]) {
    for index in (1..pairs.len()).rev() {
        let paragraph = |index: usize| narration.items[narration.quotes[index]].paragraph;
        let runs_on = !pairs[index - 1].closed && paragraph(index - 1) + 1 == paragraph(index);
        let unsure = found[index - 1].as_ref().is_none_or(|spoken| !spoken.sure);
        if runs_on && unsure && found[index].as_ref().is_some_and(|spoken| spoken.sure) {
            found[index - 1] = found[index].clone();
        }
    }
}

impl Narration<'_> {
    fn attribution(&self, mention: Range<usize>, cue: Option<usize>) -> Attribution {
        Attribution {
            span: self.span(&mention),
            cue: cue.and_then(|at| self.items.get(at)).map(|item| item.span),
            sure: cue.is_some(),
            speech: cue.is_some(),
            mention,
        }
    }
}

/// `“WALLACE: …”`
fn in_transcript(narration: &Narration, pair: &Pair, _at: usize) -> Option<Attribution> {
    let inside = pair.inside.of(narration.text);
    let name = inside.get(..inside.find(':')?)?;
    let capitals = name.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '.' | '-' | '’' | '\''));
    let long = name.chars().filter(|c| c.is_uppercase()).count() > 2;
    let span = Span::new(pair.inside.start, pair.inside.start + name.len()).trim(narration.text);
    (capitals && long && name.len() < 40).then_some(Attribution {
        mention: 0..0,
        span,
        cue: None,
        sure: true,
        speech: true,
    })
}

/// `“…,” said X` · `“…,” X said` · `“…,” according to X` · `“…” — X`
fn beside(narration: &Narration, pair: &Pair, at: usize) -> Option<Attribution> {
    let end = paragraph_end(narration, at);
    let comma = narration.mark(at + 1) == ",";
    let next = at + 1 + usize::from(comma);
    if matches!(narration.mark(next), "—" | "–" | "―" | "-") {
        let phrase = narration.phrase_from(next + 1, end)?;
        let closes = phrase.end == end || matches!(narration.mark(phrase.end), "," | ".");
        return (closes && narration.is_capitalised(next + 1))
            .then(|| narration.attribution(phrase, Some(next)));
    }
    let last = narration::last_words(pair.inside.of(narration.text)).chars().next_back().unwrap_or(' ');
    let goes_on = comma
        || matches!(last, ',' | '?' | '!' | '—' | '-' | '…')
        || begins(narration, at) && last.is_alphanumeric();
    inverted(narration, next, end)
        .or_else(|| according(narration, next, end))
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

/// `according to X` · `as X put it`
fn according(narration: &Narration, at: usize, end: usize) -> Option<Attribution> {
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
        "as" => {
            let phrase = narration.phrase_from(at + 1, end)?;
            let verb = phrase.end;
            let says =
                cue::verb(narration.word(verb)).is_some() || matches!(narration.word(verb), "put" | "puts");
            says.then(|| narration.attribution(phrase, Some(verb)))
        }
        _ => None,
    }
}

/// How far behind its subject the verb may stand: `Hugh Hill, a doctor who treated the wounded, said`.
const REACH: usize = 45;

/// `X said` · `X, a doctor, later said`
fn said_after(narration: &Narration, at: usize, end: usize) -> Option<Attribution> {
    let phrase = narration.phrase_from(at, end)?;
    let apart = narration.mark(phrase.end) == ","
        || narration.mark(phrase.end) == "("
        || narration.function(phrase.end) == Some(Function::Relative);
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
        let direct = !apart || helped == phrase.end || matches!(narration.mark(helped - 1), "," | ")");
        if direct {
            return Some(narration.attribution(phrase, Some(verb)));
        }
    }
    None
}

fn paragraph_end(narration: &Narration, at: usize) -> usize {
    let paragraph = narration.items[at].paragraph;
    at + narration.items[at..].iter().take(120).take_while(|item| item.paragraph == paragraph).count()
}

/// `X said: “…”`
fn announced(narration: &Narration, _pair: &Pair, at: usize) -> Option<Attribution> {
    let colon = at.checked_sub(1).filter(|&before| narration.mark(before) == ":")?;
    let start = narration.sentence(colon).start;
    let last_part = (start..colon).rev().find(|&at| narration.has_comma(at)).map_or(start, |comma| comma + 1);
    spoken_before(narration, last_part, colon).or_else(|| {
        narration.main_subject(start..colon).map(|subject| narration.attribution(subject, Some(colon)))
    })
}

/// `X said that … “…”`
fn before(narration: &Narration, _pair: &Pair, at: usize) -> Option<Attribution> {
    spoken_before(narration, narration.sentence(at).start, at)
}

/// The verb of speech or stance that brings in what stands behind `end`, with its subject.
///
/// The nearest one, unless it is said by somebody else in turn: in `Ditto said she expects “…”` it is Ditto.
fn spoken_before(narration: &Narration, start: usize, end: usize) -> Option<Attribution> {
    let mut nearest: Option<Attribution> = None;
    for at in (start..end).rev() {
        if nearest.is_some() && parts_clauses(narration, at) {
            break;
        }
        let found = according_before(narration, at, end)
            .or_else(|| owner_of_statement(narration, at, end))
            .or_else(|| spoken_at(narration, at, start, end));
        let Some(found) = found else { continue };
        let speech = found.speech && (narration.is_finite(at) || has_its_own(narration, at, &found.mention));
        if nearest.is_none() && (!speech || is_reported(narration, &found.mention)) {
            nearest = Some(found);
        } else if nearest.is_none() || speech {
            return Some(found);
        }
    }
    nearest
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

/// The verb at an item with its subject.
fn spoken_at(narration: &Narration, at: usize, start: usize, end: usize) -> Option<Attribution> {
    let verb = narration.verb(at)?;
    if narration.is_capitalised(at) && at > start {
        return None;
    }
    let subject = if narration.is_passive(at) {
        (narration.word(at + 1) == "by").then(|| narration.phrase_from(at + 2, end)).flatten()
    } else if at == start || !narration.is_finite(at) && narration.skip_back(at) == start {
        subject_behind(narration, end)
    } else {
        narration.subject(at)
    };
    let mut found = narration.attribution(subject?, Some(at));
    found.speech = verb == Verb::Speech;
    Some(found)
}

/// `According to X, …`
fn according_before(narration: &Narration, at: usize, end: usize) -> Option<Attribution> {
    matches!(narration.word(at), "According" | "according").then(|| according(narration, at, end)).flatten()
}

/// `X’s claim that “…”` · `X’s statement read “…”`
fn owner_of_statement(narration: &Narration, at: usize, end: usize) -> Option<Attribution> {
    let owned =
        cue::is_statement(narration.word(at)) && at > 0 && narration.items[at - 1].sort == Sort::Possessive;
    let leads = matches!(narration.word(at + 1), "that" | "read" | "reads")
        || at + 1 == end
        || narration.mark(at + 1) == ":";
    if !owned || !leads {
        return None;
    }
    let owner = narration.phrase_before(at - 1)?;
    Some(narration.attribution(owner, Some(at)))
}

/// The subject that follows a clause which a participle opens: `Warning of “…” if …, North Korea insisted`.
fn subject_behind(narration: &Narration, quote: usize) -> Option<Range<usize>> {
    let end = narration.sentence(quote).end.max(quote);
    let inside_comma = (quote..end).find(|&at| {
        narration.mark(at) == ","
            || narration.quote(at).is_some()
                && narration.items[at]
                    .span
                    .of(narration.text)
                    .trim_end_matches(['”', '"', '’', '\''])
                    .ends_with(',')
    })?;
    narration.main_subject(inside_comma + 1..end)
}

/// `“…” to the point, she said, …`
fn later(narration: &Narration, _pair: &Pair, at: usize) -> Option<Attribution> {
    let end = narration.sentence(at).end.max(at);
    (at + 1..end).take(REACH).filter(|&comma| narration.mark(comma) == ",").find_map(|comma| {
        let next = comma + 1;
        let phrase = narration.phrase_from(next, end)?;
        let said = cue::verb(narration.word(phrase.end)) == Some(Verb::Speech);
        let closes = phrase.end + 1 >= end
            || matches!(narration.mark(phrase.end + 1), "," | ".")
            || narration.function(phrase.end + 1).is_some();
        (said && closes)
            .then(|| narration.attribution(phrase.clone(), Some(phrase.end)))
            .or_else(|| according(narration, next, end))
    })
}

/// `X’s “…”`
fn by_owner(narration: &Narration, _pair: &Pair, at: usize) -> Option<Attribution> {
    let owner = at.checked_sub(1).filter(|&before| narration.items[before].sort == Sort::Possessive)?;
    let phrase = narration.phrase_before(owner)?;
    let mut found = narration.attribution(phrase, None);
    found.sure = false;
    Some(found)
}

/// The subject of the sentence, unless it suffers what its verb says: `they were found to have “…”`.
fn by_subject(narration: &Narration, _pair: &Pair, at: usize) -> Option<Attribution> {
    let start = narration.sentence(at).start;
    let subject = narration.main_subject(start..at)?;
    let be = |at: usize| matches!(narration.word(at), "was" | "were" | "been" | "is" | "are");
    let verb = (subject.end..at).find(|&at| narration.function(at) != Some(Function::Auxiliary))?;
    let passive = (subject.end..verb).any(be)
        && !narration.word(verb).ends_with("ing")
        && narration.verb(verb).is_some();
    (!passive).then(|| narration.attribution(subject, None))
}
