//! An article's file in the reader's editor.

use crate::disk::articles::line_of;
use crate::disk::paths::whole;
use std::env;
use std::path::Path;
use std::process::Command;

/// The editors that take a line as `+7` in front of the file.
const PLUS: [&str; 9] = ["vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "joe"];

/// Opens a file in the reader's editor, at some words, and waits until it is closed.
///
/// # Errors
/// A sentence that says why not.
pub fn edit(source: &str, words: &str) -> Result<(), String> {
    let path = Path::new(source);
    if whole(path).is_none() {
        return Err(format!("{source} is no file that could be edited."));
    }
    let chosen = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| env::var(name).ok());
    let chosen = chosen.map(|line| line.trim().to_owned()).find(|line| !line.is_empty());
    let line = chosen.unwrap_or_else(|| if cfg!(windows) { "notepad" } else { "vi" }.to_owned());
    let mut parts = line.split_whitespace();
    let program = parts.next().unwrap_or_default();
    let mut command = Command::new(program);
    command.args(parts);
    let name = Path::new(program).file_stem().map(|name| name.to_string_lossy().into_owned());
    if name.is_some_and(|name| PLUS.contains(&name.as_str()))
        && let Some(line) = line_of(path, words)
    {
        command.arg(format!("+{line}"));
    }
    match command.arg(path).status() {
        Ok(_) => Ok(()),
        Err(error) => {
            Err(format!("{program} could not be started ({error}); EDITOR names the editor to use."))
        }
    }
}
