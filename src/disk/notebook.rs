//! Notebooks on the disk: one file a story, one line an event, added to line by line.
//!
//! Whoever writes holds the lock of the folder, ends a torn last line first, and has the line on the disk
//! before it counts as kept. So a program that is killed loses nothing that counted, and several programs
//! lose nothing of each other's. A file is written anew only where it is damaged, of an older form, or one of
//! several of the same story; a copy of what was stands beside it first.

mod shelf;
mod trouble;

use super::{files, paths};
use crate::article::Article;
use crate::notebook::exchange::Found;
use crate::notebook::{Event, Line, Log, Notebook, Story};
use shelf::Shelf;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

pub use trouble::Trouble;

/// Every notebook there is, by the names of their files, and what cannot be read.
pub fn all(data: Option<&Path>) -> (Vec<Notebook>, Vec<Trouble>) {
    let (mut notebooks, mut troubles) = (Vec::new(), Vec::new());
    for read in data.map(|data| Shelf::of(data).all()).unwrap_or_default() {
        match read {
            Ok((path, Log { strange: Some(schema), .. })) => troubles.push(Trouble::strange(&path, &schema)),
            Ok((path, log)) => {
                if log.torn > 0 {
                    let (path, lines) = (paths::shown(&path), trouble::lines(log.torn));
                    troubles.push(Trouble::Damaged { path, lines });
                }
                notebooks.push(Notebook::of(log.events));
            }
            Err(trouble) => troubles.push(trouble),
        }
    }
    (notebooks, troubles)
}

/// The notebook of the story that is open, and its file.
#[derive(Debug)]
pub struct Journal {
    /// The folder of all notebooks.
    shelf: Option<Shelf>,
    /// What is open now.
    story: Story,
    /// Its files. There is none until something is kept, and one from then on; several are parts of the same
    /// story that were kept apart, and become one when something is added.
    files: Vec<PathBuf>,
    /// The size and age of each when they were last read.
    stamps: Vec<Option<(u64, SystemTime)>>,
    /// What the files say.
    log: Log,
    /// What the notebooks of other stories held on these articles when this one was opened.
    lent: Vec<Event>,
    /// What is not on the disk yet.
    waiting: Vec<Event>,
    /// What the files say, then what is lent, and then what waits.
    notebook: Notebook,
}

impl Journal {
    /// Finds the notebook of the articles that are open, by their content or their paths, and reads it.
    /// Nothing is written yet. `data` is the folder of the program's data, if there is one.
    ///
    /// There is a journal in any case; the trouble says what is wrong with it.
    pub fn open(data: Option<&Path>, articles: &[Article]) -> (Self, Option<Trouble>) {
        let whole = |article: &Article| Some(paths::whole(Path::new(&article.source))?.to_str()?.to_owned());
        Self::of(data, Story::of(articles, whole))
    }

    /// The same for the articles of what comes in from elsewhere, which are not open.
    pub fn on(data: Option<&Path>, found: &Found) -> (Self, Option<Trouble>) {
        let story = Story::told_by(found.bookmarks.iter(), found.decisions.iter());
        Self::of(data, story.unwrap_or_else(|| Story::of(&[], |_| None)))
    }

