//! What speaks for a place being the one that was bookmarked.

use super::Words;
use super::approximate::{Occurrence, distance_to_start, occurrences};
use super::ground::{Break, Ground};
use crate::text::Span;

/// The words of a bookmark and of what stood around it.
#[derive(Debug)]
pub struct Sought {
    exact: Vec<u64>,
    /// From the bookmark outwards.
    before: Vec<u64>,
    /// From the bookmark outwards.
    after: Vec<u64>,
    /// Whether it is whole sentences, or whole lines.
    whole: Break,
    /// How many sentences or lines end inside it.
    breaks: usize,
    /// Whether words like its own stand near it as well.
    echoed: bool,
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
    /// How much the words that are there say: as much as so many words that the text has once.
    says: f64,
    /// On how many sides there still stands what stood there.
    sides: usize,
    /// Whether the words right before and after it are those that were there.
    beside: bool,
    /// Whether it is whole sentences or whole lines, as the bookmark is.
    whole: Break,
    /// Whether more sentences or lines end inside it than inside the bookmark.
    broken: bool,
}

/// Words that say as much as so many that a text has once are known by themselves; those of which some have
/// changed must say more.
const TELLING: f64 = 3.0;
const TELLING_CHANGED: f64 = 3.0;

/// Words that say less are not known by what stands on one side of them.
const HARDLY_TELLING: f64 = 1.0;

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
        let Words { prefix, exact, suffix, .. } = bookmark;
        let [mut before, own, after] = [prefix, exact, suffix].map(|text| Ground::of(text).keys);
        let around = Ground::of(&format!("{prefix}{exact}{suffix}"));
        let (start, end) = (before.len(), before.len() + own.len());
        let like = own.len().saturating_sub(1) / 3;
        let echoed = [&before, &after].iter().any(|side| !occurrences(&own, side, like).is_empty());
        before.reverse();
        Self {
            whole: around.whole(start, end),
            breaks: around.breaks_within(start, end),
            exact: own,
            before,
            after,
            echoed,
        }
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
        let near_before = &before[before.len().saturating_sub(reach(&self.before))..];
        let near_after = &after[..after.len().min(reach(&self.after))];
        let (says, all) = ground.weigh(&self.exact, &keys[words.start..words.end]);
        let whole = ground.whole(words.start, words.end);
        let there =
            |was: &[u64], near: &[u64]| ground.share(was, near) > HALF || (was.is_empty() && near.is_empty());
        let right = |near: Option<&u64>, was: Option<&u64>| near == was || was.is_none();
        Candidate {
            words,
            missing: distance_to_start(&self.before, near_before.iter().rev().copied())
                + distance_to_start(&self.after, near_after.iter().copied()),
            kept: says / all.max(f64::MIN_POSITIVE),
            says,
            sides: usize::from(there(&self.before, near_before))
                + usize::from(there(&self.after, near_after)),
            beside: right(before.last(), self.before.first()) && right(after.first(), self.after.first()),
            whole: whole.min(self.whole),
            broken: whole < self.whole.min(Break::Sentence)
                || ground.breaks_within(words.start, words.end) > self.breaks,
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
        // Whole lines of two words and more, such as headings, are as good as known if nothing in them has
        // changed; whole sentences are half known.
        let alike = match place.whole {
            _ if place.words.distance > 0 || self.exact.len() < 2 => 0,
            whole => usize::from(whole >= Break::Sentence) + usize::from(whole == Break::Line),
        };
        place.kept > HALF
            && (place.beside || !self.echoed)
            && place.sides + alike
                >= self.sides_needed(place) + usize::from(place.broken && place.says < TELLING)
    }

    /// The less is said by the words that are there and the more of them have changed, the less they are known
    /// by themselves.
    fn sides_needed(&self, place: &Candidate) -> usize {
        let (length, changed) = (self.exact.len(), place.words.distance);
        let telling = if changed == 0 { TELLING } else { TELLING_CHANGED };
        if place.says >= telling && 4 * changed <= length && place.kept > MOST {
            0
        } else if length >= FEWEST && 3 * changed <= length && place.says >= HARDLY_TELLING {
            1
        } else {
            2
        }
    }
}

/// How far the surroundings of a bookmark may have come apart, in words.
const fn reach(side: &[u64]) -> usize {
    side.len() + side.len() / 4 + 1
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
