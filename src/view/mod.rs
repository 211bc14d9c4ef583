//! Views: a comparison becomes pages.

pub mod alone;
mod base;
mod bookmarks;
pub mod classroom;
mod decisions;
mod counts;
mod differ;
mod facts;
mod filter;
pub mod findings;
mod grid;
mod gutter;
mod lone;
mod order;
mod outlets;
pub mod panes;
mod quotes;
mod rows;
mod table;
mod tint;
mod title;
pub mod why;

#[cfg(test)]
mod tests;

use crate::article::Place;
use crate::compare::{Comparison, Mark};
use crate::notebook::{Anchor, Bookmark, Standing};
use crate::page::{Layers, Page};
use crate::text::Span;

pub use counts::{counts, tally};
pub use decisions::{Listed, by_hand};
pub use filter::{Filter, Only};
pub use findings::{in_context, summary};
pub use gutter::{gravest, margin};
pub use order::ORDERS;
pub use table::table;
pub use title::{first_numbers, numbers, outlet, sources, title};

/// All that a view may know.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// What is looked at.
    pub comparison: &'a Comparison,
    /// What is marked.
    pub layers: Layers,
    /// What alone is shown.
    pub filter: Filter,
    /// In which order findings are listed, by its row of [`ORDERS`].
    pub order: usize,
    /// The passage under the cursor.
    pub cursor: Option<Place>,
    /// The finding that is looked at, by its index.
    pub finding: Option<usize>,
    /// How far the reader has come with each finding; may be shorter than the list of findings.
    pub standing: &'a [Standing],
    /// What the search found, for each article, in order and without overlap; may be shorter than the
    /// list of articles.
    pub hits: &'a [Vec<Span>],
    /// The selected words: article and stretch.
    pub selection: Option<(usize, Span)>,
    /// What the reader decided, in the order in which it was.
    pub decisions: &'a [Listed],
    /// What the reader marked by themselves, in the order of places.
    pub given: &'a [(Place, Mark)],
    /// Whether what was found is hidden.
    pub hidden: bool,
    /// The passages that the reader holds level, the first in front.
    pub level: &'a [(Place, Place)],
    /// The passage that the reader pinned, to hold another to it.
    pub pinned: Option<Place>,
    /// What is bookmarked, in the order of the list.
    pub bookmarks: &'a [Kept<'a>],
    /// Whether margins are to be narrow: how many outlets say a thing, not which.
    pub brief: bool,
}

/// A bookmark, and where its words stand in the articles that are open.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    /// The bookmark.
    pub bookmark: &'a Bookmark,
    /// Where its words stand now.
    pub anchor: Anchor,
}

impl<'a> Look<'a> {
    /// A comparison with all marks on and nothing else.
    pub fn new(comparison: &'a Comparison) -> Self {
        Self {
            comparison,
            layers: Layers::default(),
            filter: Filter::default(),
            order: 0,
            cursor: None,
            finding: None,
            standing: &[],
            hits: &[],
            selection: None,
            decisions: &[],
            given: &[],
            hidden: false,
            level: &[],
            pinned: None,
            bookmarks: &[],
            brief: false,
        }
    }
}

/// A row of the table of views.
#[derive(Debug)]
pub struct View {
    /// What it is called, and opened by.
    pub name: &'static str,
    /// What it shows, in one line.
    pub help: &'static str,
    /// Of what it tells.
    pub of: Of,
    /// Makes its pages: one for each article, or one.
    pub pages: fn(&Look) -> Vec<Page>,
}

/// Of what a view tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The comparison, and nothing else.
    Story,
    /// One finding of it, or one passage.
    Finding,
    /// What the reader kept.
    Notebook,
    /// What the reader did in this sitting, and nobody kept.
    Sitting,
}

/// All views; the first is the one the program opens with.
pub const VIEWS: &[View] = &[
    View { name: "panes", help: "the articles side by side", of: Of::Story, pages: panes::pages },
    View {
        name: "findings",
        help: "where the outlets differ and agree, as one list",
        of: Of::Story,
        pages: findings::pages,
    },
    View {
        name: "why",
        help: "the outlets' words on one thing, and the rule behind the mark",
        of: Of::Finding,
        pages: why::pages,
    },
    View { name: "rows", help: "what is told, row by row, and by whom", of: Of::Story, pages: rows::pages },
    View {
        name: "facts",
        help: "numbers, dates and names as each outlet gives them",
        of: Of::Story,
        pages: facts::pages,
    },
    View {
        name: "quotes",
        help: "who quotes what, and with which words",
        of: Of::Story,
        pages: quotes::pages,
    },
    View {
        name: "outlets",
        help: "how alike the outlets are, who shares whose copy, what each leaves out",
        of: Of::Story,
        pages: outlets::pages,
    },
    View {
        name: "base",
        help: "one article in full, beside it what the others say",
        of: Of::Story,
        pages: base::pages,
    },
    View { name: "alone", help: "what only one outlet tells", of: Of::Story, pages: alone::only_here },
    View {
        name: "missing",
        help: "what an outlet leaves out that most others tell",
        of: Of::Story,
        pages: alone::left_out,
    },
    View {
        name: "classroom",
        help: "what you marked by yourself, beside what was found",
        of: Of::Sitting,
        pages: classroom::pages,
    },
    View {
        name: "decisions",
        help: "what you checked, confirmed, rejected and matched",
        of: Of::Notebook,
        pages: decisions::pages,
    },
    View { name: "bookmarks", help: "what you kept", of: Of::Notebook, pages: bookmarks::pages },
];
