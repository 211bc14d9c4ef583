//! Bookmarks and decisions outside of the notebook: for other programs, for spreadsheets, for people.
//!
//! What is written in any of these forms can be read again, and then written again byte for byte.

mod annotation;
mod foreign;
mod page;
mod stories;
mod table;

use super::{Bookmark, Decision, Words, anchor};
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
    /// Writes bookmarks and decisions.
    pub write: fn(&Contents) -> String,
    /// Reads them; nothing where a text is not in this form.
    pub read: fn(&str) -> Option<Found>,
}

/// What leaves a notebook.
#[derive(Clone, Debug, Default)]
pub struct Contents<'n> {
    /// The bookmarks.
    pub bookmarks: Vec<&'n Bookmark>,
    /// The decisions.
    pub decisions: Vec<&'n Decision>,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The bookmarks, in their order.
    pub bookmarks: Vec<Bookmark>,
    /// The decisions, in their order.
    pub decisions: Vec<Decision>,
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
        help: "for people: a section for each, with what the others say",
        write: page::write,
        read: page::read,
    },
    Exchange {
        name: "csv",
        help: "for spreadsheets: a row for each bookmark, and for each outlet in a decision",
        write: table::write,
        read: table::read,
    },
];

/// Writes bookmarks and decisions in a form, each once, by the time at which they were made.
pub fn write(form: &Exchange, contents: Contents) -> String {
    let Contents { mut bookmarks, mut decisions } = contents;
    bookmarks.sort_by_key(|it| (it.made, &it.id));
    bookmarks.dedup_by_key(|it| &it.id);
    decisions.sort_by_key(|it| (it.made, &it.id));
    decisions.dedup_by_key(|it| &it.id);
    (form.write)(&Contents { bookmarks, decisions })
}

/// Reads bookmarks and decisions in whatever form they are; nothing where it is none of them.
pub fn read(text: &str) -> Option<Found> {
    EXCHANGES.iter().find_map(|form| (form.read)(text))
}

pub use stories::by_story;

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
