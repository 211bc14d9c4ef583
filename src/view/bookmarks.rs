//! Bookmarks: what the reader kept.

use super::{Kept, Look};
use crate::notebook::{Anchor, Bookmark};
use crate::page::{Cell, Page, Role, Row, Run, Shape, Target};

/// One page: a row for each bookmark.
pub(super) fn pages(look: &Look) -> Vec<Page> {
    let rows = look.bookmarks.iter().enumerate().map(row).collect();
    let columns = ["outlet", "words", "note", "in the text"].map(str::to_owned).to_vec();
    vec![Page { title: "bookmarks".to_owned(), columns, rows, shape: Shape::List }]
}

fn row((index, kept): (usize, &Kept)) -> Row {
    let bookmark = kept.bookmark;
    let look = if kept.anchor.found().is_none() { Role::Aside } else { Role::Bookmarked };
    Row {
        gutter: vec![],
        cells: vec![
            Cell::new(&bookmark.words.outlet, &[Role::Label]),
            Cell::new(&bookmark.words.exact, &[look]),
            Cell::of(beside(bookmark)),
            Cell::new(&state(kept.anchor), &[Role::Label]),
        ],
        target: Some(Target::Bookmark(index)),
        gap: false,
    }
}

/// The note, and the tags with a `#` in front.
fn beside(bookmark: &Bookmark) -> Vec<Run> {
    let note = bookmark.note.iter().map(|note| Run::new(note, &[]));
    let tags = bookmark.tags.iter().map(|tag| Run::new(&format!("#{tag}"), &[Role::Label]));
    let mut runs: Vec<Run> = Vec::new();
    for run in note.chain(tags) {
        if !runs.is_empty() {
            runs.push(Run::new(" ", &[]));
        }
        runs.push(run);
    }
    runs
}

/// How the words were found again.
fn state(anchor: Anchor) -> String {
    match anchor {
        Anchor::Exact { .. } => "found".to_owned(),
        Anchor::Moved { distance: 0, .. } => "moved".to_owned(),
        Anchor::Moved { distance: 1, .. } => "edited, 1 word".to_owned(),
        Anchor::Moved { distance, .. } => format!("edited, {distance} words"),
        Anchor::Lost => "lost".to_owned(),
        Anchor::Absent => "article not open".to_owned(),
    }
}
