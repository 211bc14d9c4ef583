//! The panes: one article each, the others level with the one that is read.

use super::cursor::Cursor;
use super::level::Level;
use super::sheet::Sheet;
use crate::article::Place;

/// Which articles are seen, and where the reader stands in each.
#[derive(Clone, Debug, Default)]
pub struct Panes {
    /// The article that is read.
    pub focus: usize,
    /// The articles that have a pane, from left to right.
    pub order: Vec<usize>,
    /// The place in that order of the leftmost article that is seen.
    pub first: usize,
    /// Where the reader stands in each article.
    pub cursors: Vec<Cursor>,
    /// The row at which the story of each article begins.
    starts: Vec<usize>,
    /// How each article falls into lines; measured when it is first seen at a width.
    pub sheets: Vec<Sheet>,
    /// Whether each pane is scrolled by itself.
    pub unlocked: bool,
    /// Whether the article that is read has the screen to itself.
    pub zoomed: bool,
    /// The line of the window on which the reader's passage is to stand next, if it is to stand anywhere
    /// in particular.
    pub eye: Option<isize>,
    /// How high a hole, which is the blank lines above the first words of another pane, may be when the screen is
    /// settled next: one line in so many of the window. A higher one moves the window; where nothing is said it stays.
    pub hole: Option<isize>,
}

/// After a leap, a quarter of the window: below a higher hole a pane looks as if it had no words.
const AFTER_LEAP: isize = 4;
/// After a step, a third: there the window should rather stay.
pub const AFTER_STEP: isize = 3;

impl Panes {
    /// Articles that are unread, each at the row at which its story begins.
    pub fn unread(starts: Vec<usize>) -> Self {
        let articles = starts.len();
        Self {
            order: (0..articles).collect(),
            cursors: starts.iter().map(|&row| Cursor { row, ..Cursor::default() }).collect(),
            sheets: vec![Sheet::default(); articles],
            starts,
            ..Self::default()
        }
    }

    /// Whether the reader stands where every story begins: nothing has been read yet.
    pub fn are_unread(&self) -> bool {
        self.cursors.iter().map(|cursor| cursor.row).eq(self.starts.iter().copied())
    }

    /// The place of the article that is read among the panes.
    pub fn position(&self) -> usize {
        self.order.iter().position(|article| *article == self.focus).unwrap_or(0)
    }

    /// Sees to it that the article that is read has a pane: one that was closed comes back where it belongs.
    pub fn open_what_is_read(&mut self) {
        if !self.order.contains(&self.focus) && self.focus < self.cursors.len() {
            let at = self.order.iter().position(|article| *article > self.focus);
            self.order.insert(at.unwrap_or(self.order.len()), self.focus);
        }
    }

    /// The passage under the cursor.
    pub fn place(&self) -> Option<Place> {
        let cursor = self.cursors.get(self.focus)?;
        Some(Place { article: self.focus, passage: cursor.row })
    }

    /// On which line of the window the passage under the cursor begins.
    pub fn level(&self) -> isize {
        match (self.sheets.get(self.focus), self.cursors.get(self.focus)) {
            (Some(sheet), Some(cursor)) => sheet.line_of(cursor.row) - cursor.top,
            _ => 0,
        }
    }

    /// Goes to another article, to what it says in place of the passage under the cursor.
    pub fn go_to(&mut self, partners: Level, article: usize) {
        if article >= self.cursors.len() || article == self.focus {
            return;
        }
        let level = self.level();
        let beside = self.beside(partners, article, level);
        self.focus = article;
        if self.unlocked {
            return;
        }
        self.cursors[article].row = beside.unwrap_or(self.cursors[article].row);
        self.eye = Some(level);
    }

    /// The row of another article that belongs beside the passage under the cursor.
    fn beside(&self, partners: Level, article: usize, level: isize) -> Option<usize> {
        let place = self.place()?;
        let sheet = &self.sheets[article];
        partners.partner(place, article).or_else(|| {
            let seen = !sheet.is_empty() && self.order.iter().skip(self.first).any(|seen| *seen == article);
            seen.then(|| sheet.row_at(self.cursors[article].top + level))
        })
    }

    /// Goes along to a passage of the article that is read.
    pub fn follow(&mut self, place: Place) {
        if let Some(cursor) = self.cursors.get_mut(place.article).filter(|_| place.article == self.focus) {
            cursor.row = place.passage;
        }
    }

    /// Goes to a passage, wherever it is.
    pub fn jump(&mut self, place: Place, window: isize) {
        let Some(cursor) = self.cursors.get_mut(place.article) else { return };
        cursor.row = place.passage;
        let sheet = &self.sheets[place.article];
        let line = sheet.line_of(place.passage);
        let in_sight = self.focus == place.article && (cursor.top..cursor.top + window).contains(&line);
        self.eye = Some(if in_sight { line - cursor.top } else { window / 3 });
        self.hole = Some(AFTER_LEAP);
        self.focus = place.article;
    }

    /// Takes the line of the window on which the reader's passage is to stand, if it is to stand anywhere in
    /// particular. Where the hole above another pane would be too high, it is so far up that the pane begins at the
    /// top.
    pub fn take_eye(&mut self, partners: Level, seen: &[usize], window: isize) -> Option<isize> {
        let (eye, hole) = (self.eye.take(), self.hole.take().filter(|_| !self.unlocked));
        let Some(part) = hole else { return eye };
        let place = self.place();
        let level = eye.unwrap_or_else(|| self.level().clamp(0, (window - 1).max(0)));
        let line = |&article: &usize| Some(self.sheets[article].line_of(partners.partner(place?, article)?));
        let others = seen.iter().filter(|article| **article != self.focus);
        let first = others.filter_map(line).min().unwrap_or(level);
        if level - first > window / part { Some(first) } else { eye }
    }

    /// Brings a pane level with the one that is read: the passage that says the same as the one under the
    /// cursor stands on the same line of the screen. Where there is none, the nearest passages that have one
    /// say where it would stand.
    pub fn bring_level(&mut self, partners: Level, article: usize, window: isize) {
        let (Some(place), level) = (self.place(), self.level()) else { return };
        let level = level.clamp(0, (window - 1).max(0));
        let (here, there) = (&self.sheets[self.focus], &self.sheets[article]);
        let top = if let Some(row) = partners.partner(place, article) {
            there.line_of(row) - level
        } else {
            let line = between(partners, place, here, article, there);
            (line - level).clamp(0, (there.len().cast_signed() - window).max(0))
        };
        self.cursors[article].top = top;
    }
}

/// The line of another article that belongs beside a passage that it does not have: as far between the
/// partners of the passages before and after as the passage lies between those.
fn between(partners: Level, place: Place, here: &Sheet, article: usize, there: &Sheet) -> isize {
    let anchor = |passage: usize| {
        let row = partners.partner(Place { passage, ..place }, article)?;
        Some((here.line_of(passage), there.line_of(row)))
    };
    let before = (0..place.passage).rev().find_map(anchor).unwrap_or((0, 0));
    let end = (here.len().cast_signed(), there.len().cast_signed());
    let after = (place.passage + 1..=here.last()).find_map(anchor).unwrap_or(end);
    let line = here.line_of(place.passage);
    if after.1 <= before.1 || after.0 <= before.0 {
        return before.1 + (line - before.0);
    }
    before.1 + (line - before.0) * (after.1 - before.1) / (after.0 - before.0)
}
