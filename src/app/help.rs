//! Help, read off the table of commands.

use super::commands::COMMANDS;
use super::given::When;
use super::keymap::Keymap;
use crate::page::{Cell, LAYERS, Layer, LayerRow, Page, Role, Row, Shape};

/// What can be done only where the reader stands, then every mark and layer, then every other command with its keys.
pub fn page(keymap: &Keymap, here: &[When]) -> Page {
    let here = here.iter().take_while(|when| **when != When::Panes).copied().collect::<Vec<_>>();
    let mut rows = Vec::new();
    for when in &here {
        commands(&mut rows, keymap, *when);
    }
    rows.push(heading("What is marked, and the keys that show or hide it"));
    rows.extend(LAYERS.iter().map(layer));
    space(&mut rows);
    for when in When::ALL.into_iter().filter(|when| !here.contains(when)) {
        commands(&mut rows, keymap, when);
    }
    rows.push(row("5 j", "a number in front of a motion repeats it; a number alone is an article"));
    Page { title: "help".to_owned(), rows, shape: Shape::List, ..Page::default() }
}

/// The commands of one place, under its name.
fn commands(rows: &mut Vec<Row>, keymap: &Keymap, when: When) {
    rows.push(heading(when.title()));
    let commands = COMMANDS.iter().filter(|command| command.when == when);
    let keys = |name| keymap.keys_of(name).collect::<Vec<_>>().join(", ");
    rows.extend(commands.map(|command| row(&keys(command.name), command.help)));
    space(rows);
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

fn space(rows: &mut [Row]) {
    if let Some(last) = rows.last_mut() {
        last.gap = true;
    }
}
