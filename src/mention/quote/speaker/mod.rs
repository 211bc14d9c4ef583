//! Who spoke a quote, by the words around it.

mod after;
mod before;

use super::cue::{self, Function, Verb};
use super::marks::Pair;
use super::narration::{Narration, Sort};
use crate::article::Role;
use crate::text::Span;
use std::ops::Range;

pub(super) use before::{said_at, spoken_before};

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

/// Who spoke each quote of a story; titles have no speaker.
pub(super) fn attributions(
    narration: &Narration,
    pairs: &[Pair],
    titles: &[bool],
) -> Vec<Option<Attribution>> {
    let mut found: Vec<Option<Attribution>> = Vec::with_capacity(pairs.len());
    let mut previous = None;
    for (index, pair) in pairs.iter().enumerate() {
        let at = narration.quotes[index];
        let spoken = if titles[index] {
            None
        } else {
            let before = previous.map(|other: usize| (other, found[other].clone()));
            previous = Some(index);
            in_sentence(narration, pair, at).or_else(|| carried_on(narration, pairs, at, before))
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
    if sentence.start < at && is_beside_story(narration, at) {
        return None;
    }
    if let Some((other, spoken)) = previous {
        let item = narration.quotes[other];
        let runs_on = goes_on(narration, &pairs[other], item, at);
        let same_paragraph = narration.items[item].paragraph == narration.items[at].paragraph;
        let close = narration.items[item].sentence + 1 >= narration.items[at].sentence;
        if runs_on || (close && (same_paragraph || item == last)) {
            return spoken;
        }
    }
    let before = narration.sentence(last);
    let announced = || narration.mark(last) == ":";
    let source = || before::source(narration, before.start..before.end).filter(|_| announced());
    let spoken = before::spoken_before(narration, before.start, before.end);
    spoken.filter(|spoken| may_lead_in(narration, spoken)).or_else(source).or_else(|| {
        let subject = narration
            .main_subject(before.clone())
            .filter(|subject| may_speak(narration, subject) && !is_outlet_or_reader(narration, subject))?;
        Some(narration.attribution(subject, None))
    })
}

/// Whether an item stands in a caption or a heading: nobody speaks on there in part of a sentence.
fn is_beside_story(narration: &Narration, at: usize) -> bool {
    let article = narration.tokens.article;
    let passage = article.passage_at(narration.items[at].span.start);
    passage.is_some_and(|passage| article.passages[passage].role == Role::Caption)
}

/// Whether a quote that is never closed goes on in the next one: that one begins its paragraph, and between the two stand
/// no more than captions.
fn goes_on(narration: &Narration, open: &Pair, from: usize, to: usize) -> bool {
    /// So many paragraphs further the next one begins at most.
    const FARTHEST: usize = 4;
    let paragraph = |at: usize| narration.items[at].paragraph;
    let begins = to.checked_sub(1).is_none_or(|before| paragraph(before) != paragraph(to));
    let apart = paragraph(to) - paragraph(from);
    !open.closed && (apart == 1 || begins && (1..=FARTHEST).contains(&apart))
}

/// Whether a noun phrase may name somebody: it has a name, a role, or is a pronoun.
fn may_speak(narration: &Narration, phrase: &Range<usize>) -> bool {
    let named =
        |at: usize| narration.is_capitalised(at) && narration.function(at).is_none() && !narration.is_day(at);
    phrase.clone().any(|at| named(at) || cue::is_role(narration.word(at)))
        || cue::is_pronoun(narration.word(phrase.start))
}

/// Whether a subject is those who write or read the article, or names nobody: by being told of they say nothing.
fn is_outlet_or_reader(narration: &Narration, subject: &Range<usize>) -> bool {
    matches!(
        narration.word(subject.start).to_lowercase().as_str(),
        "i" | "we" | "you" | "who" | "which" | "that"
    )
}

/// Whether the words in front of a quote name one who speaks, or what the words stand in: `the letter said: “…”`, not
/// `the confusion continues: “…”`. Whoever it is that does what only people do may speak: `another patient joked: “…”`.
fn may_lead_in(narration: &Narration, spoken: &Attribution) -> bool {
    let preposition = |at: &usize| narration.function(*at) == Some(Function::Preposition);
    let mut head = spoken.mention.clone().take_while(|at| !preposition(at));
    may_speak(narration, &spoken.mention)
        || head.any(|at| cue::is_statement(narration.word(at)))
        || does_speak(narration, spoken)
}

/// Whether a verb that stands right behind its subject, or behind what is told of it, is one that only people do.
fn does_speak(narration: &Narration, spoken: &Attribution) -> bool {
    let Some(cue) = spoken.cue.filter(|_| spoken.speech) else { return false };
    let verb = narration.items.partition_point(|item| item.span.start < cue.start);
    let end = spoken.mention.end;
    let beside = narration.skip_back(verb) == end || matches!(narration.mark(end), "," | "(");
    let word = cue.of(narration.text);
    beside && !word.ends_with("ing") && cue::verb(word) == Some(Verb::Speech) && !cue::is_done_by_things(word)
}

/// A quote that runs over paragraphs has the speaker who is named at its end.
fn take_from_next(narration: &Narration, pairs: &[Pair], found: &mut [Option<Attribution>]) {
    for index in (1..pairs.len()).rev() {
        let (from, to) = (narration.quotes[index - 1], narration.quotes[index]);
        let runs_on = goes_on(narration, &pairs[index - 1], from, to);
        let unsure = found[index - 1].as_ref().is_none_or(|spoken| !spoken.sure);
        if runs_on && unsure && found[index].as_ref().is_some_and(|spoken| spoken.sure) {
            let (before, after) = found.split_at_mut(index);
            before[index - 1].clone_from(&after[0]);
        }
    }
}

/// A way to find the speaker of a quote.
type Way = fn(&Narration, &Pair, usize) -> Option<Attribution>;

/// The ways within the quote’s own sentence, the surest first.
const WAYS: &[Way] = &[
    in_transcript,
    after::beside,
    before::announced,
    before::said_before,
    after::later,
    by_owner,
    by_subject,
];

/// Who spoke the quote at an item, by its own sentence.
fn in_sentence(narration: &Narration, pair: &Pair, at: usize) -> Option<Attribution> {
    let colon = at > 0 && narration.mark(at - 1) == ":";
    let fits = |spoken: &Attribution| {
        !colon || spoken.mention.is_empty() || spoken.mention.start > at || may_lead_in(narration, spoken)
    };
    WAYS.iter().find_map(|way| way(narration, pair, at).filter(fits))
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

/// `WALLACE: …`
fn in_transcript(_narration: &Narration, pair: &Pair, _at: usize) -> Option<Attribution> {
    let span = pair.speaker?;
    Some(Attribution { mention: 0..0, span, cue: None, sure: true, speech: true })
}

/// `X’s “…”`
fn by_owner(narration: &Narration, _pair: &Pair, at: usize) -> Option<Attribution> {
    let owner = at.checked_sub(1).filter(|&before| narration.items[before].sort == Sort::Possessive)?;
    let phrase = narration.phrase_before(owner)?;
    Some(narration.attribution(phrase, None))
}

/// The subject of the sentence, unless it suffers what its verb says: `they were found to have “…”`.
fn by_subject(narration: &Narration, _pair: &Pair, at: usize) -> Option<Attribution> {
    let start = narration.sentence(at).start;
    let subject =
        narration.main_subject(start..at).filter(|subject| !is_outlet_or_reader(narration, subject))?;
    let be = |at: usize| matches!(narration.word(at), "was" | "were" | "been" | "is" | "are");
    let verb = (subject.end..at).find(|&at| narration.function(at) != Some(Function::Auxiliary))?;
    let passive = (subject.end..verb).any(be)
        && !narration.word(verb).ends_with("ing")
        && narration.verb(verb).is_some();
    (!passive).then(|| narration.attribution(subject, None))
}

#[cfg(test)]
mod tests;
