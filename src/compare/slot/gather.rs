//! Findings about facts: pairs that hang together, and what they say of them.

use super::super::{Finding, Said, Subject, Verdict, value};
use super::{FactId, Facts, Pair};
use crate::mention::Kind;
use crate::mention::fact::{Relation, relate};
use crate::text::calendar;
use std::collections::{BTreeMap, BTreeSet};

impl Facts<'_> {
    /// Pairs that hang together by a fact or by a name; ordered by their first pair.
    pub(super) fn gather(&self, pairs: Vec<Pair>) -> Vec<Vec<Pair>> {
        let mut order: Vec<usize> = (0..pairs.len()).collect();
        order.sort_by(|&x, &y| pairs[y].strength.total_cmp(&pairs[x].strength).then(x.cmp(&y)));
        let mut groups = Groups::default();
        for index in order {
            let pair = &pairs[index];
            let nodes = [self.node(pair.a), self.node(pair.b)];
            groups.join(nodes, index, |here, there| self.go_together(here, there));
        }
        let mut found = groups.pairs;
        for group in &mut found {
            group.sort_unstable();
        }
        found.retain(|group| !group.is_empty());
        found.sort_unstable();
        let mut pairs: Vec<Option<Pair>> = pairs.into_iter().map(Some).collect();
        let mut take =
            |group: Vec<usize>| group.into_iter().filter_map(|index| pairs[index].take()).collect();
        found.into_iter().map(&mut take).collect()
    }

    /// By what a fact hangs together with others: a name is one thing all over the story.
    fn node(&self, id: FactId) -> Node {
        match self.fact(id).kind {
            Kind::Name | Kind::Place => self.key(id).map_or(Node::Fact(id), Node::Thing),
            _ => Node::Fact(id),
        }
    }

    /// Whether facts may stand in one finding: one outlet gives one value for one thing.
    fn go_together(&self, here: &[Node], there: &[Node]) -> bool {
        let fits = |x: &Node, y: &Node| match (x, y) {
            (&Node::Fact(x), &Node::Fact(y)) if x.0 == y.0 && x != y => self.is_repeated(x, y),
            _ => true,
        };
        here.iter().all(|x| there.iter().all(|y| fits(x, y)))
    }

    /// Whether an article gives a value twice. Of a time or a day of the week that cannot be known: much happens on it.
    fn is_repeated(&self, x: FactId, y: FactId) -> bool {
        let (one, other) = (self.fact(x), self.fact(y));
        let together = relate(one, other).is_some_and(|related| related.relation != Relation::AtOdds);
        let crowded = one.kind == Kind::Time || self.is_weekday(x) || self.is_weekday(y);
        together && (!crowded || one.passage == other.passage)
    }

    /// Whether a date is written as a day of the week, or as one near: `Friday`, `yesterday`.
    fn is_weekday(&self, id: FactId) -> bool {
        let words = self.words(id);
        self.fact(id).kind == Kind::Date
            && (words.starts_with(char::is_lowercase) || calendar::weekday(&words.to_lowercase()).is_some())
    }

    /// One finding of a group of pairs: what each outlet gives, once for each value.
    pub(super) fn finding(&self, group: &[Pair]) -> Option<Finding> {
        let gravest = group
            .iter()
            .max_by(|x, y| x.relation.cmp(&y.relation).then(x.confidence.total_cmp(&y.confidence)))?;
        let group: Vec<&Pair> = group.iter().collect();
        let ids = if gravest.relation == Relation::AtOdds { at_odds(&group) } else { facts(&group) };
        let kind = self.kind(gravest);
        let ids = if kind == Kind::Place { self.with_other_names(ids) } else { ids };
        let mut seen = BTreeSet::new();
        let verdict = self.verdict(gravest, &ids);
        let members: Vec<Said> = ids
            .into_iter()
            .map(|id| self.said(id))
            .filter(|said| {
                seen.insert((said.place.article, (kind != Kind::Name).then(|| said.value.clone())))
            })
            .collect();
        let link = &self.aligned.links[gravest.link];
        Some(Finding {
            subject: Subject::Fact(kind),
            verdict,
            confidence: gravest.confidence,
            why: why(kind, verdict, gravest, &members),
            claim: self.claimed.most([link.a, link.b]),
            members,
        })
    }

    /// What a pair is about: an age that follows from a day is about the age, a fraction and a percentage are about the
    /// percentage.
    fn kind(&self, pair: &Pair) -> Kind {
        let [a, b] = [pair.a, pair.b].map(|id| self.fact(id).kind);
        if matches!(a, Kind::Date | Kind::Time | Kind::Number) { b } else { a }
    }

    /// Some places with the other names that they have in the same passages: `Seoul` beside `South Korea`.
    fn with_other_names(&self, ids: BTreeSet<FactId>) -> BTreeSet<FactId> {
        let same = |id: FactId| {
            let key = self.key(id);
            self.ids(self.place(id))
                .iter()
                .copied()
                .filter(move |&other| self.fact(other).kind == Kind::Place && self.key(other) == key)
        };
        ids.into_iter().flat_map(same).collect()
    }

    fn said(&self, id: FactId) -> Said {
        let fact = self.fact(id);
        Said { place: self.place(id), span: fact.span, value: value::of(fact), altered: Vec::new() }
    }

    /// A count that changed from article to article is an update, no contradiction.
    fn verdict(&self, pair: &Pair, ids: &BTreeSet<FactId>) -> Verdict {
        match pair.relation {
            Relation::Equal => Verdict::Agree,
            _ if self.is_update(pair, ids) => Verdict::Update,
            Relation::Compatible => Verdict::Compatible,
            Relation::AtOdds => Verdict::Differ,
        }
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
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Fact(FactId),
    Thing(u32),
}

/// Nodes that hang together, and by which pairs.
#[derive(Default)]
struct Groups {
    home: BTreeMap<Node, usize>,
    nodes: Vec<Vec<Node>>,
    pairs: Vec<Vec<usize>>,
}

impl Groups {
    /// Puts the groups of two nodes together, if they go together; else the pair is left out.
    fn join(&mut self, ends: [Node; 2], pair: usize, go_together: impl Fn(&[Node], &[Node]) -> bool) {
        let [here, there] = ends.map(|node| self.group(node));
        if here == there {
            self.pairs[here].push(pair);
        } else if go_together(&self.nodes[here], &self.nodes[there]) {
            let (nodes, pairs) =
                (std::mem::take(&mut self.nodes[there]), std::mem::take(&mut self.pairs[there]));
            self.home.extend(nodes.iter().map(|node| (*node, here)));
            self.nodes[here].extend(nodes);
            self.pairs[here].extend(pairs);
            self.pairs[here].push(pair);
        }
    }

    /// The group of a node, a new one where it has none.
    fn group(&mut self, node: Node) -> usize {
        *self.home.entry(node).or_insert_with(|| {
            self.nodes.push(vec![node]);
            self.pairs.push(Vec::new());
            self.nodes.len() - 1
        })
    }
}

/// The rule in one sentence.
fn why(kind: Kind, verdict: Verdict, pair: &Pair, members: &[Said]) -> String {
    let outlets: BTreeSet<usize> = members.iter().map(|said| said.place.article).collect();
    match verdict {
        Verdict::Agree => format!("{} outlets give the same {}.", outlets.len(), kind.name()),
        Verdict::Update => "A later article gives a newer count.".to_owned(),
        _ => pair.rule.clone().into_owned(),
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
            rule: "".into(),
            confidence: 0.5,
            strength: 0.5,
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
