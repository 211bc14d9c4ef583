//! Terms: what the words of a passage stand for, so that two spellings of one thing meet.

use super::lexis;
use super::offices::offices;
use super::things::{Named, things};
use crate::article::Article;
use crate::mention::Mentions;
use crate::text::{Sort, Span, normal, stem, words};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::borrow::Cow;

/// A word of a passage, or a few that stand for one thing (`North Korea`, `called off`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TermAt {
    /// Where it stands in the article's text.
    pub span: Span,
    /// What it stands for: within one alignment, equal keys mean the same thing.
    pub key: u32,
    /// How much sharing it tells: the rarer in the story, the more; 0 for function words.
    pub weight: f64,
    /// Whether it names somebody or something.
    pub is_name: bool,
}

/// The terms of a story: article, passage, and the terms in the order of the text. Every word and number of
/// the passage stands in exactly one; marks stand in none.
pub type Terms = Vec<Vec<Vec<TermAt>>>;

/// What the words of every passage of a story stand for.
pub fn terms(articles: &[Article], mentions: &[Mentions]) -> Terms {
    let things = things(articles, mentions);
    let mut reader = Reader::with_room(articles);
    reader.offices = offices(articles, &things);
    let mut terms: Terms =
        articles.iter().zip(&things).map(|(article, named)| reader.article(article, named)).collect();
    weigh(articles, &mut terms, reader.next as usize);
    terms
}

/// Gives every sense a key, and looks at every word of the story once.
#[derive(Default)]
struct Reader<'t> {
    /// The lexemes, and where they are by their folded words.
    lexemes: Vec<Lexeme<'t>>,
    by_word: FxHashMap<Cow<'t, str>, usize>,
    /// What a word and a thing of a name mean is not the same: `Apple`, `apple`.
    words: FxHashMap<Cow<'t, str>, u32>,
    things: FxHashMap<usize, u32>,
    next: u32,
    /// Titles in front of one name only, with the thing that it stands for.
    offices: FxHashMap<String, usize>,
}

/// A word of the story, however often it stands there.
struct Lexeme<'t> {
    root: Cow<'t, str>,
    /// Its share of the weight; 0 for a function word.
    weight: f64,
    /// Whether a phrase or a synonym of the lists begins with it.
    leads: bool,
    /// Whether it is put in front of names, and the key of the only thing of the story it is put in front of.
    is_title: bool,
    is_the: bool,
    holder: Option<u32>,
    /// The key it has by itself, once it has been asked for; a function word always has one.
    key: Option<u32>,
}

/// A word on its way to a term.
struct Piece {
    span: Span,
    lexeme: usize,
}

impl<'t> Reader<'t> {
    /// A reader with room for as many words as articles are likely to have.
    fn with_room(articles: &'t [Article]) -> Self {
        let words = articles.iter().map(|article| article.text.len()).sum::<usize>() / BYTES_A_WORD;
        Self {
            lexemes: Vec::with_capacity(words),
            by_word: FxHashMap::with_capacity_and_hasher(words, FxBuildHasher),
            words: FxHashMap::with_capacity_and_hasher(words, FxBuildHasher),
            ..Self::default()
        }
    }

    fn article(&mut self, article: &'t Article, named: &[Named]) -> Vec<Vec<TermAt>> {
        article.passages.iter().map(|passage| self.passage(&article.text, passage.span, named)).collect()
    }

