//! What the reader kept of a story and decided on it, for a report.

use super::folders;
use super::say::complain;
use crate::article::Article;
use crate::compare::Comparison;
use crate::disk::notebook::Journal;
use crate::notebook::{Notebook, Standing, anchors, carry_out, matters};
use crate::report::Format;
use crate::view::{Kept, Listed};
use clap::ValueEnum;

/// What becomes of the reader's decisions in a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Decisions {
    /// They are carried out, as in the terminal
    Apply,
    /// The story is told as it was found
    Ignore,
}

/// The reader's decisions on a story.
#[derive(Debug, Default)]
pub struct Decided {
    /// All of them, in the order in which they were made.
    pub listed: Vec<Listed>,
    /// How far the reader has come with each finding of the comparison; empty where they are not carried out.
    pub standing: Vec<Standing>,
}

impl Decisions {
    /// What was asked for, else what the format is for: a person does not want to see again what they rejected,
    /// a script wants the same bytes of the same articles, whoever runs it.
    pub fn are_carried_out(asked: Option<Self>, format: &Format) -> bool {
        asked.map_or(format.decided, |asked| asked == Self::Apply)
    }
}

impl Decided {
    /// Finds what each decision is on, and carries all of them out if so wished.
    pub fn on(comparison: &mut Comparison, notebook: &Notebook, carried_out: bool) -> Self {
        let decisions: Vec<_> = notebook.decisions().collect();
        let on = matters(&decisions, &comparison.articles, &comparison.findings);
        let list =
            |(decision, matter): (&_, &_)| Listed::new(decision, *matter, comparison, &comparison.findings);
        let listed = decisions.iter().copied().zip(&on).map(list).collect();
        if !carried_out {
            return Self { listed, standing: Vec::new() };
        }
        let known = decisions.iter().zip(on).filter_map(|(decision, on)| Some((decision.ruling, on?)));
        Self { listed, standing: carry_out(known, comparison) }
    }
}

/// The reader's notebook on some articles. What is wrong with it is told.
pub fn notebook(articles: &[Article]) -> Notebook {
    let (journal, trouble) = Journal::open(folders::data().as_deref(), articles);
    if let Some(trouble) = trouble {
        complain(&trouble.to_string());
    }
    journal.notebook().clone()
}

/// Bookmarks, and where their words stand.
pub fn kept<'n>(notebook: &'n Notebook, articles: &[Article]) -> Vec<Kept<'n>> {
    let anchors = anchors(notebook.bookmarks().map(|it| &it.words), articles);
    notebook.bookmarks().zip(anchors).map(|(bookmark, anchor)| Kept { bookmark, anchor }).collect()
}
