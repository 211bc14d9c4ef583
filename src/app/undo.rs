//! Taking back what was done to the notebook, and doing it again.

use super::effect::Effect;
use super::history::Step;
use super::state::State;
use crate::notebook::Event;

impl State {
    /// Something happened to the notebook: it is taken in and written down, and can be taken back.
    pub(super) fn happened(&mut self, event: Event) {
        if let Some(inverse) = self.notes.notebook().inverse(&event, self.now) {
            self.history.done.push(Step { event: event.clone(), inverse, place: self.panes.place() });
            self.history.undone.clear();
        }
        self.write_down(event);
    }

    /// Takes back what was done last.
    pub(super) fn undo(&mut self) {
        let Some(mut step) = self.history.done.pop() else { return self.say("Nothing to take back.") };
        step.inverse.happens(self.now);
        self.write_down(step.inverse.clone());
        self.see(&step, "Taken back");
        self.history.undone.push(step);
    }

    /// Does again what was taken back last.
    pub(super) fn redo(&mut self) {
        let Some(step) = self.history.undone.pop() else { return self.say("Nothing to do again.") };
        let mut again = step.again();
        again.happens(self.now);
        self.write_down(again);
        self.see(&step, "Done again");
        self.history.done.push(step);
    }

    fn write_down(&mut self, event: Event) {
        self.outbox.push(Effect::Save(event.clone()));
        self.notes.take(event, &self.comparison.articles);
        self.rule();
    }

    /// Shows what was taken back, or done again.
    fn see(&mut self, step: &Step, what: &str) {
        if let (Some(place), true) = (step.place, self.opened.is_empty()) {
            self.jump(place);
        }
        self.say(format!("{what}: {}.", step.name()));
    }
}
