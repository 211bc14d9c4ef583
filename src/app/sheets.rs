//! The table of what can be opened on top of the panes.

use super::given::When;
use super::help;
use super::keymap::Keymap;
use super::layout::Share;
use super::opened::SheetRow;
use crate::page::Page;
use crate::view::{Look, VIEWS};

/// All that can be opened on top of the panes.
pub const SHEETS: &[SheetRow] = &[
    SheetRow {
        name: "why",
        share: Share::Part,
        hint: "{why} go there · {next-finding} {previous-finding} next · {back} back",
        when: &[When::Panes, When::Everywhere],
        page: view,
    },
    SheetRow {
        name: "findings",
        share: Share::Whole,
        hint: "{why} go there · {check} checked · {reject} wrong · {back} back",
        when: &[When::Everywhere],
        page: view,
    },
    SheetRow {
        name: "bookmarks",
        share: Share::Whole,
        hint: "{why} go there · {note-listed} note · {delete} delete · {undo} undo · {back} back",
        when: &[When::Bookmarks, When::Everywhere],
        page: view,
    },
    SheetRow {
        name: "help",
        share: Share::Whole,
        hint: "{down} {up} scroll · {back} back",
        when: &[When::Everywhere],
        page: |_, keymap, _| help::page(keymap),
    },
];

/// The first page of the view of this name.
fn view(look: &Look, _: &Keymap, name: &str) -> Page {
    let made = VIEWS.iter().find(|view| view.name == name).map(|view| (view.pages)(look));
    made.and_then(|pages| pages.into_iter().next()).unwrap_or_default()
}
