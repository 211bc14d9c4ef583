//! How two quotes render the same words: verbatim, cut, altered, and which words were altered.

use super::diff::{Change, changes};
use super::utterance::{Rendering, Spoken};
use crate::align::TermAt;
use crate::text::{Span, normal};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// How many pieces of a longer quote a cut quote may be put together from.
const PIECES: usize = 3;
/// An exchange of more words than this on either side is no altered word but another sentence.
const FEW: usize = 3;

/// The gravest relation between any two renderings of different articles.
pub fn gravest(quotes: &[&Spoken]) -> Rendering {
    pairs(quotes).map(|(a, b)| relation(a, b)).max().unwrap_or(Rendering::Only)
}

/// Every two quotes of different articles.
fn pairs<'q, 'c>(quotes: &'q [&'q Spoken<'c>]) -> impl Iterator<Item = (&'q Spoken<'c>, &'q Spoken<'c>)> {
    quotes.iter().enumerate().flat_map(move |(at, &a)| {
        quotes[at + 1..].iter().filter(move |b| b.id.0 != a.id.0).map(move |&b| (a, b))
    })
}

/// How two renderings relate.
fn relation(a: &Spoken, b: &Spoken) -> Rendering {
    let (short, long) = if a.terms.len() <= b.terms.len() { (a, b) } else { (b, a) };
    match (short.terms.len() == long.terms.len(), is_cut(short, long)) {
        (true, true) => Rendering::Verbatim,
        (false, true) => Rendering::Cut,
        (_, false) => Rendering::Altered,
    }
}

/// Whether the words of `short` stand in `long` in the same order, in few pieces.
pub fn is_cut(short: &Spoken, long: &Spoken) -> bool {
    let (short, long) = (literal(short), literal(long));
    let mut at = 0;
    let mut pieces = 0;
    let mut rest = short.as_slice();
    while !rest.is_empty() && pieces < PIECES {
        let Some((start, len)) = longest_start(rest, &long, at) else { return false };
        pieces += 1;
        at = start + len;
        rest = &rest[len..];
    }
    rest.is_empty()
}

/// Where, from `from` on, the longest beginning of `words` stands in `long`, and how long it is.
fn longest_start(words: &[Cow<str>], long: &[Cow<str>], from: usize) -> Option<(usize, usize)> {
    let common = |start: usize| words.iter().zip(&long[start..]).take_while(|(a, b)| a == b).count();
    let best = (from..long.len()).map(|start| (common(start), std::cmp::Reverse(start))).max()?;
    (best.0 > 0).then_some((best.1.0, best.0))
}

/// The words as they are spelt, without case and dots.
fn literal<'c>(quote: &Spoken<'c>) -> Vec<Cow<'c, str>> {
    quote.terms.iter().map(|term| normal::fold(term.span.of(quote.text))).collect()
}

/// For each quote the words that another rendering has otherwise, in order.
pub fn altered(quotes: &[&Spoken]) -> Vec<Vec<Span>> {
    let mut found: Vec<BTreeSet<Span>> = vec![BTreeSet::new(); quotes.len()];
    for (i, a) in quotes.iter().enumerate() {
        for (j, b) in quotes.iter().enumerate().skip(i + 1).filter(|(_, b)| b.id.0 != a.id.0) {
            for (in_a, in_b) in exchanges(a, b) {
                found[i].insert(in_a);
                found[j].insert(in_b);
            }
        }
    }
    found.into_iter().map(|spans| spans.into_iter().collect()).collect()
}

/// Words of `a` and of `b` that stand in the same surroundings and are not the same.
fn exchanges(a: &Spoken, b: &Spoken) -> Vec<(Span, Span)> {
    let (words_a, words_b) = (spelt(a), spelt(b));
    let found = changes(&words_a, &words_b);
    found.iter().filter_map(|change| exchange(&words_a, &words_b, change)).collect()
}

/// The terms of a quote with keys that tell spellings apart.
fn spelt(quote: &Spoken) -> Vec<TermAt> {
    let key = |word: &str| {
        word.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    };
    literal(quote).iter().zip(&quote.terms).map(|(word, term)| TermAt { key: key(word), ..*term }).collect()
}

/// The words of one change that face each other: those next to telling words that both have.
fn exchange(a: &[TermAt], b: &[TermAt], change: &Change) -> Option<(Span, Span)> {
    let telling = |term: Option<&TermAt>| term.is_some_and(|term| term.weight > 0.0);
    let after = telling(a.get(change.a.end));
    let before = change.a.start > 0 && telling(a.get(change.a.start - 1));
    let size = change.a.len().min(change.b.len()).min(FEW);
    let facing = |range: &std::ops::Range<usize>| match (before, after) {
        _ if range.len() <= FEW => Some(range.clone()),
        (_, true) => Some(range.end - size..range.end),
        (true, false) => Some(range.start..range.start + size),
        (false, false) => None,
    };
    let (in_a, in_b) = (facing(&change.a)?, facing(&change.b)?);
    if !(before || after) || size == 0 {
        return None;
    }
    let span = |terms: &[TermAt]| {
        let telling = terms.iter().filter(|term| term.weight > 0.0).map(|term| term.span);
        telling.reduce(Span::join)
    };
    Some((span(&a[in_a])?, span(&b[in_b])?))
}
