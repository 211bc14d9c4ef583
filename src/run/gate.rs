//! The gate before the keyboard: while another program has the terminal, its keys are its own.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Closed while another program has the terminal.
#[derive(Debug, Default)]
pub struct Gate {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    closed: bool,
    /// Whether the listener stands before the closed gate.
    waits: bool,
}

/// How long the listener has to come to the gate.
const PATIENCE: Duration = Duration::from_millis(250);

impl Gate {
    /// Closes the gate, and returns when nobody listens to the keyboard.
    pub fn close(&self) {
        let mut state = self.lock();
        state.closed = true;
        call();
        let waited = self.changed.wait_timeout_while(state, PATIENCE, |state| !state.waits);
        drop(waited);
    }

    /// Opens it again.
    pub fn open(&self) {
        self.lock().closed = false;
        self.changed.notify_all();
    }

    /// The listener goes through, or waits until it can.
    pub fn pass(&self) {
        let mut state = self.lock();
        if state.closed {
            state.waits = true;
            self.changed.notify_all();
            while state.closed {
                state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
            state.waits = false;
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Has the listener, which waits for the terminal, look up: it hears that the size of the terminal may have changed.
#[cfg(unix)]
fn call() {
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGWINCH);
}

#[cfg(not(unix))]
fn call() {}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::mpsc::channel;
    use std::thread;

    #[test]
    fn nobody_goes_through_a_closed_gate() {
        let gate = Arc::new(Gate::default());
        gate.pass();
        gate.close();
        let (passed, seen) = channel();
        let other = Arc::clone(&gate);
        let listener = thread::spawn(move || {
            other.pass();
            passed.send(()).expect("somebody waits");
        });
        while !gate.lock().waits {
            thread::yield_now();
        }
        assert!(seen.try_recv().is_err());
        gate.open();
        seen.recv().expect("the listener goes through");
        listener.join().expect("it ends");
    }
}
