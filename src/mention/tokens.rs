//! A story cut into words and marks, once for all who look for something in it.

use crate::article::{Article, Passage};
use crate::text::{Span, Word, add_words, words};
use std::borrow::Cow;

/// The tokens of an article’s story.
#[derive(Debug)]
pub struct Tokens<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its text with the capitals of ASCII in small letters, byte for byte: whoever wants a word in small letters takes
    /// its span from here, without a copy of its own. As it is written where one passage alone is cut: a copy of a
    /// long text for each of its passages would take for ever.
    pub small: Cow<'a, str>,
    /// The tokens of the paragraphs that tell the story, in order.
    all: Vec<Word>,
}

impl<'a> Tokens<'a> {
    /// Cuts the paragraphs that tell the story, passage by passage.
    pub fn of(article: &'a Article) -> Self {
        let paragraphs = article.passages.chunk_by(|one, next| one.paragraph == next.paragraph);
        let told = paragraphs.filter(|passages| passages.iter().any(Passage::is_story)).flatten();
        let mut all = Vec::with_capacity(article.text.len() / 5);
        for passage in told {
            add_words(&mut all, &article.text, passage.span);
        }
        Self { article, small: Cow::Owned(article.text.to_ascii_lowercase()), all }
    }

    /// Cuts one passage.
    pub fn within_passage(article: &'a Article, passage: &Passage) -> Self {
        Self { article, small: Cow::Borrowed(&article.text), all: words(&article.text, passage.span) }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// The passages that tell the story, each with its index and its tokens.
    pub fn passages(&self) -> impl Iterator<Item = (usize, &[Word])> {
        self.article.story().map(|(index, passage)| (index, self.within(passage.span)))
    }

    /// The tokens that begin in a stretch of the text.
    pub fn within(&self, stretch: Span) -> &[Word] {
        let first = self.all.partition_point(|token| token.span.start < stretch.start);
        let rest = &self.all[first..];
        &rest[..rest.partition_point(|token| token.span.start < stretch.end)]
    }
}
