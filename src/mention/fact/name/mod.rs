//! Names of people, organisations and works, and places.
//!
//! A name is a run of words with a capital letter; lists of titles, places and organisation nouns cut it
//! out. Within the article the forms of a name are gathered under the fullest one.

mod evidence;
mod gather;
mod glue;
mod known;
mod lists;
mod piece;
mod run;
mod word;
mod work;

use super::place;
use super::{Fact, Kind, Value};
use crate::mention::Tokens;
use crate::text::Span;
use known::Known;
use run::Runs;

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
    pub fn of(tokens: &Tokens) -> Self {
        let text = &tokens.article.text;
        let (headlines, story): (Vec<_>, Vec<_>) =
            tokens.passages().partition(|(_, tokens)| evidence::is_title_case(text, tokens));
        let runs = Runs::of(tokens, &story);
        let small = runs.small_words(tokens);
        let mut pieces = Vec::with_capacity(runs.all.len() + runs.all.len() / 2);
        for run in &runs.all {
            piece::add(text, run, runs.words(run), &small, &mut pieces);
        }
        evidence::see_callings(tokens, &mut pieces);
        let mut known = Known::of(&pieces);
        glue::part(text, &mut pieces, &mut known, &small);
        evidence::keep_names(&mut pieces, &mut known, &small);
        let headlines: Vec<_> =
            headlines.iter().map(|(index, words)| (*index, word::words(tokens, words).collect())).collect();
        evidence::add_headlines(&headlines, &known, &mut pieces);
        gather::gather(text, &pieces)
    }

    /// The names, or the places, as facts, in the order of the text.
    pub fn facts(&self, kind: Kind) -> Vec<Fact> {
        let of_kind = self.mentions.iter().filter(|mention| self.kind(mention) == kind);
        let facts = of_kind.map(|mention| Fact {
            span: mention.span,
            passage: mention.passage,
            kind,
            value: Value::Name(self.bearers[mention.bearer].name.clone()),
            qualifier: None,
        });
        facts.collect()
    }

    fn kind(&self, mention: &Mention) -> Kind {
        if self.bearers[mention.bearer].sort == Nature::Place { Kind::Place } else { Kind::Name }
    }
}

#[cfg(test)]
mod tests;
