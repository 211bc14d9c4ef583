//! Stock phrases: lists of them looked up in a line without regard to case and punctuation.

use crate::text::lexicon;
use rustc_hash::FxHashMap;

/// The words of a line in small letters with single spaces, nothing else; `©` stays.
pub fn key(line: &str) -> String {
    let mut key = String::with_capacity(line.len());
    for c in line.chars() {
        match c {
            _ if c.is_ascii_alphanumeric() => key.push(c.to_ascii_lowercase()),
            '\'' | '’' => {}
            '©' => key.push_str(if key.is_empty() || key.ends_with(' ') { "© " } else { " © " }),
            _ if c.is_alphanumeric() => key.extend(c.to_lowercase()),
            _ if key.ends_with(' ') => {}
            _ => key.push(' '),
        }
    }
    key.truncate(key.trim_end().len());
    if key.starts_with(' ') { key.trim_start().to_owned() } else { key }
}

/// How many words `*` stands for at most.
const GAP: usize = 6;

/// How many shapes of beginnings are told apart.
const SHAPES: usize = 4096;

/// A list of phrases, by their first word; ` * ` in a phrase stands for a few words.
pub struct StockPhrases {
    by_first: FxHashMap<&'static str, Vec<&'static str>>,
    /// Which shapes their beginnings have: most words of a text are told apart by this alone.
    shapes: [bool; SHAPES],
}

impl StockPhrases {
    /// Reads a word list.
    pub fn of(list: &'static str) -> Self {
        let mut phrases = Self { by_first: FxHashMap::default(), shapes: [false; SHAPES] };
        for phrase in lexicon::entries(list) {
            let first = first_word(phrase);
            phrases.by_first.entry(first).or_default().push(phrase);
            let next = phrase.as_bytes().get(first.len() + 1).copied().filter(|&byte| byte != b'*');
            match next {
                Some(next) => phrases.shapes[shape(first.as_bytes(), next)] = true,
                None => (0..=u8::MAX).for_each(|next| phrases.shapes[shape(first.as_bytes(), next)] = true),
            }
        }
        phrases
    }

    /// The phrases that begin with the first word of a key.
    fn of_first(&self, key: &str) -> &[&'static str] {
        let first = first_word(key);
        let next = key.as_bytes().get(first.len() + 1).copied().unwrap_or_default();
        if !self.shapes[shape(first.as_bytes(), next)] {
            return &[];
        }
        self.by_first.get(first).map_or(&[], Vec::as_slice)
    }

    /// Whether a key begins with one of the phrases.
    pub fn open(&self, key: &str) -> bool {
        self.of_first(key).iter().any(|phrase| begins(key, phrase))
    }

    /// Whether a key is one of the phrases.
    pub fn hold(&self, key: &str) -> bool {
        self.of_first(key).contains(&key)
    }

    /// Whether one of the phrases stands anywhere in a key.
    pub fn stand_in(&self, key: &str) -> bool {
        let mut at = 0;
        key.as_bytes().split(|&byte| byte == b' ').any(|word| {
            let here = at;
            at += word.len() + 1;
            let next = key.as_bytes().get(at).copied().unwrap_or_default();
            self.shapes[shape(word, next)] && key.get(here..).is_some_and(|rest| self.open(rest))
        })
    }
}

/// The shape of a beginning: the first byte and the length of its first word, the first byte of its second.
fn shape(first: &[u8], next: u8) -> usize {
    let byte = first.first().copied().unwrap_or_default();
    (usize::from(byte) * 131 + first.len() * 31 + usize::from(next)) % SHAPES
}

fn first_word(key: &str) -> &str {
    key.split(' ').next().unwrap_or_default()
}

/// Whether a key begins with a phrase.
fn begins(key: &str, phrase: &str) -> bool {
    let (first, later) = phrase.split_once(" * ").unwrap_or((phrase, ""));
    let Some(rest) = key.strip_prefix(first).filter(|rest| rest.is_empty() || rest.starts_with(' ')) else {
        return false;
    };
    later.is_empty()
        || rest
            .match_indices(' ')
            .take(GAP + 1)
            .skip(1)
            .any(|(at, _)| rest.get(at + 1..).is_some_and(|rest| begins(rest, later)))
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
            ("— … —", ""),
        ] {
            assert_eq!(key(line), expected);
        }
    }

    #[test]
    fn phrases_are_whole_words_and_may_have_gaps() {
        let phrases = StockPhrases::of("# a list\nfollow * on chirper\nread more\n");
        assert!(phrases.open("read more about it"));
        assert!(!phrases.open("read moreover"));
        assert!(phrases.open("follow ann lee on chirper"));
        assert!(!phrases.open("follow on chirper"));
        assert!(!phrases.open("follow one two three four five six seven on chirper"));
        assert!(phrases.stand_in("you can read more") && !phrases.stand_in("you can read"));
        assert!(phrases.hold("read more") && !phrases.hold("read more here"));
    }
}
