//! The loop: paint, read, change, do.

mod editor;
mod events;
mod gate;
mod ink;
pub mod terminal;
mod work;
mod world;

use crate::app::{self, Effect, Input, Message, Settings, State};
use crate::article::Article;
use crate::compare::Comparison;
use crate::disk::notebook::Journal;
use crate::notebook::Seat;
use crate::tui::{self, Wardrobe};
use events::Happening;
use gate::Gate;
use jiff::Timestamp;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;
use terminal::Screen;
use work::Work;
use world::World;

pub use ink::Ink;
pub use work::Compare;

/// How long keys wait for more before they stand for themselves.
const PAUSE: Duration = Duration::from_millis(300);

/// How long a comparison may take before the articles are shown without it.
const AT_ONCE: Duration = Duration::from_millis(80);

/// How often it is told how far the comparison has come.
const MOMENT: Duration = Duration::from_millis(100);

/// What is opened.
#[expect(missing_debug_implementations, reason = "a function cannot be shown")]
pub struct Sitting {
    /// The articles of the story.
    pub articles: Vec<Article>,
    /// Reads them anew.
    pub load: Load,
    /// Compares them.
    pub compare: Compare,
    /// The reader's notebook for it.
    pub journal: Journal,
    /// What the reader chose.
    pub settings: Settings,
    /// How it can be painted.
    pub themes: Wardrobe,
    /// What is to be said first.
    pub message: Option<Message>,
}

/// Reads the articles of a story, or says why there are none.
pub type Load = Box<dyn Fn() -> Result<Vec<Article>, String>>;

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
        let gate = Arc::default();
        let (heard, happenings) = events::listen(&gate)?;
        let size = screen.size()?;
        let notebook = sitting.journal.notebook().clone();
        let seat = notebook.seat().cloned();
        let work = Work::begin(0, &sitting.compare, sitting.articles.clone(), &heard);
        let unread = Comparison::unread(sitting.articles);
        let mut state = State::new(unread, notebook, events::size(size.width, size.height));
        state.choose(sitting.settings);
        (state.themes, state.theme) = sitting.themes.names();
        let world = World::new(sitting.journal);
        let (load, compare, themes) = (sitting.load, sitting.compare, sitting.themes);
        let (touched, found) = (false, None);
        let mut reading = Reading {
            screen,
            state,
            themes,
            world,
            load,
            compare,
            work,
            gate,
            heard,
            happenings,
            seat,
            touched,
            found,
        };
        let before = reading.begin()?;
        reading.state.message = reading.state.message.take().or(sitting.message);
        let signal = reading.turn();
        let before = reading.found.take().unwrap_or(before);
        let after = Some(reading.state.seat()).filter(|after| *after != before);
        let lost = reading.world.close(after);
        Ok(Ended { signal: signal?, lost })
    })
}

/// All that takes part in a sitting.
struct Reading<'a> {
    screen: &'a mut Screen,
    state: State,
    themes: Wardrobe,
    world: World,
    load: Load,
    compare: Compare,
    work: Work,
    gate: Arc<Gate>,
    heard: Sender<Happening>,
    happenings: Receiver<Happening>,
    /// How the reader left the story, as long as nothing was done in it since.
    seat: Option<Seat>,
    /// Whether the reader has done anything.
    touched: bool,
    /// How everything stood when a comparison that took long was done, if nothing had been done by then: it may move
    /// the cursor, which is not the reader's doing.
    found: Option<Seat>,
}

