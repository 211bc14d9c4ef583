//! An article as its form gives it: words and paragraphs.

use super::front::Front;
use crate::text::Span;

/// An article before anything is known about what its paragraphs are.
#[derive(Debug, Default)]
pub struct Draft {
    /// What it says about itself outside its text.
    pub front: Front,
    /// Its words.
    pub text: String,
    /// Its paragraphs, in order; all of the text that is not white space lies in one.
    pub blocks: Vec<Block>,
}

/// A paragraph, a heading, an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands in the text.
    pub span: Span,
    /// What its form says it is.
    pub form: Form,
}

/// What the form of an article tells about a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Nothing: a line of plain text, a paragraph.
    Text,
    /// A heading.
    Heading,
    /// What stands for a picture.
    Caption,
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
