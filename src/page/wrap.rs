//! Rows become lines of a given width.

use super::breaks::{breaks, is_split};
use super::grapheme::{columns, graphemes, is_simple};
use super::{BETWEEN, Cell, Page, Roles, Row, Run};
use crate::text::Span;

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

/// Wraps one row, each column to its width; a width of 0 counts as 1. Where the row has fewer cells than there
/// are columns, its last cell goes on over the rest of them. A blank line is added where the row
/// asks for one. A row has at least one line.
pub fn wrap_row(row: &Row, index: usize, widths: &[usize]) -> Vec<Line> {
    set(row, index, spread(row, widths).map(|(cell, width)| lines(&cell.runs, width)).collect())
}

/// The same for a row of one cell of which it is known where its lines begin and end.
pub fn wrap_at(row: &Row, index: usize, breaks: &[Span]) -> Vec<Line> {
    let cells = row.cells.iter().take(1).map(|cell| lines_at(&cell.text(), &cell.runs, breaks));
    set(row, index, cells.collect())
}

/// Lays the lines of cells side by side, behind the margin of their row.
fn set(row: &Row, index: usize, mut cells: Vec<Vec<Vec<Piece>>>) -> Vec<Line> {
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
    lines_of(spread(row, widths).map(|(cell, width)| breaks(&cell.text(), width).len()), row)
}

/// How many lines a cell takes in so many columns.
pub fn height_of(cell: &Cell, width: usize) -> usize {
    breaks(&cell.text(), width).len()
}

/// The cells of a row, each with its width. Where there are fewer cells than columns, the last one goes on over
/// the columns that are left.
fn spread<'r>(row: &'r Row, widths: &'r [usize]) -> impl Iterator<Item = (&'r Cell, usize)> {
    let last = row.cells.len().saturating_sub(1);
    let wide = move |(index, cell): (usize, &'r Cell)| {
        let own = widths.get(index)?;
        let rest = widths.get(index + 1..).filter(|_| index == last).unwrap_or_default();
        Some((cell, rest.iter().fold(*own, |wide, width| wide + BETWEEN + width)))
    };
    row.cells.iter().enumerate().map_while(wide)
}

fn lines_of(cells: impl Iterator<Item = usize>, row: &Row) -> usize {
    cells.max().unwrap_or(1).max(1) + usize::from(row.gap)
}

/// The lines of one cell.
fn lines(runs: &[Run], width: usize) -> Vec<Vec<Piece>> {
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    lines_at(&text, runs, &breaks(&text, width))
}

fn lines_at(text: &str, runs: &[Run], breaks: &[Span]) -> Vec<Vec<Piece>> {
    let mut spans = spans(text, runs).into_iter().zip(runs).peekable();
    let pieces_of = |line: Span| {
        let mut pieces = Vec::new();
        while let Some(&((begin, span), run)) = spans.peek() {
            pieces.extend(span.common(line).map(|here| piece(text, here, begin, run)));
            if span.end > line.end {
                break;
            }
            spans.next();
        }
        pieces.extend(pieces.last().filter(|_| is_split(text, line)).map(hyphen));
        pieces
    };
    breaks.iter().copied().map(pieces_of).collect()
}

/// What says at the end of a line that a word goes on.
fn hyphen(after: &Piece) -> Piece {
    Piece { text: "-".to_owned(), columns: 1, roles: after.roles.clone(), source: None }
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
    let mut end = 0;
    let mut shown = 0;
    let whole = |run: &Run| {
        let begin = end;
        end += run.text.len();
        let span = Span::new(shown, next_border(text, shown, end));
        shown = span.end;
        (begin, span)
    };
    runs.iter().map(whole).collect()
}

