//! Many stories, one a line: read from the standard input, compared, and written one a line.

use super::report::Marks;
use super::say::{complain, complain_of, print_on};
use super::story::Sureness;
use crate::article::{Article, read};
use crate::compare::compare;
use crate::disk;
use crate::report::line;
use clap::Args;
use serde::Deserialize;
use serde_json::{Value, json};
use std::io::{self, BufRead};
use std::path::PathBuf;

/// What is told of each story.
#[derive(Args, Debug)]
pub struct Batch {
    #[command(flatten)]
    sureness: Sureness,
    #[command(flatten)]
    marks: Marks,
}

/// A story as it is asked for.
#[derive(Deserialize)]
#[serde(expecting = "an object with articles")]
struct Asked {
    #[serde(default)]
    id: Option<Value>,
    #[serde(default)]
    title: Option<String>,
    articles: Vec<Told>,
}

/// An article: where it is, or its words.
#[derive(Deserialize)]
#[serde(untagged, expecting = "an article is a path, or an object with source and text")]
enum Told {
    Path(PathBuf),
    Words { source: String, text: String },
}

/// Compares story by story; whether all of them could be compared. What goes wrong with one is told in its line,
/// so that there are as many lines as stories, and in the same order.
pub fn batch(asked: &Batch) -> Result<bool, String> {
    let mut all = true;
    for (index, text) in io::stdin().lock().split(b'\n').enumerate() {
        let text = text.map_err(|error| format!("cannot read the standard input ({error})"))?;
        if text.trim_ascii().is_empty() {
            continue;
        }
        let number = index + 1;
        let written = one(asked, &text).unwrap_or_else(|problem| {
            complain(&format!("line {number}: {problem}"));
            all = false;
            json!({"schema": "rashomon-trouble/1", "line": number, "trouble": problem}).to_string() + "\n"
        });
        if !print_on(&written)? {
            break;
        }
    }
    Ok(all)
}

/// The line for one story.
fn one(asked: &Batch, line: &[u8]) -> Result<String, String> {
    let story: Asked = serde_json::from_slice(line).map_err(|error| {
        format!("this is no story ({error}); a story is {{\"articles\": [\"a.txt\", \"b.txt\"]}}")
    })?;
    let (articles, problems) = articles(story.articles);
    if articles.is_empty() {
        return Err(problems.into_iter().next().unwrap_or_else(|| "there is no article to open".to_owned()));
    }
    complain_of(&problems);
    let comparison = compare(articles).surer_than(asked.sureness.least()).only(&asked.marks.wanted());
    Ok(self::line(&comparison, story.id.as_ref(), story.title.as_deref()))
}

/// The articles of a story, and what could not be read.
fn articles(told: Vec<Told>) -> (Vec<Article>, Vec<String>) {
    let (mut articles, mut problems) = (Vec::new(), Vec::new());
    for told in told {
        match told {
            Told::Path(path) => {
                let loaded = disk::articles::load(&[path]);
                articles.extend(loaded.articles);
                problems.extend(loaded.problems);
            }
            Told::Words { source, text } => match read(&source, text.as_bytes()) {
                Ok(article) => articles.push(article),
                Err(problem) => problems.push(format!("{source} {problem}")),
            },
        }
    }
    (articles, problems)
}
