//! Tables as comma-separated values (RFC 4180), fit to be opened in a spreadsheet.

/// What a spreadsheet would take for a formula if it stood first in a cell, and what it passes over before one. Those of
/// full width count in East Asian settings.
const FORMULA: &[char] = &['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];

/// Set in front of what could be taken for a formula, and of itself.
const GUARD: char = '\'';

/// By which some spreadsheets know that a table is UTF-8, where it stands first.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// What may stand between cells: spreadsheets of countries that write a decimal comma put semicolons.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// One row with its line end. A cell that a spreadsheet could take for a formula gets a `'` in front.
pub fn row<S: AsRef<str>>(cells: impl IntoIterator<Item = S>) -> String {
    let mut row = String::new();
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            row.push(',');
        }
        let cell = cell.as_ref();
        let guarded = cell.starts_with(FORMULA) || cell.starts_with(GUARD);
        let quoted = cell.contains([',', '"', '\n', '\r']) || cell.trim() != cell;
        let sign = if quoted { "\"" } else { "" };
        row.push_str(sign);
        row.extend(guarded.then_some(GUARD));
        row.push_str(&cell.replace('"', "\"\""));
        row.push_str(sign);
    }
    row.push('\n');
    row
}

/// The rows of a table, as they were before [`row`] wrote them. Blank lines are no rows. Cells are apart by what the
/// spreadsheet puts between them that saved the table last: by commas, unless there is none in the first row.
pub fn rows(text: &str) -> Vec<Vec<String>> {
    let separator = separator(text);
    let mut rows = Vec::new();
    let (mut row, mut cell) = (Vec::new(), String::new());
    let mut quoted = false;
    let mut characters = text.trim_start_matches(BYTE_ORDER_MARK).chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => quoted = !quoted,
            c if c == separator && !quoted => row.push(unguarded(std::mem::take(&mut cell))),
            '\r' if !quoted && characters.peek() == Some(&'\n') => {}
            '\n' if !quoted => {
                row.push(unguarded(std::mem::take(&mut cell)));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(unguarded(cell));
        rows.push(row);
    }
    rows.retain(|row| row.len() > 1 || row.iter().any(|cell| !cell.is_empty()));
    rows
}

/// What stands between the cells of the first row.
fn separator(text: &str) -> char {
    let mut quoted = false;
    let first = text.chars().filter(|&c| {
        quoted ^= c == '"';
        !quoted
    });
    let first: Vec<_> = first.take_while(|c| *c != '\n').filter(|c| SEPARATORS.contains(c)).collect();
    SEPARATORS.into_iter().find(|it| first.contains(it)).unwrap_or(',')
}

fn unguarded(cell: String) -> String {
    match cell.strip_prefix(GUARD) {
        Some(rest) if rest.starts_with(FORMULA) || rest.starts_with(GUARD) => rest.to_owned(),
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        for (cells, expected) in [
            (&["a", "b c", ""][..], "a,b c,\n"),
            (&["a,b", "say \"no\"", "two\nlines"], "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\n"),
            (&["=1+1", "-5", "@x", "'quoted'", "it's"], "'=1+1,'-5,'@x,''quoted',it's\n"),
            (&[" a"], "\" a\"\n"),
            (&["＝1+1", "\n=1+1"], "'＝1+1,\"'\n=1+1\"\n"),
        ] {
            assert_eq!(row(cells), expected);
        }
    }

    #[test]
    fn tables_of_other_programs_are_read() {
        for (text, expected) in [
            ("a,b\r\n1,2\r\n", vec![vec!["a", "b"], vec!["1", "2"]]),
            ("\u{feff}a,b;c\n\n\"x\ny\",", vec![vec!["a", "b;c"], vec!["x\ny", ""]]),
            ("\u{feff}a;b\r\n\"1;5\";2,5\r\n", vec![vec!["a", "b"], vec!["1;5", "2,5"]]),
            ("a\tb\n1\t\"x\ty\"\n", vec![vec!["a", "b"], vec!["1", "x\ty"]]),
            ("\"a\n;\",b\n", vec![vec!["a\n;", "b"]]),
            ("", vec![]),
            ("\"never closed, ", vec![vec!["never closed, "]]),
        ] {
            assert_eq!(rows(text), expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            table in prop::collection::vec(prop::collection::vec("[a,;\"\n\r=＝'é -]{0,6}", 2..5), 0..4),
        ) {
            let text: String = table.iter().map(row).collect();
            prop_assert_eq!(rows(&text), table);
        }
    }
}
