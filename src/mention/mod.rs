//! What a passage mentions: quotes with their speakers, and typed facts.

pub mod fact;
pub mod quote;
#[cfg(test)]
mod sample;
mod tokens;

use crate::article::Article;

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
pub fn mentions(article: &Article) -> Mentions {
    let tokens = Tokens::of(article);
    let mut names = fact::name::Names::of(&tokens);
    let quotes = quote::quotes(&tokens, &names);
    let titles = quotes.iter().filter(|quote| quote.kind == quote::QuoteKind::Title);
    names.add_works(&article.text, titles.map(|quote| (quote.span, quote.passage)));
    Mentions { facts: fact::facts(&tokens, &names), quotes }
}
