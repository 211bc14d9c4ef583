//! Which facts of each passage are compared.

use super::FactId;
use super::question::unit;
use crate::compare::Comparison;
use crate::mention::fact::{Relation, relate};
use crate::mention::{Fact, Value};
use crate::text::Span;

/// How many facts of one passage are compared at most: more stand in a table only, or in a line without end.
const MOST: usize = 64;
/// A value is a conversion of the one before it where so many bytes lie between them at most.
const BRACKET: usize = 30;

/// The facts of an article that are compared, passage by passage.
pub struct Compared {
    facts: Vec<FactId>,
    /// Where those of each passage begin, and where the last ones end.
    begins: Vec<usize>,
}

impl Compared {
    /// The facts of an article that are wanted, but for those that a passage has too many of and those that repeat
    /// another.
    pub fn of(story: &Comparison, article: usize, is_wanted: impl Fn(&Fact) -> bool) -> Self {
        let (text, facts) = (&story.articles[article].text, &story.mentions[article].facts);
        let passages = story.articles[article].passages.len();
        let (mut compared, mut begins) = (Vec::with_capacity(facts.len()), Vec::with_capacity(passages + 1));
        let repeats = |at: usize| at > 0 && is_conversion(text, &facts[at - 1], &facts[at]);
        let mut at = 0;
        for passage in 0..passages {
            begins.push(compared.len());
            let end = at + facts[at..].iter().take_while(|fact| fact.passage == passage).count();
            let wanted = (at..end).take(MOST).filter(|&at| is_wanted(&facts[at]) && !repeats(at));
            compared.extend(wanted.map(|at| (article, at)));
            at = end;
        }
        begins.push(compared.len());
        Self { facts: compared, begins }
    }

    /// Those of a passage.
    pub fn of_passage(&self, passage: usize) -> &[FactId] {
        &self.facts[self.begins[passage]..self.begins[passage + 1]]
    }
}

/// Whether a value repeats the one before it in another unit: `(600 miles)` behind `1,000 kilometers`.
fn is_conversion(text: &str, given: &Fact, fact: &Fact) -> bool {
    if !matches!(fact.value, Value::Quantity(_))
        || given.passage != fact.passage
        || given.kind != fact.kind
        || unit(given) == unit(fact)
    {
        return false;
    }
    let between = Span::new(given.span.end, fact.span.start.max(given.span.end));
    let bracket = between.len() <= BRACKET && {
        let words = between.of(text);
        words.contains('(') && !words.contains(')')
    };
    bracket && relate(given, fact).is_some_and(|related| related.relation != Relation::AtOdds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;
    use crate::compare::compare;

    /// Which facts of an article are compared, passage by passage, as they are written.
    #[track_caller]
    fn check(words: &str, expected: &[&[&str]]) {
        let story = compare(vec![read("one.txt", words.as_bytes()).expect("it is text")]);
        let compared = Compared::of(&story, 0, |_| true);
        let (text, facts) = (&story.articles[0].text, &story.mentions[0].facts);
        let of_passage = |passage: usize| {
            compared
                .of_passage(passage)
                .iter()
                .map(|&(_, fact)| facts[fact].span.of(text))
                .collect::<Vec<_>>()
        };
        let found: Vec<_> = (0..story.articles[0].passages.len()).map(of_passage).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_value_in_brackets_repeats_the_one_before() {
        check(
            "It fell into the sea 1,180 kilometres (735 miles) east of the harbour.\n\nNobody saw it.\n\n\
             It burnt for 40 minutes and sank within 3 days.\n",
            &[&["1,180"], &[], &["40 minutes", "3 days"]],
        );
    }
}
