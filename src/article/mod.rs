//! One article: its words, who published them when, and what is story and what is not.

mod byline;
mod caption;
mod clean;
mod credit;
mod cut;
mod dateline;
mod dates;
mod decode;
mod draft;
mod format;
mod front;
mod furniture;
mod gallery;
mod glued;
mod head;
mod look;
mod markdown;
mod outlet;
mod plain;
mod read;
mod roles;
mod stock;

#[cfg(test)]
mod tests;

use crate::text::Span;
use jiff::civil::{Date, Time};

pub use decode::LIMIT_MB;
pub use format::{FORMATS, Format};
pub use read::read;

/// One outlet's telling of the event.
#[derive(Clone, Debug)]
pub struct Article {
    /// The path as it was given, or the name of the sample.
    pub source: String,
    /// SHA-256 of the bytes as they were read, in hexadecimal.
    pub sha256: String,
    /// Who published it.
    pub outlet: String,
    /// Where it was published, if the article says so.
    pub url: Option<String>,
    /// When it was published, if the article says so.
    pub published: Option<Published>,
    /// Who wrote it, if the article says so.
    pub byline: Option<String>,
    /// Its words, as they stood; control characters dropped, line ends unified.
    pub text: String,
    /// Its headline, if it has one.
    pub headline: Option<Span>,
    /// Every stretch of the text that is not white space, cut into passages, in order.
    pub passages: Vec<Passage>,
}

/// When an article was published, as precisely as it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Published {
    /// The day.
    pub date: Date,
    /// The time of day where the outlet is.
    pub time: Option<Time>,
}

/// One sentence, headline, caption or line of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Where it stands in the article's text.
    pub span: Span,
    /// What it is.
    pub role: Role,
    /// Which paragraph it belongs to, counted from 0.
    pub paragraph: usize,
    /// The earlier passage that it only repeats, word for word, as a headline that is printed twice.
    pub repeats: Option<usize>,
}

/// What a passage is in its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The headline, and a headline repeated.
    Headline,
    /// The line that says who wrote it and when.
    Byline,
    /// The place and date, or the agency, in front of the first sentence; a line that begins with the date.
    Dateline,
    /// The story itself.
    Body,
    /// What stands under a picture; a heading between paragraphs.
    Caption,
    /// What is not story: author boxes, share prompts, copyright, related links.
    Boilerplate,
}

impl Role {
    /// Its name in the published form.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Body => "body",
            Self::Caption => "caption",
            Self::Boilerplate => "boilerplate",
        }
    }
}

impl Passage {
    /// Whether it tells the story, and so is compared; what is set aside is shown dimmed.
    pub const fn is_story(&self) -> bool {
        matches!(self.role, Role::Headline | Role::Body | Role::Caption) && self.repeats.is_none()
    }
}

impl Article {
    /// The passage that holds a byte of the text.
    pub fn passage_at(&self, at: usize) -> Option<usize> {
        let next = self.passages.partition_point(|passage| passage.span.start <= at);
        next.checked_sub(1).filter(|&index| self.passages[index].span.has(at))
    }

    /// The passages that tell the story, with their index.
    pub fn story(&self) -> impl Iterator<Item = (usize, &Passage)> {
        self.passages.iter().enumerate().filter(|(_, passage)| passage.is_story())
    }

    /// The words of a passage.
    pub fn words_of(&self, passage: usize) -> &str {
        self.passages.get(passage).map_or("", |passage| passage.span.of(&self.text))
    }

    /// The first words of its story, in one line: they stand for a headline where there is none. Those of a caption only
    /// where it has nothing else.
    pub fn opening(&self) -> Option<String> {
        let body = || self.story().find(|(_, passage)| passage.role == Role::Body);
        let (first, _) = body().or_else(|| self.story().next())?;
        let mut words = self.words_of(first).split_whitespace();
        let told = words.by_ref().take(OPENING).collect::<Vec<_>>().join(" ");
        Some(if words.next().is_some() { told + " …" } else { told })
    }
}

/// How many words of an article stand for a headline that it does not have.
const OPENING: usize = 14;

/// A passage of one of the articles of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which article, counted from 0.
    pub article: usize,
    /// Which of its passages, counted from 0.
    pub passage: usize,
}

/// Why a file cannot be read as an article. Each is a sentence for the person who named the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// There is nothing in it but white space.
    #[error("is empty")]
    Empty,
    /// It is no text.
    #[error("is not text (it looks like {0}); save the article as plain text or Markdown")]
    Binary(&'static str),
    /// It is a web page.
    #[error("is a web page (HTML), which is not read; save the article as plain text or Markdown")]
    WebPage,
    /// It is longer than an article can be.
    #[error("is too long for an article ({0} MB; the limit is {1} MB)")]
    TooLong(usize, usize),
}
