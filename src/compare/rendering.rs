//! How two quotes render the same words: verbatim, cut, altered, and which words were altered.

use super::diff::{Change, changes};
use super::spoken::Spoken;
use crate::align::TermAt;
use crate::text::Span;
use crate::text::normal::fold;

/// How several outlets render one utterance; the gravest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rendering {
    /// One outlet only.
    Only,
    /// Word for word the same.
    Verbatim,
    /// One gives a part of what another gives.
    Cut,
    /// Words differ.
    Altered,
}

impl Rendering {
    /// Its name in the published form.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Only => "only",
            Self::Verbatim => "verbatim",
            Self::Cut => "cut",
            Self::Altered => "altered",
        }
    }
}

/// How many pieces of a longer quote a cut quote may be put together from.
const PIECES: usize = 3;
/// An exchange of more words than this on either side is no altered word but another sentence.
const FEW: usize = 3;

/// How two renderings relate.
pub fn relation(a: &Spoken, b: &Spoken) -> Rendering {
    let (short, long) = if a.words.len() <= b.words.len() { (a, b) } else { (b, a) };
    match (short.words.len() == long.words.len(), is_cut(short, long) || is_literal(short, long)) {
        (true, true) => Rendering::Verbatim,
        (false, true) => Rendering::Cut,
        (_, false) => Rendering::Altered,
    }
}

/// Whether the words of `short` stand in `long` in the same order, in few pieces.
pub fn is_cut(short: &Spoken, long: &Spoken) -> bool {
    let mut at = 0;
    let mut pieces = 0;
    let mut rest = short.words.as_slice();
    while !rest.is_empty() && pieces < PIECES {
        let Some((start, len)) = longest_start(rest, &long.words, at) else { return false };
        pieces += 1;
        at = start + len;
        rest = &rest[len..];
    }
    rest.is_empty()
}

/// Whether `short` stands in `long` as it is written. A cut may go through what is one word to the story: `a billion`.
fn is_literal(short: &Spoken, long: &Spoken) -> bool {
    let written = |spoken: &Spoken| {
        let text = spoken.text;
        let words = spoken.words.iter().flat_map(move |word| word.span.of(text).split_whitespace());
        words.map(|word| fold(word).into_owned()).collect::<Vec<_>>()
    };
    let (short, long) = (written(short), written(long));
    !short.is_empty() && long.windows(short.len()).any(|part| part == short)
}

/// Where, from `from` on, the longest beginning of `words` stands in `long`, and how long it is.
fn longest_start(words: &[TermAt], long: &[TermAt], from: usize) -> Option<(usize, usize)> {
    let common = |start: usize| words.iter().zip(&long[start..]).take_while(|(a, b)| a.key == b.key).count();
    let best = (from..long.len()).map(|start| (common(start), std::cmp::Reverse(start))).max()?;
    (best.0 > 0).then_some((best.1.0, best.0))
}

/// Words of `a` and of `b` that stand in the same surroundings and are not the same.
///
/// Where the renderings run side by side a diff shows them; where one statement is put together in another order,
/// a telling word that stands right before or after the same telling word does.
pub fn exchanges(a: &Spoken, b: &Spoken) -> Vec<(Span, Span)> {
    let (a, b) = (&a.words, &b.words);
    let changes = changes(a, b);
    let found: Vec<_> = changes.iter().filter_map(|change| side_by_side(a, b, change)).collect();
    if found.is_empty() { beside_the_same(a, b) } else { found }
}

/// The words of one change where the renderings run side by side: few on both sides, between words that both have.
fn side_by_side(a: &[TermAt], b: &[TermAt], change: &Change) -> Option<(Span, Span)> {
    let few = |range: &std::ops::Range<usize>| (1..=FEW).contains(&range.len());
    let inside = change.a.start > 0 && change.b.start > 0 && change.a.end < a.len() && change.b.end < b.len();
    let span = |terms: &[TermAt]| telling(terms).map(|term| term.span).reduce(Span::join);
    if !(inside && few(&change.a) && few(&change.b)) {
        return None;
    }
    Some((span(&a[change.a.clone()])?, span(&b[change.b.clone()])?))
}

/// Telling words that only one side has, right before or after one that both have.
fn beside_the_same(a: &[TermAt], b: &[TermAt]) -> Vec<(Span, Span)> {
    let has = |terms: &[TermAt], one: &TermAt| terms.iter().any(|term| term.key == one.key);
    let exchanged = |x: &TermAt, y: &TermAt| !has(b, x) && !has(a, y);
    let mut found = Vec::new();
    for x in a.windows(2).filter(|x| x.iter().all(|term| term.weight > 0.0)) {
        for y in b.windows(2).filter(|y| y.iter().all(|term| term.weight > 0.0)) {
            if x[1].key == y[1].key && exchanged(&x[0], &y[0]) {
                found.push((x[0].span, y[0].span));
            }
            if x[0].key == y[0].key && exchanged(&x[1], &y[1]) {
                found.push((x[1].span, y[1].span));
            }
        }
    }
    found
}

/// The words that tell something.
fn telling(terms: &[TermAt]) -> impl Iterator<Item = &TermAt> {
    terms.iter().filter(|term| term.weight > 0.0)
}
