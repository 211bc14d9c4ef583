//! Reports: a story, or one view of it, becomes text.

mod emphasis;
mod html;
mod indented;
mod json;
mod lines;
mod listing;
mod markdown;
mod outline;
mod rows;
mod table;
mod text;

use crate::page::Page;
use crate::view::{Look, Of, View, why};

pub use json::line;
pub use listing::{LISTINGS, Listing, ListingFormat};
pub use text::write_page;

/// The published form as a JSON Schema (draft 2020-12).
pub const SCHEMA: &str = include_str!("../../assets/report/schema.json");

/// What is reported.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The story, and what is marked in it.
    pub look: Look<'a>,
    /// The view it is of; nothing for what a reader wants to know first.
    pub view: Option<&'static View>,
    /// Whether it is told as the reader decided on it, and not as it was found.
    pub decided: bool,
    /// How wide lines may be that can be wrapped.
    pub columns: usize,
}

pub use markdown::page as markdown_page;

/// A row of the table of report formats.
#[derive(Debug)]
pub struct Format {
    /// What it is asked for by.
    pub name: &'static str,
    /// What it is, in one line.
    pub help: &'static str,
    /// Whether people read it, who want the story as they decided on it; a program wants it as it was found.
    pub decided: bool,
    /// Writes it.
    pub write: fn(&Report) -> String,
}

/// All report formats; the first is the one for people.
pub const FORMATS: &[Format] = &[
    Format { name: "text", help: "for people: plain text, wrapped", decided: true, write: text::write },
    Format {
        name: "markdown",
        help: "for people: headings, tables and lists",
        decided: true,
        write: markdown::write,
    },
    Format {
        name: "html",
        help: "for people: one page for a browser, with the marks, that needs no network",
        decided: true,
        write: html::write,
    },
    Format {
        name: "csv",
        help: "for spreadsheets: the findings, or the rows of a view",
        decided: true,
        write: table::write,
    },
    Format {
        name: "json",
        help: "for other programs: the published form",
        decided: false,
        write: json::write,
    },
    Format {
        name: "jsonl",
        help: "for other programs: JSON Lines, a finding or a row of a view each",
        decided: false,
        write: lines::write,
    },
];

impl<'a> Report<'a> {
    /// A report on a whole story, as the reader decided on it.
    pub fn new(look: Look<'a>, columns: usize) -> Self {
        Self { look, view: None, decided: true, columns }
    }

    /// The pages of its view. What explains one finding explains all of them.
    fn pages(&self, view: &View) -> Vec<Page> {
        if view.of != Of::Finding {
            return (view.pages)(&self.look);
        }
        let story = self.look.comparison;
        story.findings.iter().map(|finding| why::finding_page(story, finding)).collect()
    }
}
