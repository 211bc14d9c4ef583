//! Stock phrases: lists of them looked up in a line without regard to case and punctuation.

use crate::text::{Span, lexicon};
use std::ops::BitOrAssign;
use std::sync::LazyLock;

/// The words of a line in small letters with single spaces, nothing else; `©` stays.
pub fn key(line: &str) -> String {
    let mut key = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric()) {
        key.push_str(Span::new(0, at).of(rest));
        let mut behind = Span::new(at, rest.len()).of(rest).chars();
        behind.next().into_iter().for_each(|mark| add(mark, &mut key));
        rest = behind.as_str();
    }
    key.push_str(rest);
    key.truncate(key.trim_end().len());
    key.make_ascii_lowercase();
    key
}

/// Adds to a key what a character beyond plain letters and digits is to it.
fn add(c: char, key: &mut String) {
    let apart = key.is_empty() || key.ends_with(' ');
    match c {
        '\'' | '’' => {}
        '©' => key.push_str(if apart { "© " } else { " © " }),
        _ if c.is_alphanumeric() => key.extend(c.to_lowercase()),
        _ if apart => {}
        _ => key.push(' '),
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
    /// Headings of parts of the page that are not story: what an author is, a list of links, all the rest.
    pub const AUTHOR: Self = Self(1 << 5);
    pub const LINKS: Self = Self(1 << 6);
    pub const REST: Self = Self(1 << 7);

    /// Whether one of `others` is among them.
    pub const fn has(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// These and others.
    pub const fn or(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// The list of headings of a name.
    fn headings(name: &str) -> Option<Self> {
        match name {
            "author" => Some(Self::AUTHOR),
            "list" => Some(Self::LINKS),
            "rest" => Some(Self::REST),
            _ => None,
        }
    }
}

impl BitOrAssign for Lists {
    fn bitor_assign(&mut self, others: Self) {
        *self = self.or(others);
    }
}

/// The lists that one of whose phrases a key begins with.
pub fn opening(key: &str) -> Lists {
    STOCK.begin(key.as_bytes())
}

/// The lists that one of whose phrases stands anywhere in a key.
pub fn inside(key: &str) -> Lists {
    let mut rest = key.as_bytes();
    let mut found = STOCK.begin(rest);
    while let Some(space) = rest.iter().position(|&byte| byte == b' ') {
        rest = &rest[space + 1..];
        found |= STOCK.begin(rest);
    }
    found
}

/// The lists that a key itself is a phrase of.
pub fn whole(key: &str) -> Lists {
    let rows = STOCK.rows_like(key.as_bytes());
    rows.filter(|row| row.phrase == key).fold(Lists::default(), |found, row| found.or(row.lists))
}

const LISTS: &[(Lists, &str)] = &[
    (Lists::OPENINGS, include_str!("../../assets/words/boilerplate-openings.txt")),
    (Lists::ANYWHERE, include_str!("../../assets/words/boilerplate-anywhere.txt")),
    (Lists::LINES, include_str!("../../assets/words/boilerplate-lines.txt")),
    (Lists::CAPTIONS, include_str!("../../assets/words/captions.txt")),
    (Lists::CREDITS, include_str!("../../assets/words/credits.txt")),
];

const HEADINGS: &str = include_str!("../../assets/words/boilerplate-sections.txt");

static STOCK: LazyLock<Stock> = LazyLock::new(|| {
    let mut stock = Stock { last: [0; SHAPES], rows: Vec::with_capacity(ROOM) };
    for &(lists, list) in LISTS {
        lexicon::entries(list).for_each(|phrase| stock.add(phrase, lists));
    }
    let headings = lexicon::entries(HEADINGS).filter_map(|row| row.split_once(": "));
    for (heading, lists) in headings.filter_map(|(heading, name)| Some((heading, Lists::headings(name)?))) {
        stock.add(heading, lists);
    }
    stock
});

/// How many words `*` stands for at most.
const GAP: usize = 6;

/// How many shapes of beginnings are told apart.
const SHAPES: usize = 512;

/// About how many phrases there are.
const ROOM: usize = 700;

/// All phrases, by the shape of their beginning; ` * ` in a phrase stands for a few words.
struct Stock {
    rows: Vec<Row>,
    /// The last row of each shape, counted from 1; 0 where there is none.
    last: [usize; SHAPES],
}

struct Row {
    phrase: &'static str,
    lists: Lists,
    /// The row of the same shape before it, counted from 1; 0 where there is none.
    before: usize,
}

impl Stock {
    fn add(&mut self, phrase: &'static str, lists: Lists) {
        let (first, next) = beginning(phrase.as_bytes());
        let shape = if next == b'*' { first } else { first + usize::from(next) } % SHAPES;
        self.rows.push(Row { phrase, lists, before: self.last[shape] });
        self.last[shape] = self.rows.len();
    }

    /// The phrases that begin in the shape of a key, or with a word in the shape of its first and nothing else.
    fn rows_like(&self, key: &[u8]) -> impl Iterator<Item = &Row> {
        let (first, next) = beginning(key);
        let row = |number: usize| self.rows.get(number.checked_sub(1)?);
        [first, first + usize::from(next)].into_iter().flat_map(move |shape| {
            std::iter::successors(row(self.last[shape % SHAPES]), move |last| row(last.before))
        })
    }

    fn begin(&self, key: &[u8]) -> Lists {
        let rows = self.rows_like(key).filter(|row| begins(key, row.phrase.as_bytes()));
        rows.fold(Lists::default(), |found, row| found.or(row.lists))
    }
}

/// What tells a beginning from most others: a number made of the length, the first letter and the last of its
/// first word; the first letter of its second word, 0 where there is none.
fn beginning(key: &[u8]) -> (usize, u8) {
    let length = key.iter().position(|&byte| byte == b' ').unwrap_or(key.len());
    let word = match &key[..length] {
        [first, .., last] => usize::from(*first) * 31 + usize::from(*last) * 7 + length * 97,
        word => word.len(),
    };
    (word, key.get(length + 1).copied().unwrap_or_default())
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
        let mut stock = Stock { last: [0; SHAPES], rows: Vec::new() };
        stock.add("follow * on chirper", Lists::OPENINGS);
        stock.add("read more", Lists::LINES);
        stock.add("read more about", Lists::OPENINGS);
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
            assert_eq!(stock.begin(key.as_bytes()), expected, "{key}");
        }
    }

    #[test]
    fn a_list_is_found_at_the_beginning_inside_and_alone() {
        assert!(opening("photo by ann lee").has(Lists::CAPTIONS));
        assert!(!opening("a photo by ann lee").has(Lists::CAPTIONS));
        assert!(inside("a photo by ann lee").has(Lists::CAPTIONS) && !inside("a photo").has(Lists::CAPTIONS));
        for (heading, expected) in [("about the author", true), ("about the author of it", false)] {
            assert_eq!(whole(heading).has(Lists::AUTHOR), expected);
        }
    }
}
