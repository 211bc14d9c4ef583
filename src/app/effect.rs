//! What a command wants done in the world.

use crate::notebook::Event;

/// One thing to be done, carried out by the loop after the command.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write down what happened to the notebook.
    Save(Event),
    /// Take in what other programs wrote into the notebook.
    Refresh,
    /// Put words on the clipboard.
    Copy(String),
    /// Open an address or a file with the program that the system has for it.
    Open(String),
    /// Paint all of the screen anew, whatever stands on it.
    Repaint,
    /// Give the terminal back for a while.
    Suspend,
    /// Open an article's file with the reader's editor, where these words stand.
    Edit {
        /// The file.
        source: String,
        /// The first line of the words.
        words: String,
    },
    /// Write a new file into the folder in which the program was started.
    Write {
        /// Its name without its ending; a number is added where there is such a file.
        name: String,
        /// Its ending.
        ending: &'static str,
        /// What it says.
        text: String,
    },
    /// Read the articles anew.
    Reload,
    /// Give up the comparison.
    Stop,
    /// Leave.
    Quit,
}

/// What the program says to the reader in the bottom line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The sentence.
    pub text: String,
    /// Whether something went wrong.
    pub trouble: bool,
}

impl Message {
    /// Something worth knowing.
    pub fn note(text: impl Into<String>) -> Self {
        Self { text: text.into(), trouble: false }
    }

    /// Something that went wrong.
    pub fn trouble(text: impl Into<String>) -> Self {
        Self { text: text.into(), trouble: true }
    }
}
