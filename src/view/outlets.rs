//! Outlets: how alike every two are, who shares whose copy, what each tells alone and leaves out.

use super::alone::{alone, missing, tellers};
use super::{Look, first_numbers, grid, numbers, outlet};
use crate::article::{Place, Role as Part};
use crate::compare::Comparison;
use crate::page::{Cell, Page, Role, Row, Run, Shape, Target, overlay};

/// The most outlets that are held against each other in a square.
const SQUARE: usize = 12;
/// Of more outlets, how many of the most alike are named beside each.
const NEAREST: usize = 3;

/// One page: the square of likenesses, then what is particular about each outlet; of many outlets a row for each.
pub(super) fn pages(look: &Look) -> Vec<Page> {
    let known = !look.comparison.is_unread();
    let outlets: Vec<usize> = look.comparison.heard().filter(|_| known).collect();
    let mut page = if outlets.len() > SQUARE { many(look.comparison, &outlets) } else { few(look, &outlets) };
    for row in &mut page.rows {
        row.gutter = vec![Run::new(" ", &[])];
    }
    vec![page]
}

fn few(look: &Look, outlets: &[usize]) -> Page {
    let story = look.comparison;
    let square = &outlets[..if outlets.len() > 1 { outlets.len() } else { 0 }];
    let mut rows: Vec<Row> = square.iter().map(|&article| alike(story, article)).collect();
    if let Some(last) = rows.last_mut() {
        last.gap = true;
    }
    rows.extend(square.iter().flat_map(|&article| particular(look, article)));
    let names = square.iter().map(|&article| outlet(story, article));
    let title = if square.is_empty() { "outlets" } else { "outlets: how much of each the others tell too" };
    Page {
        title: title.to_owned(),
        columns: [String::new()].into_iter().chain(names).collect(),
        rows,
        shape: Shape::Matrix,
    }
}

/// A row for each outlet; others stand in it by their numbers.
fn many(story: &Comparison, outlets: &[usize]) -> Page {
    let columns = ["", "most like", "tells alone", "leaves out", "shares copy with"];
    Page {
        title: "outlets: whom each is most like, what it alone tells, what it leaves out".to_owned(),
        columns: columns.map(str::to_owned).to_vec(),
        rows: outlets.iter().map(|&article| one_of_many(story, article)).collect(),
        shape: Shape::Matrix,
    }
}

fn one_of_many(story: &Comparison, article: usize) -> Row {
    let cell = |words: &str, role: &[Role], place: Option<Place>| Cell {
        runs: vec![Run::new(words, role)],
        target: place.map(Target::Place),
    };
    let first = body(story, article).next();
    let (alone, missing) = (alone(story, article), missing(story, article));
    let told_alone = format!("{} of {}", alone.len(), body(story, article).count());
    let alike = nearest(story, article);
    let like: Vec<_> =
        alike.iter().map(|&(share, by)| format!("{} {}", by + 1, super::findings::percent(share))).collect();
    let told = alike.first().and_then(|&(_, by)| told_too(story, article, by).next());
    let cells = vec![
        cell(&outlet(story, article), &[Role::Label], first),
        cell(&like.join(" · "), &[], told),
        cell(&told_alone, &[], alone.first().copied()),
        cell(&missing.len().to_string(), &[], missing.first().copied()),
        cell(&copy(story, article, |others| numbers(others.iter().copied())).unwrap_or_default(), &[], None),
    ];
    Row { target: cells.iter().find_map(|cell| cell.target), cells, ..Row::default() }
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
            return Cell::new(if by == article { "" } else { "0 %" }, &[Role::Label]);
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
fn particular(look: &Look, article: usize) -> Vec<Row> {
    let story = look.comparison;
    let line = |runs: Vec<Run>| Row { cells: vec![Cell::of(runs)], ..Row::default() };
    let said = |label: &str, words: &str| line(vec![Run::new(label, &[Role::Label]), Run::new(words, &[])]);
    let mut rows = vec![line(vec![Run::new(&outlet(story, article), &[Role::Heading])])];
    let names =
        |others: &[usize]| others.iter().map(|&other| outlet(story, other)).collect::<Vec<_>>().join(", ");
    rows.extend(copy(story, article, names).map(|words| said("shares copy with ", &words)));
    let alone = alone(story, article).len();
    let passages = body(story, article).count();
    rows.push(said(
        "tells alone ",
        &format!("{alone} of {passages} {}", if passages == 1 { "sentence" } else { "sentences" }),
    ));
    let missing = missing(story, article);
    let others = if story.heard().count() == 3 { "both" } else { "most" };
    let count = if missing.is_empty() {
        format!("nothing that {others} others tell")
    } else {
        format!("what {others} others tell:")
    };
    rows.push(said("leaves out ", &count));
    rows.extend(missing.into_iter().map(|place| left_out(story, place)));
    if let Some(last) = rows.last_mut() {
        last.gap = true;
    }
    rows
}

/// The few others that tell most of what an article tells, each with how much that is, 0 to 1.
fn nearest(story: &Comparison, article: usize) -> Vec<(f64, usize)> {
    let mut told = vec![0_usize; story.articles.len()];
    for place in body(story, article) {
        for (count, tells) in told.iter_mut().zip(story.coverage(place)) {
            *count += usize::from(tells);
        }
    }
    let passages = body(story, article).count().max(1) as f64;
    let others = story.heard().filter(|by| *by != article && told[*by] > 0);
    let mut alike: Vec<_> = others.map(|by| (told[by] as f64 / passages, by)).collect();
    alike.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    alike.truncate(NEAREST);
    alike
}

/// With whom an outlet shares copied text, how much, and whose it likelier is.
fn copy(story: &Comparison, article: usize, names: impl Fn(&[usize]) -> String) -> Option<String> {
    let shares =
        |origin: &&crate::compare::Origin| origin.articles.len() > 1 && origin.articles.contains(&article);
    let origin = story.origins.iter().find(shares)?;
    let others: Vec<usize> = origin.articles.iter().copied().filter(|other| *other != article).collect();
    let source = origin.source.map(|source| format!(", likelier from {}", names(&[source])));
    let share = super::findings::percent(origin.shared);
    Some(format!("{}, {share}{}", names(&others), source.unwrap_or_default()))
}

/// A passage of others, and who they are.
fn left_out(story: &Comparison, place: Place) -> Row {
    let mut runs = vec![Run::new("· ", &[Role::Label])];
    runs.extend(overlay(&story.articles[place.article].text, story.span_of(place), &[]));
    runs.push(Run::new(&format!(" ({})", first_numbers(tellers(story, place))), &[Role::Label]));
    Row {
        cells: vec![grid::cell(runs, Target::Place(place))],
        target: Some(Target::Place(place)),
        ..Row::default()
    }
}
