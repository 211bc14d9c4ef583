//! The whole state of a sitting.

use super::commands::{self, Given, When};
use super::effect::{Effect, Message};
use super::input::Input;
use super::key::Key;
use super::keymap::{Outcome, Pending};
use super::layout::{Area, Layout, Size, arrange};
use super::notes::Notes;
use super::opened::Opened;
use super::panes::Panes;
use super::prompt::Prompt;
use super::search::Search;
use super::select::Selection;
use super::sheet::Sheet;
use crate::article::Place;
use crate::compare::Comparison;
use crate::notebook::Notebook;
use crate::page::{Layers, Row};
use crate::view::{Kept, Look, panes as pane};
use jiff::Timestamp;

/// The columns between the words of a pane and the next pane: a blank one, the rail, a blank one.
pub const BESIDE: u16 = 3;

/// The columns below which margins are narrow.
const NARROW: u16 = 100;

/// One sitting over one story. Commands change it, [`State::settle`] puts it in order, the screen shows it.
#[derive(Clone, Debug)]
pub struct State {
    /// What is read.
    pub comparison: Comparison,
    /// The panes.
    pub panes: Panes,
    /// What is opened on top of the panes; the last is on top.
    pub opened: Vec<Opened>,
    /// What is marked.
    pub layers: Layers,
    /// The finding that is looked at, by its index.
    pub finding: Option<usize>,
    /// What is searched for.
    pub search: Search,
    /// The words that are selected.
    pub selection: Option<Selection>,
    /// What the reader kept.
    pub notes: Notes,
    /// The line that is being typed.
    pub prompt: Option<Prompt>,
    /// Keys that do not yet make a command.
    pub pending: Pending,
    /// What the program has to say.
    pub message: Option<Message>,
    /// What is to be done in the world.
    pub outbox: Vec<Effect>,
    /// What time it is, for what is written down; told by whoever feeds the state.
    pub now: Timestamp,
    /// The size of the screen.
    pub size: Size,
    /// Where things stand on the screen.
    pub layout: Layout,
}

impl State {
    /// A comparison, opened at its first article.
    pub fn new(comparison: Comparison, notebook: Notebook, size: Size) -> Self {
        let notes = Notes::new(notebook, &comparison.articles);
        let mut panes = Panes::of(comparison.articles.len());
        for (cursor, article) in panes.cursors.iter_mut().zip(&comparison.articles) {
            cursor.row = article.story().next().map_or(0, |(passage, _)| passage);
        }
        let mut state = Self {
            comparison,
            panes,
            opened: Vec::new(),
            layers: Layers::default(),
            finding: None,
            search: Search::default(),
            selection: None,
            notes,
            prompt: None,
            pending: Pending::default(),
            message: None,
            outbox: Vec::new(),
            now: Timestamp::UNIX_EPOCH,
            size,
            layout: Layout::default(),
        };
        state.settle();
        state
    }

    /// Takes in one thing that happened, and puts itself in order.
    pub fn take(&mut self, input: Input) {
        match input {
            Input::Resize(size) => self.size = size,
            Input::Pause => self.pause(),
            Input::Mouse(mouse) => self.point(mouse),
            Input::Paste(words) => {
                if let Some(prompt) = &mut self.prompt {
                    prompt.paste(&words);
                    self.typed_on();
                }
            }
            Input::Key(key) if self.prompt.is_some() => self.type_key(key),
            Input::Key(key) => self.press(key),
        }
        self.settle();
    }

    /// Takes in what other programs wrote into the notebook.
    pub fn reread(&mut self, notebook: Notebook) {
        self.notes.reread(notebook, &self.comparison.articles);
        self.settle();
    }

    fn press(&mut self, key: Key) {
        self.message = None;
        match self.pending.press(key, self.when()) {
            Outcome::Run(command, given) if command.counts || given.count.is_none() => {
                (command.run)(self, given);
            }
            // A number that counts nothing is the number of a pane.
            Outcome::Run(command, given) => {
                commands::go_to_pane(self, given);
                self.settle();
                (command.run)(self, Given { count: None, ..given });
            }
            Outcome::Wait | Outcome::Nothing => {}
        }
    }

    /// A number after which nothing comes is the number of a pane.
    fn pause(&mut self) {
        let pending = std::mem::take(&mut self.pending);
        if pending.is_number() && self.when().contains(&When::Panes) {
            commands::go_to_pane(self, Given { count: pending.count, letter: None });
        }
    }

