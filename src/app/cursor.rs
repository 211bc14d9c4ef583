//! Where a reader stands on a sheet.

use super::sheet::Sheet;

/// A row, and the window that shows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The row.
    pub row: usize,
    /// The line of the sheet that stands on top of the window. Below zero where blank lines stand above the
    /// first line, so that the first rows too can be brought level with another pane's.
    pub top: isize,
}

/// The lines of what comes before and after that stay in sight.
const NEAR: isize = 3;

impl Cursor {
    /// Goes down by rows; inside a row that is higher than the window, through its lines first.
    pub fn down(&mut self, sheet: &Sheet, window: isize, rows: usize) {
        for _ in 0..rows.min(sheet.last() + 1) {
            let hidden = sheet.line_of(self.row) + sheet.height(self.row) - (self.top + window);
            if sheet.height(self.row) > window && hidden > 0 {
                self.top += hidden.min((window / 2).max(1));
            } else if self.row < sheet.last() {
                self.row += 1;
            }
        }
    }

    /// Goes up by rows; inside a row that is higher than the window, through its lines first.
    pub fn up(&mut self, sheet: &Sheet, window: isize, rows: usize) {
        for _ in 0..rows.min(sheet.last() + 1) {
            let hidden = self.top - sheet.line_of(self.row);
            if sheet.height(self.row) > window && hidden > 0 {
                self.top -= hidden.min((window / 2).max(1));
            } else if self.row > 0 {
                self.row -= 1;
                // A high row is entered at its end.
                self.top = self.top.max(sheet.line_of(self.row) + sheet.height(self.row) - window);
            }
        }
    }

    /// Goes by lines, window and row together, as half a window at a time.
    pub fn by_lines(&mut self, sheet: &Sheet, lines: isize) {
        let last = sheet.len().cast_signed() - 1;
        let at = (sheet.line_of(self.row) + lines).clamp(0, last.max(0));
        let row = sheet.row_at(at);
        let stuck = row == self.row && lines > 0 && sheet.height(row) <= lines;
        self.row = if stuck { (row + 1).min(sheet.last()) } else { row };
        self.top += lines;
    }

    /// Moves the window by lines; the row is the one in its middle. For pages that are only read.
    pub fn scroll(&mut self, sheet: &Sheet, window: isize, lines: isize) {
        self.top = (self.top + lines).clamp(0, (sheet.len().cast_signed() - window).max(0));
        self.row = sheet.row_at(self.top + window / 2);
    }

    /// Puts the row on the sheet, and the window on the row.
    pub fn settle(&mut self, sheet: &Sheet, window: isize) {
        self.row = self.row.min(sheet.last());
        let (first, tall) = (sheet.line_of(self.row), sheet.height(self.row));
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
        Sheet::of_rows((0..10).map(|_| row()), 0, 4)
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
