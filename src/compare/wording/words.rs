//! The words of a passage, and whether words of two passages stand in the same surroundings.

use crate::align::TermAt;
use crate::article::Place;
use crate::compare::{Comparison, Said};
use crate::text::lexicon::Lexicon;
use crate::text::{Span, normal::fold, stem};
use rustc_hash::FxHashSet;
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// How many words on each side tell whether two words stand in the same place.
const AROUND: usize = 6;
/// How many telling words around them two such words share at least.
const SHARED: usize = 2;
/// How many words a phrase of the lists has at most.
const LONGEST: usize = 3;

/// The words of one passage.
pub struct Words<'c> {
    place: Place,
    terms: &'c [TermAt],
    folded: Vec<String>,
    text: &'c str,
    /// What has an opposite; found when it is first asked for, as is the rest.
    pub opposed: OnceCell<Vec<Listed>>,
    /// What keeps something at a distance.
    pub hedges: OnceCell<Vec<Listed>>,
    single: OnceCell<BTreeMap<String, usize>>,
}

/// A run of words that a list has.
pub struct Listed {
    /// Its first word.
    pub from: usize,
    /// The word behind it.
    pub to: usize,
    /// As the list has it.
    pub phrase: String,
}

impl<'c> Words<'c> {
    /// Reads a passage.
    pub fn of(story: &'c Comparison, place: Place) -> Self {
        let text = story.articles[place.article].text.as_str();
        let terms = story.terms_of(place);
        let folded = terms.iter().map(|term| fold(term.span.of(text)).into_owned()).collect();
        let (opposed, hedges, single) = Default::default();
        Self { place, terms, folded, text, opposed, hedges, single }
    }

    /// Some words as what the outlet says.
    pub fn said(&self, span: Span) -> Said {
        Said { place: self.place, span, value: span.of(self.text).to_owned(), altered: vec![span] }
    }

    /// The stretch from one word to before another.
    pub fn span(&self, from: usize, to: usize) -> Span {
        self.terms[from..to].iter().fold(self.terms[from].span, |span, term| span.join(term.span))
    }

    /// The folded words from one to before another.
    pub fn folded(&self, from: usize, to: usize) -> &[String] {
        &self.folded[from..to]
    }

    /// The runs of words that a list has, where they stand, folded.
    pub fn listed(&self, has: impl Fn(&str) -> bool) -> Vec<Listed> {
        let mut found = Vec::new();
        let mut phrase = String::new();
        for from in 0..self.folded.len() {
            phrase.clear();
            for (at, word) in self.folded.iter().enumerate().skip(from).take(LONGEST) {
                phrase.push_str(word);
                if has(&phrase) {
                    found.push(Listed { from, to: at + 1, phrase: phrase.clone() });
                }
                phrase.push(' ');
            }
        }
        found
    }

    /// Whether a word of a list stands in the passage.
    pub fn has_any(&self, list: &Lexicon) -> bool {
        self.folded.iter().any(|word| list.has(word))
    }

    /// Where the next telling word stands, from a word on.
    pub fn next_telling(&self, from: usize) -> Option<usize> {
        (from..self.terms.len()).find(|&at| self.terms[at].weight > 0.0)
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

    /// The telling words, no names, that stand once in either passage.
    pub fn common(&self, other: &Self) -> Vec<(usize, usize)> {
        let (here, there) = (self.single(), other.single());
        here.iter().filter_map(|(root, &at)| Some((at, *there.get(root)?))).collect()
    }

    /// The roots of the telling words, no names, that stand once, and where.
    fn single(&self) -> &BTreeMap<String, usize> {
        self.single.get_or_init(|| self.find_single())
    }

    fn find_single(&self) -> BTreeMap<String, usize> {
        let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, term) in self.terms.iter().enumerate() {
            let lower = term.span.of(self.text).starts_with(char::is_lowercase);
            if term.weight > 0.0 && lower {
                places.entry(stem(&self.folded[at]).into_owned()).or_default().push(at);
            }
        }
        places.into_iter().filter_map(|(root, at)| (at.len() == 1).then_some((root, at[0]))).collect()
    }

    /// The telling terms around some words.
    fn around(&self, from: usize, to: usize) -> FxHashSet<u32> {
        let before = &self.terms[from.saturating_sub(AROUND)..from];
        let after = &self.terms[to..(to + AROUND).min(self.terms.len())];
        before.iter().chain(after).filter(|term| term.weight > 0.0).map(|term| term.key).collect()
    }
}

/// Whether words of two passages stand in the same surroundings.
pub fn alike(a: &Words, in_a: (usize, usize), b: &Words, in_b: (usize, usize)) -> bool {
    let (around_a, around_b) = (a.around(in_a.0, in_a.1), b.around(in_b.0, in_b.1));
    around_a.intersection(&around_b).count() >= SHARED
}
