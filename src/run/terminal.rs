//! The terminal, taken and always given back: on return, on an error, on a panic, on a signal.

use super::ink::Ink;
use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::execute;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::Terminal;
use std::io::{self, BufWriter, Stdout, stdout};
use std::mem::ManuallyDrop;
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::thread::{self, ThreadId};

/// What is painted on.
pub type Screen = Terminal<Ink<BufWriter<Stdout>>>;

/// The thread that holds the terminal, if one does. A panic in any other thread leaves the screen alone.
static HOLDER: Mutex<Option<ThreadId>> = Mutex::new(None);

/// Whether the program listens to the mouse while it holds the terminal.
static MOUSE: AtomicBool = AtomicBool::new(true);

/// Gives the terminal back for as long as something else needs it.
///
/// # Errors
/// What the terminal refused when it was taken again.
pub fn lent<T>(screen: &mut Screen, meanwhile: impl FnOnce() -> T) -> io::Result<T> {
    give_back();
    let done = meanwhile();
    take()?;
    blank(screen)?;
    Ok(done)
}

/// Clears the screen, so that all of it is painted again. `Terminal::clear` first asks the terminal where the
/// cursor is; the answer would go to the thread that reads the keys, and the question end in an error.
fn blank(screen: &mut Screen) -> io::Result<()> {
    execute!(stdout(), Clear(ClearType::All))?;
    // What was painted last and what is painted next are both forgotten.
    screen.swap_buffers();
    screen.swap_buffers();
    Ok(())
}

/// Takes the terminal, and the mouse with it if so wished, works on it, gives it back, however the work ends.
///
/// # Errors
/// What the terminal refused, or what the work returned.
pub fn held<T>(mouse: bool, work: impl FnOnce(&mut Screen) -> io::Result<T>) -> io::Result<T> {
    give_back_on_panic();
    MOUSE.store(mouse, Ordering::Relaxed);
    let _guard = Guard::take()?;
    // It is never dropped: at its end it would show the cursor, which the guard does, and panic where the
    // terminal is gone. All that is painted is flushed by then.
    let mut screen = ManuallyDrop::new(Terminal::new(Ink::new(BufWriter::new(stdout())))?);
    work(&mut screen)
}

/// Gives the terminal back when it goes out of scope.
struct Guard;

impl Guard {
    fn take() -> io::Result<Self> {
        let guard = Self;
        take()?;
        Ok(guard)
    }
}

fn take() -> io::Result<()> {
    // Without this, crossterm answers NO_COLOR by wiping bold and underline too, on which the theme
    // without colours rests. The theme alone decides about colours.
    crossterm::style::force_color_output(true);
    enable_raw_mode()?;
    *holder() = Some(thread::current().id());
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
    if MOUSE.load(Ordering::Relaxed) { execute!(stdout(), EnableMouseCapture) } else { Ok(()) }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

fn holder() -> MutexGuard<'static, Option<ThreadId>> {
    HOLDER.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Gives the terminal back if it is held. What cannot be written is let go: the terminal is gone.
fn give_back() {
    if holder().take().is_some() {
        let _ = execute!(stdout(), DisableBracketedPaste, DisableMouseCapture, LeaveAlternateScreen, Show);
        let _ = disable_raw_mode();
    }
}

/// Gives the terminal back before the message of a panic is printed, so that it can be read.
///
/// Only for the thread that holds it. A panic that another thread survives must not wreck the screen, nor
/// have its message printed across it.
fn give_back_on_panic() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let print = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let holder = *holder();
            if holder.is_some_and(|holder| holder != thread::current().id()) {
                return;
            }
            give_back();
            print(info);
        }));
    });
}

/// How many columns the terminal has, if it says so.
pub fn columns() -> Option<usize> {
    crossterm::terminal::size().ok().map(|(columns, _)| usize::from(columns)).filter(|columns| *columns > 0)
}
