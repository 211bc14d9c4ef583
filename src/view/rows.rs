//! Rows: what is told × who tells it.

use super::gutter::strip_and_mark;
use super::{Look, grid};
use crate::align::Member;
use crate::article::Place;
use crate::compare::{Comparison, Finding, Mark};
use crate::page::{Cell, Layer, Page, Role, Row, Run, Sort, Target};
use crate::text::Span;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// One page: a row for each thing that several outlets tell, in the order of the story.
pub(super) fn pages(look: &Look) -> Vec<Page> {
    let all = gathered(look.comparison);
    let shown = all.iter().filter(|told| is_shown(look, told));
    let rows = shown.map(|told| row(look, told)).collect();
    vec![grid::page(look, "rows", &[], rows)]
}

/// One thing told: the claims that amount to it.
struct Told<'c> {
    /// Who makes each of its claims, the one that most passages make first.
    claims: Vec<Vec<&'c Member>>,
    /// Every passage that tells it.
    places: BTreeSet<Place>,
}

/// How much surer the same words must say another thing to be left out of one. Words may say two things, but where one
/// is that much surer the other is a likeness in passing.
const SURER: f64 = 0.1;

/// Who makes each claim, without words that say something else so much more surely; only claims that then still have
/// two outlets.
fn settled(story: &Comparison) -> Vec<Vec<&Member>> {
    let mut said: BTreeMap<Place, Vec<&Member>> = BTreeMap::new();
    for member in story.claims.iter().flat_map(|claim| &claim.members) {
        said.entry(member.place).or_default().push(member);
    }
    let stays = |member: &&Member| {
        let surer = |other: &&Member| other.score > member.score + SURER && other.part.overlaps(member.part);
        !said[&member.place].iter().any(surer)
    };
    let claims = story.claims.iter().map(|claim| claim.members.iter().filter(stays).collect::<Vec<_>>());
    let several = |members: &Vec<&Member>| {
        let mut articles = members.iter().map(|member| member.place.article);
        let first = articles.next();
        articles.any(|article| Some(article) != first)
    };
    claims.filter(several).collect()
}

/// The claims gathered for a reader. Claims may overlap, since one passage may say two things; those that share at
/// least half of their passages with one that more passages make would read as its repetitions.
fn gathered(story: &Comparison) -> Vec<Told<'_>> {
    let mut claims = settled(story);
    claims.sort_by_key(|members| Reverse(members.len()));
    let mut all: Vec<Told> = Vec::new();
    let mut told_at: BTreeMap<Place, Vec<usize>> = BTreeMap::new();
    for members in claims {
        let places: BTreeSet<Place> = members.iter().map(|member| member.place).collect();
        let mut common: BTreeMap<usize, usize> = BTreeMap::new();
        for &told in places.iter().filter_map(|place| told_at.get(place)).flatten() {
            *common.entry(told).or_default() += 1;
        }
        let repeats = |(_, common): &(&usize, &usize)| 2 * **common >= places.len();
        if let Some(told) = common.iter().find(repeats).and_then(|(told, _)| all.get_mut(*told)) {
            told.claims.push(members);
            told.places.extend(places);
        } else {
            for &place in &places {
                told_at.entry(place).or_default().push(all.len());
            }
            all.push(Told { claims: vec![members], places });
        }
    }
    all.sort_by(|a, b| a.places.cmp(&b.places));
    all
}

fn row(look: &Look, told: &Told) -> Row {
    let mut coverage = vec![false; look.comparison.articles.len()];
    for place in &told.places {
        coverage[place.article] = true;
    }
    let best = best(told);
    let cell = |article| best.get(&article).map_or_else(Cell::default, |member| cell(look, told, member));
    let cells = look.comparison.heard().map(cell).collect();
    grid::row(strip_and_mark(look, &coverage, mark(look, told)), cells)
}

/// Whether a filter lets one of its passages through, and, where it asks for findings, one between its passages.
fn is_shown(look: &Look, told: &Told) -> bool {
    told.places.iter().any(|&place| look.tells(place))
        && (!look.filter.wants_findings() || found(look, told).into_iter().any(|index| look.shows(index)))
}

/// What is found between its passages.
fn found(look: &Look, told: &Told) -> Vec<usize> {
    let story = look.comparison;
    let findings: BTreeSet<usize> =
        told.places.iter().flat_map(|&place| story.findings_at(place)).copied().collect();
    let between = |finding: &Finding| {
        let here = finding.members.iter().filter(|said| told.places.contains(&said.place));
        let mut articles = here.map(|said| said.place.article);
        let first = articles.next();
        articles.any(|article| Some(article) != first)
    };
    findings.into_iter().filter(|&index| between(&story.findings[index])).collect()
}

/// The gravest mark of what is found between its passages, among those that are switched on.
fn mark(look: &Look, told: &Told) -> Option<Mark> {
    let here = found(look, told).into_iter().map(|index| &look.comparison.findings[index]);
    let here = here.filter(|finding| look.layers.has_sort(Sort::of(finding.subject)));
    let marks = here.map(Finding::mark).chain([Mark::Agree]);
    marks.filter(|mark| look.layers.has(Layer::Mark(*mark))).max()
}

/// The passage of each outlet that says it best, in the first of the claims that the outlet makes.
fn best<'c>(told: &Told<'c>) -> BTreeMap<usize, &'c Member> {
    let order = |a: &Member, b: &Member| a.score.total_cmp(&b.score).then(b.place.cmp(&a.place));
    let mut best = BTreeMap::new();
    for claim in &told.claims {
        let mut here: BTreeMap<usize, &Member> = BTreeMap::new();
        for member in claim {
            let known = here.entry(member.place.article).or_insert(member);
            if order(known, member).is_lt() {
                *known = member;
            }
        }
        for (article, member) in here {
            best.entry(article).or_insert(member);
        }
    }
    best
}

/// A part of fewer words does not tell what it says: the whole passage is shown.
const TELLING: usize = 6;

/// The words by which a passage makes a claim, or all of it.
fn part(story: &Comparison, member: &Member) -> Span {
    let words = member.part.of(&story.articles[member.place.article].text).split_whitespace();
    if words.count() < TELLING { story.span_of(member.place) } else { member.part }
}

/// What one outlet says: the passage that says it best, and how many more do.
fn cell(look: &Look, told: &Told, member: &Member) -> Cell {
    let article = member.place.article;
    let from = |article| Place { article, passage: 0 };
    let more = told.places.range(from(article)..from(article + 1)).count() - 1;
    let mut runs = grid::words(look, member.place, part(look.comparison, member));
    if more > 0 {
        runs.push(Run::new(&format!(" +{more}"), &[Role::Label]));
    }
    grid::cell(runs, Target::Place(member.place))
}
