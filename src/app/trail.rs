//! The way back: where a reader was before each leap, and what was open there.

use super::cursor::Cursor;
use super::opened::{Opened, SheetRow};
use super::sheet::Sheet;
use super::state::State;
use crate::article::Place;
use crate::page::Page;

/// Where a reader was before each leap, and where from a step back led.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    behind: Vec<Stop>,
    ahead: Vec<Stop>,
}

/// A place, and what was open on top of it.
#[derive(Clone, Debug)]
pub struct Stop {
    /// The passage.
    place: Place,
    /// The finding that was looked at.
    finding: Option<usize>,
    /// What was opened, the last on top.
    opened: Vec<(&'static SheetRow, Cursor)>,
}

/// So many leaps can be gone back.
const LONGEST: usize = 100;

impl Trail {
    /// Remembers where a leap began. What lay ahead is forgotten.
    pub fn leave(&mut self, stop: Stop) {
        self.ahead.clear();
        if self.behind.last().is_none_or(|last| !last.is_at(&stop)) {
            self.behind.push(stop);
        }
        if self.behind.len() > LONGEST {
            self.behind.remove(0);
        }
    }

    /// Where the last leap began, seen from here; nothing where there was none.
    fn back(&mut self, here: &Stop) -> Option<Stop> {
        step(&mut self.behind, &mut self.ahead, here)
    }

    /// Where the last step back began, seen from here.
    fn forth(&mut self, here: &Stop) -> Option<Stop> {
        step(&mut self.ahead, &mut self.behind, here)
    }
}

/// Takes the next stop that is not here, and remembers here on the other side.
fn step(from: &mut Vec<Stop>, to: &mut Vec<Stop>, here: &Stop) -> Option<Stop> {
    while let Some(stop) = from.pop() {
        if !stop.is_at(here) {
            to.push(here.clone());
            return Some(stop);
        }
    }
    None
}

impl Stop {
    /// Whether a reader sees the same at another stop: the passage, or the same row of the same list.
    pub fn is_at(&self, other: &Self) -> bool {
        let seen = |stop: &Self| stop.opened.last().map(|(sheet, cursor)| (sheet.name, cursor.row));
        let names = |stop: &Self| stop.opened.iter().map(|(sheet, _)| sheet.name).collect::<Vec<_>>();
        self.place == other.place && seen(self) == seen(other) && names(self) == names(other)
    }
}

impl State {
    /// Where the reader is.
    pub(super) fn stop(&self) -> Option<Stop> {
        let opened = self.opened.iter().map(|opened| (opened.row, opened.cursor)).collect();
        Some(Stop { place: self.panes.place()?, finding: self.finding, opened })
    }

    /// Remembers where the reader is, before a leap.
    pub(super) fn leave(&mut self) {
        if let Some(here) = self.stop() {
            self.trail.leave(here);
        }
    }

    /// Goes back over so many leaps; forth over so many steps back where `by` is below 0.
    pub(super) fn go_back(&mut self, by: isize) {
        for _ in 0..by.unsigned_abs() {
            let Some(here) = self.stop() else { return };
            let next = if by > 0 { self.trail.back(&here) } else { self.trail.forth(&here) };
            let Some(stop) = next else {
                return self.say(if by > 0 { "Nowhere to go back to." } else { "Nowhere to go forth to." });
            };
            self.return_to(stop);
            self.settle();
        }
    }

    fn return_to(&mut self, stop: Stop) {
        self.selection = None;
        self.jump(stop.place);
        self.finding = stop.finding;
        let open = |(row, cursor)| Opened { row, page: Page::default(), sheet: Sheet::default(), cursor };
        self.opened = stop.opened.into_iter().map(open).collect();
    }
}
