//! Contraries: one outlet says that it is so, another that it is not.
//!
//! Only where two passages run alike around the word in question: the same telling words near it, and on one side
//! a negation in front of it, or its opposite in its place.

use super::words::{Listed, Words, alike};
use crate::text::Span;
use crate::text::lexicon::{Lexicon, lexicon, rows};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static NEGATIONS: Lexicon = lexicon!("negations", written);

/// Each word or phrase with those that cannot be true together with it, either way round.
static OPPOSITES: LazyLock<FxHashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut opposites: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
    for (head, others) in rows(include_str!("../../../assets/words/opposites.txt")) {
        for other in others {
            opposites.entry(head).or_default().push(other);
            opposites.entry(other).or_default().push(head);
        }
    }
    opposites
});

/// How far in front of a word its negation stands, in words.
const REACH: usize = 2;

/// Words of two passages that cannot both be true.
pub fn opposite(a: &Words, b: &Words) -> Option<(Span, Span)> {
    for here in opposed(a) {
        for there in opposed(b) {
            let contrary = OPPOSITES[here.phrase.as_str()].contains(&there.phrase.as_str());
            let denied = is_negated(a, here.from) != is_negated(b, there.from);
            if contrary && !denied && alike(a, (here.from, here.to), b, (there.from, there.to)) {
                return Some((a.span(here.from, here.to), b.span(there.from, there.to)));
            }
        }
    }
    None
}

/// A word that both passages have, with a negation in front of it on one side only, beside the same telling word.
///
/// Names are passed over: what is not done by or to somebody says little about them.
pub fn negated(a: &Words, b: &Words) -> Option<(Span, Span)> {
    if a.has_any(&NEGATIONS) == b.has_any(&NEGATIONS) {
        return None;
    }
    let (at, other) = a.common(b).into_iter().find(|&(at, other)| {
        let beside = a.next_telling(at + 1).zip(b.next_telling(other + 1));
        is_negated(a, at) != is_negated(b, other)
            && beside.is_some_and(|(next, next_of_other)| a.same(next, b, next_of_other))
            && alike(a, (at, at + 1), b, (other, other + 1))
    })?;
    Some((with_negation(a, at), with_negation(b, other)))
}

/// The words and phrases that have an opposite.
fn opposed<'w>(words: &'w Words) -> &'w [Listed] {
    words.opposed.get_or_init(|| words.listed(|phrase| OPPOSITES.contains_key(phrase)))
}

/// Whether a negation stands right in front of a word.
fn is_negated(words: &Words, at: usize) -> bool {
    words.folded(at.saturating_sub(REACH), at).iter().any(|word| NEGATIONS.has(word.as_str()))
}

/// The word with what stands between it and its negation.
fn with_negation(words: &Words, at: usize) -> Span {
    let from = if is_negated(words, at) { at.saturating_sub(REACH) } else { at };
    words.span(from, at + 1)
}

#[cfg(test)]
mod tests {
    use crate::compare::Subject;
    use crate::compare::wording::drill;

    /// The contraries of two one-sentence articles.
    #[track_caller]
    fn check(a: &str, b: &str, expected: &[&[&str]]) {
        drill::check(Subject::Negation, a, b, expected);
    }

    #[test]
    fn contraries() {
        check(
            "The harbour board approved the new ferry line to Tallinn.",
            "The harbour board rejected the new ferry line to Tallinn.",
            &[&["approved", "rejected"]],
        );
        check(
            "The harbour board did not fund the new ferry line to Tallinn.",
            "The harbour board funded the new ferry line to Tallinn.",
            &[&["did not fund", "funded"]],
        );
    }

    #[test]
    fn no_contraries() {
        check(
            "The harbour board did not approve the new ferry line to Tallinn.",
            "The harbour board has not approved the new ferry line to Tallinn.",
            &[],
        );
        check(
            "The harbour board approved the new ferry line to Tallinn.",
            "The court rejected a complaint by neighbours about noise at night.",
            &[],
        );
    }
}
