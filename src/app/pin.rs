//! Two passages pinned by hand: put together, apart, or only level with each other.

use super::state::{State, Work};
use crate::article::Place;
use crate::notebook::{Decision, Event, Ruling};
use crate::view::outlet;

impl State {
    /// Pins the passage under the cursor; the second of two pinned passages is put together with the first, or
    /// apart from it where the two were together.
    pub(super) fn pin(&mut self) {
        if self.work != Work::Done {
            return self.say("Nothing is known yet with which a passage could be put together.");
        }
        let both = [self.panes.place(), self.pinned];
        if both.into_iter().flatten().any(|place| !self.is_story(place)) {
            return self
                .say_keys("This is not story, so it cannot be put together; {level} brings it level.");
        }
        if let Some((a, b)) = self.pair() {
            let together = self.comparison.counterparts(a).iter().any(|it| it.place == b);
            self.decide_match(if together { Ruling::Rejected } else { Ruling::Confirmed }, a, b);
        }
    }

    /// Pins the passage under the cursor; the second of two pinned passages stands level with the first whenever one
    /// of them is read, or no longer does. Nothing is said of what they say.
    pub(super) fn pin_level(&mut self) {
        let Some((a, b)) = self.pair() else { return };
        let names =
            format!("{} and {}", outlet(&self.comparison, a.article), outlet(&self.comparison, b.article));
        let before = self.rulings.level_by(self.notes.notebook(), a, b);
        if let Some(id) = before {
            self.happened(Event::Removed { id, at: self.now });
            return self.say_keys(&format!("{names} are no longer held level here. {{undo}} takes it back."));
        }
        let decision = Decision::on_match(Ruling::Level, &self.comparison, [a, b], self.now);
        self.happened(Event::Decided { decision: Box::new(decision) });
        self.say_keys(&if self.panes.unlocked {
            format!("{names} stand level here as soon as {{unlock}} lets the panes go along.")
        } else {
            format!("{names} stand level here. {{undo}} takes it back.")
        });
    }

    /// The passage that was pinned before and the one under the cursor, in the order of places. Where none was, or one
    /// of the same article, the one under the cursor is pinned.
    fn pair(&mut self) -> Option<(Place, Place)> {
        let here = self.panes.place()?;
        match self.pinned.take() {
            Some(there) if there == here => self.say("No longer pinned."),
            Some(there) if there.article != here.article => return Some((there.min(here), there.max(here))),
            before => {
                self.pinned = Some(here);
                if before.is_some() {
                    self.say("Pin a passage of another article.");
                }
            }
        }
        None
    }
}
