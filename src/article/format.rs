//! The forms that articles are written in.

use super::draft::Draft;
use super::{markdown, plain};

/// A row of the table of forms that are read.
#[derive(Debug)]
pub struct Format {
    /// Its name.
    pub name: &'static str,
    /// What it is, in one line.
    pub help: &'static str,
    /// How the names of its files end, in small letters, without the dot.
    pub extensions: &'static [&'static str],
    /// Reads it.
    pub(super) read: fn(&str) -> Draft,
}

/// All forms that are read; the first is taken for what no other claims.
pub const FORMATS: &[Format] = &[
    Format {
        name: "plain",
        help: "plain text, with one line or blank lines between paragraphs",
        extensions: &["txt", "text"],
        read: plain::read,
    },
    Format {
        name: "markdown",
        help: "Markdown, with or without front matter",
        extensions: &["md", "markdown", "mdown"],
        read: markdown::read,
    },
];

/// The form of a file, by its name.
pub(super) fn of(source: &str) -> &'static Format {
    let extension = source.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    let row = FORMATS.iter().find(|row| row.extensions.iter().any(|&e| Some(e) == extension.as_deref()));
    row.unwrap_or(&FORMATS[0])
}
