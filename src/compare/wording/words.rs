//! The words of a passage, and whether words of two passages stand in the same surroundings.

use super::lists::{self, List};
use crate::align::TermAt;
use crate::article::Place;
use crate::compare::{Comparison, Said};
use crate::text::{Span, normal::fold, stem};
use std::borrow::Cow;
use std::cell::OnceCell;

/// How many words on each side tell whether two words stand in the same place.
const AROUND: usize = 6;
/// How much of a passage a list is asked for at most: more of it stands in a line without end only.
const MOST: usize = 64;

/// The words of one passage.
pub struct Words<'c> {
    place: Place,
    terms: &'c [TermAt],
    text: &'c str,
    folded: Vec<Cow<'c, str>>,
    /// Where an entry of a list may begin.
    openers: Vec<usize>,
    /// Where a telling word stands.
    telling: Vec<usize>,
    /// What each list has of it, in the order of the text; found when it is first asked for.
    listed: [OnceCell<Vec<Listed>>; List::COUNT],
}

/// A run of words that a list has.
pub struct Listed {
    /// Its first word.
    pub from: usize,
    /// The word behind it.
    pub to: usize,
}

impl<'c> Words<'c> {
    /// Reads a passage.
    pub fn of(story: &'c Comparison, place: Place) -> Self {
        let text = story.articles[place.article].text.as_str();
        let terms = story.terms_of(place);
        let folded: Vec<Cow<str>> = terms.iter().map(|term| fold(term.span.of(text))).collect();
        let openers = (0..folded.len()).filter(|&at| lists::is_opener(&folded[at])).collect();
        let telling = (0..terms.len()).filter(|&at| terms[at].weight > 0.0).collect();
        Self { place, terms, text, folded, openers, telling, listed: Default::default() }
    }

    /// Some words as what the outlet says.
    pub fn said(&self, span: Span) -> Said {
        Said { place: self.place, span, value: span.of(self.text).to_owned(), altered: vec![span] }
    }

    /// The stretch from one word to before another.
    pub fn span(&self, from: usize, to: usize) -> Span {
        self.terms[from..to].iter().fold(self.terms[from].span, |span, term| span.join(term.span))
    }

    /// The runs of words that a list has.
    pub fn listed(&self, list: List) -> &[Listed] {
        self.listed[list as usize].get_or_init(|| {
            let words = list.words();
            let found = self.openers.iter().filter_map(|&from| {
                let (length, _) = words.longest(|at| self.folded.get(from + at).map(Cow::as_ref))?;
                Some(Listed { from, to: from + length })
            });
            found.take(MOST).collect()
        })
    }

    /// Whether a list has some of the words.
    pub fn has(&self, list: List) -> bool {
        !self.listed(list).is_empty()
    }

    /// A run of words as a list has it.
    pub fn phrase(&self, listed: &Listed) -> String {
        self.folded[listed.from..listed.to].join(" ")
    }

    /// The words from one to before another, folded.
    pub fn words(&self, from: usize, to: usize) -> impl Iterator<Item = &str> {
        self.folded[from..to].iter().map(AsRef::as_ref)
    }

    /// Where the next telling word stands, from a word on.
    pub fn next_telling(&self, from: usize) -> Option<usize> {
        (from..self.terms.len()).find(|&at| self.terms[at].weight > 0.0)
    }

    /// Every two telling words between which there is no other.
    pub fn telling_pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        self.telling.windows(2).map(|pair| (pair[0], pair[1]))
    }

    /// Whether two words of two passages are the same term.
    pub fn same(&self, at: usize, other: &Self, at_other: usize) -> bool {
        self.terms[at].key == other.terms[at_other].key
    }

    /// Where the term of another passage's word stands, if it stands once.
    pub fn only(&self, other: &Self, at_other: usize) -> Option<usize> {
        let mut places = (0..self.terms.len()).filter(|&at| self.same(at, other, at_other));
        places.next().filter(|_| places.next().is_none())
    }

    /// The root of two words, no names, if it is the same and no other telling word of either passage has it.
    pub fn common_root(&self, at: usize, other: &Self, at_other: usize) -> Option<String> {
        let root = self.root(at)?;
        let common = other.root(at_other)? == root && self.has_once(&root) && other.has_once(&root);
        common.then_some(root)
    }

    /// Whether one of the telling words, no names, has a root, and no more.
    fn has_once(&self, root: &str) -> bool {
        let having = (0..self.terms.len()).filter(|&at| self.root(at).is_some_and(|own| own == root));
        having.take(2).count() == 1
    }

    /// The root of a telling word, unless it is a name.
    fn root(&self, at: usize) -> Option<String> {
        let telling = self.terms[at].weight > 0.0;
        let plain = telling && self.terms[at].span.of(self.text).starts_with(char::is_lowercase);
        plain.then(|| stem(&self.folded[at]).into_owned())
    }

    /// The telling terms around some words.
    fn around(&self, from: usize, to: usize) -> impl Iterator<Item = u32> {
        let before = &self.terms[from.saturating_sub(AROUND)..from];
        let after = &self.terms[to..(to + AROUND).min(self.terms.len())];
        before.iter().chain(after).filter(|term| term.weight > 0.0).map(|term| term.key)
    }
}

/// How many telling words words of two passages have in common around them.
pub fn common(a: &Words, in_a: (usize, usize), b: &Words, in_b: (usize, usize)) -> usize {
    let around_b: Vec<u32> = b.around(in_b.0, in_b.1).collect();
    let mut common: Vec<u32> = a.around(in_a.0, in_a.1).filter(|key| around_b.contains(key)).collect();
    common.sort_unstable();
    common.dedup();
    common.len()
}
