//! Slots: which facts of aligned passages answer the same question, and how their values relate.
//!
//! Two facts of two passages that say the same answer the same question when they are of one kind, count the
//! same thing, and stand among the same words. Equal values need the least of that, values at odds the most:
//! a wrong alarm costs more trust than a missed one.

mod ability;
mod bar;
mod compared;
mod confidence;
mod elsewhere;
mod event;
mod follow;
mod gather;
mod newer;
mod question;
mod reckoned;
mod spelling;
mod surroundings;
mod variant;

use self::bar::Around;
use self::compared::Compared;
use super::claimed::Claimed;
use super::{Comparison, Finding};
use crate::align::{Alignment, Link, TermAt};
use crate::article::Place;
use crate::mention::fact::{Relation, are_comparable, relate};
use crate::mention::{Fact, Kind};
use crate::text::normal::fold;
use confidence::{confidence, of_names};
use event::Same;
use spelling::Spelling;
use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::BTreeSet;
use surroundings::Surroundings;

/// What is named in a larger share of the story's passages is what the story is about: that outlets agree on it
/// tells nothing.
const THEME: f64 = 0.2;

/// A fact of the story: its article and its index there.
type FactId = (usize, usize);

/// Two facts that answer the same question.
struct Pair {
    a: FactId,
    b: FactId,
    relation: Relation,
    /// The rule that relates them, as a sentence.
    rule: Cow<'static, str>,
    confidence: f64,
    /// How much the two belong together, beside others that might: the first are gathered first.
    strength: f64,
    link: usize,
}

impl Pair {
    /// The articles of the two, the first of them in front.
    fn articles(&self) -> (usize, usize) {
        (self.a.0.min(self.b.0), self.a.0.max(self.b.0))
    }
}

/// The findings about facts.
pub fn findings(story: &Comparison, aligned: &Alignment, claimed: &Claimed) -> Vec<Finding> {
    let facts = Facts::of(story, aligned, claimed);
    let mut pairs: Vec<Pair> = Vec::new();
    for (index, link) in aligned.links.iter().enumerate() {
        pairs.extend(facts.pairs(index, link));
        pairs.extend(facts.following(index, link));
    }
    facts.drop_contradicted(&mut pairs);
    facts.gather(pairs).iter().filter_map(|group| facts.finding(group)).collect()
}

struct Facts<'c> {
    story: &'c Comparison,
    aligned: &'c Alignment,
    claimed: &'c Claimed,
    /// The terms that stand all over the story, ordered.
    themes: Vec<u32>,
    /// For each article, which of its facts are compared.
    compared: Vec<Compared>,
    /// For each article, which of these are no names.
    measured: Vec<Compared>,
    /// For each article what its facts stand for, where they are names.
    keys: Vec<Vec<Option<u32>>>,
}

impl<'c> Facts<'c> {
    fn of(story: &'c Comparison, aligned: &'c Alignment, claimed: &'c Claimed) -> Self {
        let compared = |is_wanted: fn(&Fact) -> bool| {
            (0..story.articles.len()).map(|article| Compared::of(story, article, is_wanted)).collect()
        };
        let themes = themes(story);
        Self {
            story,
            aligned,
            claimed,
            compared: compared(|_| true),
            measured: compared(|fact| !is_name(fact)),
            keys: keys(story, &themes),
            themes,
        }
    }

