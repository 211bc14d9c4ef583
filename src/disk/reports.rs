//! What goes out to files and comes in from them: reports, exported bookmarks.

use super::{files, paths};
use std::fs;
use std::path::Path;

/// Writes a report into a file, in place of what was there: all of it, or nothing. What is no plain file, as
/// `/dev/stderr`, is written to as it is.
///
/// # Errors
/// A sentence that names the file.
pub fn write(path: &Path, report: &str) -> Result<(), String> {
    let replaced = !path.exists() || fs::symlink_metadata(path).is_ok_and(|it| it.is_file());
    let written = if replaced { files::replace(path, report.as_bytes()) } else { fs::write(path, report) };
    written.map_err(|error| format!("cannot write {} ({error})", paths::shown(path)))
}

/// Reads a text that another program may have written.
///
/// # Errors
/// A sentence that names the file.
pub fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {} ({error})", paths::shown(path)))
}

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
    fn what_cannot_be_written_is_named_and_the_old_report_stays() {
        let folder = tempfile::tempdir().unwrap();
        let told = write(&folder.path().join("no/report.txt"), "x").unwrap_err();
        assert!(told.contains("cannot write") && told.contains("report.txt"), "{told}");
    }
}
