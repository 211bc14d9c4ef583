//! What a passage mentions: quotes with their speakers, and typed facts.

pub mod fact;
pub mod quote;

use crate::article::Article;

pub use fact::{Fact, Kind, Quantity, Value};
pub use quote::{Quote, Speaker};

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
    let names = fact::name::Names::of(article);
    Mentions { quotes: quote::quotes(article, &names), facts: fact::facts(article, &names) }
}
