//! Classroom: what the reader marked by themselves, beside what was found.

use super::alone::all_alone;
use super::{Look, outlet};
use crate::article::Place;
use crate::compare::{Comparison, Mark};
use crate::page::{Cell, Page, Role, Row, Shape, Target};
use std::collections::BTreeSet;

/// The marks a reader can give.
pub const GIVEN: [Mark; 3] = [Mark::Agree, Mark::Differ, Mark::Only];

/// One page: how many marks are as found, then every passage that was marked, and what was found and not marked.
/// As long as what was found is hidden, only what was marked.
pub(super) fn pages(look: &Look) -> Vec<Page> {
    let columns = ["outlet", "words", "you", "found"].map(str::to_owned).to_vec();
    let mut places: BTreeSet<Place> = look.given.iter().map(|(place, _)| *place).collect();
    let mut title = format!("classroom: {} passages marked", places.len());
    let mut rows = Vec::new();
    if !look.hidden {
        let right = look.given.iter().filter(|(place, mark)| found(look.comparison, *place) == Some(*mark));
        title = format!("classroom: {} of {} marks as found", right.count(), places.len());
        rows.extend(GIVEN.into_iter().map(|mark| tally(look, mark)));
        if let Some(last) = rows.last_mut() {
            last.gap = true;
        }
        places.extend(all(look.comparison, Mark::Differ).into_iter().filter(|&place| !is_found(look, place)));
    }
    rows.extend(places.into_iter().map(|place| row(look, place)));
    vec![Page { title, columns, rows, shape: Shape::List }]
}

/// Whether the reader marked a passage as it was found, or one of another outlet that says the same.
fn is_found(look: &Look, place: Place) -> bool {
    let truth = found(look.comparison, place);
    let right = |place: Place| given(look, place) == truth && found(look.comparison, place) == truth;
    right(place) || look.comparison.counterparts(place).iter().any(|it| right(it.place))
}

/// `differ | you marked 3, 2 as found, and noticed 4 of 5 in any outlet`: who marks one side of a thing has noticed
/// the other.
fn tally(look: &Look, mark: Mark) -> Row {
    let there = all(look.comparison, mark);
    let given: Vec<Place> =
        look.given.iter().filter(|(_, it)| *it == mark).map(|(place, _)| *place).collect();
    let right = given.iter().filter(|place| there.contains(place)).count();
    let seen = there.iter().filter(|&&place| is_found(look, place)).count();
    let words = format!(
        "you marked {}, {right} as found, and noticed {seen} of {} in any outlet",
        given.len(),
        there.len()
    );
    Row { cells: vec![Cell::new(mark.row().name, &[Role::Label]), Cell::new(&words, &[])], ..Row::default() }
}

fn row(look: &Look, place: Place) -> Row {
    let given = given(look, place);
    let bears = look.comparison.mark(place).filter(|_| !look.hidden);
    let truth = bears.map(as_given);
    let told = |mark: Option<Mark>| mark.map(|mark| format!("{} {}", mark.glyph(), mark.row().name));
    let right = given.is_some() && given == truth;
    let judged = match (given, truth) {
        _ if look.hidden => String::new(),
        (_, None) => "not judged".to_owned(),
        (None, Some(_)) => " missed".to_owned(),
        _ if right => " ✓".to_owned(),
        _ => " ✗".to_owned(),
    };
    let words =
        look.comparison.articles.get(place.article).map_or("", |article| article.words_of(place.passage));
    Row {
        cells: vec![
            Cell::new(&outlet(look.comparison, place.article), &[Role::Label]),
            Cell::new(words, &[]),
            Cell::new(&told(given).unwrap_or_default(), &[]),
            Cell::new(
                &(told(bears).unwrap_or_default() + &judged),
                if right { &[] } else { &[Role::Heading] },
            ),
        ],
        target: Some(Target::Place(place)),
        ..Row::default()
    }
}

/// The mark that the reader gave a passage.
pub(super) fn given(look: &Look, place: Place) -> Option<Mark> {
    let at = look.given.binary_search_by_key(&place, |(place, _)| *place).ok()?;
    Some(look.given[at].1)
}

/// What was found of a passage, as one of the marks that a reader can give.
fn found(comparison: &Comparison, place: Place) -> Option<Mark> {
    comparison.mark(place).map(as_given)
}

/// Which of the marks that a reader can give says what a mark says.
fn as_given(mark: Mark) -> Mark {
    match mark {
        Mark::Differ | Mark::Altered | Mark::Update => Mark::Differ,
        Mark::Agree | Mark::Compatible => Mark::Agree,
        Mark::Only => Mark::Only,
    }
}

/// All passages of which this was found; those that stand alone are the ones that the bar counts.
fn all(comparison: &Comparison, mark: Mark) -> BTreeSet<Place> {
    if mark == Mark::Only {
        return all_alone(comparison).collect();
    }
    let articles = comparison.articles.iter().enumerate();
    let places =
        articles.flat_map(|(article, told)| told.story().map(move |(passage, _)| Place { article, passage }));
    places.filter(|&place| found(comparison, place) == Some(mark)).collect()
}
