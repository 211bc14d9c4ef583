//! Bookmarks: what the reader kept.

use super::{Kept, Look};
use crate::notebook::Anchor;
use crate::page::{Cell, Page, Role, Row, Shape, Target};

/// One page: a row for each bookmark.
pub(super) fn pages(look: &Look) -> Vec<Page> {
    let rows = look.bookmarks.iter().enumerate().map(row).collect();
    let columns = ["outlet", "words", "note", "in the text"].map(str::to_owned).to_vec();
    vec![Page { title: "bookmarks".to_owned(), columns, rows, shape: Shape::List }]
}

fn row((index, kept): (usize, &Kept)) -> Row {
    let bookmark = kept.bookmark;
    let look = if kept.anchor == Anchor::Lost { Role::Aside } else { Role::Bookmarked };
    Row {
        gutter: vec![],
        cells: vec![
            Cell::new(&bookmark.outlet, &[Role::Label]),
            Cell::new(&bookmark.exact, &[look]),
            Cell::new(bookmark.note.as_deref().unwrap_or_default(), &[]),
            Cell::new(&state(kept.anchor), &[Role::Label]),
        ],
        target: Some(Target::Bookmark(index)),
        gap: false,
    }
}

/// How the words were found again.
fn state(anchor: Anchor) -> String {
    match anchor {
        Anchor::Exact { .. } => "found".to_owned(),
        Anchor::Moved { distance: 0, .. } => "moved".to_owned(),
        Anchor::Moved { distance: 1, .. } => "edited, 1 word".to_owned(),
        Anchor::Moved { distance, .. } => format!("edited, {distance} words"),
        Anchor::Lost => "not found".to_owned(),
    }
}
