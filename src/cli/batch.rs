//! Many stories, one a line: read from the standard input, compared, and written one a line.

use super::report::Marks;
use super::say::{complain_of, print_on};
use super::story::Sureness;
use crate::abreast::in_order;
use crate::article::{Article, read};
use crate::compare::{Mark, compare};
use crate::disk;
use crate::report;
use crate::text::csv::BYTE_ORDER_MARK;
use clap::{Args, ValueHint};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{self, BufRead, BufReader, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::thread;

/// What is told of each story.
#[derive(Args, Debug)]
pub struct Batch {
    #[command(flatten)]
    sureness: Sureness,
    #[command(flatten)]
    marks: Marks,
    /// Compares so many stories at a time; as many as the machine has cores if not given
    #[arg(long, short, value_name = "COUNT", value_hint = ValueHint::Other, value_parser = clap::value_parser!(u8).range(1..))]
    jobs: Option<u8>,
}

/// The line of a story that could not be compared.
#[derive(Serialize)]
struct Failed<'l> {
    schema: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'l Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'l str>,
    line: usize,
    trouble: &'l str,
}

/// A story as it is asked for.
#[derive(Deserialize)]
#[serde(expecting = "an object with articles")]
struct Asked {
    #[serde(default)]
    id: Option<Value>,
    #[serde(default)]
    title: Option<String>,
    articles: Vec<Source>,
}

/// An article: where it is, or its words.
#[derive(Deserialize)]
#[serde(untagged, expecting = "an article is a path, or an object with source and text")]
enum Source {
    Path(PathBuf),
    Words { source: String, text: String },
}

/// What is told of every story.
struct Told {
    least: f64,
    marks: Vec<Mark>,
}

/// What becomes of a line: what is written, what is wrong, and whether the story could be compared.
struct Outcome {
    written: String,
    problems: Vec<String>,
    compared: bool,
}

/// The longest line that is read, in bytes.
const LONGEST_MB: u64 = 64;
const LONGEST: u64 = LONGEST_MB * 1_000_000;

/// Compares many stories, several at a time; whether all of them could be compared. What goes wrong with one is told
/// in its line, so that there are as many lines as stories, and in the same order.
pub fn batch(asked: &Batch) -> Result<bool, String> {
    let told = Told { least: asked.sureness.least(), marks: asked.marks.wanted() };
    let threads = asked.jobs.map(usize::from);
    let threads = threads.or_else(|| thread::available_parallelism().ok().map(usize::from)).unwrap_or(1);
    let mut ended = Ok(true);
    let make = move |(number, line): (usize, io::Result<Vec<u8>>)| {
        line.map(|line| told.outcome(number, &line))
            .map_err(|error| format!("cannot read the standard input ({error})"))
    };
    in_order(stories(io::stdin()), threads, make, |outcome| {
        let printed = outcome.and_then(|outcome| {
            complain_of(&outcome.problems);
            Ok((outcome.compared, print_on(&outcome.written)?))
        });
        match (printed, &mut ended) {
            (Ok((compared, wanted)), Ok(all)) => {
                *all &= compared;
                wanted
            }
            (Ok(_), Err(_)) => false,
            (Err(problem), ended) => {
                *ended = Err(problem);
                false
            }
        }
    });
    ended
}

/// The lines that are not blank, with their numbers from 1. Of one that is too long, only so much that it shows.
fn stories(input: impl Read + Send + 'static) -> impl Iterator<Item = (usize, io::Result<Vec<u8>>)> + Send {
    let mut input = BufReader::new(input);
    let lines = std::iter::from_fn(move || line(&mut input).transpose());
    let is_story = |line: &io::Result<Vec<u8>>| line.as_ref().map_or(true, |it| !it.trim_ascii().is_empty());
    (1..).zip(lines.map(|line| line.map(unmarked))).filter(move |(_, line)| is_story(line))
}

/// A line without the byte order mark that some programs put in front of the first.
fn unmarked(mut line: Vec<u8>) -> Vec<u8> {
    let mark = BYTE_ORDER_MARK.to_string();
    if line.starts_with(mark.as_bytes()) {
        line.drain(..mark.len());
    }
    line
}

/// One line; nothing at the end.
fn line(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    if input.take(LONGEST + 1).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.len() as u64 > LONGEST && !line.ends_with(b"\n") {
        input.skip_until(b'\n')?;
    }
    Ok(Some(line))
}

impl Told {
    fn outcome(&self, number: usize, line: &[u8]) -> Outcome {
        let compared = catch_unwind(AssertUnwindSafe(|| self.compared(line)));
        let failed = || Err("rashomon failed on this story, which is a mistake in the program".to_owned());
        let placed = |problem: String| format!("line {number}: {problem}");
        match compared.unwrap_or_else(|_| failed()) {
            Ok((written, problems)) => {
                Outcome { written, problems: problems.into_iter().map(placed).collect(), compared: true }
            }
            Err(problem) => Outcome {
                written: trouble(number, line, &problem),
                problems: vec![placed(problem)],
                compared: false,
            },
        }
    }

    /// The line for one story, and what could not be read of it.
    fn compared(&self, line: &[u8]) -> Result<(String, Vec<String>), String> {
        if !is_read(line) {
            return Err(format!(
                "the line is longer than {LONGEST_MB} MB; name the files in place of their words"
            ));
        }
        let story: Asked = serde_json::from_slice(line.trim_ascii_end()).map_err(|error| {
            format!("this is no story ({error}); a story is {{\"articles\": [\"a.txt\", \"b.txt\"]}}")
        })?;
        let (articles, mut problems) = articles(story.articles);
        if articles.is_empty() {
            let first = problems.into_iter().next();
            return Err(first.unwrap_or_else(|| "there is no article to open".to_owned()));
        }
        let comparison = compare(articles).surer_than(self.least).only(&self.marks);
        problems.extend(comparison.caveat());
        Ok((report::line(&comparison, story.id.as_ref(), story.title.as_deref()), problems))
    }
}

/// The line for a story that could not be compared: under its name, as far as that can be read.
fn trouble(number: usize, line: &[u8], problem: &str) -> String {
    let told: Value = is_read(line).then(|| serde_json::from_slice(line).ok()).flatten().unwrap_or_default();
    let failed = Failed {
        schema: "rashomon-trouble/1",
        id: told.get("id").filter(|id| !id.is_null()),
        title: told.get("title").and_then(Value::as_str),
        line: number,
        trouble: problem,
    };
    serde_json::to_string(&failed).unwrap_or_default() + "\n"
}

/// Whether a line is not too long.
const fn is_read(line: &[u8]) -> bool {
    line.len() as u64 <= LONGEST
}

/// The articles of a story, and what could not be read.
fn articles(sources: Vec<Source>) -> (Vec<Article>, Vec<String>) {
    let (mut articles, mut problems) = (Vec::new(), Vec::new());
    for source in sources {
        match source {
            Source::Path(path) => {
                let loaded = disk::articles::load(&[path]);
                articles.extend(loaded.articles);
                problems.extend(loaded.problems);
            }
            Source::Words { source, text } => match read(&source, text.as_bytes()) {
                Ok(article) => articles.push(article),
                Err(problem) => problems.push(format!("{source} {problem}")),
            },
        }
    }
    (articles, problems)
}
