//! Findings: what two or more outlets give for the same thing, and how it relates.

use super::verdict::{Mark, Verdict};
use crate::article::Place;
use crate::mention::Kind;
use crate::mention::fact::KINDS;
use crate::text::Span;
use std::cmp::Ordering;

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A typed fact.
    Fact(Kind),
    /// The words of a quote.
    Quote,
    /// Who spoke.
    Speaker,
    /// How a thing is put.
    Wording,
    /// One says it is so, another that it is not.
    Negation,
}

impl Subject {
    /// The subject that has this name in the published form.
    pub fn named(name: &str) -> Option<Self> {
        let others = [Self::Quote, Self::Speaker, Self::Wording, Self::Negation];
        let facts = KINDS.iter().map(|row| Self::Fact(row.kind));
        facts.chain(others).find(|subject| subject.name() == name)
    }

    /// Its name in the published form.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fact(kind) => kind.name(),
            Self::Quote => "quote",
            Self::Speaker => "speaker",
            Self::Wording => "wording",
            Self::Negation => "negation",
        }
    }
}

/// One thing worth looking at: what two or more outlets give for the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What it is about.
    pub subject: Subject,
    /// How the values relate.
    pub verdict: Verdict,
    /// How sure it is, 0 to 1.
    pub confidence: f64,
    /// The rule, in one plain sentence.
    pub why: String,
    /// The claim in which the values stand, if they stand in one.
    pub claim: Option<usize>,
    /// What each outlet says, in the order of articles.
    pub members: Vec<Said>,
}

impl Finding {
    /// Orders findings as their words come in the story, the gravest of one place first.
    pub fn in_story_order(&self, other: &Self) -> Ordering {
        let first = |finding: &Self| finding.members.first().map(|said| said.place);
        first(self)
            .cmp(&first(other))
            .then(other.mark().cmp(&self.mark()))
            .then_with(|| self.places().cmp(other.places()))
            .then_with(|| (self.subject, &self.why).cmp(&(other.subject, &other.why)))
    }

    /// Where its words stand.
    fn places(&self) -> impl Iterator<Item = (Place, Span)> {
        self.members.iter().map(|said| (said.place, said.span))
    }

    /// Whether outlets give the same name or place: there are many of them, and they seldom matter.
    pub const fn is_named(&self) -> bool {
        matches!(self.subject, Subject::Fact(Kind::Name | Kind::Place))
            && !matches!(self.verdict, Verdict::Differ)
    }

    /// How it is marked.
    pub fn mark(&self) -> Mark {
        match (self.subject, self.verdict) {
            (Subject::Quote, Verdict::Differ) => Mark::Altered,
            (_, verdict) => verdict.mark(),
        }
    }
}

/// What one outlet says in a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The passage.
    pub place: Place,
    /// The words, in the article's text.
    pub span: Span,
    /// The normalised value.
    pub value: String,
    /// Of a quote, the words that another member has otherwise; of anything else nothing: the words as a whole.
    pub altered: Vec<Span>,
}
