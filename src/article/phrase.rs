//! Cue phrases: lists of words looked up in a line without regard to case and punctuation.

use crate::text::lexicon;
use std::collections::HashMap;

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

/// A list of phrases, by their first word.
pub struct Phrases(HashMap<&'static str, Vec<&'static str>>);

impl Phrases {
    /// Reads a word list.
    pub fn of(list: &'static str) -> Self {
        let mut by_first: HashMap<_, Vec<_>> = HashMap::new();
        for phrase in lexicon::entries(list) {
            by_first.entry(first_word(phrase)).or_default().push(phrase);
        }
        Self(by_first)
    }

    /// Whether a key begins with one of the phrases.
    pub fn open(&self, key: &str) -> bool {
        self.0.get(first_word(key)).is_some_and(|phrases| phrases.iter().any(|phrase| begins(key, phrase)))
    }

    /// Whether one of the phrases stands anywhere in a key.
    pub fn stand_in(&self, key: &str) -> bool {
        let mut rest = key;
        loop {
            if self.open(rest) {
                return true;
            }
            let Some((_, behind)) = rest.split_once(' ') else { return false };
            rest = behind;
        }
    }
}

fn first_word(key: &str) -> &str {
    key.split(' ').next().unwrap_or_default()
}

fn begins(key: &str, phrase: &str) -> bool {
    key.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}
