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
    let mut folded = String::with_capacity(word.len());
    fold_onto(&mut folded, word);
    Cow::Owned(folded)
}

/// Puts the folded form of a word behind others.
pub fn fold_onto(folded: &mut String, word: &str) {
    let plain = |byte: u8| byte.is_ascii() && !matches!(byte, b'.' | b'-' | b'\'');
    if word.bytes().all(plain) {
        let start = folded.len();
        folded.push_str(word);
        folded.get_mut(start..).into_iter().for_each(str::make_ascii_lowercase);
    } else {
        let kept = word
            .nfkd()
            .filter(|&c| !is_combining_mark(c) && !matches!(c, '.' | '-' | '‐' | '‑' | '\'' | '’'));
        folded.extend(kept.flat_map(char::to_lowercase));
    }
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
