//! Firmness: one outlet says flatly what another keeps at a distance.

use super::lists::List;
use super::words::{Listed, Words, common};
use crate::text::Span;

/// How many telling words what is kept at a distance and what is not share at least around them.
const SHARED: usize = 2;

/// What one of two passages says of its own accord and the other keeps at a distance.
pub fn hedged(a: &Words, b: &Words) -> Option<(Span, Span)> {
    match (a.has(List::Hearsay), b.has(List::Hearsay)) {
        (true, false) => against(a, b),
        (false, true) => against(b, a).map(|(in_b, in_a)| (in_a, in_b)),
        _ => None,
    }
}

/// What `distant` keeps at a distance and `flat` does not.
fn against(distant: &Words, flat: &Words) -> Option<(Span, Span)> {
    if flat.has(List::Attributions) {
        return None;
    }
    distant.listed(List::Hearsay).iter().filter(|hedge| !is_feat(distant, hedge)).find_map(|hedge| {
        let said = distant.next_telling(hedge.to)?;
        if distant.words(hedge.to, said).any(|word| word == "because") {
            return None;
        }
        let other = flat.only(distant, said)?;
        (common(distant, (hedge.from, said + 1), flat, (other, other + 1)) >= SHARED)
            .then(|| (distant.span(hedge.from, said + 1), flat.span(other, other + 1)))
    })
}

/// Whether something is called possible that has been done: `made possible by`.
fn is_feat(words: &Words, hedge: &Listed) -> bool {
    let before = hedge.from.saturating_sub(1);
    words.phrase(hedge) == "possible"
        && words.words(before, hedge.from).any(|word| matches!(word, "made" | "make" | "makes" | "making"))
}

#[cfg(test)]
mod tests {
    use crate::compare::Subject;
    use crate::compare::wording::drill;

    /// What is said flatly and what is not in two one-sentence articles.
    #[track_caller]
    fn check(a: &str, b: &str, expected: &[&[&str]]) {
        drill::check(Subject::Wording, a, b, expected);
    }

    #[test]
    fn flat_against_distant() {
        check(
            "The driver allegedly stole three buses from the harbour depot.",
            "The driver stole three buses from the harbour depot.",
            &[&["allegedly stole", "stole"]],
        );
    }

    #[test]
    fn what_was_done_and_why_are_no_hearsay() {
        check(
            "The harbour crane was made possible using three engines of a lost ferry.",
            "The harbour crane was built using three engines of a lost ferry.",
            &[],
        );
        check(
            "The harbour crane fell, possibly because the engines of a lost ferry were old.",
            "The harbour crane fell on the engines of a lost ferry.",
            &[],
        );
    }

    #[test]
    fn what_somebody_said_is_not_flat() {
        check(
            "The driver allegedly stole three buses from the harbour depot.",
            "The driver stole three buses from the harbour depot, police said.",
            &[],
        );
        check(
            "The driver allegedly stole three buses from the harbour depot.",
            "The driver reportedly stole three buses from the harbour depot.",
            &[],
        );
    }
}
