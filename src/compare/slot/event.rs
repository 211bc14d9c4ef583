//! Whether values at odds are of one event: articles may tell of two that are alike.

use super::question::is_length;
use super::{FactId, Facts, Pair};
use crate::mention::fact::{PartialDate, Relation, relate};
use crate::mention::{Fact, Kind, Value};
use crate::text::normal::fold;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// How many passages open an article.
const OPENING: usize = 4;
/// So many measures at odds are of two events, where no more values are alike.
const SEVERAL: usize = 2;

impl Facts<'_> {
    /// Whether two values are of other times by what they are themselves: dates that were put alike on two days
    /// (`today`), or a day that had not come yet when the other article told of the past.
    pub(super) fn of_other_times(&self, a: FactId, b: FactId) -> bool {
        let published = |id: FactId| self.story.articles[id.0].published.map(|published| published.date);
        let days = published(a).zip(published(b));
        match (&self.fact(a).value, &self.fact(b).value) {
            (Value::Date(x), Value::Date(y)) => {
                fold(self.words(a)) == fold(self.words(b))
                    || days.is_some_and(|(of_a, of_b)| {
                        had_not_come(x, of_a, y, of_b) || had_not_come(y, of_b, x, of_a)
                    })
            }
            _ => false,
        }
    }

    /// Whether values at odds are of two events, for they are of different days; or values equal to them are. Counts
    /// grow from day to day and are left to be told apart by their dates.
    pub(super) fn of_other_events(&self, pair: &Pair, same: &Same) -> bool {
        if self.is_counted(pair.a) || self.fact(pair.a).kind == Kind::Date {
            return false;
        }
        let days = |id: FactId| {
            let all = same.as_one(id).chain([id]).map(|id| self.days(id));
            all.filter(|days| !days.is_empty()).collect::<Vec<_>>()
        };
        let days_b = days(pair.b);
        let other = |x: &[FactId], y: &[FactId]| !x.iter().any(|&x| y.iter().any(|&y| self.may_be_one(x, y)));
        days(pair.a).iter().any(|x| days_b.iter().any(|y| other(x, y)))
    }

    /// Every two articles that tell of two events: they are at odds on several measures or hours, and on more than they
    /// give values alike, names apart.
    pub(super) fn tell_of_two_events(&self, pairs: &[Pair]) -> BTreeSet<(usize, usize)> {
        let named = |pair: &Pair| matches!(self.fact(pair.a).kind, Kind::Name | Kind::Place);
        let measured =
            |pair: &Pair| !self.is_counted(pair.a) && self.fact(pair.a).kind != Kind::Date && !named(pair);
        let gathered = |wanted: &dyn Fn(&Pair) -> bool| {
            let mut values: BTreeMap<(usize, usize), BTreeSet<&str>> = BTreeMap::new();
            for pair in pairs.iter().filter(|pair| wanted(pair)) {
                values.entry(pair.articles()).or_default().insert(self.words(pair.a));
            }
            values
        };
        let mut odd = gathered(&|pair| pair.relation == Relation::AtOdds && measured(pair));
        odd.retain(|_, values| values.len() >= SEVERAL);
        if odd.is_empty() {
            return BTreeSet::new();
        }
        let alike = gathered(&|pair| pair.relation != Relation::AtOdds && !named(pair));
        odd.retain(|articles, values| values.len() > alike.get(articles).map_or(0, BTreeSet::len));
        odd.into_keys().collect()
    }

    /// Takes back distances and heights at odds, unless the two articles give the same day, hour or length somewhere
    /// too: of launches, wells and walls there are many, each with its own.
    pub(super) fn drop_lone_lengths(&self, pairs: &mut Vec<Pair>) {
        let is_odd = |pair: &Pair| pair.relation == Relation::AtOdds && is_length(self.fact(pair.a));
        if !pairs.iter().any(is_odd) {
            return;
        }
        let tells = |pair: &&Pair| {
            let fact = self.fact(pair.a);
            let day = matches!(fact.value, Value::Date(date) if date.day.is_some() || date.weekday.is_some());
            pair.relation != Relation::AtOdds && (day || is_length(fact) || fact.kind == Kind::Time)
        };
        let together: BTreeSet<(usize, usize)> = pairs.iter().filter(tells).map(Pair::articles).collect();
        pairs.retain(|pair| !is_odd(pair) || together.contains(&pair.articles()));
    }

    /// The days that a passage names, else the day that its article opens with.
    fn days(&self, id: FactId) -> Vec<FactId> {
        let named: Vec<FactId> =
            self.ids(self.place(id)).iter().copied().filter(|&id| is_day(self.fact(id))).collect();
        if named.is_empty() { self.opening_day(id.0).into_iter().collect() } else { named }
    }

    /// The first day that an article names, if it does so near its beginning.
    fn opening_day(&self, article: usize) -> Option<FactId> {
        let opening =
            self.story.articles[article].story().nth(OPENING).map_or(usize::MAX, |(passage, _)| passage);
        let facts = self.story.mentions[article].facts.iter().take_while(|fact| fact.passage < opening);
        let is_day = |fact: &Fact| matches!(fact.value, Value::Date(date) if date.weekday.is_some() || date.day.is_some());
        facts.enumerate().find(|(_, fact)| is_day(fact)).map(|(index, _)| (article, index))
    }

    /// Whether two dates may be one.
    fn may_be_one(&self, x: FactId, y: FactId) -> bool {
        relate(self.fact(x), self.fact(y)).is_none_or(|related| related.relation != Relation::AtOdds)
    }
}

