//! What a passage mentions: quotes with their speakers, and typed facts.

pub mod fact;
pub mod quote;
#[cfg(test)]
mod sample;
mod tokens;

use crate::abreast::both;
use fact::name::Names;

pub use fact::{Fact, Kind, Quantity, Value};
pub use quote::{Quote, Speaker};
pub use tokens::Tokens;

/// All that one article mentions, in the order of its text.
#[derive(Clone, Debug, Default)]
pub struct Mentions {
    /// What stands between quotation marks in the story.
    pub quotes: Vec<Quote>,
    /// Numbers, money, dates, names and places of the story.
    pub facts: Vec<Fact>,
}

/// Finds what an article mentions. Only passages that tell the story are read.
pub fn mentions(tokens: &Tokens) -> Mentions {
    let (measured, (quotes, names)) = both(|| fact::measured(tokens), || called(tokens));
    Mentions { facts: fact::with_names(measured, &names), quotes }
}

/// Who speaks, and all names: those of works stand between quotation marks.
fn called(tokens: &Tokens) -> (Vec<Quote>, Names) {
    let mut names = Names::of(tokens);
    let quotes = quote::quotes(tokens, &names);
    let titles = quotes.iter().filter(|quote| quote.kind == quote::QuoteKind::Title);
    names.add_works(&tokens.article.text, titles.map(|quote| (quote.span, quote.passage)));
    (quotes, names)
}
