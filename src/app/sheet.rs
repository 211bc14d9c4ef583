//! Pages at the width at which they are shown: how high each row is, which lines are in sight.

use super::layout::Area;
use crate::page::{BETWEEN, Fitted, Lie, Line, Page, Part, Row, breaks, wrap_at};
use crate::text::Span;
use crate::view::Filter;

/// Where a reader stands: the row, and the cell of it.
pub type Spot = (usize, usize);

/// How a page falls into lines at a given width. Rows are wrapped when they are looked at, but their heights
/// are counted by the same rule.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// The width for which it was measured, in columns.
    pub width: u16,
    /// The filter under which it was measured.
    pub filter: Filter,
    /// The columns that its margin takes.
    pub margin: usize,
    /// How its cells lie, and the width of each of its columns.
    pub fitted: Fitted,
    /// The first line of each row, and at the end the number of lines.
    firsts: Vec<usize>,
    /// Whether a blank line follows each row.
    gaps: Vec<bool>,
    /// The cells that a reader can stand on, row by row; none where a reader stands on rows.
    stops: Vec<Vec<Part>>,
    /// Where the lines of each row begin and end, of rows of one column: whatever is marked, the words are the same.
    breaks: Vec<Vec<Span>>,
}

impl Sheet {
    /// Measures rows of one column; those that are left out take no line.
    pub fn of_rows(rows: impl Iterator<Item = Option<Row>>, margin: usize, width: u16) -> Self {
        let wide = usize::from(width).saturating_sub(margin).max(1);
        let mut sheet =
            Self { width, margin, fitted: Fitted::single(wide), firsts: vec![0], ..Self::default() };
        let mut line = 0;
        for row in rows {
            let cell = row.as_ref().and_then(|row| row.cells.first());
            let breaks = cell.map_or_else(Vec::new, |cell| breaks(&cell.text(), wide));
            line += row.as_ref().map_or(0, |row| breaks.len().max(1) + usize::from(row.gap));
            sheet.firsts.push(line);
            sheet.gaps.push(row.is_some_and(|row| row.gap));
            sheet.breaks.push(breaks);
        }
        sheet
    }

    /// Measures a page of any number of columns.
    pub fn of_page(page: &Page, width: u16) -> Self {
        let margin = page.gutter_width();
        let fitted = Fitted::new(page, usize::from(width).saturating_sub(margin));
        let has_cells = page.has_cells();
        let mut sheet = Self { width, margin, fitted, firsts: vec![0], ..Self::default() };
        let mut line = 0;
        for row in &page.rows {
            let parts = if has_cells { sheet.fitted.parts(row) } else { Vec::new() };
            let height = if has_cells { Fitted::height_with(row, &parts) } else { sheet.fitted.height(row) };
            line += height;
            sheet.firsts.push(line);
            sheet.gaps.push(row.gap);
            if has_cells {
                sheet.stops.push(stops(&sheet, row, parts, height - usize::from(row.gap)));
            }
        }
        sheet
    }

    /// The first line of a row.
    pub fn line_of(&self, row: usize) -> isize {
        self.firsts.get(row).copied().unwrap_or(self.len()).cast_signed()
    }

    /// Whether a row is left out.
    pub fn is_hidden(&self, row: usize) -> bool {
        self.line_of(row) == self.line_of(row + 1)
    }

    /// The row that is shown at or next after one, else the last before it; itself where none is shown.
    pub fn shown(&self, row: usize) -> usize {
        let row = row.min(self.last());
        let is_shown = |row: &usize| !self.is_hidden(*row);
        (row..=self.last()).find(is_shown).or_else(|| (0..row).rev().find(is_shown)).unwrap_or(row)
    }

    /// The row that a line belongs to; the nearest where there is no such line.
    pub fn row_at(&self, line: isize) -> usize {
        let line = usize::try_from(line).unwrap_or(0);
        let row = self.firsts.partition_point(|first| *first <= line).saturating_sub(1).min(self.last());
        self.shown(row)
    }

