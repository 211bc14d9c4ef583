//! What describes the program to others: the schema of its reports, its manual, completions for shells.

use super::say::print;
use crate::report::SCHEMA;
use clap::Command;
use clap_complete::{Shell, generate};

/// Prints the JSON Schema of the published form.
pub fn schema() -> Result<(), String> {
    print(SCHEMA)
}

/// Prints the manual, a page for each command, as `man` reads it.
pub fn manual(mut command: Command) -> Result<(), String> {
    command.build();
    let mut pages = Vec::new();
    page(&command, &mut pages).map_err(|error| format!("the manual cannot be written ({error})"))?;
    print(&String::from_utf8_lossy(&pages))
}

/// Writes the page of a command, and those of its commands.
fn page(command: &Command, pages: &mut Vec<u8>) -> std::io::Result<()> {
    clap_mangen::Man::new(command.clone()).render(pages)?;
    for inner in command.get_subcommands().filter(|inner| inner.get_name() != "help") {
        page(inner, pages)?;
    }
    Ok(())
}

/// Prints the completions for a shell.
pub fn completions(shell: Shell, mut command: Command) -> Result<(), String> {
    let mut text = Vec::new();
    let name = command.get_name().to_owned();
    generate(shell, &mut command, name, &mut text);
    print(&String::from_utf8_lossy(&text))
}
