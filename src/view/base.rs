//! Base and margin: one article in full, beside each passage what the others say.

use super::differ::differing;
use super::gutter::{gravest, margin};
use super::{Look, grid, outlet, panes};
use crate::article::Place;
use crate::compare::{Counterpart, Mark};
use crate::page::{Cell, Page, Role, Row, Run, Shape, Target, overlay};

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
    let gutter = margin(look, &coverage, gravest(look, place));
    let gutter = gutter.into_iter().chain([Run::new(" ", &[])]).collect();
    Some(Row { gutter, cells: [base].into_iter().chain(others).collect(), ..told })
}

/// What another outlet says: how it relates, its words, and which of them the base does not have.
fn beside(look: &Look, base: Place, other: Counterpart) -> Cell {
    let story = look.comparison;
    let shown = |place| story.findings_at(place).iter().filter(|&&index| look.shows(index));
    let common = shown(base).filter(|&&index| shown(other.place).any(|other| *other == index));
    let mark = common.map(|&index| story.findings[index].mark()).max();
    let glyph = Run::new(
        &format!("{} ", mark.map_or(' ', Mark::glyph)),
        &mark.map(Role::Marked).into_iter().collect::<Vec<_>>(),
    );
    let part = grid::part(story, base, other.place);
    let mut over = panes::marked(look, other.place, part);
    if look.layers.any_mark() {
        let changed = differing(story, (base, grid::part(story, other.place, base)), (other.place, part));
        over.extend(changed.into_iter().map(|span| (span, Role::Changed)));
    }
    let told = grid::cut(look, other.place, part, |text, part| overlay(text, part, &over));
    let glyph = mark.map(|_| glyph);
    grid::cell(glyph.into_iter().chain(told).collect(), Target::Place(other.place))
}
