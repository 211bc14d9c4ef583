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
    },
    SheetRow {
        name: "findings",
        share: Share::Whole,
        hint: "enter go there · esc back",
        when: &[When::Everywhere],
        page: view,
    },
    SheetRow {
        name: "bookmarks",
        share: Share::Whole,
        hint: "enter go there · c note · # tags · d delete · u undo · esc back",
        when: &[When::Bookmarks, When::Everywhere],
        page: view,
    },
    SheetRow {
        name: "help",
        share: Share::Whole,
        hint: "j k scroll · esc back",
        when: &[When::Everywhere],
        page: |_, _| help::page(),
    },
];

/// The first page of the view of this name.
fn view(look: &Look, name: &str) -> Page {
    let made = VIEWS.iter().find(|view| view.name == name).map(|view| (view.pages)(look));
    made.and_then(|pages| pages.into_iter().next()).unwrap_or_default()
}
