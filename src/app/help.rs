//! Help, read off the table of commands.

use super::commands::COMMANDS;
use super::given::When;
use crate::compare::MARKS;
use crate::page::{Cell, LAYERS, Page, Role, Row};

/// Every command with its keys, then every mark and layer.
pub fn page() -> Page {
    let mut rows = vec![row("5 j", "a number in front of a motion repeats it; a number alone is a pane")];
    space(&mut rows);
    for when in When::ALL {
        rows.push(heading(when.title()));
        let commands = COMMANDS.iter().filter(|command| command.when == when);
        rows.extend(commands.map(|command| row(&command.keys.join(", "), command.help)));
        space(&mut rows);
    }
    rows.push(heading("Marks"));
    rows.extend(MARKS.iter().map(|mark| row(&format!("{}  {}", mark.glyph, mark.name), mark.help)));
    space(&mut rows);
    rows.push(heading("Layers"));
    rows.extend(LAYERS.iter().map(|layer| row(&format!("t {}  {}", layer.key, layer.name), layer.help)));
    Page { title: "help".to_owned(), columns: vec![], rows }
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
