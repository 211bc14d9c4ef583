//! Help, read off the table of commands.

use super::commands::COMMANDS;
use super::given::When;
use super::keymap::Keymap;
use crate::page::{Cell, LAYERS, Layer, LayerRow, Page, Role, Row, Shape};

/// Every mark and layer, then every command with its keys.
pub fn page(keymap: &Keymap) -> Page {
    let mut rows = vec![heading("What is marked, and the keys that show or hide it")];
    rows.extend(LAYERS.iter().map(layer));
    space(&mut rows);
    for when in When::ALL {
        rows.push(heading(when.title()));
        let commands = COMMANDS.iter().filter(|command| command.when == when);
        let keys = |name| keymap.keys_of(name).collect::<Vec<_>>().join(", ");
        rows.extend(commands.map(|command| row(&keys(command.name), command.help)));
        space(&mut rows);
    }
    rows.push(row("5 j", "a number in front of a motion repeats it; a number alone is an article"));
    Page { title: "help".to_owned(), rows, shape: Shape::List, ..Page::default() }
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
