//! Normal forms: what two spellings of one word have in common.

use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A word without case, accents, dots, hyphens and apostrophes, compatibility characters unfolded.
///
/// `Cyber-Attack` and `cyberattack`, `U.S.` and `US`, `café` and `cafe` come out the same.
pub fn fold(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        return Cow::Borrowed(word);
    }
    if word.is_ascii() {
        let mut folded = word.to_ascii_lowercase();
        folded.retain(|c| !matches!(c, '.' | '-' | '\''));
        return Cow::Owned(folded);
    }
    let plain =
        word.nfkd().filter(|&c| !is_combining_mark(c) && !matches!(c, '.' | '-' | '‐' | '‑' | '\'' | '’'));
    Cow::Owned(plain.flat_map(char::to_lowercase).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_meet() {
        for (a, b) in [
            ("Cyber-Attack", "cyberattack"),
            ("U.S.", "US"),
            ("Café", "cafe"),
            ("don’t", "dont"),
            ("ﬁre", "fire"),
        ] {
            assert_eq!(fold(a), fold(b));
        }
    }
}
