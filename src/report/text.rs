//! For people: plain text, wrapped.

use super::Report;
use super::emphasis::{emphasised, outstanding};
use super::outline::{Section, outline};
use crate::page::{self, BETWEEN, Cell, Fitted, Lie, Line, Page, Row, columns, wrap, wrap_row};

/// The least width that is written to.
pub(super) const LEAST: usize = 24;

/// Writes a report, no line of it wider than asked for, without escape codes; what stands out is set between
/// asterisks.
pub fn write(report: &Report) -> String {
    let width = report.columns.max(LEAST);
    let outline = outline(report);
    let mut lines = paragraph(&outline.title, width);
    lines.extend(paragraph(&outline.counts, width));
    for section in &outline.sections {
        lines.extend(part(section, width));
    }
    lines.iter().flat_map(|line| [line, "\n"]).collect()
}

/// Writes one page no wider than `width` columns: its title, the names of its columns, its rows.
pub fn write_page(page: &Page, width: usize) -> String {
    let lines = table(page, width.max(LEAST), true);
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
        lines.extend(table(page, width, section.named));
    }
    lines
}

/// A text wrapped into lines.
pub(super) fn paragraph(text: &str, width: usize) -> Vec<String> {
    let row = Row { cells: vec![Cell::new(text, &[])], ..Row::default() };
    wrap(&Page { rows: vec![row], ..Page::default() }, &[width])
        .lines
        .iter()
        .map(|line| set(line, &[width]))
        .collect()
}

/// The title of a page, the names of its columns where they are wanted, and its rows, indented.
fn table(page: &Page, width: usize, named: bool) -> Vec<String> {
    let indent = " ".repeat(BETWEEN);
    let mut plain = plain(page);
    if !named {
        plain.columns.clear();
    }
    let fitted = Fitted::new(&plain, width - BETWEEN);
    let mut lines = if page.title.is_empty() { vec![] } else { paragraph(&page.title, width) };
    let beside = fitted.lie == Lie::Beside && plain.columns.iter().any(|name| !name.is_empty());
    let head = beside.then(|| head(&plain, &fitted.widths));
    let rows = plain.rows.iter().enumerate().flat_map(|(index, row)| fitted.lines(row, index));
    let all = head.into_iter().flatten().chain(rows);
    lines.extend(all.map(|line| (indent.clone() + &set(&line, &fitted.widths)).trim_end().to_owned()));
    lines
}

/// The names of columns, and a rule below each.
fn head(page: &Page, widths: &[usize]) -> Vec<Line> {
    let row = |cells: Vec<Cell>| Row { cells, ..Row::default() };
    let names = row(page.columns.iter().map(|name| Cell::new(name, &[])).collect());
    let rule = |(name, &width): (&String, &usize)| Cell::new(&"─".repeat(columns(name).min(width)), &[]);
    let rules = row(page.columns.iter().zip(widths).map(rule).collect());
    [names, rules].iter().flat_map(|row| wrap_row(row, 0, widths)).collect()
}

/// The same page in words alone, what stands out between asterisks.
fn plain(page: &Page) -> Page {
    let stands_out = outstanding(page);
    let cell = |cell: &Cell| Cell::new(&emphasised(cell, stands_out, "*", str::to_owned), &[]);
    let row = |row: &Row| Row { cells: row.cells.iter().map(cell).collect(), ..Row::default() };
    Page { rows: page.rows.iter().map(row).collect(), ..page.clone() }
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
    use crate::compare::{Comparison, fixture};
    use crate::view::{Look, VIEWS};

    fn report(story: &Comparison, width: usize) -> String {
        write(&Report::new(Look::new(story), width))
    }

    #[test]
    fn the_report_on_a_small_story() {
        insta::assert_snapshot!(report(&fixture::dam(), 80));
    }

    #[test]
    fn no_line_is_wider_than_asked_for() {
        let story = fixture::dam();
        let views = VIEWS.iter().map(Some).chain([None]);
        for (width, view) in views.flat_map(|view| [0, 24, 37, 80, 200].map(|width| (width, view))) {
            let text = write(&Report { view, ..Report::new(Look::new(&story), width) });
            assert!(text.lines().all(|line| columns(line) <= width.max(LEAST)), "{text}");
            assert!(text.lines().all(|line| line.trim_end() == line), "{text}");
        }
    }

    #[test]
    fn views_of_a_small_story() {
        let story = fixture::dam();
        for name in ["panes", "facts", "quotes", "base"] {
            let view = VIEWS.iter().find(|view| view.name == name);
            let text = write(&Report { view, ..Report::new(Look::new(&story), 80) });
            insta::assert_snapshot!(format!("{name}_in_words"), text);
        }
    }

    #[test]
    fn nothing_steers_the_terminal() {
        let story =
            fixture::Story::default().article("\u{1b}]0;x\u{7}", "# a\u{202e}b\u{9b}1m\n\nc\u{200b}d");
        let report = report(&story.done(), 80);
        assert!(
            report.chars().all(|c| c == '\n' || !c.is_control() && !matches!(c, '\u{200b}' | '\u{202e}'))
        );
    }
}
