//! Normal forms: what two spellings of one word have in common.

use super::bytes::Bytes;
use std::borrow::Cow;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// A word without case, accents, dots, hyphens and apostrophes, compatibility characters unfolded.
///
/// `Cyber-Attack` and `cyberattack`, `U.S.` and `US`, `café` and `cafe` come out the same.
pub fn fold(word: &str) -> Cow<'_, str> {
    if SMALL.are_all_of(word) {
        return Cow::Borrowed(word);
    }
    let mut folded = String::with_capacity(word.len());
    fold_onto(&mut folded, word);
    Cow::Owned(folded)
}

/// A word of these alone is its own folded form.
static SMALL: Bytes = Bytes::SMALL;

/// Puts the folded form of a word behind others.
///
/// Characters are unfolded one by one: a normal form would also put the marks of each in order, but they are dropped.
pub fn fold_onto(folded: &mut String, word: &str) {
    for c in word.chars() {
        match c {
            '.' | '-' | '\'' => {}
            '\0'..='\x7f' => folded.push(c.to_ascii_lowercase()),
            _ => decompose_compatible(c, |part| {
                if !is_combining_mark(part) && !matches!(part, '.' | '-' | '‐' | '‑' | '\'' | '’') {
                    folded.extend(part.to_lowercase());
                }
            }),
        }
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
