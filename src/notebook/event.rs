//! What happens to a notebook, and what is in it after all that happened.

use super::Bookmark;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One thing that happened to a notebook: one line of its file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "lowercase")]
pub enum Event {
    /// Words were kept.
    Added {
        /// The words.
        bookmark: Box<Bookmark>,
    },
    /// The note was written, changed or taken away.
    Noted {
        /// Which bookmark.
        id: String,
        /// When.
        at: Timestamp,
        /// The new note; nothing takes it away.
        note: Option<String>,
    },
    /// A bookmark was taken out.
    Removed {
        /// Which bookmark.
        id: String,
        /// When.
        at: Timestamp,
    },
    /// A bookmark that was taken out was put back where it stood.
    Restored {
        /// Which bookmark.
        id: String,
        /// When.
        at: Timestamp,
    },
    /// What this version does not know, kept as it stands.
    #[serde(untagged)]
    Other(Map<String, Value>),
}

/// The bookmarks of one story, in the order in which they were made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notebook {
    entries: Vec<Entry>,
    unknown: usize,
}

#[derive(Clone, Debug, PartialEq)]
struct Entry {
    bookmark: Bookmark,
    removed: bool,
}

impl Notebook {
    /// The notebook after a series of events.
    pub fn of(events: impl IntoIterator<Item = Event>) -> Self {
        let mut notebook = Self::default();
        events.into_iter().for_each(|event| notebook.take(event));
        notebook
    }

    /// Takes in one more event. To take in the same event twice is to take it in once.
    pub fn take(&mut self, event: Event) {
        match event {
            Event::Added { bookmark } => self.add(*bookmark),
            Event::Noted { id, note, .. } => self.change(&id, |entry| entry.bookmark.note = note),
            Event::Removed { id, .. } => self.change(&id, |entry| entry.removed = true),
            Event::Restored { id, .. } => self.change(&id, |entry| entry.removed = false),
            Event::Other(_) => self.unknown += 1,
        }
    }

    /// What is in it, in order.
    pub fn bookmarks(&self) -> impl Iterator<Item = &Bookmark> {
        self.entries.iter().filter(|entry| !entry.removed).map(|entry| &entry.bookmark)
    }

    /// What was taken out of it and can be put back, in order.
    pub fn removed(&self) -> impl Iterator<Item = &Bookmark> {
        self.entries.iter().filter(|entry| entry.removed).map(|entry| &entry.bookmark)
    }

    /// The bookmark at a position of [`Notebook::bookmarks`].
    pub fn get(&self, index: usize) -> Option<&Bookmark> {
        self.bookmarks().nth(index)
    }

    /// How many bookmarks are in it.
    pub fn len(&self) -> usize {
        self.bookmarks().count()
    }

    /// Whether there is no bookmark in it.
    pub fn is_empty(&self) -> bool {
        self.bookmarks().next().is_none()
    }

    /// How many events it did not understand: they come from a newer version.
    pub const fn unknown(&self) -> usize {
        self.unknown
    }

    fn add(&mut self, bookmark: Bookmark) {
        if self.entries.iter().all(|entry| entry.bookmark.id != bookmark.id) {
            self.entries.push(Entry { bookmark, removed: false });
        }
    }

    fn change(&mut self, id: &str, change: impl FnOnce(&mut Entry)) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.bookmark.id == id) {
            change(entry);
        }
    }
}
