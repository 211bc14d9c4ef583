//! The stories of a mixed folder.

use super::output::{Output, columns};
use super::report::values;
use super::story::load;
use crate::report::{LISTINGS, Listing, ListingFormat};
use crate::stories::stories;
use clap::builder::PossibleValuesParser;
use clap::{Args, ValueHint};
use std::path::PathBuf;

/// What is gathered into stories, and how it is told.
#[derive(Args, Debug)]
pub struct Gathered {
    /// Articles about several events, or folders of them: plain text or Markdown
    #[arg(value_name = "FILE|FOLDER", required = true, value_hint = ValueHint::AnyPath)]
    paths: Vec<PathBuf>,
    /// The form to print
    #[arg(long, short, default_value = LISTINGS[0].name, value_parser = formats())]
    format: String,
    #[command(flatten)]
    output: Output,
}

fn formats() -> PossibleValuesParser {
    values(LISTINGS.iter().map(|row| (row.name, row.help)))
}

/// Lists the stories.
pub fn list(asked: &Gathered) -> Result<(), String> {
    asked.output.suits(&asked.format)?;
    let loaded = load(&asked.paths)?;
    let stories = stories(&loaded.articles);
    let format: &ListingFormat = LISTINGS.iter().find(|row| row.name == asked.format).unwrap_or(&LISTINGS[0]);
    let open = (stories.len() > 1).then(|| format!("Open one by its number: {}", command(&asked.paths)));
    let listing =
        Listing { articles: &loaded.articles, stories: &stories, open: open.as_deref(), columns: columns() };
    asked.output.deliver(&(format.write)(&listing))
}

/// The command that opens the first story of some files and folders.
pub fn command(paths: &[PathBuf]) -> String {
    let paths: Vec<_> = paths.iter().map(|path| quoted(&path.to_string_lossy())).collect();
    format!("rashomon --story 1 {}", paths.join(" "))
}

/// A path as shells take it for one word.
fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/\\._-+,:@~".contains(c);
    if path.chars().all(plain) { path.to_owned() } else { format!("'{}'", path.replace('\'', r"'\''")) }
}
