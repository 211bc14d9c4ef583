//! Text as such: spans, sentences, words, normal forms, word lists.

pub mod lexicon;
pub mod normal;
mod sentences;
mod span;
mod stem;
mod words;

pub use sentences::sentences;
pub use span::{CodePoints, Span};
pub use stem::stem;
pub use words::{Sort, Word, words};
