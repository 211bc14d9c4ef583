//! Which story a notebook belongs to.

use super::bookmark::{Bookmark, short_hash};
use super::{Decision, Words};
use crate::article::Article;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The form in which a notebook file is written.
pub const SCHEMA: &str = "rashomon-notebook/2";

/// The forms that were written before. Both have the same lines; in the first, bookmarks have no tags and
/// counterparts no verdict.
const OLDER: &[&str] = &["rashomon-notebook/1"];

/// What a file says that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A notebook in the form that is written now.
    Present,
    /// A notebook of an older version, which is read.
    Older,
    /// A notebook of a newer version, which is not to be touched.
    Newer,
    /// No notebook at all, which is not to be touched either.
    Foreign,
}

impl Form {
    /// What a value of `schema` says.
    pub fn of(schema: &str) -> Self {
        match schema {
            SCHEMA => Self::Present,
            older if OLDER.contains(&older) => Self::Older,
            newer if version(newer) > version(SCHEMA) => Self::Newer,
            _ => Self::Foreign,
        }
    }

    /// Whether its file may be read and added to.
    pub const fn is_known(self) -> bool {
        matches!(self, Self::Present | Self::Older)
    }
}

/// The number of a form of notebooks; nothing where it is not one.
fn version(schema: &str) -> Option<u32> {
    schema.strip_prefix("rashomon-notebook/")?.parse().ok()
}

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
        let mut articles: Vec<_> = self.articles.iter().map(Known::name).collect();
        articles.sort_unstable();
        short_hash(&articles.join(" "))
    }

    /// A story of which only bookmarks and decisions are left. Of an article that they only name, nothing but the
    /// bytes and the outlet are known.
    pub fn told_by<'n>(
        bookmarks: impl Iterator<Item = &'n Bookmark>,
        decisions: impl Iterator<Item = &'n Decision>,
    ) -> Option<Self> {
        let (mut own, mut named) = (Vec::new(), Vec::new());
        for bookmark in bookmarks {
            own.push(Known::of(&bookmark.words, bookmark.headline.as_deref().unwrap_or_default()));
            named.extend(bookmark.counterparts.iter().map(|it| Known::named(&it.sha256, &it.outlet)));
        }
        let decided = decisions.flat_map(|decision| &decision.members).map(|words| Known::of(words, ""));
        let mut story = Self { schema: SCHEMA.to_owned(), articles: Vec::new() };
        for known in own.into_iter().chain(decided).chain(named) {
            let is_new = |other: &Known| *other != known && !known.has_bytes_of(other);
            if story.articles.iter().all(is_new) && (!known.sha256.is_empty() || known.path.is_some()) {
                story.articles.push(known);
            }
        }
        (!story.articles.is_empty()).then_some(story)
    }

    /// The same, in the form that is written now.
    pub fn renewed(self) -> Self {
        Self { schema: SCHEMA.to_owned(), ..self }
    }

    /// Which form its file is in.
    pub fn form(&self) -> Form {
        Form::of(&self.schema)
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

    /// The bytes of its articles that another story has too, be it in another state.
    pub fn in_common<'a>(&'a self, other: &Self) -> BTreeSet<&'a str> {
        let common = self.articles.iter().filter(|mine| other.articles.iter().any(|theirs| mine.is(theirs)));
        common.map(|it| it.sha256.as_str()).filter(|it| !it.is_empty()).collect()
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
    /// The article of words, which are known by their path only where it is not known of which bytes they are.
    fn of(words: &Words, headline: &str) -> Self {
        Self {
            sha256: words.sha256.clone(),
            path: words.sha256.is_empty().then(|| words.source.clone()),
            outlet: words.outlet.clone(),
            headline: shortened(headline),
        }
    }

    /// What it is known by: its bytes, else its path.
    fn name(&self) -> &str {
        if self.sha256.is_empty() { self.path.as_deref().unwrap_or_default() } else { &self.sha256 }
    }

    fn named(sha256: &str, outlet: &str) -> Self {
        let (path, headline) = (None, String::new());
        Self { sha256: sha256.to_owned(), path, outlet: outlet.to_owned(), headline }
    }

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
        !self.sha256.is_empty() && self.sha256 == other.sha256
    }
}

