//! The loop: paint, read, change, do.

mod events;
pub mod terminal;
mod world;

use crate::app::{Input, Message, Settings, State};
use crate::compare::Comparison;
use crate::disk::notebook::Journal;
use crate::tui::{self, Theme};
use events::Happening;
use jiff::Timestamp;
use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;
use terminal::Screen;
use world::World;

/// How long keys wait for more before they stand for themselves.
const PAUSE: Duration = Duration::from_millis(300);

/// What is opened.
#[derive(Debug)]
pub struct Sitting {
    /// The story.
    pub comparison: Comparison,
    /// The reader's notebook for it.
    pub journal: Journal,
    /// What the reader chose.
    pub settings: Settings,
    /// How it is painted.
    pub theme: Theme,
    /// What is to be said first.
    pub message: Option<Message>,
}

/// How a sitting ended.
#[derive(Debug)]
pub struct Ended {
    /// The signal that ended it, if one did.
    pub signal: Option<i32>,
    /// A sentence on what could not be saved, if anything.
    pub lost: Option<String>,
}

/// Opens a story on the terminal, until the reader leaves. The terminal is given back in any case.
///
/// # Errors
/// What the terminal refused.
pub fn open(sitting: Sitting) -> io::Result<Ended> {
    terminal::held(sitting.settings.mouse, |screen| {
        let happenings = events::listen()?;
        let size = screen.size()?;
        let notebook = sitting.journal.notebook().clone();
        let mut state = State::new(sitting.comparison, notebook, events::size(size.width, size.height));
        state.choose(sitting.settings);
        state.message = sitting.message;
        let mut world = World::new(sitting.journal);
        let signal = turn(screen, &mut state, &mut world, &sitting.theme, &happenings);
        let lost = world.close();
        Ok(Ended { signal: signal?, lost })
    })
}

/// Paints, waits for something to happen, takes it in, carries out what follows; until the end.
fn turn(
    screen: &mut Screen,
    state: &mut State,
    world: &mut World,
    theme: &Theme,
    happenings: &Receiver<Happening>,
) -> io::Result<Option<i32>> {
    loop {
        let size = screen.size()?;
        let size = events::size(size.width, size.height);
        if size != state.size {
            state.take(Input::Resize(size));
        }
        screen.draw(|frame| tui::paint(frame, state, theme))?;
        let mut next = Some(wait(state, happenings));
        // All that has happened by now is taken in before the screen is painted again.
        while let Some(happening) = next {
            match happening {
                Happening::Input(input) => take(screen, state, world, input)?,
                Happening::Continued => terminal::lent(screen, || ())?,
                Happening::Signal(signal) => return Ok(Some(signal)),
                Happening::Lost(error) => return Err(error),
            }
            if world.left {
                return Ok(None);
            }
            next = happenings.try_recv().ok();
        }
    }
}

/// Takes in what happened, and carries out what follows.
fn take(screen: &mut Screen, state: &mut State, world: &mut World, input: Input) -> io::Result<()> {
    state.now = Timestamp::now();
    state.take(input);
    for effect in std::mem::take(&mut state.outbox) {
        if let Some(message) = world.carry_out(effect, screen)? {
            state.message = Some(message);
        }
        if world.notebook() != state.notes.notebook() {
            state.reread(world.notebook().clone());
        }
    }
    Ok(())
}

/// What time it is.
pub fn now() -> Timestamp {
    Timestamp::now()
}

/// The next thing that happens. While a number waits for more, that nothing happens is one too.
fn wait(state: &State, happenings: &Receiver<Happening>) -> Happening {
    let lost = || Happening::Lost(io::Error::other("the terminal is gone"));
    if !state.pending.is_number() {
        return happenings.recv().unwrap_or_else(|_| lost());
    }
    match happenings.recv_timeout(PAUSE) {
        Ok(happening) => happening,
        Err(RecvTimeoutError::Timeout) => Happening::Input(Input::Pause),
        Err(RecvTimeoutError::Disconnected) => lost(),
    }
}

/// Ends the program as the signal would have ended it, so that whoever sent it sees that it did.
#[cfg(unix)]
pub fn end_by(signal: i32) {
    let _ = signal_hook::low_level::emulate_default_handler(signal);
}

/// Ends the program as the signal would have ended it.
#[cfg(not(unix))]
pub fn end_by(_: i32) {}
