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
    /// The outlets that had a pane, from left to right.
    pub panes: Vec<String>,
    /// The outlets whose panes were closed.
    pub closed: Vec<String>,
    /// The outlets that were compared with nothing.
    pub muted: Vec<String>,
    /// Whether one article had the screen to itself.
    pub zoomed: bool,
    /// Whether each pane was scrolled by itself.
    pub unlocked: bool,
    /// The layers that were hidden, by name.
    pub hidden: Vec<String>,
    /// The passages that the reader put under a letter.
    pub marks: BTreeMap<char, Words>,
    /// What was searched for, the last at the end.
    pub searches: Vec<String>,
}

impl Seat {
    /// Where the words of its passages stand now: that under the cursor, and those under a letter.
    pub fn places(&self, articles: &[Article]) -> (Option<Place>, BTreeMap<char, Place>) {
        let words = self.cursor.iter().chain(self.marks.values());
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
