//! Slots: which facts of aligned passages answer the same question, and how their values relate.
//!
//! Two facts of two passages that say the same answer the same question when they are of one kind, count the
//! same thing, and stand among the same words. Equal values need the least of that, values at odds the most:
//! a wrong alarm costs more trust than a missed one.

mod surroundings;

use super::claimed::claimed;
use super::{Comparison, Finding, Said, Subject, Verdict, update, value};
use crate::align::Link;
use crate::article::{Place, Published};
use crate::mention::fact::{Relation, relate};
use crate::mention::{Fact, Kind, Value};
use crate::text::normal::fold;
use std::collections::{BTreeMap, BTreeSet};
use surroundings::Surroundings;

/// Least likeness of surroundings for values that can both be true.
const LIKE: f64 = 0.25;
/// Least likeness of surroundings for values at odds.
const SAME: f64 = 0.5;
/// The same for dates: two passages about one thing often date different parts of it.
const SAME_DATE: f64 = 0.7;
/// Values that differ by so many times answer different questions.
const ANOTHER_SIZE: f64 = 10.0;
/// So many telling words around two values at odds are the same at least.
const COMMON: usize = 3;
/// The same where it is said what is counted.
const COMMON_IF_COUNTED: usize = 2;
/// Least score of a link between passages for values at odds.
const SURE: f64 = 0.4;

/// What is named in a larger share of the story's passages is what the story is about: that outlets agree on it
/// tells nothing.
const THEME: f64 = 0.2;
/// How many facts of one passage are compared at most: more stand in a table only, or in a line without end.
const MOST: usize = 64;

/// A fact of the story: its article and its index there.
type FactId = (usize, usize);

/// Two facts that answer the same question.
struct Pair {
    a: FactId,
    b: FactId,
    relation: Relation,
    /// The rule that relates them, as a sentence.
    rule: &'static str,
    confidence: f64,
    link: usize,
}

/// The findings about facts.
pub fn findings(story: &Comparison) -> Vec<Finding> {
    let facts = Facts::of(story);
    let mut pairs: Vec<Pair> = Vec::new();
    for (index, link) in story.links.iter().enumerate() {
        pairs.extend(facts.pairs(index, link));
    }
    facts.drop_contradicted(&mut pairs);
    facts.gather(&pairs).iter().filter_map(|group| facts.finding(group, &pairs)).collect()
}

struct Facts<'c> {
    story: &'c Comparison,
    /// The terms that stand all over the story, ordered.
    themes: Vec<u32>,
}

impl<'c> Facts<'c> {
    fn of(story: &'c Comparison) -> Self {
        Self { story, themes: themes(story) }
    }

