//! Stems of English words, after Porter's second algorithm ("English" of the Snowball project).

use std::borrow::Cow;

/// The stem of a folded English word. What holds other than ASCII letters is its own stem.
///
/// Never for names: it would fold people into one another.
pub fn stem(folded: &str) -> Cow<'_, str> {
    if !(3..=LONGEST).contains(&folded.len()) || !folded.is_ascii() {
        return Cow::Borrowed(folded);
    }
    if let Some(stem) = irregular(folded) {
        return Cow::Borrowed(stem);
    }
    let mut word = Word::of(folded);
    word.cut_plural();
    if !is_kept(word.letters()) {
        word.cut_past();
        word.turn_y();
        word.replace(&SECOND);
        word.replace(&THIRD);
        word.replace(&FOURTH);
        word.cut_last();
    }
    word.stem_of(folded)
}

/// The most letters of a word that has another stem than itself: what is longer is no English word.
const LONGEST: usize = 48;

/// The stem of a word that has one of its own.
fn irregular(word: &str) -> Option<&'static str> {
    Some(match word {
        "skis" => "ski",
        "dying" => "die",
        "lying" => "lie",
        "tying" => "tie",
        "idly" => "idl",
        "gently" => "gentl",
        "ugly" => "ugli",
        "early" => "earli",
        "only" => "onli",
        "singly" => "singl",
        "sky" | "skies" => "sky",
        "news" => "news",
        "howe" => "howe",
        "atlas" => "atlas",
        "cosmos" => "cosmos",
        "bias" => "bias",
        "andes" => "andes",
        _ => return None,
    })
}

/// Whether a word is its stem once it has lost the `s` of the plural.
fn is_kept(word: &[u8]) -> bool {
    matches!(
        word,
        b"inning" | b"outing" | b"canning" | b"herring" | b"earring" | b"proceed" | b"exceed" | b"succeed"
    )
}

/// An ending, what stands in its place, and where it must stand. Of several the longest counts, and it alone.
struct Ending {
    letters: &'static [u8],
    /// Its last two letters, by which it is ruled out for most words.
    last: [u8; 2],
    instead: &'static [u8],
    place: Place,
}

const fn ending(letters: &'static str, instead: &'static str, place: Place) -> Ending {
    let (letters, instead) = (letters.as_bytes(), instead.as_bytes());
    let last = [letters[letters.len() - 2], letters[letters.len() - 1]];
    Ending { letters, last, instead, place }
}

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

/// The endings of a step.
struct Endings {
    rows: &'static [Ending],
    /// For each last letter the letters that stand before it in an ending, a bit for each: one look rules out most
    /// words.
    before: [u32; 32],
}

const fn endings(rows: &'static [Ending]) -> Endings {
    let (mut before, mut at) = ([0; 32], 0);
    while at < rows.len() {
        let [letter, last] = rows[at].last;
        before[last as usize % 32] |= 1 << (letter % 32);
        at += 1;
    }
    Endings { rows, before }
}

impl Endings {
    /// Whether one of them has these two letters at its end, in any case.
    const fn may_end(&self, [letter, last]: [u8; 2]) -> bool {
        self.before[last as usize % 32] & 1 << (letter % 32) != 0
    }
}

const SECOND: Endings = endings(&[
    ending("ational", "ate", First),
    ending("ization", "ize", First),
    ending("fulness", "ful", First),
    ending("ousness", "ous", First),
    ending("iveness", "ive", First),
    ending("tional", "tion", First),
    ending("biliti", "ble", First),
    ending("lessli", "less", First),
    ending("entli", "ent", First),
    ending("ation", "ate", First),
    ending("alism", "al", First),
    ending("aliti", "al", First),
    ending("ousli", "ous", First),
    ending("iviti", "ive", First),
    ending("fulli", "ful", First),
    ending("enci", "ence", First),
    ending("anci", "ance", First),
    ending("abli", "able", First),
    ending("izer", "ize", First),
    ending("ator", "ate", First),
    ending("alli", "al", First),
    ending("bli", "ble", First),
    ending("ogi", "og", BehindL),
    ending("li", "", BehindLi),
]);

