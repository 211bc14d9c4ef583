//! Stock phrases: lists of them looked up in a line without regard to case and punctuation.

use crate::text::bytes::Bytes;
use crate::text::lexicon::Outlines;
use crate::text::{Span, is_alphanumeric};
use std::ops::BitOrAssign;

/// The words of a line in small letters, without punctuation but for `©`. The line has single spaces.
pub fn key(line: &str) -> String {
    let mut key = Vec::with_capacity(line.len());
    let mut at = 0;
    while let Some(rest) = line.as_bytes().get(at..) {
        let length = KEPT.run(rest);
        let words = &rest[..length];
        let parted = key.last().is_none_or(|&last| last == b' ');
        key.extend_from_slice(if parted { words.trim_ascii_start() } else { words });
        at += length;
        match rest.get(length) {
            None => break,
            Some(b'\'') => {}
            Some(0..0x80) => part(&mut key),
            Some(_) => Span::new(at, line.len()).of(line).chars().take(1).for_each(|c| add(&mut key, c)),
        }
        at += 1;
    }
    key.make_ascii_lowercase();
    let length = key.trim_ascii_end().len();
    key.truncate(length);
    String::from_utf8(key).unwrap_or_default()
}

/// What is taken over into a key in one go.
static KEPT: Bytes = Bytes::PLAIN.and(b" ");

/// Ends a word.
fn part(key: &mut Vec<u8>) {
    if key.last().is_some_and(|&last| last != b' ') {
        key.push(b' ');
    }
}

/// Adds what a character beyond ASCII is to a key.
fn add(key: &mut Vec<u8>, c: char) {
    match c {
        '’' => {}
        '©' => {
            part(key);
            key.extend("© ".bytes());
        }
        _ if is_alphanumeric(c) => key.extend(c.to_lowercase().collect::<String>().bytes()),
        _ => part(key),
    }
}

/// Some of the lists of stock phrases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lists(u8);

impl Lists {
    /// What begins a notice.
    pub const OPENINGS: Self = Self(1);
    /// What stands in a notice.
    pub const ANYWHERE: Self = Self(1 << 1);
    /// What buttons and labels say.
    pub const LINES: Self = Self(1 << 2);
    /// What stands in a caption.
    pub const CAPTIONS: Self = Self(1 << 3);
    /// What names those who helped to report.
    pub const CREDITS: Self = Self(1 << 4);

    /// Whether one of `others` is among them.
    pub const fn has(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// These and others.
    pub const fn or(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }
}

impl BitOrAssign for Lists {
    fn bitor_assign(&mut self, others: Self) {
        *self = self.or(others);
    }
}

/// The lists that one of whose phrases a key begins with.
pub fn opening(key: &str) -> Lists {
    STOCK.begin(key.as_bytes(), first_word(key.as_bytes()))
}

/// The lists that one of whose phrases stands anywhere in a key.
pub fn inside(key: &str) -> Lists {
    let mut rest = key.as_bytes();
    let mut found = Lists::default();
    while !rest.is_empty() {
        let length = first_word(rest);
        found |= STOCK.begin(rest, length);
        rest = &rest[rest.len().min(length + 1)..];
    }
    found
}

/// The lists that a key itself is a phrase of.
pub fn whole(key: &str) -> Lists {
    STOCK.of(key.as_bytes(), first_word(key.as_bytes()), |phrase| phrase == key.as_bytes())
}

/// All phrases, each with the bit of its list: `STOCK` in `build/words.rs` has the lists in the order of their bits.
static STOCK: Stock = Stock::made(&include!(concat!(env!("OUT_DIR"), "/stock-phrases.rs")));

/// How many words `*` stands for at most.
const GAP: usize = 6;

/// How many shapes of beginnings are told apart.
const SHAPES: usize = 2048;

/// How many phrases there may be.
const ROOM: usize = 1024;

/// Phrases by the shape of their beginning; ` * ` in a phrase stands for a few words.
struct Stock {
    phrases: &'static [(&'static str, u8)],
    /// What their first words look like: these alone rule out most words of a line.
    firsts: Outlines,
    /// The last phrase of each shape, counted from 1; 0 where there is none.
    last: [u16; SHAPES],
    /// The phrase of the same shape before each, counted alike.
    before: [u16; ROOM],
}

