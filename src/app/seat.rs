//! A story is left as it stands, and opened again as it was left.

use super::cursor::Cursor;
use super::opened::Opened;
use super::sheets::SHEETS;
use super::state::State;
use crate::article::Place;
use crate::notebook::{Paper, Seat, Words};
use crate::page::Layers;
use std::collections::BTreeSet;

impl State {
    /// How everything stands.
    pub fn seat(&self) -> Seat {
        let words = |place: Place| {
            let article = self.comparison.articles.get(place.article)?;
            Some(Words::of(article, article.passages.get(place.passage)?.span))
        };
        let articles = &self.comparison.articles;
        let paper = |article: &usize| articles.get(*article).map(Paper::from);
        let marks = self.marks.iter().filter_map(|(letter, place)| Some((*letter, words(*place)?)));
        Seat {
            cursor: self.panes.place().and_then(words),
            opened: self.opened.iter().map(|it| (it.row.name.to_owned(), it.cursor.row)).collect(),
            zoomed: self.panes.zoomed,
            panes: self.panes.order.iter().filter_map(paper).collect(),
            closed: (0..articles.len())
                .filter(|it| !self.panes.order.contains(it))
                .filter_map(|it| paper(&it))
                .collect(),
            muted: self.comparison.muted.iter().filter_map(paper).collect(),
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
    /// Puts the panes in their order, those of articles that came later at the end, and mutes who was muted.
    fn lay_out(&mut self, seat: &Seat) {
        let articles = &self.comparison.articles;
        let among = |papers: &[Paper]| papers.iter().filter_map(|it| it.among(articles)).collect::<Vec<_>>();
        let (mut order, closed, muted) = (among(&seat.panes), among(&seat.closed), among(&seat.muted));
        order.extend((0..articles.len()).filter(|it| !closed.contains(it)));
        let mut known = BTreeSet::new();
        order.retain(|article| known.insert(*article));
        if !order.is_empty() {
            self.panes.order = order;
        }
        let muted: BTreeSet<usize> = muted.into_iter().collect();
        if muted.len() < articles.len() && muted != self.comparison.muted {
            self.rulings.mute(muted);
            self.rule();
        }
    }
}