const THIRD: Endings = endings(&[
    ending("ational", "ate", First),
    ending("tional", "tion", First),
    ending("alize", "al", First),
    ending("icate", "ic", First),
    ending("iciti", "ic", First),
    ending("ative", "", Second),
    ending("ical", "ic", First),
    ending("ness", "", First),
    ending("ful", "", First),
]);

const FOURTH: Endings = endings(&[
    ending("ement", "", Second),
    ending("ance", "", Second),
    ending("ence", "", Second),
    ending("able", "", Second),
    ending("ible", "", Second),
    ending("ment", "", Second),
    ending("ant", "", Second),
    ending("ent", "", Second),
    ending("ism", "", Second),
    ending("ate", "", Second),
    ending("iti", "", Second),
    ending("ous", "", Second),
    ending("ive", "", Second),
    ending("ize", "", Second),
    ending("ion", "", BehindSt),
    ending("al", "", Second),
    ending("er", "", Second),
    ending("ic", "", Second),
]);

/// A word on its way to its stem.
struct Word {
    /// `y` that is no vowel is written `Y`. No ending is put on that is longer than the one it stands for, but for
    /// a single `e`.
    letters: [u8; LONGEST + 1],
    /// How many letters it has.
    length: usize,
    /// Where the first region begins: behind the first consonant that follows a vowel.
    first: usize,
    /// Where the second region begins: the first region of the first.
    second: usize,
}

impl Word {
    fn of(folded: &str) -> Self {
        let mut letters = [0; LONGEST + 1];
        let word = &mut letters[..folded.len()];
        word.copy_from_slice(folded.as_bytes());
        for at in 0..word.len() {
            if word[at] == b'y' && (at == 0 || is_vowel(word[at - 1])) {
                word[at] = b'Y';
            }
        }
        let first = match word {
            [b'g', b'e', b'n', b'e', b'r', ..] | [b'a', b'r', b's', b'e', b'n', ..] => 5,
            [b'c', b'o', b'm', b'm', b'u', b'n', ..] => 6,
            _ => region(word, 0),
        };
        let second = region(word, first);
        Self { letters, length: folded.len(), first, second }
    }

    fn letters(&self) -> &[u8] {
        &self.letters[..self.length]
    }