    /// How many lines of words a row has, the blank line after it not counted.
    pub fn height(&self, row: usize) -> isize {
        let gap = self.gaps.get(row).copied().unwrap_or_default();
        (self.line_of(row + 1) - self.line_of(row) - isize::from(gap)).max(1)
    }

    /// How many lines it has.
    pub fn len(&self) -> usize {
        self.firsts.last().copied().unwrap_or(0)
    }

    /// Whether it has no line.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether it was never measured.
    pub const fn is_unmeasured(&self) -> bool {
        self.firsts.is_empty()
    }

    /// The last row.
    pub fn last(&self) -> usize {
        self.gaps.len().saturating_sub(1)
    }

    /// The lines in sight, each with its distance from the top of the window.
    pub fn lines(&self, top: isize, window: u16, row: impl Fn(usize) -> Option<Row>) -> Vec<(u16, Line)> {
        let mut seen = Vec::new();
        let end = top + isize::from(window.cast_signed());
        let mut index = self.row_at(top);
        while index < self.gaps.len() && self.line_of(index) < end {
            if self.is_hidden(index) {
                index += 1;
                continue;
            }
            let wrap = |row: Row| match self.breaks.get(index) {
                Some(breaks) => wrap_at(&row, index, breaks),
                None => self.fitted.lines(&row, index),
            };
            let wrapped = row(index).map(wrap).unwrap_or_default();
            for (line, nth) in wrapped.into_iter().zip(self.line_of(index)..) {
                if let Some(below) = u16::try_from(nth - top).ok().filter(|below| *below < window) {
                    seen.push((below, line));
                }
            }
            index += 1;
        }
        seen
    }

    /// The column of the screen at which each column of the page begins.
    pub fn starts(&self, area: Area) -> Vec<u16> {
        let mut x = self.margin;
        let step = |width: &usize| {
            let start = x;
            x += width + BETWEEN;
            area.x.saturating_add(u16::try_from(start).unwrap_or(u16::MAX))
        };
        self.fitted.widths.iter().map(step).collect()
    }

    /// Whether a reader stands on cells, and not on rows.
    pub fn has_cells(&self) -> bool {
        !self.stops.is_empty()
    }

    /// The cell that a reader stands on; the nearest where there is no such cell. None where a reader stands on rows.
    pub fn part(&self, (row, cell): Spot) -> Option<Part> {
        let stops = self.stops.get(row)?;
        stops.iter().copied().min_by_key(|part| (part.cell.abs_diff(cell), part.cell))
    }

    /// The first line of what a reader stands on, and how many lines it has.
    pub fn extent(&self, at: Spot) -> (isize, isize) {
        let first = self.line_of(at.0);
        match self.part(at) {
            Some(part) => (first + part.line.cast_signed(), part.height.cast_signed().max(1)),
            None => (first, self.height(at.0)),
        }
    }

    /// The row and cell below, or above, in the same column of the screen; nothing at the end.
    pub fn next(&self, at: Spot, down: bool) -> Option<Spot> {
        let here = self.part(at);
        let beyond = |part: &&Part| match here {
            Some(here) if down => part.line > here.line,
            Some(here) => part.line < here.line,
            None => false,
        };
        let same = |part: &&Part| here.is_some_and(|here| part.column == here.column);
        let within = self.stops.get(at.0).map_or(&[][..], Vec::as_slice).iter().filter(same);
        if let Some(part) = nearest(within.filter(beyond), down) {
            return Some((at.0, part.cell));
        }
        let is_shown = |row: &usize| !self.is_hidden(*row);
        let row =
            if down { (at.0 + 1..=self.last()).find(is_shown) } else { (0..at.0).rev().find(is_shown) }?;
        let stops = self.stops.get(row).map_or(&[][..], Vec::as_slice);
        let entered = nearest(stops.iter().filter(same), down).or_else(|| nearest(stops.iter(), down));
        Some((row, entered.map_or(at.1, |part| part.cell)))
    }

