//! The line in which a reader types.

use super::key::{Code, Key, Named};
use crate::article::Place;
use tui_input::{Input, InputRequest};

/// A line that is being typed.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What it is typed for.
    pub purpose: Purpose,
    /// What has been typed, and where the cursor stands in it.
    pub input: Input,
    /// Which of the things it offers is chosen, or which of those typed before, counted from 0.
    pub chosen: usize,
}

/// What a line is typed for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Words to search for; where the reader stood before.
    Search(Option<Place>),
    /// The name of a command.
    Command,
    /// A note on the bookmark with this id.
    Note(String),
    /// The tags of the bookmark with this id.
    Tags(String),
}

/// How many characters a line may have. Whoever pastes a whole page meant something else.
pub const LONGEST: usize = 2_000;

/// What a key did to a prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// The line may have changed.
    On,
    /// The line is finished.
    Done,
    /// The line is given up.
    Away,
    /// What stands above is wanted: another choice, or what was typed before.
    Up,
    /// What stands below is wanted.
    Down,
}

impl Prompt {
    /// A line that begins with some words.
    pub fn new(purpose: Purpose, words: &str) -> Self {
        Self { purpose, input: Input::new(words.to_owned()), chosen: 0 }
    }

    /// What stands in front of the line.
    pub const fn label(&self) -> &'static str {
        match self.purpose {
            Purpose::Search(_) => "/",
            Purpose::Command => ":",
            Purpose::Note(_) => "note: ",
            Purpose::Tags(_) => "tags: ",
        }
    }

    /// Takes in one key.
    pub fn press(&mut self, key: Key) -> Typed {
        let request = match (key.code, key.ctrl, key.alt) {
            (Code::Named(Named::Enter), ..) => return Typed::Done,
            (Code::Named(Named::Esc), ..) | (Code::Char('c' | 'g'), true, _) => return Typed::Away,
            (Code::Named(Named::Backspace), ..) if self.input.value().is_empty() => return Typed::Away,
            (Code::Named(Named::Up | Named::BackTab), ..) | (Code::Char('p'), true, _) => return Typed::Up,
            (Code::Named(Named::Down | Named::Tab), ..) | (Code::Char('n'), true, _) => return Typed::Down,
            (Code::Char('w'), true, _) | (Code::Named(Named::Backspace), _, true) => {
                InputRequest::DeletePrevWord
            }
            (Code::Char('u'), true, _) => InputRequest::DeleteLine,
            (Code::Char('k'), true, _) => InputRequest::DeleteTillEnd,
            (Code::Char('h'), true, _) | (Code::Named(Named::Backspace), ..) => InputRequest::DeletePrevChar,
            (Code::Named(Named::Delete), ..) => InputRequest::DeleteNextChar,
            (Code::Named(Named::Left), true, _) => InputRequest::GoToPrevWord,
            (Code::Named(Named::Right), true, _) => InputRequest::GoToNextWord,
            (Code::Named(Named::Left), ..) => InputRequest::GoToPrevChar,
            (Code::Named(Named::Right), ..) => InputRequest::GoToNextChar,
            (Code::Char('a'), true, _) | (Code::Named(Named::Home), ..) => InputRequest::GoToStart,
            (Code::Char('e'), true, _) | (Code::Named(Named::End), ..) => InputRequest::GoToEnd,
            (Code::Char(c), false, false) if self.room() > 0 => InputRequest::InsertChar(c),
            _ => return Typed::On,
        };
        self.input.handle(request);
        Typed::On
    }

    /// Takes in pasted words, as one line, as far as there is room. Whether all of them had room.
    pub fn paste(&mut self, words: &str) -> bool {
        let room = self.room();
        let words = crate::page::clean(words);
        let mut characters = words.chars();
        for c in characters.by_ref().take(room) {
            self.input.handle(InputRequest::InsertChar(c));
        }
        characters.next().is_none()
    }

    /// How many characters more it may have.
    fn room(&self) -> usize {
        LONGEST.saturating_sub(self.input.value().chars().count())
    }
}