    fn fact(&self, id: FactId) -> &'c Fact {
        &self.story.mentions[id.0].facts[id.1]
    }

    /// The facts of a passage.
    fn ids(&self, place: Place) -> impl Iterator<Item = FactId> + Clone {
        let facts = &self.story.mentions[place.article].facts;
        let first = facts.partition_point(|fact| fact.passage < place.passage);
        let last = facts.partition_point(|fact| fact.passage <= place.passage);
        (first..last).take(MOST).map(move |index| (place.article, index))
    }

    /// The facts of two aligned passages that answer the same question, one to one; equal ones first.
    fn pairs(&self, index: usize, link: &Link) -> Vec<Pair> {
        let mut candidates: Vec<(Rank, Pair)> = Vec::new();
        let in_b = self.ids(link.b);
        for a in self.ids(link.a) {
            candidates.extend(in_b.clone().filter_map(|b| self.pair(a, b, link, index)));
        }
        candidates.sort_by(|(x, _), (y, _)| x.order().total_cmp(&y.order()).reverse());
        let mut pairs: Vec<Pair> = Vec::new();
        for (_, pair) in candidates {
            if pairs.iter().all(|taken| taken.a != pair.a && taken.b != pair.b) {
                pairs.push(pair);
            }
        }
        pairs
    }

    /// Whether two facts answer the same question, and how their values relate.
    fn pair(&self, a: FactId, b: FactId, link: &Link, index: usize) -> Option<(Rank, Pair)> {
        let (fact_a, fact_b) = (self.fact(a), self.fact(b));
        if fact_a.kind != fact_b.kind {
            return None;
        }
        let (relation, rule) = self.relate(a, b)?;
        let (around_a, around_b) = (self.around(a), self.around(b));
        let like = around_a.likeness(&around_b);
        let (least, sure) = match relation {
            Relation::Equal => (0.0, 0.0),
            Relation::Compatible if self.same_words(a, b) => (0.0, 0.0),
            Relation::Compatible => (LIKE, 0.0),
            Relation::AtOdds if !self.same_question(a, b, around_a.common(&around_b)) => return None,
            Relation::AtOdds if matches!(fact_a.kind, Kind::Date | Kind::Time) => (SAME_DATE, SURE),
            Relation::AtOdds => (SAME, SURE),
        };
        let confidence = match relation {
            Relation::Equal => 0.5 + 0.5 * link.score,
            _ => (like * link.score).sqrt(),
        };
        let pair = Pair { a, b, relation, rule, confidence, link: index };
        (like >= least && link.score >= sure).then_some((Rank { relation, like }, pair))
    }

    /// How the values of two facts of one kind relate, and by which rule. Names are the same where the story
    /// takes them for one thing, and never at odds.
    fn relate(&self, a: FactId, b: FactId) -> Option<(Relation, &'static str)> {
        let (fact_a, fact_b) = (self.fact(a), self.fact(b));
        if matches!(fact_a.kind, Kind::Name | Kind::Place) {
            let key = self.key(a).filter(|key| self.themes.binary_search(key).is_err());
            let same = key.is_some_and(|key| self.key(b) == Some(key));
            return same.then_some((Relation::Equal, ""));
        }
        relate(fact_a, fact_b).map(|related| (related.relation, related.rule))
    }

    /// Whether two facts are written alike, as two Saturdays of which only one has a date.
    fn same_words(&self, a: FactId, b: FactId) -> bool {
        let words = |id: FactId| fold(self.fact(id).span.of(&self.story.articles[id.0].text));
        words(a) == words(b)
    }

    /// Whether values at odds answer one question beyond doubt: both say what is counted or neither does, they are of
    /// one order of size, and enough of the words around them are the same. What is counted is such a word itself.
    fn same_question(&self, a: FactId, b: FactId, common: usize) -> bool {
        let size = |id: FactId| match &self.fact(id).value {
            Value::Quantity(quantity) => quantity.most.abs().max(1.0),
            _ => 1.0,
        };
        let (least, most) = (size(a).min(size(b)), size(a).max(size(b)));
        let counts = |id: FactId| matches!(&self.fact(id).value, Value::Quantity(it) if it.unit.is_some());
        most < least * ANOTHER_SIZE
            && counts(a) == counts(b)
            && common >= if counts(a) { COMMON_IF_COUNTED } else { COMMON }
    }

    /// What a name stands for in the story.
    fn key(&self, id: FactId) -> Option<u32> {
        let fact = self.fact(id);
        let terms = self.story.terms_of(Place { article: id.0, passage: fact.passage });
        let first = terms.partition_point(|term| term.span.end <= fact.span.start);
        terms.get(first).filter(|term| term.span.overlaps(fact.span)).map(|term| term.key)
    }

    /// What stands around a fact in its passage.
    fn around(&self, id: FactId) -> Surroundings {
        let fact = self.fact(id);
        let terms = self.story.terms_of(Place { article: id.0, passage: fact.passage });
        Surroundings::of(&self.story.articles[id.0].text, terms, fact.span)
    }

    /// Takes back what is not at odds after all: where the other outlet gives the same value as well.
    fn drop_contradicted(&self, pairs: &mut Vec<Pair>) {
        let equal: BTreeSet<(FactId, usize)> = pairs
            .iter()
            .filter(|pair| pair.relation != Relation::AtOdds)
            .flat_map(|pair| [(pair.a, pair.b.0), (pair.b, pair.a.0)])
            .collect();
        let given = |id: FactId, article: usize| {
            let fact = self.fact(id);
            equal.contains(&(id, article))
                || self.story.mentions[article].facts.iter().any(|other| {
                    relate(fact, other).is_some_and(|related| related.relation == Relation::Equal)
                })
        };
        let contradicted = |pair: &Pair| match self.later(pair) {
            Some(later) if later == pair.a.0 => given(pair.a, pair.b.0),
            Some(_) => given(pair.b, pair.a.0),
            None => given(pair.a, pair.b.0) || given(pair.b, pair.a.0),
        };
        pairs.retain(|pair| pair.relation != Relation::AtOdds || !contradicted(pair));
    }

    /// Which of two articles gives a newer count. It may well give the older count besides.
    fn later(&self, pair: &Pair) -> Option<usize> {
        let counts = self.counts(&BTreeSet::from([pair.a, pair.b]))?;
        let grew = update::grows(&counts) && counts[0].1.total_cmp(&counts[1].1).is_ne();
        // the counts stand in the order of their articles
        let (first, second) = (pair.a.min(pair.b).0, pair.a.max(pair.b).0);
        grew.then_some(if counts[0].1 > counts[1].1 { first } else { second })
    }

    /// Pairs that hang together by a fact or by a name, as indices; ordered by their first pair.
    fn gather(&self, pairs: &[Pair]) -> Vec<Vec<usize>> {
        let mut home: BTreeMap<Node, usize> = BTreeMap::new();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (index, pair) in pairs.iter().enumerate() {
            let nodes = [self.node(pair.a), self.node(pair.b)];
            let known: BTreeSet<usize> = nodes.iter().filter_map(|node| home.get(node).copied()).collect();
            let group = known.first().copied().unwrap_or_else(|| {
                groups.push(Vec::new());
                groups.len() - 1
            });
            groups[group].push(index);
            for &other in known.iter().skip(1) {
                let moved = std::mem::take(&mut groups[other]);
                groups[group].extend(moved);
                home.values_mut().filter(|home| **home == other).for_each(|home| *home = group);
            }
            home.extend(nodes.map(|node| (node, group)));
        }
        groups.retain(|group| !group.is_empty());
        groups
    }

    /// By what a fact hangs together with others: a name is one thing all over the story.
    fn node(&self, id: FactId) -> Node {
        match self.fact(id).kind {
            Kind::Name | Kind::Place => self.key(id).map_or(Node::Fact(id), Node::Thing),
            _ => Node::Fact(id),
        }
    }

    /// One finding of a group of pairs: what each outlet gives, once for each value.
    fn finding(&self, group: &[usize], pairs: &[Pair]) -> Option<Finding> {
        let gravest = group
            .iter()
            .map(|&index| &pairs[index])
            .max_by(|x, y| x.relation.cmp(&y.relation).then(x.confidence.total_cmp(&y.confidence)))?;
        let group: Vec<&Pair> = group.iter().map(|&index| &pairs[index]).collect();
        let ids = if gravest.relation == Relation::AtOdds { at_odds(&group) } else { facts(&group) };
        let named = matches!(self.fact(gravest.a).kind, Kind::Name | Kind::Place);
        let mut seen = BTreeSet::new();
        let verdict = self.verdict(gravest, &ids);
        let members: Vec<Said> = ids
            .into_iter()
            .map(|id| self.said(id))
            .filter(|said| seen.insert((said.place.article, (!named).then(|| said.value.clone()))))
            .collect();
        let kind = self.fact(gravest.a).kind;
        let link = &self.story.links[gravest.link];
        Some(Finding {
            subject: Subject::Fact(kind),
            verdict,
            confidence: gravest.confidence,
            why: why(kind, verdict, gravest, &members),
            claim: claimed(self.story, [link.a, link.b]),
            members,
        })
    }

    fn said(&self, id: FactId) -> Said {
        let fact = self.fact(id);
        Said {
            place: Place { article: id.0, passage: fact.passage },
            span: fact.span,
            value: value::of(fact),
            altered: Vec::new(),
        }
    }

    /// A count that grew from article to article is an update, no contradiction.
    fn verdict(&self, pair: &Pair, ids: &BTreeSet<FactId>) -> Verdict {
        match pair.relation {
            Relation::Equal => Verdict::Agree,
            Relation::Compatible => Verdict::Compatible,
            Relation::AtOdds if self.counts(ids).is_some_and(|counts| update::grows(&counts)) => {
                Verdict::Update
            }
            Relation::AtOdds => Verdict::Differ,
        }
    }

    /// What is counted when, if all are counts.
    fn counts(&self, ids: &BTreeSet<FactId>) -> Option<Vec<(Option<Published>, f64)>> {
        let count = |&id: &FactId| match (self.fact(id).kind, &self.fact(id).value) {
            (Kind::Number, Value::Quantity(quantity)) => {
                Some((self.story.articles[id.0].published, quantity.most))
            }
            _ => None,
        };
        ids.iter().map(count).collect()
    }
}

