//! The forms that articles are written in.

use super::front::Front;
use super::{markdown, plain};
use crate::text::Span;

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

/// An article before anything is known about what its paragraphs are.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// What it says about itself outside its text.
    pub front: Front,
    /// Its words.
    pub text: String,
    /// Its paragraphs, in order; all of the text that is not white space lies in one.
    pub blocks: Vec<Block>,
}

/// A paragraph, a heading, an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// Where it stands in the text.
    pub span: Span,
    /// What its form says it is.
    pub form: Form,
}

/// What the form of an article tells about a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Nothing: a line of plain text, a paragraph.
    Text,
    /// A heading.
    Heading,
    /// What stands for a picture.
    Caption,
}

/// The form of a file, by its name.
pub(super) fn of(source: &str) -> &'static Format {
    let extension = source.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    let row = FORMATS.iter().find(|row| row.extensions.iter().any(|&e| Some(e) == extension.as_deref()));
    row.unwrap_or(&FORMATS[0])
}

impl Draft {
    /// A draft of a text whose lines are its paragraphs.
    pub fn of_lines(front: Front, text: String) -> Self {
        let mut blocks = Vec::new();
        let mut at = 0;
        for line in text.split('\n') {
            let span = Span::new(at, at + line.len());
            at = span.end + 1;
            if !span.is_empty() {
                blocks.push(Block { span, form: Form::Text });
            }
        }
        Self { front, text, blocks }
    }
}
