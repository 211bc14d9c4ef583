//! Stems of English words, after Porter's second algorithm ("English" of the Snowball project).

use std::borrow::Cow;

/// The stem of a folded English word. What holds other than ASCII letters is its own stem.
///
/// Never for names: it would fold people into one another.
pub fn stem(folded: &str) -> Cow<'_, str> {
    if folded.len() < 3 || !folded.is_ascii() {
        return Cow::Borrowed(folded);
    }
    if let Some((_, stem)) = IRREGULAR.iter().find(|(word, _)| *word == folded) {
        return Cow::Borrowed(stem);
    }
    let mut word = Word::of(folded);
    word.cut_plural();
    if !KEPT.contains(&word.letters.as_str()) {
        word.cut_past();
        word.turn_y();
        word.replace(SECOND);
        word.replace(THIRD);
        word.replace(FOURTH);
        word.cut_last();
    }
    if word.letters == folded { Cow::Borrowed(folded) } else { Cow::Owned(word.letters.to_ascii_lowercase()) }
}

/// Words with stems of their own.
const IRREGULAR: &[(&str, &str)] = &[
    ("skis", "ski"),
    ("skies", "sky"),
    ("dying", "die"),
    ("lying", "lie"),
    ("tying", "tie"),
    ("idly", "idl"),
    ("gently", "gentl"),
    ("ugly", "ugli"),
    ("early", "earli"),
    ("only", "onli"),
    ("singly", "singl"),
    ("sky", "sky"),
    ("news", "news"),
    ("howe", "howe"),
    ("atlas", "atlas"),
    ("cosmos", "cosmos"),
    ("bias", "bias"),
    ("andes", "andes"),
];

