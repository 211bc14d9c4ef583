//! What can be and what was are two things: a missile that can fly 620 miles may have flown 30.

use super::{FactId, Facts};
use crate::text::Span;
use crate::text::lexicon::{Lexicon, lexicon};

static ABILITIES: Lexicon = lexicon!("abilities", folded);

/// So many words in front of a value such a word stands at most.
const FURTHEST: usize = 6;
/// Marks that a clause ends with.
const ENDS: [char; 7] = ['.', ',', ';', ':', '—', '“', '”'];

impl Facts<'_> {
    /// Whether one of two values is what can be, the other what is or was.
    pub(super) fn only_one_is_possible(&self, a: FactId, b: FactId) -> bool {
        self.is_possible(a) != self.is_possible(b)
    }

    /// Whether a value tells what can be: `can travel as far as 497 miles`.
    fn is_possible(&self, id: FactId) -> bool {
        let (fact, article) = (self.fact(id), &self.story.articles[id.0]);
        let start = article.passages[fact.passage].span.start;
        let before = Span::new(start, fact.span.start).of(&article.text);
        let clause = before.rsplit(ENDS).next().unwrap_or(before);
        clause.split_whitespace().rev().take(FURTHEST).any(|word| ABILITIES.has(word))
    }
}

#[cfg(test)]
mod tests {
    use crate::compare::Verdict;
    use crate::compare::fixture::pair;

    #[test]
    fn what_can_be_is_not_at_odds_with_what_was() {
        let at_odds = |a: &str, b: &str| {
            let of_one_day =
                |told: &str| format!("{told}\n\nCrowds cheered as it rose at 9:10 a.m. from the pier.");
            let story = pair(&of_one_day(a), &of_one_day(b));
            story.findings.iter().any(|finding| finding.verdict == Verdict::Differ)
        };
        let flew = "The new glider of the Orm works flew 40 miles over the harbour.";
        assert!(at_odds(flew, "The new glider of the Orm works flew 70 miles over the harbour."));
        assert!(!at_odds(flew, "The new glider of the Orm works can fly 70 miles over the harbour."));
        let can = "The new glider of the Orm works can fly 40 miles over the harbour.";
        assert!(at_odds(can, "The new glider of the Orm works can fly 70 miles over the harbour."));
        let else_where =
            "Nobody could see it, but the new glider of the Orm works flew 70 miles over the harbour.";
        assert!(at_odds(flew, else_where));
    }
}
