//! Word lists, made into tables when the program is built: a start reads none of them.

mod entries;
mod slot;

pub use entries::{entries, rows};
pub use slot::Slot;

use super::Span;
use slot::hash;

/// The table of a list of `assets/words`, made in one of the ways that `build/words.rs` names, or of several lists that it
/// unites.
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
    /// Which first letters there are, by length: most words of a text are told by these alone.
    firsts: [u32; LENGTHS],
}

impl Lexicon {
    /// A table as the build script writes it.
    pub(crate) const fn made(text: &'static str, slots: &'static [Slot]) -> Self {
        let mut firsts = [0; LENGTHS];
        let mut at = 0;
        while at < slots.len() {
            if slots[at].key_length > 0 {
                firsts[slots[at].key_length as usize % LENGTHS] |=
                    first_bit(text.as_bytes()[slots[at].key as usize]);
            }
            at += 1;
        }
        Self { text, slots, firsts }
    }

    /// Whether a word or phrase is in the list.
    pub fn has(&self, word: &str) -> bool {
        self.head(word).is_some()
    }

    /// The head of the entry that a word or phrase stands in.
    pub fn head(&self, word: &str) -> Option<&'static str> {
        self.slot(word).and_then(|slot| self.head_of(slot))
    }

    /// Whether a phrase or an entry begins with a word.
    pub fn have_first(&self, word: &str) -> bool {
        self.slot(word).is_some()
    }

    /// The longest entry that a run of words begins with: how many words it takes, and its head.
    /// `word` gives the words of the run, counted from 0.
    pub fn longest<'w>(&self, word: impl Fn(usize) -> Option<&'w str>) -> Option<(usize, &'static str)> {
        let mut slot = self.slot(word(0)?)?;
        let mut found = self.head_of(slot).map(|head| (1, head));
        if slot.goes_on {
            let mut phrase = String::with_capacity(ROOM);
            phrase.push_str(word(0)?);
            for count in 2.. {
                let Some(next) = word(count - 1).filter(|_| slot.goes_on) else { break };
                phrase.push(' ');
                phrase.push_str(next);
                let Some(longer) = self.slot(&phrase) else { break };
                found = self.head_of(longer).map(|head| (count, head)).or(found);
                slot = longer;
            }
        }
        found
    }

    /// The place of a word or phrase.
    fn slot(&self, word: &str) -> Option<Slot> {
        let first = first_bit(*word.as_bytes().first()?);
        if self.firsts[word.len() % LENGTHS] & first == 0 {
            return None;
        }
        let mut at = hash(word.as_bytes()) as usize;
        loop {
            let slot = self.slots[at & (self.slots.len() - 1)];
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

    fn head_of(&self, slot: Slot) -> Option<&'static str> {
        let end = usize::from(slot.head) + usize::from(slot.head_length);
        (slot.head_length > 0).then(|| Span::new(slot.head.into(), end).of(self.text))
    }
}

/// About as many bytes as a phrase has.
const ROOM: usize = 32;

/// Which first letters there are: one bit each.
const fn first_bit(first: u8) -> u32 {
    1 << (first & 31)
}

/// How many lengths are told apart.
const LENGTHS: usize = 32;

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
