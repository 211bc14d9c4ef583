//! Contraries: one outlet says that it is so, another that it is not.
//!
//! Only where two passages run alike around the word in question: the same telling words near it, and on one side
//! a negation in front of it, or its opposite in its place.

use super::lists::{List, are_contrary};
use super::words::{Words, common};
use crate::text::Span;

/// How far in front of a word its negation stands, in words.
const REACH: usize = 2;
/// How many telling words opposites share at least around them.
const SHARED: usize = 2;
/// The same where a word is only denied: what is not so in one place is so in another.
const SHARED_IF_DENIED: usize = 3;

/// Words of two passages that cannot both be true.
pub fn opposite(a: &Words, b: &Words) -> Option<(Span, Span)> {
    for here in a.listed(List::Opposites) {
        for there in b.listed(List::Opposites) {
            let denied = is_negated(a, here.from) != is_negated(b, there.from);
            if !denied
                && common(a, (here.from, here.to), b, (there.from, there.to)) >= SHARED
                && are_contrary(&a.phrase(here), &b.phrase(there))
            {
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
    match (a.has(List::Negations), b.has(List::Negations)) {
        (true, false) => denied(a, b),
        (false, true) => denied(b, a).map(|(in_b, in_a)| (in_a, in_b)),
        _ => None,
    }
}

/// The word that `denying` has behind a negation and `other` has as well, once in either; the first by its root.
fn denied(denying: &Words, other: &Words) -> Option<(Span, Span)> {
    let denied = denying.telling_pairs().filter(|&(at, _)| is_negated(denying, at));
    let beside_the_same = denied.flat_map(|(at, next)| {
        let others = other.telling_pairs().filter(move |&(_, beside)| denying.same(next, other, beside));
        others.map(move |(at_other, _)| (at, at_other))
    });
    let (_, at, at_other) = beside_the_same
        .filter(|&(at, at_other)| {
            common(denying, (at, at + 1), other, (at_other, at_other + 1)) >= SHARED_IF_DENIED
        })
        .filter_map(|(at, at_other)| Some((denying.common_root(at, other, at_other)?, at, at_other)))
        .min()?;
    Some((denying.span(at.saturating_sub(REACH), at + 1), other.span(at_other, at_other + 1)))
}

/// Whether a negation stands right in front of a word.
fn is_negated(words: &Words, at: usize) -> bool {
    words.listed(List::Negations).iter().any(|negation| (negation.to..=negation.from + REACH).contains(&at))
}

#[cfg(test)]
mod tests {
    use crate::compare::wording::drill::contraries as check;

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
        // One outlet has both words: they are of different things.
        check(
            "The council planned safe zones at the harbour and called the harbour unsafe.",
            "The council said that the harbour zones are safe.",
            &[],
        );
        check(
            "Divers failed to find any signs of the lost ferry near Orm.",
            "Divers could not find any signs of the lost ferry near Orm.",
            &[],
        );
    }
}
