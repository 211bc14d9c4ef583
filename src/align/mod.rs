//! Which passages of different articles say the same thing.

use crate::article::{Article, Place};
use crate::mention::Mentions;
use crate::text::Span;

/// Two passages of different articles that say the same thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// The passage of the article that comes first.
    pub a: Place,
    /// The passage of the other article.
    pub b: Place,
    /// How sure it is, 0 to 1.
    pub score: f64,
    /// The part of `a` that the link rests on: a clause, or the whole passage.
    pub part_a: Span,
    /// The part of `b` that the link rests on.
    pub part_b: Span,
}

/// Passages of several outlets, every two of which say the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The passages, in the order of articles and of their text.
    pub members: Vec<Member>,
}

/// A passage that makes a claim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Member {
    /// The passage.
    pub place: Place,
    /// The part of it that makes the claim.
    pub part: Span,
    /// How sure it is, 0 to 1: its mean link to the others.
    pub score: f64,
}

/// One word of a passage, and what it stands for in the story.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TermAt {
    /// Where the word stands in the article's text.
    pub span: Span,
    /// What it stands for: words with one key say the same (`U.S.` and `American`, `denies` and `denied`).
    pub key: u32,
    /// How much it tells, by its rarity in the story; function words tell nothing.
    pub weight: f64,
}

/// What says the same as what.
#[derive(Clone, Debug, Default)]
pub struct Alignment {
    /// All pairs, ordered by `a`, then `b`.
    pub links: Vec<Link>,
    /// The same, gathered; a passage that says two things is in two claims.
    pub claims: Vec<Claim>,
    /// Every word of every passage, by article and passage; marks are left out.
    pub terms: Vec<Vec<Vec<TermAt>>>,
}

/// Aligns the articles of a story.
///
/// Articles must come in an order that does not depend on how they were given: the comparison sees to it.
pub fn align(articles: &[Article], _mentions: &[Mentions]) -> Alignment {
    let terms = articles.iter().map(|article| vec![Vec::new(); article.passages.len()]).collect();
    Alignment { terms, ..Alignment::default() }
}
