//! Text, whatever it tells: spans, words, sentences, stems, normal forms, characters that are seen, word lists, the
//! calendar's names; and text for others, as CSV and as Markdown.

pub mod bytes;
pub mod calendar;
pub mod csv;
mod distance;
pub mod lexicon;
pub mod markdown;
pub mod normal;
mod sentences;
mod span;
mod spelling;
mod stem;
pub mod visible;
mod words;

pub use distance::distance;
pub use sentences::sentences;
pub use span::{CodePoints, Span};
pub use spelling::spelt;
pub use stem::stem;
pub use words::{Sort, Word, add_words, is_alphanumeric, one_line, words};
