//! What words look like from afar: enough to tell at once that most words of a text are in no list.
//!
//! Words that were added always fit; of the others a few do, which the list itself then tells apart. It is the idea of
//! Bloom (1970), with parts of the word in place of hashes.

/// The outlines of some words: their first and last letters, in any case, and their lengths.
#[derive(Debug)]
pub struct Outlines([u32; ROOM]);

/// How many pairs of a length and a last letter are told apart.
const ROOM: usize = 64;

impl Outlines {
    /// The outlines of no words.
    pub const NONE: Self = Self([0; ROOM]);

    /// Adds those of a word.
    pub const fn add(&mut self, word: &[u8]) {
        if let ([first, ..], [.., last]) = (word, word) {
            self.0[place(word.len(), *last)] |= bit(*first);
        }
    }

    /// Whether a word may be among them, in any case; beyond ASCII only in the case that was added.
    pub const fn fit(&self, word: &[u8]) -> bool {
        self.fit_phrase(word, word, word.len())
    }

    /// The same of a phrase, told from its first word, its last, and its length in bytes.
    pub const fn fit_phrase(&self, first: &[u8], last: &[u8], length: usize) -> bool {
        match (first, last) {
            ([first, ..], [.., last]) => self.0[place(length, *last)] & bit(*first) != 0,
            _ => false,
        }
    }
}

/// Where a length and a last letter stand; the factor keeps neighbouring lengths and letters apart.
const fn place(length: usize, last: u8) -> usize {
    (length * 7 + (last & 31) as usize) % ROOM
}

/// The bit of a first letter.
const fn bit(first: u8) -> u32 {
    1 << (first & 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_was_added_fits_in_any_case() {
        let mut outlines = Outlines::NONE;
        outlines.add(b"said");
        for (word, fits) in [("said", true), ("SAID", true), ("Sand", true), ("say", false), ("", false)] {
            assert_eq!(outlines.fit(word.as_bytes()), fits, "{word}");
        }
    }
}
