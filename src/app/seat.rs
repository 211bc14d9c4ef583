//! A story is left as it stands, and opened again as it was left.

use super::cursor::Cursor;
use super::opened::Opened;
use super::sheets::SHEETS;
use super::state::State;
use crate::article::Place;
use crate::notebook::{Seat, Words};
use crate::page::Layers;
use std::collections::BTreeSet;

impl State {
    /// How everything stands.
    pub fn seat(&self) -> Seat {
        let words = |place: Place| {
            let article = self.comparison.articles.get(place.article)?;
            Some(Words::of(article, article.passages.get(place.passage)?.span))
        };
        let marks = self.marks.iter().filter_map(|(letter, place)| Some((*letter, words(*place)?)));
        let names = |articles: &[usize]| {
            articles.iter().map(|&article| self.comparison.articles[article].outlet.clone()).collect()
        };
        let all = 0..self.comparison.articles.len();
        let closed: Vec<usize> = all.filter(|article| !self.panes.order.contains(article)).collect();
        Seat {
            panes: names(&self.panes.order),
            closed: names(&closed),
            muted: names(&self.comparison.muted.iter().copied().collect::<Vec<_>>()),
            cursor: self.panes.place().and_then(words),
            opened: self.opened.iter().map(|it| (it.row.name.to_owned(), it.cursor.row)).collect(),
            zoomed: self.panes.zoomed,
            unlocked: self.panes.unlocked,
            hidden: self.layers.hidden().into_iter().map(str::to_owned).collect(),
            marks: marks.collect(),
            searches: self.searches.clone(),
        }
    }

    /// Puts everything as it stood when the reader left.
    pub fn sit(&mut self, seat: &Seat) {
        let (cursor, marks) = seat.places(&self.comparison.articles);
        self.marks = marks;
        self.searches.clone_from(&seat.searches);
        self.panes.zoomed = seat.zoomed;
        self.panes.unlocked = seat.unlocked;
        self.lay_out(seat);
        self.layers = Layers::without(seat.hidden.iter().map(String::as_str));
        if let Some(place) = cursor {
            self.jump(place);
        }
        self.settle();
        let open = |(name, row): &(String, usize)| {
            let sheet = SHEETS.iter().find(|sheet| sheet.name == name)?;
            let cursor = Cursor { row: *row, ..Cursor::default() };
            Some(Opened::new(sheet, cursor))
        };
        self.opened = seat.opened.iter().filter_map(open).collect();
        self.settle();
    }

    /// Lays out the panes as they were; articles that were not there then come last.
    fn lay_out(&mut self, seat: &Seat) {
        let mut free: Vec<usize> = (0..self.comparison.articles.len()).collect();
        let mut take = |names: &[String]| {
            let found = names.iter().filter_map(|name| {
                let at = free.iter().position(|&it| self.comparison.articles[it].outlet == *name)?;
                Some(free.remove(at))
            });
            found.collect::<Vec<_>>()
        };
        let (mut order, _) = (take(&seat.panes), take(&seat.closed));
        order.extend(free);
        if !order.is_empty() {
            self.panes.order = order;
        }
        let is_muted = |article: &usize| seat.muted.contains(&self.comparison.articles[*article].outlet);
        let muted: BTreeSet<usize> = (0..self.comparison.articles.len()).filter(is_muted).collect();
        if muted.len() < self.comparison.articles.len() {
            self.rulings.mute(muted);
            self.rule();
        }
    }
}
