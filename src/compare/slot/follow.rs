//! Values that follow from one another: sums, ages and spans of time that come out as another outlet has them.

#![allow(clippy::float_cmp, reason = "counts and years are whole: 12 is 12, and nothing is near it")]

use super::super::value;
use super::confidence::confidence;
use super::{FactId, Facts, Pair};
use crate::align::Link;
use crate::mention::fact::{Clock, PartialDate, Relation, is_measure, relate};
use crate::mention::{Fact, Kind, Quantity, Value};
use crate::text::Span;
use crate::text::lexicon::{Lexicon, lexicon};
use jiff::Unit;
use jiff::civil::Date;

/// Nouns that count what closer words count as well: `people` for `men`.
static WIDE: Lexicon = lexicon!("wide-nouns", written);

/// How many counts make a sum at most.
pub(super) const PARTS: usize = 4;
/// How many bytes lie between two parts of a sum, or between a value and a word that tells of it, at most.
const BESIDE: usize = 30;
/// How surely what follows is meant, where the passages surely say the same.
const TRUST: f64 = 0.9;

/// From which values of a passage, if any, a value of another outlet follows: the first of them, and the working.
type Rule = fn(&Facts, &[FactId], FactId) -> Option<(FactId, String)>;

/// All rules, each with the kind of what follows.
const RULES: [(Kind, Rule); 6] = [
    (Kind::Number, sum),
    (Kind::Number, others),
    (Kind::Age, age),
    (Kind::Duration, between_days),
    (Kind::Duration, between_hours),
    (Kind::Duration, since),
];

impl Facts<'_> {
    /// The facts of two aligned passages of which one follows from the other.
    pub(super) fn following(&self, index: usize, link: &Link) -> Vec<Pair> {
        let (in_a, in_b) = (self.measured(link.a), self.measured(link.b));
        let mut found = Vec::new();
        for (here, there) in [(in_a, in_b), (in_b, in_a)] {
            found.extend(there.iter().filter_map(|&whole| {
                let (part, rule) = self.derive(whole, here)?;
                let (a, b, relation) = (part.min(whole), part.max(whole), Relation::Compatible);
                let strength = TRUST * link.score.sqrt();
                let confidence = confidence(self.fact(whole).kind, relation, strength);
                Some(Pair { a, b, relation, rule: rule.into(), confidence, strength, link: index })
            }));
        }
        found
    }

    /// From which value of a passage another value follows that the passage does not give itself.
    fn derive(&self, whole: FactId, here: &[FactId]) -> Option<(FactId, String)> {
        let kind = self.fact(whole).kind;
        let mut rules = RULES.iter().filter(|(of, _)| *of == kind);
        rules.find_map(|(_, rule)| rule(self, here, whole)).filter(|_| !self.is_given(whole, here))
    }

    /// Whether a passage gives a value itself.
    fn is_given(&self, whole: FactId, here: &[FactId]) -> bool {
        let equal = |id: &FactId| {
            relate(self.fact(*id), self.fact(whole))
                .is_some_and(|related| related.relation == Relation::Equal)
        };
        here.iter().any(equal)
    }

    /// The words right before a fact, or right behind it.
    pub(super) fn beside(&self, id: FactId, before: bool) -> impl Iterator<Item = &str> {
        let (fact, text) = (self.fact(id), &self.story.articles[id.0].text);
        let passage = self.story.articles[id.0].passages[fact.passage].span;
        let span = if before {
            Span::new(passage.start, fact.span.start)
        } else {
            Span::new(fact.span.end, passage.end.max(fact.span.end))
        };
        let mut words: Vec<&str> = span.of(text).split_whitespace().collect();
        if before {
            words.reverse();
        }
        words.into_iter().take(3).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
    }

    /// A value that is a quantity.
    pub(super) fn quantity(&self, id: FactId) -> Option<&Quantity> {
        match &self.fact(id).value {
            Value::Quantity(quantity) => Some(quantity),
            _ => None,
        }
    }

    /// A count of things, if it is an exact one.
    pub(super) fn count(&self, id: FactId) -> Option<&Quantity> {
        let fact = self.fact(id);
        let exact = |quantity: &&Quantity| {
            quantity.least == quantity.most
                && !quantity.unit.as_deref().is_some_and(|unit| is_measure(unit) || unit.starts_with("nth "))
        };
        self.quantity(id).filter(|_| fact.kind == Kind::Number && fact.qualifier.is_none()).filter(exact)
    }

    /// Whether two counts stand side by side in a list: `seven men and five women`.
    fn is_listed(&self, one: FactId, next: FactId) -> bool {
        let (from, to) = (self.fact(one).span.end, self.fact(next).span.start);
        let between = Span::new(from, to.max(from));
        let joins = |words: &str| words.contains(',') || words.split_whitespace().any(|word| word == "and");
        between.len() <= BESIDE && joins(between.of(&self.story.articles[one.0].text))
    }

    /// Whether a stretch of time goes from one date or time to the next: `from … to`, `between … and`, `until`, a dash.
    fn is_stretch(&self, from: FactId, to: FactId) -> bool {
        let (start, end) = (self.fact(from).span.end, self.fact(to).span.start);
        let between = Span::new(start, end.max(start));
        let words = between.of(&self.story.articles[from.0].text).trim();
        let opened =
            |by: &str| self.beside(from, true).next().is_some_and(|word| word.eq_ignore_ascii_case(by));
        match words.trim_start_matches([',', ' ']) {
            "to" | "until" | "till" | "through" | "-" | "–" | "—" => true,
            "and" => opened("between"),
            other => {
                opened("from")
                    && other.split(' ').next_back().is_some_and(|last| matches!(last, "to" | "until"))
            }
        }
    }

    /// A value as people read it.
    pub(super) fn value(&self, id: FactId) -> String {
        value::of(self.fact(id))
    }
}

