//! Facts: what is counted, dated and named × how each outlet gives it.

use super::gutter::strip_and_mark;
use super::order::{ORDERS, ordered};
use super::tint::role_of;
use super::{Look, Only, findings, grid, lone};
use crate::compare::{Finding, Mark, Subject};
use crate::page::{Cell, Page, Role, Row, Run, Target, clean};
use std::collections::BTreeMap;

/// One page: a row for each fact that several outlets give, in the order asked for; or what one outlet alone gives.
pub(super) fn pages(look: &Look) -> Vec<Page> {
    if look.filter.has(Only::Alone) {
        return vec![lone::page(look)];
    }
    let facts = gathered(look);
    let mut rows: Vec<Row> = facts.iter().map(|fact| row(look, fact)).collect();
    let mut alike: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        alike.entry(row.cells.iter().map(Cell::text).collect()).or_default().push(at);
    }
    // What is written alike and means something else is told apart by what it means.
    for at in alike.into_values().filter(|rows| rows.len() > 1).flatten() {
        let value = look.comparison.findings[facts[at][0]].members.first().map_or("", |said| &said.value);
        rows[at].cells[0].runs.push(Run::new(&format!(" {value}"), &[Role::Label]));
    }
    let order = ORDERS.get(look.order).filter(|_| look.order > 0);
    let order = order.map(|order| format!(", by {}", order.name)).unwrap_or_default();
    vec![grid::page(look, &format!("facts of several outlets{order}"), &[""], rows)]
}

/// What a finding says: about what, how it is marked, and who gives which value; where all give the same, that value.
type Said<'c> = (Subject, Mark, Vec<(usize, &'c str)>);

/// The findings about facts that are shown, those that say the very same together: an outlet may give a thing in several
/// passages.
fn gathered(look: &Look) -> Vec<Vec<usize>> {
    let findings = &look.comparison.findings;
    let facts = ordered(look.comparison, look.order).into_iter();
    let facts = facts.filter(|&index| matches!(findings[index].subject, Subject::Fact(_)));
    let mut all: Vec<Vec<usize>> = Vec::new();
    let mut first: BTreeMap<Said, usize> = BTreeMap::new();
    for index in facts.filter(|&index| look.shows(index)) {
        let finding = &findings[index];
        let values = finding.members.iter().map(|said| (said.place.article, said.value.as_str()));
        let said = match (finding.mark(), finding.members.first()) {
            (Mark::Agree, Some(said)) => vec![(0, said.value.as_str())],
            _ => values.collect(),
        };
        let at = *first.entry((finding.subject, finding.mark(), said)).or_insert(all.len());
        if at == all.len() {
            all.push(Vec::new());
        }
        all[at].push(index);
    }
    all
}

/// The row of a fact: the findings that say it.
fn row(look: &Look, fact: &[usize]) -> Row {
    let findings = || fact.iter().map(|&index| &look.comparison.findings[index]);
    let gives =
        |article| findings().flat_map(|finding| &finding.members).any(|said| said.place.article == article);
    let coverage: Vec<bool> = (0..look.comparison.articles.len()).map(gives).collect();
    let first = &look.comparison.findings[fact[0]];
    let kind = Cell::new(first.subject.name(), &[Role::Label]);
    let cells = look.comparison.heard().map(|article| cell(look, fact, article));
    let row = grid::row(
        strip_and_mark(look, &coverage, Some(first.mark())),
        [kind].into_iter().chain(cells).collect(),
    );
    Row { gap: false, ..row }
}

/// What one outlet writes; each value once. It leads to the first of the findings in which the outlet has a part.
fn cell(look: &Look, fact: &[usize], article: usize) -> Cell {
    let story = look.comparison;
    let mut written: Vec<(String, Role)> = Vec::new();
    let mut leads = None;
    for &index in fact {
        let finding = &story.findings[index];
        let role = role_of(look, finding);
        for said in finding.members.iter().filter(|said| said.place.article == article) {
            leads = leads.or(Some(Target::Said(said.place, index)));
            let words = clean(findings::words(story, finding, said)).into_owned();
            if written.iter().all(|(before, _)| *before != words) {
                written.push((words, role));
            }
        }
    }
    let between = || Run::new(" · ", &[Role::Label]);
    let runs =
        written.iter().flat_map(|(words, role)| [between(), Run::new(words, &[*role])]).skip(1).collect();
    let elsewhere = || Cell::of(elsewhere(look, &story.findings[fact[0]], article));
    leads.map_or_else(elsewhere, |target| grid::cell(runs, target))
}

/// How an outlet writes a name that it gives in another passage only.
fn elsewhere(look: &Look, finding: &Finding, article: usize) -> Vec<Run> {
    let Some(span) = look.comparison.named_in(finding, article) else { return Vec::new() };
    let written = clean(span.of(&look.comparison.articles[article].text));
    vec![Run::new(&written, &[]), Run::new(" · elsewhere", &[Role::Label])]
}
