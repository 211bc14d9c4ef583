//! JSON Lines: each line can be understood by itself.

use super::{Report, rows};
use crate::compare::{Finding, Said};
use crate::view::{Look, View};
use serde::Serialize;

/// A finding, with the names of its outlets.
#[derive(Serialize)]
struct FindingLine<'c> {
    id: String,
    kind: &'static str,
    verdict: &'static str,
    mark: &'static str,
    confidence: f64,
    why: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    decided: Option<&'static str>,
    members: Vec<MemberLine<'c>>,
}

#[derive(Serialize)]
struct MemberLine<'c> {
    outlet: &'c str,
    source: &'c str,
    article: usize,
    text: &'c str,
    value: &'c str,
    passage: &'c str,
}

#[derive(Serialize)]
struct RowLine<'p> {
    view: &'static str,
    page: &'p str,
    #[serde(flatten)]
    row: rows::RowForm,
}

/// Writes a finding a line, or a row of a view.
pub fn write(report: &Report) -> String {
    let story = report.look.comparison;
    match report.view {
        Some(view) => of_view(report, view),
        None => story
            .findings
            .iter()
            .enumerate()
            .map(|(index, it)| line(&finding(&report.look, index, it)))
            .collect(),
    }
}

fn of_view(report: &Report, view: &'static View) -> String {
    let pages = report.pages(view);
    let lines = pages.iter().flat_map(|page| {
        let row = |row| line(&RowLine { view: view.name, page: &page.title, row: rows::form(row) });
        page.rows.iter().map(row)
    });
    lines.collect()
}

fn finding<'c>(look: &Look<'c>, index: usize, finding: &'c Finding) -> FindingLine<'c> {
    let story = look.comparison;
    let member = |said: &'c Said| {
        let article = &story.articles[said.place.article];
        MemberLine {
            outlet: &article.outlet,
            source: &article.source,
            article: said.place.article,
            text: said.span.of(&article.text),
            value: &said.value,
            passage: article.words_of(said.place.passage),
        }
    };
    FindingLine {
        id: format!("d{index}"),
        kind: finding.subject.name(),
        verdict: finding.verdict.name(),
        mark: finding.mark().row().name,
        confidence: super::json::round(finding.confidence),
        why: &finding.why,
        decided: look.standing.get(index).and_then(|standing| standing.name()),
        members: finding.members.iter().map(member).collect(),
    }
}

fn line(form: &impl Serialize) -> String {
    let mut line = serde_json::to_string(form).unwrap_or_default();
    line.push('\n');
    line
}
