//! Reports: a comparison becomes text.

mod emphasis;
mod indented;
mod json;
mod markdown;
mod outline;
mod text;

use crate::compare::Comparison;

pub use markdown::page as markdown_page;

/// A row of the table of report formats.
#[derive(Debug)]
pub struct Format {
    /// What it is asked for by.
    pub name: &'static str,
    /// What it is, in one line.
    pub help: &'static str,
    /// Writes it, no wider than so many columns where the form has lines that can be wrapped.
    pub write: fn(&Comparison, usize) -> String,
}

/// All report formats; the first is the one for people.
pub const FORMATS: &[Format] = &[
    Format { name: "text", help: "for people: plain text, wrapped", write: text::write },
    Format {
        name: "markdown",
        help: "for people: headings, tables and lists",
        write: |comparison, _| markdown::write(comparison),
    },
    Format {
        name: "json",
        help: "for other programs: the published form",
        write: |comparison, _| json::write(comparison),
    },
];
