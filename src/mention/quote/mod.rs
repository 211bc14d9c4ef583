//! Quotes: words between quotation marks, who spoke them, and what says so.

use crate::article::Article;
use crate::text::Span;

/// A stretch between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words inside the marks.
    pub span: Span,
    /// The same with the marks.
    pub marked: Span,
    /// The passage in which it begins.
    pub passage: usize,
    /// What sort of quote it is.
    pub kind: QuoteKind,
    /// The word that says it was spoken: `said`, `according to`.
    pub cue: Option<Span>,
    /// Who spoke.
    pub speaker: Option<Speaker>,
}

/// Who spoke a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The name, resolved within the article: `Mark Stroh` for `he`.
    pub name: String,
    /// The words that name the speaker beside the quote: `he`.
    pub mention: Span,
}

/// What sort of quote it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteKind {
    /// A whole statement.
    Direct,
    /// Words of a statement inside the outlet's own sentence.
    Fragment,
    /// The title of a work, or a name that somebody goes by.
    Title,
    /// Words that the outlet keeps at a distance, spoken by nobody in particular.
    Scare,
}

impl QuoteKind {
    /// Its name in the published form.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Fragment => "fragment",
            Self::Title => "title",
            Self::Scare => "scare",
        }
    }

    /// Whether somebody's words are quoted; titles and scare quotes are not compared as utterances.
    pub const fn is_speech(self) -> bool {
        matches!(self, Self::Direct | Self::Fragment)
    }
}

/// The quotes of an article, in the order of its text.
pub fn quotes(_article: &Article) -> Vec<Quote> {
    Vec::new()
}
