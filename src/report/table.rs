//! Comma-separated values: the findings, or the rows of a view.

use super::{Report, rows};
use crate::page::{Cell, Page};
use crate::text::csv;
use crate::view::{VIEWS, View};

/// Writes one table, each row with as many cells as there are columns. Where the view has several pages, the first
/// column names the page.
pub fn write(report: &Report) -> String {
    let findings = || VIEWS.iter().find(|view| view.name == "findings");
    let pages = report.view.or_else(findings).map(|view: &View| report.pages(view)).unwrap_or_default();
    let several = pages.len() > 1;
    let marked = pages.iter().flat_map(|page| &page.rows).any(|row| rows::mark(row).is_some());
    let seen = pages.iter().flat_map(|page| &page.rows).any(|row| rows::decided(report, row).is_some());
    let heads = pages.first().map(|page| {
        let before = several.then_some("page").into_iter().chain(marked.then_some("mark"));
        before.chain(names(page)).chain(seen.then_some("decided")).collect::<Vec<_>>()
    });
    let heads = heads.unwrap_or_default();
    let mut text = if heads.is_empty() { String::new() } else { csv::row(&heads) };
    for page in &pages {
        for row in &page.rows {
            let title = several.then(|| page.title.clone());
            let mark = marked.then(|| rows::mark(row).map_or("", |mark| mark.row().name).to_owned());
            let decided = seen.then(|| rows::decided(report, row).unwrap_or_default().to_owned());
            let before: Vec<_> = title.into_iter().chain(mark).collect();
            let room = heads.len() - before.len() - usize::from(seen);
            let blank = std::iter::repeat_n(String::new(), room.saturating_sub(row.cells.len()));
            let cells = row.cells.iter().map(Cell::text).chain(blank);
            text += &csv::row(before.into_iter().chain(cells).chain(decided));
        }
    }
    text
}

/// The names of the columns; where there are none, what stands in the rows are words.
fn names(page: &Page) -> impl Iterator<Item = &str> {
    let unnamed = if page.columns.is_empty() { Some("words") } else { None };
    let named = page.columns.iter().map(String::as_str);
    unnamed.into_iter().chain(named.map(rows::name))
}
