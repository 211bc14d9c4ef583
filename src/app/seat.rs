//! A story is left as it stands, and opened again as it was left.

use super::cursor::Cursor;
use super::opened::Opened;
use super::sheets::SHEETS;
use super::state::State;
use crate::article::Place;
use crate::notebook::{Seat, Words};
use crate::page::Layers;

impl State {
    /// How everything stands.
    pub fn seat(&self) -> Seat {
        let words = |place: Place| {
            let article = self.comparison.articles.get(place.article)?;
            Some(Words::of(article, article.passages.get(place.passage)?.span))
        };
        let marks = self.marks.iter().filter_map(|(letter, place)| Some((*letter, words(*place)?)));
        Seat {
            cursor: self.panes.place().and_then(words),
            opened: self.opened.iter().map(|it| (it.row.name.to_owned(), it.cursor.row)).collect(),
            zoomed: self.panes.zoomed,
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
}
