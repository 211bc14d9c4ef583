//! What is opened on top of the panes: why, the lists, the help.

use super::cursor::Cursor;
use super::given::When;
use super::keymap::Keymap;
use super::layout::Share;
use super::sheet::Sheet;
use crate::page::Page;
use crate::view::Look;

/// A row of the table of what can be opened.
#[derive(Debug)]
pub struct SheetRow {
    /// What it is called; where a view has this name, it is that view.
    pub name: &'static str,
    /// How much of the screen it takes.
    pub share: Share,
    /// What can be done on it, for the bottom line; a command's name in braces stands for its key.
    pub hint: &'static str,
    /// The kinds of commands that can be given on it, those that come first in front.
    pub when: &'static [When],
    /// Makes its page, given its name.
    pub page: fn(&Look, &Keymap, &str) -> Page,
}

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
