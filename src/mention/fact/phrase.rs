//! Phrases of the word lists, looked up among the pieces of a line.

use super::piece::Piece;
use crate::text::lexicon::Lexicon;

/// The longest phrase of a list that begins at a piece: what it stands for, and the piece after it.
pub fn phrase_at(list: &Lexicon, pieces: &[Piece<'_>], at: usize) -> Option<(&'static str, usize)> {
    let (length, head) = list.longest(|nth| pieces.get(at + nth).map(|piece| &*piece.low))?;
    Some((head, at + length))
}

/// The longest phrase of a list, which has them backward, that ends before a piece: what it stands for, and its
/// first piece.
pub fn phrase_before(list: &Lexicon, pieces: &[Piece<'_>], end: usize) -> Option<(&'static str, usize)> {
    let word = |nth: usize| pieces.get(end.checked_sub(nth + 1)?).map(|piece| &*piece.low);
    let (length, head) = list.longest(word)?;
    Some((head, end - length))
}
