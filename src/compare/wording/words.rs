//! The words of a passage, and whether words of two passages stand in the same surroundings.

use super::lists::{self, List};
use crate::align::TermAt;
use crate::article::{Place, Role};
use crate::compare::{Comparison, Said};
use crate::text::{Span, normal::fold, stem};
use std::borrow::Cow;
use std::cell::OnceCell;

/// Marks that part clauses.
const CUTS: [char; 10] = [',', ';', ':', '(', ')', '\u{2013}', '\u{2014}', '"', '\u{201c}', '\u{201d}'];
/// How many bytes at their beginning words of one root have in common at least, as far as they are that long.
const ALIKE: usize = 5;
/// The fewest bytes that make a root.
const SHORTEST: usize = 3;
/// Marks of quotes.
const MARKS: [char; 5] = ['"', '\u{201c}', '\u{201d}', '\u{ab}', '\u{bb}'];
/// How many words on each side tell whether two words stand in the same place.
const AROUND: usize = 6;
/// How much of a passage a list is asked for at most: more of it stands in a line without end only.
const MOST: usize = 64;

/// The words of one passage.
pub struct Words<'c> {
    story: &'c Comparison,
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
    denied: OnceCell<Vec<Denied>>,
    prefixed: OnceCell<Vec<usize>>,
}

/// A run of words that a list has.
pub struct Listed {
    /// Its first word.
    pub from: usize,
    /// The word behind it.
    pub to: usize,
    /// The entry of the list in which it stands.
    pub head: &'static str,
}

/// A word that something in front of it turns into its contrary.
pub struct Denied {
    /// The word.
    pub at: usize,
    /// Where what turns it begins.
    pub from: usize,
    /// Whether it is turned for certain: not in `few agreed`, nor in `did not agree until Monday`.
    pub clear: bool,
}

impl<'c> Words<'c> {
    /// Reads a passage.
    pub fn of(story: &'c Comparison, place: Place) -> Self {
        let text = story.articles[place.article].text.as_str();
        let terms = story.terms_of(place);
        let folded: Vec<Cow<str>> = terms.iter().map(|term| fold(term.span.of(text))).collect();
        let openers = (0..folded.len()).filter(|&at| lists::is_opener(&folded[at])).collect();
        let telling = (0..terms.len()).filter(|&at| terms[at].weight > 0.0).collect();
        Self {
            story,
            place,
            terms,
            text,
            folded,
            openers,
            telling,
            listed: Default::default(),
            denied: OnceCell::new(),
            prefixed: OnceCell::new(),
        }
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
                let (length, head) = words.longest(|at| self.folded.get(from + at).map(Cow::as_ref))?;
                Some(Listed { from, to: from + length, head })
            });
            found.take(MOST).collect()
        })
    }

    /// Whether a list has some of the words.
    pub fn has(&self, list: List) -> bool {
        !self.listed(list).is_empty()
    }

    /// The words that are turned into their contrary, found in the given way when they are first asked for.
    pub fn denied(&self, find: impl FnOnce(&Self) -> Vec<Denied>) -> &[Denied] {
        self.denied.get_or_init(|| find(self))
    }

    /// The telling words that have a prefix, found in the given way when they are first asked for.
    pub fn prefixed(&self, has: fn(&Self, usize) -> bool) -> &[usize] {
        let with = || self.telling.iter().copied().filter(|&at| has(self, at)).collect();
        self.prefixed.get_or_init(with)
    }

    /// Whether two words, no names, have one root.
    pub fn have_one_root(&self, at: usize, other: &Self, at_other: usize) -> bool {
        self.root(at).is_some_and(|root| other.root(at_other) == Some(root))
    }

    /// Whether a word begins like another, as words of one root do.
    pub fn begins_like(&self, at: usize, other: &str) -> bool {
        let (own, other) = (self.folded[at].as_bytes(), other.as_bytes());
        let begin = ALIKE.min(own.len()).min(other.len());
        begin >= SHORTEST && own[..begin] == other[..begin]
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.folded.len()
    }

    /// A word, folded.
    pub fn word(&self, at: usize) -> &str {
        &self.folded[at]
    }

    /// Whether a word tells something: it is no function word.
    pub fn tells(&self, at: usize) -> bool {
        self.terms[at].weight > 0.0
    }

    /// Whether a word names somebody or something.
    pub fn is_name(&self, at: usize) -> bool {
        self.terms[at].is_name || self.terms[at].span.of(self.text).starts_with(char::is_uppercase) && at > 0
    }

    /// Whether there is a mark of punctuation behind a word, or nothing more.
    pub fn is_cut_behind(&self, at: usize) -> bool {
        let Some(next) = self.terms.get(at + 1) else { return true };
        let between = Span::new(self.terms[at].span.end, next.span.start.max(self.terms[at].span.end));
        between.of(self.text).contains(CUTS)
    }

    /// Whether the outlet tells all of the passage in its own words, in a sentence of its text.
    pub fn is_told(&self) -> bool {
        let article = &self.story.articles[self.place.article];
        let passage = &article.passages[self.place.passage];
        let quotes = &self.story.mentions[self.place.article].quotes;
        let first = quotes.partition_point(|quote| quote.marked.end <= passage.span.start);
        let spoken = quotes.get(first).is_some_and(|quote| quote.marked.start < passage.span.end);
        let marked = passage.span.of(self.text).contains(MARKS);
        passage.role == Role::Body && !spoken && !marked
    }

    /// Whether the passage is a question.
    pub fn asks(&self) -> bool {
        let end = self.terms.last().map_or(0, |last| last.span.end);
        Span::new(end, self.text.len()).of(self.text).starts_with('?')
    }

    /// Whether a term stands anywhere in the passage.
    pub fn has_term_of(&self, other: &Self, at_other: usize) -> bool {
        (0..self.terms.len()).any(|at| self.same(at, other, at_other))
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

    /// Where the telling words stand.
    pub fn telling(&self) -> &[usize] {
        &self.telling
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

    /// The root of a telling word, unless it is a name.
    pub fn root(&self, at: usize) -> Option<String> {
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
    shared(a, in_a, b, in_b).0
}

/// The same, and how many the one of the two that has fewer has around it.
pub fn shared(a: &Words, in_a: (usize, usize), b: &Words, in_b: (usize, usize)) -> (usize, usize) {
    let around = |words: &Words, (from, to)| {
        let mut keys: Vec<u32> = words.around(from, to).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    };
    let (around_a, around_b) = (around(a, in_a), around(b, in_b));
    let common = around_a.iter().filter(|key| around_b.binary_search(key).is_ok()).count();
    (common, around_a.len().min(around_b.len()))
}
