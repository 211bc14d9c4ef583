//! Pages at the width at which they are shown: how high each row is, which lines are in sight.

use super::layout::Area;
use crate::page::{BETWEEN, Line, Page, Row, height, share, wrap_row};

/// How a page falls into lines at a given width. Rows are wrapped when they are looked at, but their heights
/// are counted by the same rule.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// The width for which it was measured, in columns.
    pub width: u16,
    /// The columns that its margin takes.
    pub margin: usize,
    /// The width of each of its columns.
    pub widths: Vec<usize>,
    /// The first line of each row, and at the end the number of lines.
    firsts: Vec<usize>,
    /// Whether a blank line follows each row.
    gaps: Vec<bool>,
}

impl Sheet {
    /// Measures rows of one column.
    pub fn of_rows(rows: impl Iterator<Item = Row>, margin: usize, width: u16) -> Self {
        let widths = vec![usize::from(width).saturating_sub(margin).max(1)];
        Self::measure(rows, margin, widths, width)
    }

    /// Measures a page of any number of columns.
    pub fn of_page(page: &Page, width: u16) -> Self {
        let margin = page.gutter_width();
        let widths = share(page, usize::from(width).saturating_sub(margin));
        Self::measure(page.rows.iter(), margin, widths, width)
    }

    fn measure<R: std::borrow::Borrow<Row>>(
        rows: impl Iterator<Item = R>,
        margin: usize,
        widths: Vec<usize>,
        width: u16,
    ) -> Self {
        let mut sheet = Self { width, margin, widths, firsts: vec![0], gaps: Vec::new() };
        let mut line = 0;
        for row in rows {
            let row = row.borrow();
            line += height(row, &sheet.widths);
            sheet.firsts.push(line);
            sheet.gaps.push(row.gap);
        }
        sheet
    }

    /// The first line of a row.
    pub fn line_of(&self, row: usize) -> isize {
        self.firsts.get(row).copied().unwrap_or(self.len()).cast_signed()
    }

    /// The row that a line belongs to; the nearest where there is no such line.
    pub fn row_at(&self, line: isize) -> usize {
        let line = usize::try_from(line).unwrap_or(0);
        self.firsts.partition_point(|first| *first <= line).saturating_sub(1).min(self.last())
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
            let wrapped = row(index).map(|row| wrap_row(&row, index, &self.widths)).unwrap_or_default();
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
        self.widths.iter().map(step).collect()
    }
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
