//! What is opened on top of the panes: why, the lists, the help.

use super::basis::Basis;
use super::cursor::Cursor;
use super::given::When;
use super::keymap::Keymap;
use super::layout::{Area, Share};
use super::sheet::{Sheet, Spot};
use crate::page::{Lie, Page, Shape, Target};
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
    /// What else can be done on it, and is said whatever is under the cursor; may be empty.
    pub beside: &'static str,
    /// The kinds of commands that can be given on it, those that come first in front.
    pub when: &'static [When],
    /// Whether it lies over what is open, and does not take its place.
    pub over: bool,
    /// Whether it opens at what is looked at, and not at its top.
    pub at_cursor: bool,
    /// Whether the article that is read goes along with the row under the cursor.
    pub follows: bool,
    /// Makes its page.
    pub page: fn(&Look, &Making) -> Page,
}

/// What a page is made with, beside what is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Making<'m> {
    /// The name of what is opened.
    pub name: &'static str,
    /// The keys of all commands.
    pub keymap: &'m Keymap,
    /// The kinds of commands that can be given on what lies below it.
    pub below: &'static [When],
}

/// Something opened on top of the panes.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What it is.
    pub row: &'static SheetRow,
    /// Its page, as it was when the state was last settled.
    pub page: Page,
    /// What the page was made from; nothing where it is still to be made.
    pub(super) basis: Option<Basis>,
    /// How the page falls into lines.
    pub sheet: Sheet,
    /// Where the reader stands on it.
    pub cursor: Cursor,
}

impl Opened {
    /// What the cell, or else the row, under the cursor leads to.
    pub fn target(&self) -> Option<Target> {
        target(&self.page, self.cursor)
    }

    /// Something opened whose page is still to be made.
    pub(super) fn new(row: &'static SheetRow, cursor: Cursor) -> Self {
        Self { row, page: Page::default(), basis: None, sheet: Sheet::default(), cursor }
    }

    /// Takes in its page as things stand now, if it is another one. The cursor stays on what it stood on, wherever
    /// that is now.
    pub(super) fn renew(&mut self, page: Option<Page>, basis: Basis) {
        let held = self.target();
        self.basis = Some(basis);
        self.page = page.unwrap_or_else(|| std::mem::take(&mut self.page));
        if let Some(held) = held.filter(|held| self.target() != Some(*held)) {
            self.find(|target| target == held);
        }
    }

    /// Begins anew at a row, whatever the page then holds.
    pub(super) fn start_at(&mut self, row: usize) {
        *self = Self::new(self.row, Cursor::default());
        self.cursor = Cursor { row, ..Cursor::default() };
    }

    /// Goes to the first cell, or else row, that leads to such a target, if there is one.
    pub(super) fn find(&mut self, wanted: impl Fn(Target) -> bool) -> bool {
        let cells = |row: usize| 0..self.page.rows[row].cells.len().max(1);
        let mut all = (0..self.page.rows.len()).flat_map(|row| cells(row).map(move |cell| (row, cell)));
        let leads = |&(row, cell): &Spot| {
            let row = &self.page.rows[row];
            let own = row.cells.get(cell).and_then(|cell| cell.target);
            let as_row = row.target.filter(|_| row.cells.iter().all(|cell| cell.target.is_none()));
            own.or(as_row).is_some_and(&wanted)
        };
        let found = all.find(leads);
        (self.cursor.row, self.cursor.cell) = found.unwrap_or((self.cursor.row, self.cursor.cell));
        found.is_some()
    }

    /// Whether the names of its columns stand above them; where nothing does, they would say nothing.
    pub fn is_headed(&self) -> bool {
        !self.page.rows.is_empty() && self.page.shape == Shape::Matrix && self.sheet.fitted.lie == Lie::Beside
    }

    /// The part of an area in which its rows stand: below its title and the names of its columns.
    pub fn inside(&self, area: Area) -> Area {
        let below = area.below_title();
        if self.is_headed() && below.height < area.height { below.below_title() } else { below }
    }
}

/// What a cell of a page leads to; where it says nothing, what its row leads to.
fn target(page: &Page, cursor: Cursor) -> Option<Target> {
    let row = page.rows.get(cursor.row)?;
    row.cells.get(cursor.cell).and_then(|cell| cell.target).or(row.target)
}
