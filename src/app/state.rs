//! The whole state of a sitting.

use super::effect::{Effect, Message};
use super::history::History;
use super::keymap::Keymap;
use super::layout::{Area, Layout, Limits, Size};
use super::level::Level;
use super::notes::Notes;
use super::opened::Opened;
use super::panes::Panes;
use super::pending::Pending;
use super::prompt::Prompt;
use super::rulings::Rulings;
use super::search::Search;
use super::select::Selection;
use super::sheet::Sheet;
use super::trail::Trail;
use crate::article::{Passage, Place};
use crate::compare::{Comparison, Mark, MarkRow};
use crate::notebook::{Bookmark, Notebook};
use crate::page::{Layers, Row, Target};
use crate::view::{Filter, Kept, Look, panes as pane};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// The columns between the words of a pane and the next pane: a blank one, the rail, a blank one.
pub const BESIDE: u16 = 3;

/// The columns below which margins are narrow.
const NARROW: u16 = 100;

/// How far the comparison is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Work {
    /// It is done.
    #[default]
    Done,
    /// It goes on: what is done now.
    Going(String),
    /// It is done, and what was found is hidden until the reader has looked by themselves.
    Hidden,
    /// It was stopped, or could not be done: the articles can be read, and nothing is known about them.
    Stopped,
}

/// One sitting over one story. Commands change it, [`State::settle`] puts it in order, the screen shows it.
#[derive(Clone, Debug)]
pub struct State {
    /// What is read.
    pub comparison: Comparison,
    /// How far the comparison is.
    pub work: Work,
    /// The panes.
    pub panes: Panes,
    /// What is opened on top of the panes; the last is on top.
    pub opened: Vec<Opened>,
    /// What is marked.
    pub layers: Layers,
    /// What alone is shown.
    pub filter: Filter,
    /// In which order findings are listed, by its row of the table of orders.
    pub order: usize,
    /// The finding that is looked at, by its index.
    pub finding: Option<usize>,
    /// What is searched for.
    pub search: Search,
    /// What was searched for before, the last at the end.
    pub searches: Vec<String>,
    /// Passages that the reader put under a letter.
    pub marks: BTreeMap<char, Place>,
    /// The way back.
    pub(super) trail: Trail,
    /// The words that are selected.
    pub selection: Option<Selection>,
    /// What the reader kept and decided.
    pub notes: Notes,
    /// What follows from the reader's decisions.
    pub(super) rulings: Rulings,
    /// What the reader marked by themselves, in the order of places.
    pub given: Vec<(Place, Mark)>,
    /// The first of two passages that the reader pins.
    pub pinned: Option<Place>,
    /// What the reader did to the notebook in this sitting.
    pub(super) history: History,
    /// The line that is being typed.
    pub prompt: Option<Prompt>,
    /// The names of the themes by which the screen can be painted.
    pub themes: Vec<String>,
    /// Which of them it is painted by.
    pub theme: usize,
    /// The keys of every command.
    pub keymap: Keymap,
    /// Keys that do not yet make a command.
    pub pending: Pending,
    /// What the program has to say.
    pub message: Option<Message>,
    /// How often the notebook, and with it the comparison, has changed.
    pub(super) edition: usize,
    /// How much there is of each mark that is shown.
    pub counts: Vec<(&'static MarkRow, usize)>,
    /// The edition that was counted, and what was marked then.
    pub(super) counted: Option<(usize, Layers)>,
    /// What is to be done in the world.
    pub outbox: Vec<Effect>,
    /// What time it is, for what is written down; told by whoever feeds the state.
    pub now: Timestamp,
    /// The size of the screen.
    pub size: Size,
    /// How wide panes are and how many.
    pub limits: Limits,
    /// Where things stand on the screen.
    pub layout: Layout,
}

impl State {
    /// Takes in what other programs wrote into the notebook.
    pub fn reread(&mut self, notebook: Notebook) {
        let held = self.listed_bookmark().map(|bookmark| bookmark.id.clone());
        self.notes = Notes::new(notebook, &self.comparison.articles);
        self.rule();
        self.settle();
        let now = held.and_then(|id| self.notes.notebook().bookmarks().position(|it| it.id == id));
        if let (Some(index), Some(opened)) = (now, self.opened.last_mut()) {
            opened.find(|target| target == Target::Bookmark(index));
            self.settle();
        }
    }

    /// The bookmark under the cursor of the list.
    fn listed_bookmark(&self) -> Option<&Bookmark> {
        match self.opened.last()?.target()? {
            Target::Bookmark(index) => self.notes.get(index),
            _ => None,
        }
    }

