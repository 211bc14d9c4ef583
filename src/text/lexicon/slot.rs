//! The places of a table of words: shared with the build script, which fills them.

/// A place of a table. Offsets and lengths are bytes of the table's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Where the word or phrase begins.
    pub key: u16,
    /// How long it is; 0 where the place is free.
    pub key_length: u8,
    /// Whether longer phrases begin with it.
    pub goes_on: bool,
    /// Where what it stands for begins.
    pub head: u16,
    /// How long that is; 0 where it only begins a phrase and is no entry itself.
    pub head_length: u8,
}

impl Slot {
    /// A place that holds nothing.
    pub const FREE: Self = Self { key: 0, key_length: 0, goes_on: false, head: 0, head_length: 0 };
}

/// Where the search for a word begins, before it is cut to the size of a table.
///
/// It is told from the length and five of the letters: words differ there, and a loop over all letters costs more than
/// the few places that are looked at in vain. The factor is that of Fibonacci hashing (Knuth, 6.4).
pub const fn hash(word: &[u8]) -> u32 {
    let length = word.len();
    let letters = [word[0], word[length / 4], word[length / 2], word[length - 1]];
    let rest = [0, word[length.saturating_sub(2)], 0, length.to_le_bytes()[0]];
    let sampled = u32::from_le_bytes(letters) ^ u32::from_le_bytes(rest).rotate_left(5);
    sampled.wrapping_mul(0x9e37_79b9).rotate_left(16)
}
