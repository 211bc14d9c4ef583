//! Who stands alone: what one outlet tells and no other, and what an outlet leaves out that others tell.

use super::{Look, numbers, outlet};
use crate::align::Claim;
use crate::article::Place;
use crate::compare::{Comparison, Mark};
use crate::page::{Cell, Page, Role, Row, Shape, Target, overlay};

/// One page: the passages that only one outlet has, outlet by outlet.
pub(super) fn only_here(look: &Look) -> Vec<Page> {
    let told = all_alone(look.comparison).filter(|&place| look.tells(place));
    let rows = told.map(|place| row(look, place, None));
    vec![page("only here", &["outlet", "words"], rows.collect())]
}

/// One page: what most of the others tell, for each outlet that does not.
pub(super) fn left_out(look: &Look) -> Vec<Page> {
    let rows = look
        .comparison
        .heard()
        .filter(|article| look.filter.outlet.is_none_or(|only| only == *article))
        .flat_map(|article| {
            let missing = missing(look.comparison, article);
            missing.into_iter().map(move |place| row(look, place, Some(article)))
        });
    vec![page("left out", &["outlet", "what others tell", "who"], rows.collect())]
}

fn page(title: &str, columns: &[&str], rows: Vec<Row>) -> Page {
    let columns = columns.iter().map(|&name| name.to_owned()).collect();
    Page { title: title.to_owned(), columns, rows, shape: Shape::List }
}

/// A passage under the name of its outlet, or of another one that lacks it.
fn row(look: &Look, place: Place, lacks: Option<usize>) -> Row {
    let number = lacks.unwrap_or(place.article);
    let here = look.cursor.filter(|cursor| *cursor == place).map(|_| Role::Cursor);
    let over: Vec<_> = here.into_iter().map(|role| (look.comparison.span_of(place), role)).collect();
    let text = &look.comparison.articles[place.article].text;
    let who = lacks.map(|_| Cell::new(&numbers(tellers(look.comparison, place)), &[Role::Label]));
    let told = [
        Cell::new(&outlet(look.comparison, number), &[Role::Label]),
        Cell::of(overlay(text, look.comparison.span_of(place), &over)),
    ];
    Row {
        gutter: vec![],
        cells: told.into_iter().chain(who).collect(),
        target: Some(Target::Place(place)),
        gap: false,
    }
}

/// The sentences that no other article has, article by article.
pub fn all_alone(comparison: &Comparison) -> impl Iterator<Item = Place> + '_ {
    comparison.heard().flat_map(|article| alone(comparison, article))
}

/// The sentences of an article that no other article has, in order; none where there is no other.
pub fn alone(comparison: &Comparison, article: usize) -> Vec<Place> {
    let several = comparison.heard().nth(1).is_some();
    let Some(read) = comparison.articles.get(article).filter(|_| several) else { return Vec::new() };
    let places = read.story().map(|(passage, _)| Place { article, passage });
    places.filter(|&place| comparison.mark(place) == Some(Mark::Only)).collect()
}

/// What at least half of the outlets tell, and at least two, and this article surely does not: of each such thing the
/// passage that stands for it best.
pub fn missing(comparison: &Comparison, article: usize) -> Vec<Place> {
    let many = comparison.heard().count().div_ceil(2).max(2);
    let best = |claim: &Claim| {
        let surest = claim.members.iter().rev().max_by(|a, b| a.score.total_cmp(&b.score));
        surest.map(|member| member.place)
    };
    let tells = |place: Place| {
        let surely = comparison.counterparts(place).iter().map(|other| other.place);
        let mut others = surely.chain(comparison.near(place).iter().copied());
        place.article == article || others.any(|other| other.article == article)
    };
    let mut places: Vec<Place> = Vec::new();
    for claim in &comparison.claims {
        // Who tells it is asked first: that ends with the first passage that does.
        if claim.members.iter().any(|member| tells(member.place)) || comparison.outlets_of(claim) < many {
            continue;
        }
        let listed = |place: Place| {
            let counterparts = comparison.counterparts(place);
            places.contains(&place) || counterparts.iter().any(|other| places.contains(&other.place))
        };
        places.extend(best(claim).filter(|&place| !listed(place)));
    }
    places
}

/// The outlets that tell what a passage tells, in order.
pub fn tellers(comparison: &Comparison, place: Place) -> impl Iterator<Item = usize> {
    let coverage = comparison.coverage(place).into_iter().enumerate();
    coverage.filter(|(_, tells)| *tells).map(|(article, _)| article)
}