/// Words that are stems once they have lost the `s` of the plural.
const KEPT: &[&str] = &["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

/// Beginnings behind which the first region begins.
const BEGINNINGS: &[&str] = &["gener", "commun", "arsen"];

/// An ending, what stands in its place, and where it must stand. Of several the longest counts, and it alone.
type Ending = (&'static str, &'static str, Place);

/// Where an ending must stand.
#[derive(Clone, Copy)]
enum Place {
    /// In the first region.
    First,
    /// In the second region.
    Second,
    /// In the first region, behind an `l`.
    BehindL,
    /// In the first region, behind a letter that `li` may follow.
    BehindLi,
    /// In the second region, behind an `s` or a `t`.
    BehindSt,
}

use Place::{BehindL, BehindLi, BehindSt, First, Second};

const SECOND: &[Ending] = &[
    ("ational", "ate", First),
    ("ization", "ize", First),
    ("fulness", "ful", First),
    ("ousness", "ous", First),
    ("iveness", "ive", First),
    ("tional", "tion", First),
    ("biliti", "ble", First),
    ("lessli", "less", First),
    ("entli", "ent", First),
    ("ation", "ate", First),
    ("alism", "al", First),
    ("aliti", "al", First),
    ("ousli", "ous", First),
    ("iviti", "ive", First),
    ("fulli", "ful", First),
    ("enci", "ence", First),
    ("anci", "ance", First),
    ("abli", "able", First),
    ("izer", "ize", First),
    ("ator", "ate", First),
    ("alli", "al", First),
    ("bli", "ble", First),
    ("ogi", "og", BehindL),
    ("li", "", BehindLi),
];

const THIRD: &[Ending] = &[
    ("ational", "ate", First),
    ("tional", "tion", First),
    ("alize", "al", First),
    ("icate", "ic", First),
    ("iciti", "ic", First),
    ("ative", "", Second),
    ("ical", "ic", First),
    ("ness", "", First),
    ("ful", "", First),
];

const FOURTH: &[Ending] = &[
    ("ement", "", Second),
    ("ance", "", Second),
    ("ence", "", Second),
    ("able", "", Second),
    ("ible", "", Second),
    ("ment", "", Second),
    ("ant", "", Second),
    ("ent", "", Second),
    ("ism", "", Second),
    ("ate", "", Second),
    ("iti", "", Second),
    ("ous", "", Second),
    ("ive", "", Second),
    ("ize", "", Second),
    ("ion", "", BehindSt),
    ("al", "", Second),
    ("er", "", Second),
    ("ic", "", Second),
];

/// A word on its way to its stem.
struct Word {
    /// `y` that is no vowel is written `Y`.
    letters: String,
    /// Where the first region begins: behind the first consonant that follows a vowel.
    first: usize,
    /// Where the second region begins: the first region of the first.
    second: usize,
}

impl Word {
    fn of(folded: &str) -> Self {
        let mut letters = String::with_capacity(folded.len() + 1);
        for letter in folded.chars() {
            let consonant = letter == 'y' && letters.bytes().last().is_none_or(is_vowel);
            letters.push(if consonant { 'Y' } else { letter });
        }
        let beginning = BEGINNINGS.iter().find(|beginning| letters.starts_with(*beginning));
        let first = beginning.map_or_else(|| region(&letters, 0), |beginning| beginning.len());
        let second = region(&letters, first);
        Self { letters, first, second }
    }

    /// The letter at a distance from the end, which is 1 for the last; 0 before the first.
    fn back(&self, distance: usize) -> u8 {
        self.letters.len().checked_sub(distance).map_or(0, |at| self.letters.as_bytes()[at])
    }

    fn ends(&self, ending: &str) -> bool {
        self.letters.ends_with(ending)
    }

    /// Puts something in the place of so many letters at the end.
    fn put(&mut self, letters: usize, instead: &str) {
        self.letters.truncate(self.letters.len() - letters);
        self.letters.push_str(instead);
    }

    /// Whether there is a vowel in front of so many letters at the end.
    fn has_vowel_before(&self, letters: usize) -> bool {
        self.letters.bytes().rev().skip(letters).any(is_vowel)
    }

    /// Whether it ends in a short syllable in front of so many letters at the end.
    fn is_short_before(&self, letters: usize) -> bool {
        let [last, vowel, first] = [1, 2, 3].map(|distance| self.back(letters + distance));
        let opens = first == 0 || !is_vowel(first) && !matches!(last, b'w' | b'x' | b'Y');
        opens && is_vowel(vowel) && !is_vowel(last)
    }

    /// Step 1a.
    fn cut_plural(&mut self) {
        if self.ends("sses") {
            self.put(2, "");
        } else if self.ends("ied") || self.ends("ies") {
            self.put(if self.letters.len() > 4 { 2 } else { 1 }, "");
        } else if self.ends("s") && !self.ends("us") && !self.ends("ss") && self.has_vowel_before(2) {
            self.put(1, "");
        }
    }

    /// Step 1b.
    fn cut_past(&mut self) {
        let endings = ["eedly", "ingly", "edly", "eed", "ing", "ed"];
        let Some(ending) = endings.into_iter().find(|ending| self.ends(ending)) else { return };
        let length = ending.len();
        if ending.starts_with("eed") {
            if self.letters.len() - length >= self.first {
                self.put(length, "ee");
            }
        } else if self.has_vowel_before(length) {
            self.put(length, "");
            let [last, before] = [1, 2].map(|distance| self.back(distance));
            if self.ends("at") || self.ends("bl") || self.ends("iz") {
                self.put(0, "e");
            } else if last == before && b"bdfgmnprt".contains(&last) {
                self.put(1, "");
            } else if self.letters.len() == self.first && self.is_short_before(0) {
                self.put(0, "e");
            }
        }
    }

    /// Step 1c.
    fn turn_y(&mut self) {
        if matches!(self.back(1), b'y' | b'Y') && self.letters.len() > 2 && !is_vowel(self.back(2)) {
            self.put(1, "i");
        }
    }

    /// Steps 2 to 4.
    fn replace(&mut self, endings: &[Ending]) {
        let last = [self.back(2), self.back(1)];
        let may_end = |ending: &str| matches!(ending.as_bytes(), [.., x, y] if [*x, *y] == last);
        let found = endings.iter().find(|(ending, ..)| may_end(ending) && self.ends(ending));
        let Some(&(ending, instead, place)) = found else { return };
        let start = self.letters.len() - ending.len();
        let before = self.back(ending.len() + 1);
        let fits = match place {
            First => start >= self.first,
            Second => start >= self.second,
            BehindL => start >= self.first && before == b'l',
            BehindLi => start >= self.first && b"cdeghkmnrt".contains(&before),
            BehindSt => start >= self.second && b"st".contains(&before),
        };
        if fits {
            self.put(ending.len(), instead);
        }
    }

    /// Step 5.
    fn cut_last(&mut self) {
        let start = self.letters.len().saturating_sub(1);
        let (first, second) = (start >= self.first, start >= self.second);
        let cut = match self.back(1) {
            b'e' => second || first && !self.is_short_before(1),
            b'l' => second && self.back(2) == b'l',
            _ => false,
        };
        if cut {
            self.put(1, "");
        }
    }
}

/// Where the region behind the first consonant that follows a vowel begins.
fn region(letters: &str, from: usize) -> usize {
    let mut after_vowel = false;
    let found = letters.bytes().enumerate().skip(from).find(|&(_, letter)| {
        let ends = after_vowel && !is_vowel(letter);
        after_vowel |= is_vowel(letter);
        ends
    });
    found.map_or(letters.len(), |(at, _)| at + 1)
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, normal::fold, words};
    use proptest::prelude::*;
    use rust_stemmers::{Algorithm, Stemmer};

    fn check(word: &str) {
        assert_eq!(stem(word), Stemmer::create(Algorithm::English).stem(word), "{word}");
    }

    #[test]
    fn forms_of_a_word_meet() {
        assert_eq!(stem("investigation"), stem("investigations"));
        assert_eq!(stem("denied"), stem("denies"));
        assert_ne!(stem("universe"), stem("news"));
    }

    #[test]
    fn stems_are_those_of_the_snowball_project() {
        let own = concat!(
            include_str!("../../README.md"),
            include_str!("../../assets/words/synonyms.txt"),
            include_str!("../../assets/words/common-words.txt"),
            include_str!("../../assets/words/cues.txt"),
            "skis skies dying news innings proceeded generously communities arsenal relational hopping \
             hoping agreed agreedly hissing fizzed youth boy enjoying by say ties cries bliss gas this kiwis",
        );
        for word in words(own, Span::whole(own)) {
            let word = fold(word.span.of(own));
            if word.is_ascii() {
                check(&word);
            }
        }
    }

    proptest! {
        #[test]
        fn any_word_has_the_same_stem(
            start in "[a-z]{0,6}",
            end in prop::sample::select(
                SECOND.iter().chain(THIRD).chain(FOURTH).map(|row| row.0)
                    .chain(["", "s", "es", "ies", "ied", "ed", "ing", "edly", "ingly", "eed", "y", "ly", "ll", "e"])
                    .collect::<Vec<_>>()
            ),
            more in "(s|ly|ed|ing|e|y|)",
        ) {
            check(&format!("{start}{end}{more}"));
        }
    }
}
