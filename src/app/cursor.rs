//! Where a reader stands on a sheet.

use super::sheet::{Sheet, Spot};

/// A row, and the window that shows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The row.
    pub row: usize,
    /// The cell of the row, on a sheet on which a reader stands on cells.
    pub cell: usize,
    /// The line of the sheet that stands on top of the window. Below zero where blank lines stand above the
    /// first line, so that the first rows too can be brought level with another pane's.
    pub top: isize,
}

/// The lines of what comes before and after that stay in sight.
const NEAR: isize = 3;

impl Cursor {
    /// Where it stands.
    pub const fn spot(self) -> Spot {
        (self.row, self.cell)
    }

    /// Goes down by rows; inside a row that is higher than the window, through its lines first.
    pub fn down(&mut self, sheet: &Sheet, window: isize, rows: usize) {
        for _ in 0..rows.min(sheet.last() + 1) {
            let (first, tall) = sheet.extent(self.spot());
            let hidden = first + tall - (self.top + window);
            if tall > window && hidden > 0 {
                self.top += hidden.min((window / 2).max(1));
            } else if let Some((row, cell)) = sheet.next(self.spot(), true) {
                (self.row, self.cell) = (row, cell);
            }
        }
    }

    /// Goes up by rows; inside a row that is higher than the window, through its lines first.
    pub fn up(&mut self, sheet: &Sheet, window: isize, rows: usize) {
        for _ in 0..rows.min(sheet.last() + 1) {
            let (first, tall) = sheet.extent(self.spot());
            let hidden = self.top - first;
            if tall > window && hidden > 0 {
                self.top -= hidden.min((window / 2).max(1));
            } else if let Some((row, cell)) = sheet.next(self.spot(), false) {
                (self.row, self.cell) = (row, cell);
                // A high row is entered at its end.
                let (first, tall) = sheet.extent(self.spot());
                self.top = self.top.max(first + tall - window);
            }
        }
    }

    /// Goes by lines, window and row together, as half a window at a time.
    pub fn by_lines(&mut self, sheet: &Sheet, lines: isize) {
        let last = sheet.len().cast_signed() - 1;
        let (first, tall) = sheet.extent(self.spot());
        let at = (first + lines).clamp(0, last.max(0));
        let column = sheet.part(self.spot()).map_or(0, |part| part.column);
        let row = sheet.row_at(at);
        let cell = sheet.cell_at(row, at, column).unwrap_or(self.cell);
        let stuck = (row, cell) == (self.row, self.cell) && lines > 0 && tall <= lines;
        let next = if stuck { sheet.next(self.spot(), true) } else { None };
        (self.row, self.cell) = next.unwrap_or((row, cell));
        self.top += lines;
    }

    /// Moves the window by lines; the row is the one in its middle. For pages that are only read.
    pub fn scroll(&mut self, sheet: &Sheet, window: isize, lines: isize) {
        self.top = (self.top + lines).clamp(0, (sheet.len().cast_signed() - window).max(0));
        self.row = sheet.row_at(self.top + window / 2);
    }

    /// Puts the row on the sheet, and the window on the row.
    pub fn settle(&mut self, sheet: &Sheet, window: isize) {
        self.row = sheet.shown(self.row);
        self.cell = sheet.part(self.spot()).map_or(self.cell, |part| part.cell);
        let (first, tall) = sheet.extent(self.spot());
        if tall >= window {
            self.top = self.top.clamp(first, first + tall - window.min(tall));
            return;
        }
        let near = ((window - tall) / 2).min(NEAR);
        let end = (sheet.len().cast_signed() - window).max(0);
        self.top = self.top.clamp(first + tall + near - window, first - near).clamp(0, end);
        self.top = self.top.clamp(first + tall - window, first);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{Cell, Row};

    /// Ten rows of two lines each and a blank line after each.
    fn sheet() -> Sheet {
        let row = || Row { cells: vec![Cell::new("aaaa bbbb", &[])], gap: true, ..Row::default() };
        Sheet::of_rows((0..10).map(|_| Some(row())), 0, 4)
    }

    fn check(window: isize, go: impl Fn(&mut Cursor, &Sheet), expected: (usize, isize)) {
        let (mut cursor, sheet) = (Cursor::default(), sheet());
        go(&mut cursor, &sheet);
        cursor.settle(&sheet, window);
        assert_eq!((cursor.row, cursor.top), expected);
    }

    #[test]
    fn the_window_follows_the_row() {
        check(9, |cursor, sheet| cursor.down(sheet, 9, 3), (3, 5));
        check(9, |cursor, sheet| cursor.down(sheet, 9, 99), (9, 21));
        check(9, |cursor, _| cursor.row = 99, (9, 21));
        check(99, |cursor, sheet| cursor.down(sheet, 99, 4), (4, 0));
        check(9, |cursor, _| cursor.top = -5, (0, 0));
        check(9, |cursor, sheet| cursor.by_lines(sheet, 6), (2, 3));
        check(0, |cursor, sheet| cursor.down(sheet, 0, 2), (0, 2));
    }

    #[test]
    fn a_row_higher_than_the_window_is_read_line_by_line() {
        check(1, |cursor, sheet| cursor.down(sheet, 1, 1), (0, 1));
        check(1, |cursor, sheet| cursor.down(sheet, 1, 2), (1, 3));
        check(1, |cursor, sheet| (0..2).for_each(|_| cursor.down(sheet, 1, 1)), (1, 3));
    }
}
