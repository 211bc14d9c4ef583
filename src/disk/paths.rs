//! Where things are kept, and how a path is told to a person.

use crate::text::visible::is_hidden;
use directories::ProjectDirs;
use std::env;
use std::path::{Path, PathBuf};

/// The folder for this program's data: the one that was named, else the platform's.
///
/// Nothing where the platform does not know of a home.
pub fn data(named: Option<PathBuf>) -> Option<PathBuf> {
    named.or_else(|| Some(platform()?.data_dir().to_owned()))
}

/// The folder for this program's settings: the one that was named, else the platform's.
///
/// Nothing where the platform does not know of a home.
pub fn config(named: Option<PathBuf>) -> Option<PathBuf> {
    named.or_else(|| Some(platform()?.config_dir().to_owned()))
}

/// The folders that the platform has for this program.
///
/// On Linux only `HOME` tells of a home. Without it the C library would be asked for that of the user, which in a
/// program that is linked as a whole loads what the system's settings name, and may crash.
fn platform() -> Option<ProjectDirs> {
    let unknown = cfg!(target_os = "linux") && env::var_os("HOME").is_none_or(|home| home.is_empty());
    if unknown { None } else { ProjectDirs::from("", "", "rashomon") }
}

/// A path as it can be shown anywhere: control and formatting characters in it are spelt out.
pub fn shown(path: &Path) -> String {
    let spell = |c: char| if is_hidden(c) { c.escape_unicode().to_string() } else { c.to_string() };
    path.to_string_lossy().chars().map(spell).collect()
}

/// The whole path of a file, links resolved, if there is such a file.
pub fn whole(path: &Path) -> Option<PathBuf> {
    std::fs::canonicalize(path).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_cannot_speak_to_the_terminal() {
        for (path, expected) in [
            ("news/été.txt", "news/été.txt"),
            ("a\u{1b}[31m\n.txt", "a\\u{1b}[31m\\u{a}.txt"),
            ("txt.\u{202e}exe", "txt.\\u{202e}exe"),
        ] {
            assert_eq!(shown(Path::new(path)), expected);
        }
    }

    #[test]
    fn the_folder_that_was_named_is_taken() {
        assert_eq!(data(Some("here".into())), Some("here".into()));
    }
}
