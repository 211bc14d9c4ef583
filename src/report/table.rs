//! Comma-separated values: the findings, or the rows of a view.

use super::{Report, rows};
use crate::page::{Cell, Page};
use crate::text::csv;
use crate::view::{VIEWS, View};

/// Writes one table. Where the view has several pages, the first column names the page.
pub fn write(report: &Report) -> String {
    let findings = || VIEWS.iter().find(|view| view.name == "findings");
    let pages = report.view.or_else(findings).map(|view: &View| report.pages(view)).unwrap_or_default();
    let several = pages.len() > 1;
    let marked = pages.iter().flat_map(|page| &page.rows).any(|row| rows::mark(row).is_some());
    let seen = pages.iter().flat_map(|page| &page.rows).any(|row| rows::decided(report, row).is_some());
    let mut text = String::new();
    for (index, page) in pages.iter().enumerate() {
        if index == 0 {
            let page_name = several.then_some("page");
            let mark = marked.then_some("mark");
            text += &csv::row(
                page_name.into_iter().chain(mark).chain(names(page)).chain(seen.then_some("decided")),
            );
        }
        for row in &page.rows {
            let title = several.then(|| page.title.clone());
            let mark = marked.then(|| rows::mark(row).map_or("", |mark| mark.row().name).to_owned());
            let decided = seen.then(|| rows::decided(report, row).unwrap_or_default().to_owned());
            let cells = row.cells.iter().map(Cell::text).chain(decided);
            text += &csv::row(title.into_iter().chain(mark).chain(cells));
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
