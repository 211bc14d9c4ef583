//! Files of settings and themes, as they stand on the disk.

use super::paths::shown;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A text file of the reader's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name without what stands behind the last dot.
    pub name: String,
    /// Its path as it can be shown.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// What is read of settings that nobody would write by hand, in bytes.
const LIMIT: u64 = 1_000_000;

/// The file of settings in a folder; nothing where there is none.
///
/// # Errors
/// A sentence that names the file.
pub fn settings(folder: &Path) -> Result<Option<File>, String> {
    let path = folder.join("config.toml");
    match read(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        read => read.map(Some).map_err(|error| unreadable(&path, &error)),
    }
}

/// The themes in a folder's folder `themes`, by name; and a sentence for each that cannot be read.
pub fn themes(folder: &Path) -> (Vec<File>, Vec<String>) {
    let Ok(entries) = fs::read_dir(folder.join("themes")) else { return (vec![], vec![]) };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for path in paths {
        match read(&path) {
            Ok(file) => files.push(file),
            Err(error) => problems.push(unreadable(&path, &error)),
        }
    }
    (files, problems)
}

fn read(path: &Path) -> io::Result<File> {
    if fs::metadata(path)?.len() > LIMIT {
        return Err(io::Error::other("it is too large"));
    }
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(File { name, path: shown(path), text: fs::read_to_string(path)? })
}

fn unreadable(path: &Path, error: &io::Error) -> String {
    format!("cannot read {} ({error})", shown(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_where_there_are_any() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!((settings(folder.path()), themes(folder.path())), (Ok(None), (vec![], vec![])));
        fs::write(folder.path().join("config.toml"), "mouse = true").unwrap();
        fs::create_dir(folder.path().join("themes")).unwrap();
        for (name, bytes) in [("b.toml", &b"[looks]"[..]), ("a.toml", b"\xff"), ("c.txt", b"")] {
            fs::write(folder.path().join("themes").join(name), bytes).unwrap();
        }
        let found = settings(folder.path()).unwrap().unwrap();
        assert_eq!((found.name.as_str(), found.text.as_str()), ("config", "mouse = true"));
        let (files, problems) = themes(folder.path());
        assert_eq!(files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["b"]);
        assert!(matches!(problems.as_slice(), [problem] if problem.contains("a.toml")), "{problems:?}");
    }
}
