//! Outlets: how alike every two are, who shares whose copy, what each tells alone and leaves out.

use super::alone::{alone, missing, tellers};
use super::{Look, grid, outlet};
use crate::article::{Place, Role as Part};
use crate::compare::Comparison;
use crate::page::{Cell, Page, Role, Row, Run, Shape, Target, overlay};

/// The most outlets that are held against each other in a square.
const SQUARE: usize = 12;
/// Of more outlets, how many of the most alike are named beside each.
const NEAREST: usize = 3;

/// One page: the square of likenesses, then what is particular about each outlet.
pub(super) fn pages(look: &Look) -> Vec<Page> {
    let story = look.comparison;
    let outlets: Vec<usize> = story.heard().collect();
    let square = (2..=SQUARE).contains(&outlets.len());
    let names = story.heard().filter(|_| square).map(|article| outlet(story, article));
    let mut rows: Vec<Row> =
        if square { story.heard().map(|article| alike(story, article)).collect() } else { vec![] };
    if let Some(last) = rows.last_mut() {
        last.gap = true;
    }
    rows.extend(outlets.iter().flat_map(|&article| particular(look, article, square)));
    for row in &mut rows {
        row.gutter = vec![Run::new(" ", &[])];
    }
    vec![Page {
        title: "how much of each the others tell too".to_owned(),
        columns: [String::new()].into_iter().chain(names).collect(),
        rows,
        shape: Shape::Matrix,
    }]
}

/// The passages of an article's body, in order.
fn body(story: &Comparison, article: usize) -> impl Iterator<Item = Place> + '_ {
    let told = story.articles[article].story().filter(|(_, passage)| passage.role == Part::Body);
    told.map(move |(passage, _)| Place { article, passage })
}

/// The passages of one article that another tells too.
fn told_too(story: &Comparison, article: usize, by: usize) -> impl Iterator<Item = Place> + '_ {
    let tells = move |place: &Place| story.counterparts(*place).iter().any(|other| other.place.article == by);
    body(story, article).filter(tells)
}

/// How much of one article another tells too, 0 to 1.
fn share(story: &Comparison, article: usize, by: usize) -> f64 {
    told_too(story, article, by).count() as f64 / body(story, article).count().max(1) as f64
}

/// A row of the square: how much of one article each of the others tells.
fn alike(story: &Comparison, article: usize) -> Row {
    let name = Cell::new(&outlet(story, article), &[Role::Label]);
    let cell = |by: usize| {
        let Some(first) = told_too(story, article, by).next().filter(|_| by != article) else {
            return Cell::new(if by == article { "·" } else { "0 %" }, &[Role::Label]);
        };
        let share = share(story, article, by);
        let strength = if share < 0.25 {
            1
        } else if share < 0.5 {
            2
        } else {
            3
        };
        let run = Run::new(&super::findings::percent(share), &[Role::Shared(strength)]);
        grid::cell(vec![run], Target::Place(first))
    };
    let others = story.heard().map(cell);
    let cells: Vec<Cell> = [name].into_iter().chain(others).collect();
    Row { target: cells.iter().find_map(|cell| cell.target), cells, ..Row::default() }
}

/// What is particular about an outlet: its name, then a line each.
fn particular(look: &Look, article: usize, square: bool) -> Vec<Row> {
    let story = look.comparison;
    let line = |runs: Vec<Run>| Row { cells: vec![Cell::of(runs)], ..Row::default() };
    let said = |label: &str, words: &str| line(vec![Run::new(label, &[Role::Label]), Run::new(words, &[])]);
    let mut rows = vec![line(vec![Run::new(&outlet(story, article), &[Role::Heading])])];
    rows.extend(
        (!square)
            .then(|| said("most like ", &nearest(story, article)))
            .filter(|_| story.heard().nth(1).is_some()),
    );
    rows.extend(copy(story, article).map(|words| said("shares copy with ", &words)));
    let alone = alone(story, article).len();
    let passages = body(story, article).count();
    rows.push(said("tells alone ", &format!("{alone} of {passages} sentences")));
    let missing = missing(story, article);
    let count = if missing.is_empty() { "nothing that most others tell" } else { "what most others tell:" };
    rows.push(said("leaves out ", count));
    rows.extend(missing.into_iter().map(|place| left_out(story, place)));
    if let Some(last) = rows.last_mut() {
        last.gap = true;
    }
    rows
}

/// `2 Byte Ledger 64 %, …`: those that tell most of what an article tells.
fn nearest(story: &Comparison, article: usize) -> String {
    let mut told = vec![0_usize; story.articles.len()];
    for place in body(story, article) {
        for (count, tells) in told.iter_mut().zip(story.coverage(place)) {
            *count += usize::from(tells);
        }
    }
    let passages = body(story, article).count().max(1) as f64;
    let others = story.heard().filter(|by| *by != article);
    let mut alike: Vec<_> = others.map(|by| (told[by] as f64 / passages, by)).collect();
    alike.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let named = alike
        .iter()
        .take(NEAREST)
        .map(|&(share, by)| format!("{} {}", outlet(story, by), super::findings::percent(share)));
    named.collect::<Vec<_>>().join(", ")
}

/// With whom an outlet shares copied text, how much, and whose it likelier is.
fn copy(story: &Comparison, article: usize) -> Option<String> {
    let shares =
        |origin: &&crate::compare::Origin| origin.articles.len() > 1 && origin.articles.contains(&article);
    let origin = story.origins.iter().find(shares)?;
    let others = origin.articles.iter().filter(|other| **other != article);
    let names: Vec<_> = others.map(|&other| outlet(story, other)).collect();
    let source = origin.source.map(|source| format!(", likelier from {}", outlet(story, source)));
    let share = super::findings::percent(origin.shared);
    Some(format!("{}, {share}{}", names.join(", "), source.unwrap_or_default()))
}

/// A passage of others, and who they are.
fn left_out(story: &Comparison, place: Place) -> Row {
    let mut runs = vec![Run::new("· ", &[Role::Label])];
    runs.extend(overlay(&story.articles[place.article].text, story.span_of(place), &[]));
    runs.push(Run::new(&format!(" ({})", tellers(story, place)), &[Role::Label]));
    Row {
        cells: vec![grid::cell(runs, Target::Place(place))],
        target: Some(Target::Place(place)),
        ..Row::default()
    }
}
