//! Sets of bytes, as tables of all 256: a scan over a text that looks for some of them asks one table for each byte,
//! whatever it looks for.

/// A set of bytes. Keep it in a `static`: a `const` is copied to wherever it is asked.
#[derive(Debug)]
pub struct Bytes([bool; 256]);

impl Bytes {
    /// Letters and digits of ASCII.
    pub const PLAIN: Self = Self::of(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// Small letters and digits of ASCII.
    pub const SMALL: Self = Self::of(b"0123456789abcdefghijklmnopqrstuvwxyz");

    /// The set of these bytes.
    pub const fn of(bytes: &[u8]) -> Self {
        Self([false; 256]).and(bytes)
    }

    /// The set of those in this one and of these.
    pub const fn and(mut self, bytes: &[u8]) -> Self {
        let mut at = 0;
        while at < bytes.len() {
            self.0[bytes[at] as usize] = true;
            at += 1;
        }
        self
    }

    /// The set of those in this one and of all bytes of characters beyond ASCII.
    pub const fn and_beyond_ascii(mut self) -> Self {
        let mut byte = 128;
        while byte < 256 {
            self.0[byte] = true;
            byte += 1;
        }
        self
    }

    /// Whether a byte is one of them.
    pub const fn has(&self, byte: u8) -> bool {
        self.0[byte as usize]
    }

    /// How many bytes at the beginning of a text are in the set.
    pub fn run(&self, text: &[u8]) -> usize {
        text.iter().position(|&byte| !self.has(byte)).unwrap_or(text.len())
    }

    /// Whether a text has no bytes that are not in the set.
    pub fn are_all_of(&self, text: &str) -> bool {
        self.run(text.as_bytes()) == text.len()
    }

    /// Where the first byte that is in the set stands in a text.
    pub fn first(&self, text: &[u8]) -> Option<usize> {
        text.iter().position(|&byte| self.has(byte))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_passed_over() {
        for (text, run, mark) in
            [("two words", 3, None), ("a.b", 1, Some(1)), ("é!", 0, Some(0)), ("", 0, None)]
        {
            assert_eq!(Bytes::PLAIN.run(text.as_bytes()), run, "{text}");
            assert_eq!(Bytes::of(b".!").and_beyond_ascii().first(text.as_bytes()), mark, "{text}");
        }
    }
}
