//! Deciding on findings and matches.

use super::state::State;
use crate::article::Place;
use crate::notebook::{Decision, Event, Ruling, Standing};
use crate::page::Target;
use crate::view::outlet;
use jiff::Timestamp;

/// What a reader decides on.
enum Hand {
    Finding(usize),
    Match(Place, Place),
}

impl State {
    /// Carries out all decisions; the finding that is looked at stays the one it was.
    pub(super) fn rule(&mut self) {
        let number = self.finding.and_then(|finding| self.rulings.number_of(finding));
        self.edition += 1;
        self.rulings.rule(&self.notes, &mut self.comparison);
        self.finding = number.and_then(|number| self.rulings.with_number(number));
    }

    /// How far the reader has come with a finding.
    pub fn standing(&self, finding: usize) -> Standing {
        self.rulings.standing().get(finding).copied().unwrap_or_default()
    }

    /// How many findings have been looked at, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        self.rulings.progress()
    }

    fn moment(&self) -> Timestamp {
        self.notes.notebook().moment(self.now)
    }

    /// Decides on what is in hand: the finding, else the match.
    pub(super) fn decide(&mut self, ruling: Ruling) {
        match self.in_hand() {
            Ok(Hand::Finding(index)) => self.decide_on(ruling, index),
            Ok(Hand::Match(a, b)) => self.decide_match(ruling, a, b),
            Err(why) => self.say_keys(why),
        }
    }

    fn decide_on(&mut self, ruling: Ruling, index: usize) {
        let Some(finding) = self.comparison.findings.get(index) else { return };
        if self.standing(index).name() == Some(ruling.name()) {
            return self
                .say_keys(&format!("Already {}; {{undo}} takes back what was done last.", ruling.name()));
        }
        let decision = Decision::on_finding(ruling, &self.comparison, finding, self.moment());
        self.happened(Event::Decided { decision: Box::new(decision) });
        let (seen, all) = self.progress();
        self.say_keys(&match ruling {
            Ruling::Rejected => {
                format!("Rejected and no longer counted; {all} findings are left. {{undo}} takes it back.")
            }
            _ => format!("{}: {seen} of {all} findings are checked.", capital(ruling.name())),
        });
    }

    pub(super) fn decide_match(&mut self, ruling: Ruling, a: Place, b: Place) {
        let decision = Decision::on_match(ruling, &self.comparison, [a, b], self.moment());
        self.happened(Event::Decided { decision: Box::new(decision) });
        let names =
            format!("{} and {}", outlet(&self.comparison, a.article), outlet(&self.comparison, b.article));
        self.say_keys(&match ruling {
            Ruling::Rejected => format!("{names} do not say the same here. {{undo}} takes it back."),
            _ => format!("{names} say the same here. {{undo}} takes it back."),
        });
    }

    /// The finding under the cursor has been looked at; goes on to the next that nobody has looked at.
    pub(super) fn check_and_next(&mut self) {
        match self.in_hand() {
            Ok(Hand::Finding(index)) if self.standing(index) == Standing::Open => {
                self.decide_on(Ruling::Checked, index);
                // What comes next is to be read, and the bar says how far the reader has come.
                self.message = None;
            }
            Err(why) if !self.opened.is_empty() => return self.say_keys(why),
            _ => {}
        }
        match self.next_open() {
            Some(next) => self.show_finding(next),
            None => self.say("All findings that are marked are checked."),
        }
    }

    /// The next finding that nobody has looked at: of those at odds, else of all that are marked.
    fn next_open(&self) -> Option<usize> {
        let kept = self.notes.kept();
        let look = self.look(&kept);
        let findings = self.comparison.findings.iter().enumerate();
        let open =
            findings.filter(|(index, _)| self.standing(*index) == Standing::Open && look.shows(*index));
        let (odds, rest): (Vec<_>, Vec<_>) = open.partition(|(_, finding)| Self::is_at_odds(finding));
        let after = |list: &[(usize, &crate::compare::Finding)]| {
            let here = self.finding.map_or(0, |finding| finding + 1);
            let next = list.iter().find(|(index, _)| *index >= here).or(list.first());
            next.map(|(index, _)| *index)
        };
        after(&odds).or_else(|| after(&rest))
    }

    /// Goes to a finding: in the list that is open, else in the articles.
    fn show_finding(&mut self, index: usize) {
        let is_about =
            |target: Target| matches!(target, Target::Finding(of) | Target::Said(_, of) if of == index);
        let listed = self.opened.last_mut().is_some_and(|opened| opened.find(is_about));
        if listed {
            self.finding = Some(index);
        } else {
            self.go_to_finding(index);
        }
    }

    /// What a decision would be on, or why there is nothing to decide on.
    fn in_hand(&self) -> Result<Hand, &'static str> {
        const NOTHING: &str = "There is nothing here to decide on.";
        let row = self.opened.last().map(super::Opened::target);
        let cursor = self.panes.place().ok_or(NOTHING)?;
        match (row, self.finding) {
            (Some(None), Some(finding)) if self.is_explained() => Ok(Hand::Finding(finding)),
            (Some(None), _) => Err(NOTHING),
            (Some(Some(target)), finding) => match (target, finding) {
                (Target::Finding(index) | Target::Said(_, index), _) => Ok(Hand::Finding(index)),
                (_, Some(finding)) if self.is_explained() => Ok(Hand::Finding(finding)),
                (Target::Place(place), None) if self.is_explained() && place != cursor => {
                    Ok(Hand::Match(cursor.min(place), cursor.max(place)))
                }
                _ => Err(NOTHING),
            },
            (None, Some(finding)) => Ok(Hand::Finding(finding)),
            (None, None) => match self.comparison.counterparts(cursor) {
                [] => Err(NOTHING),
                [one] => Ok(Hand::Match(cursor.min(one.place), cursor.max(one.place))),
                _ => Err("Several outlets say this: {why} lists them, and there it can be said of each."),
            },
        }
    }

    /// Whether the working behind a mark lies on top.
    fn is_explained(&self) -> bool {
        self.opened.last().is_some_and(|opened| opened.row.name == "why")
    }

    /// Takes back the decision under the cursor of the list.
    pub(super) fn take_back_listed(&mut self) {
        let Some(opened) = self.opened.last() else { return };
        // The last decision stands in front.
        let listed = self.rulings.listed().iter().rev().nth(opened.cursor.row);
        let Some(id) = listed.map(|listed| listed.id.clone()) else { return };
        self.happened(Event::Removed { id, at: self.now });
        self.say_keys("Taken back; {undo} puts it back.");
    }
}

/// A word with a capital in front.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