    fn of(data: Option<&Path>, story: Story) -> (Self, Option<Trouble>) {
        let mut journal = Self {
            shelf: data.map(Shelf::of),
            story,
            files: Vec::new(),
            stamps: Vec::new(),
            log: Log::default(),
            lent: Vec::new(),
            waiting: Vec::new(),
            notebook: Notebook::default(),
        };
        let trouble = journal.refresh().err().or_else(|| journal.damage());
        if trouble.is_none() {
            let shelf = journal.shelf.as_ref();
            journal.lent = shelf.map(|shelf| shelf.lent(&journal.story, &journal.files)).unwrap_or_default();
            journal.notebook = journal.folded();
        }
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

    /// How many lines could not be read.
    pub const fn torn(&self) -> usize {
        self.log.torn
    }

    /// Takes in an event, and has it and all that waits on the disk before it returns; also reads what
    /// other programs wrote.
    ///
    /// Gives a sentence for the reader where more was done than to add a line.
    ///
    /// # Errors
    /// Why it is not on the disk. It is in the notebook all the same, and waits.
    pub fn write(&mut self, event: Event) -> Result<Option<String>, Trouble> {
        self.write_all([event])
    }

    /// Does as [`Journal::write`] with several events at once.
    ///
    /// # Errors
    /// Why they are not on the disk.
    pub fn write_all(&mut self, events: impl IntoIterator<Item = Event>) -> Result<Option<String>, Trouble> {
        for event in events {
            self.notebook.take(event.clone());
            self.waiting.push(event);
        }
        self.save()
    }

    /// Writes what waits.
    ///
    /// # Errors
    /// Why it still waits.
    pub fn save(&mut self) -> Result<Option<String>, Trouble> {
        if self.waiting.is_empty() {
            return Ok(None);
        }
        let folder = self.shelf.clone().ok_or(Trouble::Nowhere)?;
        let _lock = folder.lock()?;
        self.refresh()?;
        let tidied = self.tidy();
        // What is damaged or in parts can be added to as it is; what is old becomes new first.
        if self.log.older {
            return tidied;
        }
        let file = self.files.first().cloned().unwrap_or_else(|| folder.place(&self.story));
        files::append(&file, self.lines().as_bytes()).map_err(|error| Trouble::unwritable(&file, error))?;
        if self.files.is_empty() {
            self.files.push(file);
        }
        self.waiting.clear();
        self.refresh()?;
        Ok(tidied.unwrap_or_else(|trouble| Some(trouble.to_string())))
    }

    /// Reads what other programs wrote since; whether there was anything.
    ///
    /// # Errors
    /// Why it cannot be read. The notebook stays as it was.
    pub fn refresh(&mut self) -> Result<bool, Trouble> {
        let mut stamps = self.look()?;
        if stamps.is_empty() || stamps.contains(&None) {
            self.files = self.shelf.as_ref().map_or(Ok(Vec::new()), |shelf| shelf.files(&self.story))?;
            stamps = self.look()?;
        }
        if stamps == self.stamps {
            return Ok(false);
        }
        let read = |file: &PathBuf| files::read(file).map_err(|error| Trouble::unreadable(file, error));
        let bytes = self.files.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let log = Log::read(&bytes);
        if let (Some(schema), Some(file)) = (&log.strange, self.files.first()) {
            return Err(Trouble::strange(file, schema));
        }
        (self.log, self.stamps) = (log, stamps);
        let notebook = self.folded();
        let changed = notebook != self.notebook;
        self.notebook = notebook;
        Ok(changed)
    }

    fn folded(&self) -> Notebook {
        Notebook::of(self.log.events.iter().chain(&self.lent).chain(&self.waiting).cloned())
    }

    /// The size and age of each file now; nothing for one that is gone.
    fn look(&self) -> Result<Vec<Option<(u64, SystemTime)>>, Trouble> {
        let stamp = |file: &PathBuf| files::stamp(file).map_err(|error| Trouble::unreadable(file, error));
        self.files.iter().map(stamp).collect()
    }

    /// What cannot be read, if anything. It is looked at once more while nobody writes: a line that another
    /// program is just writing is not damaged.
    fn damage(&mut self) -> Option<Trouble> {
        let _lock = (self.log.torn > 0).then(|| self.shelf.as_ref().map(Shelf::lock))?;
        self.stamps.clear();
        self.refresh().err().or_else(|| {
            let path = paths::shown(self.files.first()?);
            let lines = trouble::lines(self.log.torn);
            (self.log.torn > 0).then_some(Trouble::Damaged { path, lines })
        })
    }

    /// Makes one whole file in the present form of what is damaged, old, or in parts.
    fn tidy(&mut self) -> Result<Option<String>, Trouble> {
        let mut story = self.log.story.clone().unwrap_or_else(|| self.story.clone());
        story.learn(&self.story);
        let told = shelf::tidy(&self.files, &story.renewed(), &self.log)?;
        if told.is_some() {
            self.files.truncate(1);
            self.refresh()?;
        }
        Ok(told)
    }

    /// What waits, as lines of the file; before it which story it is, where the file does not say so yet.
    fn lines(&self) -> String {
        let mut known = self.log.story.clone().unwrap_or_else(|| Story::of(&[], |_| None));
        let story = known.learn(&self.story).then(|| Line::Story(self.story.clone()));
        // What happens to something that is lent happens here, so it has to be here.
        let is_own = |lent: &Event| self.log.events.iter().any(|own| own == lent);
        let touched = |lent: &&Event| self.waiting.iter().any(|it| it.id() == lent.id()) && !is_own(lent);
        let events = self.lent.iter().filter(touched).chain(&self.waiting).cloned().map(Line::Event);
        story.into_iter().chain(events).map(|line| line.written()).collect()
    }
}

#[cfg(test)]
mod tests;