/// The facts of some pairs.
fn facts(pairs: &[&Pair]) -> BTreeSet<FactId> {
    pairs.iter().flat_map(|pair| [pair.a, pair.b]).collect()
}

/// The facts that are at odds, and those that give the same value as one of them. What both sides may well say, as
/// the year where days differ, is left out.
fn at_odds(pairs: &[&Pair]) -> BTreeSet<FactId> {
    let (odd, others): (Vec<&Pair>, Vec<&Pair>) =
        pairs.iter().partition(|pair| pair.relation == Relation::AtOdds);
    let odd = facts(&odd);
    let same = others
        .iter()
        .filter(|pair| pair.relation == Relation::Equal && (odd.contains(&pair.a) || odd.contains(&pair.b)));
    let same: BTreeSet<FactId> = same.flat_map(|pair| [pair.a, pair.b]).collect();
    &odd | &same
}

/// What holds pairs of facts together.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Fact(FactId),
    Thing(u32),
}

/// What comes first when facts are paired: equal values, then the likeness of surroundings.
struct Rank {
    relation: Relation,
    like: f64,
}

impl Rank {
    fn order(&self) -> f64 {
        self.like + if self.relation == Relation::Equal { 2.0 } else { 0.0 }
    }
}

/// The terms that stand in more than a share of [`THEME`] of the passages, ordered.
fn themes(story: &Comparison) -> Vec<u32> {
    let mut passages = 0;
    // for each term, in how many passages it stands, and in which it was seen last
    let mut counts: Vec<(u32, u32)> = Vec::new();
    for (of_article, terms) in story.articles.iter().zip(&story.terms) {
        for (passage, _) in of_article.story() {
            passages += 1;
            for term in &terms[passage] {
                let key = term.key as usize;
                counts.resize(counts.len().max(key + 1), (0, 0));
                if counts[key].1 != passages {
                    counts[key] = (counts[key].0 + 1, passages);
                }
            }
        }
    }
    let common = |&(_, (count, _)): &(u32, (u32, u32))| f64::from(count) > THEME * f64::from(passages);
    (0..).zip(counts).filter(common).map(|(key, _)| key).collect()
}

/// The rule in one sentence.
fn why(kind: Kind, verdict: Verdict, pair: &Pair, members: &[Said]) -> String {
    let outlets: BTreeSet<usize> = members.iter().map(|said| said.place.article).collect();
    match verdict {
        Verdict::Agree => format!("{} outlets give the same {}.", outlets.len(), kind.name()),
        Verdict::Update => "A later article gives a newer count.".to_owned(),
        _ => pair.rule.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_both_sides_may_say_is_not_at_odds() {
        let pair = |a: usize, b: usize, relation| Pair {
            a: (a, 0),
            b: (b, 0),
            relation,
            rule: "",
            confidence: 0.5,
            link: 0,
        };
        // 0 and 1 give 2014, 2 gives 14 April 2016, 3 gives April 2014 and may mean what 0 means
        let pairs =
            [pair(0, 1, Relation::Equal), pair(1, 2, Relation::AtOdds), pair(0, 3, Relation::Compatible)];
        let pairs: Vec<&Pair> = pairs.iter().collect();
        assert_eq!(at_odds(&pairs), BTreeSet::from([(0, 0), (1, 0), (2, 0)]));
        assert_eq!(facts(&pairs).len(), 4);
    }
}
