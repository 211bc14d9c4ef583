//! What follows from the reader's decisions on findings and matches.

use super::notes::Notes;
use crate::article::Place;
use crate::compare::{Comparison, Correction, Found};
use crate::notebook::{Decision, Matter, Notebook, Ruling, Standing, matters, ruled};
use crate::view::Listed;
use std::collections::{BTreeMap, BTreeSet};

/// What was found, and what the reader's decisions make of it.
#[derive(Clone, Debug, Default)]
pub struct Rulings {
    found: Found,
    /// What each decision is on, by its id; worked out once.
    on: BTreeMap<String, Option<Matter>>,
    /// Whether what was found is hidden, and whether the comparison knows.
    hidden: (bool, bool),
    /// The articles that are muted.
    muted: BTreeSet<usize>,
    /// What is corrected at present.
    correction: Correction,
    /// For each finding of the comparison, its index among those that were found.
    numbers: Vec<usize>,
    /// How far the reader has come with each finding of the comparison.
    standing: Vec<Standing>,
    /// All decisions, ready to be listed.
    listed: Vec<Listed>,
    /// The passages that stand level by hand.
    level: Vec<(Place, Place)>,
}

impl Rulings {
    /// Nothing is decided yet.
    pub fn new(comparison: &Comparison) -> Self {
        let count = comparison.findings.len();
        Self {
            found: comparison.found(),
            numbers: (0..count).collect(),
            standing: vec![Standing::Open; count],
            ..Self::default()
        }
    }

    /// Mutes these articles, and no others; [`Rulings::rule`] carries it out.
    pub fn mute(&mut self, articles: BTreeSet<usize>) {
        self.muted = articles;
    }

    /// How far the reader has come with each finding of the comparison.
    pub fn standing(&self) -> &[Standing] {
        &self.standing
    }

    /// Hides what was found, or brings it back, when the decisions are next carried out.
    pub const fn hide(&mut self, hidden: bool) {
        self.hidden.0 = hidden;
    }

    /// Whether what was found is hidden.
    pub const fn is_hidden(&self) -> bool {
        self.hidden.0
    }

    /// The index of a finding of the comparison among those that were found.
    pub fn number_of(&self, finding: usize) -> Option<usize> {
        self.numbers.get(finding).copied()
    }

    /// The finding of the comparison that has this index among those that were found.
    pub fn with_number(&self, number: usize) -> Option<usize> {
        self.numbers.binary_search(&number).ok()
    }

    /// Makes of a comparison what follows from all decisions.
    pub fn rule(&mut self, notes: &Notes, comparison: &mut Comparison) {
        let decisions: Vec<&Decision> = notes.notebook().decisions().collect();
        let new: Vec<&Decision> =
            decisions.iter().copied().filter(|it| !self.on.contains_key(&it.id)).collect();
        if !new.is_empty() {
            let on = matters(&new, &comparison.articles, &self.found.findings);
            self.on.extend(new.iter().map(|it| it.id.clone()).zip(on));
        }
        let standing = decisions.iter().filter_map(|it| Some((it.ruling, (*self.on.get(&it.id)?)?)));
        let mut ruled = ruled(standing);
        ruled.correction.muted.clone_from(&self.muted);
        if ruled.correction != self.correction || self.hidden.0 != self.hidden.1 {
            let nothing = Found::default();
            let found = if self.hidden.0 { &nothing } else { &self.found };
            self.numbers = comparison.correct(found, &ruled.correction);
            self.correction.clone_from(&ruled.correction);
            self.hidden.1 = self.hidden.0;
        }
        self.standing = ruled.standings(&self.numbers);
        self.level = ruled.level;
        let on = |it: &Decision| self.on.get(&it.id).copied().flatten();
        let list = |it: &&Decision| Listed::new(it, on(it), comparison, &self.found.findings);
        self.listed = decisions.iter().map(list).collect();
    }

    /// The passages that stand level by hand, the first in front.
    pub fn level(&self) -> &[(Place, Place)] {
        &self.level
    }

    /// The id of the decision by which two passages stand level, the first in front; of several the last.
    pub fn level_by(&self, notebook: &Notebook, a: Place, b: Place) -> Option<String> {
        let is_it = |it: &&Decision| {
            it.ruling == Ruling::Level && self.on.get(&it.id) == Some(&Some(Matter::Match(a, b)))
        };
        notebook.decisions().filter(is_it).last().map(|decision| decision.id.clone())
    }

    /// All decisions, in the order in which they were made.
    pub fn listed(&self) -> &[Listed] {
        &self.listed
    }

    /// How many findings have been looked at, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        let seen = self.standing.iter().filter(|standing| **standing != Standing::Open).count();
        (seen, self.standing.len())
    }
}
