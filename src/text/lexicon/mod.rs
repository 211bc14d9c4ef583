//! Word lists, made into tables when the program is built: a start reads none of them.

mod entries;
mod outlines;
mod slot;

pub use entries::{entries, rows};
pub use outlines::Outlines;
pub use slot::Slot;

use super::Span;
use slot::hash;
use std::borrow::Cow;

/// The table of a list of `assets/words`, made in one of the ways that `build/words.rs` names, or of several lists
/// that it unites.
macro_rules! lexicon {
    ($list:literal, $way:ident) => {
        include!(concat!(env!("OUT_DIR"), "/", $list, "-", stringify!($way), ".rs"))
    };
}
pub(crate) use lexicon;

/// Words and phrases, each with the head of the entry it stands in: for `say: said, says` all three have `say`.
#[derive(Debug)]
pub struct Lexicon {
    /// All words, to which the places point.
    text: &'static str,
    /// A hash table with linear probing: as many places as a power of two, some of them free.
    slots: &'static [Slot],
    /// What its words look like: these alone rule out most words of a text.
    outlines: Outlines,
}

impl Lexicon {
    /// A table as the build script writes it.
    pub(crate) const fn made(text: &'static str, slots: &'static [Slot]) -> Self {
        let mut outlines = Outlines::NONE;
        let mut at = 0;
        while at < slots.len() {
            let (_, key) = text.as_bytes().split_at(slots[at].key as usize);
            outlines.add(key.split_at(slots[at].key_length as usize).0);
            at += 1;
        }
        Self { text, slots, outlines }
    }

    /// Whether a word or phrase is in the list.
    #[inline]
    pub fn has(&self, word: &str) -> bool {
        self.slot(word).is_some_and(|slot| slot.head_length > 0)
    }

    /// The head of the entry that a word or phrase stands in.
    #[inline]
    pub fn head(&self, word: &str) -> Option<&'static str> {
        self.slot(word).and_then(|slot| self.head_of(*slot))
    }

    /// The head of the entry that a word or phrase stands in, whatever its case; for lists in small letters.
    pub fn head_in_any_case(&self, word: &str) -> Option<&'static str> {
        if self.outlines.fit(word.as_bytes()) { self.head(&word.to_lowercase()) } else { None }
    }

    /// Whether a phrase or an entry begins with a word.
    pub fn have_first(&self, word: &str) -> bool {
        self.slot(word).is_some()
    }

    /// The longest entry that a run of words begins with: how many words it takes, and its head.
    /// `word` gives the words of the run, counted from 0.
    pub fn longest<'w>(&self, word: impl Fn(usize) -> Option<&'w str>) -> Option<(usize, &'static str)> {
        let first = word(0)?;
        let mut slot = self.slot(first)?;
        let mut found = self.head_of(*slot).map(|head| (1, head));
        let mut phrase = Cow::Borrowed(first);
        for count in 2.. {
            let Some(next) = word(count - 1).filter(|_| slot.goes_on) else { break };
            let length = phrase.len() + 1 + next.len();
            if !self.outlines.fit_phrase(first.as_bytes(), next.as_bytes(), length) {
                break;
            }
            phrase.to_mut().extend([" ", next]);
            let Some(longer) = self.find(&phrase) else { break };
            found = self.head_of(*longer).map(|head| (count, head)).or(found);
            slot = longer;
        }
        found
    }

    /// The place of a word or phrase.
    #[inline]
    fn slot(&self, word: &str) -> Option<&'static Slot> {
        if self.outlines.fit(word.as_bytes()) { self.find(word) } else { None }
    }

    /// The place of a word whose outlines fit. It is not inlined, so that the check of outlines, which mostly ends the
    /// matter, is small enough to be inlined wherever a word is asked for.
    #[inline(never)]
    fn find(&self, word: &str) -> Option<&'static Slot> {
        let mut at = hash(word.as_bytes()) as usize;
        loop {
            let slot = &self.slots[at & (self.slots.len() - 1)];
            if slot.key_length == 0 {
                return None;
            }
            if usize::from(slot.key_length) == word.len() && self.is_at(slot.key.into(), word) {
                return Some(slot);
            }
            at += 1;
        }
    }

    fn is_at(&self, at: usize, word: &str) -> bool {
        self.text.as_bytes().get(at..at + word.len()) == Some(word.as_bytes())
    }

    /// What a word stands for; not inlined for the same reason.
    #[inline(never)]
    fn head_of(&self, slot: Slot) -> Option<&'static str> {
        let end = usize::from(slot.head) + usize::from(slot.head_length);
        (slot.head_length > 0).then(|| Span::new(slot.head.into(), end).of(self.text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static CUES: Lexicon = lexicon!("cues", written);
    static SYNONYMS: Lexicon = lexicon!("synonyms", rooted);
    static PLACES: Lexicon = lexicon!("places", united);

    #[test]
    fn a_form_leads_to_its_head() {
        assert_eq!(CUES.head("said"), Some("say"));
        assert_eq!(CUES.head("say"), Some("say"));
        assert_eq!(CUES.head("table"), None);
        assert_eq!(CUES.head(""), None);
    }

    #[test]
    fn every_entry_is_found() {
        for (head, forms) in rows(include_str!("../../../assets/words/cues.txt")) {
            for form in forms.chain([head]) {
                assert!(CUES.has(form), "{form}");
            }
        }
    }

    #[test]
    fn the_longest_phrase_counts() {
        for (text, expected) in [
            ("call off it", Some((2, "cancel"))),
            ("no part in it", Some((3, "deny"))),
            ("no part of it", None),
            ("off", None),
        ] {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(SYNONYMS.longest(|at| words.get(at).copied()), expected, "{text}");
        }
    }

    #[test]
    fn a_place_has_no_spaces_and_no_article() {
        assert_eq!(PLACES.head("unitedstates"), Some("country United States"));
    }
}
