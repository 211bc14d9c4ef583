//! What a paragraph looks like, before anything is made of it.

use super::draft::{Block, Form};
use super::stock::{self, Lists};

/// The shortest sentence that is surely prose, in words.
const SENTENCE: usize = 8;

/// The shortest paragraph that is surely prose, in words.
const PARAGRAPH: usize = 25;

/// A paragraph as it looks.
#[derive(Debug)]
pub(super) struct Look<'t> {
    /// As it stands.
    pub line: &'t str,
    /// What its form says it is.
    pub form: Form,
    /// Its words without case and punctuation.
    pub key: String,
    /// The lists of stock phrases that it begins with, and those that stand anywhere in it.
    pub opening: Lists,
    pub inside: Lists,
    /// How many words it has.
    pub words: usize,
    /// Whether it ends as a sentence does.
    pub ended: bool,
}

impl<'t> Look<'t> {
    /// Looks at a paragraph.
    pub fn of(text: &'t str, block: &Block) -> Self {
        let line = block.span.of(text);
        let key = stock::key(line);
        let spaces = key.bytes().filter(|&byte| byte == b' ').count();
        let words = if key.is_empty() { 0 } else { spaces + 1 };
        let bare = line.trim_end_matches(['"', '”', '’', '\'', ')', ']', ' ']);
        let ended = bare.ends_with(['.', '!', '?', '…']) && !bare.ends_with(".m.");
        let (opening, inside) = (stock::opening(&key), stock::inside(&key));
        Self { line, form: block.form, key, opening, inside, words, ended }
    }

    /// Whether it reads as a sentence.
    pub fn is_prose(&self) -> bool {
        self.form == Form::Text && (self.ended && self.words >= SENTENCE || self.is_paragraph())
    }

    /// Whether it reads as a paragraph of a story, longer than any link.
    pub fn is_paragraph(&self) -> bool {
        self.form == Form::Text && self.words >= PARAGRAPH
    }
}

/// Whether most of the longer words have capitals.
pub(super) fn is_title_case(line: &str) -> bool {
    let long: Vec<_> = line.split_whitespace().filter(|word| word.chars().count() > 3).collect();
    let capital = long
        .iter()
        .filter(|word| word.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase()));
    long.len() >= 3 && capital.count() * 10 >= long.len() * 7
}
