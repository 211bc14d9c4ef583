//! Runs of words that stand for something, looked up by their first word.

use rustc_hash::{FxBuildHasher, FxHashMap};
use std::borrow::Cow;

/// Phrases of one or more words, each with what it stands for.
#[derive(Debug)]
pub struct Phrases<T> {
    /// The phrase that was added last of those that begin with a word, as a place in `rows`.
    by_first: FxHashMap<Cow<'static, str>, usize>,
    rows: Vec<Row<T>>,
}

#[derive(Debug)]
struct Row<T> {
    rest: Vec<Cow<'static, str>>,
    meaning: T,
    /// The phrase with the same first word that was added before.
    before: Option<usize>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { by_first: FxHashMap::default(), rows: Vec::new() }
    }
}

impl<T: Copy> Phrases<T> {
    /// No phrases, with room for so many.
    pub fn with_room(phrases: usize) -> Self {
        Self {
            by_first: FxHashMap::with_capacity_and_hasher(phrases, FxBuildHasher),
            rows: Vec::with_capacity(phrases),
        }
    }

    /// Adds a phrase, given by its words. One that is there already keeps what it stands for.
    pub fn add(&mut self, words: impl IntoIterator<Item = Cow<'static, str>>, meaning: T) {
        let mut words = words.into_iter();
        let Some(first) = words.next() else { return };
        let rest: Vec<_> = words.collect();
        let before = self.by_first.get(&first).copied();
        if self.chain(before).all(|row| row.rest != rest) {
            self.by_first.insert(first, self.rows.len());
            self.rows.push(Row { rest, meaning, before });
        }
    }

    /// Whether a phrase begins with a word.
    pub fn have_first(&self, word: &str) -> bool {
        self.by_first.contains_key(word)
    }

    /// The longest phrase that a run of words begins with: how many words it takes, and what it stands for.
    /// `word` gives the words of the run, counted from 0.
    pub fn longest<'w>(&self, word: impl Fn(usize) -> Option<&'w str>) -> Option<(usize, T)> {
        let last = self.by_first.get(word(0)?)?;
        let fits = |row: &&Row<T>| row.rest.iter().enumerate().all(|(at, rest)| word(at + 1) == Some(rest));
        let longest = self.chain(Some(*last)).filter(fits).max_by_key(|row| row.rest.len())?;
        Some((longest.rest.len() + 1, longest.meaning))
    }

    /// The phrases with the same first word, from the last added to the first.
    fn chain(&self, last: Option<usize>) -> impl Iterator<Item = &Row<T>> {
        std::iter::successors(last.and_then(|at| self.rows.get(at)), |row| self.rows.get(row.before?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_counts() {
        let mut phrases = Phrases::default();
        let split = |words: &'static str| words.split(' ').map(Cow::Borrowed).collect::<Vec<_>>();
        for (words, meaning) in [("call", "speak"), ("call off", "cancel"), ("call off", "never")] {
            phrases.add(split(words), meaning);
        }
        for (text, expected) in [
            ("call off it", Some((2, "cancel"))),
            ("call on", Some((1, "speak"))),
            ("off", None),
            ("call", Some((1, "speak"))),
        ] {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(phrases.longest(|at| words.get(at).copied()), expected, "{text}");
        }
    }
}
