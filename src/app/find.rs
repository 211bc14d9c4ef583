//! Going from finding to finding.

use super::state::State;
use crate::article::Place;
use crate::compare::{Finding, Mark};
use crate::view::outlet;
use std::collections::BTreeMap;

/// Marks at which outlets are at odds.
const ODDS: [Mark; 3] = [Mark::Differ, Mark::Altered, Mark::Update];

impl State {
    /// Whether a finding is marked on the screen.
    pub fn is_shown(&self, finding: usize) -> bool {
        self.look(&self.notes.kept()).shows(finding)
    }

    /// Whether a finding is one at which outlets are at odds.
    pub(super) fn is_at_odds(finding: &Finding) -> bool {
        ODDS.contains(&finding.mark())
    }

    /// The finding to look at where the cursor stands: the one looked at before if it is there, else the
    /// gravest that is marked, a name or a place last.
    pub(super) fn finding_here(&self) -> Option<usize> {
        let here = self.comparison.findings_at(self.panes.place()?);
        let findings = &self.comparison.findings;
        let kept = self.notes.kept();
        let look = self.look(&kept);
        let shown = || here.iter().copied().filter(|&index| look.shows(index));
        let same = shown().find(|&index| self.finding == Some(index));
        // The first of the gravest: `max_by_key` would give the last.
        same.or_else(|| {
            shown().rev().max_by_key(|&index| (findings[index].mark(), !findings[index].is_named()))
        })
    }

    /// How many findings are marked where the cursor stands.
    pub fn findings_here(&self) -> usize {
        let here = self.panes.place().map_or(&[][..], |place| self.comparison.findings_at(place));
        here.iter().filter(|&&index| self.is_shown(index)).count()
    }

    /// Goes on by so many findings, article by article, in the order of each, round the end of the last.
    pub(super) fn step_finding(&mut self, by: isize) {
        let Some(here) = self.panes.place() else { return };
        let mut stops: BTreeMap<(usize, usize), (Place, usize)> = BTreeMap::new();
        let kept = self.notes.kept();
        let look = self.look(&kept);
        let findings = self.comparison.findings.iter().enumerate();
        for (index, finding) in findings.filter(|(index, _)| look.shows(*index)) {
            for said in &finding.members {
                stops.entry((said.place.article, index)).or_insert((said.place, said.span.start));
            }
        }
        let mut stops: Vec<_> =
            stops.into_iter().map(|((_, index), (place, start))| (place, start, index)).collect();
        stops.sort_unstable();
        let at = stops.iter().position(|stop| Some(stop.2) == self.finding && stop.0 == here);
        let (next, round) = step(stops.len(), at, by, stops.partition_point(|stop| stop.0 <= here));
        let Some(&(place, _, index)) = stops.get(next) else { return self.say("No finding is marked.") };
        self.look_at(place, index);
        if round {
            self.say("Round the end of the story.");
        } else if place.article != here.article {
            self.say(format!("Now in {}.", outlet(&self.comparison, place.article)));
        }
    }

    /// Goes on by so many places where outlets are at odds, in the order of the story, whatever the pane.
    pub(super) fn step_odds(&mut self, by: isize) {
        let kept = self.notes.kept();
        let look = self.look(&kept);
        let at_odds =
            |index: &usize| Self::is_at_odds(&self.comparison.findings[*index]) && look.shows(*index);
        let stops: Vec<usize> = (0..self.comparison.findings.len()).filter(at_odds).collect();
        let at = stops.iter().position(|index| Some(*index) == self.finding);
        let after = self.finding.map_or(0, |finding| stops.partition_point(|index| *index <= finding));
        let (next, round) = step(stops.len(), at, by, after);
        let Some(&index) = stops.get(next) else { return self.say("The outlets are nowhere at odds.") };
        self.go_to_finding(index);
        if round {
            self.say("Round the end of the story.");
        }
    }

    /// Goes to a finding: in the article that is read if it has a part in it, else in the first that has.
    pub(super) fn go_to_finding(&mut self, index: usize) {
        let Some(finding) = self.comparison.findings.get(index) else { return };
        let here = finding.members.iter().find(|said| said.place.article == self.panes.focus);
        if let Some(said) = here.or(finding.members.first()) {
            self.look_at(said.place, index);
        }
    }

    /// Goes to a passage to look at a finding.
    pub(super) fn look_at(&mut self, place: Place, finding: usize) {
        self.jump(place);
        self.finding = Some(finding);
    }

    /// Which one a finding is among those of its mark, counted from 1, and how many there are.
    pub fn number_of(&self, index: usize) -> Option<(usize, usize)> {
        let mark = self.comparison.findings.get(index)?.mark();
        let before =
            self.comparison.findings[..=index].iter().filter(|finding| finding.mark() == mark).count();
        Some((before, self.comparison.count(mark)))
    }
}

/// The stop so many steps from `at`, and whether the way leads round the end. Where the reader stands at no
/// stop, `after` is the first stop behind the reader.
fn step(stops: usize, at: Option<usize>, by: isize, after: usize) -> (usize, bool) {
    if stops == 0 {
        return (0, false);
    }
    let from = match at {
        Some(at) => at.cast_signed() + by,
        None if by > 0 => after.cast_signed() + by - 1,
        None => after.cast_signed() + by,
    };
    let next = from.rem_euclid(stops.cast_signed()).cast_unsigned();
    (next, from != next.cast_signed())
}
