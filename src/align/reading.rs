//! The words of an article, each looked up once.

use super::lexis;
use crate::mention::Tokens;
use crate::text::{Sort, Span, normal, stem};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::borrow::Cow;

/// An article as its words.
pub struct Reading<'t> {
    /// Every word it has, however often it stands there.
    pub(super) lexemes: Vec<Lexeme<'t>>,
    /// The words of every passage, in order.
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
}

/// A word where it stands.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    pub span: Span,
    /// Which of the lexemes it is.
    pub lexeme: usize,
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
            *by_word.entry(normal::fold(word)).or_insert_with_key(|folded| {
                lexemes.push(Lexeme::of(folded.clone(), sort));
                lexemes.len() - 1
            })
        };
        let mut passage = |span: Span| {
            let tokens = tokens.within(span);
            let mut pieces = Vec::with_capacity(tokens.len());
            pieces.extend(tokens.iter().filter(|token| token.is_word()).map(|word| Piece {
                span: word.span,
                lexeme: lexeme(word.span.of(&article.text), word.sort),
            }));
            pieces
        };
        let passages = article.passages.iter().map(|found| passage(found.span)).collect();
        Self { lexemes, passages }
    }
}

impl<'t> Lexeme<'t> {
    fn of(folded: Cow<'t, str>, sort: Sort) -> Self {
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
        Self { weight, leads: lexis::leads(&root), is_title: lexis::is_title(&folded), folded, root }
    }
}
