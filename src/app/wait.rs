//! A comparison that is still being made: the articles can be read meanwhile.

use super::begin::unread;
use super::effect::Effect;
use super::notes::Notes;
use super::rulings::Rulings;
use super::search::Search;
use super::state::{State, Work};
use super::trail::Trail;
use crate::article::Article;
use crate::compare::Comparison;

impl State {
    /// Says what is done now.
    pub fn wait(&mut self, told: String) {
        if self.work != Work::Stopped {
            self.work = Work::Going(told);
            self.count();
        }
    }

    /// Takes in the comparison of the articles that are open, made meanwhile; the reader stays where they are.
    pub fn compared(&mut self, comparison: Comparison) {
        if self.work == Work::Stopped {
            return;
        }
        let hidden = self.rulings.is_hidden();
        self.work = if hidden { Work::Hidden } else { Work::Done };
        self.rulings = Rulings::new(&comparison);
        self.rulings.hide(hidden);
        self.rulings.mute(std::mem::take(&mut self.comparison.muted));
        self.comparison = comparison;
        self.rule();
        self.settle();
        if let Some(caveat) = self.comparison.caveat() {
            self.say(caveat + ".");
        }
    }

    /// Takes in the articles as they are now, not yet compared: others, or edited. What was kept and decided is
    /// found again in them; the reader stays at the same words.
    pub fn reopen(&mut self, articles: Vec<Article>) {
        let seat = self.seat();
        self.comparison = Comparison::unread(articles);
        self.work = Work::Going(String::new());
        self.panes = unread(&self.comparison.articles);
        self.notes = Notes::new(self.notes.notebook().clone(), &self.comparison.articles);
        self.rulings = Rulings::new(&self.comparison);
        self.search = Search::new(&self.search.words, &self.comparison.articles);
        (self.trail, self.finding, self.selection, self.pinned) = (Trail::default(), None, None, None);
        self.rule();
        self.sit(&seat);
    }

    /// Nothing has come of the comparison: it could not be made, unless it was given up.
    pub fn not_compared(&mut self) {
        if self.work == Work::Stopped {
            return;
        }
        self.work = Work::Stopped;
        self.count();
        self.say("The comparison failed, which should not happen; the articles can be read.");
    }

    /// Gives the comparison up, if it is still being made; whether it was.
    pub(super) fn stop_work(&mut self) -> bool {
        let goes_on = matches!(self.work, Work::Going(_));
        if goes_on {
            self.work = Work::Stopped;
            self.outbox.push(Effect::Stop);
            self.say_keys("Stopped: the articles are not compared. {reload} compares them.");
        }
        goes_on
    }
}
