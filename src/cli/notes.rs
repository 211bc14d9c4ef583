//! Bookmarks and decisions without a terminal: listed, written for other programs and for people, taken in from them.

use super::folders;
use super::output::{Output, columns};
use super::say::{complain, print};
use crate::article::Article;
use crate::compare::Comparison;
use crate::disk;
use crate::disk::notebook::{Journal, Trouble};
use crate::notebook::exchange::{self, Contents, EXCHANGES, Found};
use crate::notebook::{Bookmark, Event, Notebook, anchors};
use crate::report::write_page;
use crate::run;
use crate::view::{Kept, Look, VIEWS};
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, Subcommand, ValueHint};
use std::path::PathBuf;

/// What is to be done with bookmarks.
#[derive(Subcommand, Debug)]
pub enum Notes {
    /// Lists bookmarks, and where their words stand today
    List(Which),
    /// Writes bookmarks and decisions for other programs or for people
    Export(Export),
    /// Takes in what was exported, or annotated elsewhere; nothing comes in twice
    Import(Import),
}

/// Which bookmarks.
#[derive(Args, Debug)]
pub struct Which {
    /// Articles, or folders of articles, whose notebook is meant; every notebook there is if none are given
    #[arg(value_name = "FILE|FOLDER")]
    paths: Vec<PathBuf>,
    /// Only those that are filed under this tag
    #[arg(long, value_name = "TAG", value_hint = ValueHint::Other)]
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
    #[command(flatten)]
    output: Output,
}

/// What is taken in, and into which notebook.
#[derive(Args, Debug)]
pub struct Import {
    /// What was exported, in any of its forms; - is the standard input
    #[arg(value_name = "BOOKMARKS")]
    file: PathBuf,
    /// Articles, or folders of articles, into whose notebook they come; if none are given, each
    /// story is found again by what is on it
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
    asked.output.suits(&asked.format)?;
    let (_, notebooks) = opened(&asked.which)?;
    let form = EXCHANGES.iter().find(|row| row.name == asked.format).unwrap_or(&EXCHANGES[0]);
    let bookmarks = chosen(&asked.which, &notebooks);
    // Only bookmarks are filed under tags.
    let whole = asked.which.tag.is_none();
    let decisions = notebooks.iter().filter(|_| whole).flat_map(Notebook::decisions).collect();
    asked.output.deliver(&exchange::write(form, Contents { bookmarks, decisions }))
}

fn import(asked: &Import) -> Result<(), String> {
    let text = disk::reports::read(&asked.file)?;
    let found = exchange::read(&text).ok_or_else(|| {
        let forms: Vec<_> = EXCHANGES.iter().map(|row| row.name).collect();
        format!(
            "{} holds no bookmarks; these are read: {}",
            disk::reports::name(&asked.file),
            forms.join(", ")
        )
    })?;
    let (all, passed_over) = (found.bookmarks.len() + found.decisions.len(), found.passed_over);
    let (data, articles) = (folders::data(), articles(&asked.paths)?);
    let (mut new, mut changed) = (0, 0);
    if articles.is_empty() {
        for story in exchange::by_story(found) {
            let taken = take_in(Journal::on(data.as_deref(), &story), story, &[])?;
            (new, changed) = (new + taken.0, changed + taken.1);
        }
    } else {
        (new, changed) = take_in(Journal::open(data.as_deref(), &articles), found, &articles)?;
    }
    let told = |count: usize, what: &str| if count > 0 { format!(", {count}{what}") } else { String::new() };
    print(&format!(
        "{new} new, {} known already{}{}\n",
        all - new,
        told(changed, " of them with another note or other tags"),
        told(passed_over, " without words passed over")
    ))
}

/// Takes what was found into a notebook; how much of it is new there, and how much has changed.
fn take_in(
    (mut journal, trouble): (Journal, Option<Trouble>),
    found: Found,
    articles: &[Article],
) -> Result<(usize, usize), String> {
    match trouble {
        Some(trouble @ Trouble::Damaged { .. }) => complain(&trouble.to_string()),
        // What cannot be read is not written to either.
        Some(trouble) => return Err(trouble.to_string()),
        None => {}
    }
    let count = |notebook: &Notebook| notebook.len() + notebook.decisions().count();
    let mut grown = journal.notebook().clone();
    let before = count(&grown);
    let (mut events, mut changed) = (Vec::new(), 0);
    for bookmark in found.bookmarks {
        let happens = grown.welcome(exchange::at_home(bookmark, articles), run::now());
        happens.iter().cloned().for_each(|event| grown.take(event));
        let is_beside = |event: &Event| matches!(event, Event::Noted { .. } | Event::Tagged { .. });
        changed += usize::from(happens.first().is_some_and(is_beside));
        events.extend(happens);
    }
    for decision in found.decisions {
        let happens = grown.welcome_decision(decision, run::now());
        happens.iter().cloned().for_each(|event| grown.take(event));
        events.extend(happens);
    }
    if let Some(done) = journal.write_all(events).map_err(|trouble| trouble.to_string())? {
        complain(&done);
    }
    Ok((count(&grown) - before, changed))
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
