//! Rows become lines of a given width.

use super::{Page, Roles, Row, Run};
use crate::text::Span;
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// A page cut into lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wrapped {
    /// The lines, top to bottom.
    pub lines: Vec<Line>,
    /// The first line of each row.
    pub first: Vec<usize>,
}

/// One line of the screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Which row of the page it belongs to.
    pub row: usize,
    /// Which line of that row it is, counted from 0.
    pub nth: usize,
    /// What stands in the margin; empty but on the first line of a row.
    pub gutter: Vec<Piece>,
    /// What stands in each column.
    pub cells: Vec<Vec<Piece>>,
}

/// A part of a run that stands on one line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// What they are.
    pub roles: Roles,
    /// Where they stand in the article, as in [`Run::source`].
    pub source: Option<Span>,
    /// How many columns of the terminal they take.
    pub columns: usize,
}

impl Wrapped {
    /// How many lines a row takes.
    pub fn height(&self, row: usize) -> usize {
        let end = self.first.get(row + 1).copied().unwrap_or(self.lines.len());
        self.first.get(row).map_or(0, |first| end - first)
    }
}

/// How many columns of the terminal a text takes.
pub fn columns(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.graphemes(true).map(UnicodeWidthStr::width).sum() }
}

/// Wraps all rows of a page, each column to its width. For a long page and a small screen, wrap the rows
/// that are seen with [`wrap_row`].
pub fn wrap(page: &Page, widths: &[usize]) -> Wrapped {
    let mut wrapped = Wrapped::default();
    for (index, row) in page.rows.iter().enumerate() {
        wrapped.first.push(wrapped.lines.len());
        wrapped.lines.extend(wrap_row(row, index, widths));
    }
    wrapped
}

/// Wraps one row, each column to its width; a width of 0 counts as 1. A blank line is added where the row
/// asks for one. A row has at least one line.
pub fn wrap_row(row: &Row, index: usize, widths: &[usize]) -> Vec<Line> {
    let mut cells: Vec<_> =
        row.cells.iter().zip(widths).map(|(cell, &width)| lines(&cell.runs, width)).collect();
    let mut gutter = lines(&row.gutter, usize::MAX);
    let height = lines_of(cells.iter().map(Vec::len), row);
    (0..height)
        .map(|nth| Line {
            row: index,
            nth,
            gutter: if nth == 0 { gutter.pop().unwrap_or_default() } else { Vec::new() },
            cells: cells
                .iter_mut()
                .map(|cell| cell.get_mut(nth).map(std::mem::take).unwrap_or_default())
                .collect(),
        })
        .collect()
}

/// How many lines a row takes; the same as the length of [`wrap_row`], but nothing is copied.
pub fn height(row: &Row, widths: &[usize]) -> usize {
    let cells = row.cells.iter().zip(widths);
    lines_of(cells.map(|(cell, &width)| breaks(&cell.text(), width).len()), row)
}

fn lines_of(cells: impl Iterator<Item = usize>, row: &Row) -> usize {
    cells.max().unwrap_or(1).max(1) + usize::from(row.gap)
}

/// The lines of one cell.
fn lines(runs: &[Run], width: usize) -> Vec<Vec<Piece>> {
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    let mut spans = spans(&text, runs).into_iter().zip(runs).peekable();
    let pieces_of = |line: Span| {
        let mut pieces = Vec::new();
        while let Some(&((begin, span), run)) = spans.peek() {
            pieces.extend(span.common(line).map(|here| piece(&text, here, begin, run)));
            if span.end > line.end {
                break;
            }
            spans.next();
        }
        pieces
    };
    breaks(&text, width).into_iter().map(pieces_of).collect()
}

/// The part of a run that stands at `here` of the cell's text; the run begins at `begin`.
fn piece(text: &str, here: Span, begin: usize, run: &Run) -> Piece {
    let words = here.of(text);
    let part = |source: Span| {
        if source.len() != run.text.len() {
            return source;
        }
        let start = source.start + (here.start - begin);
        Span::new(start, start + here.len())
    };
    Piece {
        text: words.to_owned(),
        roles: run.roles.clone(),
        source: run.source.map(part),
        columns: columns(words),
    }
}

/// Where each run begins in the cell's text, and the graphemes that are shown as its own: one that two runs
/// share belongs to the first.
fn spans(text: &str, runs: &[Run]) -> Vec<(usize, Span)> {
    let mut graphemes = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).peekable();
    let mut end = 0;
    let mut shown = 0;
    let whole = |run: &Run| {
        let begin = end;
        end += run.text.len();
        while graphemes.next_if(|&at| at < end).is_some() {}
        let until = graphemes.peek().copied().unwrap_or(end);
        let span = Span::new(shown, until);
        shown = until;
        (begin, span)
    };
    runs.iter().map(whole).collect()
}

/// Where the lines of a text begin and end, without the spaces at their ends. At least one.
///
/// Breaks where Unicode Standard Annex 14 allows it; a word that is wider than a line is broken
/// between two graphemes.
fn breaks(text: &str, width: usize) -> Vec<Span> {
    let width = width.max(1);
    let mut chances = linebreaks(text).map(|(at, _)| at).peekable();
    let mut lines = Vec::new();
    let mut start = 0;
    let mut column = 0;
    let mut chance = (0, 0);
    for (at, grapheme) in text.grapheme_indices(true) {
        while chances.next_if(|&next| next < at).is_some() {}
        if chances.peek() == Some(&at) {
            chance = (at, column);
        }
        let wide = UnicodeWidthStr::width(grapheme);
        if column + wide > width && grapheme != " " {
            if chance.0 > start {
                lines.push(Span::new(start, chance.0));
                start = chance.0;
                column -= chance.1;
            }
            if column + wide > width && at > start {
                lines.push(Span::new(start, at));
                start = at;
                column = 0;
            }
        }
        column += wide;
    }
    lines.push(Span::new(start, text.len()));
    for line in &mut lines {
        line.end = line.start + line.of(text).trim_end_matches(' ').len();
    }
    lines
}
