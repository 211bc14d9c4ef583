//! What is said about the exactness of a value: `about`, `at least`, `or more`.

use super::phrase::{Phrases, meanings};
use super::piece::Piece;
use super::value::Qualifier;
use std::sync::LazyLock;

const LIST: &str = include_str!("../../../assets/words/hedges.txt");

static BEFORE: LazyLock<Phrases<Qualifier>> = LazyLock::new(|| Phrases::backward(meanings(LIST, qualifier)));
static AFTER: LazyLock<Phrases<Qualifier>> = LazyLock::new(|| Phrases::forward(meanings(LIST, qualifier)));

fn qualifier(head: &str) -> Option<Qualifier> {
    [Qualifier::About, Qualifier::AtLeast, Qualifier::AtMost].into_iter().find(|one| one.name() == head)
}

/// What the words around the pieces from `from` to `to` say about the exactness of the value they give.
pub fn hedge(pieces: &[Piece<'_>], from: usize, to: usize) -> Option<Qualifier> {
    before(pieces, from).or_else(|| after(pieces, to))
}

/// The hedge in front. A bound says more than `about`: `at least some 50`.
fn before(pieces: &[Piece<'_>], from: usize) -> Option<Qualifier> {
    let mut found = None;
    let mut at = from;
    while let Some((qualifier, start)) = BEFORE.before(pieces, at) {
        if found.is_none_or(|found| found == Qualifier::About) {
            found = Some(qualifier);
        }
        at = start;
    }
    found
}

/// The hedge behind: only those of two words and `+`, since `about`, `over` and the like open what follows.
fn after(pieces: &[Piece<'_>], to: usize) -> Option<Qualifier> {
    if pieces.get(to).is_some_and(|piece| piece.is("+") && !piece.spaced) {
        return Some(Qualifier::AtLeast);
    }
    if !pieces.get(to)?.is_any(&["or", "and"]) {
        return None;
    }
    AFTER.at(pieces, to).filter(|&(_, end)| end > to + 1).map(|(qualifier, _)| qualifier)
}
