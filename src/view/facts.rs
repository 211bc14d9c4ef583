//! Facts: what is counted, dated and named × how each outlet gives it.

use super::gutter::margin;
use super::order::ordered;
use super::tint::role_of;
use super::{Look, findings, grid};
use crate::compare::{Finding, Subject};
use crate::page::{Cell, Page, Role, Row, Run, Target, clean};

/// One page: a row for each fact that several outlets give, in the order asked for.
pub(super) fn pages(look: &Look) -> Vec<Page> {
    let findings = &look.comparison.findings;
    let facts = ordered(look.comparison, look.order).into_iter();
    let facts = facts.filter(|&index| matches!(findings[index].subject, Subject::Fact(_)));
    let shown = facts.filter(|&index| look.shows(index));
    let rows = shown.map(|index| row(look, index, &findings[index])).collect();
    vec![grid::page(look, "facts", &[""], rows)]
}

fn row(look: &Look, index: usize, finding: &Finding) -> Row {
    let outlets = look.comparison.articles.len();
    let gives = |article| finding.members.iter().any(|said| said.place.article == article);
    let coverage: Vec<bool> = (0..outlets).map(gives).collect();
    let kind = Cell::new(finding.subject.name(), &[Role::Label]);
    let cells = look.comparison.heard().map(|article| cell(look, index, finding, article));
    let row =
        grid::row(margin(look, &coverage, Some(finding.mark())), [kind].into_iter().chain(cells).collect());
    Row { gap: false, ..row }
}

/// What one outlet writes; each value once.
fn cell(look: &Look, index: usize, finding: &Finding, article: usize) -> Cell {
    let current = (look.finding == Some(index)).then_some(Role::Current);
    let roles: Vec<Role> = [role_of(look, finding)].into_iter().chain(current).collect();
    let said = finding.members.iter().filter(|said| said.place.article == article);
    let mut written: Vec<String> = Vec::new();
    for said in said.clone() {
        let words = clean(findings::words(look.comparison, finding, said)).into_owned();
        if !written.contains(&words) {
            written.push(words);
        }
    }
    let between = || Run::new(" · ", &[Role::Label]);
    let runs = written.iter().flat_map(|words| [between(), Run::new(words, &roles)]).skip(1).collect();
    let place = said.map(|said| said.place).next();
    let elsewhere = || Cell::of(elsewhere(look, finding, article));
    place.map_or_else(elsewhere, |place| grid::cell(runs, Target::Said(place, index)))
}

/// How an outlet writes a name that it gives in another passage only.
fn elsewhere(look: &Look, finding: &Finding, article: usize) -> Vec<Run> {
    let Some(span) = look.comparison.named_in(finding, article) else { return Vec::new() };
    let written = clean(span.of(&look.comparison.articles[article].text));
    vec![Run::new(&written, &[]), Run::new(" · elsewhere", &[Role::Label])]
}
