//! Where the words of a bookmark stand today.

use super::Bookmark;
use crate::article::Article;
use crate::text::Span;

/// Where the words of a bookmark stand in the articles that are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The article has not changed since the bookmark was made.
    Exact {
        /// Which article, counted from 0.
        article: usize,
        /// The words.
        span: Span,
    },
    /// The article has changed; these are the words, as far as they are still the same.
    Moved {
        /// Which article, counted from 0.
        article: usize,
        /// The words.
        span: Span,
        /// How many words of the bookmark were added, dropped or replaced; 0 if they only stand elsewhere.
        distance: usize,
    },
    /// They are not in these articles, or it cannot be told which of several places they are.
    Lost,
}

impl Anchor {
    /// The article and the words, where they were found.
    pub const fn found(self) -> Option<(usize, Span)> {
        match self {
            Self::Exact { article, span } | Self::Moved { article, span, .. } => Some((article, span)),
            Self::Lost => None,
        }
    }
}

/// Finds the words of a bookmark.
pub fn anchor(bookmark: &Bookmark, articles: &[Article]) -> Anchor {
    let same = articles.iter().position(|article| article.sha256 == bookmark.sha256);
    let found = same.and_then(|article| {
        let at = articles[article].text.find(&bookmark.exact)?;
        Some(Anchor::Exact { article, span: Span::new(at, at + bookmark.exact.len()) })
    });
    found.unwrap_or(Anchor::Lost)
}

/// Finds the words of several bookmarks, in their order.
pub fn anchors<'a>(bookmarks: impl IntoIterator<Item = &'a Bookmark>, articles: &[Article]) -> Vec<Anchor> {
    bookmarks.into_iter().map(|bookmark| anchor(bookmark, articles)).collect()
}
