//! The words of an article, each looked up once.

use super::lexis;
use crate::article::Passage;
use crate::mention::Tokens;
use crate::text::{Sort, Span, Word, normal, stem};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::borrow::Cow;

/// An article as its words.
pub struct Reading<'t> {
    /// Every word it has, however often it stands there.
    pub(super) lexemes: Vec<Lexeme<'t>>,
    /// The words of every passage, in order; none of what is not story.
    pub(super) passages: Vec<Vec<Piece>>,
}

/// What general English knows about a word.
pub(super) struct Lexeme<'t> {
    pub folded: Cow<'t, str>,
    pub root: Cow<'t, str>,
    /// Its share of the weight; 0 for a function word.
    pub weight: f64,
    /// Whether a phrase or a synonym of the lists begins with it.
    pub leads: bool,
    /// Whether it is put in front of names.
    pub is_title: bool,
    /// Whether it stands somewhere in small letters.
    pub is_small: bool,
    /// Of how many words it is, which count each for itself: 2 for `quick-thinking`.
    pub parts: usize,
}

/// A word where it stands.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    pub span: Span,
    /// Which of the lexemes it is.
    pub lexeme: usize,
    /// Its share of the weight of its lexeme: less than 1 for a part of a compound.
    pub share: f64,
}

/// A word of a passage, as it is read.
#[derive(Clone, Copy, Debug)]
pub struct Read<'r> {
    /// Its root; a number without commas.
    pub root: &'r str,
    /// What sharing it tells, 0 to 1: 0 for a function word, less for one that is frequent in news of any kind.
    pub weight: f64,
    /// Whether the article has it in capitals only.
    pub is_name: bool,
}

/// About how many bytes of an article there are for every word that it has not had before.
const BYTES_A_WORD: usize = 10;

/// What sharing a common word tells, where an uncommon one tells 1.
const COMMON: f64 = 0.5;

impl<'t> Reading<'t> {
    /// Reads an article by its tokens.
    pub fn of(tokens: &Tokens<'t>) -> Self {
        let article = tokens.article;
        let room = article.text.len() / BYTES_A_WORD;
        let mut lexemes = Vec::with_capacity(room);
        let mut by_word: FxHashMap<Cow<'t, str>, usize> =
            FxHashMap::with_capacity_and_hasher(room, FxBuildHasher);
        let mut lexeme = |word: &'t str, sort: Sort| {
            let found = *by_word.entry(normal::fold(word)).or_insert_with_key(|folded| {
                lexemes.push(Lexeme::of(word, folded.clone(), sort));
                lexemes.len() - 1
            });
            lexemes[found].is_small |= word.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
            (found, lexemes[found].parts)
        };
        let mut passage = |span: Span| {
            let tokens = tokens.within(span);
            let mut pieces = Vec::with_capacity(tokens.len());
            for &Word { span, sort, .. } in tokens.iter().filter(|token| token.is_word()) {
                let (whole, count) = lexeme(span.of(&article.text), sort);
                if count == 1 {
                    pieces.push(Piece { span, lexeme: whole, share: 1.0 });
                    continue;
                }
                let share = 1.0 / count as f64;
                for span in parts(&article.text, span) {
                    pieces.push(Piece { span, lexeme: lexeme(span.of(&article.text), sort).0, share });
                }
            }
            pieces
        };
        let story = |found: &Passage| if found.is_story() { passage(found.span) } else { Vec::new() };
        let passages = article.passages.iter().map(story).collect();
        Self { lexemes, passages }
    }
}

impl Reading<'_> {
    /// The words of a passage, in order; none where it is not story.
    pub fn words(&self, passage: usize) -> impl Iterator<Item = Read<'_>> {
        self.passages.get(passage).into_iter().flatten().map(|piece| {
            let lexeme = &self.lexemes[piece.lexeme];
            let is_name = !lexeme.is_small && lexeme.root.starts_with(char::is_alphabetic);
            Read { root: &lexeme.root, weight: lexeme.weight * piece.share, is_name }
        })
    }
}

impl<'t> Lexeme<'t> {
    fn of(word: &str, folded: Cow<'t, str>, sort: Sort) -> Self {
        let root = match &folded {
            number if sort == Sort::Number => Cow::Owned(number.replace(',', "")),
            Cow::Borrowed(word) => stem(word),
            Cow::Owned(word) => Cow::Owned(stem(word).into_owned()),
        };
        let weight = if lexis::is_function(&folded) {
            0.0
        } else if lexis::is_common(&root) {
            COMMON
        } else {
            1.0
        };
        let leads = lexis::leads(&root);
        let parts = if leads { 1 } else { count_parts(word) };
        Self { weight, leads, is_title: lexis::is_title(&folded), folded, root, is_small: false, parts }
    }
}

/// How many letters the parts of a compound have at least.
const PART: usize = 4;

/// Of how many words a word is, with hyphens between them: one for `co-owner` and `mid-air`.
fn count_parts(word: &str) -> usize {
    let is_word = |part: &str| part.len() >= PART && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    if word.contains('-') && word.split('-').all(is_word) { word.split('-').count() } else { 1 }
}

/// The parts of a compound.
fn parts(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let mut at = span.start;
    span.of(text).split('-').map(move |part| {
        let part = Span::new(at, at + part.len());
        at = part.end + 1;
        part
    })
}
