//! For people: the largest stories first, each with its outlets, dates and files.

use super::{Listing, day};
use crate::article::Article;
use crate::page::{clean, columns, shortened};
use crate::report::text::{LEAST, paragraph};
use crate::stories::Story;

/// How far in what belongs to a title stands.
const INDENT: &str = "   ";

/// How wide the names of outlets may be.
const OUTLET: usize = 20;

/// A paragraph for each story of several articles, then those of one. Files, and how a
/// story is opened, are never broken over lines, so that they can be copied.
pub(super) fn write(listing: &Listing) -> String {
    let width = listing.columns.max(LEAST);
    let stories = counted(listing.stories.len(), ["story", "stories"]);
    let articles = counted(listing.articles.len(), ["article", "articles"]);
    let mut lines = vec![format!("{stories} in {articles}")];
    lines.extend(listing.open.map(str::to_owned));
    let mut alone = false;
    for (story, number) in listing.stories.iter().zip(1..) {
        let is_alone = story.articles.len() == 1;
        if is_alone && !alone {
            lines.extend([String::new(), "Told by one article alone".to_owned()]);
        }
        if !is_alone || !alone {
            lines.push(String::new());
        }
        alone = is_alone;
        lines.extend(titled(story, number, width));
        if !is_alone {
            lines.push(format!("{INDENT}{}", extent(listing, story)));
        }
        lines.extend(files(listing, story));
    }
    lines.iter().flat_map(|line| [line, "\n"]).collect()
}

/// Its number and its title.
fn titled(story: &Story, number: usize, width: usize) -> Vec<String> {
    let number = format!("{number:<2} ");
    let lines = paragraph(&story.title, width.saturating_sub(columns(&number)));
    let blank = " ".repeat(columns(&number));
    let line = |(at, line): (usize, String)| format!("{}{line}", if at == 0 { &number } else { &blank });
    lines.into_iter().enumerate().map(line).collect()
}

/// How many articles a story has, and from when to when they are.
fn extent(listing: &Listing, story: &Story) -> String {
    let articles = counted(story.articles.len(), ["article", "articles"]);
    let mut days: Vec<String> = listing.of(story).map(day).filter(|day| !day.is_empty()).collect();
    days.sort();
    match days.as_slice() {
        [] => articles,
        [first, .., last] if first != last => format!("{articles}, {first} to {last}"),
        [first, ..] => format!("{articles}, {first}"),
    }
}

/// A line for each article: its outlet, its day, its file.
fn files(listing: &Listing, story: &Story) -> Vec<String> {
    let outlet = |article: &Article| shortened(&clean(&article.outlet), OUTLET);
    let widest = listing.of(story).map(|article| columns(&outlet(article))).max().unwrap_or_default();
    let dated = listing.of(story).any(|article| article.published.is_some());
    let line = |article: &Article| {
        let outlet = outlet(article);
        let blank = " ".repeat(widest - columns(&outlet));
        let day = if dated { format!("{:<10}  ", day(article)) } else { String::new() };
        format!("{INDENT}{outlet}{blank}  {day}{}", clean(&article.source))
    };
    listing.of(story).map(line).collect()
}

/// `1 article`, `2 articles`.
fn counted(count: usize, [one, several]: [&str; 2]) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}
