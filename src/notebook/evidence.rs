//! What speaks for a place being the one that was bookmarked.

use super::Bookmark;
use super::approximate::{Occurrence, distance_to_start, occurrences};
use super::ground::Ground;
use crate::text::Span;

/// The words of a bookmark and of what stood around it.
#[derive(Debug)]
pub struct Sought {
    exact: Vec<u64>,
    /// From the bookmark outwards.
    before: Vec<u64>,
    /// From the bookmark outwards.
    after: Vec<u64>,
}

/// A place where the words of a bookmark may stand.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// The words.
    words: Occurrence,
    /// How many of the words that stood before it are not there.
    missing_before: usize,
    /// How many of the words that stood after it are not there.
    missing_after: usize,
}

/// At most one word in so many may have changed.
const CHANGED: usize = 3;

/// So many words are enough to be known by alone.
const KNOWN_ALONE: usize = 5;

impl Sought {
    /// What is sought for a bookmark.
    pub fn of(bookmark: &Bookmark) -> Self {
        let mut before = Ground::of(&bookmark.prefix).keys;
        before.reverse();
        let after = Ground::of(&bookmark.suffix).keys;
        Self { exact: Ground::of(&bookmark.exact).keys, before, after }
    }

    /// The places in a text that may be the one, as far as they convince. `changed`: whether words of it
    /// may have changed.
    pub fn places(&self, ground: &Ground, changed: bool) -> Vec<Candidate> {
        let most = if changed { self.exact.len() / CHANGED } else { 0 };
        let found = occurrences(&self.exact, &ground.keys, most).into_iter();
        found.map(|words| self.weigh(words, &ground.keys)).filter(|place| self.convinces(place)).collect()
    }

    fn weigh(&self, words: Occurrence, keys: &[u64]) -> Candidate {
        let words = self.trimmed(words, keys);
        let before = keys[..words.start].iter().rev().copied();
        let after = keys[words.end..].iter().copied();
        Candidate {
            words,
            missing_before: distance_to_start(&self.before, before),
            missing_after: distance_to_start(&self.after, after),
        }
    }

    /// Without the words at either end that stood beside the bookmark, not in it: its own were dropped
    /// there, and to drop a word is as much of a change as to put its neighbour in its place.
    fn trimmed(&self, mut words: Occurrence, keys: &[u64]) -> Occurrence {
        let most = words.distance.min((words.end - words.start).saturating_sub(1));
        let here = &keys[words.start..words.end];
        let ahead = (1..=most).rev().find(|&count| {
            let (end, own) = (&here[..count], self.exact.get(..count));
            own != Some(end) && self.before.get(..count).is_some_and(|outwards| end.iter().rev().eq(outwards))
        });
        let behind = (1..=most - ahead.unwrap_or(0)).rev().find(|&count| {
            let (end, own) =
                (&here[here.len() - count..], &self.exact[self.exact.len() - count.min(self.exact.len())..]);
            own != end && self.after.get(..count) == Some(end)
        });
        words.start += ahead.unwrap_or(0);
        words.end -= behind.unwrap_or(0);
        words
    }

    /// Whether a place is the one if no other is: its words are many and nearly all there, or most of what
    /// stood on one side of them still stands there.
    fn convinces(&self, place: &Candidate) -> bool {
        let most_of = |around: &[u64], missing: usize| !around.is_empty() && 2 * missing < around.len();
        let length = self.exact.len();
        let alone = if place.words.distance == 0 {
            length >= KNOWN_ALONE
        } else {
            length >= 2 * KNOWN_ALONE && 4 * place.words.distance <= length
        };
        let whole = self.before.is_empty() && self.after.is_empty() && place.words.distance == 0;
        alone
            || whole
            || most_of(&self.before, place.missing_before)
            || most_of(&self.after, place.missing_after)
    }
}

impl Candidate {
    /// How many words of the bookmark were added, dropped or replaced.
    pub const fn distance(&self) -> usize {
        self.words.distance
    }

    /// Its bytes in the text in which it was found.
    pub fn span(&self, ground: &Ground) -> Span {
        ground.span(self.words.start, self.words.end)
    }

    /// How much speaks against it; a word of the bookmark counts twice a word around it.
    pub const fn against(&self) -> usize {
        2 * self.words.distance + self.missing_before + self.missing_after
    }
}
