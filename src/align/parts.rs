//! Parts: clauses and quoted stretches of a passage, which can say something on their own.

use super::terms::TermAt;
use crate::text::Span;
use crate::text::lexicon::{Lexicon, lexicon};
use crate::text::normal::fold;
use std::ops::Range;

/// Words that a clause often begins with.
static OPENERS: Lexicon = lexicon!("clause-openers", folded);

/// Marks between which a clause or a quoted stretch stands.
pub(super) const MARKS: &[char] = &[',', ';', ':', '“', '”', '"', '—', '–', '(', ')', '.', '?', '!'];

/// How many content words a clause has at least.
const LEAST: usize = 3;

/// How many clauses side by side make a part at most.
const MOST_CLAUSES: usize = 2;

/// How many parts a passage has at most: they are bits of a word.
pub(super) const MOST: usize = 32;

/// The parts of a passage as ranges of its terms: the whole first, then clauses, then clauses two by two.
pub(super) fn parts(text: &str, terms: &[TermAt]) -> Vec<Range<usize>> {
    let cuts = cuts(text, terms);
    let mut parts = Vec::with_capacity(MOST_CLAUSES * cuts.len());
    parts.push(0..terms.len());
    for clauses in 1..(cuts.len() - 1).min(MOST_CLAUSES + 1) {
        parts.extend((clauses..cuts.len()).map(|last| cuts[last - clauses]..cuts[last]));
    }
    parts.truncate(MOST);
    parts
}

/// For so many clauses there is room from the start; a passage seldom has more.
const CLAUSES: usize = 8;

/// Where clauses begin, and where the last one ends.
fn cuts(text: &str, terms: &[TermAt]) -> Vec<usize> {
    let mut cuts = Vec::with_capacity(CLAUSES);
    cuts.push(0);
    let mut since = 0;
    let mut left = terms.iter().filter(|term| term.weight > 0.0).count();
    for (at, pair) in terms.windows(2).enumerate() {
        let content = usize::from(pair[0].weight > 0.0);
        since += content;
        left -= content;
        if since >= LEAST && left >= LEAST && opens(text, pair[0].span, &pair[1]) {
            cuts.push(at + 1);
            since = 0;
        }
    }
    cuts.push(terms.len());
    cuts
}

/// Whether a clause may begin with a term.
fn opens(text: &str, before: Span, term: &TermAt) -> bool {
    parted(text, before, term.span, MARKS) || OPENERS.has(&fold(term.span.of(text)))
}

/// Whether a mark stands between two terms; mostly nothing but a space does.
pub(super) fn parted(text: &str, before: Span, after: Span, marks: &[char]) -> bool {
    let between = Span::new(before.end, after.start).of(text);
    between != " " && between.contains(marks)
}
