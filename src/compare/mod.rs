//! The comparison: where the outlets agree, differ and stand alone.

mod index;
mod verdict;

use crate::align::{self, Claim, Link};
use crate::article::{Article, Place};
use crate::mention::{self, Kind, Mentions};
use crate::text::Span;
use index::Index;
use std::collections::BTreeSet;
use std::sync::OnceLock;

pub use verdict::{MARKS, Mark, MarkRow, Verdict};

/// Everything that is known about a story. Made once, never changed.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// The articles, in the order given.
    pub articles: Vec<Article>,
    /// What each of them mentions.
    pub mentions: Vec<Mentions>,
    /// Which passages say the same thing, by pairs; ordered by `a`, then `b`.
    pub links: Vec<Link>,
    /// The same, gathered.
    pub claims: Vec<Claim>,
    /// Quotes that render the same words spoken.
    pub utterances: Vec<Utterance>,
    /// What is worth looking at, in the order of the story.
    pub findings: Vec<Finding>,
    /// Which articles share copied text; every article is in exactly one.
    pub origins: Vec<Origin>,
    /// What stands at each passage; made from the rest when it is first asked for.
    pub(crate) index: OnceLock<Index>,
}

/// Quotes of several outlets that render the same words spoken.
#[derive(Clone, Debug, PartialEq)]
pub struct Utterance {
    /// Article and index among that article's quotes.
    pub quotes: Vec<(usize, usize)>,
    /// How the renderings relate.
    pub rendering: Rendering,
    /// Whether the outlets name different speakers.
    pub speakers_differ: bool,
}

/// How several outlets render one utterance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rendering {
    /// Word for word the same.
    Verbatim,
    /// One gives a part of what another gives.
    Cut,
    /// Words differ.
    Altered,
    /// One outlet only.
    Only,
}

impl Rendering {
    /// Its name in the published form.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Cut => "cut",
            Self::Altered => "altered",
            Self::Only => "only",
        }
    }
}

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
}

/// A set of articles that share copied text.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// The articles.
    pub articles: Vec<usize>,
    /// The largest share of an article's words that it has in common with another of the set, 0 to 1;
    /// 0 for an article that stands for itself.
    pub shared: f64,
}

/// A passage of another article that says the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counterpart {
    /// The passage.
    pub place: Place,
    /// How sure it is, 0 to 1.
    pub score: f64,
}

/// Compares the articles of a story. The outcome does not depend on their order.
pub fn compare(articles: Vec<Article>) -> Comparison {
    let mentions: Vec<Mentions> = articles.iter().map(mention::mentions).collect();
    let alignment = align::align(&articles, &mentions);
    let origins =
        (0..articles.len()).map(|article| Origin { articles: vec![article], shared: 0.0 }).collect();
    Comparison {
        articles,
        mentions,
        links: alignment.links,
        claims: alignment.claims,
        utterances: vec![],
        findings: vec![],
        origins,
        index: OnceLock::new(),
    }
}

impl Comparison {
    /// The passages of other articles that say the same as this one, the surest first.
    pub fn counterparts(&self, place: Place) -> &[Counterpart] {
        self.at(place).map_or(&[], |at| &at.counterparts)
    }

    fn at(&self, place: Place) -> Option<&index::At> {
        self.index.get_or_init(|| Index::new(self)).at(place)
    }

    /// Which articles say what this passage says, itself among them.
    pub fn coverage(&self, place: Place) -> Vec<bool> {
        let mut says = vec![false; self.articles.len()];
        says[place.article] = true;
        for counterpart in self.counterparts(place) {
            says[counterpart.place.article] = true;
        }
        says
    }

    /// The findings that touch a passage, in their order.
    pub fn findings_at(&self, place: Place) -> &[usize] {
        self.at(place).map_or(&[], |at| &at.findings)
    }

    /// The quotes that run over a passage, by their index among the article's quotes.
    pub fn quotes_at(&self, place: Place) -> &[usize] {
        self.at(place).map_or(&[], |at| &at.quotes)
    }

    /// The facts that stand in a passage, by their index among the article's facts.
    pub fn facts_at(&self, place: Place) -> &[usize] {
        self.at(place).map_or(&[], |at| &at.facts)
    }

    /// How a passage is marked in the margin: its gravest finding; else agreed or alone.
    /// Nothing where it is set aside.
    pub fn mark(&self, place: Place) -> Option<Mark> {
        let story = self.articles[place.article].passages[place.passage].is_story();
        let alone = if self.counterparts(place).is_empty() { Mark::Only } else { Mark::Agree };
        let gravest = self.findings_at(place).iter().map(|&index| self.findings[index].mark()).max();
        story.then(|| gravest.unwrap_or(alone))
    }

    /// The content words of a passage that its counterparts share, each with how many other outlets do.
    pub fn shared_words(&self, place: Place) -> &[(Span, usize)] {
        self.at(place).map_or(&[], |at| at.shared.get_or_init(Vec::new))
    }

    /// The parts of `place` that `other` does not have, and of `other` that `place` does not have,
    /// word by word.
    pub fn differing_words(&self, _place: Place, _other: Place) -> (Vec<Span>, Vec<Span>) {
        (Vec::new(), Vec::new())
    }

    /// How the outlets that make a claim relate: the gravest of its findings, else agree.
    pub fn claim_verdict(&self, claim: usize) -> Verdict {
        let findings = self.findings.iter().filter(|finding| finding.claim == Some(claim));
        findings.map(|finding| finding.verdict).max().unwrap_or(Verdict::Agree)
    }

    /// How many outlets make a claim.
    pub fn outlets_of(&self, claim: &Claim) -> usize {
        let outlets: BTreeSet<_> = claim.members.iter().map(|member| member.place.article).collect();
        outlets.len()
    }

    /// From how many origins a claim comes.
    pub fn origins_of(&self, claim: &Claim) -> usize {
        let makes =
            |origin: &&Origin| claim.members.iter().any(|m| origin.articles.contains(&m.place.article));
        self.origins.iter().filter(makes).count()
    }

    /// How many findings are marked so.
    pub fn count(&self, mark: Mark) -> usize {
        self.findings.iter().filter(|finding| finding.mark() == mark).count()
    }
}
