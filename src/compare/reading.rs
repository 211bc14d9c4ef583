//! What a reader asks of a comparison: who else says this, how is it marked, which words are shared.

use super::index::{At, Counterpart, Index};
use super::printed::Printed;
use super::{Claim, Comparison, Mark, Verdict, diff};
use crate::align::{self, TermAt};
use crate::article::{Place, Role};
use crate::text::Span;
use std::sync::OnceLock;

/// What stands behind a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backing {
    /// How the outlets that make it relate: the gravest of its findings, else agree.
    pub verdict: Verdict,
    /// How many outlets make it.
    pub outlets: usize,
    /// From how many origins it comes.
    pub origins: usize,
}

impl Comparison {
    /// The same without the findings that are less sure than `least`, 0 to 1.
    #[must_use]
    pub fn surer_than(mut self, least: f64) -> Self {
        self.findings.retain(|finding| finding.confidence >= least);
        self.index = OnceLock::new();
        self
    }

    /// The same with the findings of some marks only.
    #[must_use]
    pub fn only(mut self, marks: &[Mark]) -> Self {
        self.findings.retain(|finding| marks.contains(&finding.mark()));
        self.index = OnceLock::new();
        self
    }

    /// What a reader is to know that was left out, in sentences; nothing where all was compared.
    pub fn caveat(&self) -> Option<String> {
        let align::LeftOut { lost, crowded } = self.left_out;
        let lost = match lost {
            0 => None,
            1 => Some(
                "1 passage has only words that stand all over the story; it is compared with none.".into(),
            ),
            _ => Some(format!(
                "{lost} passages have only words that stand all over the story; they are compared with none."
            )),
        };
        let crowded = crowded
            .then(|| "So many passages are alike that of each only the likest others are told.".to_owned());
        let sentences: Vec<String> = lost.into_iter().chain(crowded).collect();
        (!sentences.is_empty()).then(|| sentences.join(" ") + " Open fewer articles to see all")
    }

