//! Opening what lies on top of the articles. A list or a table gives way to the next one; the working behind a mark and
//! the help lie over whatever is open: so one step back leads from any list to the articles.

use super::cursor::Cursor;
use super::effect::Effect;
use super::layout::Share;
use super::opened::Opened;
use super::sheets::{SHEETS, open_while_hidden};
use super::state::{State, Work};
use crate::page::Target;
use crate::view::{Of, VIEWS};

impl State {
    /// Opens what has this name in the table of sheets; once more closes it. What lies below something else comes on
    /// top.
    pub(super) fn open(&mut self, name: &str) {
        match self.opened.iter().position(|opened| opened.row.name == name) {
            Some(at) if at + 1 == self.opened.len() => drop(self.opened.pop()),
            Some(below) => self.opened.truncate(below + 1),
            None => self.open_anew(name),
        }
    }

    /// Opens a sheet: a list at what is looked at, or at its top as long as nothing has been read. The working behind a
    /// mark begins with its rule on a small screen, which has no room for all of it.
    pub(super) fn open_anew(&mut self, name: &str) {
        let Some(row) = SHEETS.iter().find(|row| row.name == name) else { return };
        if self.work == Work::Hidden && !open_while_hidden(row.name) {
            return self.say_keys("What was found is hidden; {classroom} shows it.");
        }
        let page = self.page_of(row);
        let basis = Some(self.basis(row));
        let mut opened = Opened { page, basis, ..Opened::new(row, Cursor::default()) };
        let place = self.panes.place();
        let said = place.zip(self.finding).map(|(place, finding)| Target::Said(place, finding));
        let here = [said, self.finding.map(Target::Finding), place.map(Target::Place)];
        let explained = row.over && self.is_narrow();
        let at_top = !row.at_cursor
            || explained
            || row.share == Share::Whole && !row.follows && self.panes.are_unread();
        let mut wanted = here.into_iter().flatten().filter(|_| !at_top);
        // What says something before its first row that leads anywhere is read from there.
        let leads = opened.page.rows.first().is_some_and(|row| row.target.is_some());
        if !wanted.any(|wanted| opened.find(|target| target == wanted)) && leads {
            opened.find(|_| true);
        }
        if !row.over {
            self.opened.clear();
        }
        self.opened.push(opened);
        if VIEWS.iter().any(|view| view.name == name && view.of == Of::Notebook) {
            self.outbox.push(Effect::Refresh);
        }
    }
}
