//! Facts that one outlet gives and no other.

use super::Look;
use super::gutter::strip_and_mark;
use super::{outlet, panes};
use crate::article::Place;
use crate::compare::{Comparison, Mark, Subject, value_in_words};
use crate::mention::{Fact, Kind};
use crate::page::{Cell, Layer, Page, Role, Row, Run, Shape, Sort, Target, overlay};
use crate::text::Span;
use std::collections::BTreeMap;

/// A page with a row for each passage that gives what no other outlet gives.
pub(super) fn page(look: &Look) -> Page {
    let story = look.comparison;
    let givers = givers(story);
    let places = story.heard().flat_map(|article| told(story, article));
    let rows = places.filter(|&place| look.tells_of(place)).filter_map(|place| row(look, place, &givers));
    let columns = ["outlet", "about", "words"].map(str::to_owned).to_vec();
    let title = "facts that one outlet alone gives".to_owned();
    Page { title, columns, rows: rows.collect(), shape: Shape::List }
}

/// What a fact gives, whatever its words: a name is what it stands for in the story.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Given {
    Thing(u32),
    Value(Kind, String),
}

/// Who gives a thing: nobody else than one outlet, or several.
type Givers = BTreeMap<Given, Option<usize>>;

fn givers(story: &Comparison) -> Givers {
    let mut givers = Givers::new();
    for place in story.heard().flat_map(|article| told(story, article)) {
        for fact in facts(story, place) {
            for given in given(story, place, fact) {
                let giver = givers.entry(given).or_insert(Some(place.article));
                *giver = giver.filter(|giver| *giver == place.article);
            }
        }
    }
    givers
}

/// The passages of an article that are story, in order.
fn told(story: &Comparison, article: usize) -> impl Iterator<Item = Place> + '_ {
    story.articles[article].story().map(move |(passage, _)| Place { article, passage })
}

/// The facts of a passage.
fn facts(story: &Comparison, place: Place) -> impl Iterator<Item = &Fact> {
    let facts = story.mentions.get(place.article).map_or(&[][..], |mentions| &mentions.facts);
    story.facts_at(place).iter().map(|&index| &facts[index])
}

/// A name counts as what it stands for and as it is written: where an article never writes it in full, it may stand
/// for another thing than in the others.
fn given(story: &Comparison, place: Place, fact: &Fact) -> impl Iterator<Item = Given> {
    let thing = story.terms_within((place, fact.span)).first().filter(|_| is_name(fact.kind));
    let value = if is_name(fact.kind) {
        fact.span.of(&story.articles[place.article].text).to_owned()
    } else {
        value_in_words(&Fact { qualifier: None, ..fact.clone() })
    };
    thing.map(|term| Given::Thing(term.key)).into_iter().chain([Given::Value(fact.kind, value)])
}

const fn is_name(kind: Kind) -> bool {
    matches!(kind, Kind::Name | Kind::Place)
}

/// A passage with what it alone gives marked, if there is anything of that which is shown.
fn row(look: &Look, place: Place, givers: &Givers) -> Option<Row> {
    let story = look.comparison;
    let alone = facts(story, place).filter(|fact| {
        look.layers.has_sort(Sort::of_kind(fact.kind))
            && look.filter.subject.is_none_or(|subject| subject == Subject::Fact(fact.kind))
            && given(story, place, fact).all(|given| givers.get(&given) == Some(&Some(place.article)))
            && !is_compared(story, place, fact.span)
    });
    let alone: Vec<&Fact> = alone.collect();
    let mut kinds: Vec<&str> = Vec::new();
    for name in alone.iter().map(|fact| fact.kind.name()) {
        if !kinds.contains(&name) {
            kinds.push(name);
        }
    }
    if alone.is_empty() || !look.layers.has(Layer::Mark(Mark::Only)) {
        return None;
    }
    let mut over: Vec<(Span, Role)> = panes::kept(look, place).collect();
    over.extend(alone.iter().map(|fact| (fact.span, Role::Marked(Mark::Only))));
    let coverage: Vec<bool> = (0..story.articles.len()).map(|article| article == place.article).collect();
    let gutter =
        strip_and_mark(look, &coverage, Some(Mark::Only)).into_iter().chain([Run::new(" ", &[])]).collect();
    let cells = vec![
        Cell::new(&outlet(story, place.article), &[Role::Label]),
        Cell::new(&kinds.join(", "), &[Role::Label]),
        Cell::of(overlay(&story.articles[place.article].text, story.span_of(place), &over)),
    ];
    Some(Row { gutter, cells, target: Some(Target::Place(place)), gap: false })
}

/// Whether words are held against those of other outlets in a finding.
fn is_compared(story: &Comparison, place: Place, span: Span) -> bool {
    story.findings_at(place).iter().any(|&index| {
        let mut said = story.findings[index].members.iter();
        matches!(story.findings[index].subject, Subject::Fact(_))
            && said.any(|said| said.place == place && said.span.overlaps(span))
    })
}
