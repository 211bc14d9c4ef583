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

/// Where the search for a word that is not empty begins, before it is cut to the size of a table.
///
/// It is told from the length, the first four bytes and the last four, of a shorter word from all of them: words
/// differ there, and a loop over all bytes costs more than the few places that are looked at in vain. The factor is
/// that of Fibonacci hashing (Knuth, 6.4).
pub fn hash(word: &[u8]) -> u32 {
    let length = word.len();
    let (first, last) = match (word.first_chunk(), word.last_chunk()) {
        (Some(first), Some(last)) => (u32::from_le_bytes(*first), u32::from_le_bytes(*last)),
        _ => (word[0].into(), u32::from_le_bytes([word[length / 2], word[length - 1], 0, 0])),
    };
    let [length, ..] = length.to_le_bytes();
    let sampled = first.rotate_left(11) ^ last ^ u32::from(length);
    sampled.wrapping_mul(0x9e37_79b9).rotate_left(16)
}
