//! Finds and reads the articles that were named.

use crate::article::{self, Article};
use std::path::{Path, PathBuf};

/// What was loaded, and a sentence for each thing that was not.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The articles, in the order given; those of a folder by name.
    pub articles: Vec<Article>,
    /// What could not be read: what, where, what to do.
    pub problems: Vec<String>,
}

/// Loads files and folders of files.
pub fn load(paths: &[PathBuf]) -> Loaded {
    let mut loaded = Loaded::default();
    for path in paths {
        for file in files(path) {
            match std::fs::read(&file) {
                Ok(bytes) => match article::read(&file.display().to_string(), &bytes) {
                    Ok(article) => loaded.articles.push(article),
                    Err(problem) => loaded.problems.push(format!("{} {problem}", file.display())),
                },
                Err(error) => loaded.problems.push(format!("{}: {error}", file.display())),
            }
        }
    }
    loaded
}

fn files(path: &Path) -> Vec<PathBuf> {
    let Ok(folder) = std::fs::read_dir(path) else { return vec![path.to_owned()] };
    let mut files: Vec<_> =
        folder.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
}
