//! For people: plain text, wrapped.

use super::emphasis::{emphasised, outstanding};
use super::outline::{Section, outline};
use crate::compare::Comparison;
use crate::page::{self, BETWEEN, Cell, Line, Page, Row, columns, share, wrap};

/// The least width that is written to.
const LEAST: usize = 24;

/// Writes a report no wider than `width` columns, without escape codes; what stands out is set between
/// asterisks.
pub fn write(comparison: &Comparison, width: usize) -> String {
    let width = width.max(LEAST);
    let outline = outline(comparison);
    let mut lines = paragraph(&outline.title, width);
    lines.extend(paragraph(&outline.counts, width));
    for section in &outline.sections {
        lines.extend(part(section, width));
    }
    lines.iter().flat_map(|line| [line, "\n"]).collect()
}

/// Writes one page no wider than `width` columns: its title, the names of its columns, its rows.
pub fn write_page(page: &Page, width: usize) -> String {
    let width = width.max(LEAST);
    let named = page.columns.iter().any(|name| !name.is_empty());
    let name = |name: &String| Cell::new(name, &[]);
    let head = named.then(|| Row { cells: page.columns.iter().map(name).collect(), ..Row::default() });
    let rows = head.into_iter().chain(page.rows.iter().cloned()).collect();
    let lines = table(&Page { rows, ..page.clone() }, width);
    lines.iter().flat_map(|line| [line, "\n"]).collect()
}

fn part(section: &Section, width: usize) -> Vec<String> {
    let heading = paragraph(&section.heading, width);
    let rule = "─".repeat(heading.iter().map(|line| columns(line)).max().unwrap_or(0));
    let mut lines = vec![String::new()];
    lines.extend(heading);
    lines.push(rule);
    lines.extend(paragraph(&section.note, width));
    for page in &section.pages {
        lines.push(String::new());
        lines.extend(table(page, width));
    }
    lines
}

fn paragraph(text: &str, width: usize) -> Vec<String> {
    let row = Row { cells: vec![Cell::new(text, &[])], ..Row::default() };
    wrap(&Page { rows: vec![row], ..Page::default() }, &[width])
        .lines
        .iter()
        .map(|line| set(line, &[width]))
        .collect()
}

/// The title of a page, and its rows, indented.
fn table(page: &Page, width: usize) -> Vec<String> {
    let indent = " ".repeat(BETWEEN);
    let stands_out = outstanding(page);
    let plain = |row: &Row| Row {
        cells: row
            .cells
            .iter()
            .map(|cell| Cell::new(&emphasised(cell, stands_out, "*", str::to_owned), &[]))
            .collect(),
        ..Row::default()
    };
    let plain = Page { rows: page.rows.iter().map(plain).collect(), ..Page::default() };
    let widths = share(&plain, width - BETWEEN);
    let mut lines = if page.title.is_empty() { vec![] } else { paragraph(&page.title, width) };
    lines.extend(wrap(&plain, &widths).lines.iter().map(|line| indent.clone() + &set(line, &widths)));
    lines
}

/// A line, its columns beside one another, no blank at its end.
fn set(line: &Line, widths: &[usize]) -> String {
    let cell = |(pieces, width): (&Vec<page::Piece>, &usize)| {
        let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let blank = width.saturating_sub(pieces.iter().map(|piece| piece.columns).sum());
        text + &" ".repeat(blank)
    };
    let text = line.cells.iter().zip(widths).map(cell).collect::<Vec<_>>().join(&" ".repeat(BETWEEN));
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::fixture;

    #[test]
    fn the_report_on_a_small_story() {
        insta::assert_snapshot!(write(&fixture::dam(), 80));
    }

    #[test]
    fn no_line_is_wider_than_asked_for() {
        for width in [0, 24, 37, 80, 200] {
            let report = write(&fixture::dam(), width);
            assert!(report.lines().all(|line| columns(line) <= width.max(LEAST)), "{report}");
            assert!(report.lines().all(|line| line.trim_end() == line), "{report}");
        }
    }

    #[test]
    fn nothing_steers_the_terminal() {
        let story =
            fixture::Story::default().article("\u{1b}]0;x\u{7}", "# a\u{202e}b\u{9b}1m\n\nc\u{200b}d");
        let report = write(&story.done(), 80);
        assert!(
            report.chars().all(|c| c == '\n' || !c.is_control() && !matches!(c, '\u{200b}' | '\u{202e}'))
        );
    }
}
