//! Filters: only a part of what there is to see.

use super::{Look, outlet};
use crate::article::{Passage, Place};
use crate::compare::{Comparison, Finding, Mark, Subject};
use crate::notebook::Standing;

/// What alone is shown; each condition that is set must hold. To begin with everything is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// One bit for each condition that is set.
    only: u8,
    /// What this outlet has a part in.
    pub outlet: Option<usize>,
    /// Findings about this.
    pub subject: Option<Subject>,
    /// Findings that are at least so sure, in percent.
    pub least: u8,
}

/// A condition that is set or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Only {
    /// Where outlets are at odds.
    AtOdds,
    /// What the reader has not yet looked at.
    Unchecked,
    /// What is quoted.
    Quotes,
    /// What is bookmarked.
    Bookmarked,
    /// What one outlet alone tells or gives.
    Alone,
}

impl Only {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::AtOdds, Self::Unchecked, Self::Quotes, Self::Bookmarked, Self::Alone];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AtOdds => "at odds",
            Self::Unchecked => "unchecked",
            Self::Quotes => "quotes",
            Self::Bookmarked => "bookmarked",
            Self::Alone => "of one outlet",
        }
    }
}

/// The steps in which findings that are less sure are left out, in percent.
const LEAST: [u8; 4] = [0, 60, 80, 90];

impl Filter {
    /// These conditions, and nothing else.
    pub fn of(conditions: impl IntoIterator<Item = Only>) -> Self {
        let mut filter = Self::default();
        conditions.into_iter().for_each(|only| filter.toggle(only));
        filter
    }

    /// Whether anything is left out.
    pub fn is_on(&self) -> bool {
        *self != Self::default()
    }

    /// Whether a condition is set.
    pub const fn has(&self, only: Only) -> bool {
        self.only & (1 << only as u8) != 0
    }

    /// Sets a condition, or lifts it.
    pub const fn toggle(&mut self, only: Only) {
        self.only ^= 1 << only as u8;
    }

    /// Whether it asks for findings.
    pub(super) const fn wants_findings(&self) -> bool {
        self.has(Only::AtOdds) || self.has(Only::Unchecked) || self.subject.is_some() || self.least > 0
    }

    /// Whether what it leaves out may change without its being changed.
    pub const fn is_restless(&self) -> bool {
        self.has(Only::Unchecked) || self.has(Only::Bookmarked)
    }

    /// Takes the next subject that there are findings about; after the last all of them.
    pub fn next_subject(&mut self, story: &Comparison) {
        let subjects = story.findings.iter().map(|finding| finding.subject);
        self.subject = subjects.filter(|subject| self.subject.is_none_or(|now| *subject > now)).min();
    }

    /// Takes the next step of how sure a finding must be; after the last all of them.
    pub fn next_least(&mut self) {
        self.least = LEAST.into_iter().find(|least| *least > self.least).unwrap_or(LEAST[0]);
    }

    /// What it shows, for the bar: `only at odds · 3 Coast Courier`. Empty where nothing is left out.
    pub fn told(&self, story: &Comparison) -> String {
        let set = Only::ALL.into_iter().filter(|only| self.has(*only));
        let set = set.map(|only| only.name().to_owned());
        let outlet = self.outlet.map(|article| outlet(story, article));
        let subject = self.subject.map(|subject| subject.name().to_owned());
        let least = (self.least > 0).then(|| format!("from {} % sure", self.least));
        let all: Vec<_> = set.chain(outlet).chain(subject).chain(least).collect();
        if all.is_empty() { String::new() } else { format!("only {}", all.join(" · ")) }
    }
}

impl Look<'_> {
    /// Whether a finding is shown: its mark is switched on, and no filter leaves it out.
    pub fn shows(&self, index: usize) -> bool {
        let Some(finding) = self.comparison.findings.get(index) else { return false };
        let through = || !self.filter.is_on() || self.lets_through(index, finding);
        self.layers.marks(finding) && through()
    }

    fn lets_through(&self, index: usize, finding: &Finding) -> bool {
        let filter = self.filter;
        let by = |article| finding.members.iter().any(|said| said.place.article == article);
        let is_seen = || self.standing.get(index).is_some_and(|standing| *standing != Standing::Open);
        let is_quote = || matches!(finding.subject, Subject::Quote | Subject::Speaker);
        (!filter.has(Only::AtOdds) || finding.mark() > Mark::Compatible)
            && (!filter.has(Only::Unchecked) || !is_seen())
            && (!filter.has(Only::Quotes) || is_quote())
            && !filter.has(Only::Alone)
            && (!filter.has(Only::Bookmarked) || finding.members.iter().any(|said| self.is_kept(said.place)))
            && filter.outlet.is_none_or(by)
            && filter.subject.is_none_or(|subject| finding.subject == subject)
            && finding.confidence * 100.0 >= f64::from(filter.least)
    }

    /// Whether a passage is shown. What is not story is left out by every filter, unless it is bookmarked.
    pub fn tells(&self, place: Place) -> bool {
        let (story, filter) = (self.comparison, self.filter);
        if !filter.is_on() {
            return true;
        }
        let through = |index: &usize| self.lets_through(*index, &story.findings[*index]);
        let found = || story.findings_at(place).iter().any(through);
        let passage = || story.articles.get(place.article)?.passages.get(place.passage);
        let is_heard = !story.muted.contains(&place.article);
        let is_story = || is_heard && passage().is_some_and(Passage::is_story);
        let by = |article: usize| story.coverage(place).get(article).is_some_and(|tells| *tells);
        (filter.has(Only::Bookmarked) || is_story())
            && (!filter.wants_findings() || found())
            && (!filter.has(Only::Quotes) || self.is_quoted(place))
            && (!filter.has(Only::Bookmarked) || self.is_kept(place))
            && (!filter.has(Only::Alone) || story.support(place) == Some(Mark::Only))
            && filter.outlet.is_none_or(by)
    }

    /// Whether a passage is shown for what it alone gives, be it that others tell the rest.
    pub(super) fn tells_of(&self, place: Place) -> bool {
        let filter = self.filter;
        filter.outlet.is_none_or(|article| article == place.article)
            && (!filter.has(Only::Quotes) || self.is_quoted(place))
            && (!filter.has(Only::Bookmarked) || self.is_kept(place))
    }

    /// Whether somebody's words are quoted in a passage.
    pub(super) fn is_quoted(&self, place: Place) -> bool {
        let mentions = self.comparison.mentions.get(place.article);
        let speaks = |index: &usize| mentions.is_some_and(|all| all.quotes[*index].kind.is_speech());
        self.comparison.quotes_at(place).iter().any(speaks)
    }

    /// Whether words of a passage are bookmarked.
    fn is_kept(&self, place: Place) -> bool {
        let span = self.comparison.span_of(place);
        let mut found = self.bookmarks.iter().filter_map(|kept| kept.anchor.found());
        found.any(|(article, at)| article == place.article && at.overlaps(span))
    }
}
