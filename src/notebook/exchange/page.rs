//! Bookmarks as a page for people, in Markdown. What a program needs to read them again stands in comments,
//! which no reader of the page sees.

use super::Found;
use crate::notebook::Bookmark;
use crate::notebook::bookmark::Parallel;
use crate::text::markdown::{at_start, escape};
use std::fmt::Write;

/// Around what a program reads.
const OPEN: &str = "<!-- rashomon-bookmark ";
const CLOSE: &str = " -->";

/// Writes a section for each bookmark.
pub(super) fn write(bookmarks: &[&Bookmark]) -> String {
    let sections = bookmarks.iter().map(|bookmark| section(bookmark));
    format!("# Bookmarks\n{}", sections.collect::<String>())
}

/// Reads what stands in the comments; nothing where there are none.
pub(super) fn read(text: &str) -> Option<Found> {
    let mut found = Found::default();
    for rest in text.split(OPEN).skip(1) {
        let json = rest.split_once(CLOSE).map_or(rest, |(json, _)| json);
        match serde_json::from_str(json) {
            Ok(bookmark) => found.bookmarks.push(bookmark),
            Err(_) => found.passed_over += 1,
        }
    }
    (found != Found::default() || text.starts_with("# Bookmarks")).then_some(found)
}

fn section(bookmark: &Bookmark) -> String {
    let headline = given(bookmark.headline.as_deref(), |headline| format!(": {headline}"));
    let mut section = format!("\n## {}{headline}\n\n", line(&bookmark.words.outlet));
    for words in bookmark.words.exact.lines() {
        let _ = writeln!(section, "> {}", at_start(&escape(words)));
    }
    if let Some(note) = &bookmark.note {
        let _ = write!(section, "\n{}\n", at_start(&line(note)));
    }
    if !bookmark.tags.is_empty() {
        let tags: Vec<_> = bookmark.tags.iter().map(|tag| escape(&format!("#{tag}"))).collect();
        let _ = write!(section, "\n{}\n", tags.join(" "));
    }
    if !bookmark.counterparts.is_empty() {
        section.push('\n');
        section.extend(bookmark.counterparts.iter().map(item));
    }
    let _ = write!(section, "\n{}\n\n{}\n", origin(bookmark), comment(bookmark));
    section
}

/// What another outlet says.
fn item(parallel: &Parallel) -> String {
    let verdict = given(parallel.verdict.as_deref(), |verdict| format!(" ({verdict})"));
    format!("- {}{verdict}: {}\n", line(&parallel.outlet), line(&parallel.exact))
}

/// Where the words come from.
fn origin(bookmark: &Bookmark) -> String {
    let address = bookmark.words.url.as_deref().unwrap_or(&bookmark.words.source);
    let published = given(bookmark.published.as_deref(), |date| format!(" · published {date}"));
    let hash = given(Some(&bookmark.words.sha256), |hash| format!(" · SHA-256 {hash}"));
    format!("{}{published} · kept {}{hash}", line(address), bookmark.made)
}

/// The bookmark as a comment. Two dashes would end it, so one of them is spelt out.
fn comment(bookmark: &Bookmark) -> String {
    let json = serde_json::to_string(bookmark).unwrap_or_default();
    format!("{OPEN}{}{CLOSE}", json.replace("--", "-\\u002d"))
}

/// What is written of something that may not be given.
fn given(words: Option<&str>, write: impl FnOnce(String) -> String) -> String {
    words.filter(|words| !words.is_empty()).map(|words| write(line(words))).unwrap_or_default()
}

/// Words in one line that mean themselves.
fn line(text: &str) -> String {
    escape(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}
