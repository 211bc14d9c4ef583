//! Passages that the reader puts under a letter.

use super::given::Given;
use super::state::State;

impl State {
    /// Remembers the passage under the cursor under a letter.
    pub(super) fn set_mark(&mut self, given: Given) {
        if let (Some(letter), Some(place)) = (given.letter, self.panes.place()) {
            self.marks.insert(letter, place);
            self.say(format!("Remembered under {letter}."));
        }
    }

    /// Goes to the passage that is remembered under a letter.
    pub(super) fn go_to_mark(&mut self, given: Given) {
        let Some(letter) = given.letter else { return };
        match self.marks.get(&letter) {
            Some(&place) => {
                self.opened.clear();
                self.jump(place);
            }
            None => self.say(format!("Nothing is remembered under {letter}.")),
        }
    }
}
