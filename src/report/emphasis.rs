//! Which words of a page stand out where there are no colours.

use crate::page::{Cell, Page, Role, Shape};

/// The role whose words stand out: the words that differ, if any are known; else the words of the finding. In a
/// table all words are of findings, so that only those that differ stand out.
pub fn outstanding(page: &Page) -> fn(&Role) -> bool {
    let changed = |role: &Role| *role == Role::Changed;
    let all = page.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.runs);
    let table = matches!(page.shape, Shape::Matrix | Shape::Margin);
    let told_apart = table || all.flat_map(|run| &run.roles).any(changed);
    if told_apart { changed } else { |role| matches!(role, Role::Marked(_)) }
}

/// The words of a cell, each run written by `write`, `sign` set around what stands out.
pub fn emphasised(
    cell: &Cell,
    stands_out: fn(&Role) -> bool,
    sign: &str,
    write: fn(&str) -> String,
) -> String {
    let mut text = String::new();
    let mut open = false;
    for run in &cell.runs {
        let out = run.roles.iter().any(stands_out);
        if out != open {
            text.push_str(sign);
            open = out;
        }
        text.push_str(&write(&run.text));
    }
    if open {
        text.push_str(sign);
    }
    text
}
