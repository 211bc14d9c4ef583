//! Which words of two passages differ, by `similar` on the story's own terms.
//!
//! Words count as the same when they are the same term: `added` and `adds`, `U.S.` and `American`. A word diff
//! knows no moved clauses, so what only stands elsewhere in the other passage is not called different.

use crate::align::TermAt;
use crate::text::Span;
use similar::{Algorithm, DiffOp, capture_diff_slices_by_key};
use std::collections::BTreeSet;

/// Longest stretch that is diffed, in words; the time of a diff grows with the square of what differs.
const LONGEST: usize = 600;

/// A place where two wordings part: the words of each side, either of them possibly none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which words of the first stretch, by index.
    pub a: std::ops::Range<usize>,
    /// Which words of the second stretch, by index.
    pub b: std::ops::Range<usize>,
}

impl Change {
    /// The same, seen from the second wording.
    pub fn turned(self) -> Self {
        Self { a: self.b, b: self.a }
    }
}

/// Where two wordings part, in order.
pub fn changes(a: &[TermAt], b: &[TermAt]) -> Vec<Change> {
    let (a, b) = (&a[..a.len().min(LONGEST)], &b[..b.len().min(LONGEST)]);
    let ops = capture_diff_slices_by_key(Algorithm::Hunt, a, b, |term| term.key);
    ops.into_iter()
        .filter(|op| !matches!(op, DiffOp::Equal { .. }))
        .map(|op| Change { a: op.old_range(), b: op.new_range() })
        .collect()
}

/// The stretches of each side that the other does not have anywhere, function words between them included.
pub fn differing(a: &[TermAt], b: &[TermAt]) -> (Vec<Span>, Vec<Span>) {
    let keys = |terms: &[TermAt]| terms.iter().map(|term| term.key).collect::<BTreeSet<_>>();
    let (in_a, in_b) = (keys(a), keys(b));
    let (mut only_a, mut only_b) = (Vec::new(), Vec::new());
    for change in changes(a, b) {
        only_a.extend(stretches(&a[change.a], &in_b));
        only_b.extend(stretches(&b[change.b], &in_a));
    }
    (only_a, only_b)
}

/// Runs of terms that `elsewhere` lacks; each begins and ends with such a term that weighs something, or stands alone.
fn stretches(terms: &[TermAt], elsewhere: &BTreeSet<u32>) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<Span> = None;
    for term in terms {
        let lacking = !elsewhere.contains(&term.key);
        match (lacking && term.weight > 0.0, &mut open) {
            (true, Some(span)) => *span = span.join(term.span),
            (true, None) => open = Some(term.span),
            (false, _) if term.weight > 0.0 => found.extend(open.take()),
            (false, _) => {}
        }
    }
    found.extend(open);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    /// Terms that are the folded words themselves; short words weigh nothing.
    fn terms(text: &str) -> Vec<TermAt> {
        let words = words(text, Span::whole(text)).into_iter().filter(|word| word.is_word());
        words
            .map(|word| {
                let key = word
                    .span
                    .of(text)
                    .to_lowercase()
                    .bytes()
                    .fold(7, |sum: u32, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
                let weight = f64::from(u8::from(word.span.len() > 3));
                TermAt { span: word.span, key, weight, is_name: false }
            })
            .collect()
    }

    fn check(a: &str, b: &str, only_a: &[&str], only_b: &[&str]) {
        let (spans_a, spans_b) = differing(&terms(a), &terms(b));
        assert_eq!(spans_a.iter().map(|span| span.of(a)).collect::<Vec<_>>(), only_a);
        assert_eq!(spans_b.iter().map(|span| span.of(b)).collect::<Vec<_>>(), only_b);
    }

    #[test]
    fn what_differs() {
        check(
            "there will be grave consequences",
            "there will be serious consequences",
            &["grave"],
            &["serious"],
        );
        check("the same words", "the same words", &[], &[]);
        check("they sank the ship quickly", "they raised the ship", &["sank", "quickly"], &["raised"]);
    }

    #[test]
    fn a_moved_clause_does_not_differ() {
        check("without torture we have proof", "we have proof without torture", &[], &[]);
    }
}