/// Which facts are said to be the same.
pub(super) struct Same(Vec<(FactId, FactId)>);

impl Same {
    /// Those of some pairs; each stands here from either side, in the order of the pairs.
    pub(super) fn of(pairs: &[Pair]) -> Self {
        let equal = pairs.iter().filter(|pair| pair.relation == Relation::Equal);
        let mut same: Vec<_> = equal.flat_map(|pair| [(pair.a, pair.b), (pair.b, pair.a)]).collect();
        same.sort_by_key(|&(id, _)| id);
        Self(same)
    }

    /// What is the same as a fact.
    fn as_one(&self, id: FactId) -> impl Iterator<Item = FactId> {
        let first = self.0.partition_point(|&(other, _)| other < id);
        self.0[first..].iter().take_while(move |(other, _)| *other == id).map(|&(_, same)| same)
    }
}

/// Whether a date that is past in the one article is later than the other article, which tells of a past date as well.
fn had_not_come(date: &PartialDate, told: Date, other: &PartialDate, other_told: Date) -> bool {
    let first = |date: &PartialDate| Date::new(date.year?, date.month?, date.day.unwrap_or(1)).ok();
    first(date)
        .zip(first(other))
        .is_some_and(|(date, other)| date <= told && date > other_told && other <= other_told)
}

/// Whether a fact is a day or a month.
fn is_day(fact: &Fact) -> bool {
    matches!(fact.value, Value::Date(date) if date.weekday.is_some() || date.month.is_some())
}

#[cfg(test)]
mod tests {
    use crate::article::read;
    use crate::compare::{Verdict, compare};

    /// The values that two articles, each with its day, are said to be at odds on.
    #[track_caller]
    fn check(a: (&str, &str), b: (&str, &str), expected: &[&str]) {
        let article = |name: &str, (day, words): (&str, &str)| {
            read(name, format!("---\ndate: {day}\n---\n\n{words}\n").as_bytes()).expect("it is text")
        };
        let story = compare(vec![article("one.md", a), article("two.md", b)]);
        let odd = story.findings.iter().filter(|finding| finding.verdict == Verdict::Differ);
        let told = odd.map(|finding| {
            finding.members.iter().map(|said| said.value.as_str()).collect::<Vec<_>>().join(" | ")
        });
        assert_eq!(told.collect::<Vec<_>>(), expected, "{a:?} {b:?}");
    }

    const DAY: &str = "2017-06-05";
    const LATER: &str = "2017-06-21";

    #[test]
    fn days_told_alike() {
        let told = "The old ferry of Orm sank in the harbour yesterday after a storm.";
        check((DAY, told), (LATER, told), &[]);
    }

    #[test]
    fn a_day_that_had_not_come() {
        let told = |day: &str| format!("The old ferry of Orm sank in the harbour on {day} after a storm.");
        let (early, late) = (told("June 3, 2017"), told("June 18, 2017"));
        check((DAY, &early), (LATER, &late), &[]);
        check((LATER, &early), (LATER, &late), &["3 June 2017 | 18 June 2017"]);
    }

    #[test]
    fn a_lone_length() {
        let told = |length: &str| {
            format!("The wave rolled over the old harbour of Orm for {length} towards the lighthouse.")
        };
        check((DAY, &told("900 metres")), (DAY, &told("400 metres")), &[]);
        let dated =
            |length: &str| format!("{}\n\nOn Saturday fishermen of Orm had seen the sea fall.", told(length));
        check((DAY, &dated("900 metres")), (DAY, &dated("400 metres")), &["900 metres | 400 metres"]);
    }

    #[test]
    fn several_measures_and_nothing_alike() {
        let told = |length: &str, hour: &str, boats: &str| {
            format!(
                "The wave rolled over the old harbour of Orm for {length} towards the lighthouse.\n\n\
                 Sirens woke the fishermen of Orm at {hour} as the wave rolled in from the sea.\n\n\
                 The wave sank {boats} boats in the old harbour."
            )
        };
        let one = told("900 metres", "6:07 a.m.", "12");
        check((DAY, &one), (DAY, &told("400 metres", "8:25 a.m.", "30")), &[]);
        check((DAY, &one), (DAY, &told("900 metres", "8:25 a.m.", "12")), &["06:07 | 08:25"]);
    }
}
