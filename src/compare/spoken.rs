//! The quotes of somebody's words, ready to be compared.

use super::Comparison;
use crate::align::TermAt;
use crate::article::Place;
use crate::mention::Speaker;
use crate::text::{Span, normal, spelt};
use std::ops::Range;
use std::sync::OnceLock;

/// So many telling words are no coincidence.
pub const FEW: usize = 3;

/// A quote of somebody's words, ready to be compared.
pub struct Spoken<'c> {
    /// The article, and the index among its quotes.
    pub id: (usize, usize),
    /// Its number among the quotes of somebody's words.
    pub number: usize,
    /// The passage it begins in.
    pub place: Place,
    /// Where its words stand.
    pub span: Span,
    /// Its words, with keys that tell words apart as they are written, but for case, dots and where English is spelt in
    /// two ways.
    pub words: Vec<TermAt>,
    /// The same words, with keys that tell what each stands for in the story.
    pub terms: Vec<TermAt>,
    /// The article's text, in which the words stand.
    pub text: &'c str,
    /// The terms of the story that tell something, and what each weighs; ordered by their keys.
    pub mass: Vec<(u32, f64)>,
    /// Who is credited with it.
    pub speaker: Option<&'c Speaker>,
    /// What the speaker is called; found when it is first asked for.
    pub(super) names: OnceLock<Vec<String>>,
}

impl Spoken<'_> {
    /// Whether it has enough telling words to be known by them alone.
    pub fn is_telling(&self) -> bool {
        self.mass.len() >= FEW
    }

    /// Whether it has a telling term.
    pub fn weighs(&self, key: u32) -> bool {
        self.mass.binary_search_by_key(&key, |&(key, _)| key).is_ok()
    }
}

impl<'c> Spoken<'c> {
    /// What it has of the words of another rendering, where an ellipsis joins it from pieces of which the other has not
    /// all: they may have been said far apart, and nothing of the other stands in their place.
    pub fn of_one_piece_with(&self, other: &Spoken) -> Option<Spoken<'c>> {
        let joins = |at: usize| {
            let between = Span::new(self.words[at - 1].span.end, self.words[at].span.start);
            between.len() > 2 && ["…", "..", ". ."].iter().any(|dots| between.of(self.text).contains(dots))
        };
        let mut breaks = (1..self.words.len()).filter(|&at| joins(at)).peekable();
        breaks.peek()?;
        let ends: Vec<usize> = breaks.chain([self.words.len()]).collect();
        let begins = [0].into_iter().chain(ends.iter().copied());
        let is_shared = |piece: &Range<usize>| {
            let telling = self.terms[piece.clone()].iter().filter(|term| term.weight > 0.0);
            let (shared, lost): (Vec<&TermAt>, Vec<&TermAt>) =
                telling.partition(|term| other.weighs(term.key));
            lost.is_empty() || shared.len() > lost.len()
        };
        let pieces = begins.zip(&ends).map(|(begin, &end)| begin..end);
        let kept: Vec<Range<usize>> = pieces.filter(is_shared).collect();
        if kept.is_empty() || kept.len() == ends.len() {
            return None;
        }
        let of =
            |terms: &[TermAt]| kept.iter().flat_map(|piece| terms[piece.clone()].iter().copied()).collect();
        let (words, terms): (Vec<TermAt>, Vec<TermAt>) = (of(&self.words), of(&self.terms));
        Some(self.of_words(words, terms))
    }

    /// The same once more.
    pub fn copied(&self) -> Spoken<'c> {
        self.of_words(self.words.clone(), self.terms.clone())
    }

    /// The same of some of its words, and of what they stand for.
    fn of_words(&self, words: Vec<TermAt>, terms: Vec<TermAt>) -> Spoken<'c> {
        let mass = mass(&terms);
        Spoken { words, terms, mass, names: OnceLock::new(), ..*self }
    }
}

/// The quotes of somebody's words, in the order of articles.
pub fn spoken(story: &Comparison) -> Vec<Spoken<'_>> {
    let mut found = Vec::new();
    for (article, mentions) in story.mentions.iter().enumerate() {
        let text = story.articles[article].text.as_str();
        for (index, quote) in mentions.quotes.iter().enumerate().filter(|(_, quote)| quote.kind.is_speech()) {
            let terms = terms_within(story, article, quote.passage, quote.span);
            let spelt = |term: &TermAt| TermAt { key: spelling(term.span.of(text)), ..*term };
            found.push(Spoken {
                id: (article, index),
                number: found.len(),
                place: Place { article, passage: quote.passage },
                span: quote.span,
                words: terms.iter().map(spelt).collect(),
                text,
                mass: mass(&terms),
                terms,
                speaker: quote.speaker.as_ref(),
                names: OnceLock::new(),
            });
        }
    }
    found
}

/// What each telling term weighs; of several weights of one the last.
pub fn mass<'t>(
    terms: impl IntoIterator<Item = &'t TermAt, IntoIter: DoubleEndedIterator>,
) -> Vec<(u32, f64)> {
    let telling = terms.into_iter().rev().filter(|term| term.weight > 0.0);
    let mut mass: Vec<(u32, f64)> = telling.map(|term| (term.key, term.weight)).collect();
    mass.sort_by_key(|&(key, _)| key);
    mass.dedup_by_key(|&mut (key, _)| key);
    mass
}

/// A number for a word as it is written, the same for its British and its American spelling; after Fowler, Noll and Vo.
fn spelling(word: &str) -> u32 {
    let folded = normal::fold(word);
    spelt(&folded).bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The words of a stretch that begins in `passage` and may run on into the next ones.
fn terms_within(story: &Comparison, article: usize, passage: usize, span: Span) -> Vec<TermAt> {
    let passages = story.articles[article].passages.iter().enumerate().skip(passage);
    let touched = passages.take_while(|(_, passage)| passage.span.start < span.end);
    touched.flat_map(|(passage, _)| story.terms_within((Place { article, passage }, span))).copied().collect()
}
