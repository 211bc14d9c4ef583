//! A number in running text, before it is known what it is a number of.

use super::piece::Piece;

/// A number as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    /// Its first piece.
    pub from: usize,
    /// The piece after it.
    pub to: usize,
    /// The number; of a range the lower end.
    pub least: f64,
    /// The upper end of a range; else the same number.
    pub most: f64,
    /// How it is put.
    pub form: Form,
}

/// How a number is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `21`, `twenty-one`, `1.2 million`.
    Cardinal,
    /// `two-thirds`, `half`.
    Part,
    /// `25th`, `third`.
    Ordinal,
    /// `dozens`, `tens of thousands`.
    Vague,
}

impl Numeral {
    /// A single number.
    pub const fn one(from: usize, to: usize, value: f64, form: Form) -> Self {
        Self { from, to, least: value, most: value, form }
    }

    /// Whether it is the word `one` and no more.
    pub fn is_bare_one(&self, pieces: &[Piece<'_>]) -> bool {
        self.to == self.from + 1 && pieces[self.from].is("one")
    }
}
