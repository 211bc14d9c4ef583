//! What can be wrong with a notebook.

use crate::disk::paths;
use crate::notebook::Form;
use std::io;
use std::path::Path;

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
    #[error("cannot write: make room, or allow writing to {path} ({error})")]
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
    /// A newer version wrote it.
    #[error(
        "the bookmarks in {path} were written by a newer version of rashomon ({schema}) and are left as they are; \
         use that version, or move the file away to begin anew"
    )]
    Newer {
        /// The file.
        path: String,
        /// What it says it is.
        schema: String,
    },
    /// It says that it is something else.
    #[error(
        "{path} is among the bookmarks and says that it is something else (“{schema}”), so it is left as it is; \
         move it away, or mend “schema” in it"
    )]
    Foreign {
        /// The file.
        path: String,
        /// What it says it is.
        schema: String,
    },
    /// Some of it cannot be read; all the rest has been.
    #[error(
        "{lines} of the bookmarks cannot be read, all others are here; before anything is added the file is set \
         aside as it is ({path})"
    )]
    Damaged {
        /// The file, or the first of them.
        path: String,
        /// How many lines.
        lines: String,
    },
}

impl Trouble {
    pub(super) fn unwritable(path: &Path, error: io::Error) -> Self {
        Self::Unwritable { path: paths::shown(path), error }
    }

    pub(super) fn unreadable(path: &Path, error: io::Error) -> Self {
        Self::Unreadable { path: paths::shown(path), error }
    }

    /// That a file is of a form that is not known.
    pub(super) fn strange(path: &Path, schema: &str) -> Self {
        let (path, shown) = (paths::shown(path), paths::shown(Path::new(schema)));
        match Form::of(schema) {
            Form::Newer => Self::Newer { path, schema: shown },
            _ => Self::Foreign { path, schema: shown },
        }
    }

    pub(super) fn locked(path: &Path, error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::WouldBlock => Self::Busy { path: paths::shown(path) },
            _ => Self::unwritable(path, error),
        }
    }
}

/// `1 line`, `3 lines`.
pub(super) fn lines(count: usize) -> String {
    format!("{count} line{}", if count == 1 { "" } else { "s" })
}