    fn passage(&mut self, text: &'t str, within: Span, named: &[Named]) -> Vec<TermAt> {
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
            let length = pieces[at..].iter().take_while(in_thing).count();
            let thing = named.get(ahead).filter(|_| length > 0);
            let is_name = thing.is_some_and(|named| named.is_name);
            if is_name && at > 0 && self.lexemes[pieces[at - 1].lexeme].is_title {
                found.last_mut().into_iter().for_each(|title: &mut TermAt| title.weight = 0.0);
            }
            let (length, key, weight) = if let Some(named) = thing {
                (length, self.thing(named.thing), 1.0)
            } else if let Some(holder) = self.holder(&pieces, at) {
                (1, holder, 1.0)
            } else {
                let end = pieces[at..].iter().take(LONGEST_PHRASE).position(|piece| in_thing(&piece));
                let end = end.unwrap_or(LONGEST_PHRASE).min(pieces.len() - at);
                self.plain(&pieces[at..at + end])
            };
            let span = piece.span.join(pieces[at + length - 1].span);
            found.push(TermAt { span, key, weight, is_name });
            at += length;
        }
        found
    }

    /// The key of the one who holds an office that is named alone: `the president`.
    fn holder(&self, pieces: &[Piece], at: usize) -> Option<u32> {
        let is_the = |piece: &Piece| self.lexemes[piece.lexeme].is_the;
        self.lexemes[pieces[at].lexeme].holder.filter(|_| at > 0 && is_the(&pieces[at - 1]))
    }

    fn pieces(&mut self, text: &'t str, within: Span) -> Vec<Piece> {
        let words = words(text, within).into_iter().filter(|word| word.is_word());
        words
            .map(|word| Piece { span: word.span, lexeme: self.lexeme(word.span.of(text), word.sort) })
            .collect()
    }

    fn lexeme(&mut self, word: &'t str, sort: Sort) -> usize {
        let folded = normal::fold(word);
        if let Some(&lexeme) = self.by_word.get(&*folded) {
            return lexeme;
        }
        let mut lexeme = Lexeme::of(folded.clone(), sort);
        lexeme.holder = self.offices.get(&*folded).copied().map(|holder| self.thing(holder));
        if lexeme.weight == 0.0 {
            lexeme.key = Some(key(&mut self.words, &mut self.next, folded.clone()));
        }
        self.lexemes.push(lexeme);
        self.by_word.insert(folded, self.lexemes.len() - 1);
        self.lexemes.len() - 1
    }

    /// The key of a thing.
    fn thing(&mut self, thing: usize) -> u32 {
        *self.things.entry(thing).or_insert_with(|| {
            self.next += 1;
            self.next - 1
        })
    }

    /// What the first of some words stands for where it names no thing: how many words it takes, its key, and its
    /// share of the weight.
    fn plain(&mut self, pieces: &[Piece]) -> (usize, u32, f64) {
        let Some(piece) = pieces.first() else { return (1, 0, 0.0) };
        let lexeme = &self.lexemes[piece.lexeme];
        let weight = lexeme.weight;
        let root = |at: usize| pieces.get(at).map(|piece| &*self.lexemes[piece.lexeme].root);
        if let Some((length, head)) = lexeme.leads.then(|| lexis::synonym(root)).flatten() {
            let weight = if weight == 0.0 { 1.0 } else { weight };
            return (length, key(&mut self.words, &mut self.next, Cow::Borrowed(head)), weight);
        }
        let lexeme = &mut self.lexemes[piece.lexeme];
        let key = lexeme.key.unwrap_or_else(|| key(&mut self.words, &mut self.next, lexeme.root.clone()));
        lexeme.key = Some(key);
        (1, key, weight)
    }
}

impl<'t> Lexeme<'t> {
    fn of(folded: Cow<'t, str>, sort: Sort) -> Self {
        let function = lexis::is_function(&folded);
        let (is_title, is_the) = (lexis::is_title(&folded), folded == "the");
        let root = match folded {
            number if sort == Sort::Number => Cow::Owned(number.replace(',', "")),
            Cow::Borrowed(word) => stem(word),
            Cow::Owned(word) => Cow::Owned(stem(&word).into_owned()),
        };
        let weight = if function {
            0.0
        } else if lexis::is_common(&root) {
            COMMON
        } else {
            1.0
        };
        Self { weight, leads: lexis::leads(&root), is_title, is_the, holder: None, key: None, root }
    }
}

/// The key of a sense; the next one if it has none yet.
fn key<'t>(keys: &mut FxHashMap<Cow<'t, str>, u32>, next: &mut u32, sense: Cow<'t, str>) -> u32 {
    *keys.entry(sense).or_insert_with(|| {
        *next += 1;
        *next - 1
    })
}

/// How many words a phrase of the lists has at most.
const LONGEST_PHRASE: usize = 4;

/// About how many bytes of a story there are for every word that it has not had before.
const BYTES_A_WORD: usize = 16;

/// What sharing a common word tells, where an uncommon one tells 1.
const COMMON: f64 = 0.5;

/// Weighs terms by how rare they are within the articles that have them, after Spärck Jones (1972), between 0
/// and [`WEIGHTIEST`] whatever the length of the story.
///
/// An article that never has a term says nothing about its rarity: a term that stands once in each of five
/// articles is as telling as one that stands once in two of them.
fn weigh(articles: &[Article], terms: &mut Terms, keys: usize) {
    let mut counts = vec![Count::default(); keys];
    let mut all = 0;
    for (article, of_one) in articles.iter().zip(&*terms) {
        let (passages, before) = (article.story().count(), all);
        for (index, _) in article.story() {
            all += 1;
            for term in &of_one[index] {
                let count = &mut counts[term.key as usize];
                if count.last < all {
                    count.among += if count.last <= before { passages } else { 0 };
                    count.passages += 1;
                    count.last = all;
                }
            }
        }
    }
    let rarest = (all as f64 + 1.0).ln();
    let rarity = |count: &Count| ((count.among as f64 + 1.0) / count.passages.max(1) as f64).ln().max(0.0);
    let weights: Vec<f64> = counts.iter().map(|count| WEIGHTIEST * rarity(count) / rarest).collect();
    for term in terms.iter_mut().flatten().flatten() {
        term.weight *= weights[term.key as usize];
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
