//! Bookmarks as a table for spreadsheets.

use super::Found;
use crate::notebook::Bookmark;
use crate::notebook::bookmark::{Parallel, tags};
use crate::text::csv;

/// A column: its name, what stands in it, and how it is read again.
struct Column {
    name: &'static str,
    write: fn(&Bookmark) -> String,
    read: fn(&mut Bookmark, String),
}

const COLUMNS: &[Column] = &[
    Column { name: "outlet", write: |it| it.words.outlet.clone(), read: |it, cell| it.words.outlet = cell },
    Column { name: "words", write: |it| it.words.exact.clone(), read: |it, cell| it.words.exact = cell },
    Column { name: "note", write: |it| given(it.note.as_deref()), read: |it, cell| it.note = some(cell) },
    Column { name: "tags", write: |it| it.tags.join(" "), read: |it, cell| it.tags = tags(&cell) },
    Column {
        name: "others",
        write: |it| it.counterparts.iter().map(other).collect::<Vec<_>>().join("\n"),
        read: |it, cell| it.counterparts = cell.lines().filter_map(parallel).collect(),
    },
    Column {
        name: "headline",
        write: |it| given(it.headline.as_deref()),
        read: |it, cell| it.headline = some(cell),
    },
    Column {
        name: "published",
        write: |it| given(it.published.as_deref()),
        read: |it, cell| it.published = some(cell),
    },
    Column {
        name: "url",
        write: |it| given(it.words.url.as_deref()),
        read: |it, cell| it.words.url = some(cell),
    },
    Column {
        name: "kept",
        write: |it| it.made.to_string(),
        read: |it, cell| it.made = cell.parse().unwrap_or(it.made),
    },
    Column {
        name: "changed",
        write: |it| it.modified.map_or_else(String::new, |time| time.to_string()),
        read: |it, cell| it.modified = cell.parse().ok(),
    },
    Column { name: "source", write: |it| it.words.source.clone(), read: |it, cell| it.words.source = cell },
    Column { name: "before", write: |it| it.words.prefix.clone(), read: |it, cell| it.words.prefix = cell },
    Column { name: "after", write: |it| it.words.suffix.clone(), read: |it, cell| it.words.suffix = cell },
    Column {
        name: "start",
        write: |it| it.words.start.to_string(),
        read: |it, cell| it.words.start = number(&cell),
    },
    Column {
        name: "end",
        write: |it| it.words.end.to_string(),
        read: |it, cell| it.words.end = number(&cell),
    },
    Column { name: "sha256", write: |it| it.words.sha256.clone(), read: |it, cell| it.words.sha256 = cell },
    Column { name: "id", write: |it| it.id.clone(), read: |it, cell| it.id = cell },
];

/// Writes one row a bookmark, below the names of the columns.
pub(super) fn write(bookmarks: &[&Bookmark]) -> String {
    let head = csv::row(COLUMNS.iter().map(|column| column.name));
    let row = |bookmark: &&Bookmark| csv::row(COLUMNS.iter().map(|column| (column.write)(bookmark)));
    head + &bookmarks.iter().map(row).collect::<String>()
}

/// Reads a table that has the columns of the words and the name, in whatever order.
pub(super) fn read(text: &str) -> Option<Found> {
    let mut rows = csv::rows(text).into_iter();
    let head = rows.next()?;
    let has = |name: &str| head.iter().any(|cell| cell == name);
    if !has("words") || !has("id") {
        return None;
    }
    let mut found = Found::default();
    for row in rows {
        let mut bookmark = Bookmark::default();
        for (name, cell) in head.iter().zip(row) {
            if let Some(column) = COLUMNS.iter().find(|column| column.name == name) {
                (column.read)(&mut bookmark, cell);
            }
        }
        if bookmark.words.exact.is_empty() || bookmark.id.is_empty() {
            found.passed_over += 1;
        } else {
            found.bookmarks.push(bookmark);
        }
    }
    Some(found)
}

/// `Herald [differ] The dam broke …`: what another outlet says, in one line.
fn other(parallel: &Parallel) -> String {
    let outlet = parallel.outlet.replace(['[', '\n'], " ");
    let words: Vec<_> = parallel.exact.split_whitespace().collect();
    format!("{outlet} [{}] {}", parallel.verdict.as_deref().unwrap_or_default(), words.join(" "))
}

fn parallel(line: &str) -> Option<Parallel> {
    let (outlet, rest) = line.split_once(" [")?;
    let (verdict, exact) = rest.split_once("] ")?;
    Some(Parallel {
        outlet: outlet.to_owned(),
        sha256: String::new(),
        exact: exact.to_owned(),
        url: None,
        verdict: some(verdict.to_owned()),
    })
}

fn given(value: Option<&str>) -> String {
    value.unwrap_or_default().to_owned()
}

fn some(cell: String) -> Option<String> {
    Some(cell).filter(|cell| !cell.is_empty())
}

fn number(cell: &str) -> usize {
    cell.trim().parse().unwrap_or_default()
}
