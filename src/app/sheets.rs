//! The table of what can be opened on top of the panes.

use super::given::When;
use super::help;
use super::layout::Share;
use super::opened::{Making, SheetRow};
use crate::page::Page;
use crate::view::{Look, VIEWS};

/// All that can be opened on top of the panes.
pub const SHEETS: &[SheetRow] = &[
    SheetRow {
        name: "why",
        share: Share::Part,
        hint: "{down} {up} read · {why} go there · {next-finding} {previous-finding} next · {back} back",
        beside: "",
        when: &[When::Panes, When::Everywhere],
        page: view,
        over: true,
        at_cursor: true,
        follows: false,
    },
    SheetRow {
        hint: "{why} go there · {check} checked · {reject} wrong · {sort} sort · {back} back",
        ..list("findings")
    },
    table("rows"),
    SheetRow { beside: "{only-alone} of one outlet", ..table("facts") },
    table("quotes"),
    SheetRow { at_cursor: false, ..table("outlets") },
    SheetRow {
        hint: "{cell-left} {down} {up} {cell-right} move · {next-base} another base · {why} go there · {back} back",
        when: &[When::Base, When::Cells, When::Everywhere],
        follows: true,
        ..table("base")
    },
    list("alone"),
    list("missing"),
    SheetRow {
        name: "bookmarks",
        share: Share::Whole,
        hint: "{why} go there · {note-listed} note · {tags-listed} tags · {delete} delete · {undo} undo · {back} back",
        beside: "",
        when: &[When::Bookmarks, When::Everywhere],
        page: view,
        over: false,
        at_cursor: true,
        follows: false,
    },
    SheetRow {
        hint: "{why} go there · {export-sheet} write to a file · {classroom} end · {back} back",
        when: &[When::Results, When::Everywhere],
        at_cursor: false,
        ..list("classroom")
    },
    SheetRow {
        hint: "{why} go there · {take-back} take back · {undo} undo · {back} back",
        when: &[When::Decisions, When::Everywhere],
        ..list("decisions")
    },
    SheetRow {
        name: "help",
        share: Share::Whole,
        hint: "{down} {up} scroll · {back} back",
        beside: "",
        when: &[When::Everywhere],
        page: |_, making| help::page(making.keymap, making.below),
        over: true,
        at_cursor: false,
        follows: false,
    },
];

/// A list that takes the whole screen.
const fn list(name: &'static str) -> SheetRow {
    SheetRow { hint: "{why} go there · {back} back", when: &[When::Everywhere], ..table(name) }
}

/// A view in which every cell leads to a passage.
const fn table(name: &'static str) -> SheetRow {
    SheetRow {
        name,
        share: Share::Whole,
        hint: "{cell-left} {down} {up} {cell-right} move · {why} go there · {back} back",
        beside: "",
        when: &[When::Cells, When::Everywhere],
        page: view,
        over: false,
        at_cursor: true,
        follows: false,
    }
}

/// The first page of the view of the same name.
fn view(look: &Look, making: &Making) -> Page {
    let made = VIEWS.iter().find(|view| view.name == making.name).map(|view| (view.pages)(look));
    made.and_then(|pages| pages.into_iter().next()).unwrap_or_default()
}

/// Whether something can be opened while what was found is hidden: it gives nothing away.
pub fn open_while_hidden(name: &str) -> bool {
    ["help", "bookmarks", "classroom"].contains(&name)
}