/// `seven men and five women`: 12 people.
fn sum(facts: &Facts, here: &[FactId], whole: FactId) -> Option<(FactId, String)> {
    let total = facts.count(whole)?;
    let wide = |part: &Quantity| {
        let fate = part.fate.is_none() || total.fate.is_none() || part.fate == total.fate;
        fate && (part.unit == total.unit || total.unit.as_deref().is_none_or(|unit| WIDE.has(unit)))
    };
    let counts: Vec<FactId> = here.iter().copied().filter(|&id| facts.count(id).is_some_and(wide)).collect();
    let sums = |parts: &&[FactId]| {
        let sum: f64 = parts.iter().filter_map(|&id| facts.count(id)).map(|count| count.most).sum();
        sum == total.most && parts.windows(2).all(|pair| facts.is_listed(pair[0], pair[1]))
    };
    let parts = (2..=PARTS).find_map(|length| counts.windows(length).find(sums))?;
    let listed: Vec<String> = parts.iter().map(|&id| facts.value(id)).collect();
    Some((parts[0], format!("{} make {}.", listed.join(" and "), facts.value(whole))))
}

/// `the mayor and 22 other defendants`: 23 defendants.
fn others(facts: &Facts, here: &[FactId], whole: FactId) -> Option<(FactId, String)> {
    let total = facts.count(whole)?;
    let rest = |&&id: &&FactId| {
        facts.count(id).is_some_and(|count| count.most + 1.0 == total.most && count.unit == total.unit)
            && facts.beside(id, false).next().is_some_and(|word| matches!(word, "other" | "others"))
    };
    let part = *here.iter().find(rest)?;
    Some((
        part,
        format!("{}, said to be others, and the one named make {}.", facts.value(part), facts.value(whole)),
    ))
}

/// `born in 1984`: 32 or 33 years old in 2017.
fn age(facts: &Facts, here: &[FactId], whole: FactId) -> Option<(FactId, String)> {
    let years = facts
        .quantity(whole)
        .filter(|years| years.least == years.most && years.unit.as_deref() == Some("year"))?;
    let born = |&&id: &&FactId| {
        facts.fact(id).kind == Kind::Date
            && facts.beside(id, true).any(|word| word.eq_ignore_ascii_case("born"))
    };
    let part = *here.iter().find(born)?;
    let Value::Date(birth) = facts.fact(part).value else { return None };
    let today = facts.published(whole).or_else(|| facts.published(part))?;
    let reached = i32::from(today.year()) - i32::from(birth.year?);
    let had = birth.month.zip(birth.day).map(|day| (today.month(), today.day()) >= day);
    let ages = match had {
        Some(true) => reached..=reached,
        Some(false) => reached - 1..=reached - 1,
        None => reached - 1..=reached,
    };
    ages.clone().any(|age| f64::from(age) == years.most).then(|| {
        let age = if had.is_some() {
            ages.end().to_string()
        } else {
            format!("{} or {}", ages.start(), ages.end())
        };
        (part, format!("Born {} is {age} years old in {}.", facts.value(part), today.year()))
    })
}

