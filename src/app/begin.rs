//! The beginning of a sitting.

use super::commands::COMMANDS;
use super::history::History;
use super::keymap::Keymap;
use super::layout::{Layout, Limits, Size};
use super::notes::Notes;
use super::panes::Panes;
use super::pending::Pending;
use super::rulings::Rulings;
use super::search::Search;
use super::state::{State, Work};
use super::trail::Trail;
use crate::article::Article;
use crate::compare::Comparison;
use crate::notebook::Notebook;
use crate::page::Layers;
use crate::view::Filter;
use jiff::Timestamp;
use std::collections::BTreeMap;

impl State {
    /// A comparison, opened at its first article.
    pub fn new(comparison: Comparison, notebook: Notebook, size: Size) -> Self {
        let notes = Notes::new(notebook, &comparison.articles);
        let rulings = Rulings::new(&comparison);
        let panes = unread(&comparison.articles);
        let mut state = Self {
            comparison,
            work: Work::Done,
            panes,
            opened: Vec::new(),
            layers: Layers::default(),
            filter: Filter::default(),
            order: 0,
            finding: None,
            search: Search::default(),
            searches: Vec::new(),
            marks: BTreeMap::new(),
            trail: Trail::default(),
            selection: None,
            notes,
            rulings,
            given: Vec::new(),
            pinned: None,
            history: History::default(),
            prompt: None,
            themes: Vec::new(),
            theme: 0,
            keymap: keymap(),
            pending: Pending::default(),
            message: None,
            edition: 0,
            counts: Vec::new(),
            counted: None,
            outbox: Vec::new(),
            now: Timestamp::UNIX_EPOCH,
            size,
            limits: Limits::default(),
            layout: Layout::default(),
        };
        state.rule();
        state.settle();
        state
    }
}

/// All articles at the beginning of their story.
pub(super) fn unread(articles: &[Article]) -> Panes {
    let start = |article: &Article| article.story().next().map_or(0, |(passage, _)| passage);
    Panes::unread(articles.iter().map(start).collect())
}

/// The keys that stand in the table of commands.
pub fn keymap() -> Keymap {
    let mut keymap = Keymap::default();
    for command in COMMANDS {
        keymap.add(command.name, command.when, command.keys.iter().copied());
    }
    keymap
}
