//! What happens to the state, and what keys do to it.

use super::commands::{self, Command};
use super::given::{Given, When};
use super::input::Input;
use super::key::Key;
use super::keymap::Outcome;
use super::opened::Opened;
use super::panes::AFTER_STEP;
use super::prompt::LONGEST;
use super::state::{State, Work};
use super::trail::Stop;

impl State {
    /// Takes in one thing that happened, and puts itself in order.
    pub fn take(&mut self, input: Input) {
        match input {
            Input::Resize(size) => self.size = size,
            Input::Pause => self.pause(),
            Input::Mouse(mouse) => self.point(mouse),
            Input::Paste(words) => {
                if let Some(prompt) = &mut self.prompt {
                    if !prompt.paste(&words) {
                        self.say(format!("A line has {LONGEST} characters at most; the rest is left out."));
                    }
                    self.typed_on();
                }
            }
            Input::Key(key) if self.prompt.is_some() => self.type_key(key),
            Input::Key(key) => self.press(key),
        }
        self.settle();
    }

    fn press(&mut self, key: Key) {
        self.message = None;
        let (name, given) = match self.pending.press(key, self.when(), &self.keymap) {
            Outcome::Run(name, given) => (name, given),
            Outcome::Wait | Outcome::Nothing => return,
        };
        match commands::named(name) {
            Some(command) if command.counts || given.count.is_none() => {
                self.run(command, given);
            }
            // A number that counts nothing is the number of a pane.
            Some(command) => {
                commands::go_to_pane(self, given);
                self.settle();
                self.run(command, Given { count: None, ..given });
            }
            None => {}
        }
    }

    /// Carries out a command; where it leads away, the way back is remembered.
    pub(super) fn run(&mut self, command: &Command, given: Given) {
        let before = self.stop().filter(|_| command.leaps);
        (command.run)(self, given);
        if self.opened.is_empty() && self.selection.is_none() {
            self.panes.hole = self.panes.hole.or(Some(AFTER_STEP));
        }
        let after = self.stop();
        let led_away = |before: &Stop| after.as_ref().is_some_and(|after| !after.is_at(before));
        if let Some(before) = before.filter(led_away) {
            self.trail.leave(before);
        }
    }

    /// A number after which nothing comes is the number of a pane.
    fn pause(&mut self) {
        let pending = std::mem::take(&mut self.pending);
        if pending.is_number() && self.when().contains(&When::Panes) {
            commands::go_to_pane(self, Given { count: pending.count, letter: None });
        }
    }

    /// The kinds of commands that can be given, those that come first in front.
    pub(super) fn when(&self) -> &'static [When] {
        self.when_on(self.opened.last())
    }

    /// The kinds of commands that can be given on something opened, or else on the articles.
    pub(super) fn when_on(&self, opened: Option<&Opened>) -> &'static [When] {
        match opened {
            Some(opened) => opened.row.when,
            None if self.selection.is_some() => &[When::Selecting, When::Panes, When::Everywhere],
            None if self.work == Work::Hidden => &[When::Classroom, When::Panes, When::Everywhere],
            None => &[When::Panes, When::Everywhere],
        }
    }
}
