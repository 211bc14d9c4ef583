//! Reports.

use super::say::print;
use super::story::{Story, load};
use crate::compare::{Comparison, Mark};
use crate::disk;
use crate::report::{FORMATS, Format};
use crate::run;
use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser};
use std::io::{self, IsTerminal};
use std::path::PathBuf;

/// What is reported, and how.
#[derive(Args, Debug)]
pub struct Report {
    #[command(flatten)]
    story: Story,
    /// The form to print
    #[arg(long, short, default_value = FORMATS[0].name, value_parser = formats())]
    format: String,
    /// Writes to this file in place of the standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Ends with exit code 1 where outlets differ
    #[arg(long)]
    check: bool,
}

fn formats() -> PossibleValuesParser {
    PossibleValuesParser::new(FORMATS.iter().map(|row| PossibleValue::new(row.name).help(row.help)))
}

/// The columns of a report that no terminal shows.
const COLUMNS: usize = 80;

/// Prints the report for people.
pub fn print_report(story: &Story) -> Result<(), String> {
    let comparison = story.compare(load(&story.paths)?);
    print(&(FORMATS[0].write)(&comparison, COLUMNS))?;
    leave(comparison);
    Ok(())
}

/// Writes the report that was asked for; whether outlets differ where that is asked.
pub fn report(asked: &Report) -> Result<bool, String> {
    let comparison = asked.story.compare(load(&asked.story.paths)?);
    let format: &Format = FORMATS.iter().find(|row| row.name == asked.format).unwrap_or(&FORMATS[0]);
    let text = (format.write)(&comparison, columns());
    deliver(&text, asked.output.as_deref())?;
    let differ = asked.check && differs(&comparison);
    leave(comparison);
    Ok(differ)
}

/// How wide what is printed may be.
pub fn columns() -> usize {
    let columns = if io::stdout().is_terminal() { run::terminal::columns() } else { None };
    columns.unwrap_or(COLUMNS)
}

/// Writes a text into a file, or prints it.
pub fn deliver(text: &str, output: Option<&std::path::Path>) -> Result<(), String> {
    match output {
        Some(path) => disk::reports::write(path, text),
        None => print(text),
    }
}

/// Leaves a comparison to the end of the program: to take it apart piece by piece would only take time.
fn leave(comparison: Comparison) {
    std::mem::forget(comparison);
}

/// Whether any two outlets are at odds.
fn differs(comparison: &Comparison) -> bool {
    [Mark::Differ, Mark::Altered].iter().any(|mark| comparison.count(*mark) > 0)
}