    /// The articles that are compared, by their index: all but those that are muted.
    pub fn heard(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.articles.len()).filter(|article| !self.muted.contains(article))
    }

    /// The passages of other articles that say the same as this one, the surest first.
    pub fn counterparts(&self, place: Place) -> &[Counterpart] {
        self.at(place).map_or(&[], |at| &at.counterparts)
    }

    /// The passages of other articles that may say the same as this one, the likest first; those that are surer are
    /// its [`Self::counterparts`].
    pub fn near(&self, place: Place) -> &[Place] {
        self.at(place).map_or(&[], |at| &at.near)
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

    /// Whether the articles are not yet compared: then nothing is known of who says what.
    pub fn is_unread(&self) -> bool {
        self.origins.is_empty()
    }

    /// How a passage is marked in the margin: its gravest finding; else agreed or alone.
    pub fn mark(&self, place: Place) -> Option<Mark> {
        let gravest = self.findings_at(place).iter().map(|&index| self.findings[index].mark()).max();
        gravest.or_else(|| self.support(place))
    }

    /// Whether other outlets say what a passage says: agreed or alone. Nothing where one may, but that is not sure;
    /// where it is set aside, its article is muted, or there is no such passage; nor of a heading or a caption that no
    /// other outlet has, which by itself tells nothing.
    pub fn support(&self, place: Place) -> Option<Mark> {
        let passage = self.articles.get(place.article)?.passages.get(place.passage)?;
        let mark = match (self.counterparts(place), self.near(place)) {
            ([], []) => Mark::Only,
            ([], _) => return None,
            _ => Mark::Agree,
        };
        let tells = passage.is_story() && (passage.role == Role::Body || mark == Mark::Agree);
        (tells && !self.is_unread() && !self.muted.contains(&place.article)).then_some(mark)
    }

    /// The content words of a passage that its counterparts share, each with how many other outlets do.
    pub fn shared_words(&self, place: Place) -> &[(Span, usize)] {
        self.at(place).map_or(&[], |at| at.shared.get_or_init(|| self.find_shared_words(place)))
    }

    fn find_shared_words(&self, place: Place) -> Vec<(Span, usize)> {
        let telling = || self.terms_of(place).iter().filter(|term| term.weight > 0.0);
        let mut keys: Vec<u32> = telling().map(|term| term.key).collect();
        keys.sort_unstable();
        keys.dedup();
        let mut outlets: Vec<Vec<usize>> = vec![Vec::new(); keys.len()];
        for counterpart in self.counterparts(place) {
            for term in self.terms_of(counterpart.place) {
                if let Ok(at) = keys.binary_search(&term.key) {
                    outlets[at].push(counterpart.place.article);
                }
            }
        }
        for outlets in &mut outlets {
            outlets.sort_unstable();
            outlets.dedup();
        }
        let several = |key| keys.binary_search(key).map_or(0, |at| outlets[at].len());
        telling().map(|term| (term.span, several(&term.key))).filter(|(_, outlets)| *outlets > 0).collect()
    }

    /// The parts of one stretch of a passage that another does not have, and of the other that the one does not
    /// have, word by word.
    pub fn differing_words(&self, here: (Place, Span), there: (Place, Span)) -> (Vec<Span>, Vec<Span>) {
        diff::differing(self.terms_within(here), self.terms_within(there))
    }

    /// The words of a stretch of a passage, and what each stands for in the story.
    pub fn terms_within(&self, (place, span): (Place, Span)) -> &[TermAt] {
        let terms = self.terms_of(place);
        let first = terms.partition_point(|term| term.span.start < span.start);
        let end = terms.partition_point(|term| term.span.end <= span.end);
        terms.get(first..end).unwrap_or_default()
    }

    /// Where the names of the story stand; gone through when one is first asked for.
    pub(super) fn printed(&self) -> &Printed {
        self.index.get_or_init(|| Index::new(self)).printed.get_or_init(|| Printed::new(self))
    }

    /// What stands at a passage; the index is made when it is first asked for.
    fn at(&self, place: Place) -> Option<&At> {
        self.index.get_or_init(|| Index::new(self)).at(place)
    }

    /// Where a passage stands in its article's text; nowhere if there is no such passage.
    pub fn span_of(&self, place: Place) -> Span {
        let passages = self.articles.get(place.article).map(|article| &article.passages);
        passages
            .and_then(|passages| passages.get(place.passage))
            .map_or(Span::default(), |passage| passage.span)
    }

    /// The words of a passage, and what each stands for in the story.
    pub fn terms_of(&self, place: Place) -> &[TermAt] {
        self.terms
            .get(place.article)
            .and_then(|article| article.get(place.passage))
            .map_or(&[], Vec::as_slice)
    }

    /// How many outlets make a claim.
    pub fn outlets_of(&self, claim: &Claim) -> usize {
        several(claim.members.iter().map(|member| member.place.article))
    }

    /// What stands behind every claim.
    pub fn backing(&self) -> Vec<Backing> {
        let mut verdicts = vec![Verdict::Agree; self.claims.len()];
        for finding in &self.findings {
            if let Some(verdict) = finding.claim.and_then(|claim| verdicts.get_mut(claim)) {
                *verdict = finding.verdict.max(*verdict);
            }
        }
        let mut origin_of = vec![0; self.articles.len()];
        for (number, origin) in self.origins.iter().enumerate() {
            for &article in &origin.articles {
                origin_of[article] = number;
            }
        }
        let backing = |(claim, verdict): (&Claim, Verdict)| Backing {
            verdict,
            outlets: self.outlets_of(claim),
            origins: several(claim.members.iter().map(|member| origin_of[member.place.article])),
        };
        self.claims.iter().zip(verdicts).map(backing).collect()
    }

    /// How many findings are marked so.
    pub fn count(&self, mark: Mark) -> usize {
        self.findings.iter().filter(|finding| finding.mark() == mark).count()
    }
}

/// How many numbers there are, each counted once.
fn several(numbers: impl Iterator<Item = usize>) -> usize {
    let mut numbers: Vec<usize> = numbers.collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.len()
}
