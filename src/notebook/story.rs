//! Which story a notebook belongs to.

use super::bookmark::short_hash;
use crate::article::Article;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// The form of a notebook file.
pub const SCHEMA: &str = "rashomon-notebook/1";

/// The articles of a story, as a notebook remembers them: the first line of its file, and any later line
/// that says the same of more articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// The form of the file.
    pub schema: String,
    /// The articles.
    pub articles: Vec<Known>,
}

/// An article, as a notebook remembers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// The whole path of its file; none if it did not come from a file.
    #[serde(default)]
    pub path: Option<String>,
    /// Who published it.
    pub outlet: String,
    /// Its headline, or its first words.
    pub headline: String,
}

impl Story {
    /// The story that some articles tell. `path` gives the whole path of an article's file, if it has one.
    pub fn of(articles: &[Article], path: impl Fn(&Article) -> Option<String>) -> Self {
        let known = |article: &Article| Known {
            sha256: article.sha256.clone(),
            path: path(article),
            outlet: article.outlet.clone(),
            headline: title(article),
        };
        Self { schema: SCHEMA.to_owned(), articles: articles.iter().map(known).collect() }
    }

    /// The name of a new notebook on it: 12 hexadecimal digits, made of its articles in whatever order.
    pub fn id(&self) -> String {
        let mut articles: Vec<_> = self.articles.iter().map(|article| article.sha256.as_str()).collect();
        articles.sort_unstable();
        short_hash(&articles.join(" "))
    }

    /// How many of its articles another story has too: of the same file, and of the very same bytes.
    pub fn shared_with(&self, other: &Self) -> (usize, usize) {
        let count = |alike: fn(&Known, &Known) -> bool| {
            self.articles
                .iter()
                .filter(|mine| other.articles.iter().any(|theirs| alike(mine, theirs)))
                .count()
        };
        (count(Known::is), count(Known::has_bytes_of))
    }

    /// Takes in what another story has and this one has not; whether there was anything.
    pub fn learn(&mut self, other: &Self) -> bool {
        let before = self.articles.len();
        for article in &other.articles {
            if !self.articles.contains(article) {
                self.articles.push(article.clone());
            }
        }
        self.articles.len() > before
    }
}

impl Known {
    fn is(&self, other: &Self) -> bool {
        self.has_bytes_of(other) || (self.path.is_some() && self.path == other.path)
    }

    fn has_bytes_of(&self, other: &Self) -> bool {
        self.sha256 == other.sha256
    }
}

/// Which of several stories is this one: the one that shares most articles with it; among equals the one
/// that shares most bytes, then the one with fewest articles, then the first.
pub fn closest(story: &Story, among: &[Story]) -> Option<usize> {
    let rank = |other: &Story| (story.shared_with(other), Reverse(other.articles.len()));
    let related = among.iter().enumerate().filter(|(_, other)| story.shared_with(other).0 > 0);
    related.max_by_key(|(index, other)| (rank(other), Reverse(*index))).map(|(index, _)| index)
}

/// The headline, or the first words, of an article.
fn title(article: &Article) -> String {
    let headline = article.headline.or_else(|| article.story().next().map(|(_, passage)| passage.span));
    headline.map_or("", |span| span.of(&article.text)).chars().take(120).collect()
}
