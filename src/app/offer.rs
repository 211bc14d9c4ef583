//! What can be done where the reader stands, and what is to be said where there is nothing: a hint promises nothing that
//! cannot be done.

use super::opened::Opened;
use super::state::{State, Work};
use crate::page::{Layers, Target};

impl State {
    /// A hint with its keys, without those of its parts that name what cannot be done here. Commands stand in it by
    /// their names in braces, and ` · ` between its parts.
    pub fn offered(&self, hint: &str) -> String {
        let parts = hint.split(" · ").filter(|part| commands_in(part).all(|command| self.can(command)));
        self.keymap.spelt(&parts.collect::<Vec<_>>().join(" · "))
    }

    /// Whether a command would do something here. Only of those that stand in hints more is known than that they can
    /// always be given.
    fn can(&self, command: &str) -> bool {
        let opened = self.opened.last();
        let target = opened.and_then(Opened::target);
        match command {
            "why" | "bookmark" if opened.is_none() && !self.shows_what_is_read() => false,
            "why" if opened.is_none() => self.is_compared_here(),
            "why" | "note-listed" | "tags-listed" | "delete" => target.is_some(),
            "check" | "reject" => matches!(target, Some(Target::Finding(_) | Target::Said(..))),
            "take-back" | "cell-left" | "cell-right" => opened.is_some_and(|it| !it.page.rows.is_empty()),
            "sort" => opened.is_some_and(|opened| opened.page.rows.len() > 1),
            "down" | "up" => opened.is_none_or(|opened| self.is_gone_through(opened)),
            "next-base" => self.comparison.articles.len() > 1,
            "next-odds" => self.has_findings(true),
            "next-finding" | "previous-finding" => self.has_findings(false),
            "undo" => !self.history.done.is_empty(),
            "help" => opened.is_none_or(|opened| opened.row.name != "help"),
            _ => true,
        }
    }

    /// Whether there is anything to stand on in the article that is read: a filter may leave nothing.
    pub fn shows_what_is_read(&self) -> bool {
        self.panes.sheets.get(self.panes.focus).is_some_and(|sheet| !sheet.is_empty())
    }

    /// Whether the passage under the cursor is one that is compared with others.
    fn is_compared_here(&self) -> bool {
        let compared = |place: crate::article::Place| {
            self.is_story(place) && !self.comparison.muted.contains(&place.article)
        };
        self.work == Work::Done
            && self.panes.place().is_some_and(compared)
            && self.comparison.heard().nth(1).is_some()
    }

    /// Whether anything is marked, or anything about which outlets are at odds.
    fn has_findings(&self, at_odds: bool) -> bool {
        let layers = self.marked();
        let mut findings = self.comparison.findings.iter();
        findings.any(|finding| (!at_odds || Self::is_at_odds(finding)) && layers.marks(finding))
    }

    /// Whether there is more of something opened than can be seen at once, or things to stand on.
    fn is_gone_through(&self, opened: &Opened) -> bool {
        let window = self.layout.sheet.map_or(0, |area| opened.inside(area).height);
        opened.sheet.len() > usize::from(window) || opened.target().is_some()
    }

    /// What to say where something opened holds nothing: why, and what would change that.
    pub fn why_empty(&self) -> String {
        let name = self.opened.last().map_or("", |opened| opened.row.name);
        let marks = ["findings", "facts", "quotes"].contains(&name);
        self.keymap.spelt(match (&self.work, name) {
            (_, "bookmarks") => "Nothing kept yet. On a passage {bookmark} keeps it.",
            (_, "decisions") => {
                "Nothing decided yet. On a finding {check} says that it is checked, {confirm} right, {reject} wrong."
            }
            (Work::Going(_), _) => "Not compared yet.",
            (Work::Stopped, _) => "Not compared. {reload} compares the articles.",
            _ if self.filter.is_on() => "Nothing of that here. {only-all} shows everything again.",
            _ if marks && !self.layers.any_mark() => "All marks are off. {marks} brings them back.",
            _ if marks && self.layers != Layers::default() => "Nothing here with the marks that are on.",
            _ if self.comparison.heard().nth(1).is_none() => "There is only one article: nothing to compare.",
            (_, "quotes") => "Nobody is quoted.",
            (_, "alone") => "Every sentence stands in several outlets.",
            (_, "missing") => "No outlet leaves out what most others tell.",
            _ => "Nothing was found that several outlets tell.",
        })
    }

    /// The hint for what is opened: all that can be done on it; where a filter or a switch has left nothing, how to lift
    /// that.
    pub fn hint_of(&self, opened: &Opened) -> String {
        let is_empty = opened.page.rows.is_empty() && self.work == Work::Done;
        let is_kept = ["bookmarks", "decisions"].contains(&opened.row.name);
        match opened.row.hint {
            hint if !is_empty || is_kept => self.offered(hint),
            _ if self.filter.is_on() => self.offered("{only-all} everything again · {back} back"),
            _ if !self.layers.any_mark() => self.offered("{marks} marks on · {back} back"),
            hint => self.offered(hint),
        }
    }
}

/// The commands that stand in a text in braces.
fn commands_in(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0))
}
