//! Any view as tables.

use super::words::{cell, escape, sign};
use crate::page::{Page, Row};
use crate::report::{Report, rows};
use crate::view::View;

/// A table for each page of a view.
pub fn write(report: &Report, view: &View) -> String {
    let tables = report.pages(view).iter().map(table).collect::<Vec<_>>().concat();
    format!(
        "<section class=\"view\" tabindex=\"0\" aria-label=\"{}\">\n<p class=\"help\">{}</p>\n{tables}</section>\n",
        escape(view.name),
        escape(view.help)
    )
}

/// How a table is laid out that has more than so many columns; of several the last: in columns of one width, and on
/// paper with its cells below each other, as so many have no room.
const LAYOUTS: [(usize, &str); 2] = [(4, "several"), (9, "many")];

fn table(page: &Page) -> String {
    let marked = page.rows.iter().any(|row| rows::mark(row).is_some());
    let mark = marked.then(|| head("margin", "mark"));
    let named = page.columns.iter().map(|name| head(if name.is_empty() { "label" } else { "" }, name));
    let heads: Vec<_> = mark.into_iter().chain(named).collect();
    let has_names = page.columns.iter().any(|name| !name.is_empty());
    let head =
        if has_names { format!("<thead><tr>{}</tr></thead>\n", heads.concat()) } else { String::new() };
    let body = page.rows.iter().map(|row| line(page, row, marked)).collect::<Vec<_>>().concat();
    let layout = LAYOUTS.iter().rfind(|(columns, _)| page.columns.len() > *columns);
    let layout = layout.map_or_else(String::new, |(_, class)| format!(" class=\"{class}\""));
    format!(
        "<table{layout}>\n<caption>{}</caption>\n{head}<tbody>\n{body}</tbody>\n</table>\n",
        escape(&page.title)
    )
}

/// The name of a column.
fn head(class: &str, name: &str) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<th scope=\"col\"{class}>{}</th>", escape(rows::name(name)))
}

/// A row. Its last cell goes on over the columns that it has no cells for.
fn line(page: &Page, row: &Row, marked: bool) -> String {
    let mark = rows::mark(row);
    let data = mark.map(|mark| format!(" data-mark=\"{}\"", mark.row().name)).unwrap_or_default();
    let mark = marked.then(|| format!("<td class=\"margin\">{}</td>", mark.map(sign).unwrap_or_default()));
    let last = row.cells.len().saturating_sub(1);
    let cells = row.cells.iter().enumerate().map(|(index, it)| {
        let over = page.columns.len().saturating_sub(index);
        let span = if index == last && over > 1 { format!(" colspan=\"{over}\"") } else { String::new() };
        let name = page.columns.get(index).filter(|name| !name.is_empty());
        let name = name.map(|name| format!(" data-name=\"{}\"", escape(name))).unwrap_or_default();
        let is_head = index == 0 && page.columns.first().is_some_and(String::is_empty);
        let (tag, scope) = if is_head { ("th", " scope=\"row\"") } else { ("td", "") };
        format!("<{tag}{scope}{span}{name}>{}</{tag}>", cell(it))
    });
    let cells: Vec<_> = mark.into_iter().chain(cells).collect();
    format!("<tr{data}>{}</tr>\n", cells.concat())
}