/// Which of several stories is this one: the one that shares most articles with it; among equals the one
/// that shares most bytes, then the one with fewest articles, then the first. None that shares less than half
/// of the articles of the smaller of the two: an article of background may belong to many stories.
pub fn closest(story: &Story, among: &[Story]) -> Option<usize> {
    let rank = |other: &Story| (story.shared_with(other), Reverse(other.articles.len()));
    let is_one = |other: &Story| {
        let shared = story.shared_with(other).0;
        shared > 0 && 2 * shared >= story.articles.len().min(other.articles.len())
    };
    let related = among.iter().enumerate().filter(|(_, other)| is_one(other));
    related.max_by_key(|(index, other)| (rank(other), Reverse(*index))).map(|(index, _)| index)
}

/// Which of several stories make up this one: the [`closest`] first, then those of which it has at least
/// half of the articles. A story that shares no more than an article of background with it stays apart.
pub fn parts(story: &Story, among: &[Story]) -> Vec<usize> {
    let Some(first) = closest(story, among) else { return Vec::new() };
    let is_part = |other: &Story| {
        let shared = other.shared_with(story).0;
        shared > 0 && 2 * shared >= other.articles.len() && other.form().is_known()
    };
    let rest = among.iter().enumerate().filter(|(index, other)| *index != first && is_part(other));
    std::iter::once(first).chain(rest.map(|(index, _)| index)).collect()
}

/// As much of a headline as is remembered.
fn shortened(headline: &str) -> String {
    headline.chars().take(120).collect()
}

/// The headline, or the first words, of an article.
fn title(article: &Article) -> String {
    let headline = article.headline.or_else(|| article.story().next().map(|(_, passage)| passage.span));
    shortened(headline.map_or("", |span| span.of(&article.text)))
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
        check("1 2 3", &["3 4 5"], None);
        check("1 2 3", &["3 4"], Some(0));
        check("1 2 3", &["2 3 4 5 6"], Some(0));
    }

    #[test]
    fn a_form_is_told_by_its_name() {
        for (schema, expected) in [
            (SCHEMA, Form::Present),
            ("rashomon-notebook/1", Form::Older),
            ("rashomon-notebook/3", Form::Newer),
            ("rashomon-notebook/12", Form::Newer),
            ("rashomon-notebook/0", Form::Foreign),
            ("rashomon-notebook/", Form::Foreign),
            ("rashomon/1", Form::Foreign),
            ("shopping-list/9", Form::Foreign),
            ("", Form::Foreign),
        ] {
            assert_eq!(Form::of(schema), expected, "{schema}");
        }
    }

    #[test]
    fn parts_of_a_story_are_those_it_has_half_of() {
        let parts = |articles: &str, among: &[&str]| {
            parts(&story(articles), &among.iter().map(|articles| story(articles)).collect::<Vec<_>>())
        };
        assert_eq!(parts("1 2", &["3"]), Vec::<usize>::new());
        assert_eq!(parts("1 2 3 4", &["1", "2 3", "4 5"]), [1, 0, 2]);
        assert_eq!(parts("1 2", &["1 2", "2 5 6"]), [0]);
        assert_eq!(parts("1", &["1 2 3"]), [0], "the closest is the one, however little it shares");
        let mut newer = story("1");
        newer.schema = "rashomon-notebook/9".to_owned();
        assert_eq!(super::parts(&story("1 2"), &[story("1 2"), newer]), [0]);
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
        assert_ne!(story(":/a").id(), story(":/b").id(), "articles of which only the address is known");
    }

    #[test]
    fn a_story_learns_what_it_does_not_know() {
        let mut known = story("1:/a 2:/b");
        assert!(!known.learn(&story("2:/b")));
        assert!(known.learn(&story("3:/a 2:/b")));
        assert_eq!(known, story("1:/a 2:/b 3:/a"));
    }
}
