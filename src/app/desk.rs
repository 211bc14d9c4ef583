//! Which panes lie on the desk, in which order, and whether their outlets are compared.

use super::state::State;
use crate::view::outlet;

impl State {
    /// Leaves the outlet that is read out of the comparison, or takes it in again.
    pub(super) fn mute(&mut self) {
        let (article, name) = (self.panes.focus, outlet(&self.comparison, self.panes.focus));
        if article >= self.comparison.articles.len() {
            return self.say("There is no article to mute.");
        }
        if self.comparison.heard().eq([article]) {
            return self.say("The last outlet that is heard cannot be muted.");
        }
        let mut muted = self.comparison.muted.clone();
        if !muted.remove(&article) {
            muted.insert(article);
        }
        let silent = muted.contains(&article);
        self.rulings.mute(muted);
        self.rule();
        self.say_keys(&if silent {
            format!("{name} is muted: nothing it says is compared. {{mute}} hears it again.")
        } else {
            format!("{name} is compared again.")
        });
    }

    /// Takes the pane that is read from the desk; whether its outlet is compared stays as it is.
    pub(super) fn close_pane(&mut self) {
        let closed = self.panes.focus;
        let at = self.panes.position();
        if self.panes.order.len() < 2 {
            return self.say("The last pane stays.");
        }
        let next = self.panes.order.get(at + 1).or_else(|| self.panes.order.get(at.wrapping_sub(1)));
        if let Some(&next) = next {
            self.go_to_article(next);
        }
        self.panes.order.retain(|article| *article != closed);
        let name = outlet(&self.comparison, closed);
        let compared = if self.comparison.muted.contains(&closed) { "not" } else { "still" };
        let number = closed + 1;
        self.say_keys(&format!(
            "{name} is closed and {compared} compared. {{open-panes}} or {number} brings it back."
        ));
    }

    /// Puts back all panes that were closed, and all into the order of the articles.
    pub(super) fn open_panes(&mut self) {
        self.panes.order = (0..self.comparison.articles.len()).collect();
    }

    /// Moves the pane that is read by so many places.
    pub(super) fn move_pane(&mut self, by: isize) {
        let at = self.panes.position();
        let to = at.saturating_add_signed(by).min(self.panes.order.len().saturating_sub(1));
        if at < self.panes.order.len() {
            let article = self.panes.order.remove(at);
            self.panes.order.insert(to, article);
        }
    }

    /// Lets each pane be scrolled by itself, or brings them level again.
    pub(super) fn unlock(&mut self) {
        self.panes.unlocked = !self.panes.unlocked;
        self.say_keys(if self.panes.unlocked {
            "Each pane is scrolled by itself. {unlock} brings them level again."
        } else {
            "The panes go along with the one you read."
        });
    }
}
