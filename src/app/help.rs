//! Help, read off the table of commands.

use super::commands::COMMANDS;
use super::given::When;
use super::keymap::Keymap;
use crate::page::{Cell, LAYERS, Layer, LayerRow, Page, Role, Row, Shape};

/// Every mark and layer, and every command with its keys. What can be done only where help was asked for comes first,
/// and before what cannot be done there whatever else can.
pub fn page(keymap: &Keymap, here: &[When]) -> Page {
    let common = [When::Panes, When::Everywhere];
    let (own, shared): (Vec<When>, Vec<When>) = here.iter().partition(|when| !common.contains(when));
    let rest = When::ALL.into_iter().filter(|when| !here.contains(when));
    let mut rows: Vec<Row> = own.into_iter().flat_map(|when| commands(keymap, when)).collect();
    rows.extend(marks());
    rows.extend(shared.into_iter().chain(rest).flat_map(|when| commands(keymap, when)));
    rows.push(row("5 j", "a number in front of a motion repeats it; a number alone is an article"));
    Page { title: "help".to_owned(), rows, shape: Shape::List, ..Page::default() }
}

/// The marks, with the keys of their layers.
fn marks() -> Vec<Row> {
    let heading = heading("What is marked, and the keys that show or hide it");
    spaced([heading].into_iter().chain(LAYERS.iter().map(layer)).collect())
}

/// The commands of one kind.
fn commands(keymap: &Keymap, when: When) -> Vec<Row> {
    let keys = |name| keymap.keys_of(name).collect::<Vec<_>>().join(", ");
    let commands = COMMANDS.iter().filter(|command| command.when == when);
    let rows = commands.map(|command| row(&keys(command.name), command.help));
    spaced([heading(when.title())].into_iter().chain(rows).collect())
}

fn layer(layer: &LayerRow) -> Row {
    let glyph = match layer.layer {
        Layer::Mark(mark) => mark.glyph(),
        _ => ' ',
    };
    row(&format!("t {}  {glyph} {}", layer.key, layer.name), layer.help)
}

fn heading(text: &str) -> Row {
    Row { cells: vec![Cell::new("", &[]), Cell::new(text, &[Role::Heading])], ..Row::default() }
}

fn row(keys: &str, help: &str) -> Row {
    Row { cells: vec![Cell::new(keys, &[Role::Label]), Cell::new(help, &[])], ..Row::default() }
}

/// Rows after which a blank line follows.
fn spaced(mut rows: Vec<Row>) -> Vec<Row> {
    if let Some(last) = rows.last_mut() {
        last.gap = true;
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The headings of the help that is asked for where these commands can be given, as far as `expected` goes.
    fn check(here: &[When], expected: &[&str]) {
        let page = page(&Keymap::default(), here);
        let is_heading = |row: &&Row| row.cells[1].runs.iter().any(|run| run.roles.contains(&Role::Heading));
        let headings: Vec<_> = page.rows.iter().filter(is_heading).map(|row| row.cells[1].text()).collect();
        assert_eq!(headings.len(), When::ALL.len() + 1, "none is left out, none told twice");
        assert_eq!(headings[..expected.len()], *expected);
    }

    #[test]
    fn what_can_be_done_here_comes_first() {
        const MARKS: &str = "What is marked, and the keys that show or hide it";
        use When::{Base, Bookmarks, Cells, Classroom, Everywhere, Panes};
        check(&[Panes, Everywhere], &[MARKS, "On the articles", "Everywhere"]);
        check(&[Everywhere], &[MARKS, "Everywhere", "On the articles"]);
        check(&[Bookmarks, Everywhere], &["In the bookmarks", MARKS, "Everywhere"]);
        check(&[Classroom, Panes, Everywhere], &["In the classroom", MARKS, "On the articles", "Everywhere"]);
        check(&[Base, Cells, Everywhere], &["With the others in the margin", "In a table", MARKS]);
    }
}