    /// What is marked: nothing as long as nothing is known.
    pub fn marked(&self) -> Layers {
        if self.work == Work::Done { self.layers } else { Layers::NONE }
    }

    /// What alone is shown: everything as long as nothing is known, or what was found is hidden.
    pub fn shown(&self) -> Filter {
        if self.work == Work::Done { self.filter } else { Filter::default() }
    }

    /// All that a view may know.
    pub fn look<'a>(&'a self, kept: &'a [Kept<'a>]) -> Look<'a> {
        Look {
            comparison: &self.comparison,
            layers: self.marked(),
            filter: self.shown(),
            order: self.order,
            cursor: self.panes.place(),
            finding: self.finding,
            standing: self.rulings.standing(),
            hits: &self.search.spans,
            selection: self.selection.as_ref().map(|selection| (selection.article, selection.span())),
            decisions: self.rulings.listed(),
            given: &self.given,
            hidden: self.work == Work::Hidden,
            level: self.rulings.level(),
            pinned: self.pinned,
            bookmarks: kept,
            brief: self.is_narrow(),
        }
    }

    /// Whether the screen is too narrow for margins that show each outlet.
    pub(super) const fn is_narrow(&self) -> bool {
        self.size.width < NARROW
    }

    /// The panes that are seen: article and area.
    pub fn seen(&self) -> impl Iterator<Item = (usize, Area)> + '_ {
        let first = if self.panes.zoomed { self.panes.position() } else { self.panes.first };
        self.panes.order.iter().copied().skip(first).zip(self.layout.panes.iter().copied())
    }

    /// Says something in the bottom line in which keys are named: a command's name in braces stands for its
    /// first key.
    pub(super) fn say_keys(&mut self, text: &str) {
        self.say(self.keymap.spelt(text));
    }

    /// Says something in the bottom line.
    pub fn say(&mut self, text: impl Into<String>) {
        self.message = Some(Message::note(text));
    }

    /// Goes to a passage, wherever it is; a filter that leaves it out is lifted.
    pub(super) fn jump(&mut self, place: Place) {
        let kept = self.notes.kept();
        if !self.look(&kept).tells(place) {
            self.filter = Filter::default();
            self.say("Everything is shown again: the filter left this out.");
        }
        let window = self.window();
        self.panes.jump(place, window);
    }

    /// Goes to another article, to what stands there level with the passage under the cursor.
    pub(super) fn go_to_article(&mut self, article: usize) {
        let partners = Level { comparison: &self.comparison, by_hand: self.rulings.level() };
        self.panes.go_to(partners, article);
    }

    /// The passages that the reader holds level with one, the last in front.
    pub fn held_level(&self, place: Place) -> impl Iterator<Item = Place> + '_ {
        Level { comparison: &self.comparison, by_hand: self.rulings.level() }.held(place)
    }

    /// How many lines of the article that is read are in sight.
    pub(super) fn window(&self) -> isize {
        let pane = self.seen().find(|(article, _)| *article == self.panes.focus);
        pane.map_or(1, |(_, area)| isize::from(area.below_title().height.cast_signed()))
    }

    /// The sheet on top: what is opened, else the article that is read.
    pub(super) fn on_top(&mut self) -> Option<(&Sheet, &mut super::Cursor, isize)> {
        let window = self.window();
        if let (Some(opened), Some(area)) = (self.opened.last_mut(), self.layout.sheet) {
            let window = isize::from(opened.inside(area).height.cast_signed());
            return Some((&opened.sheet, &mut opened.cursor, window));
        }
        let focus = self.panes.focus;
        Some((self.panes.sheets.get(focus)?, self.panes.cursors.get_mut(focus)?, window))
    }

    /// Whether what is on top has no row that leads anywhere: it is read, not chosen from.
    pub(super) fn is_only_read(&self) -> bool {
        self.opened.last().is_some_and(|opened| opened.page.rows.iter().all(|row| row.target.is_none()))
    }

    /// Whether a passage is story, and so compared.
    pub(super) fn is_story(&self, place: Place) -> bool {
        let article = self.comparison.articles.get(place.article);
        article.and_then(|it| it.passages.get(place.passage)).is_some_and(Passage::is_story)
    }

    /// The row of an article at a passage, as the screen shows it.
    pub fn pane_row(&self, look: &Look, article: usize, passage: usize) -> Option<Row> {
        pane::row(look, Place { article, passage })
    }
}
