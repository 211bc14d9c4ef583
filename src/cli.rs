//! Arguments.

mod chosen;
mod sample;

use crate::app::Message;
use crate::article::Article;
use crate::compare::{Comparison, Mark, compare, compare_watched};
use crate::disk::{self, articles::Loaded, notebook::Journal};
use crate::report::{FORMATS, Format};
use crate::run::{self, Sitting};
use crate::tui::THEMES;
use chosen::{Chosen, chosen};
use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand};
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

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
    #[arg(long, value_name = "THEME", help = themes())]
    theme: Option<String>,
    /// Prints the settings that are in force, as the file of settings would say them
    #[arg(long)]
    print_config: bool,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Prints the comparison
    Report(Report),
}

#[derive(Args, Debug)]
struct Report {
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

/// What is compared, and how sure a finding must be.
#[derive(Args, Debug)]
struct Story {
    /// Articles, or folders of articles: plain text or Markdown; the sample story if none are given
    #[arg(value_name = "FILE|FOLDER")]
    paths: Vec<PathBuf>,
    /// Leaves out findings that are less sure than this, from 0 to 1
    #[arg(long, value_name = "SHARE", default_value = "0", value_parser = share)]
    min_confidence: f64,
}

fn share(text: &str) -> Result<f64, String> {
    let number = text.parse().ok().filter(|number| (0.0..=1.0).contains(number));
    number.ok_or_else(|| "it must be a number from 0 to 1".to_owned())
}

impl Story {
    fn compare(&self, loaded: Loaded) -> Comparison {
        compare(loaded.articles).surer_than(self.min_confidence)
    }
}

fn themes() -> String {
    let names: Vec<_> = THEMES.iter().map(|row| row.name).collect();
    format!(
        "How the screen is painted: {}, or a theme of your own; the best for the terminal if not given",
        names.join(", ")
    )
}

fn formats() -> PossibleValuesParser {
    PossibleValuesParser::new(
        FORMATS.iter().map(|row| clap::builder::PossibleValue::new(row.name).help(row.help)),
    )
}

/// The columns of a report that no terminal shows.
const COLUMNS: usize = 80;

/// Done, differences found, trouble.
const DIFFERENT: u8 = 1;
const TROUBLE: u8 = 2;

/// Runs the program.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let ended = match &arguments.command {
        Some(Command::Report(asked)) => report(asked),
        None if arguments.print_config => print_config(arguments.theme.as_deref()),
        None if io::stdout().is_terminal() => open(&arguments),
        None => print_report(&arguments.story),
    };
    ended.unwrap_or_else(|problem| {
        complain(&problem);
        ExitCode::from(TROUBLE)
    })
}

/// Opens articles on the terminal.
fn open(arguments: &Arguments) -> Result<ExitCode, String> {
    let Chosen { settings, theme, problems: mistakes } = chosen(arguments.theme.as_deref())?;
    complain_of(&mistakes);
    let mut loaded = load(&arguments.story.paths)?;
    let data = disk::paths::data(std::env::var_os("RASHOMON_DATA").map(PathBuf::from));
    let (journal, trouble) = Journal::open(data.as_deref(), &loaded.articles);
    let problems: Vec<_> = std::mem::take(&mut loaded.problems)
        .into_iter()
        .chain(mistakes)
        .chain(trouble.map(|trouble| trouble.to_string()))
        .collect();
    let message = match problems.as_slice() {
        [] => None,
        [problem] => Some(Message::trouble(problem)),
        [problem, rest @ ..] => Some(Message::trouble(format!("{problem} (and {} more)", rest.len()))),
    };
    let (least, paths) = (arguments.story.min_confidence, arguments.story.paths.clone());
    let sitting = Sitting {
        articles: loaded.articles,
        load: Box::new(move || load_again(&paths)),
        compare: Arc::new(move |articles, progress| {
            Some(compare_watched(articles, progress)?.surer_than(least))
        }),
        journal,
        settings,
        theme,
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

/// Prints the report for people.
fn print_report(story: &Story) -> Result<ExitCode, String> {
    let comparison = story.compare(load(&story.paths)?);
    print(&(FORMATS[0].write)(&comparison, COLUMNS))?;
    leave(comparison);
    Ok(ExitCode::SUCCESS)
}

/// Writes the report that was asked for.
fn report(asked: &Report) -> Result<ExitCode, String> {
    let comparison = asked.story.compare(load(&asked.story.paths)?);
    let format: &Format = FORMATS.iter().find(|row| row.name == asked.format).unwrap_or(&FORMATS[0]);
    let columns = if io::stdout().is_terminal() { run::terminal::columns() } else { None };
    let text = (format.write)(&comparison, columns.unwrap_or(COLUMNS));
    match &asked.output {
        Some(path) => disk::reports::write(path, &text)?,
        None => print(&text)?,
    }
    let differ = asked.check && differs(&comparison);
    leave(comparison);
    Ok(if differ { ExitCode::from(DIFFERENT) } else { ExitCode::SUCCESS })
}

/// Leaves a comparison to the end of the program: to take it apart piece by piece would only take time.
fn leave(comparison: Comparison) {
    std::mem::forget(comparison);
}

/// Whether any two outlets are at odds.
fn differs(comparison: &Comparison) -> bool {
    [Mark::Differ, Mark::Altered].iter().any(|mark| comparison.count(*mark) > 0)
}

/// Loads what was named, else the sample story. What could not be read is told at once.
fn load(paths: &[PathBuf]) -> Result<Loaded, String> {
    if paths.is_empty() {
        return Ok(Loaded { articles: sample::articles(), problems: Vec::new() });
    }
    let loaded = disk::articles::load(paths);
    complain_of(&loaded.problems);
    if loaded.articles.is_empty() {
        return Err("there is no article to open".to_owned());
    }
    Ok(loaded)
}

/// Loads the same once more, and says what is wrong only if nothing is left: the screen is not the place for more.
fn load_again(paths: &[PathBuf]) -> Result<Vec<Article>, String> {
    if paths.is_empty() {
        return Ok(sample::articles());
    }
    let Loaded { articles, problems } = disk::articles::load(paths);
    let first = problems.into_iter().next().unwrap_or_default();
    if articles.is_empty() { Err(format!("There is no article any more: {first}")) } else { Ok(articles) }
}

/// Says all that went wrong.
fn complain_of(problems: &[String]) {
    for problem in problems {
        complain(problem);
    }
}

/// Says what went wrong.
fn complain(problem: &str) {
    let _ = writeln!(io::stderr(), "rashomon: {problem}");
}

/// Prints a text. That nobody reads on is no trouble.
fn print(text: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("cannot print ({error})")),
        _ => Ok(()),
    }
}
