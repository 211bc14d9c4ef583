//! Runs of words that stand for something, looked up by their first word.

use rustc_hash::FxHashMap;

/// Phrases of one or more words, each with what it stands for.
#[derive(Debug)]
pub struct Phrases<T> {
    by_first: FxHashMap<String, Vec<Row<T>>>,
}

#[derive(Debug)]
struct Row<T> {
    rest: Vec<String>,
    meaning: T,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { by_first: FxHashMap::default() }
    }
}

impl<T: Copy> Phrases<T> {
    /// Adds a phrase, given by its words. One that is there already keeps what it stands for.
    pub fn add(&mut self, words: impl IntoIterator<Item = String>, meaning: T) {
        let mut words = words.into_iter();
        let Some(first) = words.next() else { return };
        let rest: Vec<String> = words.collect();
        let rows = self.by_first.entry(first).or_default();
        if rows.iter().all(|row| row.rest != rest) {
            rows.push(Row { rest, meaning });
        }
    }

    /// Whether a phrase begins with a word.
    pub fn have_first(&self, word: &str) -> bool {
        self.by_first.contains_key(word)
    }

    /// The longest phrase that a run of words begins with: how many words it takes, and what it stands for.
    /// `word` gives the words of the run, counted from 0.
    pub fn longest<'w>(&self, word: impl Fn(usize) -> Option<&'w str>) -> Option<(usize, T)> {
        let rows = self.by_first.get(word(0)?)?;
        let fits = |row: &&Row<T>| row.rest.iter().enumerate().all(|(at, rest)| word(at + 1) == Some(rest));
        let longest = rows.iter().filter(fits).max_by_key(|row| row.rest.len())?;
        Some((longest.rest.len() + 1, longest.meaning))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_counts() {
        let mut phrases = Phrases::default();
        let split = |words: &str| words.split(' ').map(str::to_owned).collect::<Vec<_>>();
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
