//! Markdown: headings, tables and lists.

use super::Report;
use super::emphasis::{emphasised, outstanding};
use super::outline::outline;
use crate::page::{Page, Role, Row};
use crate::text::markdown::{at_start, escape};
use std::fmt::Write;

/// Writes a report in Markdown with tables; what stands out is strong.
pub fn write(report: &Report) -> String {
    let outline = outline(report);
    let mut text = format!("# {}\n\n{}\n", escape(&outline.title), escape(&outline.counts));
    for section in &outline.sections {
        let _ = write!(text, "\n## {}\n\n{}\n", escape(&section.heading), escape(&section.note));
        for page in &section.pages {
            if !page.title.is_empty() {
                let _ = write!(text, "\n### {}\n", escape(&page.title));
            }
            text.push('\n');
            text.push_str(&if page.columns.is_empty() { list(page) } else { table(page) });
        }
    }
    text
}

/// Writes one page with its title.
pub fn page(page: &Page) -> String {
    let body = if page.columns.is_empty() { list(page) } else { table(page) };
    format!("# {}\n\n{body}", escape(&page.title))
}

fn list(page: &Page) -> String {
    let stands_out = outstanding(page);
    let item = |row: &Row| format!("- {}\n", at_start(&cells(row, stands_out).join(" ")));
    page.rows.iter().map(item).collect()
}

/// The rows with all columns as a table; what explains them as a list below it.
fn table(page: &Page) -> String {
    let stands_out = outstanding(page);
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let (full, remarks): (Vec<&Row>, Vec<&Row>) =
        page.rows.iter().partition(|row| row.cells.len() == page.columns.len());
    let mut text = line(&page.columns.iter().map(|name| escape(name)).collect::<Vec<_>>());
    text.push_str(&line(&vec!["---".to_owned(); page.columns.len()]));
    text.extend(full.into_iter().map(|row| line(&cells(row, stands_out))));
    if !remarks.is_empty() {
        text.push('\n');
    }
    text.extend(remarks.into_iter().map(|row| format!("- {}\n", cells(row, stands_out).join(": "))));
    text
}

fn cells(row: &Row, stands_out: fn(&Role) -> bool) -> Vec<String> {
    row.cells.iter().map(|cell| emphasised(cell, stands_out, "**", escape)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{Comparison, fixture};
    use crate::view::Look;

    fn report(story: &Comparison) -> String {
        write(&Report::new(Look::new(story), 80))
    }

    #[test]
    fn the_report_on_a_small_story() {
        insta::assert_snapshot!(report(&fixture::dam()));
    }

    #[test]
    fn nothing_is_reported_of_nothing() {
        assert_eq!(report(&Comparison::default()), "# \n\n0 outlets · 0 origins\n");
    }
}
