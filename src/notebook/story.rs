//! Which story a notebook belongs to.

use crate::article::Article;
use serde::{Deserialize, Serialize};

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
}

/// The headline, or the first words, of an article.
fn title(article: &Article) -> String {
    let headline = article.headline.or_else(|| article.story().next().map(|(_, passage)| passage.span));
    headline.map_or("", |span| span.of(&article.text)).chars().take(120).collect()
}
