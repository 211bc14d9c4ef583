//! The terminal, taken and always given back: on return, on an error, on a panic, on a signal.

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::execute;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use std::cell::Cell;
use std::io::{self, BufWriter, Stdout, stdout};
use std::panic;
use std::sync::Once;

/// What is painted on.
pub type Screen = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

thread_local! {
    /// Whether this thread holds the terminal. A panic in any other thread leaves the screen alone.
    static HOLDS: Cell<bool> = const { Cell::new(false) };
}

/// Takes the terminal, works on it, gives it back, however the work ends.
///
/// # Errors
/// What the terminal refused, or what the work returned.
pub fn held<T>(work: impl FnOnce(&mut Screen) -> io::Result<T>) -> io::Result<T> {
    give_back_on_panic();
    let _guard = Guard::take()?;
    let mut screen = Terminal::new(CrosstermBackend::new(BufWriter::new(stdout())))?;
    work(&mut screen)
}

/// Gives the terminal back when it goes out of scope.
struct Guard;

impl Guard {
    fn take() -> io::Result<Self> {
        // Without this, crossterm answers NO_COLOR by wiping bold and underline too, on which the theme
        // without colours rests. The theme alone decides about colours.
        crossterm::style::force_color_output(true);
        enable_raw_mode()?;
        HOLDS.set(true);
        let guard = Self;
        execute!(stdout(), EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste)?;
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back if this thread holds it. What cannot be written is let go: the terminal is gone.
fn give_back() {
    if HOLDS.replace(false) {
        let _ = execute!(stdout(), DisableBracketedPaste, DisableMouseCapture, LeaveAlternateScreen, Show);
        let _ = disable_raw_mode();
    }
}

/// Gives the terminal back before the message of a panic is printed, so that it can be read.
///
/// Only in the thread that holds it: a panic that another thread survives must not wreck the screen, and its
/// message would be printed across it.
fn give_back_on_panic() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let print = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            give_back();
            print(info);
        }));
    });
}