impl Stock {
    /// Worked out when the program is built.
    #[expect(clippy::cast_possible_truncation, reason = "there is room for far fewer than 2^16 phrases")]
    const fn made(phrases: &'static [(&'static str, u8)]) -> Self {
        let (mut firsts, mut last, mut before) = (Outlines::NONE, [0; SHAPES], [0; ROOM]);
        let mut at = 0;
        while at < phrases.len() {
            let phrase = phrases[at].0.as_bytes();
            let length = first_word(phrase);
            firsts.add(phrase.split_at(length).0);
            let [_, shape] = shapes(phrase, length);
            before[at] = last[shape];
            at += 1;
            last[shape] = at as u16;
        }
        Self { phrases, firsts, last, before }
    }

    /// The lists of the phrases that fit, of those that begin in the shape of a key, or with a word in the shape of
    /// its first and nothing known behind it. `length` is that of the first word.
    ///
    /// It is not inlined, so that the loop over the words of a line, where the outlines mostly end the matter, stays
    /// small.
    #[inline(never)]
    fn of(&self, key: &[u8], length: usize, fits: impl Fn(&[u8]) -> bool) -> Lists {
        let mut found = Lists::default();
        for shape in shapes(key, length) {
            let mut number = self.last[shape];
            while let Some(index) = usize::from(number).checked_sub(1) {
                let (phrase, list) = self.phrases[index];
                if fits(phrase.as_bytes()) {
                    found |= Lists(list);
                }
                number = self.before[index];
            }
        }
        found
    }

    fn begin(&self, key: &[u8], length: usize) -> Lists {
        if self.firsts.fit(&key[..length]) {
            self.of(key, length, |phrase| begins(key, phrase))
        } else {
            Lists::default()
        }
    }
}

/// The shape of a first word alone, by its length, its first letter and its last; and with the first letter of the
/// second word, where one is known.
const fn shapes(key: &[u8], length: usize) -> [usize; 2] {
    let word = match length {
        0 | 1 => length,
        _ => key[0] as usize * 641 + key[length - 1] as usize * 89 + length * 1223,
    };
    let next = if length + 1 < key.len() && key[length + 1] != b'*' { key[length + 1] as usize } else { 0 };
    [word % SHAPES, (word + 331 * next) % SHAPES]
}

/// The length of the first word.
const fn first_word(key: &[u8]) -> usize {
    let mut length = 0;
    while length < key.len() && key[length] != b' ' {
        length += 1;
    }
    length
}

/// Whether a key begins with a phrase.
fn begins(key: &[u8], phrase: &[u8]) -> bool {
    let same = (0..phrase.len()).take_while(|&at| key.get(at) == Some(&phrase[at])).count();
    match &phrase[same..] {
        [] => key.get(same).is_none_or(|&next| next == b' '),
        [b'*', b' ', later @ ..] => {
            let rest = &key[same..];
            let spaces = rest.iter().enumerate().filter(|&(_, &byte)| byte == b' ');
            spaces.take(GAP).any(|(at, _)| begins(&rest[at + 1..], later))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_words_only() {
        for (line, expected) in [
            ("  “Don’t SHARE”, she said! ", "dont share she said"),
            ("© 2024 The Post", "© 2024 the post"),
            ("Copyright©2024", "copyright © 2024"),
            ("CAFÉ Été", "café été"),
            ("— … —", ""),
        ] {
            assert_eq!(key(line), expected);
        }
    }

    #[test]
    fn phrases_are_whole_words_and_may_have_gaps() {
        const OPENING: u8 = Lists::OPENINGS.0;
        let stock = Stock::made(&[
            ("follow * on chirper", OPENING),
            ("read more", Lists::LINES.0),
            ("read more about", OPENING),
        ]);
        for (key, expected) in [
            ("read more of it", Lists::LINES),
            ("read more about it", Lists::LINES.or(Lists::OPENINGS)),
            ("read moreover", Lists::default()),
            ("follow ann lee on chirper", Lists::OPENINGS),
            ("follow on chirper", Lists::default()),
            ("follow one two three four five six on chirper", Lists::OPENINGS),
            ("follow one two three four five six seven on chirper", Lists::default()),
            ("", Lists::default()),
        ] {
            let found = stock.begin(key.as_bytes(), first_word(key.as_bytes()));
            assert_eq!(found, expected, "{key}");
        }
    }

    #[test]
    fn a_list_is_found_at_the_beginning_inside_and_alone() {
        assert!(opening("photo by ann lee").has(Lists::CAPTIONS));
        assert!(!opening("a photo by ann lee").has(Lists::CAPTIONS));
        assert!(inside("a photo by ann lee").has(Lists::CAPTIONS) && !inside("a photo").has(Lists::CAPTIONS));
        for (key, expected) in [("read more", true), ("read more of it", false)] {
            assert_eq!(whole(key).has(Lists::LINES), expected);
        }
    }
}
