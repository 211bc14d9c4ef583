//! A comparison that is still being made: the articles can be read meanwhile.

use super::effect::Effect;
use super::rulings::Rulings;
use super::state::{State, Work};
use crate::compare::Comparison;

impl State {
    /// Says what is done now.
    pub fn wait(&mut self, told: String) {
        if self.work != Work::Stopped {
            self.work = Work::Going(told);
        }
    }

    /// Takes in the comparison of the articles that are open, made meanwhile; the reader stays where they are.
    pub fn compared(&mut self, comparison: Comparison) {
        if self.work == Work::Stopped {
            return;
        }
        self.work = Work::Done;
        self.rulings = Rulings::new(&comparison);
        self.comparison = comparison;
        self.rule();
        self.settle();
    }

    /// The comparison could not be made.
    pub fn not_compared(&mut self) {
        self.work = Work::Stopped;
        self.say("The comparison failed, which should not happen; the articles can be read.");
    }

    /// Gives the comparison up, if it is still being made; whether it was.
    pub(super) fn stop_work(&mut self) -> bool {
        let goes_on = matches!(self.work, Work::Going(_));
        if goes_on {
            self.work = Work::Stopped;
            self.outbox.push(Effect::Stop);
            self.say("Stopped: the articles are not compared.");
        }
        goes_on
    }
}
