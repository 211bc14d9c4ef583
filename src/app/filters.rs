//! Showing only a part, and in which order.

use super::state::{State, Work};
use crate::article::Place;
use crate::view::{Filter, ORDERS, Only};

impl State {
    /// Sets a condition, or lifts it.
    pub(super) fn only(&mut self, condition: Only) {
        self.filter.toggle(condition);
        self.filter_changed();
    }

    /// Shows only what an outlet tells: the one of this number, else the one that is read; once more shows all.
    pub(super) fn only_outlet(&mut self, number: Option<usize>) {
        let outlets = self.comparison.articles.len();
        let article = number.map_or(self.panes.focus, |number| number.saturating_sub(1));
        let again = self.filter.outlet == Some(article) || number.is_none() && self.filter.outlet.is_some();
        self.filter.outlet = Some(article).filter(|article| !again && *article < outlets);
        self.filter_changed();
    }

    /// Shows only findings of the next kind.
    pub(super) fn only_next_kind(&mut self) {
        self.filter.next_subject(&self.comparison);
        self.filter_changed();
    }

    /// Shows only findings that are surer than before.
    pub(super) fn only_surer(&mut self) {
        self.filter.next_least();
        self.filter_changed();
    }

    /// Shows everything.
    pub(super) fn only_all(&mut self) {
        self.filter = Filter::default();
        self.filter_changed();
    }

    /// Colours words by what they are about, or again by how outlets relate.
    pub(super) fn colour_by_kind(&mut self) {
        self.layers.toggle_colouring();
        let by = if self.layers.by_kind() { "what they are about" } else { "how outlets relate" };
        self.say(format!("Words are coloured by {by}."));
    }

    /// Takes the next order of findings.
    pub(super) fn next_order(&mut self) {
        self.order = (self.order + 1) % ORDERS.len();
        self.say(format!("Findings and facts by {}.", ORDERS[self.order].name));
    }

    /// Goes to the first article of which something is shown, if nothing is of the one that is read.
    fn go_where_something_is_shown(&mut self) {
        let kept = self.notes.kept();
        let look = self.look(&kept);
        let shows = |article: &usize| {
            let passages = 0..self.comparison.articles[*article].passages.len();
            passages.map(|passage| Place { article: *article, passage }).any(|place| look.tells(place))
        };
        let read = self.panes.order.get(self.panes.position());
        let other = self.panes.order.iter().find(|article| shows(article)).copied();
        if let Some(other) = other.filter(|_| !read.is_some_and(shows)) {
            self.go_to_article(other);
        }
    }

    /// Goes where something is shown, and tells what is filtered.
    fn filter_changed(&mut self) {
        self.go_where_something_is_shown();
        let only = self.filter.told(&self.comparison);
        if self.work != Work::Done {
            self.say("As long as nothing is known, or what was found is hidden, everything is shown.");
        } else if only.is_empty() {
            self.say("Everything is shown.");
        } else {
            self.say_keys(&format!("{only}; {{only-all}} shows all"));
        }
    }
}
