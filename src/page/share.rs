//! Columns share the width there is.

use super::{Cell, Page, Row, columns};

/// The blank columns of the terminal between two columns of a page.
pub const BETWEEN: usize = 2;

/// The width of each column of a page in `total` columns of the terminal, margin not counted, [`BETWEEN`]
/// between any two. A column that needs no more than an even share gets what it needs. The others share the
/// rest by the roots of their needs, which keeps rows low: a long column is widest, none is starved.
/// No width is 0.
pub fn share(page: &Page, total: usize) -> Vec<usize> {
    divide(page, total, |need, free, even, roots| (free * need.isqrt() / roots).max(2 * even / 3))
}

/// The same where all columns matter as much: those that need more than an even share get just that.
pub fn share_evenly(page: &Page, total: usize) -> Vec<usize> {
    divide(page, total, |_, _, even, _| even)
}

/// Gives each column what it needs, or what `less` says: of its need, the columns that are free, an even share of
/// them, and the roots of the needs that are not yet met.
fn divide(page: &Page, total: usize, less: fn(usize, usize, usize, usize) -> usize) -> Vec<usize> {
    let cells = page.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let count = page.columns.len().max(cells).max(1);
    let mut needs: Vec<_> = (0..count).map(|column| (need(page, column), column)).collect();
    needs.sort_unstable();
    let mut free = total.saturating_sub(BETWEEN * (count - 1));
    let mut widths = vec![0; count];
    for (done, &(need, column)) in needs.iter().enumerate() {
        let even = free / (count - done);
        let roots: usize = needs[done..].iter().map(|(need, _)| need.isqrt()).sum();
        let share = if need <= even { need } else { less(need, free, even, roots) };
        widths[column] = share.max(1);
        free = free.saturating_sub(widths[column]);
    }
    widths
}

/// How wide a column would be if nothing in it were wrapped, its name included.
fn need(page: &Page, column: usize) -> usize {
    let name = page.columns.get(column).map_or(0, |name| columns(name));
    need_of_words(page, column).max(name)
}

/// How wide a column would be if nothing in it were wrapped. The last cell of a row with fewer cells than there
/// are columns does not count: it goes on over the other columns.
pub fn need_of_words(page: &Page, column: usize) -> usize {
    let wide = |cell: &Cell| cell.runs.iter().map(|run| columns(&run.text)).sum();
    let last = |row: &&Row| column + 1 == row.cells.len() && row.cells.len() < page.columns.len();
    let cells = page.rows.iter().filter(|row| !last(row)).filter_map(|row| row.cells.get(column)).map(wide);
    cells.max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(total: usize, rows: &[&[&str]], expected: &[usize]) {
        let row = |texts: &&[&str]| Row {
            cells: texts.iter().map(|text| Cell::new(text, &[])).collect(),
            ..Row::default()
        };
        let page = Page { rows: rows.iter().map(row).collect(), ..Page::default() };
        assert_eq!(share(&page, total), expected, "{rows:?} in {total}");
    }

    #[test]
    fn short_columns_leave_room_to_long_ones() {
        let long = "a long sentence that must be wrapped";
        check(30, &[&["key", long]], &[3, 25]);
        check(30, &[&[long, "3"], &["x", "12"]], &[26, 2]);
        check(32, &[&[long, long]], &[15, 15]);
        check(40, &[&["key", &long.repeat(6), long]], &[3, 23, 10]);
        check(20, &[&["one"]], &[3]);
        check(3, &[&[long, long, long]], &[1, 1, 1]);
        check(10, &[], &[1]);
    }
}