/// The first border between two graphemes that does not lie before `at`; `from` is an earlier one.
fn next_border(text: &str, from: usize, at: usize) -> usize {
    let simple = || {
        let before = text.get(from..at).and_then(|words| words.chars().next_back());
        let after = text.get(at..).and_then(|words| words.chars().next());
        before.is_none_or(is_simple) && after.is_none_or(is_simple)
    };
    if at <= from || simple() {
        return at.max(from);
    }
    let ends = graphemes(Span::new(from, text.len()).of(text)).map(|grapheme| from + grapheme.span.end);
    ends.into_iter().find(|&end| end >= at).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Role;
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    fn row(texts: &[&str]) -> Row {
        let runs = texts.iter().map(|text| Run::new(text, &[])).collect();
        Row { cells: vec![Cell::of(runs)], ..Row::default() }
    }

    fn texts(lines: &[Line], column: usize) -> Vec<String> {
        let text = |line: &Line| line.cells[column].iter().map(|piece| piece.text.as_str()).collect();
        lines.iter().map(text).collect()
    }

    #[test]
    fn a_word_of_several_runs_stays_together() {
        let lines = wrap_row(&row(&["one tw", "o three"]), 0, &[7]);
        assert_eq!(texts(&lines, 0), ["one two", "three"]);
        assert_eq!(lines[0].cells[0].len(), 2);
    }

    #[test]
    fn a_word_that_is_split_has_a_hyphen() {
        let lines = wrap_row(&row(&["one counter", "measure"]), 0, &[8]);
        assert_eq!(texts(&lines, 0), ["one", "counter-", "measure"]);
        assert_eq!(lines[1].cells[0].last().and_then(|piece| piece.source), None);
    }

    #[test]
    fn a_character_of_two_runs_belongs_to_the_first() {
        let plain = |text: &str| Run::plain(text.to_owned(), vec![]);
        let row =
            Row { cells: vec![Cell::of(vec![plain("e"), plain("\u{301}"), plain("a")])], ..Row::default() };
        let lines = wrap_row(&row, 0, &[9]);
        let pieces: Vec<_> =
            lines[0].cells[0].iter().map(|piece| (piece.text.as_str(), piece.columns)).collect();
        assert_eq!(pieces, [("e\u{301}", 1), ("a", 1)]);
    }

    #[test]
    fn rows_know_their_lines() {
        let gutter = vec![Run::new("=", &[Role::Label])];
        let first = Row { gutter, gap: true, ..row(&["one two"]) };
        let page = Page { rows: vec![first, row(&[""]), row(&["six"])], ..Page::default() };
        let wrapped = wrap(&page, &[3]);
        assert_eq!(wrapped.first, [0, 3, 4]);
        assert_eq!([0, 1, 2, 3].map(|row| wrapped.height(row)), [3, 1, 1, 0]);
        let places: Vec<_> =
            wrapped.lines.iter().map(|line| (line.row, line.nth, line.gutter.len())).collect();
        assert_eq!(places, [(0, 0, 1), (0, 1, 0), (0, 2, 0), (1, 0, 0), (2, 0, 0)]);
    }

    #[test]
    fn columns_are_wrapped_side_by_side() {
        let cells = vec![Cell::new("one two", &[]), Cell::new("three", &[])];
        let lines = wrap_row(&Row { cells, ..Row::default() }, 0, &[3, 9]);
        assert_eq!(texts(&lines, 0), ["one", "two"]);
        assert_eq!(texts(&lines, 1), ["three", ""]);
    }

    #[test]
    fn a_row_with_few_cells_takes_all_the_room() {
        let cells = vec![Cell::new("one", &[]), Cell::new("two three four", &[])];
        let lines = wrap_row(&Row { cells, ..Row::default() }, 0, &[3, 5, 7]);
        assert_eq!(texts(&lines, 1), ["two three four"]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_is_too_wide(
            texts in prop::collection::vec("[ a-z한é“”🇰🇵👩🏽\u{301}\u{200d}-]{0,12}", 0..6),
            width in 0_usize..20,
        ) {
            let runs: Vec<_> = texts.iter().map(|text| Run::new(text, &[])).collect();
            let whole: String = runs.iter().map(|run| run.text.as_str()).collect();
            let lines = lines(&runs, width);
            let drawn: String = lines.iter().flatten().map(|piece| piece.text.as_str()).collect();
            let graphemes = |text: &str| -> String { text.graphemes(true).filter(|g| *g != " ").collect() };
            let bare = |text: &str| graphemes(text).replace('-', "");
            prop_assert_eq!(bare(&drawn), bare(&whole));
            for line in &lines {
                let columns: usize = line.iter().map(|piece| piece.columns).sum();
                let single = line.iter().map(|piece| piece.text.graphemes(true).count()).sum::<usize>() == 1;
                prop_assert!(columns <= width.max(1) || single, "{:?} in {}", line, width);
            }
        }

        #[test]
        fn a_piece_tells_where_it_stands(text in "[ab\u{a0}\n é한]{0,40}", width in 1_usize..9) {
            let runs = crate::page::overlay(&text, Span::whole(&text), &[(Span::new(0, 3), Role::Fact)]);
            for piece in lines(&runs, width).iter().flatten() {
                let Some(source) = piece.source else {
                    prop_assert_eq!(&piece.text, "-");
                    continue;
                };
                let told = source.of(&text);
                let blank = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
                prop_assert_eq!(blank(told), blank(&piece.text));
            }
        }
    }
}
