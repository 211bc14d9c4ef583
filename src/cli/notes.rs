//! Bookmarks without a terminal: listed, written for other programs and for people, taken in from them.

use super::folders;
use super::report::{columns, deliver};
use super::say::{complain, print};
use crate::article::Article;
use crate::compare::Comparison;
use crate::disk::{self, notebook::Journal};
use crate::notebook::exchange::{self, EXCHANGES, Found};
use crate::notebook::{Bookmark, Notebook, anchors};
use crate::report::write_page;
use crate::run;
use crate::view::{Kept, Look, VIEWS};
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What is to be done with bookmarks.
#[derive(Subcommand, Debug)]
pub enum Notes {
    /// Lists bookmarks, and where their words stand today
    List(Which),
    /// Writes bookmarks for other programs or for people
    Export(Export),
    /// Takes bookmarks in that were exported, or annotated elsewhere; none comes in twice
    Import(Import),
}

/// Which bookmarks.
#[derive(Args, Debug)]
pub struct Which {
    /// Articles, or folders of articles, whose notebook is meant; every notebook there is if none are given
    #[arg(value_name = "FILE|FOLDER")]
    paths: Vec<PathBuf>,
    /// Only those that are filed under this tag
    #[arg(long, value_name = "TAG")]
    tag: Option<String>,
}

/// Which bookmarks, in which form, where to.
#[derive(Args, Debug)]
pub struct Export {
    #[command(flatten)]
    which: Which,
    /// The form to write
    #[arg(long, short, default_value = EXCHANGES[0].name, value_parser = forms())]
    format: String,
    /// Writes to this file in place of the standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// What is taken in, and into which notebook.
#[derive(Args, Debug)]
pub struct Import {
    /// What was exported, in any of its forms
    #[arg(value_name = "BOOKMARKS")]
    file: PathBuf,
    /// Articles, or folders of articles, into whose notebook they come; one that is found again with the
    /// articles of the bookmarks if none are given
    #[arg(value_name = "FILE|FOLDER")]
    paths: Vec<PathBuf>,
}

fn forms() -> PossibleValuesParser {
    PossibleValuesParser::new(EXCHANGES.iter().map(|row| PossibleValue::new(row.name).help(row.help)))
}

/// Does it.
pub fn notes(asked: &Notes) -> Result<(), String> {
    match asked {
        Notes::List(which) => list(which),
        Notes::Export(export) => self::export(export),
        Notes::Import(import) => self::import(import),
    }
}

fn list(which: &Which) -> Result<(), String> {
    let (articles, notebooks) = opened(which)?;
    let bookmarks = chosen(which, &notebooks);
    let anchors = anchors(bookmarks.iter().map(|it| &it.words), &articles);
    let kept = bookmarks.iter().zip(anchors).map(|(&bookmark, anchor)| Kept { bookmark, anchor });
    let kept: Vec<_> = kept.collect();
    let comparison = Comparison::default();
    let look = Look { bookmarks: &kept, ..Look::new(&comparison) };
    let view = VIEWS.iter().find(|view| view.name == "bookmarks");
    let pages = view.map(|view| (view.pages)(&look)).unwrap_or_default();
    print(&pages.iter().map(|page| write_page(page, columns())).collect::<String>())
}

fn export(asked: &Export) -> Result<(), String> {
    let (_, notebooks) = opened(&asked.which)?;
    let form = EXCHANGES.iter().find(|row| row.name == asked.format).unwrap_or(&EXCHANGES[0]);
    deliver(&exchange::write(form, &chosen(&asked.which, &notebooks)), asked.output.as_deref())
}

fn import(asked: &Import) -> Result<(), String> {
    let text = disk::reports::read(&asked.file)?;
    let Found { bookmarks, passed_over } = exchange::read(&text).ok_or_else(|| {
        let forms: Vec<_> = EXCHANGES.iter().map(|row| row.name).collect();
        format!("{} holds no bookmarks; these are read: {}", asked.file.display(), forms.join(", "))
    })?;
    let data = folders::data();
    let articles = articles(&asked.paths)?;
    let (mut journal, trouble) = if articles.is_empty() {
        Journal::on(data.as_deref(), &bookmarks)
    } else {
        Journal::open(data.as_deref(), &articles)
    };
    if let Some(trouble) = trouble {
        complain(&trouble.to_string());
    }
    let (all, before) = (bookmarks.len(), journal.notebook().len());
    let mut grown = journal.notebook().clone();
    let mut events = Vec::new();
    for bookmark in bookmarks {
        let happens = grown.welcome(exchange::at_home(bookmark, &articles), run::now());
        happens.iter().cloned().for_each(|event| grown.take(event));
        events.extend(happens);
    }
    let done = journal.write_all(events).map_err(|trouble| trouble.to_string())?;
    if let Some(done) = done {
        complain(&done);
    }
    let new = grown.len() - before;
    let skipped =
        if passed_over > 0 { format!(", {passed_over} without words passed over") } else { String::new() };
    print(&format!("{new} new, {} known already{skipped}\n", all - new))
}

/// The articles that are named, and the notebook on them; else every notebook.
fn opened(which: &Which) -> Result<(Vec<Article>, Vec<Notebook>), String> {
    let data = folders::data();
    let articles = articles(&which.paths)?;
    let (notebooks, troubles) = if articles.is_empty() {
        disk::notebook::all(data.as_deref())
    } else {
        let (journal, trouble) = Journal::open(data.as_deref(), &articles);
        (vec![journal.notebook().clone()], trouble.into_iter().collect())
    };
    for trouble in troubles {
        complain(&trouble.to_string());
    }
    Ok((articles, notebooks))
}

/// The articles that are named; none where none are.
fn articles(paths: &[PathBuf]) -> Result<Vec<Article>, String> {
    if paths.is_empty() { Ok(Vec::new()) } else { Ok(super::story::load(paths)?.articles) }
}

/// The bookmarks that are asked for, each once, by the time at which they were made.
fn chosen<'n>(which: &Which, notebooks: &'n [Notebook]) -> Vec<&'n Bookmark> {
    let tagged = |bookmark: &&Bookmark| {
        which
            .tag
            .as_ref()
            .is_none_or(|tag| bookmark.tags.iter().any(|own| own == tag.trim_start_matches('#')))
    };
    let mut bookmarks: Vec<_> = notebooks.iter().flat_map(Notebook::bookmarks).filter(tagged).collect();
    bookmarks.sort_by(|a, b| (a.made, &a.id).cmp(&(b.made, &b.id)));
    bookmarks.dedup_by(|a, b| a.id == b.id);
    bookmarks
}
