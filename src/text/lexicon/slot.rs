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

/// Where the search for a word begins, before it is cut to the size of a table: Fowler, Noll and Vo's hash 1a.
pub const fn hash(word: &[u8]) -> u32 {
    let mut hash = 0x811c_9dc5;
    let mut at = 0;
    while at < word.len() {
        hash = (hash ^ word[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}
