//! Bookmarks and decisions as a page for people, in Markdown. What a program needs to read them again stands in comments,
//! which no reader of the page sees.

use super::{Contents, Found};
use crate::notebook::bookmark::Parallel;
use crate::notebook::{Bookmark, Decision, Words};
use crate::text::markdown::{at_start, escape};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Write;

/// Around what a program reads.
const BOOKMARK: &str = "<!-- rashomon-bookmark ";
const DECISION: &str = "<!-- rashomon-decision ";
const CLOSE: &str = " -->";

/// The heading of all bookmarks, and that of all decisions.
const BOOKMARKS: &str = "# Bookmarks\n";
const DECISIONS: &str = "# Decisions\n";

/// Writes a section for each bookmark, then one for each decision.
pub(super) fn write(contents: &Contents) -> String {
    let Contents { bookmarks, decisions } = contents;
    let kept = || BOOKMARKS.to_owned() + &bookmarks.iter().map(|it| section(it)).collect::<String>();
    let decided = || DECISIONS.to_owned() + &decisions.iter().map(|it| decision(it)).collect::<String>();
    match (bookmarks.is_empty(), decisions.is_empty()) {
        (_, true) => kept(),
        (true, false) => decided(),
        (false, false) => kept() + "\n" + &decided(),
    }
}

/// Reads what stands in the comments; nothing where there are none.
pub(super) fn read(text: &str) -> Option<Found> {
    let (bookmarks, torn) = comments(text, BOOKMARK);
    let (decisions, also_torn) = comments(text, DECISION);
    let found = Found { bookmarks, decisions, passed_over: torn + also_torn };
    (found != Found::default() || text.starts_with(BOOKMARKS)).then_some(found)
}

/// What stands in the comments that begin so, and how many of them cannot be read.
fn comments<T: DeserializeOwned>(text: &str, open: &str) -> (Vec<T>, usize) {
    let inside = text.split(open).skip(1).map(|rest| rest.split_once(CLOSE).map_or(rest, |(json, _)| json));
    let read: Vec<Option<T>> = inside.map(|json| serde_json::from_str(json).ok()).collect();
    let torn = read.iter().filter(|it| it.is_none()).count();
    (read.into_iter().flatten().collect(), torn)
}

fn decision(decision: &Decision) -> String {
    let mut section = format!("\n## {}: {}\n\n", decision.ruling.name(), line(&decision.about()));
    for words in &decision.members {
        let Words { outlet, prefix, exact, suffix, .. } = words;
        let _ = writeln!(section, "- {}: {}", line(outlet), within(prefix, exact, suffix));
    }
    let _ = write!(section, "\ndecided {}\n\n{}\n", decision.made, comment(DECISION, decision));
    section
}

/// Words that stand out from what is around them, as far as that is in their paragraph.
fn within(prefix: &str, exact: &str, suffix: &str) -> String {
    let before = prefix.rsplit('\n').next().unwrap_or_default();
    let after = suffix.split('\n').next().unwrap_or_default();
    let blank = |words: &str, at_end: bool| {
        let stands_off = if at_end { words.ends_with(' ') } else { words.starts_with(' ') };
        if stands_off { " " } else { "" }
    };
    format!(
        "{}{}**{}**{}{}",
        line(before),
        blank(before, true),
        line(exact),
        blank(after, false),
        line(after)
    )
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
    let _ = write!(section, "\n{}\n\n{}\n", origin(bookmark), comment(BOOKMARK, bookmark));
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

/// What a program reads, as a comment. Two dashes would end it, so one of them is spelt out.
fn comment(open: &str, kept: &impl Serialize) -> String {
    let json = serde_json::to_string(kept).unwrap_or_default();
    format!("{open}{}{CLOSE}", json.replace("--", "-\\u002d"))
}

/// What is written of something that may not be given.
fn given(words: Option<&str>, write: impl FnOnce(String) -> String) -> String {
    words.filter(|words| !words.is_empty()).map(|words| write(line(words))).unwrap_or_default()
}

/// Words in one line that mean themselves.
fn line(text: &str) -> String {
    escape(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}
