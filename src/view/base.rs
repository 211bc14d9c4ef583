//! Base and margin: one article in full, beside each passage what the others say.

use super::differ::otherwise;
use super::gutter::{gravest, strip_and_mark};
use super::{Look, grid, outlet, panes};
use crate::article::Place;
use crate::compare::{Counterpart, Finding};
use crate::page::{Cell, Page, Role, Row, Run, Shape, Target, overlay};
use crate::text::Span;

/// One page: a row for each passage of the article under the cursor.
pub(super) fn pages(look: &Look) -> Vec<Page> {
    let story = look.comparison;
    let base = look.cursor.map_or(0, |cursor| cursor.article);
    let Some(article) = story.articles.get(base) else { return vec![Page::default()] };
    let places = (0..article.passages.len()).map(|passage| Place { article: base, passage });
    let rows = places.filter(|&place| look.tells(place)).filter_map(|place| row(look, place));
    let outlets = story.heard().map(|article| outlet(story, article));
    vec![Page {
        title: format!("{} and what the others say", outlet(story, base)),
        columns: [String::new()].into_iter().chain(outlets).collect(),
        rows: rows.collect(),
        shape: Shape::Margin,
    }]
}

/// A passage as in its pane, then for each outlet the passage that says the same.
fn row(look: &Look, place: Place) -> Option<Row> {
    let story = look.comparison;
    let told = panes::row(&Look { cursor: None, ..*look }, place)?;
    let base = Cell { target: Some(Target::Place(place)), ..told.cells.into_iter().next()? };
    let others = story.heard().map(|article| {
        let counterparts = story.counterparts(place);
        let surest = counterparts.iter().find(|other| other.place.article == article);
        surest.map_or_else(Cell::default, |other| beside(look, place, *other))
    });
    let coverage = story.mark(place).map_or_else(Vec::new, |_| story.coverage(place));
    let gutter = strip_and_mark(look, &coverage, gravest(look, place));
    let gutter = gutter.into_iter().chain([Run::new(" ", &[])]).collect();
    Some(Row { gutter, cells: [base].into_iter().chain(others).collect(), ..told })
}

/// What another outlet says: how it relates, its words, and which of them are at odds with the base.
fn beside(look: &Look, base: Place, other: Counterpart) -> Cell {
    let story = look.comparison;
    let shown = |place| story.findings_at(place).iter().filter(|&&index| look.shows(index));
    let common = shown(base).filter(|&&index| shown(other.place).any(|other| *other == index));
    let common: Vec<&Finding> = common.map(|&index| &story.findings[index]).collect();
    let mark = common.iter().map(|finding| finding.mark()).max();
    let glyph = mark.map(|mark| Run::new(&format!("{} ", mark.glyph()), &[Role::Label]));
    let part = grid::part(story, base, other.place);
    let mut over = panes::marked(look, other.place, part);
    over.extend(at_odds(&common, other.place).into_iter().map(|span| (span, Role::Changed)));
    let told = grid::cut(look, other.place, part, |text, part| overlay(text, part, &over));
    grid::cell(glyph.into_iter().chain(told).collect(), Target::Place(other.place))
}

/// The words of a passage that are put otherwise in the base, as far as something is found at odds: what is merely told
/// in other words would leave nothing unmarked.
fn at_odds(findings: &[&Finding], place: Place) -> Vec<Span> {
    let said = findings.iter().flat_map(|finding| finding.members.iter().map(move |said| (finding, said)));
    let here = said.filter(|(_, said)| said.place == place);
    here.flat_map(|(finding, said)| otherwise(finding, said)).collect()
}
