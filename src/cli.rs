//! Arguments.

mod batch;
mod chosen;
mod folders;
mod kept;
mod notes;
mod output;
mod papers;
mod report;
mod sample;
mod say;
mod stories;
mod story;

use crate::abreast::hands;
use crate::app::Message;
use crate::compare::compare_watched;
use crate::disk::notebook::Journal;
use crate::run::{self, Sitting};
use crate::tui::THEMES;
use batch::Batch;
use chosen::{Chosen, chosen};
use clap::{CommandFactory, Parser, Subcommand, ValueHint};
use clap_complete::Shell;
use notes::Notes;
use report::Asked;
use say::{complain, complain_of, print};
use std::io::{self, IsTerminal};
use std::process::ExitCode;
use std::sync::Arc;
use stories::Gathered;
use story::Story;

/// Opens what several outlets wrote about one event side by side, and shows where they agree, differ or
/// stand alone, on facts and on quotes.
#[derive(Parser, Debug)]
#[command(version, about, args_conflicts_with_subcommands = true)]
#[command(after_help = "Without articles the sample story opens. Without a terminal a report is printed.\n\
    `rashomon report --help` tells of reports; ? in the program shows the keys.")]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    story: Story,
    #[arg(long, value_name = "THEME", value_hint = ValueHint::Other, help = themes())]
    theme: Option<String>,
    /// Prints the settings that are in force, as the file of settings would say them
    #[arg(long)]
    print_config: bool,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Prints the comparison, as you decided on it
    Report(Asked),
    /// Gathers the articles of a mixed folder into stories, each about one event, and lists them
    Stories(Gathered),
    /// Lists, exports and imports bookmarks and decisions
    #[command(subcommand)]
    Notes(Notes),
    /// Compares many stories: reads one a line from the standard input, as JSON, and writes one comparison a line
    #[command(after_help = BATCH)]
    Batch(Batch),
    /// Prints the JSON Schema of what `report --format json` and `batch` write
    Schema,
    /// Prints the manual, for `man -l -`
    Man,
    /// Prints what a shell needs to complete arguments
    Completions {
        /// The shell
        shell: Shell,
    },
}

/// How stories are named to `batch`.
const BATCH: &str = "A line is an object: {\"articles\": [\"a.txt\", \"folder\"], \"id\": 1, \"title\": \"…\"}. \
    In place of a path an article may be given by its words: {\"source\": \"a.txt\", \"text\": \"…\"}. \
    `id` and `title` come back in the line of the comparison. What cannot be compared has a line too, with what \
    the trouble is.";

fn themes() -> String {
    let names: Vec<_> = THEMES.iter().map(|row| row.name).collect();
    format!(
        "How the screen is painted: {}, or a theme of your own; the best for the terminal if not given",
        names.join(", ")
    )
}

/// Done, differences found, trouble.
const DIFFERENT: u8 = 1;
const TROUBLE: u8 = 2;

/// Runs the program.
pub fn main() -> ExitCode {
    let hands = hands();
    let arguments = Arguments::parse();
    let done = |()| ExitCode::SUCCESS;
    let ended = match &arguments.command {
        Some(Command::Report(asked)) => report::report(asked, hands)
            .map(|differ| if differ { ExitCode::from(DIFFERENT) } else { ExitCode::SUCCESS }),
        Some(Command::Stories(asked)) => stories::list(asked).map(done),
        Some(Command::Notes(asked)) => notes::notes(asked).map(done),
        Some(Command::Batch(asked)) => {
            batch::batch(asked).map(|all| if all { ExitCode::SUCCESS } else { ExitCode::from(TROUBLE) })
        }
        Some(Command::Schema) => papers::schema().map(done),
        Some(Command::Man) => papers::manual(Arguments::command()).map(done),
        Some(Command::Completions { shell }) => papers::completions(*shell, Arguments::command()).map(done),
        None if arguments.print_config => print_config(arguments.theme.as_deref()),
        None if io::stdout().is_terminal() => open(&arguments),
        None => report::print_report(&arguments.story).map(done),
    };
    ended.unwrap_or_else(|problem| {
        complain(&problem);
        ExitCode::from(TROUBLE)
    })
}

/// What is said where articles that are opened are about several events.
const MIXED: &str = "The articles tell of several events: rashomon stories lists them.";

/// Opens articles on the terminal.
fn open(arguments: &Arguments) -> Result<ExitCode, String> {
    let chosen = chosen(arguments.theme.as_deref())?;
    complain_of(&chosen.problems);
    let mut loaded = arguments.story.load()?;
    let data = folders::data();
    let (journal, trouble) = Journal::open(data.as_deref(), &loaded.articles);
    let problems: Vec<_> = std::mem::take(&mut loaded.problems)
        .into_iter()
        .chain(chosen.summary)
        .chain(trouble.map(|trouble| trouble.to_string()))
        .collect();
    let message = match problems.as_slice() {
        [] if arguments.story.is_mixed(&loaded.articles) => Some(Message::note(MIXED)),
        [] => None,
        [problem] => Some(Message::trouble(problem)),
        [problem, rest @ ..] => Some(Message::trouble(format!("{problem} (and {} more)", rest.len()))),
    };
    let least = arguments.story.least();
    let again = arguments.story.again(&loaded.articles);
    let sitting = Sitting {
        articles: loaded.articles,
        load: Box::new(again),
        compare: Arc::new(move |articles, progress| {
            Some(compare_watched(articles, progress)?.surer_than(least))
        }),
        journal,
        settings: chosen.settings,
        themes: chosen.themes,
        message,
    };
    let ended = run::open(sitting).map_err(|error| format!("the terminal cannot be used ({error})"))?;
    if let Some(lost) = &ended.lost {
        complain(lost);
    }
    if let Some(signal) = ended.signal {
        run::end_by(signal);
    }
    Ok(if ended.lost.is_some() { ExitCode::from(TROUBLE) } else { ExitCode::SUCCESS })
}

/// Prints the settings that are in force; what is wrong with them goes to the standard error.
fn print_config(theme: Option<&str>) -> Result<ExitCode, String> {
    let Chosen { mut settings, problems, .. } = chosen(theme)?;
    settings.theme = theme.map(|name| (1, name.to_owned())).or(settings.theme);
    print(&settings.written())?;
    complain_of(&problems);
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(TROUBLE) })
}
