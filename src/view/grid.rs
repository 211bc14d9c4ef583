//! Tables of things told × outlets.

use super::{Look, outlet};
use crate::article::Place;
use crate::compare::Comparison;
use crate::page::{Cell, Page, Role, Row, Run, Shape, Target, overlay};
use crate::text::Span;

/// A table with a column for each outlet, behind columns of these names.
pub(super) fn page(look: &Look, title: &str, first: &[&str], rows: Vec<Row>) -> Page {
    let outlets = look.comparison.heard().map(|article| outlet(look.comparison, article));
    let columns = first.iter().map(|&name| name.to_owned()).chain(outlets).collect();
    Page { title: title.to_owned(), columns, rows, shape: Shape::Matrix }
}

/// A row: what it leads to as a whole is what its first cell leads to that leads anywhere.
pub(super) fn row(gutter: Vec<Run>, cells: Vec<Cell>) -> Row {
    let target = cells.iter().find_map(|cell| cell.target);
    let gutter = gutter.into_iter().chain([Run::new(" ", &[])]).collect();
    Row { gutter, cells, target, gap: true }
}

/// Words of an article with what is marked in them, as in its pane; an ellipsis where the passage goes on.
pub(super) fn words(look: &Look, place: Place, part: Span) -> Vec<Run> {
    cut(look, place, part, |text, part| overlay(text, part, &super::panes::marked(look, place, part)))
}

/// A part of a passage, drawn so; an ellipsis where the passage goes on.
pub(super) fn cut(look: &Look, place: Place, part: Span, draw: impl Fn(&str, Span) -> Vec<Run>) -> Vec<Run> {
    let Some(article) = look.comparison.articles.get(place.article) else { return Vec::new() };
    let whole = look.comparison.span_of(place);
    let part = part.common(whole).map_or(whole, |part| part.trim(&article.text));
    let dots = |is_cut: bool, dots: &str| is_cut.then(|| Run::new(dots, &[Role::Label]));
    let before = dots(part.start > whole.start, "… ");
    let after = dots(part.end < whole.end && !ends_sentence(part.of(&article.text)), " …");
    before.into_iter().chain(draw(&article.text, part)).chain(after).collect()
}

fn ends_sentence(words: &str) -> bool {
    words.trim_end_matches(['”', '"', '’', '\'']).ends_with(['.', '!', '?'])
}

/// A cell that leads somewhere.
pub(super) fn cell(runs: Vec<Run>, target: Target) -> Cell {
    Cell { runs, target: Some(target) }
}

/// The part of a passage that says what another passage says.
pub(super) fn part(story: &Comparison, here: Place, there: Place) -> Span {
    let (a, b) = (here.min(there), here.max(there));
    let link = story.links.binary_search_by_key(&(a, b), |link| (link.a, link.b));
    let part = link.map(|at| if there == a { story.links[at].part_a } else { story.links[at].part_b });
    part.unwrap_or_else(|_| story.span_of(there))
}
