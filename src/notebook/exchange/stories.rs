//! What was read, story by story.

use super::Found;
use crate::notebook::{Bookmark, Decision};
use std::collections::BTreeMap;

/// What was read, taken apart into stories, in the order in which they begin: what is on the same article, or names it
/// as saying the same, is of one story.
pub fn by_story(found: Found) -> Vec<Found> {
    let mut stories = Stories::default();
    let bookmarks: Vec<_> =
        found.bookmarks.into_iter().map(|it| (stories.place(&of_bookmark(&it)), it)).collect();
    let decisions: Vec<_> =
        found.decisions.into_iter().map(|it| (stories.place(&of_decision(&it)), it)).collect();
    let mut apart: BTreeMap<usize, Found> = BTreeMap::new();
    for (number, bookmark) in bookmarks {
        apart.entry(stories.root(number)).or_default().bookmarks.push(bookmark);
    }
    for (number, decision) in decisions {
        apart.entry(stories.root(number)).or_default().decisions.push(decision);
    }
    apart.into_values().collect()
}

/// The articles that a bookmark names; its own, where it does not say on which file it is, by its path or address.
fn of_bookmark(bookmark: &Bookmark) -> Vec<&str> {
    let words = &bookmark.words;
    let own = if words.sha256.is_empty() { &words.source } else { &words.sha256 };
    let others = bookmark.counterparts.iter().map(|it| it.sha256.as_str());
    [own.as_str()].into_iter().chain(others.filter(|it| !it.is_empty())).collect()
}

fn of_decision(decision: &Decision) -> Vec<&str> {
    decision.members.iter().map(|words| words.sha256.as_str()).collect()
}

/// Which articles are of one story, as far as is known.
#[derive(Default)]
struct Stories {
    articles: BTreeMap<String, usize>,
    /// For each number one that is as good and lower, or itself.
    same: Vec<usize>,
}

impl Stories {
    /// The number of a story with all these articles.
    fn place(&mut self, articles: &[&str]) -> usize {
        let known: Vec<usize> = articles.iter().filter_map(|it| self.articles.get(*it).copied()).collect();
        let roots: Vec<usize> = known.into_iter().map(|number| self.root(number)).collect();
        let number = roots.iter().copied().min().unwrap_or(self.same.len());
        if number == self.same.len() {
            self.same.push(number);
        }
        for root in roots {
            self.same[root] = number;
        }
        self.articles.extend(articles.iter().map(|&it| (it.to_owned(), number)));
        number
    }

    fn root(&self, number: usize) -> usize {
        let mut root = number;
        while self.same[root] != root {
            root = self.same[root];
        }
        root
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::{Parallel, Words};

    /// Bookmarks such as `a:bc`, on article `a`, with counterparts in `b` and `c`.
    fn check(bookmarks: &str, expected: &str) {
        let parallel = |article: char| Parallel { sha256: article.to_string(), ..Parallel::default() };
        let bookmark = |told: &str| {
            let (own, others) = told.split_once(':').unwrap_or((told, ""));
            let words = Words { sha256: own.to_owned(), ..Words::default() };
            let counterparts = others.chars().map(parallel).collect();
            Bookmark { words, counterparts, id: told.to_owned(), ..Bookmark::default() }
        };
        let bookmarks = bookmarks.split_whitespace().map(bookmark).collect();
        let apart = by_story(Found { bookmarks, ..Found::default() });
        let ids =
            |found: &Found| found.bookmarks.iter().map(|it| it.id.clone()).collect::<Vec<_>>().join(" ");
        assert_eq!(apart.iter().map(ids).collect::<Vec<_>>().join(" | "), expected);
    }

    #[test]
    fn what_shares_an_article_is_of_one_story() {
        check("", "");
        check("a a b", "a a | b");
        check("a:b b c", "a:b b | c");
        check("a b c:ab d", "a b c:ab | d");
        check("a:b c:d e b:c", "a:b c:d b:c | e");
    }
}