impl Reading<'_> {
    /// Puts everything as it was left; says how that is. Most stories are compared before anybody could see that
    /// they are not, so that is waited for, for a moment.
    fn begin(&mut self) -> io::Result<Seat> {
        self.state.wait(self.work.told());
        let first = self.happenings.recv_timeout(AT_ONCE).ok();
        if let Some(seat) = &self.seat {
            self.state.sit(seat);
        }
        if let Some(happening) = first {
            self.take(happening)?;
        }
        Ok(self.state.seat())
    }

    /// Paints, waits for something to happen, takes it in, carries out what follows; until the end, or until a
    /// signal.
    fn turn(&mut self) -> io::Result<Option<i32>> {
        loop {
            let size = self.screen.size()?;
            let size = events::size(size.width, size.height);
            if size != self.state.size {
                self.state.take(Input::Resize(size));
            }
            let name = self.state.themes.get(self.state.theme).map_or("", String::as_str);
            let theme = self.themes.wear(name);
            self.screen.draw(|frame| tui::paint(frame, &self.state, theme))?;
            let mut next = Some(self.wait());
            // All that has happened by now is taken in before the screen is painted again.
            while let Some(happening) = next {
                let signal = self.take(happening)?;
                if signal.is_some() || self.world.left {
                    return Ok(signal);
                }
                next = self.happenings.try_recv().ok();
            }
        }
    }

    /// Takes in what happened, and carries out what follows; gives the signal, if it was one.
    fn take(&mut self, happening: Happening) -> io::Result<Option<i32>> {
        match happening {
            Happening::Input(input) => self.take_input(input)?,
            Happening::Compared(number, _) if number != self.work.number => {}
            Happening::Compared(_, Some(comparison)) => self.compared(*comparison),
            Happening::Compared(_, None) => self.state.not_compared(),
            Happening::Moment => self.state.wait(self.work.told()),
            Happening::Continued => terminal::lent(self.screen, || ())?,
            Happening::Signal(signal) => return Ok(Some(signal)),
            Happening::Lost(error) => return Err(error),
        }
        Ok(None)
    }

    fn take_input(&mut self, input: Input) -> io::Result<()> {
        if !matches!(input, Input::Resize(_) | Input::Pause) {
            self.seat = None;
            self.touched = true;
        }
        self.state.now = Timestamp::now();
        self.state.take(input);
        for effect in std::mem::take(&mut self.state.outbox) {
            match effect {
                Effect::Stop => self.work.stop(),
                Effect::Reload => self.reload()?,
                Effect::Edit { source, words } => self.edit(&source, &words)?,
                other => {
                    if let Some(message) = self.world.carry_out(other, self.screen)? {
                        self.state.message = Some(message);
                    }
                }
            }
            if self.world.notebook() != self.state.notes.notebook() {
                self.state.reread(self.world.notebook().clone());
            }
        }
        Ok(())
    }

    /// Gives terminal and keyboard to the reader's editor, and then reads the articles anew.
    fn edit(&mut self, source: &str, words: &str) -> io::Result<()> {
        self.gate.close();
        let edited = terminal::lent(self.screen, || editor::edit(source, words));
        self.gate.open();
        match edited? {
            Ok(()) => self.reload()?,
            Err(problem) => self.state.message = Some(Message::trouble(problem)),
        }
        Ok(())
    }

    /// Reads the articles anew and compares them; the reader stays where they are.
    fn reload(&mut self) -> io::Result<()> {
        match (self.load)() {
            Err(problem) => self.state.message = Some(Message::trouble(problem)),
            Ok(articles) => {
                self.work.stop();
                self.seat = Some(self.state.seat());
                self.work = Work::begin(self.work.number + 1, &self.compare, articles.clone(), &self.heard);
                self.state.reopen(articles);
                self.begin()?;
            }
        }
        Ok(())
    }

    /// The comparison is made. What was open when the reader left can be opened only now.
    fn compared(&mut self, comparison: Comparison) {
        self.state.compared(comparison);
        if let Some(seat) = self.seat.take() {
            self.state.sit(&seat);
        }
        if !self.touched {
            self.found = Some(self.state.seat());
        }
    }

    /// The next thing that happens. While a number waits for more, or the comparison is being made, that nothing
    /// happens is one too.
    fn wait(&self) -> Happening {
        let (patience, otherwise) = match &self.state.work {
            _ if self.state.pending.is_number() => (PAUSE, Happening::Input(Input::Pause)),
            app::Work::Going(_) => (MOMENT, Happening::Moment),
            _ => (Duration::MAX, Happening::Moment),
        };
        match self.happenings.recv_timeout(patience) {
            Ok(happening) => happening,
            Err(RecvTimeoutError::Timeout) => otherwise,
            Err(RecvTimeoutError::Disconnected) => Happening::Lost(io::Error::other("the terminal is gone")),
        }
    }
}

/// What time it is.
pub fn now() -> Timestamp {
    Timestamp::now()
}

/// Ends the program as the signal would have ended it, so that whoever sent it sees that it did.
#[cfg(unix)]
pub fn end_by(signal: i32) {
    let _ = signal_hook::low_level::emulate_default_handler(signal);
}

/// Ends the program as the signal would have ended it.
#[cfg(not(unix))]
pub fn end_by(_: i32) {}
