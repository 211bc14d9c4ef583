//! The table of what can be opened on top of the panes.

use super::given::When;
use super::help;
use super::layout::Share;
use super::opened::SheetRow;
use crate::page::Page;
use crate::view::{Look, VIEWS};

/// All that can be opened on top of the panes.
pub const SHEETS: &[SheetRow] = &[
    SheetRow {
        name: "why",
        share: Share::Part,
        hint: "enter go there · ] [ next · esc back",
        when: &[When::Panes, When::Everywhere],
        page: view,
        follows: false,
    },
    list("findings"),
    table("rows"),
    table("facts"),
    table("quotes"),
    table("outlets"),
    SheetRow {
        hint: "h j k l move · tab another base · enter go there · esc back",
        when: &[When::Base, When::Cells, When::Everywhere],
        follows: true,
        ..table("base")
    },
    list("alone"),
    list("missing"),
    SheetRow {
        name: "bookmarks",
        share: Share::Whole,
        hint: "enter go there · c note · d delete · u undo · esc back",
        when: &[When::Bookmarks, When::Everywhere],
        page: view,
        follows: false,
    },
    SheetRow {
        name: "help",
        share: Share::Whole,
        hint: "j k scroll · esc back",
        when: &[When::Everywhere],
        page: |_, _| help::page(),
        follows: false,
    },
];

/// A list that takes the whole screen.
const fn list(name: &'static str) -> SheetRow {
    SheetRow { hint: "enter go there · esc back", when: &[When::Everywhere], ..table(name) }
}

/// A view in which every cell leads to a passage.
const fn table(name: &'static str) -> SheetRow {
    SheetRow {
        name,
        share: Share::Whole,
        hint: "h j k l move · enter go there · esc back",
        when: &[When::Cells, When::Everywhere],
        page: view,
        follows: false,
    }
}

/// The first page of the view of this name.
fn view(look: &Look, name: &str) -> Page {
    let made = VIEWS.iter().find(|view| view.name == name).map(|view| (view.pages)(look));
    made.and_then(|pages| pages.into_iter().next()).unwrap_or_default()
}
