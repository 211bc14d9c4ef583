//! Spellings: British and American spellings of a word come out the same.
//!
//! The rules are of endings, and hold for words that they do not mean too: `prise` and `prize` come out the same. So
//! they tell whether two words may be one, and never how a word is spelt.

use super::lexicon::{Lexicon, lexicon};
use std::borrow::Cow;

static SPELLINGS: Lexicon = lexicon!("spellings", written);

/// An ending and what it becomes, of words that are at least so long. In each stands one of the pairs of letters that
/// [`spelt`] looks for first.
const ENDINGS: &[(&str, &str, usize)] = &[
    ("isation", "ization", 9),
    ("isations", "izations", 10),
    ("ise", "ize", 5),
    ("ises", "izes", 6),
    ("ised", "ized", 6),
    ("iser", "izer", 6),
    ("ising", "izing", 7),
    ("yse", "yze", 6),
    ("ysed", "yzed", 7),
    ("ysing", "yzing", 8),
    ("our", "or", 6),
    ("ours", "ors", 7),
    ("oured", "ored", 7),
    ("ouring", "oring", 8),
    ("ourable", "orable", 9),
    ("ourite", "orite", 8),
    ("ourites", "orites", 9),
    ("tre", "ter", 5),
    ("tres", "ters", 6),
    ("bre", "ber", 5),
];

/// Endings behind which an `l` is doubled in British words: `travelled`.
const DOUBLED: &[&str] = &["led", "ling", "ler", "lers"];

/// A folded word in the spelling that all its spellings share.
pub fn spelt(folded: &str) -> Cow<'_, str> {
    if let Some(spelling) = SPELLINGS.head(folded) {
        return Cow::Borrowed(spelling);
    }
    if !folded.as_bytes().windows(2).any(|pair| matches!(pair, b"is" | b"ys" | b"ou" | b"re" | b"ll")) {
        return Cow::Borrowed(folded);
    }
    let of_ending = |(ending, other, least): &(&str, &str, usize)| {
        let start = folded.strip_suffix(ending).filter(|_| folded.len() >= *least)?;
        Some(Cow::Owned(format!("{start}{other}")))
    };
    let of_doubled = |ending: &&str| {
        let start = folded.strip_suffix(*ending).filter(|start| start.ends_with('l') && sounds(start) > 1)?;
        Some(Cow::Owned(format!("{}{ending}", start.strip_suffix('l')?)))
    };
    let found = ENDINGS.iter().find_map(of_ending).or_else(|| DOUBLED.iter().find_map(of_doubled));
    found.unwrap_or(Cow::Borrowed(folded))
}

/// How many vowels a word sounds: 1 for `fill`, 2 for `travel`.
fn sounds(word: &str) -> usize {
    let is_vowel = |byte: u8| b"aeiou".contains(&byte);
    let bytes = word.as_bytes();
    let begins = |at: usize| is_vowel(bytes[at]) && (at == 0 || !is_vowel(bytes[at - 1]));
    (0..bytes.len()).filter(|&at| begins(at)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_word_meet() {
        for (british, american) in [
            ("destabilising", "destabilizing"),
            ("analysed", "analyzed"),
            ("neighbours", "neighbors"),
            ("theatre", "theater"),
            ("travelled", "traveled"),
            ("modelling", "modeling"),
            ("defence", "defense"),
            ("programme", "program"),
        ] {
            assert_eq!(spelt(british), spelt(american));
        }
    }

    #[test]
    fn words_that_look_alike_stay_apart() {
        for (a, b) in
            [("four", "for"), ("filled", "filed"), ("hour", "hor"), ("wise", "size"), ("were", "wer")]
        {
            assert_ne!(spelt(a), spelt(b), "{a} {b}");
        }
    }
}
