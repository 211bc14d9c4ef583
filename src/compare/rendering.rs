//! How two quotes render the same words: verbatim, cut, altered, and which words were altered.

use super::diff::{Change, changes};
use super::spoken::Spoken;
use crate::align::TermAt;
use crate::text::Span;
use std::collections::BTreeSet;

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
    let (short, long) = if a.words.len() <= b.words.len() { (a, b) } else { (b, a) };
    match (short.words.len() == long.words.len(), is_cut(short, long)) {
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

/// Where, from `from` on, the longest beginning of `words` stands in `long`, and how long it is.
fn longest_start(words: &[TermAt], long: &[TermAt], from: usize) -> Option<(usize, usize)> {
    let common = |start: usize| words.iter().zip(&long[start..]).take_while(|(a, b)| a.key == b.key).count();
    let best = (from..long.len()).map(|start| (common(start), std::cmp::Reverse(start))).max()?;
    (best.0 > 0).then_some((best.1.0, best.0))
}

/// For each quote the words that another rendering has otherwise, in order.
pub fn altered(quotes: &[&Spoken]) -> Vec<Vec<Span>> {
    let mut found: Vec<BTreeSet<Span>> = vec![BTreeSet::new(); quotes.len()];
    for (i, a) in quotes.iter().enumerate() {
        let others = quotes.iter().enumerate().skip(i + 1).filter(|(_, b)| b.id.0 != a.id.0);
        for (j, b) in others.filter(|(_, b)| relation(a, b) == Rendering::Altered) {
            for (in_a, in_b) in exchanges(a, b) {
                found[i].insert(in_a);
                found[j].insert(in_b);
            }
        }
    }
    found.iter().map(closest).collect()
}

/// The stretches that hold no other: of `face serious` and `serious`, the latter.
fn closest(spans: &BTreeSet<Span>) -> Vec<Span> {
    let holds_another = |span: &Span| spans.iter().any(|other| other != span && span.contains(*other));
    spans.iter().filter(|span| !holds_another(span)).copied().collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;
    use crate::compare::compare;
    use crate::compare::spoken::spoken;

    /// The rendering of two quotes of somebody, and the words of each that the other has otherwise.
    fn check(a: &str, b: &str, rendering: Rendering, altered_words: [&[&str]; 2]) {
        let article = |outlet: &str, words: &str| {
            read(outlet, format!("“{words},” the mayor of Riga said on Monday.\n").as_bytes())
                .expect("it is text")
        };
        let story = compare(vec![article("one.txt", a), article("two.txt", b)]);
        let quotes = spoken(&story);
        let quotes: Vec<&Spoken> = quotes.iter().collect();
        assert_eq!(gravest(&quotes), rendering, "{a} | {b}");
        let words = altered(&quotes);
        let words: Vec<Vec<&str>> = quotes
            .iter()
            .zip(&words)
            .map(|(quote, spans)| spans.iter().map(|span| span.of(quote.text)).collect())
            .collect();
        assert_eq!(words, altered_words, "{a} | {b}");
    }

    #[test]
    fn renderings() {
        check(
            "The bridge will open in spring",
            "The bridge will open in spring",
            Rendering::Verbatim,
            [&[], &[]],
        );
        check("The bridge will open in spring", "will open in spring", Rendering::Cut, [&[], &[]]);
        check("The bridge … will open", "The bridge, believe me, will open", Rendering::Cut, [&[], &[]]);
        check(
            "There will be grave consequences if they refuse",
            "There will be serious consequences if they refuse",
            Rendering::Altered,
            [&["grave"], &["serious"]],
        );
    }

    #[test]
    fn words_put_together_in_another_order() {
        check(
            "If they refuse our offer, they must remember there will be grave consequences",
            "They should remember that they face serious consequences in case they refuse our offer",
            Rendering::Altered,
            [&["grave"], &["serious"]],
        );
    }
}
