//! A story is left as it stands, and opened again as it was left.

use super::cursor::Cursor;
use super::opened::Opened;
use super::sheets::SHEETS;
use super::state::State;
use crate::article::Place;
use crate::compare::{MARKS, Subject};
use crate::notebook::{Part, Places, Seat, Words};
use crate::page::Layers;
use crate::view::{Filter, ORDERS, Only};
use std::collections::BTreeSet;

impl State {
    /// How everything stands.
    pub fn seat(&self) -> Seat {
        let words = |place: Place| {
            let article = self.comparison.articles.get(place.article)?;
            Some(Words::of(article, article.passages.get(place.passage)?.span))
        };
        let marks = self.marks.iter().filter_map(|(letter, place)| Some((*letter, words(*place)?)));
        let given = self.given.iter();
        let given = given.filter_map(|(place, mark)| Some((mark.row().name.to_owned(), words(*place)?)));
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
            by_kind: self.layers.by_kind(),
            only: self.part(),
            order: ORDERS.get(self.order).filter(|_| self.order > 0).map_or("", |row| row.name).to_owned(),
            marks: marks.collect(),
            searches: self.searches.clone(),
            lesson: self.rulings.is_hidden(),
            given: given.collect(),
        }
    }

    /// What alone is shown, by names.
    fn part(&self) -> Part {
        let set = Only::ALL.into_iter().filter(|only| self.filter.has(*only));
        let outlet = self.filter.outlet.and_then(|article| self.comparison.articles.get(article));
        Part {
            conditions: set.map(|only| only.name().to_owned()).collect(),
            outlet: outlet.map(|article| article.outlet.clone()),
            about: self.filter.subject.map(|subject| subject.name().to_owned()),
            sure: self.filter.least,
        }
    }

    /// The filter of this part.
    fn filter_of(&self, part: &Part) -> Filter {
        let outlet = |name: &String| self.comparison.articles.iter().position(|it| it.outlet == *name);
        let is_set = |only: &Only| part.conditions.iter().any(|set| set == only.name());
        let mut filter = Filter::of(Only::ALL.into_iter().filter(is_set));
        filter.outlet = part.outlet.as_ref().and_then(outlet);
        filter.subject = part.about.as_deref().and_then(Subject::named);
        filter.least = part.sure.min(100);
        filter
    }

    /// Puts everything as it stood when the reader left.
    pub fn sit(&mut self, seat: &Seat) {
        let Places { cursor, marks, given } = seat.places(&self.comparison.articles);
        self.marks = marks;
        let mark = |name: &str| MARKS.iter().find(|row| row.name == name).map(|row| row.mark);
        self.given = given.into_iter().filter_map(|(place, name)| Some((place, mark(&name)?))).collect();
        self.searches.clone_from(&seat.searches);
        self.panes.zoomed = seat.zoomed;
        self.panes.unlocked = seat.unlocked;
        self.resume(seat.lesson);
        self.lay_out(seat);
        self.layers = Layers::without(seat.hidden.iter().map(String::as_str));
        if seat.by_kind {
            self.layers.toggle_colouring();
        }
        self.order = ORDERS.iter().position(|order| order.name == seat.order).unwrap_or(0);
        self.filter = Filter::default();
        if let Some(place) = cursor {
            self.jump(place);
        }
        self.filter = self.filter_of(&seat.only);
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
        let mut order = self.called(&seat.panes, &mut free);
        self.called(&seat.closed, &mut free);
        order.extend(free);
        if !order.is_empty() {
            self.panes.order = order;
        }
        let mut free = (0..self.comparison.articles.len()).collect();
        let muted: BTreeSet<usize> = self.called(&seat.muted, &mut free).into_iter().collect();
        if muted.len() < self.comparison.articles.len() {
            self.rulings.mute(muted);
            self.rule();
        }
    }

    /// The articles of outlets of these names, each taken once from those that are free: one outlet may have several.
    fn called(&self, names: &[String], free: &mut Vec<usize>) -> Vec<usize> {
        let found = names.iter().filter_map(|name| {
            let at = free.iter().position(|&it| self.comparison.articles[it].outlet == *name)?;
            Some(free.remove(at))
        });
        found.collect()
    }
}
