//! Columns share the width there is.

use super::{Cell, Page, Row, columns};
use unicode_linebreak::linebreaks;

/// The blank columns of the terminal between two columns of a page.
pub const BETWEEN: usize = 2;
/// Lines of more columns are hard to read.
pub const PROSE: usize = 100;
/// Words up to so many columns are to stand unbroken; hardly anything but an address is longer.
const WORD: usize = 24;

/// The width of each column of a page in `total` columns of the terminal, margin not counted, [`BETWEEN`]
/// between any two. A column that needs hardly more than an even share gets what it needs. The others share the
/// rest by the roots of their needs, which keeps rows low: a long column is widest, none is starved, and none is
/// narrower than its words as long as there is room.
/// No width is 0, and none is more than [`PROSE`].
pub fn share(page: &Page, total: usize) -> Vec<usize> {
    divide(page, total, |column, need, free, even, roots| {
        if 4 * need <= 5 * even {
            return need;
        }
        let least = if 2 * even / 3 < WORD { longest_word(page, column) } else { 0 };
        (free * need.isqrt() / roots).max(2 * even / 3).max(least)
    })
}

/// The same where all columns matter as much: those that need more than an even share get just that, or what their
/// words need.
pub fn share_evenly(page: &Page, total: usize) -> Vec<usize> {
    divide(page, total, |column, _, _, even, _| {
        even.max(if even < WORD { longest_word(page, column) } else { 0 })
    })
}

/// Gives each column what it needs, or what `less` says: of its number, its need, the columns that are free, an even
/// share of them, and the roots of the needs that are not yet met.
fn divide(
    page: &Page,
    total: usize,
    less: impl Fn(usize, usize, usize, usize, usize) -> usize,
) -> Vec<usize> {
    let cells = page.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let count = page.columns.len().max(cells).max(1);
    let mut needs: Vec<_> = (0..count).map(|column| (need(page, column), column)).collect();
    needs.sort_unstable();
    let mut free = total.saturating_sub(BETWEEN * (count - 1));
    let mut widths = vec![0; count];
    for (done, &(need, column)) in needs.iter().enumerate() {
        let even = free / (count - done);
        let roots: usize = needs[done..].iter().map(|(need, _)| need.isqrt()).sum();
        let share = if need <= even { need } else { less(column, need, free, even, roots).min(free) };
        widths[column] = share.clamp(1, PROSE);
        free = free.saturating_sub(widths[column]);
    }
    widths
}

/// How wide a column would be if nothing in it were wrapped, its name included.
fn need(page: &Page, column: usize) -> usize {
    let name = page.columns.get(column).map_or(0, |name| columns(name));
    need_of_words(page, column).max(name)
}

/// How wide a column would be if nothing in it were wrapped.
pub fn need_of_words(page: &Page, column: usize) -> usize {
    let wide = |cell: &Cell| cell.runs.iter().map(|run| columns(&run.text)).sum();
    cells(page, column).map(wide).max().unwrap_or(0)
}

/// Whether columns of these widths break none of their words.
pub fn holds_words(page: &Page, widths: &[usize]) -> bool {
    let mut widths = widths.iter().enumerate();
    widths.all(|(column, &width)| width >= WORD || width >= longest_word(page, column))
}

/// How wide the longest word of a column is that is to stand unbroken.
fn longest_word(page: &Page, column: usize) -> usize {
    cells(page, column).map(|cell| longest_of(&cell.text())).max().unwrap_or(0).min(WORD)
}

/// How wide the widest part of a text is in which no line may end.
fn longest_of(text: &str) -> usize {
    let mut longest = 0;
    for word in text.split(' ') {
        if word.len() <= longest {
            continue;
        }
        let mut start = 0;
        for (end, _) in linebreaks(word) {
            let part = word.get(start..end).unwrap_or_default();
            (longest, start) = (longest.max(columns(part)), end);
        }
    }
    longest
}

/// The cells of a column. The last cell of a row with fewer cells than there are columns does not count: it goes on
/// over the other columns.
fn cells(page: &Page, column: usize) -> impl Iterator<Item = &Cell> {
    let last = move |row: &&Row| column + 1 == row.cells.len() && row.cells.len() < page.columns.len();
    page.rows.iter().filter(move |row| !last(row)).filter_map(move |row| row.cells.get(column))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(rows: &[&[&str]]) -> Page {
        let row = |texts: &&[&str]| Row {
            cells: texts.iter().map(|text| Cell::new(text, &[])).collect(),
            ..Row::default()
        };
        Page { rows: rows.iter().map(row).collect(), ..Page::default() }
    }

    fn check(total: usize, rows: &[&[&str]], expected: &[usize]) {
        assert_eq!(share(&page(rows), total), expected, "{rows:?} in {total}");
    }

    #[test]
    fn short_columns_leave_room_to_long_ones() {
        let long = "a long sentence that must be wrapped";
        check(30, &[&["key", long]], &[3, 25]);
        check(30, &[&[long, "3"], &["x", "12"]], &[26, 2]);
        check(32, &[&[long, long]], &[15, 15]);
        check(40, &[&["key", &long.repeat(6), long]], &[3, 23, 10]);
        check(54, &[&["1 Meridian Wire", &long.repeat(6), "= agree", "= agree missed"]], &[15, 12, 7, 14]);
        check(20, &[&["one"]], &[3]);
        check(3, &[&[long, long, long]], &[1, 1, 1]);
        check(10, &[], &[1]);
    }

    #[test]
    fn a_column_is_as_wide_as_its_longest_word() {
        let long = "a long sentence that must be wrapped";
        check(40, &[&["key", &long.repeat(6), "the countermeasures of those who say so"]], &[3, 18, 15]);
        let holds = |widths: &[usize]| holds_words(&page(&[&["a well-known name", "한국어"]]), widths);
        assert!(holds(&[5, 2]));
        assert!(!holds(&[4, 2]) && !holds(&[5, 1]));
        assert!(holds_words(&page(&[&[&"x".repeat(99)]]), &[24]));
    }
}
