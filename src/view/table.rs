//! Pages that are plain tables.

use crate::page::{Cell, Page, Role, Row};

/// A table with named columns. The first column is set as labels.
pub fn table<const N: usize>(
    title: &str,
    columns: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> Page {
    let cell = |(column, text): (usize, &String)| match column {
        0 => Cell::new(text, &[Role::Label]),
        _ => Cell::new(text, &[]),
    };
    let row =
        |texts: [String; N]| Row { cells: texts.iter().enumerate().map(cell).collect(), ..Row::default() };
    Page {
        title: title.to_owned(),
        columns: columns.map(str::to_owned).to_vec(),
        rows: rows.into_iter().map(row).collect(),
        ..Page::default()
    }
}
