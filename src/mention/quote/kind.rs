//! What sort of quote it is: speech, a title, words kept at a distance.

use super::QuoteKind;
use super::cue;
use super::marks::Pair;
use super::narration::{Narration, Sort};
use crate::article::Role;
use crate::text::Span;
use crate::text::lexicon::{Lexicon, lexicon};

static WORKS: Lexicon = lexicon!("works", written);

/// A title has no more words than this.
const LONGEST_TITLE: usize = 9;
/// A name that something is known by has no more words than this.
const LONGEST_NAME: usize = 5;
/// A heading between paragraphs has no more words than this.
const LONGEST_CROSSHEAD: usize = 7;
/// Words kept at a distance are no more than this.
const LONGEST_SCARE: usize = 3;

/// Whether the words of a quote are the title of a work, or a name that somebody goes by.
pub(super) fn is_title(narration: &Narration, at: usize, inside: Span) -> bool {
    let text = narration.text;
    let words: Vec<&str> = narration
        .tokens
        .within(inside)
        .iter()
        .filter(|word| word.is_word())
        .map(|word| word.span.of(text))
        .collect();
    if words.is_empty() || words.len() > LONGEST_TITLE {
        return false;
    }
    if words.len() <= LONGEST_NAME && is_known_as(narration, at) {
        return true;
    }
    let introduced = named_before(narration, at);
    if !(is_title_case(&words) || introduced && is_loose_title(&words)) {
        return false;
    }
    let sentence_end = inside.of(text).trim_end().ends_with(['!', '?']);
    introduced
        || (words.len() > 1
            && !sentence_end
            && !is_spoken(narration, at)
            && !is_sentence(narration, at, inside))
}

/// Whether a quote is a whole sentence behind another one: `She laughed. “Neither do I.”`
fn is_sentence(narration: &Narration, at: usize, inside: Span) -> bool {
    let beside =
        |other: usize| narration.items.get(other).filter(|it| it.paragraph == narration.items[at].paragraph);
    let before = at.checked_sub(1).and_then(beside);
    let sentence = narration.items[at].sentence;
    inside.of(narration.text).trim_end().ends_with('.')
        && before.is_some_and(|before| before.sentence != sentence)
        && beside(at + 1).is_none_or(|next| next.sentence != sentence)
}

/// Whether all words have a capital letter but the small ones between.
fn is_title_case(words: &[&str]) -> bool {
    let is_capital = |word: &&&str| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let small = |word: &&&str| word.len() <= 4 && cue::function(word).is_some();
    words.first().is_some_and(|first| is_capital(&first))
        && words.iter().all(|word| is_capital(&word) || small(&word))
        && words.iter().filter(is_capital).count() * 2 > words.len()
}

/// Whether words that are called a name look like one: `the Hammer`, `Down by the Sea`.
fn is_loose_title(words: &[&str]) -> bool {
    let bare = if words.len() > 1 && matches!(words[0], "the" | "a") { &words[1..] } else { words };
    let capitals = bare.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    let ends = [bare.first(), bare.last()];
    capitals * 2 >= bare.len() && ends.iter().flatten().all(|word| word.starts_with(char::is_uppercase))
}

/// Whether somebody or something is said to go by the words of a quote: `known as the`, `known by sailors as the`.
fn is_known_as(narration: &Narration, at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).map_or("", |at| narration.word(at));
    let skipped = usize::from(matches!(word(1), "a" | "an" | "the"));
    let known = |word: &str| matches!(word, "known" | "Known");
    let by =
        || (3..3 + LONGEST_NAME).any(|back| word(back + skipped) == "by" && known(word(back + skipped + 1)));
    word(1 + skipped) == "as" && (known(word(2 + skipped)) || by())
}

/// Whether what stands before a quote introduces a name: `the film`, `known as`, `its`.
fn named_before(narration: &Narration, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let skipped = usize::from(matches!(narration.word(before), "the" | "The" | "as"));
    let Some(before) = before.checked_sub(skipped) else { return false };
    let before = before - usize::from(narration.mark(before) == "," && before > 0);
    narration.items[before].sort == Sort::Possessive
        || WORKS.has(narration.word(before).to_lowercase().as_str())
}

/// Whether the marks beside a quote say that it is spoken: a colon before, a comma and a verb around.
fn is_spoken(narration: &Narration, at: usize) -> bool {
    let before = at.checked_sub(1);
    let announced = before.is_some_and(|before| {
        let verb = before - usize::from(narration.mark(before) == "," && before > 0);
        narration.mark(before) == ":"
            || narration.verb(verb) == Some(cue::Verb::Speech) && !is_reader(narration, verb)
    });
    announced || narration.verb(at + 1).is_some_and(|verb| verb == cue::Verb::Speech)
}

/// Whether a verb says that somebody read a work: `He read “…”`, not `The sign read “…”`.
fn is_reader(narration: &Narration, verb: usize) -> bool {
    let pronoun =
        |at: usize| matches!(narration.word(at), "he" | "He" | "she" | "She" | "they" | "They" | "I");
    narration.word(verb) == "read" && narration.skip_back(verb).checked_sub(1).is_some_and(pronoun)
}

/// Whether a quote is all of a line between paragraphs, as headings are: short and without a stop.
pub(super) fn is_crosshead(narration: &Narration, pair: &Pair, at: usize) -> bool {
    let article = narration.tokens.article;
    let paragraph = narration.items[at].paragraph;
    let stands = |at: usize| narration.items.get(at).is_some_and(|item| item.paragraph == paragraph);
    let dash = |at: usize| matches!(narration.mark(at), "-" | "–" | "—");
    let between = at > 0 && dash(at - 1) && dash(at + 1) && !stands(at + 2) && (at < 2 || !stands(at - 2));
    let others = |at: usize| stands(at) && !between;
    let words = pair.inside.of(narration.text);
    let announced = at.checked_sub(1).is_none_or(|before| matches!(narration.mark(before), ":" | ","));
    let headline = || {
        let passage = article.passage_at(pair.marked.start);
        passage.is_some_and(|passage| article.passages[passage].role == Role::Headline)
    };
    pair.closed
        && pair.speaker.is_none()
        && !announced
        && !others(at + 1)
        && !others(at - 1)
        && words.split_whitespace().count() <= LONGEST_CROSSHEAD
        && !is_ended(words)
        && !headline()
}

/// Whether words end as speech does, be it cut short.
fn is_ended(words: &str) -> bool {
    words.trim_end().ends_with([',', '.', '!', '?', '…', '—', '-'])
}

/// Whether words that nobody is found to have said are the outlet’s own, kept at a distance.
pub(super) fn is_scare(text: &str, inside: Span) -> bool {
    inside.of(text).split_whitespace().count() <= LONGEST_SCARE
}

/// Whether a quote gives a whole statement, or a part of one.
pub(super) fn of_speech(narration: &Narration, at: usize, inside: Span) -> QuoteKind {
    let words = inside.of(narration.text);
    let capital = words
        .trim_start_matches(['[', '(', '…', '.', ' '])
        .starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let long = words.split_whitespace().count() > 3;
    let alone = at.checked_sub(1).is_none_or(|before| {
        narration.items[before].sentence != narration.items[at].sentence
            || matches!(narration.mark(before), ":" | ",")
            || narration.verb(before).is_some()
            || narration.word(before) == "that"
    });
    if capital && alone && (is_ended(words) || long) { QuoteKind::Direct } else { QuoteKind::Fragment }
}
