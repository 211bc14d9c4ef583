//! Where the words of a bookmark stand today.
//!
//! In a file that has not changed they stand where they stood. Else they are sought word by word, first in
//! the article that has the same path, then in those of the same outlet; in another outlet's only if
//! theirs is not open, and only the very same words. What cannot be told apart is lost, never guessed.

use super::evidence::{Candidate, Sought};
use super::ground::{Ground, with_marks};
use super::{Bookmark, Words};
use crate::article::Article;
use crate::text::{CodePoints, Span};
use std::cell::OnceCell;

/// Where the words of a bookmark stand in the articles that are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The file has not changed since the bookmark was made.
    Exact {
        /// Which article, counted from 0.
        article: usize,
        /// The words.
        span: Span,
    },
    /// The file has changed; these are the words, as far as they are still the same.
    Moved {
        /// Which article, counted from 0.
        article: usize,
        /// The words.
        span: Span,
        /// How many words of the bookmark were added, dropped or replaced; 0 if they only stand elsewhere,
        /// or only their case, their spaces or their punctuation has changed.
        distance: usize,
    },
    /// They are no longer in their article, or it cannot be told which of several places they are.
    Lost,
    /// Neither their article nor another of its outlet is open.
    Absent,
}

impl Anchor {
    /// The article and the words, where they were found.
    pub const fn found(self) -> Option<(usize, Span)> {
        match self {
            Self::Exact { article, span } | Self::Moved { article, span, .. } => Some((article, span)),
            Self::Lost | Self::Absent => None,
        }
    }
}

/// Finds the words of a bookmark.
pub fn anchor(bookmark: &Bookmark, articles: &[Article]) -> Anchor {
    Search::over(articles).anchor(&bookmark.words)
}

/// Finds words of several bookmarks or decisions, in their order; quicker than one by one.
pub fn anchors<'w>(words: impl IntoIterator<Item = &'w Words>, articles: &[Article]) -> Vec<Anchor> {
    let search = Search::over(articles);
    words.into_iter().map(|words| search.anchor(words)).collect()
}

/// How an article is related to a bookmark, the nearest first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kin {
    /// The very file from which it was taken.
    File,
    /// The same path.
    Path,
    /// The same outlet.
    Outlet,
    /// Another outlet.
    Stranger,
}

/// So much more must speak against every other place.
const MARGIN: usize = 2;

/// The articles, each taken apart into words when it is first searched.
struct Search<'a> {
    articles: &'a [Article],
    grounds: Vec<OnceCell<Ground>>,
}

impl<'a> Search<'a> {
    fn over(articles: &'a [Article]) -> Self {
        Self { articles, grounds: articles.iter().map(|_| OnceCell::new()).collect() }
    }

    fn anchor(&self, bookmark: &Words) -> Anchor {
        if let Some(anchor) = self.unchanged(bookmark) {
            return anchor;
        }
        let sought = Sought::of(bookmark);
        let home = self.articles.iter().any(|article| article.outlet == bookmark.outlet);
        let kin: &[Kin] =
            if home { &[Kin::File, Kin::Path, Kin::Outlet] } else { &[Kin::File, Kin::Path, Kin::Stranger] };
        let found = kin.iter().find_map(|kin| self.among(*kin, bookmark, &sought));
        found.unwrap_or_else(|| if self.has_kin(bookmark) { Anchor::Lost } else { Anchor::Absent })
    }

    /// Whether the article of a bookmark is open, or another one of its outlet.
    fn has_kin(&self, bookmark: &Words) -> bool {
        self.articles.iter().any(|article| Kin::of(article, bookmark) != Kin::Stranger)
    }

    /// In the file from which it was taken the words stand where they stood.
    fn unchanged(&self, bookmark: &Words) -> Option<Anchor> {
        let all = self.articles.iter().enumerate();
        let same = all.filter(|(_, article)| Kin::of(article, bookmark) == Kin::File);
        let (article, file) = same.min_by_key(|(_, article)| article.source != bookmark.source)?;
        let span = span_at(&file.text, bookmark.start, bookmark.end);
        (span.of(&file.text) == bookmark.exact).then_some(Anchor::Exact { article, span })
    }

    /// Looks through the articles of one kin; nothing where there is no such place.
    fn among(&self, kin: Kin, bookmark: &Words, sought: &Sought) -> Option<Anchor> {
        let mut places = Vec::new();
        for (index, article) in self.articles.iter().enumerate() {
            if Kin::of(article, bookmark) == kin {
                let ground = self.grounds[index].get_or_init(|| Ground::of(&article.text));
                for place in sought.places(ground, kin != Kin::Stranger) {
                    let span = with_marks(place.span(ground), &article.text, &bookmark.exact);
                    places.push((place, index, span));
                }
            }
        }
        let least = places.iter().map(|(place, ..)| place.against()).min()?;
        places.retain(|(place, ..)| place.against() < least + MARGIN);
        let found = self.nearest(places, bookmark.start);
        Some(found.map_or(Anchor::Lost, |(place, article, span)| match (kin, place.distance()) {
            (Kin::File, 0) => Anchor::Exact { article, span },
            (_, distance) => Anchor::Moved { article, span, distance },
        }))
    }

    /// Of places that are equally good, the one that clearly stands nearest to `start`, counted in code
    /// points; nothing where it cannot be told.
    fn nearest(&self, mut places: Vec<Place>, start: usize) -> Option<Place> {
        let article = places.first()?.1;
        if places.iter().any(|place| place.1 != article) {
            return None;
        }
        let text = &self.articles[article].text;
        let points = CodePoints::of(text);
        let shift = |place: &Place| points.at(text, place.2.start).abs_diff(start);
        places.sort_by_key(shift);
        let clear = places.get(1).is_none_or(|second| 2 * shift(&places[0]) < shift(second));
        clear.then(|| places.swap_remove(0))
    }
}

/// A place, the article in which it is, and its bytes.
type Place = (Candidate, usize, Span);

impl Kin {
    fn of(article: &Article, bookmark: &Words) -> Self {
        if article.sha256 == bookmark.sha256 {
            Self::File
        } else if article.source == bookmark.source {
            Self::Path
        } else if article.outlet == bookmark.outlet {
            Self::Outlet
        } else {
            Self::Stranger
        }
    }
}

/// The bytes between two code points of a text.
fn span_at(text: &str, start: usize, end: usize) -> Span {
    let mut bytes = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let first = bytes.nth(start).unwrap_or(text.len());
    let last = end.checked_sub(start + 1).and_then(|rest| bytes.nth(rest)).unwrap_or(first);
    Span::new(first, last)
}

#[cfg(test)]
mod drill;
#[cfg(test)]
mod tests;
