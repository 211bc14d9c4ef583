//! Words of an article, with all that is needed to find them again.

use super::Bookmark;
use crate::article::Article;
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// Words of an article, what stands around them, and of which file they were taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Who published the article.
    pub outlet: String,
    /// The article's path as it was given.
    pub source: String,
    /// SHA-256 of the article's bytes, in hexadecimal.
    pub sha256: String,
    /// The words.
    pub exact: String,
    /// What stood before them: whole words, at most 64 code points.
    #[serde(default)]
    pub prefix: String,
    /// What stood after them: whole words, at most 64 code points.
    #[serde(default)]
    pub suffix: String,
    /// Where they began in the article's text, in code points.
    pub start: usize,
    /// Where they ended in the article's text, in code points.
    pub end: usize,
}

impl Words {
    /// A stretch of an article.
    pub fn of(article: &Article, span: Span) -> Self {
        Self::from(&Bookmark::of(article, span, jiff::Timestamp::UNIX_EPOCH))
    }
}

impl From<&Bookmark> for Words {
    fn from(bookmark: &Bookmark) -> Self {
        Self {
            outlet: bookmark.outlet.clone(),
            source: bookmark.source.clone(),
            sha256: bookmark.sha256.clone(),
            exact: bookmark.exact.clone(),
            prefix: bookmark.prefix.clone(),
            suffix: bookmark.suffix.clone(),
            start: bookmark.start,
            end: bookmark.end,
        }
    }
}
