//! Sources: one outlet says of its own accord what another gives as the word of somebody.
//!
//! Only where the two run alike throughout: a sentence that adds something may have another source for it.

use super::lists::{List, opens_clause};
use super::words::{Listed, Words};
use crate::text::Span;

/// How many telling words the two share at least.
const SHARED: usize = 4;
/// Which part of the telling words of either that is at least, in tenths.
const TENTHS: usize = 7;

/// What one of two passages says of its own accord and the other gives as the word of somebody.
pub fn sourced(a: &Words, b: &Words) -> Option<(Span, Span)> {
    match (a.has(List::Sources), b.has(List::Sources)) {
        (true, false) => against(a, b),
        (false, true) => against(b, a).map(|(in_b, in_a)| (in_a, in_b)),
        _ => None,
    }
}

/// The source that `given` names, and what `flat` says without one.
fn against(given: &Words, flat: &Words) -> Option<(Span, Span)> {
    if flat.has(List::Attributions) || flat.has(List::Hearsay) {
        return None;
    }
    let [source, further @ ..] = given.listed(List::Sources) else { return None };
    let (from, to) = clause(given, source);
    if further.iter().any(|more| more.from >= to) {
        return None;
    }
    let told: Vec<usize> = given.telling().iter().copied().filter(|at| !(from..to).contains(at)).collect();
    let common = |words: &Words, own: &[usize], other: &Words, others: &[usize]| {
        let shared =
            own.iter().copied().filter(|&at| others.iter().any(|&there| words.same(at, other, there)));
        shared.collect::<Vec<_>>()
    };
    let in_flat = common(flat, flat.telling(), given, &told);
    let in_given = common(given, &told, flat, flat.telling());
    let most = |shared: usize, all: usize| shared >= SHARED && shared * 10 >= all * TENTHS;
    let alike = most(in_flat.len(), flat.telling().len()) && most(in_given.len(), told.len());
    let (first, last) = (in_flat.first()?, in_flat.last()?);
    (alike && given.is_told() && flat.is_told()).then(|| (given.span(from, to), flat.span(*first, last + 1)))
}

/// The words that name the source: `police said`, `according to a person familiar with it`.
fn clause(words: &Words, source: &Listed) -> (usize, usize) {
    let leads = |at: usize| words.is_cut_behind(at) || words.word(at) == "that";
    let from = (0..source.from).rev().find(|&at| leads(at)).map_or(0, |cut| cut + 1);
    let ends_in = |at: usize| words.is_cut_behind(at);
    let end = (source.to - 1..words.len()).find(|&at| ends_in(at)).map_or(words.len(), |cut| cut + 1);
    // What was said follows the source, or stands in front of it.
    if from > 0 || source.head == "according to" {
        return (if source.head == "according to" { source.from } else { from }, end);
    }
    let that = source.to < words.len() && opens_clause(words.word(source.to));
    (from, source.to + usize::from(that))
}

#[cfg(test)]
mod tests {
    use crate::compare::wording::drill::distances as check;

    #[test]
    fn flat_against_a_source() {
        for (given, source) in [
            ("Three buses burnt in the harbour depot on Sunday night, police said.", "police said"),
            ("Police said that three buses burnt in the harbour depot on Sunday night.", "Police said that"),
            (
                "Three buses burnt in the harbour depot on Sunday night, according to a driver who asked not to be named.",
                "according to a driver who asked not to be named",
            ),
        ] {
            let flat = "Three buses burnt in the harbour depot on Sunday night.";
            let words = "Three buses burnt in the harbour depot on Sunday night";
            check(given, flat, &[&[source, words]]);
        }
    }

    #[test]
    fn who_has_a_source_too_is_not_flat() {
        check(
            "Three buses burnt in the harbour depot on Sunday night, police said.",
            "Police say three buses burnt in the harbour depot on Sunday night.",
            &[],
        );
        check(
            "Three buses burnt in the harbour depot on Sunday night, police said.",
            "\"Three buses burnt in the harbour depot on Sunday night.\"",
            &[],
        );
        check(
            "Three buses burnt in the harbour depot, and the ferry to Orm was late, police said.",
            "Three buses burnt near the market of Narva.",
            &[],
        );
    }
}
