//! The way back: where a reader was before each leap, and what was open there.

use super::cursor::Cursor;
use super::opened::SheetRow;
use crate::article::Place;

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
    pub place: Place,
    /// The finding that was looked at.
    pub finding: Option<usize>,
    /// What was opened, the last on top.
    pub opened: Vec<(&'static SheetRow, Cursor)>,
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
    pub fn back(&mut self, here: &Stop) -> Option<Stop> {
        step(&mut self.behind, &mut self.ahead, here)
    }

    /// Where the last step back began, seen from here.
    pub fn forth(&mut self, here: &Stop) -> Option<Stop> {
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
