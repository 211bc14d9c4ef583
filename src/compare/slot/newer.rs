//! Counts that change from article to article: a toll that grows, the missing who become fewer.

use super::super::update;
use super::{FactId, Facts, Pair};
use crate::article::Published;
use crate::mention::fact::{Qualifier, Relation};
use crate::mention::{Kind, Value};
use crate::text::lexicon::{Lexicon, lexicon};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Words beside a count that may fall.
static DWINDLING: Lexicon = lexicon!("dwindling", written);
/// Words beside a share or a sum that grows.
static RUNNING: Lexicon = lexicon!("running-shares", written);

/// What a count grows by at least where an older one was said to be the least: `at least 120`, and 215 a day later.
const GROWTH: f64 = 1.1;

impl Facts<'_> {
    /// Whether values that are not equal are one count that changed. A count that was `at least` so high may have
    /// stayed; it grew where the later one is well above.
    pub(super) fn is_update(&self, pair: &Pair, ids: &BTreeSet<FactId>) -> bool {
        let Some(counts) = self.counts(ids) else { return false };
        match pair.relation {
            Relation::Equal => false,
            Relation::AtOdds => update::changes(&counts, ids.iter().any(|&id| self.may_fall(id))),
            Relation::Compatible => {
                let hedged = [pair.a, pair.b].map(|id| self.fact(id).qualifier);
                let most = counts.iter().map(|count| count.1).fold(0.0, f64::max);
                let least = counts.iter().map(|count| count.1).fold(f64::INFINITY, f64::min);
                hedged.contains(&Some(Qualifier::AtLeast))
                    && !hedged.contains(&Some(Qualifier::AtMost))
                    && most >= least * GROWTH
                    && update::changes(&counts, false)
            }
        }
    }

    /// Which of two articles gives a newer count. It may well give the older count besides.
    pub(super) fn later(&self, pair: &Pair) -> Option<usize> {
        if !self.is_update(pair, &BTreeSet::from([pair.a, pair.b])) {
            return None;
        }
        let [a, b] = [pair.a, pair.b].map(|id| self.story.articles[id.0].published);
        Some(if update::earlier(a, b) == Some(Ordering::Less) { pair.b.0 } else { pair.a.0 })
    }

    /// What is counted when, if all are counts.
    fn counts(&self, ids: &BTreeSet<FactId>) -> Option<Vec<(Option<Published>, f64)>> {
        let count = |&id: &FactId| match (self.fact(id).kind, &self.fact(id).value) {
            (Kind::Number, Value::Quantity(quantity)) => Some((id, quantity.most)),
            (Kind::Percent | Kind::Currency, Value::Quantity(quantity)) if self.is_beside(id, &RUNNING) => {
                Some((id, quantity.most))
            }
            _ => None,
        };
        let dated = |(id, count): (FactId, f64)| (self.story.articles[id.0].published, count);
        ids.iter().map(|id| count(id).map(dated)).collect()
    }

    /// Whether what is counted may become less from day to day.
    fn may_fall(&self, id: FactId) -> bool {
        let missing = matches!(&self.fact(id).value, Value::Quantity(quantity) if quantity.fate.as_deref() == Some("missing"));
        missing || self.is_beside(id, &DWINDLING)
    }

    fn is_beside(&self, id: FactId, words: &Lexicon) -> bool {
        [true, false].into_iter().any(|before| self.beside(id, before).any(|word| words.has(word)))
    }
}

#[cfg(test)]
mod tests {
    use crate::article::read;
    use crate::compare::{Verdict, compare};

    /// The verdict of the first finding about a number, percent or sum of money, of articles of 1 and 3 March.
    #[track_caller]
    fn check(a: &str, b: &str, expected: Option<Verdict>) {
        let article = |name: &str, day: &str, words: &str| {
            read(name, format!("---\ndate: 2021-03-{day}\n---\n\n{words}\n").as_bytes()).expect("it is text")
        };
        let story = compare(vec![article("one.md", "01", a), article("two.md", "03", b)]);
        let found = story.findings.iter().find(|finding| !finding.is_named());
        assert_eq!(found.map(|finding| finding.verdict), expected, "{a} | {b}");
    }

    const UPDATE: Option<Verdict> = Some(Verdict::Update);

    #[test]
    fn counts_that_fall() {
        let told =
            |count: &str| format!("Divers searched for {count} fishermen missing after the storm off Orm.");
        check(&told("27"), &told("eight"), UPDATE);
        check(&told("eight"), &told("27"), UPDATE);
        let told = |count: &str| format!("The storm sank {count} boats of fishermen in the harbour of Orm.");
        check(&told("12"), &told("17"), UPDATE);
        check(&told("17"), &told("12"), Some(Verdict::Differ));
    }

    #[test]
    fn shares_that_grow() {
        let told = |share: &str| {
            format!("The forest fire above Orm was {share} percent contained, the foresters said.")
        };
        check(&told("5"), &told("40"), UPDATE);
        let told =
            |share: &str| format!("The forest fire above Orm burned {share} percent of the old oaks there.");
        check(&told("5"), &told("40"), Some(Verdict::Differ));
    }

    #[test]
    fn counts_that_were_at_least_so_high() {
        let told = |count: &str| {
            format!("The storm killed {count} fishermen in the harbour of Orm, the mayor said.")
        };
        check(&told("at least 120"), &told("at least 215"), UPDATE);
        check(&told("at least 120"), &told("122"), Some(Verdict::Compatible));
        check(&told("at least 215"), &told("at least 120"), Some(Verdict::Compatible));
    }
}