/// `from Dec. 1 to Dec. 20`: 19 days.
fn between_days(facts: &Facts, here: &[FactId], whole: FactId) -> Option<(FactId, String)> {
    let days = here.iter().filter_map(|&id| Some((id, facts.date(id)?)));
    let days: Vec<(FactId, Date)> = days.collect();
    let pair = days.windows(2).find(|pair| {
        facts.is_stretch(pair[0].0, pair[1].0) && facts.lasts(whole, days_apart(pair[0].1, pair[1].1), "day")
    })?;
    let [from, to] = [pair[0].0, pair[1].0].map(|id| facts.value(id));
    Some((pair[0].0, format!("From {from} to {to} are {}.", facts.value(whole))))
}

/// `from 9:10 p.m. to 9:40 p.m.`: 30 minutes.
fn between_hours(facts: &Facts, here: &[FactId], whole: FactId) -> Option<(FactId, String)> {
    let clock = |&id: &FactId| match facts.fact(id).value {
        Value::Time(clock) => Some((id, clock)),
        _ => None,
    };
    let clocks: Vec<(FactId, Clock)> = here.iter().filter_map(clock).collect();
    let minutes = |clock: Clock| f64::from(clock.time.hour()) * 60.0 + f64::from(clock.time.minute());
    let apart = |pair: &[(FactId, Clock)]| (minutes(pair[1].1) - minutes(pair[0].1)).rem_euclid(24.0 * 60.0);
    let lasts = |pair: &&[(FactId, Clock)]| {
        pair[0].1.offset == pair[1].1.offset
            && facts.is_stretch(pair[0].0, pair[1].0)
            && facts.lasts(whole, apart(pair), "minute")
    };
    let pair = clocks.windows(2).find(lasts)?;
    let [from, to] = [pair[0].0, pair[1].0].map(|id| facts.value(id));
    Some((pair[0].0, format!("From {from} to {to} are {}.", facts.value(whole))))
}

/// `on Nov. 24`: 26 days ago in an article of Dec. 20.
fn since(facts: &Facts, here: &[FactId], whole: FactId) -> Option<(FactId, String)> {
    let since = |word: &str| matches!(word, "ago" | "after" | "since" | "later" | "earlier");
    facts.beside(whole, false).next().filter(|word| since(word))?;
    let today = facts.published(whole).or_else(|| facts.published(*here.first()?))?;
    let day = |&&id: &&FactId| {
        let date = facts.date(id).filter(|date| *date < today);
        date.is_some_and(|date| facts.lasts(whole, days_apart(date, today), "day"))
    };
    let part = *here.iter().find(day)?;
    Some((part, format!("From {} to the day of publication are {}.", facts.value(part), facts.value(whole))))
}

impl Facts<'_> {
    /// Whether a duration is so long.
    fn lasts(&self, id: FactId, length: f64, unit: &str) -> bool {
        let fact = self.fact(id);
        let worked_out = Fact {
            value: Value::Quantity(Quantity::new(length, length, Some(unit))),
            qualifier: None,
            ..fact.clone()
        };
        length > 0.0 && relate(fact, &worked_out).is_some_and(|related| related.relation != Relation::AtOdds)
    }

    /// A whole date.
    fn date(&self, id: FactId) -> Option<Date> {
        let Value::Date(PartialDate { year, month, day, .. }) = self.fact(id).value else { return None };
        Date::new(year?, month?, day?).ok()
    }

    /// When the article of a fact was published.
    fn published(&self, id: FactId) -> Option<Date> {
        self.story.articles[id.0].published.map(|published| published.date)
    }
}

