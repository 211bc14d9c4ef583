//! The folder of all notebooks: which files are of a story, and how several become one.

use super::trouble::{Trouble, lines};
use crate::disk::lock::Lock;
use crate::disk::{files, paths};
use crate::notebook::{Event, Log, Notebook, Story, parts};
use std::path::{Path, PathBuf};

/// The folder of all notebooks.
#[derive(Clone, Debug)]
pub struct Shelf {
    folder: PathBuf,
}

impl Shelf {
    /// The folder, in that of the program's data. It need not be there.
    pub fn of(data: &Path) -> Self {
        Self { folder: data.join("notebooks") }
    }

    /// Makes the folder and takes its lock. Whoever holds it is the only one who writes here.
    pub fn lock(&self) -> Result<Lock, Trouble> {
        files::make(&self.folder).map_err(|error| Trouble::unwritable(&self.folder, error))?;
        let guard = self.folder.join(".lock");
        Lock::take(&guard).map_err(|error| Trouble::locked(&guard, error))
    }

    /// What every file says, by their names.
    pub fn all(&self) -> Vec<Result<(PathBuf, Log), Trouble>> {
        let read = |file: PathBuf| match files::read(&file) {
            Ok(bytes) => Ok((file, Log::read(&[bytes]))),
            Err(error) => Err(Trouble::unreadable(&file, error)),
        };
        match files::list(&self.folder) {
            Ok(files) => files.into_iter().map(read).collect(),
            Err(error) => vec![Err(Trouble::unreadable(&self.folder, error))],
        }
    }

    /// Where a new notebook on a story stands: under the name of the story, unless another has that.
    pub fn place(&self, story: &Story) -> PathBuf {
        let numbered = (2..).map(|number| format!("{}-{number}.jsonl", story.id()));
        let mut paths = [self.own(story)].into_iter().chain(numbered.map(|name| self.folder.join(name)));
        paths.find(|path| !path.exists()).unwrap_or_else(|| self.own(story))
    }

    fn own(&self, story: &Story) -> PathBuf {
        self.folder.join(story.id() + ".jsonl")
    }

    /// The files of a story, the closest to it first; none if nothing was kept of it.
    pub fn files(&self, story: &Story) -> Result<Vec<PathBuf>, Trouble> {
        let all = files::list(&self.folder).map_err(|error| Trouble::unreadable(&self.folder, error))?;
        let told = |file: PathBuf| Some((Log::story_of(&files::read(&file).ok()?)?, file));
        let (stories, mut files): (Vec<_>, Vec<_>) = all.into_iter().filter_map(told).unzip();
        let parts = parts(story, &stories);
        if let Some(&first) = parts.first().filter(|&&first| !stories[first].form().is_known()) {
            return Err(Trouble::strange(&files[first], &stories[first].schema));
        }
        let mut found: Vec<_> = parts.into_iter().map(|index| std::mem::take(&mut files[index])).collect();
        // A file that has the name of this story and tells of none is damaged beyond knowing.
        let own = self.own(story);
        if found.is_empty() && own.is_file() && !files.contains(&own) {
            found.push(own);
        }
        Ok(found)
    }
}

impl Shelf {
    /// What the notebooks of other stories hold on articles of this one: a story of background, or the same articles
    /// in other company. `own` are the files of this story.
    pub fn lent(&self, story: &Story, own: &[PathBuf]) -> Vec<Event> {
        let others =
            files::list(&self.folder).unwrap_or_default().into_iter().filter(|file| !own.contains(file));
        let held = |file: PathBuf| {
            let bytes = files::read(&file).ok()?;
            let other = Log::story_of(&bytes).filter(|other| other.form().is_known())?;
            let common = other.in_common(story);
            (!common.is_empty()).then(|| Notebook::of(Log::read(&[bytes]).events).on(&common))
        };
        others.filter_map(held).flatten().collect()
    }
}

/// Puts all that can be read in some files into the first of them, in the present form, where they are
/// several, damaged or old. The files as they were stand beside them before anything is changed. The lock is
/// to be held.
///
/// A sentence on what was done; nothing if the only file is as it should be.
pub fn tidy(files: &[PathBuf], story: &Story, log: &Log) -> Result<Option<String>, Trouble> {
    let Some(first) = files.first() else { return Ok(None) };
    let reasons = reasons(files.len(), log);
    if reasons.is_empty() {
        return Ok(None);
    }
    let ending = if log.torn > 0 { "damaged" } else { "bak" };
    let (mut bytes, mut copies) = (Vec::new(), Vec::new());
    for file in files {
        bytes.push(files::read(file).map_err(|error| Trouble::unreadable(file, error))?);
        let copy = files::set_aside(file, ending).map_err(|error| Trouble::unwritable(file, error))?;
        copies.push(paths::shown(&copy));
    }
    files::replace(first, &Log::gathered(&bytes, story))
        .map_err(|error| Trouble::unwritable(first, error))?;
    for file in &files[1..] {
        files::remove(file).map_err(|error| Trouble::unwritable(file, error))?;
    }
    Ok(Some(format!("The bookmarks were written anew ({reasons}); as they were: {}", copies.join(", "))))
}

/// Why files are to be written anew; blank where there is no reason.
fn reasons(files: usize, log: &Log) -> String {
    let torn = (log.torn > 0).then(|| format!("{} could not be read", lines(log.torn)));
    let several = (files > 1).then(|| format!("{files} notebooks of this story are one now"));
    let older = log.older.then(|| "an older version wrote them".to_owned());
    torn.into_iter().chain(several).chain(older).collect::<Vec<_>>().join(", ")
}
