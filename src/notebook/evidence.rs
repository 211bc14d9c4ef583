//! What speaks for a place being the one that was bookmarked.

use super::Words;
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
    /// How many of the words around it are not there.
    missing: usize,
    /// How much of what its words say is there, 0 to 1.
    kept: f64,
    /// Whether what stood before it still stands there.
    before: bool,
    /// Whether what stood after it still stands there.
    after: bool,
}

/// So many words are known by themselves; twice as many if some of them have changed.
const FEW: usize = 5;

/// Fewer words say nothing by themselves.
const FEWEST: usize = 3;

/// Shares of what some words say.
const HALF: f64 = 0.5;
const MOST: f64 = 0.75;

/// What stands in more places than this is not worth telling apart.
const MOST_PLACES: usize = 1000;

impl Sought {
    /// What is sought for a bookmark.
    pub fn of(bookmark: &Words) -> Self {
        let mut before = Ground::of(&bookmark.prefix).keys;
        before.reverse();
        let after = Ground::of(&bookmark.suffix).keys;
        Self { exact: Ground::of(&bookmark.exact).keys, before, after }
    }

    /// The places in a text that may be the one, as far as they convince. `changed`: whether words of it
    /// may have changed.
    pub fn places(&self, ground: &Ground, changed: bool) -> Vec<Candidate> {
        let most = if changed { self.exact.len().saturating_sub(1) / 2 } else { 0 };
        let found = occurrences(&self.exact, &ground.keys, most);
        if found.len() > MOST_PLACES {
            return Vec::new();
        }
        found.into_iter().map(|it| self.weigh(it, ground)).filter(|place| self.convinces(place)).collect()
    }

    fn weigh(&self, words: Occurrence, ground: &Ground) -> Candidate {
        let keys = &ground.keys;
        let words = self.trimmed(words, keys);
        let (before, after) = (&keys[..words.start], &keys[words.end..]);
        let near_before = &before[before.len().saturating_sub(2 * self.before.len())..];
        let near_after = &after[..after.len().min(2 * self.after.len())];
        Candidate {
            words,
            missing: distance_to_start(&self.before, near_before.iter().rev().copied())
                + distance_to_start(&self.after, near_after.iter().copied()),
            kept: ground.share(&self.exact, &keys[words.start..words.end]),
            before: ground.share(&self.before, near_before) > HALF
                || (self.before.is_empty() && before.is_empty()),
            after: ground.share(&self.after, near_after) > HALF
                || (self.after.is_empty() && after.is_empty()),
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

    /// Whether a place is the one if no other is: most of its words are there, and what stood around them
    /// still stands there, on as many sides as they need to be known.
    fn convinces(&self, place: &Candidate) -> bool {
        let sides = usize::from(place.before) + usize::from(place.after);
        place.kept > HALF && sides >= self.sides_needed(place)
    }

    /// The fewer words are sought and the more of them have changed, the less they say by themselves.
    fn sides_needed(&self, place: &Candidate) -> usize {
        let (length, changed) = (self.exact.len(), place.words.distance);
        let telling = if changed == 0 { FEW } else { 2 * FEW };
        if length >= telling && 4 * changed <= length && place.kept > MOST {
            0
        } else if length >= FEWEST && 3 * changed <= length {
            1
        } else {
            2
        }
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
        2 * self.words.distance + self.missing
    }
}
