//! What is compared, and how sure a finding must be.

use super::sample;
use super::say::complain_of;
use crate::article::Article;
use crate::compare::{Comparison, compare};
use crate::disk::{self, articles::Loaded};
use clap::{Args, ValueHint};
use std::path::PathBuf;

/// What is compared, and how sure a finding must be.
#[derive(Args, Debug)]
pub struct Story {
    /// Articles, or folders of articles: plain text or Markdown; the sample story if none are given
    #[arg(value_name = "FILE|FOLDER")]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    sureness: Sureness,
}

/// How sure a finding must be.
#[derive(Args, Debug)]
pub struct Sureness {
    /// Leaves out findings that are less sure than this, from 0 to 1
    #[arg(long, value_name = "SHARE", default_value = "0", value_hint = ValueHint::Other, value_parser = share)]
    min_confidence: f64,
}

impl Sureness {
    /// The least confidence of a finding, 0 to 1.
    pub const fn least(&self) -> f64 {
        self.min_confidence
    }
}

fn share(text: &str) -> Result<f64, String> {
    let number = text.parse().ok().filter(|number| (0.0..=1.0).contains(number));
    number.ok_or_else(|| "it must be a number from 0 to 1".to_owned())
}

impl Story {
    /// The least confidence of a finding, 0 to 1.
    pub const fn least(&self) -> f64 {
        self.sureness.least()
    }

    /// Compares what was loaded. What was left out is told at once.
    pub fn compare(&self, loaded: Loaded) -> Comparison {
        let comparison = compare(loaded.articles).surer_than(self.least());
        complain_of(comparison.caveat().as_slice());
        comparison
    }
}

/// Loads what was named, else the sample story. What could not be read is told at once.
pub fn load(paths: &[PathBuf]) -> Result<Loaded, String> {
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
pub fn load_again(paths: &[PathBuf]) -> Result<Vec<Article>, String> {
    if paths.is_empty() {
        return Ok(sample::articles());
    }
    let Loaded { articles, problems } = disk::articles::load(paths);
    let first = problems.into_iter().next().unwrap_or_default();
    if articles.is_empty() { Err(format!("There is no article any more: {first}")) } else { Ok(articles) }
}