    /// What is left of a word: a part of it as it stands, where nothing was put on.
    fn stem_of(mut self, folded: &str) -> Cow<'_, str> {
        self.letters.make_ascii_lowercase();
        match folded.get(..self.length) {
            Some(start) if start.as_bytes() == self.letters() => Cow::Borrowed(start),
            _ => Cow::Owned(String::from_utf8_lossy(self.letters()).into_owned()),
        }
    }

    /// The letter at a distance from the end, which is 1 for the last; 0 before the first.
    fn back(&self, distance: usize) -> u8 {
        self.length.checked_sub(distance).map_or(0, |at| self.letters[at])
    }

    fn ends<const N: usize>(&self, ending: &[u8; N]) -> bool {
        self.letters().last_chunk() == Some(ending)
    }

    /// Puts something in the place of so many letters at the end.
    fn put(&mut self, letters: usize, instead: &[u8]) {
        let start = self.length - letters;
        self.length = start + instead.len();
        self.letters[start..self.length].copy_from_slice(instead);
    }

    /// Whether there is a vowel in front of so many letters at the end.
    fn has_vowel_before(&self, letters: usize) -> bool {
        self.letters[..self.length - letters].iter().any(|&letter| is_vowel(letter))
    }

    /// Whether it ends in a short syllable in front of so many letters at the end.
    fn is_short_before(&self, letters: usize) -> bool {
        let [last, vowel, first] = [1, 2, 3].map(|distance| self.back(letters + distance));
        let opens = first == 0 || !is_vowel(first) && !matches!(last, b'w' | b'x' | b'Y');
        opens && is_vowel(vowel) && !is_vowel(last)
    }

    /// Step 1a.
    fn cut_plural(&mut self) {
        if self.ends(b"sses") {
            self.put(2, b"");
        } else if self.ends(b"ied") || self.ends(b"ies") {
            self.put(if self.length > 4 { 2 } else { 1 }, b"");
        } else if self.ends(b"s") && !self.ends(b"us") && !self.ends(b"ss") && self.has_vowel_before(2) {
            self.put(1, b"");
        }
    }

    /// How many letters the ending of a past or of a present participle has, and whether it is that of `agreed`.
    fn past(&self) -> Option<(usize, bool)> {
        match self.letters() {
            [.., b'e', b'e', b'd', b'l', b'y'] => Some((5, true)),
            [.., b'i', b'n', b'g', b'l', b'y'] => Some((5, false)),
            [.., b'e', b'd', b'l', b'y'] => Some((4, false)),
            [.., b'e', b'e', b'd'] => Some((3, true)),
            [.., b'i', b'n', b'g'] => Some((3, false)),
            [.., b'e', b'd'] => Some((2, false)),
            _ => None,
        }
    }

    /// Step 1b.
    fn cut_past(&mut self) {
        let Some((length, is_eed)) = self.past() else { return };
        if is_eed {
            if self.length - length >= self.first {
                self.put(length, b"ee");
            }
        } else if self.has_vowel_before(length) {
            self.put(length, b"");
            let [last, before] = [1, 2].map(|distance| self.back(distance));
            if self.ends(b"at") || self.ends(b"bl") || self.ends(b"iz") {
                self.put(0, b"e");
            } else if last == before && b"bdfgmnprt".contains(&last) {
                self.put(1, b"");
            } else if self.length == self.first && self.is_short_before(0) {
                self.put(0, b"e");
            }
        }
    }

    /// Step 1c.
    fn turn_y(&mut self) {
        if matches!(self.back(1), b'y' | b'Y') && self.length > 2 && !is_vowel(self.back(2)) {
            self.put(1, b"i");
        }
    }

    /// Steps 2 to 4.
    fn replace(&mut self, endings: &Endings) {
        let last = [self.back(2), self.back(1)];
        if endings.may_end(last) {
            self.replace_ending(endings, last);
        }
    }

    /// Puts what it stands for in the place of the longest ending that is there; `last` are the last two letters. It is
    /// not inlined, so that the check before it, which mostly ends the matter, stays small.
    #[inline(never)]
    fn replace_ending(&mut self, endings: &Endings, last: [u8; 2]) {
        let is_at_end = |ending: &&Ending| ending.last == last && self.letters().ends_with(ending.letters);
        let Some(Ending { letters, instead, place, .. }) = endings.rows.iter().find(is_at_end) else {
            return;
        };
        let start = self.length - letters.len();
        let before = self.back(letters.len() + 1);
        let fits = match place {
            First => start >= self.first,
            Second => start >= self.second,
            BehindL => start >= self.first && before == b'l',
            BehindLi => start >= self.first && b"cdeghkmnrt".contains(&before),
            BehindSt => start >= self.second && b"st".contains(&before),
        };
        if fits {
            self.put(letters.len(), instead);
        }
    }

    /// Step 5.
    fn cut_last(&mut self) {
        let start = self.length.saturating_sub(1);
        let (first, second) = (start >= self.first, start >= self.second);
        let cut = match self.back(1) {
            b'e' => second || first && !self.is_short_before(1),
            b'l' => second && self.back(2) == b'l',
            _ => false,
        };
        if cut {
            self.put(1, b"");
        }
    }
}

/// Where the region behind the first consonant that follows a vowel begins.
fn region(letters: &[u8], from: usize) -> usize {
    let rest = letters.get(from..).unwrap_or_default();
    let ends = |pair: &[u8]| is_vowel(pair[0]) && !is_vowel(pair[1]);
    rest.windows(2).position(ends).map_or(letters.len(), |at| from + at + 2)
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
                [SECOND, THIRD, FOURTH].iter().flat_map(|step| step.rows).filter_map(|ending| str::from_utf8(ending.letters).ok())
                    .chain(["", "s", "es", "ies", "ied", "ed", "ing", "edly", "ingly", "eed", "y", "ly", "ll", "e"])
                    .collect::<Vec<_>>()
            ),
            more in "(s|ly|ed|ing|e|y|)",
        ) {
            check(&format!("{start}{end}{more}"));
        }
    }
}
