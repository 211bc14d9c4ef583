//! The file of a notebook as text: one line an event.

use super::{Event, Story};
use serde::{Deserialize, Serialize};

/// What one line of a notebook file says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Line {
    /// Which story it is; the first line, and again when articles came to it.
    Story(Story),
    /// What happened.
    Event(Event),
}

/// What a notebook file says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Log {
    /// The articles that it was ever kept for.
    pub story: Option<Story>,
    /// What happened, in the order in which it was written.
    pub events: Vec<Event>,
    /// How many lines could not be read: torn, or never written by this program.
    pub torn: usize,
}

impl Line {
    /// Reads a line; nothing where it is torn or never was one.
    pub fn parse(line: &[u8]) -> Option<Self> {
        serde_json::from_slice(line).ok()
    }

    /// Writes it, with its line end.
    pub fn written(&self) -> String {
        let mut line = serde_json::to_string(self).unwrap_or_default();
        line.push('\n');
        line
    }
}

impl Log {
    /// Reads a whole file.
    pub fn read(bytes: &[u8]) -> Self {
        let mut log = Self::default();
        for line in lines(bytes) {
            match Line::parse(line) {
                Some(Line::Story(story)) => log.tell(story),
                Some(Line::Event(event)) => log.events.push(event),
                None => log.torn += 1,
            }
        }
        log
    }

    /// Reads only which story it is.
    pub fn story_of(bytes: &[u8]) -> Option<Story> {
        let mut log = Self::default();
        for head in lines(bytes).filter(|line| line.starts_with(b"{\"schema\"")) {
            if let Some(Line::Story(story)) = Line::parse(head) {
                log.tell(story);
            }
        }
        log.story
    }

    fn tell(&mut self, story: Story) {
        match &mut self.story {
            Some(known) => {
                known.learn(&story);
            }
            none => *none = Some(story),
        }
    }
}

/// The lines of a file that are not blank.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|&byte| byte == b'\n').filter(|line| !line.trim_ascii().is_empty())
}
