//! The differing words of two passages, where it helps to see them.

use crate::article::Place;
use crate::compare::{Comparison, Finding, Said, Subject};
use crate::text::Span;

/// The words of a member of a finding that those members put otherwise whose value is another one:
/// of a fact or a speaker the whole value, of anything else word by word.
pub(super) fn otherwise(comparison: &Comparison, finding: &Finding, said: &Said) -> Vec<Span> {
    let mut others: Vec<&Said> = finding.members.iter().filter(|other| other.value != said.value).collect();
    others.sort_by(|a, b| a.value.cmp(&b.value));
    others.dedup_by(|a, b| a.value == b.value);
    let mut spans: Vec<Span> = match finding.subject {
        Subject::Fact(_) | Subject::Speaker => others.iter().map(|_| said.span).collect(),
        Subject::Quote | Subject::Wording | Subject::Negation => {
            let here = (said.place, said.span);
            others.iter().flat_map(|other| differing(comparison, (other.place, other.span), here)).collect()
        }
    };
    spans.sort_unstable();
    spans.dedup();
    spans
}

/// The words of `there` that `here` does not have, within a stretch of each.
///
/// Nothing if they are more than half of its words: what is told in other words altogether is not made
/// clearer by a mark on nearly every word.
pub(super) fn differing(comparison: &Comparison, here: (Place, Span), there: (Place, Span)) -> Vec<Span> {
    let (_, spans) = comparison.differing_words_within(here, there);
    let words = comparison.terms_within(there);
    let differs = |word: &&crate::align::TermAt| spans.iter().any(|span| span.contains(word.span));
    if 2 * words.iter().filter(differs).count() > words.len() { Vec::new() } else { spans }
}
