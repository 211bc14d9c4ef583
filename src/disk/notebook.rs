//! Notebooks on the disk: one file a story, one line an event, only ever added to.
//!
//! Whoever writes holds the lock of the folder, ends a torn last line first, and has the line on the disk
//! before it counts as kept. So a program that is killed loses nothing that counted, and several programs
//! lose nothing of each other's. Lines that cannot be read are passed over and stay where they are.

use super::lock::Lock;
use super::{files, paths};
use crate::article::Article;
use crate::notebook::{Event, Line, Log, Notebook, SCHEMA, Story, closest};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Why a notebook cannot be read or written. Each is a sentence for the reader.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// There is no folder to keep it in.
    #[error("no folder is known in which bookmarks can be kept; set RASHOMON_DATA to a folder")]
    Nowhere,
    /// Another program does not let go of it.
    #[error("another program holds {path}; close it")]
    Busy {
        /// The file of the lock.
        path: String,
    },
    /// The disk is full, the folder cannot be written, …
    #[error("cannot write {path} ({error}); make room, or allow writing there")]
    Unwritable {
        /// The file or folder.
        path: String,
        /// What the system says.
        error: io::Error,
    },
    /// It is there and cannot be read.
    #[error("cannot read the bookmarks in {path} ({error})")]
    Unreadable {
        /// The file or folder.
        path: String,
        /// What the system says.
        error: io::Error,
    },
    /// Its form is not known.
    #[error(
        "the bookmarks in {path} were written by a newer version of rashomon ({schema}); use that version"
    )]
    Newer {
        /// The file.
        path: String,
        /// What it says it is.
        schema: String,
    },
}

/// The notebook of the story that is open, and its file.
#[derive(Debug)]
pub struct Journal {
    /// The folder of all notebooks.
    folder: Option<PathBuf>,
    /// What is open now.
    story: Story,
    /// The file, once there is one.
    file: Option<PathBuf>,
    /// The size and age of the file when it was last read.
    stamp: Option<(u64, SystemTime)>,
    /// What the file says.
    log: Log,
    /// What is not on the disk yet.
    waiting: Vec<Event>,
    /// What the file says, and then what waits.
    notebook: Notebook,
}

impl Journal {
    /// Finds the notebook of the articles that are open, by their content or their paths, and reads it.
    /// Nothing is written yet. `data` is the folder of the program's data, if there is one.
    ///
    /// There is a journal in any case; the trouble says what is wrong with it.
    pub fn open(data: Option<&Path>, articles: &[Article]) -> (Self, Option<Trouble>) {
        let whole = |article: &Article| Some(paths::whole(Path::new(&article.source))?.to_str()?.to_owned());
        let mut journal = Self {
            folder: data.map(|data| data.join("notebooks")),
            story: Story::of(articles, whole),
            file: None,
            stamp: None,
            log: Log::default(),
            waiting: Vec::new(),
            notebook: Notebook::default(),
        };
        let trouble = journal.find().and_then(|()| journal.refresh()).err();
        (journal, trouble)
    }

    /// What the reader kept of this story: what is on the disk, and what waits to be written.
    pub const fn notebook(&self) -> &Notebook {
        &self.notebook
    }

    /// How many events are not on the disk yet.
    pub const fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// How many lines of the file could not be read; they stay as they are.
    pub const fn torn(&self) -> usize {
        self.log.torn
    }

    /// Takes in an event, and has it and all that waits on the disk before it returns; also reads what
    /// other programs wrote.
    ///
    /// # Errors
    /// Why it is not on the disk. It is in the notebook all the same, and waits.
    pub fn write(&mut self, event: Event) -> Result<(), Trouble> {
        self.notebook.take(event.clone());
        self.waiting.push(event);
        self.save()
    }

    /// Writes what waits.
    ///
    /// # Errors
    /// Why it still waits.
    pub fn save(&mut self) -> Result<(), Trouble> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let folder = self.folder.clone().ok_or(Trouble::Nowhere)?;
        files::make(&folder).map_err(|error| Trouble::unwritable(&folder, error))?;
        let guard = folder.join(".lock");
        let _lock = Lock::take(&guard).map_err(|error| Trouble::locked(&guard, error))?;
        self.find()?;
        self.refresh()?;
        let file = self.file.clone().unwrap_or_else(|| folder.join(self.story.id() + ".jsonl"));
        files::append(&file, self.lines().as_bytes()).map_err(|error| Trouble::unwritable(&file, error))?;
        self.file = Some(file);
        self.waiting.clear();
        self.refresh()?;
        Ok(())
    }

    /// Reads what other programs wrote since; whether there was anything.
    ///
    /// # Errors
    /// Why the file cannot be read. The notebook stays as it was.
    pub fn refresh(&mut self) -> Result<bool, Trouble> {
        let Some(file) = &self.file else { return Ok(false) };
        let stamp = files::stamp(file).map_err(|error| Trouble::unreadable(file, error))?;
        if stamp == self.stamp {
            return Ok(false);
        }
        let bytes = files::read(file).map_err(|error| Trouble::unreadable(file, error))?;
        self.log = Log::read(&bytes);
        self.stamp = stamp;
        let notebook = Notebook::of(self.log.events.iter().chain(&self.waiting).cloned());
        let changed = notebook != self.notebook;
        self.notebook = notebook;
        Ok(changed)
    }

    /// Finds the file of this story, unless it is known.
    fn find(&mut self) -> Result<(), Trouble> {
        let Some(folder) = self.folder.as_deref().filter(|_| self.file.is_none()) else { return Ok(()) };
        let files = files::list(folder).map_err(|error| Trouble::unreadable(folder, error))?;
        let told =
            files.into_iter().filter_map(|file| Some((Log::story_of(&files::read(&file).ok()?)?, file)));
        let (stories, files): (Vec<_>, Vec<_>) = told.unzip();
        let Some(index) = closest(&self.story, &stories) else { return Ok(()) };
        if stories[index].schema != SCHEMA {
            return Err(Trouble::Newer {
                path: paths::shown(&files[index]),
                schema: stories[index].schema.clone(),
            });
        }
        self.file = files.into_iter().nth(index);
        Ok(())
    }

    /// What waits, as lines of the file; before it which story it is, where the file does not say so yet.
    fn lines(&self) -> String {
        let mut known = self.log.story.clone().unwrap_or_else(|| Story::of(&[], |_| None));
        let story = known.learn(&self.story).then(|| Line::Story(self.story.clone()));
        let events = self.waiting.iter().cloned().map(Line::Event);
        story.into_iter().chain(events).map(|line| line.written()).collect()
    }
}

impl Trouble {
    fn unwritable(path: &Path, error: io::Error) -> Self {
        Self::Unwritable { path: paths::shown(path), error }
    }

    fn unreadable(path: &Path, error: io::Error) -> Self {
        Self::Unreadable { path: paths::shown(path), error }
    }

    fn locked(path: &Path, error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::WouldBlock => Self::Busy { path: paths::shown(path) },
            _ => Self::unwritable(path, error),
        }
    }
}

#[cfg(test)]
mod tests;
