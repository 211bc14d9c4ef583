//! Where what is written goes.

use super::say::print;
use crate::disk;
use crate::run;
use crate::text::csv;
use clap::Args;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

/// Where what is written goes.
#[derive(Args, Debug)]
pub struct Output {
    /// Writes to this file in place of the standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Begins a table with a byte order mark, without which Excel does not take CSV for UTF-8; other programs may
    /// take it for a part of the first name
    #[arg(long)]
    bom: bool,
}

/// The format to which a byte order mark belongs.
const TABLE: &str = "csv";

/// The columns of a report that no terminal shows.
pub const COLUMNS: usize = 80;

impl Output {
    /// Whether all that is asked for goes together with a format.
    ///
    /// # Errors
    /// A sentence on what does not.
    pub fn suits(&self, format: &str) -> Result<(), String> {
        let suits = !self.bom || format == TABLE;
        suits
            .then_some(())
            .ok_or_else(|| format!("a byte order mark is for tables: use --bom with --format {TABLE}"))
    }

    /// Writes a text into the file, or prints it.
    ///
    /// # Errors
    /// A sentence on why that cannot be.
    pub fn deliver(&self, text: &str) -> Result<(), String> {
        let marked = self.bom.then(|| format!("{}{text}", csv::BYTE_ORDER_MARK));
        let text = marked.as_deref().unwrap_or(text);
        match &self.output {
            Some(path) => disk::reports::write(path, text),
            None => print(text),
        }
    }
}

/// How wide what is printed may be.
pub fn columns() -> usize {
    let columns = if io::stdout().is_terminal() { run::terminal::columns() } else { None };
    columns.unwrap_or(COLUMNS)
}
