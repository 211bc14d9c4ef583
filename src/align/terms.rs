//! Terms: what the words of a passage stand for, so that two spellings of one thing meet.

use super::lexis;
use super::things::{Named, things};
use crate::article::Article;
use crate::mention::Mentions;
use crate::text::{Sort, Span, normal, stem, words};
use rustc_hash::FxHashMap;

/// A word of a passage, or a few that stand for one thing (`North Korea`, `called off`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TermAt {
    /// Where it stands in the article's text.
    pub span: Span,
    /// What it stands for: within one alignment, equal keys mean the same thing.
    pub key: u32,
    /// How much sharing it tells: the rarer in the story, the more; 0 for function words.
    pub weight: f64,
}

/// The terms of a story: article, passage, and the terms in the order of the text. Every word and number of
/// the passage stands in exactly one; marks stand in none.
pub type Terms = Vec<Vec<Vec<TermAt>>>;

/// Reads the terms of all passages.
pub(super) fn terms(articles: &[Article], mentions: &[Mentions]) -> Terms {
    let things = things(articles, mentions);
    let mut reader = Reader::default();
    let mut terms: Terms =
        articles.iter().zip(&things).map(|(article, named)| reader.article(article, named)).collect();
    weigh(articles, &mut terms, reader.keys.len());
    terms
}

/// What a term stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Sense {
    Word(String),
    Thing(String),
}

/// Gives every sense a key.
#[derive(Default)]
struct Reader {
    keys: FxHashMap<Sense, u32>,
    roots: FxHashMap<String, String>,
}

/// A word on its way to a term.
struct Piece {
    span: Span,
    folded: String,
    root: String,
}

impl Reader {
    fn article(&mut self, article: &Article, named: &[Named]) -> Vec<Vec<TermAt>> {
        article.passages.iter().map(|passage| self.passage(&article.text, passage.span, named)).collect()
    }

    fn passage(&mut self, text: &str, within: Span, named: &[Named]) -> Vec<TermAt> {
        let pieces = self.pieces(text, within);
        let mut ahead = named.partition_point(|named| named.span.end <= within.start);
        let mut found = Vec::with_capacity(pieces.len());
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            while named.get(ahead).is_some_and(|named| named.span.end <= piece.span.start) {
                ahead += 1;
            }
            let in_thing =
                |piece: &&Piece| named.get(ahead).is_some_and(|named| named.span.overlaps(piece.span));
            let rest = pieces[at..].iter();
            let (length, sense, weight) = match named.get(ahead).filter(|_| in_thing(&piece)) {
                Some(named) => (rest.take_while(in_thing).count(), Sense::Thing(named.thing.clone()), 1.0),
                None => {
                    plain(&rest.take(LONGEST_PHRASE).take_while(|piece| !in_thing(piece)).collect::<Vec<_>>())
                }
            };
            let span = pieces[at..at + length].iter().fold(piece.span, |span, piece| span.join(piece.span));
            found.push(TermAt { span, key: self.key(sense), weight });
            at += length;
        }
        found
    }

    fn pieces(&mut self, text: &str, within: Span) -> Vec<Piece> {
        let words = words(text, within).into_iter().filter(|word| word.is_word());
        words
            .map(|word| {
                let folded = normal::fold(word.span.of(text)).into_owned();
                let root = match (word.sort, self.roots.get(&folded)) {
                    (Sort::Number, _) => folded.replace(',', ""),
                    (_, Some(root)) => root.clone(),
                    (_, None) => {
                        let root = stem(&folded).into_owned();
                        self.roots.insert(folded.clone(), root.clone());
                        root
                    }
                };
                Piece { span: word.span, folded, root }
            })
            .collect()
    }

    fn key(&mut self, sense: Sense) -> u32 {
        let next = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        *self.keys.entry(sense).or_insert(next)
    }
}

/// How many words a phrase of the lists has at most.
const LONGEST_PHRASE: usize = 4;

/// What sharing a common word tells, where an uncommon one tells 1.
const COMMON: f64 = 0.5;

/// What the first of some words stands for where it names no thing: how many words it takes, and its share of
/// the weight.
fn plain(pieces: &[&Piece]) -> (usize, Sense, f64) {
    let Some(piece) = pieces.first() else { return (1, Sense::Word(String::new()), 0.0) };
    if lexis::is_function(&piece.folded) {
        return (1, Sense::Word(piece.folded.clone()), 0.0);
    }
    let weight = if lexis::is_common(&piece.root) { COMMON } else { 1.0 };
    match lexis::synonym(|at| pieces.get(at).map(|piece| piece.root.as_str())) {
        Some((length, head)) => (length, Sense::Word(head.to_owned()), weight),
        None => (1, Sense::Word(piece.root.clone()), weight),
    }
}

/// Weighs terms by how rare they are within the articles that have them, after Spärck Jones (1972), between 0
/// and [`WEIGHTIEST`] whatever the length of the story.
///
/// An article that never has a term says nothing about its rarity: a term that stands once in each of five
/// articles is as telling as one that stands once in two of them.
fn weigh(articles: &[Article], terms: &mut Terms, keys: usize) {
    let mut counts = vec![Count::default(); keys];
    let mut all = 0;
    for (article, of_one) in articles.iter().zip(&*terms) {
        let passages = article.story().count();
        let mut here: FxHashMap<u32, usize> = FxHashMap::default();
        for (index, _) in article.story() {
            all += 1;
            for term in &of_one[index] {
                let count = &mut counts[term.key as usize];
                if count.last != all {
                    count.last = all;
                    count.passages += 1;
                    *here.entry(term.key).or_default() += 1;
                }
            }
        }
        for key in here.keys() {
            counts[*key as usize].among += passages;
        }
    }
    let rarest = (all as f64 + 1.0).ln();
    for term in terms.iter_mut().flatten().flatten() {
        let count = &counts[term.key as usize];
        let rarity = ((count.among as f64 + 1.0) / count.passages.max(1) as f64).ln().max(0.0);
        term.weight *= WEIGHTIEST * rarity / rarest;
    }
}

/// The weight of a term that is as rare as can be.
const WEIGHTIEST: f64 = 4.0;

/// How often a term occurs.
#[derive(Clone, Default)]
struct Count {
    /// In how many passages.
    passages: usize,
    /// Among how many passages: those of the articles that have it.
    among: usize,
    /// The passage seen last, counted from 1.
    last: usize,
}
