//! Bookmarks: what the reader kept.

use super::{Kept, Look};
use crate::page::{Cell, Page, Role, Row, Target};

/// One page: a row for each bookmark.
pub(super) fn pages(look: &Look) -> Vec<Page> {
    let rows = look.bookmarks.iter().enumerate().map(row).collect();
    let columns = ["outlet", "words", "note", "found"].map(str::to_owned).to_vec();
    vec![Page { title: "bookmarks".to_owned(), columns, rows }]
}

fn row((index, kept): (usize, &Kept)) -> Row {
    let words = if kept.found.is_some() { vec![Role::Bookmarked] } else { vec![Role::Aside] };
    Row {
        gutter: vec![],
        cells: vec![
            Cell::new(kept.outlet, &[Role::Label]),
            Cell::new(kept.words, &words),
            Cell::new(kept.note, &[]),
            Cell::new(kept.state, &[Role::Label]),
        ],
        target: Some(Target::Bookmark(index)),
        gap: false,
    }
}