/// How many days lie between two dates.
fn days_apart(from: Date, to: Date) -> f64 {
    from.until((Unit::Day, to)).map_or(0.0, |span| f64::from(span.get_days()).abs())
}

/// What the tests of values that follow from others ask.
#[cfg(test)]
pub(super) mod drill {
    use crate::article::read;
    use crate::compare::{Verdict, compare};

    /// What a reader is told of a value of one outlet that follows from those of the other.
    #[track_caller]
    pub fn follows(a: &str, b: &str, expected: &[&str]) {
        let article = |name: &str, words: &str| {
            read(name, format!("---\ndate: 2017-06-05\n---\n\n{words}\n").as_bytes()).expect("it is text")
        };
        let story = compare(vec![article("one.md", a), article("two.md", b)]);
        let told = |verdict: Verdict| {
            let found = story.findings.iter().filter(move |finding| finding.verdict == verdict);
            found.map(|finding| finding.why.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(told(Verdict::Compatible), expected, "{a} | {b}");
        assert_eq!(told(Verdict::Differ), Vec::<&str>::new(), "{a} | {b}");
    }
}

#[cfg(test)]
mod tests {
    use super::drill::follows as check;

    #[test]
    fn sums() {
        check(
            "Seven men and five women drowned when the ferry sank off Orm.",
            "12 people drowned when the ferry sank off Orm.",
            &["7 men and 5 women make 12 people."],
        );
        check(
            "The court of Orm fined Anna Berg and 22 other captains for smuggling.",
            "The court of Orm fined 23 captains for smuggling, Anna Berg among them.",
            &["22 captains, said to be others, and the one named make 23 captains."],
        );
        check(
            "Seven men and five women drowned when the ferry sank off Orm.",
            "13 people drowned when the ferry sank off Orm.",
            &[],
        );
    }

    #[test]
    fn ages() {
        check(
            "The ferry captain Anna Berg, born in 1984, was arrested in Orm.",
            "The ferry captain Anna Berg, 32, was arrested in Orm.",
            &["Born 1984 is 32 or 33 years old in 2017."],
        );
        check(
            "The ferry captain Anna Berg, born in 1984, was arrested in Orm.",
            "The ferry captain Anna Berg, 38, was arrested in Orm.",
            &[],
        );
    }

    #[test]
    fn spans_of_time() {
        check(
            "The harbour of Orm was closed from May 2, 2017 to May 21, 2017 after the ferry sank.",
            "The harbour of Orm was closed for 19 days after the ferry sank.",
            &["From 2 May 2017 to 21 May 2017 are 19 days."],
        );
        check(
            "The harbour of Orm was dark from 9:10 p.m. to 9:40 p.m. after the ferry sank.",
            "The harbour of Orm was dark for 30 minutes after the ferry sank.",
            &["From 21:10 to 21:40 are 30 minutes."],
        );
        check(
            "The harbour of Orm was closed between May 2, 2017 and May 21, 2017 after the ferry sank.",
            "The harbour of Orm was closed for 19 days after the ferry sank.",
            &["From 2 May 2017 to 21 May 2017 are 19 days."],
        );
        check(
            "The harbour of Orm was closed on May 2, 2017 and on May 21, 2017 after the ferry sank.",
            "The harbour of Orm was closed for 19 days after the ferry sank.",
            &[],
        );
        check(
            "The harbour of Orm was dark at 9:10 p.m. and at 9:40 p.m. after the ferry sank.",
            "The harbour of Orm was dark for 30 minutes after the ferry sank.",
            &[],
        );
        check(
            "The ferry sank off the harbour of Orm on May 10, 2017 in a storm.",
            "The ferry sank off the harbour of Orm 26 days earlier in a storm.",
            &["From 10 May 2017 to the day of publication are 26 days."],
        );
    }

    #[test]
    fn rounded_to_a_larger_unit() {
        check(
            "The harbour of Orm was closed for 26 days after the ferry sank.",
            "The harbour of Orm was closed for four weeks after the ferry sank.",
            &["In the larger unit, counted in wholes, the two are the same."],
        );
    }
}
