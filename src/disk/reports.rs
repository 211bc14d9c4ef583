//! What goes out to files and comes in from them: reports, exported bookmarks.

use super::{files, paths};
use std::fmt::Display;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

/// Writes a report into a file, in place of what was there: all of it, or nothing. What is no plain file, as
/// `/dev/stderr`, is written to as it is.
///
/// # Errors
/// A sentence that names the file.
pub fn write(path: &Path, report: &str) -> Result<(), String> {
    let replaced = !path.exists() || fs::symlink_metadata(path).is_ok_and(|it| it.is_file());
    let cannot = |why: &dyn Display| format!("cannot write {} ({why})", paths::shown(path));
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        return Err(cannot(&format!("there is no folder {}", paths::shown(folder))));
    }
    if path.is_dir() {
        return Err(cannot(&"it is a folder; name a file"));
    }
    let written = if replaced { files::replace(path, report.as_bytes()) } else { fs::write(path, report) };
    // The path in the error is that of a file beside it, of which nobody knows.
    written.map_err(|error| cannot(&reason(&error)))
}

/// Reads a text that another program may have written; `-` is the standard input. What is no plain file may never end,
/// and is not opened.
///
/// # Errors
/// A sentence that names the file.
pub fn read(path: &Path) -> Result<String, String> {
    let name = name(path);
    if path == Path::new(INPUT) {
        return up_to_limit(io::stdin().lock(), &name);
    }
    let cannot = |why: &dyn Display| format!("cannot read {name} ({why})");
    let refused = |error: io::Error| match error.kind() {
        ErrorKind::NotFound => format!("{name} does not exist; check its name"),
        _ => cannot(&reason(&error)),
    };
    if !fs::metadata(path).map_err(refused)?.is_file() {
        return Err(cannot(&"it is not a file; name the file that holds the bookmarks"));
    }
    up_to_limit(File::open(path).map_err(refused)?, &name)
}

/// What stands for the standard input.
const INPUT: &str = "-";

/// What a text that is read is called in a sentence.
pub fn name(path: &Path) -> String {
    if path == Path::new(INPUT) { "the standard input".to_owned() } else { paths::shown(path) }
}

/// All of a text, unless it is too long.
fn up_to_limit(from: impl Read, name: &str) -> Result<String, String> {
    let cannot = |why: &dyn Display| format!("cannot read {name} ({why})");
    let mut bytes = Vec::new();
    let length = from.take(LIMIT + 1).read_to_end(&mut bytes).map_err(|error| cannot(&error))? as u64;
    if length > LIMIT {
        return Err(cannot(&format!(
            "it is longer than {LIMIT_MB} MB; export and import the bookmarks of fewer stories at a time"
        )));
    }
    String::from_utf8(bytes).map_err(|_| cannot(&"it is not in UTF-8"))
}

/// What the system says of an error, without the path that was tried.
fn reason(error: &io::Error) -> String {
    if error.raw_os_error().is_some() { error.to_string() } else { error.kind().to_string() }
}

/// The longest text that is read: room for the bookmarks of many stories.
const LIMIT_MB: u64 = 64;
const LIMIT: u64 = LIMIT_MB * 1_000_000;

/// Writes a new file into the folder in which the program was started, and says what it is called: where there is
/// such a file already, a number is added to its name.
///
/// # Errors
/// A sentence that names the file.
pub fn write_new(name: &str, ending: &str, text: &str) -> Result<String, String> {
    write_new_into(Path::new(""), name, ending, text)
}

fn write_new_into(folder: &Path, name: &str, ending: &str, text: &str) -> Result<String, String> {
    for number in 1..=MOST_NUMBERED {
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        let path = folder.join(format!("{name}{number}.{ending}"));
        let written = File::create_new(&path).and_then(|mut file| file.write_all(text.as_bytes()));
        match written {
            Ok(()) => return Ok(paths::shown(&path)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(format!("cannot write {} ({error})", paths::shown(&path))),
        }
    }
    Err(format!("there are {MOST_NUMBERED} files called {name} already"))
}

/// So many files of one name are enough.
const MOST_NUMBERED: usize = 999;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_takes_the_place_of_another_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.txt");
        for report in ["a long first report", "short"] {
            write(&path, report).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), report);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_new_file_takes_the_place_of_none() {
        let folder = tempfile::tempdir().unwrap();
        for (text, name) in [("one", "sheet.md"), ("two", "sheet-2.md"), ("three", "sheet-3.md")] {
            let told = write_new_into(folder.path(), "sheet", "md", text).unwrap();
            assert!(told.ends_with(name), "{told}");
            assert_eq!(fs::read_to_string(folder.path().join(name)).unwrap(), text);
        }
        assert!(write_new_into(&folder.path().join("none"), "sheet", "md", "").is_err());
    }

    #[test]
    fn what_may_never_end_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("notes"), "é").unwrap();
        assert_eq!(read(&path("notes")).as_deref(), Ok("é"));
        fs::write(path("bytes"), b"\xff").unwrap();
        File::create(path("long")).unwrap().set_len(LIMIT + 1).unwrap();
        let gone = read(&path("gone")).unwrap_err();
        assert!(gone.ends_with("gone does not exist; check its name"), "{gone}");
        for (path, words) in [
            (path("bytes"), "UTF-8"),
            (path("long"), "64 MB"),
            (folder.path().to_owned(), "not a file"),
            #[cfg(unix)]
            ("/dev/full".into(), "not a file"),
        ] {
            let told = read(&path).unwrap_err();
            assert!(told.contains("cannot read") && told.contains(words), "{told}");
        }
    }

    #[test]
    fn what_cannot_be_written_is_named_and_the_old_report_stays() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("folder")).unwrap();
        for (path, expected) in [
            ("no/report.txt", "cannot write {}/no/report.txt (there is no folder {}/no)"),
            ("folder", "cannot write {}/folder (it is a folder; name a file)"),
        ] {
            let told = write(&folder.path().join(path), "x").unwrap_err();
            assert_eq!(told, expected.replace("{}", &paths::shown(folder.path())));
        }
    }
}