    /// The nearest cell further to the right, or to the left, in the same row; where the cells stand one below the other,
    /// the next one.
    pub fn beside(&self, at: Spot, right: bool) -> Option<usize> {
        let here = self.part(at)?;
        let stops = self.stops.get(at.0)?.iter();
        let at = |part: &Part| if self.fitted.lie == Lie::Below { part.line } else { part.column };
        let beyond = |part: &&Part| if right { at(part) > at(&here) } else { at(part) < at(&here) };
        let distance = |part: &&Part| (at(part).abs_diff(at(&here)), part.line.abs_diff(here.line));
        stops.filter(beyond).min_by_key(distance).map(|part| part.cell)
    }

    /// The cell at a line of a row, in a column of the screen or near it.
    pub fn cell_at(&self, row: usize, line: isize, column: usize) -> Option<usize> {
        let line = usize::try_from(line - self.line_of(row)).unwrap_or(0);
        let off = |part: &&Part| {
            let end = part.line + part.height.max(1);
            let lines = if line < part.line { part.line - line } else { (line + 1).saturating_sub(end) };
            (part.column.abs_diff(column), lines)
        };
        self.stops.get(row)?.iter().min_by_key(off).map(|part| part.cell)
    }

    /// The columns of the screen over which a cell stretches: where the first begins, and how many there are.
    pub fn across(&self, part: Part, area: Area) -> (u16, u16) {
        let starts = self.starts(area);
        let last = (part.column + part.across).clamp(1, starts.len().max(1)) - 1;
        let start = starts.get(part.column).copied().unwrap_or(area.x);
        let width = self.fitted.widths.get(last).copied().unwrap_or(0);
        let end = starts
            .get(last)
            .copied()
            .unwrap_or(start)
            .saturating_add(u16::try_from(width).unwrap_or(u16::MAX));
        (start, end.saturating_sub(start))
    }
}

/// The cells of a row that a reader can stand on: those that lead somewhere, and where cells lie side by side the empty
/// ones between them. All of the row where there are none.
fn stops(sheet: &Sheet, row: &Row, parts: Vec<Part>, height: usize) -> Vec<Part> {
    let beside = sheet.fitted.lie == Lie::Beside;
    let leads = |part: &Part| {
        row.cells.get(part.cell).is_some_and(|cell| cell.target.is_some() || beside && cell.is_empty())
    };
    let stops: Vec<_> = parts.into_iter().filter(leads).collect();
    if stops.is_empty() {
        vec![Part { cell: 0, column: 0, across: sheet.fitted.widths.len(), line: 0, height }]
    } else {
        stops
    }
}

/// The first of some cells, or the last.
fn nearest<'p>(mut parts: impl DoubleEndedIterator<Item = &'p Part>, first: bool) -> Option<&'p Part> {
    if first { parts.next() } else { parts.next_back() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Cell;

    fn page(texts: &[[&str; 2]]) -> Page {
        let row = |texts: &[&str; 2]| Row {
            cells: texts.iter().map(|text| Cell::new(text, &[])).collect(),
            gap: true,
            ..Row::default()
        };
        Page { rows: texts.iter().map(row).collect(), ..Page::default() }
    }

    #[test]
    fn rows_lines_and_heights_agree() {
        let page = page(&[["a", "one two three"], ["b", "four"], ["c", "five six"]]);
        let sheet = Sheet::of_page(&page, 8);
        for row in 0..3 {
            assert_eq!(sheet.row_at(sheet.line_of(row)), row);
            assert_eq!(sheet.line_of(row) + sheet.height(row) + 1, sheet.line_of(row + 1));
        }
        let all = sheet.lines(-2, 100, |row| page.rows.get(row).cloned());
        assert_eq!(all.len(), sheet.len());
        assert_eq!(all.first().map(|(below, line)| (*below, line.row)), Some((2, 0)));
    }
}
