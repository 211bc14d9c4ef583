//! The part of a passage that a link rests on, narrowed to the phrases that the other passage shares: a reader is
//! to see what two outlets both say, and not to take the rest of the clause for it.

use super::index::Leaf;
use super::parts::{MARKS, parted};
use super::terms::TermAt;
use crate::text::Span;
use crate::text::lexicon::{Lexicon, lexicon};
use crate::text::normal::fold;

static OPENERS: Lexicon = lexicon!("phrase-openers", folded);

/// What a term tells against its phrase that the other passage lacks, where one that it has tells 1 for it: a phrase
/// at the end stays where about a third of what it weighs is shared.
const UNSHARED: f64 = 0.45;

/// How many content words a part has at least that is told to a reader: fewer name something, and say nothing of it.
const LEAST: usize = 3;

/// A part of a leaf, by its place among the parts.
pub(super) type PartOf<'l> = (&'l Leaf, usize);

/// What a part of a leaf shares with a part of another: the run of whole phrases that has most of what is shared
/// and least of what is not. `terms` are those of the leaf's passage.
pub(super) fn narrowed(text: &str, terms: &[TermAt], (leaf, part): PartOf<'_>, other: PartOf<'_>) -> Span {
    let span = leaf.parts[part].span;
    let first = terms.partition_point(|term| term.span.end <= span.start);
    let last = terms.partition_point(|term| term.span.start < span.end);
    let terms = &terms[first..last];
    let cuts = cuts(text, terms);
    let content = |from: usize, to: usize| terms[cuts[from]..cuts[to]].iter().filter(|term| is_content(term));
    let told = |phrase: usize| content(phrase, phrase + 1).map(|term| telling(term, other)).sum();
    let phrases = cuts.len() - 1;
    let (from, to) = widened(heaviest((0..phrases).map(told)), phrases, |from, to| content(from, to).count());
    let run = &terms[cuts[from]..cuts[to]];
    let end = run.iter().rfind(|term| is_content(term)).map_or(span.end, |term| term.span.end);
    Span::new(
        if from == 0 { span.start } else { run[0].span.start },
        if to + 1 == cuts.len() { span.end } else { end },
    )
}

fn is_content(term: &TermAt) -> bool {
    term.weight > 0.0
}

/// A run of phrases with so many of those beside it that it says something: those in front, which name who does it,
/// else those behind.
fn widened(
    (mut from, mut to): (usize, usize),
    phrases: usize,
    content: impl Fn(usize, usize) -> usize,
) -> (usize, usize) {
    while content(from, to) < LEAST && to - from < phrases {
        if from == 0 { to += 1 } else { from -= 1 }
    }
    (from, to)
}

/// What a term tells for its phrase, or against it.
fn telling(term: &TermAt, (leaf, part): PartOf<'_>) -> f64 {
    let at = leaf.entries.binary_search_by_key(&term.key, |entry| entry.key);
    let entry = at.ok().map(|at| &leaf.entries[at]).filter(|entry| entry.parts >> part & 1 == 1);
    let shared = entry.map_or(0.0, |entry| entry.weight.min(term.weight));
    shared - UNSHARED * (term.weight - shared)
}

/// A passage seldom has more phrases.
const PHRASES: usize = 16;

/// Where phrases begin, and where the last one ends. Each has a content word if the passage has any.
fn cuts(text: &str, terms: &[TermAt]) -> Vec<usize> {
    let last = terms.iter().rposition(is_content).unwrap_or_default();
    let mut cuts = Vec::with_capacity(PHRASES);
    cuts.push(0);
    let mut has_content = false;
    for (at, pair) in terms.windows(2).enumerate().take(last) {
        has_content |= is_content(&pair[0]);
        if has_content && opens(text, pair[0].span, &pair[1]) {
            cuts.push(at + 1);
            has_content = false;
        }
    }
    cuts.push(terms.len());
    cuts
}

/// Whether a phrase begins with a term.
fn opens(text: &str, before: Span, term: &TermAt) -> bool {
    parted(text, before, term.span, MARKS) || term.weight == 0.0 && OPENERS.has(&fold(term.span.of(text)))
}

/// Where the heaviest run begins and ends, after Kadane; the first of several.
fn heaviest(weights: impl Iterator<Item = f64>) -> (usize, usize) {
    let (mut most, mut found) = (f64::NEG_INFINITY, (0, 1));
    let (mut sum, mut from) = (0.0, 0);
    for (at, weight) in weights.enumerate() {
        if sum < 0.0 {
            (sum, from) = (0.0, at);
        }
        sum += weight;
        if sum > most {
            (most, found) = (sum, (from, at + 1));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Phrases of so many content words each; the run that is told of them.
    fn check(run: (usize, usize), phrases: &[usize], expected: (usize, usize)) {
        let content = |from: usize, to: usize| phrases[from..to].iter().sum();
        assert_eq!(widened(run, phrases.len(), content), expected, "{run:?} {phrases:?}");
    }

    #[test]
    fn a_part_says_something() {
        check((1, 2), &[2, 3, 2], (1, 2));
        check((1, 2), &[2, 1, 2], (0, 2));
        check((0, 1), &[1, 1, 2], (0, 3));
        check((1, 2), &[1, 1], (0, 2));
        check((0, 1), &[1], (0, 1));
    }
}
