//! Why: what the outlets say on one thing, one under the other, and the rule behind the mark.

use super::Look;
use super::findings::percent;
use crate::article::Place;
use crate::compare::Finding;
use crate::page::{Cell, Page, Role, Row, Target, overlay};
use crate::text::Span;

const COLUMNS: [&str; 3] = ["outlet", "words", "value"];

/// One page: the finding that is looked at; else the passage under the cursor and its counterparts.
pub(super) fn pages(look: &Look) -> Vec<Page> {
    let finding = look.finding.and_then(|index| look.comparison.findings.get(index));
    let page = match (finding, look.cursor) {
        (Some(finding), _) => finding_page(look, finding),
        (None, Some(cursor)) => passage_page(look, cursor),
        (None, None) => Page::default(),
    };
    vec![page]
}

fn finding_page(look: &Look, finding: &Finding) -> Page {
    let mark = finding.mark().row();
    let base = finding.members.iter().find(|said| look.cursor.is_some_and(|cursor| cursor == said.place));
    let base = base.or(finding.members.first());
    let mut rows: Vec<Row> = Vec::new();
    for said in &finding.members {
        let mut over = vec![(said.span, Role::Marked(finding.mark())), (said.span, Role::Current)];
        if let Some(base) = base.filter(|base| base.place != said.place && base.value != said.value) {
            over.extend(changed(look, base.place, said.place, said.span));
        }
        rows.push(words(look, said.place, &over, &said.value));
    }
    rows.push(remark("rule", &finding.why));
    rows.push(remark("sure", &percent(finding.confidence)));
    page(&format!("{} {}, {}", mark.glyph, finding.subject.name(), mark.name), rows)
}

fn passage_page(look: &Look, cursor: Place) -> Page {
    let mut rows = vec![words(look, cursor, &[], "")];
    for counterpart in look.comparison.counterparts(cursor) {
        let whole = whole(look, counterpart.place);
        let over: Vec<_> = changed(look, cursor, counterpart.place, whole).collect();
        rows.push(words(look, counterpart.place, &over, &percent(counterpart.score)));
    }
    if rows.len() == 1 {
        rows.push(remark("", "No other outlet was found to say this."));
    }
    page("the same in other outlets", rows)
}

fn page(title: &str, rows: Vec<Row>) -> Page {
    Page { title: title.to_owned(), columns: COLUMNS.map(str::to_owned).to_vec(), rows }
}

/// The words of `other` that `base` does not have, within a stretch.
fn changed(look: &Look, base: Place, other: Place, within: Span) -> impl Iterator<Item = (Span, Role)> {
    let (_, differing) = look.comparison.differing_words(base, other);
    differing.into_iter().filter_map(move |span| Some((span.common(within)?, Role::Changed)))
}

fn whole(look: &Look, place: Place) -> Span {
    let passages = look.comparison.articles.get(place.article).map(|article| &article.passages);
    passages.and_then(|passages| passages.get(place.passage)).map_or(Span::default(), |passage| passage.span)
}

/// The row of one outlet's passage.
fn words(look: &Look, place: Place, over: &[(Span, Role)], value: &str) -> Row {
    let Some(article) = look.comparison.articles.get(place.article) else { return Row::default() };
    Row {
        gutter: vec![],
        cells: vec![
            Cell::new(&format!("{} {}", place.article + 1, article.outlet), &[Role::Label]),
            Cell { runs: overlay(&article.text, whole(look, place), over) },
            Cell::new(value, &[]),
        ],
        target: Some(Target::Place(place)),
        gap: true,
    }
}

/// A line of explanation.
fn remark(label: &str, text: &str) -> Row {
    Row { cells: vec![Cell::new(label, &[Role::Label]), Cell::new(text, &[])], ..Row::default() }
}
