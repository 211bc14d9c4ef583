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

/// Writes the page of a command, and those of its commands; the first tells what holds for all of them.
fn page(command: &Command, pages: &mut Vec<u8>) -> std::io::Result<()> {
    let is_first = pages.is_empty();
    clap_mangen::Man::new(command.clone()).render(pages)?;
    if is_first {
        pages.extend(SECTIONS.iter().flat_map(|(name, rows)| section(name, rows).into_bytes()));
    }
    for inner in command.get_subcommands().filter(|inner| inner.get_name() != "help") {
        page(inner, pages)?;
    }
    Ok(())
}

/// What the manual tells beside the arguments.
const SECTIONS: &[(&str, &[(&str, &str)])] = &[("EXIT STATUS", EXITS), ("ENVIRONMENT", VARIABLES)];

/// With what the program ends.
const EXITS: &[(&str, &str)] = &[
    ("0", "Done."),
    ("1", "With --check: outlets are at odds, or alter a quote."),
    (
        "2",
        "Trouble: nothing could be read, or the arguments make no sense; a story of batch could not be compared; with \
         --print-config, a setting is wrong; what was kept could not be written.",
    ),
];

/// What the environment may say.
const VARIABLES: &[(&str, &str)] = &[
    ("RASHOMON_DATA", "The folder in which notebooks are kept; that of the platform for data if not set."),
    ("RASHOMON_CONFIG", "The folder of settings and themes; that of the platform for settings if not set."),
    ("NO_COLOR", "Where set and not empty, nothing is told by colour."),
    ("VISUAL, EDITOR", "The editor in which an article is opened."),
];

/// A section of the manual: names, each with what it means.
fn section(name: &str, rows: &[(&str, &str)]) -> String {
    let row = |(name, meaning): &(&str, &str)| {
        let plain = |text: &str| text.replace('-', "\\-");
        format!(".TP\n\\fB{}\\fR\n{}\n", plain(name), plain(meaning))
    };
    format!(".SH \"{name}\"\n{}", rows.iter().map(row).collect::<String>())
}

/// Prints the completions for a shell.
pub fn completions(shell: Shell, command: Command) -> Result<(), String> {
    match shell {
        Shell::Zsh => print(&for_zsh(&command)),
        _ => print(&generated(shell, command)),
    }
}

fn generated(shell: Shell, mut command: Command) -> String {
    let mut text = Vec::new();
    let name = command.get_name().to_owned();
    generate(shell, &mut command, name, &mut text);
    String::from_utf8_lossy(&text).into_owned()
}

/// What is generated for zsh expects the name of a command behind all articles, where nobody writes it. So it is
/// generated without articles, and told that the first word may be one, and the others are where it is.
fn for_zsh(command: &Command) -> String {
    let options = command.get_arguments().filter(|it| !it.is_positional()).cloned();
    let bare = Command::new(env!("CARGO_PKG_NAME"))
        .version(env!("CARGO_PKG_VERSION"))
        .args(options)
        .subcommands(command.get_subcommands().cloned());
    let mut text = generated(Shell::Zsh, bare);
    for (generated, meant) in FIRST_WORD {
        text = text.replacen(generated, meant, 1);
    }
    text
}

/// What stands in the completions for zsh about the first word, and what has to.
const FIRST_WORD: [(&str, &str); 2] = [
    (
        r#"":: :_rashomon_commands""#,
        r#""1: :{_alternative 'commands:command:_rashomon_commands' 'articles:article:_files'}""#,
    ),
    ("        esac\n    ;;\nesac\n}", "            (*)\n_files\n;;\n        esac\n    ;;\nesac\n}"),
];
