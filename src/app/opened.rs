//! What is opened on top of the panes: why, the lists, the help.

use super::cursor::Cursor;
use super::help;
use super::layout::Share;
use super::sheet::Sheet;
use super::state::State;
use crate::page::{Page, Row, Target};
use crate::view::VIEWS;

/// A row of the table of what can be opened.
#[derive(Debug)]
pub struct SheetRow {
    /// What it is called; where a view has this name, it is that view.
    pub name: &'static str,
    /// How much of the screen it takes.
    pub share: Share,
    /// What can be done on it, for the bottom line.
    pub hint: &'static str,
    /// Makes its page.
    page: fn(&State, &str) -> Page,
}

/// All that can be opened on top of the panes.
pub const SHEETS: &[SheetRow] = &[
    SheetRow { name: "why", share: Share::Part, hint: "enter go there · ] [ next · esc back", page: view },
    SheetRow { name: "findings", share: Share::Whole, hint: "enter go there · esc back", page: view },
    SheetRow {
        name: "bookmarks",
        share: Share::Whole,
        hint: "enter go there · c note · d delete · u undo · esc back",
        page: view,
    },
    SheetRow { name: "help", share: Share::Whole, hint: "j k scroll · esc back", page: |_, _| help::page() },
];

/// Something opened on top of the panes.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What it is.
    pub row: &'static SheetRow,
    /// Its page, as it was when the state was last settled.
    pub page: Page,
    /// How the page falls into lines.
    pub sheet: Sheet,
    /// Where the reader stands on it.
    pub cursor: Cursor,
}

impl Opened {
    /// Opens what has this name, a list of findings at the one that is looked at; nothing where nothing has
    /// the name.
    pub(super) fn named(name: &str, state: &State) -> Option<Self> {
        let row = SHEETS.iter().find(|row| row.name == name)?;
        let page = (row.page)(state, name);
        let looked_at = |row: &Row| row.target.is_some() && row.target == state.finding.map(Target::Finding);
        let at = page.rows.iter().position(looked_at).unwrap_or(0);
        let cursor = Cursor { row: at, top: 0 };
        Some(Self { row, page, sheet: Sheet::default(), cursor })
    }

    /// Its page as things stand.
    pub(super) fn made(&self, state: &State) -> Page {
        (self.row.page)(state, self.row.name)
    }
}

/// The first page of the view of this name.
fn view(state: &State, name: &str) -> Page {
    let kept = state.notes.kept();
    let look = state.look(&kept);
    let made = VIEWS.iter().find(|view| view.name == name).map(|view| (view.pages)(&look));
    made.and_then(|pages| pages.into_iter().next()).unwrap_or_default()
}
