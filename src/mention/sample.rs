//! Stories for the tests: a paragraph a line, each cut into sentences.

use crate::article::{self, Article, Passage, Role};
use crate::text::{Span, sentences};

/// A story with nothing around it.
pub(super) fn story(text: &str) -> Article {
    let mut story = article::read("sample.txt", b"text").unwrap();
    text.clone_into(&mut story.text);
    story.headline = None;
    story.passages.clear();
    let mut at = 0;
    for (paragraph, line) in text.split('\n').enumerate() {
        let span = Span::new(at, at + line.len());
        at = span.end + 1;
        let passages = sentences(text, span).into_iter();
        story.passages.extend(passages.map(|span| Passage {
            span,
            role: Role::Body,
            paragraph,
            repeats: None,
        }));
    }
    story
}