    /// The kinds of commands that can be given, those that come first in front.
    pub fn when(&self) -> &'static [When] {
        match self.opened.last().map(|opened| opened.row.name) {
            None if self.selection.is_some() => &[When::Selecting, When::Panes, When::Everywhere],
            None | Some("why") => &[When::Panes, When::Everywhere],
            Some("bookmarks") => &[When::Bookmarks, When::Everywhere],
            Some(_) => &[When::Everywhere],
        }
    }

    /// All that a view may know.
    pub fn look<'a>(&'a self, kept: &'a [Kept<'a>]) -> Look<'a> {
        Look {
            comparison: &self.comparison,
            layers: self.layers,
            cursor: self.panes.place(),
            finding: self.finding,
            hits: &self.search.spans,
            selection: self.selection.as_ref().map(|selection| (selection.article, selection.span())),
            bookmarks: kept,
            brief: self.is_narrow(),
        }
    }

    /// The panes that are seen: article and area.
    pub fn seen(&self) -> impl Iterator<Item = (usize, Area)> + '_ {
        let first = if self.panes.zoomed { self.panes.focus } else { self.panes.first };
        (first..).zip(self.layout.panes.iter().copied())
    }

    /// Says something in the bottom line.
    pub fn say(&mut self, text: impl Into<String>) {
        self.message = Some(Message::note(text));
    }

    /// Goes to a passage, wherever it is.
    pub(super) fn jump(&mut self, place: Place) {
        let window = self.window();
        self.panes.jump(place, window);
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
            let window = isize::from(area.below_title().height.cast_signed());
            return Some((&opened.sheet, &mut opened.cursor, window));
        }
        let focus = self.panes.focus;
        Some((self.panes.sheets.get(focus)?, self.panes.cursors.get_mut(focus)?, window))
    }

    /// Whether what is on top has no row that leads anywhere: it is read, not chosen from.
    pub(super) fn is_only_read(&self) -> bool {
        self.opened.last().is_some_and(|opened| opened.page.rows.iter().all(|row| row.target.is_none()))
    }

    /// Puts everything in order after a change: cuts up the screen, puts every cursor on its page and every
    /// window on its cursor, and brings the panes level. The only place that clamps.
    pub fn settle(&mut self) {
        let articles = self.comparison.articles.len();
        self.panes.focus = self.panes.focus.min(articles.saturating_sub(1));
        let share = self.opened.last().map(|opened| opened.row.share);
        let margin = self.margin();
        let beside = u16::try_from(margin).unwrap_or(u16::MAX).saturating_add(BESIDE);
        self.layout = arrange(self.size, articles, beside, self.panes.zoomed, share);
        self.settle_panes(articles, margin);
        self.finding = self.finding_here();
        self.settle_opened();
    }

    fn settle_panes(&mut self, articles: usize, margin: usize) {
        let (focus, shown) = (self.panes.focus, self.layout.panes.len().max(1));
        if !self.panes.zoomed {
            let first = self.panes.first.clamp((focus + 1).saturating_sub(shown), focus);
            self.panes.first = first.min(articles.saturating_sub(shown));
        }
        let seen: Vec<_> = self.seen().collect();
        for &(article, area) in &seen {
            self.measure(article, area, margin);
        }
        for &(article, area) in seen.iter().filter(|(article, _)| *article == focus) {
            let window = isize::from(area.below_title().height.cast_signed());
            let (sheet, cursor) = (&self.panes.sheets[article], &mut self.panes.cursors[article]);
            if let Some(eye) = self.panes.eye.take() {
                cursor.top = sheet.line_of(cursor.row) - eye;
            }
            cursor.settle(sheet, window);
        }
        for &(article, area) in seen.iter().filter(|(article, _)| *article != focus) {
            let window = isize::from(area.below_title().height.cast_signed());
            self.panes.bring_level(&self.comparison, article, window);
        }
        let last = |article: usize| self.comparison.articles[article].passages.len().saturating_sub(1);
        for (article, cursor) in self.panes.cursors.iter_mut().enumerate() {
            cursor.row = cursor.row.min(last(article));
        }
    }

    /// Measures an article for the width of its pane, if it has not been.
    fn measure(&mut self, article: usize, area: Area, margin: usize) {
        let width = area.width.saturating_sub(BESIDE);
        let sheet = &self.panes.sheets[article];
        if (sheet.width, sheet.margin) == (width, margin) && !sheet.is_empty() {
            return;
        }
        let look = Look { layers: Layers::NONE, brief: self.is_narrow(), ..Look::new(&self.comparison) };
        let passages = 0..self.comparison.articles[article].passages.len();
        let rows = passages.filter_map(|passage| pane::row(&look, Place { article, passage }));
        self.panes.sheets[article] = Sheet::of_rows(rows, margin, width);
    }

    /// Whether the screen is too narrow for margins that show each outlet.
    const fn is_narrow(&self) -> bool {
        self.size.width < NARROW
    }

    /// The columns that the margin of the panes takes: the same for every passage.
    fn margin(&self) -> usize {
        let place = self.panes.place();
        let look = Look { brief: self.is_narrow(), ..Look::new(&self.comparison) };
        let row = place.and_then(|place| pane::row(&look, place)).unwrap_or_default();
        crate::page::Page { rows: vec![row], ..Default::default() }.gutter_width()
    }

    fn settle_opened(&mut self) {
        let (Some(opened), Some(area)) = (self.opened.last(), self.layout.sheet) else { return };
        let page = opened.made(self);
        let inside = area.below_title();
        let sheet = Sheet::of_page(&page, inside.width.saturating_sub(2));
        if let Some(opened) = self.opened.last_mut() {
            opened.page = page;
            opened.sheet = sheet;
            opened.cursor.settle(&opened.sheet, isize::from(inside.height.cast_signed()));
        }
    }

    /// The row of an article at a passage, as the screen shows it.
    pub fn pane_row(&self, look: &Look, article: usize, passage: usize) -> Option<Row> {
        pane::row(look, Place { article, passage })
    }
}
