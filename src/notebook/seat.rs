//! How a reader left a story: where the cursor stood, what was open, what was marked.

use super::{Words, anchors};
use crate::article::{Article, Place};
use crate::text::Span;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How a reader left a story, by words and names: it holds in a new run on edited text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Seat {
    /// The passage under the cursor.
    pub cursor: Option<Words>,
    /// What was open on top of the articles, the last on top: its name, and the row of the cursor.
    pub opened: Vec<(String, usize)>,
    /// Whether one article had the screen to itself.
    pub zoomed: bool,
    /// The articles that had a pane, from left to right.
    pub panes: Vec<Paper>,
    /// The articles whose pane was closed.
    pub closed: Vec<Paper>,
    /// The articles that were left out of the comparison.
    pub muted: Vec<Paper>,
    /// Whether each pane was scrolled by itself.
    pub unlocked: bool,
    /// The layers that were hidden, by name.
    pub hidden: Vec<String>,
    /// The passages that the reader put under a letter.
    pub marks: BTreeMap<char, Words>,
    /// What was searched for, the last at the end.
    pub searches: Vec<String>,
}

/// An article, by its content, or by its path where it was edited.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Its path as it was given.
    pub source: String,
}

impl From<&Article> for Paper {
    fn from(article: &Article) -> Self {
        Self { sha256: article.sha256.clone(), source: article.source.clone() }
    }
}

impl Paper {
    /// Which of some articles it is.
    pub fn among(&self, articles: &[Article]) -> Option<usize> {
        let same = articles.iter().position(|article| article.sha256 == self.sha256);
        same.or_else(|| articles.iter().position(|article| article.source == self.source))
    }
}

impl Seat {
    /// Where the words of its passages stand now: that under the cursor, and those under a letter.
    pub fn places(&self, articles: &[Article]) -> (Option<Place>, BTreeMap<char, Place>) {
        let words = self.cursor.iter().chain(self.marks.values()).cloned();
        let place = |(article, span): (usize, Span)| {
            Some(Place { article, passage: articles[article].passage_at(span.start)? })
        };
        let found = anchors(words, articles).into_iter().map(|anchor| anchor.found().and_then(place));
        let mut found = found.collect::<Vec<_>>().into_iter();
        let cursor = self.cursor.as_ref().and_then(|_| found.next().flatten());
        let marks = self.marks.keys().zip(found).filter_map(|(letter, place)| Some((*letter, place?)));
        (cursor, marks.collect())
    }
}
