//! The state is put in order.

use super::basis::Basis;
use super::layout::{Area, arrange};
use super::level::Level;
use super::opened::{Making, SheetRow};
use super::sheet::Sheet;
use super::state::{BESIDE, State};
use crate::article::Place;
use crate::page::{Layers, PROSE, Page, Target};
use crate::view::{Look, margin, panes as pane, tally};

impl State {
    /// Puts everything in order after a change: cuts up the screen, puts every cursor on its page and every
    /// window on its cursor, and brings the panes level. The only place that clamps.
    pub fn settle(&mut self) {
        let articles = self.comparison.articles.len();
        self.panes.focus = self.panes.focus.min(articles.saturating_sub(1));
        for (article, cursor) in self.comparison.articles.iter().zip(&mut self.panes.cursors) {
            cursor.row = cursor.row.min(article.passages.len().saturating_sub(1));
        }
        self.panes.open_what_is_read();
        let panes = self.panes.order.len();
        let share = self.opened.last().map(|opened| opened.row.share);
        let margin = margin(&self.comparison, self.is_narrow());
        let beside = u16::try_from(margin).unwrap_or(u16::MAX).saturating_add(BESIDE);
        self.layout = arrange(self.size, self.limits, panes, beside, self.panes.zoomed, share);
        self.settle_panes(margin);
        self.count();
        self.finding = self.finding_here();
        self.settle_opened();
    }

    /// Counts what is marked, if that has changed.
    pub(super) fn count(&mut self) {
        let now = Some((self.edition, self.marked()));
        if self.counted != now {
            self.counts = tally(&self.comparison, self.marked()).collect();
            self.counted = now;
        }
    }

    fn settle_panes(&mut self, margin: usize) {
        let (focus, shown) = (self.panes.focus, self.layout.panes.len().max(1));
        let at = self.panes.position();
        if !self.panes.zoomed {
            let first = self.panes.first.clamp((at + 1).saturating_sub(shown), at);
            self.panes.first = first.min(self.panes.order.len().saturating_sub(shown));
        }
        let seen: Vec<_> = self.seen().collect();
        for &(article, area) in &seen {
            self.measure(article, area, margin);
        }
        for &(article, area) in seen.iter().filter(|(article, _)| *article == focus) {
            let window = isize::from(area.below_title().height.cast_signed());
            let partners = Level { comparison: &self.comparison, by_hand: self.rulings.level() };
            let articles: Vec<usize> = seen.iter().map(|(article, _)| *article).collect();
            let eye = self.panes.take_eye(partners, &articles, window);
            let (sheet, cursor) = (&self.panes.sheets[article], &mut self.panes.cursors[article]);
            if let Some(eye) = eye {
                cursor.top = sheet.line_of(cursor.row) - eye;
            }
            cursor.settle(sheet, window);
        }
        let unread = self.panes.are_unread() && !self.panes.unlocked;
        for &(article, area) in seen.iter().filter(|(article, _)| *article != focus) {
            let window = isize::from(area.below_title().height.cast_signed());
            if self.panes.unlocked || unread {
                let (sheet, cursor) = (&self.panes.sheets[article], &mut self.panes.cursors[article]);
                // As long as nothing has been read, the headlines of all are to be seen.
                cursor.top = if unread { 0 } else { cursor.top };
                cursor.settle(sheet, window);
            } else {
                let partners = Level { comparison: &self.comparison, by_hand: self.rulings.level() };
                self.panes.bring_level(partners, article, window);
            }
        }
    }

    /// Measures an article for the width of its pane, if it has not been.
    fn measure(&mut self, article: usize, area: Area, margin: usize) {
        let widest = u16::try_from(margin + PROSE).unwrap_or(u16::MAX);
        let width = area.width.saturating_sub(BESIDE).min(widest);
        let sheet = &self.panes.sheets[article];
        let filter = self.shown();
        let measured = (sheet.width, sheet.margin, sheet.filter) == (width, margin, filter);
        if measured && !sheet.is_unmeasured() && !filter.is_restless() {
            return;
        }
        let kept = self.notes.kept();
        let shown = self.look(&kept);
        let look = Look { layers: Layers::NONE, brief: self.is_narrow(), ..Look::new(&self.comparison) };
        let places =
            (0..self.comparison.articles[article].passages.len()).map(|passage| Place { article, passage });
        let rows = places.map(|place| pane::row(&look, place).filter(|_| shown.tells(place)));
        let mut sheet = Sheet::of_rows(rows, margin, width);
        sheet.filter = filter;
        if article == self.panes.focus && !self.panes.sheets[article].is_unmeasured() {
            // The passage that is read stays where it stands on the screen.
            self.panes.eye = self.panes.eye.or(Some(self.panes.level().max(0)));
        }
        self.panes.sheets[article] = sheet;
    }

    fn settle_opened(&mut self) {
        let (Some(opened), Some(area)) = (self.opened.last(), self.layout.sheet) else { return };
        let basis = self.basis(opened.row);
        let page = (opened.basis.as_ref() != Some(&basis)).then(|| self.page_of(opened.row));
        let width = area.width.saturating_sub(2);
        if let Some(opened) = self.opened.last_mut() {
            if page.is_some() || opened.sheet.width != width {
                opened.renew(page, basis);
                opened.sheet = Sheet::of_page(&opened.page, width);
            }
            let window = opened.inside(area).height;
            opened.cursor.settle(&opened.sheet, isize::from(window.cast_signed()));
            let row = opened.page.rows.get(opened.cursor.row);
            if let Some(Target::Place(place)) = row.and_then(|row| row.target).filter(|_| opened.row.follows)
            {
                self.panes.follow(place);
            }
        }
    }

    /// What the page of a sheet would be made from now.
    pub(super) fn basis(&self, row: &SheetRow) -> Basis {
        Basis::of(&along(self.look(&[]), row), &self.search.words, self.edition)
    }

    /// The page of a sheet, as things stand.
    pub(super) fn page_of(&self, row: &SheetRow) -> Page {
        let kept = self.notes.kept();
        let below = self.opened.iter().rfind(|opened| opened.row.name != row.name);
        let making = Making { name: row.name, keymap: &self.keymap, below: self.when_on(below) };
        (row.page)(&along(self.look(&kept), row), &making)
    }
}

/// What a sheet is told: one along whose rows the reader goes is the same wherever the reader is on it.
fn along<'l>(look: Look<'l>, row: &SheetRow) -> Look<'l> {
    if !row.follows {
        return look;
    }
    Look { cursor: look.cursor.map(|place| Place { passage: 0, ..place }), finding: None, ..look }
}
