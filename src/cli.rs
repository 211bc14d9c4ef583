//! Arguments.

use crate::{compare, disk, report};
use clap::{Parser, Subcommand};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Compares how several outlets tell one event.
#[derive(Parser, Debug)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// Articles, or folders of articles.
    paths: Vec<PathBuf>,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Prints the comparison.
    Report {
        /// The form to print.
        #[arg(long, default_value = "json")]
        format: String,
        /// Articles, or folders of articles.
        paths: Vec<PathBuf>,
    },
}

/// Runs the program.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let Some(Command::Report { format, paths }) = arguments.command else { return ExitCode::from(2) };
    let loaded = disk::articles::load(&paths);
    for problem in &loaded.problems {
        eprintln!("rashomon: {problem}");
    }
    if loaded.articles.is_empty() {
        return ExitCode::from(2);
    }
    let Some(form) = report::FORMATS.iter().find(|row| row.name == format) else { return ExitCode::from(2) };
    let text = (form.write)(&compare::compare(loaded.articles), 80);
    let _ = std::io::stdout().write_all(text.as_bytes());
    ExitCode::SUCCESS
}
