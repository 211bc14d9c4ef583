//! Firmness: one outlet says flatly what another keeps at a distance.

use super::words::{Listed, Words, alike};
use crate::text::Span;
use crate::text::lexicon::{Lexicon, lexicon};

static HEARSAY: Lexicon = lexicon!("hearsay", written);

static ATTRIBUTIONS: Lexicon = lexicon!("attributions", written);

/// What one of two passages says of its own accord and the other keeps at a distance.
pub fn hedged(a: &Words, b: &Words) -> Option<(Span, Span)> {
    match (hedges(a), hedges(b)) {
        ([], []) => None,
        (hedges, []) => against(a, hedges, b),
        ([], hedges) => against(b, hedges, a).map(|(in_b, in_a)| (in_a, in_b)),
        _ => None,
    }
}

/// What `distant` keeps at a distance and `flat` does not.
fn against(distant: &Words, hedges: &[Listed], flat: &Words) -> Option<(Span, Span)> {
    if flat.has_any(&ATTRIBUTIONS) {
        return None;
    }
    hedges.iter().find_map(|&Listed { from, to, .. }| {
        let said = distant.next_telling(to)?;
        let other = flat.only(distant, said)?;
        alike(distant, (from, said + 1), flat, (other, other + 1))
            .then(|| (distant.span(from, said + 1), flat.span(other, other + 1)))
    })
}

/// The phrases by which a passage keeps something at a distance.
fn hedges<'w>(words: &'w Words) -> &'w [Listed] {
    words.hedges.get_or_init(|| words.listed(|phrase| HEARSAY.has(phrase)))
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
