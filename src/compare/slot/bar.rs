//! How much must speak for it that two facts answer one question: the least for equal values, unless they are small and
//! may count anything; the most for values at odds.

use super::question::{is_length, unit};
use super::spelling::Spelling;
use super::{FactId, Facts, is_name};
use crate::mention::fact::Relation;
use crate::mention::{Kind, Value};

/// Least likeness of surroundings for values that can both be true.
const LIKE: f64 = 0.25;
/// Least likeness of surroundings for values at odds.
const SAME: f64 = 0.5;
/// The same for dates: two passages about one thing often date different parts of it.
const SAME_DATE: f64 = 0.7;
/// Times of day need no more likeness than others where so many telling words around them are the same.
const COMMON_FOR_TIMES: usize = 4;
/// Least score of a link between passages for values at odds.
const SURE: f64 = 0.5;
/// The same where the same things are counted behind the same word.
const SURE_IF_ALIKE: f64 = 0.45;
/// Least evidence for lengths at odds: of four that had less on 32 stories none was right.
const LIKELY: f64 = 0.65;

/// The largest number that often counts this and that.
const SMALL: f64 = 12.0;

/// What stands around two facts: how alike it is, 0 to 1, and how many telling words it shares.
#[derive(Clone, Copy)]
pub(super) struct Around {
    pub(super) like: f64,
    pub(super) common: usize,
}

/// What two facts must have at least.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Bar {
    /// Likeness of what stands around them.
    like: f64,
    /// Score of the link between their passages.
    score: f64,
    /// Evidence, made from both.
    evidence: f64,
}

impl Bar {
    const fn new(like: f64, score: f64) -> Self {
        Self { like, score, evidence: 0.0 }
    }

    /// What speaks for two facts, 0 to 1, if it is enough: of equal values how surely the passages say the same, of others
    /// that and how alike the surroundings are.
    pub(super) fn evidence(&self, relation: Relation, like: f64, score: f64) -> Option<f64> {
        let evidence = match relation {
            Relation::Equal => 0.5 + 0.5 * score,
            _ => (like * score).sqrt(),
        };
        (like >= self.like && score >= self.score && evidence >= self.evidence).then_some(evidence)
    }
}

impl Facts<'_> {
    /// What two facts that relate so must have at least; nothing where they answer two questions whatever they have.
    pub(super) fn bar(&self, a: FactId, b: FactId, relation: Relation, around: Around) -> Option<Bar> {
        match relation {
            Relation::Equal if self.may_count_anything(a) || self.may_count_anything(b) => {
                Some(Bar::new(LIKE, 0.0))
            }
            Relation::Equal => Some(Bar::default()),
            Relation::Compatible if self.same_words(a, b) => Some(Bar::default()),
            Relation::Compatible => Some(Bar::new(LIKE, 0.0)),
            Relation::AtOdds if is_name(self.fact(a)) => self.bar_of_names(a, b, around.common),
            Relation::AtOdds => {
                let one_question = !self.of_other_times(a, b)
                    && !self.only_one_is_possible(a, b)
                    && self.same_question(a, b, around.common, around.like);
                one_question.then(|| self.bar_at_odds(a, b, around.common))
            }
        }
    }

    /// Whether a value is a small number and does not say of what: two of anything stand in many a sentence.
    fn may_count_anything(&self, id: FactId) -> bool {
        let fact = self.fact(id);
        let is_small = matches!(&fact.value, Value::Quantity(quantity) if quantity.most <= SMALL);
        fact.kind == Kind::Number && is_small && unit(fact).is_none()
    }

    fn bar_of_names(&self, a: FactId, b: FactId, common: usize) -> Option<Bar> {
        match self.spelling(a, b) {
            Some(Spelling::OneLetter) if common >= 1 => Some(Bar::new(LIKE, SURE)),
            Some(Spelling::TwoLetters) if common >= 2 => Some(Bar::new(SAME, SURE)),
            None => Some(Bar::new(SAME, SURE)),
            _ => None,
        }
    }

    fn bar_at_odds(&self, a: FactId, b: FactId, common: usize) -> Bar {
        let fact = self.fact(a);
        match fact.kind {
            Kind::Time if common >= COMMON_FOR_TIMES => Bar::new(SAME, SURE),
            Kind::Date | Kind::Time => Bar::new(SAME_DATE, SURE),
            Kind::Age if self.are_of_one_name(a, b) => Bar::new(LIKE, SURE),
            Kind::Number if is_length(fact) => Bar { evidence: LIKELY, ..Bar::new(SAME, SURE) },
            _ if self.are_done_alike(a, b) => Bar::new(LIKE, SURE_IF_ALIKE),
            _ => Bar::new(SAME, SURE),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_needs_more_evidence() {
        let any = Bar::new(SAME, SURE);
        let length = Bar { evidence: LIKELY, ..any };
        let met = |bar: Bar, like: f64| bar.evidence(Relation::AtOdds, like, 0.6).is_some();
        assert!(met(any, 0.6) && !met(length, 0.6));
        assert!(met(length, 0.8));
        assert!(!met(any, 0.4));
    }
}
