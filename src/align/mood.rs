//! Mood: what a passage only supposes is not what it reports. Who warns of what follows `if the offer is refused` has
//! not said that it was.

use super::parts::parted;
use super::terms::TermAt;
use crate::text::Span;

/// The mood that a term stands in, as bits: a term that stands in a passage twice may have both.
pub(super) type Mood = u8;

const STATED: Mood = 1;
const SUPPOSED: Mood = 2;

/// Words that what is supposed begins with.
const SUPPOSES: &[&[&str]] = &[
    &["if"],
    &["unless"],
    &["in", "case"],
    &["in", "the", "event"],
    &["should", "the"],
    &["should", "he"],
    &["should", "she"],
    &["should", "it"],
    &["should", "they"],
];

/// The letters that these begin with.
const FIRSTS: &[u8] = b"iusIUS";

/// Marks that it ends with.
const ENDS: &[char] = &[',', ';', '.', '?', '!', '—'];

/// The moods of the terms of a passage.
pub(super) fn moods(text: &str, terms: &[TermAt]) -> impl Iterator<Item = Mood> {
    let mut mood = STATED;
    let mut before: Option<Span> = None;
    let read = move |(at, term): (usize, &TermAt)| {
        if before.is_some_and(|before| parted(text, before, term.span, ENDS)) {
            mood = STATED;
        }
        before = Some(term.span);
        if supposes(text, &terms[at..]) {
            mood = SUPPOSED;
        }
        mood
    };
    terms.iter().enumerate().map(read)
}

fn supposes(text: &str, terms: &[TermAt]) -> bool {
    let Some(first) = terms.first().filter(|term| term.weight == 0.0) else { return false };
    if !begins(first.span.of(text)) {
        return false;
    }
    let goes_on = |phrase: &&[&str]| {
        let mut words = phrase.iter().zip(terms);
        phrase.len() <= terms.len() && words.all(|(word, term)| word.eq_ignore_ascii_case(term.span.of(text)))
    };
    SUPPOSES.iter().any(goes_on)
}

/// Whether a word has one of the first letters.
fn begins(word: &str) -> bool {
    word.bytes().next().is_some_and(|first| FIRSTS.contains(&first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    fn check(text: &str, supposed: &str) {
        let words = words(text, Span::new(0, text.len())).into_iter().filter(|word| word.is_word());
        let weight = |word: &str| f64::from(u8::from(word.len() > 6));
        let terms: Vec<TermAt> = words
            .map(|word| TermAt {
                span: word.span,
                key: 0,
                weight: weight(word.span.of(text)),
                is_name: false,
            })
            .collect();
        let moods = moods(text, &terms);
        let got = terms.iter().zip(moods).filter(|(_, mood)| *mood == SUPPOSED);
        assert_eq!(got.map(|(term, _)| term.span.of(text)).collect::<Vec<_>>().join(" "), supposed);
    }

    #[test]
    fn every_supposition_begins_with_a_first_letter() {
        assert!(SUPPOSES.iter().all(|phrase| begins(phrase[0])));
    }

    #[test]
    fn suppositions_end_with_their_clause() {
        check("If talks fail, they strike.", "If talks fail");
        check("They strike in case talks fail and run on", "in case talks fail and run on");
        check("Harm follows should the port close", "should the port close");
        check("He should go. In this case he went.", "");
    }
}
