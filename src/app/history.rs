//! What the reader did to the notebook in this sitting, and how it is taken back.

use crate::article::Place;
use crate::notebook::Event;

/// What was done and can be taken back, and what was taken back and can be done again; each time the last is at
/// the end.
#[derive(Clone, Debug, Default)]
pub struct History {
    pub done: Vec<Step>,
    pub undone: Vec<Step>,
}

/// One thing that was done.
#[derive(Clone, Debug)]
pub struct Step {
    /// What happened first.
    pub event: Event,
    /// What takes it back.
    pub inverse: Event,
    /// Where the reader stood.
    pub place: Option<Place>,
}

impl Step {
    /// What does it again: what was once added is put back as it stood, not added a second time.
    pub fn again(&self) -> Event {
        match (&self.event, &self.inverse) {
            (Event::Added { .. } | Event::Decided { .. }, Event::Removed { id, at }) => {
                Event::Restored { id: id.clone(), at: *at }
            }
            _ => self.event.clone(),
        }
    }

    /// What it was, in a word or two.
    pub const fn name(&self) -> &'static str {
        match &self.event {
            Event::Added { .. } => "words kept",
            Event::Decided { decision } => decision.ruling.name(),
            Event::Noted { .. } => "note",
            Event::Tagged { .. } => "tags",
            Event::Removed { .. } => "deleted",
            Event::Restored { .. } => "put back",
            Event::Left { .. } | Event::Other(_) => "something",
        }
    }
}