    fn fact(&self, id: FactId) -> &'c Fact {
        &self.story.mentions[id.0].facts[id.1]
    }

    /// The facts of a passage that are compared.
    fn ids(&self, place: Place) -> &[FactId] {
        self.compared[place.article].of_passage(place.passage)
    }

    /// Those of them that are no names.
    fn measured(&self, place: Place) -> &[FactId] {
        self.measured[place.article].of_passage(place.passage)
    }

    /// The facts of two aligned passages that answer the same question, one to one; equal ones first.
    fn pairs(&self, index: usize, link: &Link) -> Vec<Pair> {
        let mut candidates: Vec<(Rank, Pair)> = Vec::new();
        for &a in self.ids(link.a) {
            candidates.extend(self.ids(link.b).iter().filter_map(|&b| self.pair(a, b, link, index)));
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
        if !are_comparable(fact_a.kind, fact_b.kind) {
            return None;
        }
        let (relation, rule) = self.relate(a, b)?;
        let around = self.around_both(a, b, relation);
        let like = around.like;
        let evidence = self.bar(a, b, relation, around)?.evidence(relation, like, link.score)?;
        let at_odds = relation == Relation::AtOdds;
        let reckoned = if at_odds && !is_name(fact_a) { self.reckoned(a, b) } else { None };
        let (relation, rule) = match reckoned {
            Some(rule) => (Relation::Compatible, rule.into()),
            None => (relation, rule.into()),
        };
        let belongs = match fact_a.kind {
            Kind::Date | Kind::Time => self.around_with_names(a).likeness(&self.around_with_names(b)),
            _ => like,
        };
        let confidence = match relation {
            Relation::AtOdds if is_name(fact_a) => of_names(evidence),
            _ => confidence(fact_a.kind, relation, evidence),
        };
        let strength = evidence + belongs;
        let pair = Pair { a, b, relation, rule, confidence, strength, link: index };
        Some((Rank { relation, like }, pair))
    }

    /// How alike the surroundings of two facts are. Of values at odds beside one name the names count too.
    fn around_both(&self, a: FactId, b: FactId, relation: Relation) -> Around {
        let of_one_name =
            relation == Relation::AtOdds && !is_name(self.fact(a)) && self.are_of_one_name(a, b);
        let around = |id: FactId| if of_one_name { self.around_with_names(id) } else { self.around(id) };
        let (around_a, around_b) = (around(a), around(b));
        Around { like: around_a.likeness(&around_b), common: around_a.common(&around_b) }
    }

    /// How the values of two facts of one kind relate, and by which rule. Names are the same where the story
    /// takes them for one thing, and at odds where two people are called nearly alike.
    fn relate(&self, a: FactId, b: FactId) -> Option<(Relation, &'static str)> {
        let (fact_a, fact_b) = (self.fact(a), self.fact(b));
        if is_name(fact_a) {
            return match (self.key(a), self.key(b)) {
                (Some(key), Some(other)) if key == other => {
                    self.themes.binary_search(&key).is_err().then_some((Relation::Equal, ""))
                }
                _ => self.named_otherwise(a, b).map(|rule| (Relation::AtOdds, rule)),
            };
        }
        relate(fact_a, fact_b).map(|related| (related.relation, related.rule))
    }

    /// Why two names of two things are at odds, if they are.
    fn named_otherwise(&self, a: FactId, b: FactId) -> Option<&'static str> {
        let elsewhere =
            || self.is_elsewhere(a, b).then_some("The passages are otherwise the same, and name two places.");
        self.spelling(a, b).map(Spelling::rule).or_else(elsewhere)
    }

    /// Whether two facts are written alike, as two Saturdays of which only one has a date.
    fn same_words(&self, a: FactId, b: FactId) -> bool {
        fold(self.words(a)) == fold(self.words(b))
    }

    /// How a fact is written.
    fn words(&self, id: FactId) -> &'c str {
        self.fact(id).span.of(&self.story.articles[id.0].text)
    }

    /// What a name stands for in the story.
    fn key(&self, id: FactId) -> Option<u32> {
        self.keys[id.0][id.1]
    }

    /// What stands around a fact in its passage, names left out: they tell whom it is about, which both passages agree
    /// on, and not what is counted or dated.
    fn around(&self, id: FactId) -> Surroundings {
        let text = &self.story.articles[id.0].text;
        let terms = self.terms_beside(id);
        // the first word of a passage has its capital letter from there
        let opens =
            |term: &TermAt| !term.is_name && terms.first().is_some_and(|first| first.span == term.span);
        let is_named = |term: &TermAt| term.span.of(text).starts_with(char::is_uppercase) && !opens(term);
        Surroundings::of(terms, self.fact(id).span, |term| !is_named(term))
    }

    /// The same with the names: they tell whose day or hour it is, of several that fall together.
    fn around_with_names(&self, id: FactId) -> Surroundings {
        Surroundings::of(self.terms_beside(id), self.fact(id).span, |_| true)
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
        let odd = |pair: &Pair| pair.relation == Relation::AtOdds;
        let same = LazyCell::new(|| Same::of(pairs));
        let wrong: Vec<bool> = pairs
            .iter()
            .map(|pair| odd(pair) && (contradicted(pair) || self.of_other_events(pair, &same)))
            .collect();
        drop(same);
        let mut wrong = wrong.into_iter();
        pairs.retain(|_| !wrong.next().unwrap_or_default());
        let strangers = self.tell_of_two_events(pairs);
        pairs.retain(|pair| !(odd(pair) && strangers.contains(&pair.articles())));
        self.drop_lone_lengths(pairs);
    }
}

/// Whether a fact is the name of somebody or of a place.
fn is_name(fact: &Fact) -> bool {
    matches!(fact.kind, Kind::Name | Kind::Place)
}

/// For each article what its facts stand for in the story, where they are names.
fn keys(story: &Comparison, themes: &[u32]) -> Vec<Vec<Option<u32>>> {
    let key = |article: usize, fact: &Fact| {
        let terms = story.terms_of(Place { article, passage: fact.passage });
        let first = || terms.partition_point(|term| term.span.end <= fact.span.start);
        let term = is_name(fact).then(first).and_then(|first| terms.get(first));
        term.filter(|term| term.span.overlaps(fact.span)).map(|term| term.key)
    };
    let of_article =
        |article: usize| story.mentions[article].facts.iter().map(|fact| key(article, fact)).collect();
    let mut keys: Vec<Vec<Option<u32>>> = (0..story.mentions.len()).map(of_article).collect();
    variant::unite(story, &mut keys, themes);
    keys
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
