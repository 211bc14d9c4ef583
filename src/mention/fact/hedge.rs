//! What is said about the exactness of a value: `about`, `at least`, `or more`.

use super::phrase::{phrase_at, phrase_before};
use super::piece::{Piece, Shape};
use super::value::Qualifier;
use crate::text::lexicon::{Lexicon, lexicon};

static BEFORE: Lexicon = lexicon!("hedges", backward);
static AFTER: Lexicon = lexicon!("hedges", forms);

fn qualifier(head: &str) -> Option<Qualifier> {
    [Qualifier::About, Qualifier::AtLeast, Qualifier::AtMost].into_iter().find(|one| one.name() == head)
}

/// A value with the hedges around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hedged {
    /// What they say, if there are any.
    pub qualifier: Option<Qualifier>,
    /// The first piece of the value or of the hedge in front.
    pub from: usize,
    /// The piece after the value or the hedge behind.
    pub to: usize,
}

/// What the words around the pieces from `from` to `to` say about the exactness of the value they give.
pub fn hedge(pieces: &[Piece<'_>], from: usize, to: usize) -> Option<Qualifier> {
    hedged(pieces, from, to).qualifier
}

/// The same with where the hedges stand.
pub fn hedged(pieces: &[Piece<'_>], from: usize, to: usize) -> Hedged {
    let (before, from) = before(pieces, from);
    let (after, to) = after(pieces, to).map_or((None, to), |(qualifier, to)| (Some(qualifier), to));
    Hedged { qualifier: before.or(after), from, to }
}

/// The hedge in front and its first piece. A bound says more than `about`: `at least some 50`.
fn before(pieces: &[Piece<'_>], from: usize) -> (Option<Qualifier>, usize) {
    let mut found = None;
    let mut at = from;
    while let Some((head, start)) = phrase_before(&BEFORE, pieces, at) {
        if found.is_none_or(|found| found == Qualifier::About) {
            found = qualifier(head);
        }
        at = start;
    }
    (found, at)
}

/// The hedge behind and the piece after it: only those of two words and `+`, since `about`, `over` and the
/// like open what follows.
fn after(pieces: &[Piece<'_>], to: usize) -> Option<(Qualifier, usize)> {
    if pieces.get(to).is_some_and(|piece| piece.is("+") && !piece.spaced) {
        return Some((Qualifier::AtLeast, to + 1));
    }
    let dash = to + usize::from(pieces.get(to)?.shape == Shape::Dash);
    if dash > to && pieces.get(dash).is_some_and(|piece| piece.is("plus") && !piece.spaced) {
        return Some((Qualifier::AtLeast, dash + 1));
    }
    if !pieces.get(to)?.is_any(&["or", "and"]) {
        return None;
    }
    let (head, end) = phrase_at(&AFTER, pieces, to).filter(|&(_, end)| end > to + 1)?;
    Some((qualifier(head)?, end))
}
