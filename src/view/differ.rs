//! The differing words of two passages, where it helps to see them.

use crate::article::Place;
use crate::compare::{Comparison, Finding, Said, Subject, Verdict};
use crate::text::Span;

/// The words of a member of a finding that another member has otherwise: of a quote word by word, of a fact or
/// a speaker the whole value. Nothing where the values are not at odds.
pub(super) fn otherwise(finding: &Finding, said: &Said) -> Vec<Span> {
    let at_odds = matches!(finding.verdict, Verdict::Differ | Verdict::Update);
    if !at_odds || !said.altered.is_empty() {
        return said.altered.clone();
    }
    let differs = finding.members.iter().any(|other| other.value != said.value);
    let whole = differs && finding.subject != Subject::Quote;
    whole.then_some(said.span).into_iter().collect()
}

/// The words of `there` that `here` does not have, within a stretch of each.
///
/// Nothing if they are more than a third of its words: what is told in other words is not made clearer by
/// marks all over it.
pub(super) fn differing(comparison: &Comparison, here: (Place, Span), there: (Place, Span)) -> Vec<Span> {
    let (_, spans) = comparison.differing_words(here, there);
    let words = comparison.terms_within(there);
    let differs = |word: &&crate::align::TermAt| spans.iter().any(|span| span.contains(word.span));
    if 3 * words.iter().filter(differs).count() > words.len() { Vec::new() } else { spans }
}
