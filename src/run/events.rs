//! What happens, from the terminal and from the system.

use super::gate::Gate;
use crate::app::key::{Code, Key, Named};
use crate::app::layout::Size;
use crate::app::{Input, Mouse, MouseKind};
use crate::compare::Comparison;
use crossterm::event::{
    self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// One thing that happened.
#[derive(Debug)]
#[cfg_attr(not(unix), expect(dead_code, reason = "signals are heard on Unix only"))]
pub enum Happening {
    /// The reader did something.
    Input(Input),
    /// The comparison of this number is made; nothing where it was stopped or failed.
    Compared(usize, Option<Box<Comparison>>),
    /// A moment has passed in which nothing else happened.
    Moment,
    /// The system asks the program to end, by this signal.
    Signal(i32),
    /// The program goes on after it was stopped; others may have used the terminal meanwhile.
    Continued,
    /// The terminal is gone.
    Lost(io::Error),
}

/// The lines that one notch of the wheel scrolls.
const NOTCH: i8 = 3;

/// Listens to the terminal and to the system, each in a thread of its own: nobody asks again and again. Others can
/// send what happens elsewhere.
///
/// # Errors
/// If the system does not let signals be handled.
pub fn listen(gate: &Arc<Gate>) -> io::Result<(Sender<Happening>, Receiver<Happening>)> {
    let (heard, happenings) = channel();
    let others = heard.clone();
    hear_signals(heard.clone())?;
    let gate = Arc::clone(gate);
    thread::spawn(move || {
        loop {
            gate.pass();
            let happening = match event::read() {
                Ok(event) => input(event).map(Happening::Input),
                Err(error) => Some(Happening::Lost(error)),
            };
            let lost = matches!(happening, Some(Happening::Lost(_)));
            if happening.is_some_and(|happening| heard.send(happening).is_err()) || lost {
                return;
            }
        }
    });
    Ok((others, happenings))
}

#[cfg(unix)]
fn hear_signals(heard: Sender<Happening>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
    thread::spawn(move || {
        for signal in signals.forever() {
            let happening = if signal == SIGCONT { Happening::Continued } else { Happening::Signal(signal) };
            if heard.send(happening).is_err() {
                return;
            }
        }
    });
    Ok(())
}

#[cfg(not(unix))]
fn hear_signals(_: Sender<Happening>) -> io::Result<()> {
    Ok(())
}

/// A size in the program's own words.
pub const fn size(width: u16, height: u16) -> Size {
    Size { width, height }
}

/// An event of the terminal in the program's own words, if it has a word for it.
fn input(event: Event) -> Option<Input> {
    match event {
        Event::Key(pressed) if pressed.kind != KeyEventKind::Release => key(pressed).map(Input::Key),
        Event::Paste(words) => Some(Input::Paste(words)),
        Event::Mouse(event) => mouse(event).map(Input::Mouse),
        Event::Resize(width, height) => Some(Input::Resize(size(width, height))),
        _ => None,
    }
}

fn key(pressed: KeyEvent) -> Option<Key> {
    let code = match pressed.code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Named(Named::Enter),
        KeyCode::Esc => Code::Named(Named::Esc),
        KeyCode::Tab if pressed.modifiers.contains(KeyModifiers::SHIFT) => Code::Named(Named::BackTab),
        KeyCode::Tab => Code::Named(Named::Tab),
        KeyCode::BackTab => Code::Named(Named::BackTab),
        KeyCode::Backspace => Code::Named(Named::Backspace),
        KeyCode::Delete => Code::Named(Named::Delete),
        KeyCode::Up => Code::Named(Named::Up),
        KeyCode::Down => Code::Named(Named::Down),
        KeyCode::Left => Code::Named(Named::Left),
        KeyCode::Right => Code::Named(Named::Right),
        KeyCode::Home => Code::Named(Named::Home),
        KeyCode::End => Code::Named(Named::End),
        KeyCode::PageUp => Code::Named(Named::PageUp),
        KeyCode::PageDown => Code::Named(Named::PageDown),
        _ => return None,
    };
    let held = |modifier| pressed.modifiers.contains(modifier);
    Some(Key { code, ctrl: held(KeyModifiers::CONTROL), alt: held(KeyModifiers::ALT) })
}

fn mouse(event: MouseEvent) -> Option<Mouse> {
    let kind = match event.kind {
        MouseEventKind::Down(MouseButton::Left) => MouseKind::Press,
        MouseEventKind::Drag(MouseButton::Left) => MouseKind::Drag,
        MouseEventKind::ScrollDown => MouseKind::Wheel(NOTCH),
        MouseEventKind::ScrollUp => MouseKind::Wheel(-NOTCH),
        _ => return None,
    };
    Some(Mouse { kind, x: event.column, y: event.row })
}
