//! Terms: what the words of a passage stand for, so that two spellings of one thing meet.

use super::capitals::{Sole, Written};
use super::lexis;
use super::offices::offices;
use super::reading::{Lexeme, Piece, Reading};
use super::things::{Named, things};
use crate::abreast::{both, each};
use crate::article::Article;
use crate::mention::Mentions;
use crate::text::Span;
use rustc_hash::{FxBuildHasher, FxHashMap};

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

/// The terms of a story: article, passage, and the terms in the order of the text. Every word and number of a
/// passage that tells the story stands in exactly one; marks stand in none.
pub type Terms = Vec<Vec<Vec<TermAt>>>;

/// What the words of every passage of a story stand for. `read` are the articles as their words.
pub fn terms(articles: &[Article], mentions: &[Mentions], read: &[Reading<'_>]) -> Terms {
    let named = || {
        let things = things(articles, mentions);
        let offices = offices(articles, &things);
        (things, offices)
    };
    let most_things = mentions.iter().map(|of_one| of_one.facts.len()).sum();
    let ((mut things, offices), mut senses) = both(named, || Senses::of(read, most_things));
    let sole =
        Written { articles, read, keys: &senses.alone, count: senses.count as usize }.settle(&mut things);
    let called = Called { things: &things, offices: &offices, sole: &sole };
    let numbers: Vec<usize> = (0..articles.len()).collect();
    let found = each(&numbers, |&at| senses.article(at, &articles[at].text, &called));
    let mut terms: Terms = found.into_iter().map(|found| senses.complete(found)).collect();
    weigh(articles, &mut terms, senses.count as usize);
    terms
}

/// What a story calls by name.
struct Called<'s> {
    /// What each article names.
    things: &'s [Vec<Named>],
    /// Titles in front of one name only, with the thing that each stands for.
    offices: &'s FxHashMap<String, usize>,
    sole: &'s Sole<'s>,
}

/// The keys of what the words of a story mean. What a word and a thing of its name mean is not the same: `Apple`,
/// `apple`.
struct Senses<'r> {
    read: &'r [Reading<'r>],
    /// The keys of words, by their roots. Those of things come before them, and are the things themselves.
    words: FxHashMap<&'r str, u32>,
    /// The first key that means nothing yet.
    count: u32,
    /// The key that every lexeme of every article has by itself.
    alone: Vec<Vec<u32>>,
}

