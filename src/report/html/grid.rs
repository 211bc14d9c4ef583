//! Any view as tables.

use super::words::{cell, escape, sign};
use crate::page::{Page, Row};
use crate::report::{Report, rows};
use crate::view::View;

/// A table for each page of a view.
pub fn write(report: &Report, view: &View) -> String {
    let tables = report.pages(view).iter().map(table).collect::<Vec<_>>().concat();
    format!("<section class=\"view\">\n<p class=\"help\">{}</p>\n{tables}</section>\n", escape(view.help))
}

fn table(page: &Page) -> String {
    let marked = page.rows.iter().any(|row| rows::mark(row).is_some());
    let names = marked.then_some("mark").into_iter().chain(page.columns.iter().map(String::as_str));
    let has_names = page.columns.iter().any(|name| !name.is_empty());
    let heads: Vec<_> = names.map(|name| format!("<th scope=\"col\">{}</th>", escape(name))).collect();
    let head =
        if has_names { format!("<thead><tr>{}</tr></thead>\n", heads.concat()) } else { String::new() };
    let body = page.rows.iter().map(|row| line(page, row, marked)).collect::<Vec<_>>().concat();
    format!("<table>\n<caption>{}</caption>\n{head}<tbody>\n{body}</tbody>\n</table>\n", escape(&page.title))
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
        let (tag, scope) =
            if index == 0 && page.columns.len() > 1 { ("th", " scope=\"row\"") } else { ("td", "") };
        format!("<{tag}{scope}{span}{name}>{}</{tag}>", cell(it))
    });
    let cells: Vec<_> = mark.into_iter().chain(cells).collect();
    format!("<tr{data}>{}</tr>\n", cells.concat())
}
