//! Going back over leaps.

use super::opened::Opened;
use super::state::State;
use super::trail::Stop;

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
        let open = |(row, cursor)| Opened::new(row, cursor);
        self.opened = stop.opened.into_iter().map(open).collect();
    }
}