impl<'r> Senses<'r> {
    /// The senses of all words by themselves, in a story of not more than so many things.
    fn of(read: &'r [Reading<'r>], most_things: usize) -> Self {
        let room = read.iter().map(|read| read.lexemes.len()).sum();
        let words = FxHashMap::with_capacity_and_hasher(room, FxBuildHasher);
        let mut senses = Self { read, words, count: key_of(most_things), alone: Vec::new() };
        let sense = |lexeme: &'r Lexeme| if lexeme.weight == 0.0 { &lexeme.folded } else { &lexeme.root };
        senses.alone = read
            .iter()
            .map(|read| read.lexemes.iter().map(|lexeme| senses.key(sense(lexeme))).collect())
            .collect();
        senses
    }

    /// The key of what a word means; the next one if it has none yet.
    fn key(&mut self, sense: &'r str) -> u32 {
        *self.words.entry(sense).or_insert_with(|| {
            self.count += 1;
            self.count - 1
        })
    }

    /// The terms of an article, in which these things are named.
    fn article(&self, article: usize, text: &str, called: &Called<'_>) -> Found {
        let mut found = Found { terms: Vec::new(), strange: Vec::new() };
        for pieces in &self.read[article].passages {
            let terms = self.passage(article, text, pieces, called, &mut found);
            found.terms.push(terms);
        }
        found
    }

    /// The terms of an article with the keys of synonyms that no article has by themselves.
    fn complete(&mut self, mut found: Found) -> Vec<Vec<TermAt>> {
        for (passage, at, head) in found.strange {
            found.terms[passage][at].key = self.key(head);
        }
        found.terms
    }

    fn passage(
        &self,
        article: usize,
        text: &str,
        pieces: &[Piece],
        called: &Called<'_>,
        of_article: &mut Found,
    ) -> Vec<TermAt> {
        let lexemes = &self.read[article].lexemes;
        let Some(first) = pieces.first() else { return Vec::new() };
        let named = &called.things[article];
        let mut named = &named[named.partition_point(|named| named.span.end <= first.span.start)..];
        let mut found: Vec<TermAt> = Vec::with_capacity(pieces.len());
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            while named.first().is_some_and(|named| named.span.end <= piece.span.start) {
                named = &named[1..];
            }
            let in_thing =
                |piece: &&Piece| named.first().is_some_and(|named| named.span.overlaps(piece.span));
            let length = pieces[at..].iter().take_while(in_thing).count();
            let thing = named.first().filter(|_| length > 0);
            let is_name = thing.is_some_and(|named| named.is_name);
            let before = at.checked_sub(1).map(|before| &lexemes[pieces[before].lexeme]);
            if is_name && before.is_some_and(|before| before.is_title) {
                found.last_mut().into_iter().for_each(|title| title.weight = 0.0);
            }
            let (length, key, weight) = if let Some(named) = thing {
                (length, key_of(named.thing), 1.0)
            } else if let Some(holder) = called.holder(&lexemes[piece.lexeme], before) {
                (1, key_of(holder), 1.0)
            } else if let Some(thing) = called.sole(&lexemes[piece.lexeme], piece.span, text) {
                (1, key_of(thing), 1.0)
            } else {
                let (length, key, weight) = self.plain(article, &pieces[at..], |piece| !in_thing(&piece));
                let strange = key.err().map(|head| (of_article.terms.len(), found.len(), head));
                of_article.strange.extend(strange);
                (length, key.unwrap_or_default(), weight)
            };
            let span = piece.span.join(pieces[at + length - 1].span);
            found.push(TermAt { span, key, weight, is_name });
            at += length;
        }
        found
    }

    /// What the first of some words stands for where it names no thing: how many words it takes, its key, or the head
    /// of its synonyms where that has none yet, and its share of the weight. `is_free` tells of those that follow
    /// whether they name no thing either.
    fn plain(
        &self,
        article: usize,
        pieces: &[Piece],
        is_free: impl Fn(&Piece) -> bool,
    ) -> (usize, Result<u32, &'static str>, f64) {
        let lexemes = &self.read[article].lexemes;
        let lexeme = &lexemes[pieces[0].lexeme];
        let free = |at: usize| pieces.get(at).filter(|piece| is_free(piece));
        let root = |at: usize| free(at).map(|piece| &*lexemes[piece.lexeme].root);
        match lexeme.leads.then(|| lexis::synonym(root)).flatten() {
            Some((length, head)) => {
                let weight = if lexeme.weight == 0.0 { 1.0 } else { lexeme.weight * pieces[0].share };
                (length, self.words.get(head).copied().ok_or(head), weight)
            }
            None => (1, Ok(self.alone[article][pieces[0].lexeme]), lexeme.weight * pieces[0].share),
        }
    }
}

/// The terms of an article, while others are still read.
struct Found {
    terms: Vec<Vec<TermAt>>,
    /// Synonyms that no article has by themselves: passage, place among its terms, and what they stand for.
    strange: Vec<(usize, usize, &'static str)>,
}

impl Called<'_> {
    /// The one who holds an office that is named alone: `the president`.
    fn holder(&self, lexeme: &Lexeme<'_>, before: Option<&Lexeme<'_>>) -> Option<usize> {
        let named = lexeme.is_title && before.is_some_and(|before| before.folded == "the");
        named.then(|| self.offices.get(&*lexeme.folded)).flatten().copied()
    }

    /// The only thing that a capitalised word names elsewhere.
    fn sole(&self, lexeme: &Lexeme<'_>, span: Span, text: &str) -> Option<usize> {
        let is_capital = text.as_bytes().get(span.start).is_some_and(u8::is_ascii_uppercase);
        (lexeme.weight > 0.0 && is_capital)
            .then(|| self.sole.get(&*lexeme.folded).copied())
            .flatten()
            .flatten()
    }
}

/// The key of a thing.
#[expect(clippy::cast_possible_truncation, reason = "a story names far fewer than 2^32 things")]
fn key_of(thing: usize) -> u32 {
    thing as u32
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
