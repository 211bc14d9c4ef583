//! How far a comparison has come, seen and stopped from outside.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// How far a comparison has come. Whoever works and whoever watches share it.
#[derive(Debug, Default)]
pub struct Progress {
    step: AtomicUsize,
    read: AtomicUsize,
    stopped: AtomicBool,
}

/// What is done, step by step.
const STEPS: [&str; 3] = ["reading", "matching passages", "judging"];

impl Progress {
    /// What is done now: `reading 12 of 60`, `matching passages`.
    pub fn told(&self, articles: usize) -> String {
        let step = self.step.load(Ordering::Relaxed);
        match step {
            0 => format!("{} {} of {articles}", STEPS[0], self.read.load(Ordering::Relaxed)),
            _ => STEPS[step.min(STEPS.len() - 1)].to_owned(),
        }
    }

    /// Asks for the work to end. It ends before the next article or the next step.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether the work is to end.
    pub(super) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// One article more is read.
    pub(super) fn one_read(&self) {
        self.read.fetch_add(1, Ordering::Relaxed);
    }

    /// The next step begins; nothing where the work is to end.
    pub(super) fn next_step(&self) -> Option<()> {
        self.step.fetch_add(1, Ordering::Relaxed);
        (!self.is_stopped()).then_some(())
    }
}
