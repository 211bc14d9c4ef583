//! What an article tells about each name it holds: how often it stands by itself, and as what.

use super::piece::{Piece, Sort};
use super::word::{Word, key};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::borrow::Cow;

/// The names of an article by their keys.
pub(super) struct Known<'r>(FxHashMap<Cow<'r, str>, Told>);

/// What an article tells about a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    /// What it names.
    pub sort: Sort,
    /// How often it stands by itself.
    pub count: u32,
    /// How often it does so with a capital letter that no sentence gives it.
    pub sure: u32,
    /// Whether it is a word of a longer name.
    pub within: bool,
    /// Whether it ends the name of a person.
    pub surname: bool,
}

impl<'r> Known<'r> {
    /// What some pieces tell.
    pub fn of(pieces: &[Piece<'r>]) -> Self {
        let mut known = Self(FxHashMap::with_capacity_and_hasher(pieces.len(), FxBuildHasher));
        for piece in pieces {
            known.add(piece);
        }
        known
    }

    /// Notes a piece.
    pub fn add(&mut self, piece: &Piece<'r>) {
        let new = Told { sort: piece.sort, count: 0, sure: 0, within: false, surname: false };
        let told = self.0.entry(key(piece.words)).or_insert(new);
        told.sort = piece.sort;
        told.count += 1;
        told.sure += u32::from(!piece.opens);
    }

    /// Forgets a piece.
    pub fn drop(&mut self, words: &[Word]) {
        if let Some(told) = self.0.get_mut(&*key(words)) {
            told.count -= 1;
        }
    }

    /// Notes which of the words that stand by themselves are words of longer names.
    pub fn see_within(&mut self, pieces: &[Piece<'r>]) {
        for piece in pieces.iter().filter(|piece| piece.words.len() > 1) {
            for (behind, word) in piece.words.iter().rev().enumerate() {
                if let Some(told) = self.0.get_mut(&*word.folded) {
                    told.within = true;
                    told.surname |= behind == 0 && piece.sort == Sort::Person;
                }
            }
        }
    }

    /// What is told about a key.
    pub fn get(&self, key: &str) -> Option<Told> {
        self.0.get(key).copied().filter(|told| told.count > 0)
    }

    /// How often a name stands by itself, by its key.
    pub fn count(&self, key: &str) -> u32 {
        self.get(key).map_or(0, |told| told.count)
    }
}
