//! Who stands alone: what one outlet tells and no other, and what an outlet leaves out that others tell.

use super::Look;
use crate::align::Claim;
use crate::article::{Place, Role as Part};
use crate::compare::{Comparison, Mark};
use crate::page::{Cell, Page, Role, Row, Run, Target, overlay};

/// One page: the passages that only one outlet has, outlet by outlet.
pub(super) fn only_here(look: &Look) -> Vec<Page> {
    let articles = 0..look.comparison.articles.len();
    let rows =
        articles.flat_map(|article| alone(look.comparison, article)).map(|place| row(look, place, None));
    vec![page("only here", ["outlet", "words"], rows.collect())]
}

/// One page: what most of the others tell, for each outlet that does not.
pub(super) fn left_out(look: &Look) -> Vec<Page> {
    let articles = 0..look.comparison.articles.len();
    let rows = articles.flat_map(|article| {
        let missing = missing(look.comparison, article);
        missing.into_iter().map(move |place| row(look, place, Some(article)))
    });
    vec![page("left out", ["outlet", "what others tell"], rows.collect())]
}

fn page(title: &str, columns: [&str; 2], rows: Vec<Row>) -> Page {
    Page { title: title.to_owned(), columns: columns.map(str::to_owned).to_vec(), rows }
}

/// A passage under the name of its outlet, or of another one that lacks it.
fn row(look: &Look, place: Place, lacks: Option<usize>) -> Row {
    let number = lacks.unwrap_or(place.article);
    let outlet = &look.comparison.articles[number].outlet;
    let here = look.cursor.filter(|cursor| *cursor == place).map(|_| Role::Cursor);
    let over: Vec<_> = here.into_iter().map(|role| (look.comparison.span_of(place), role)).collect();
    let text = &look.comparison.articles[place.article].text;
    let mark = if lacks.is_some() { Mark::Agree } else { Mark::Only };
    Row {
        gutter: vec![Run::new(&mark.glyph().to_string(), &[Role::Marked(mark)])],
        cells: vec![
            Cell::new(&format!("{} {outlet}", number + 1), &[Role::Label]),
            Cell { runs: overlay(text, look.comparison.span_of(place), &over) },
        ],
        target: Some(Target::Place(place)),
        gap: false,
    }
}

/// The sentences and captions of an article that no other article has, in order.
pub fn alone(comparison: &Comparison, article: usize) -> Vec<Place> {
    let Some(read) = comparison.articles.get(article) else { return Vec::new() };
    let told = read.story().filter(|(_, passage)| passage.role != Part::Headline);
    let places = told.map(|(passage, _)| Place { article, passage });
    places.filter(|&place| comparison.mark(place) == Some(Mark::Only)).collect()
}

/// What at least half of the outlets tell, and at least two, and this article does not: of each such claim the
/// passage that stands for it best.
pub fn missing(comparison: &Comparison, article: usize) -> Vec<Place> {
    let many = comparison.articles.len().div_ceil(2).max(2);
    let lacks = |claim: &&Claim| {
        let told = |member: &crate::align::Member| comparison.coverage(member.place)[article];
        comparison.outlets_of(claim) >= many && !claim.members.iter().any(told)
    };
    let best = |claim: &Claim| {
        let surest = claim.members.iter().rev().max_by(|a, b| a.score.total_cmp(&b.score));
        surest.map(|member| member.place)
    };
    let mut places: Vec<Place> = Vec::new();
    for place in comparison.claims.iter().filter(lacks).filter_map(best) {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}
