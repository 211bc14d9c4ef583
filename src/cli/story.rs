//! What is compared, and how sure a finding must be.

use super::sample;
use super::say::complain_of;
use crate::article::Article;
use crate::compare::{Comparison, compare};
use crate::disk::{self, articles::Loaded};
use crate::stories;
use clap::{Args, ValueHint};
use rustc_hash::FxHashSet;
use std::path::PathBuf;

/// What is compared, and how sure a finding must be.
#[derive(Args, Debug)]
pub struct Story {
    /// Articles, or folders of articles: plain text or Markdown; the sample story if none are given
    #[arg(value_name = "FILE|FOLDER")]
    pub paths: Vec<PathBuf>,
    /// Only the articles of this story, by its number in what `rashomon stories` lists of the same folder
    #[arg(long = "story", value_name = "NUMBER", value_hint = ValueHint::Other, value_parser = number)]
    number: Option<usize>,
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

fn number(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| "it must be a number that `rashomon stories` lists".to_owned())
}

fn share(text: &str) -> Result<f64, String> {
    let number = text.parse().ok().filter(|number| (0.0..=1.0).contains(number));
    number.ok_or_else(|| "it must be a number from 0 to 1".to_owned())
}

/// From so many articles on an event is surely one of its own.
const SEVERAL: usize = 2;

impl Story {
    /// Loads what was named: all of it, or one story of it. What could not be read is told at once.
    pub fn load(&self) -> Result<Loaded, String> {
        let loaded = load(&self.paths)?;
        match self.number {
            Some(number) => one_story(loaded, number),
            None => Ok(loaded),
        }
    }

    /// Whether the articles are clearly about several events: of two or more there are several articles each. Nobody
    /// is told so who has chosen one story of them.
    pub fn is_mixed(&self, loaded: &[Article]) -> bool {
        let enough = self.number.is_none() && loaded.len() >= 2 * SEVERAL;
        let several = |story: &stories::Story| story.articles.len() >= SEVERAL;
        enough && stories::stories(loaded).into_iter().filter(several).count() > 1
    }

    /// How the same is loaded once more. Of one story its articles are, whatever has become of the others.
    pub fn again(&self, loaded: &[Article]) -> impl Fn() -> Result<Vec<Article>, String> + Send + 'static {
        let paths = self.paths.clone();
        let told = self.number.map(|_| loaded.iter().map(|article| article.source.clone()).collect());
        move || load_again(&paths, told.as_ref())
    }

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

/// The articles of one story, in the order given.
fn one_story(mut loaded: Loaded, number: usize) -> Result<Loaded, String> {
    let stories = stories::stories(&loaded.articles);
    let Some(story) = number.checked_sub(1).and_then(|at| stories.get(at)) else {
        let there = match stories.len() {
            1 => "all articles are about one event, which is story 1".to_owned(),
            several => format!("there are 1 to {several}, which `rashomon stories` lists"),
        };
        return Err(format!("there is no story {number}; {there}"));
    };
    let mut at = 0..;
    loaded.articles.retain(|_| at.next().is_some_and(|at| story.articles.contains(&at)));
    Ok(loaded)
}

/// Loads the same once more, and says what is wrong only if nothing is left: the screen is not the place for more.
fn load_again(paths: &[PathBuf], told: Option<&FxHashSet<String>>) -> Result<Vec<Article>, String> {
    if paths.is_empty() {
        return Ok(sample::articles());
    }
    let Loaded { mut articles, problems } = disk::articles::load(paths);
    articles.retain(|article| told.is_none_or(|told| told.contains(&article.source)));
    let first = problems.into_iter().next().unwrap_or_default();
    if articles.is_empty() { Err(format!("There is no article any more: {first}")) } else { Ok(articles) }
}
