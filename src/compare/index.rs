//! What stands at each passage, so that a screen that asks for it many times a second need not search.

use super::Comparison;
use super::printed::Printed;
use crate::align::Near;
use crate::article::Place;
use crate::text::Span;
use std::sync::OnceLock;

/// What stands at each passage of each article.
#[derive(Clone, Debug, Default)]
pub struct Index {
    articles: Vec<Vec<At>>,
    /// Where the names stand, worked out when one is first asked for.
    pub(super) printed: OnceLock<Printed>,
}

/// What stands at one passage.
#[derive(Clone, Debug, Default)]
pub(super) struct At {
    /// The passages that say the same, the surest first.
    pub counterparts: Vec<Counterpart>,
    /// The passages that may, the likest first.
    pub near: Vec<Place>,
    /// The findings that touch it, in their order.
    pub findings: Vec<usize>,
    /// The article's quotes that run over it.
    pub quotes: Vec<usize>,
    /// The article's facts that stand in it.
    pub facts: Vec<usize>,
    /// Its words that counterparts share, worked out when they are first asked for.
    pub shared: OnceLock<Vec<(Span, usize)>>,
}

/// A passage of another article that says the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counterpart {
    /// The passage.
    pub place: Place,
    /// How sure it is, 0 to 1.
    pub score: f64,
}

impl Index {
    /// Goes once through all that was found.
    pub(super) fn new(comparison: &Comparison) -> Self {
        let blank = |passages: usize| vec![At::default(); passages];
        let articles = comparison.articles.iter().map(|article| blank(article.passages.len())).collect();
        let mut index = Self { articles, ..Self::default() };
        index.link(comparison);
        index.find(comparison);
        index.mention(comparison);
        index
    }

    /// What stands at a passage, if there is such a passage.
    pub(super) fn at(&self, place: Place) -> Option<&At> {
        self.articles.get(place.article)?.get(place.passage)
    }

    fn at_mut(&mut self, article: usize, passage: usize) -> Option<&mut At> {
        self.articles.get_mut(article)?.get_mut(passage)
    }

    fn link(&mut self, comparison: &Comparison) {
        for link in &comparison.links {
            for (here, there) in [(link.a, link.b), (link.b, link.a)] {
                if let Some(at) = self.at_mut(here.article, here.passage) {
                    at.counterparts.push(Counterpart { place: there, score: link.score });
                }
            }
        }
        let mut likest: Vec<&Near> = comparison.near.iter().collect();
        likest.sort_by(|x, y| y.likeness.total_cmp(&x.likeness));
        for near in likest {
            for (here, there) in [(near.a, near.b), (near.b, near.a)] {
                if let Some(at) = self.at_mut(here.article, here.passage) {
                    at.near.push(there);
                }
            }
        }
        for at in self.articles.iter_mut().flatten() {
            at.counterparts.sort_by(|x, y| y.score.total_cmp(&x.score).then(x.place.cmp(&y.place)));
        }
    }

    fn find(&mut self, comparison: &Comparison) {
        for (number, finding) in comparison.findings.iter().enumerate() {
            for said in &finding.members {
                let at = self.at_mut(said.place.article, said.place.passage);
                if let Some(at) = at.filter(|at| at.findings.last() != Some(&number)) {
                    at.findings.push(number);
                }
            }
        }
    }

    fn mention(&mut self, comparison: &Comparison) {
        for (article, mentions) in comparison.mentions.iter().enumerate() {
            let passages = &comparison.articles[article].passages;
            for (number, quote) in mentions.quotes.iter().enumerate() {
                let over = passages.iter().enumerate().skip(quote.passage);
                for (passage, _) in over.take_while(|(_, passage)| passage.span.start < quote.marked.end) {
                    if let Some(at) = self.at_mut(article, passage) {
                        at.quotes.push(number);
                    }
                }
            }
            for (number, fact) in mentions.facts.iter().enumerate() {
                if let Some(at) = self.at_mut(article, fact.passage) {
                    at.facts.push(number);
                }
            }
        }
    }
}
