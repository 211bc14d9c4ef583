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
        self.has_bytes_of(other)
            || (self.path.is_some() && self.path == other.path)
            || self.is_headed_as(other)
    }

    /// Whether one outlet published both under one headline: an article that was moved and edited.
    fn is_headed_as(&self, other: &Self) -> bool {
        let known = !self.outlet.is_empty() && !self.headline.is_empty();
        known && self.outlet == other.outlet && self.headline == other.headline
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A story of articles such as `1:/a`: its bytes, and its path if it has one.
    fn story(articles: &str) -> Story {
        let known = |article: &str| {
            let (sha256, path) = article.split_once(':').unwrap_or((article, ""));
            let path = Some(path.to_owned()).filter(|path| !path.is_empty());
            Known { sha256: sha256.to_owned(), path, outlet: String::new(), headline: String::new() }
        };
        Story { schema: SCHEMA.to_owned(), articles: articles.split_whitespace().map(known).collect() }
    }

    fn check(articles: &str, among: &[&str], expected: Option<usize>) {
        let among: Vec<_> = among.iter().map(|articles| story(articles)).collect();
        assert_eq!(closest(&story(articles), &among), expected, "{articles}");
    }

    #[test]
    fn the_story_that_shares_most_is_the_one() {
        check("1 2", &[], None);
        check("1 2", &["3", "4 5"], None);
        check("1 2", &["3", "2 3 4"], Some(1));
        check("1 2", &["1 3", "1 2"], Some(1));
        check("1:/a", &["2:/a"], Some(0));
        check("1:/a 2:/b", &["3:/a", "1 2"], Some(1));
        check("1:/a", &["2:/a", "1:/b"], Some(1));
        check("1", &["1 2 3", "1 2"], Some(1));
        check("1", &["1 2", "1 3"], Some(0));
        check("1", &["2"], None);
    }

    #[test]
    fn an_article_that_was_moved_and_edited_is_known_by_outlet_and_headline() {
        let known = |sha256: &str, outlet: &str, headline: &str| Known {
            sha256: sha256.to_owned(),
            path: Some(format!("/{sha256}")),
            outlet: outlet.to_owned(),
            headline: headline.to_owned(),
        };
        let post = known("1", "Post", "Flood");
        for (other, expected) in [
            (known("2", "Post", "Flood"), true),
            (known("2", "Post", "Fire"), false),
            (known("2", "Echo", "Flood"), false),
        ] {
            assert_eq!(post.is(&other), expected, "{other:?}");
        }
        assert!(!known("1", "", "").is(&known("2", "", "")));
    }

    #[test]
    fn a_story_has_one_name_whatever_the_order() {
        assert_eq!(story("1 2").id(), story("2:/b 1:/a").id());
        assert_ne!(story("1 2").id(), story("1 3").id());
        assert_eq!(story("1").id().len(), 12);
    }

    #[test]
    fn a_story_learns_what_it_does_not_know() {
        let mut known = story("1:/a 2:/b");
        assert!(!known.learn(&story("2:/b")));
        assert!(known.learn(&story("3:/a 2:/b")));
        assert_eq!(known, story("1:/a 2:/b 3:/a"));
    }
}
