//! Bookmarks outside of the notebook: for other programs, for spreadsheets, for people.
//!
//! What is written in any of these forms can be read again, and then written again byte for byte.

mod annotation;
mod foreign;
mod page;
mod table;

use super::{Bookmark, Words, anchor};
use crate::article::Article;
use crate::text::{CodePoints, Span};
use std::slice;

/// A row of the table of forms.
#[derive(Debug)]
pub struct Exchange {
    /// What it is asked for by.
    pub name: &'static str,
    /// What it is, in one line.
    pub help: &'static str,
    /// Writes bookmarks.
    pub write: fn(&[&Bookmark]) -> String,
    /// Reads bookmarks; nothing where a text is not in this form.
    pub read: fn(&str) -> Option<Found>,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The bookmarks, in their order.
    pub bookmarks: Vec<Bookmark>,
    /// How many things were passed over since they name no words.
    pub passed_over: usize,
}

/// All forms; the first is the one that loses nothing on its way through other programs.
pub const EXCHANGES: &[Exchange] = &[
    Exchange {
        name: "jsonld",
        help: "for other programs: W3C Web Annotations",
        write: annotation::write,
        read: foreign::read,
    },
    Exchange {
        name: "markdown",
        help: "for people: one section a bookmark, with what the others say",
        write: page::write,
        read: page::read,
    },
    Exchange {
        name: "csv",
        help: "for spreadsheets: one row a bookmark",
        write: table::write,
        read: table::read,
    },
];

/// Writes bookmarks in a form, by the time at which they were made.
pub fn write(form: &Exchange, bookmarks: &[&Bookmark]) -> String {
    let mut bookmarks = bookmarks.to_vec();
    bookmarks.sort_by(|a, b| (a.made, &a.id).cmp(&(b.made, &b.id)));
    (form.write)(&bookmarks)
}

/// Reads bookmarks in whatever form they are; nothing where it is none of them.
pub fn read(text: &str) -> Option<Found> {
    EXCHANGES.iter().find_map(|form| (form.read)(text))
}

/// A bookmark that was made elsewhere and does not say on which file, on the article of its address that is
/// open: what it does not tell is taken from there.
pub fn at_home(bookmark: Bookmark, articles: &[Article]) -> Bookmark {
    let same = |article: &&Article| article.url.is_some() && article.url == bookmark.words.url;
    let Some(article) = articles.iter().find(same).filter(|_| bookmark.words.sha256.is_empty()) else {
        return bookmark;
    };
    let Bookmark { words, headline, published, .. } = Bookmark::of(article, Span::default(), bookmark.made);
    let Words { outlet, source, sha256, .. } = words;
    let words = Words { outlet, source, sha256, ..bookmark.words };
    let mut bookmark = Bookmark { words, headline, published, ..bookmark };
    if let Some((_, span)) = anchor(&bookmark, slice::from_ref(article)).found() {
        let points = CodePoints::of(&article.text);
        (bookmark.words.start, bookmark.words.end) =
            (points.at(&article.text, span.start), points.at(&article.text, span.end));
    }
    bookmark
}

#[cfg(test)]
mod tests;
