//! The rows of a view for other programs.

use super::Report;
use crate::compare::Mark;
use crate::page::{Cell, Page, Role, Row, Target};
use crate::view::View;
use serde::Serialize;

#[derive(Serialize)]
struct Document {
    schema: &'static str,
    view: &'static str,
    pages: Vec<PageForm>,
}

#[derive(Serialize)]
struct PageForm {
    title: String,
    columns: Vec<String>,
    rows: Vec<RowForm>,
}

/// One row: its mark, the words of its cells, and what it stands for in the published form.
#[derive(Serialize)]
pub struct RowForm {
    mark: Option<&'static str>,
    cells: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    passage: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    finding: Option<String>,
}

/// Writes a view, indented.
pub fn pretty(report: &Report, view: &'static View) -> String {
    let page = |page: Page| PageForm {
        rows: page.rows.iter().map(form).collect(),
        title: page.title,
        columns: page.columns,
    };
    let pages = report.pages(view).into_iter().map(page).collect();
    let document = Document { schema: "rashomon-view/1", view: view.name, pages };
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

/// A row as other programs read it.
pub fn form(row: &Row) -> RowForm {
    let (place, finding) = match row.target {
        Some(Target::Place(place)) => (Some(place), None),
        Some(Target::Finding(finding)) => (None, Some(finding)),
        Some(Target::Said(place, finding)) => (Some(place), Some(finding)),
        Some(Target::Bookmark(_)) | None => (None, None),
    };
    RowForm {
        mark: mark(row).map(|mark| mark.row().name),
        cells: row.cells.iter().map(Cell::text).collect(),
        article: place.map(|place| place.article),
        passage: place.map(|place| place.passage),
        finding: finding.map(|finding| format!("d{finding}")),
    }
}

/// The name of a column; one that has none tells what its row is about.
pub const fn name(column: &str) -> &str {
    if column.is_empty() { "about" } else { column }
}

/// How far the reader has come with the finding of a row.
pub fn decided(report: &Report, row: &Row) -> Option<&'static str> {
    let Some(Target::Finding(finding)) = row.target else { return None };
    report.look.standing.get(finding)?.name()
}

/// How a row is marked in its margin.
pub fn mark(row: &Row) -> Option<Mark> {
    row.gutter.iter().flat_map(|run| &run.roles).find_map(|role| match role {
        Role::Marked(mark) => Some(*mark),
        _ => None,
    })
}
