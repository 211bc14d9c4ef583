//! Runs of words that stand for one thing, looked up by their first word.

use rustc_hash::FxHashMap;

/// Phrases, each with what it stands for.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    by_first: FxHashMap<String, Vec<Row>>,
}

#[derive(Debug)]
struct Row {
    rest: Vec<String>,
    head: &'static str,
}

impl Phrases {
    /// Adds a phrase. One that is there already keeps what it stands for.
    pub fn add(&mut self, mut words: Vec<String>, head: &'static str) {
        if words.is_empty() {
            return;
        }
        let rest = words.split_off(1);
        let rows = self.by_first.entry(words.remove(0)).or_default();
        if rows.iter().all(|row| row.rest != rest) {
            rows.push(Row { rest, head });
        }
    }

    /// Whether a phrase begins with a word.
    pub fn have_first(&self, word: &str) -> bool {
        self.by_first.contains_key(word)
    }

    /// The longest phrase that a run of words begins with: how many words it takes, and what it stands for.
    pub fn longest<'w>(&self, word: impl Fn(usize) -> Option<&'w str>) -> Option<(usize, &'static str)> {
        let rows = self.by_first.get(word(0)?)?;
        let fits = |row: &&Row| row.rest.iter().enumerate().all(|(at, rest)| word(at + 1) == Some(rest));
        let longest = rows.iter().filter(fits).max_by_key(|row| row.rest.len());
        longest.map(|row| (row.rest.len() + 1, row.head))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_counts() {
        let mut phrases = Phrases::default();
        let split = |words: &str| words.split(' ').map(str::to_owned).collect::<Vec<_>>();
        for (words, head) in [("call", "speak"), ("call off", "cancel"), ("call off", "never")] {
            phrases.add(split(words), head);
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
