//! The quotes of somebody's words, ready to be compared.

use super::Comparison;
use crate::align::TermAt;
use crate::article::Place;
use crate::text::Span;
use std::collections::BTreeMap;

/// So many telling words are no coincidence.
pub const FEW: usize = 3;

/// A quote of somebody's words, ready to be compared.
pub struct Spoken<'c> {
    /// The article, and the index among its quotes.
    pub id: (usize, usize),
    /// The passage it begins in.
    pub place: Place,
    /// Its words.
    pub terms: Vec<TermAt>,
    /// The article's text, in which the words stand.
    pub text: &'c str,
    /// What each telling term weighs.
    pub mass: BTreeMap<u32, f64>,
}

impl Spoken<'_> {
    /// Whether it has enough telling words to be known by them alone.
    pub fn is_telling(&self) -> bool {
        self.mass.len() >= FEW
    }
}

/// The quotes of somebody's words, in the order of articles.
pub fn spoken(story: &Comparison) -> Vec<Spoken<'_>> {
    let mut found = Vec::new();
    for (article, mentions) in story.mentions.iter().enumerate() {
        for (index, quote) in mentions.quotes.iter().enumerate().filter(|(_, quote)| quote.kind.is_speech()) {
            let terms = terms_within(story, article, quote.passage, quote.span);
            let mut mass = BTreeMap::new();
            for term in terms.iter().filter(|term| term.weight > 0.0) {
                mass.insert(term.key, term.weight);
            }
            let place = Place { article, passage: quote.passage };
            found.push(Spoken {
                id: (article, index),
                place,
                terms,
                text: &story.articles[article].text,
                mass,
            });
        }
    }
    found
}

/// The words of a stretch that begins in `passage` and may run on into the next ones.
fn terms_within(story: &Comparison, article: usize, passage: usize, span: Span) -> Vec<TermAt> {
    let passages = story.articles[article].passages.iter().enumerate().skip(passage);
    let touched = passages.take_while(|(_, passage)| passage.span.start < span.end);
    let within = touched.flat_map(|(index, _)| {
        let terms = story.terms_of(Place { article, passage: index });
        let first = terms.partition_point(|term| term.span.start < span.start);
        let end = terms.partition_point(|term| term.span.end <= span.end);
        terms.get(first..end).unwrap_or_default()
    });
    within.copied().collect()
}
