//! Names of people, organisations and works, and places.
//!
//! A name is a run of words with a capital letter; lists of titles, places and organisation nouns cut it
//! out. Within the article the forms of a name are gathered under the fullest one.

mod evidence;
mod gather;
mod lists;
mod piece;
mod run;
mod work;

use super::place;
use super::{Fact, Kind, Value};
use crate::article::Article;
use crate::text::{Span, words};
use rustc_hash::FxHashSet;

pub use gather::initials;

/// The names of an article.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Every mention, in the order of the text; a place may stand inside a name.
    pub mentions: Vec<Mention>,
    /// What is mentioned, each once.
    pub bearers: Vec<Bearer>,
}

/// One mention of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The name without titles.
    pub span: Span,
    /// The same with the titles in front of it.
    pub titled: Span,
    /// The passage it stands in.
    pub passage: usize,
    /// Whose name it is, as an index.
    pub bearer: usize,
}

/// Who or what carries a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bearer {
    /// The fullest form of the name in the article; of a country’s people the country.
    pub name: String,
    /// What it is.
    pub sort: Nature,
}

/// What carries a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// A man.
    He,
    /// A woman.
    She,
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// A place, or its people.
    Place,
    /// A work: a film, a book.
    Work,
    /// It is not known what.
    Unknown,
}

impl Nature {
    /// Whether it is a person.
    pub const fn is_person(self) -> bool {
        matches!(self, Self::He | Self::She | Self::Person)
    }

    /// Whether it may be a person.
    pub const fn may_be_person(self) -> bool {
        self.is_person() || matches!(self, Self::Unknown)
    }
}

impl Names {
    /// Finds the names of an article.
    pub fn of(article: &Article) -> Self {
        let text = &article.text;
        let story: Vec<_> =
            article.story().map(|(index, passage)| (index, words(text, passage.span))).collect();
        let lower: FxHashSet<&str> = story
            .iter()
            .flat_map(|(_, tokens)| tokens)
            .map(|token| token.span.of(text))
            .filter(|word| word.starts_with(char::is_lowercase))
            .collect();
        let is_lower = |word: &str| lower.contains(&*word.to_lowercase());
        let mut pieces = Vec::new();
        let mut headlines = Vec::new();
        for (index, tokens) in &story {
            if evidence::is_title_case(text, tokens) {
                headlines.push((*index, tokens));
            } else {
                let runs = run::runs(text, tokens);
                pieces.extend(
                    runs.iter()
                        .flat_map(|run| piece::pieces(text, run, is_lower))
                        .map(|piece| (*index, evidence::with_calling(text, tokens, piece))),
                );
            }
        }
        evidence::keep_names(text, &mut pieces, is_lower);
        evidence::add_headlines(text, &headlines, &mut pieces);
        gather::gather(text, &pieces)
    }

    /// The names, or the places, as facts, in the order of the text.
    pub fn facts(&self, kind: Kind) -> Vec<Fact> {
        self.mentions.iter().map(|mention| self.fact(*mention)).filter(|fact| fact.kind == kind).collect()
    }

    fn fact(&self, mention: Mention) -> Fact {
        let bearer = &self.bearers[mention.bearer];
        Fact {
            span: mention.span,
            passage: mention.passage,
            kind: if bearer.sort == Nature::Place { Kind::Place } else { Kind::Name },
            value: Value::Name(bearer.name.clone()),
            qualifier: None,
        }
    }
}

#[cfg(test)]
mod tests;
