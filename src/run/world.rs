//! What commands want done in the world.

use super::terminal::{self, Screen};
use crate::app::{Effect, Message};
use crate::disk::notebook::Journal;
use crate::disk::paths::whole;
use crate::disk::reports;
use crate::notebook::{Event, Notebook, Seat};
use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;
use jiff::Timestamp;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

/// The notebook's file, the clipboard, other programs.
#[derive(Debug)]
pub struct World {
    journal: Journal,
    /// Whether the reader has left.
    pub left: bool,
}

impl World {
    /// The world with the notebook of the story that is open.
    pub const fn new(journal: Journal) -> Self {
        Self { journal, left: false }
    }

    /// What the reader kept, in this program and in others.
    pub const fn notebook(&self) -> &Notebook {
        self.journal.notebook()
    }

    /// Does one thing; says what the reader should know of it.
    ///
    /// # Errors
    /// What the terminal refused.
    pub fn carry_out(&mut self, effect: Effect, screen: &mut Screen) -> io::Result<Option<Message>> {
        let trouble = |text: String| Some(Message::trouble(text));
        match effect {
            Effect::Quit => self.left = true,
            Effect::Save(event) => {
                let told =
                    |problem| trouble(format!("Not on the disk yet, tried again when you quit: {problem}"));
                return Ok(self.journal.write(event).map_or_else(told, |done| done.map(Message::note)));
            }
            Effect::Refresh => {
                return Ok(self.journal.refresh().err().and_then(|it| trouble(it.to_string())));
            }
            Effect::Copy(words) => {
                execute!(screen.backend_mut(), CopyToClipboard::to_clipboard_from(words))?;
            }
            Effect::Open(source) if !can_be_opened(&source) => {
                return Ok(trouble(format!("{source} is no file that could be opened.")));
            }
            Effect::Open(source) => {
                let failed = open(&source).err();
                let told = |error| trouble(format!("{source} could not be opened ({error})."));
                return Ok(failed.map_or_else(|| Some(Message::note(format!("Opening {source}"))), told));
            }
            Effect::Write { name, ending, text } => {
                let told = match reports::write_new(&name, ending, &text) {
                    Ok(path) => Message::note(format!("Written to {path}.")),
                    Err(problem) => Message::trouble(format!("Not written: {problem}.")),
                };
                return Ok(Some(told));
            }
            Effect::Stop | Effect::Reload | Effect::Edit { .. } => {}
            Effect::Repaint => screen.clear()?,
            Effect::Suspend => terminal::lent(screen, suspend)?,
        }
        Ok(None)
    }

    /// Writes what is not written yet. What cannot be written is lost, so it is told; but not if it is only how
    /// everything stood.
    pub fn close(&mut self, seat: Option<Seat>) -> Option<String> {
        let saved = self.journal.save();
        if let Some(seat) = seat.filter(|_| saved.is_ok()) {
            let _ = self.journal.write(Event::Left { at: Timestamp::now(), seat: Box::new(seat) });
        }
        let problem = saved.err()?;
        Some(format!("what you kept last is not on the disk and is lost: {problem}"))
    }
}

/// The program of the system that opens what it is given.
const OPENER: &str = if cfg!(target_os = "macos") {
    "open"
} else if cfg!(windows) {
    "explorer"
} else {
    "xdg-open"
};

/// Whether something is an address, or a file that there is.
fn can_be_opened(source: &str) -> bool {
    source.contains("://") || whole(Path::new(source)).is_some()
}

/// Has the system open an address or a file. Does not wait for it.
fn open(source: &str) -> io::Result<()> {
    let quiet = Stdio::null;
    let mut opened =
        Command::new(OPENER).arg(source).stdin(quiet()).stdout(quiet()).stderr(quiet()).spawn()?;
    thread::spawn(move || opened.wait());
    Ok(())
}

/// Stops the program until the shell lets it go on.
#[cfg(unix)]
fn suspend() {
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGTSTP);
}

#[cfg(not(unix))]
fn suspend() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_there_is_can_be_opened() {
        let can = ["https://valley.example/flood", env!("CARGO_MANIFEST_DIR")].map(can_be_opened);
        let cannot = ["sample/there-is-no-such-file.txt", "-", ""].map(can_be_opened);
        assert_eq!((can, cannot), ([true; 2], [false; 3]));
    }
}
