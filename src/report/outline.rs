//! What a report for people holds, in which order; how it is set is the format's own.

use super::Report;
use crate::article::{Article, Place};
use crate::compare::{Comparison, Finding, MARKS, Mark, MarkRow, Origin};
use crate::mention::{Quote, Value};
use crate::notebook::Standing;
use crate::page::{Cell, Layer, Page, Role, Row, Run, overlay};
use crate::view::{self, Look, View, alone, findings, first_numbers, why};
use std::collections::{BTreeMap, BTreeSet};

/// A report.
pub struct Outline {
    /// What the story is called.
    pub title: String,
    /// How much there is of what, in one line.
    pub counts: String,
    /// The parts.
    pub sections: Vec<Section>,
}

/// A part of a report.
pub struct Section {
    /// What it holds.
    pub heading: String,
    /// What that means, in one line.
    pub note: String,
    /// Tables; the title of each is blank where it needs none.
    pub pages: Vec<Page>,
    /// Whether their columns are named.
    pub named: bool,
}

/// What a report for people holds: one view if it is of one, else what a reader wants to know first.
pub fn outline(report: &Report) -> Outline {
    let comparison = report.look.comparison;
    let sections = match report.view {
        Some(view) => vec![of_view(report, view)],
        None => of_story(report),
    };
    Outline { title: view::title(comparison), counts: counts(report), sections }
}

/// How much there is of what, and what of it was decided by hand where that is carried out.
pub fn counts(report: &Report) -> String {
    let found = view::counts(report.look.comparison, report.look.layers);
    let by_hand = view::by_hand(report.look.decisions).filter(|_| report.decided);
    found + &by_hand.map_or_else(String::new, |told| format!(" · {told}"))
}

/// One view, with the names of its columns and its margin.
fn of_view(report: &Report, view: &View) -> Section {
    let pages = report.pages(view).into_iter().map(with_margin).collect();
    Section { named: true, ..section(&sentence(view.name).replace('.', ""), &sentence(view.help), pages) }
}

/// A page whose margin is its first column, where it has one.
pub fn with_margin(mut page: Page) -> Page {
    let blank = |row: &Row| row.gutter.iter().all(|run| run.text.trim().is_empty());
    if page.rows.iter().all(blank) {
        return page;
    }
    if !page.columns.is_empty() {
        page.columns.insert(0, String::new());
    }
    for row in &mut page.rows {
        let margin: String = row.gutter.drain(..).map(|run| run.text).collect();
        row.cells.insert(0, Cell::new(margin.trim_end(), &[]));
    }
    page
}

/// The report on a story. Parts that would hold nothing are left out.
fn of_story(report: &Report) -> Vec<Section> {
    let (comparison, layers) = (report.look.comparison, report.look.layers);
    let shown = |mark| layers.has(Layer::Mark(mark));
    let marks = MARKS.iter().filter(|row| shown(row.mark)).map(|row| marked(&report.look, row));
    let alone = shown(Mark::Only).then(|| [only_here(comparison), left_out(comparison)]);
    let rest = alone.into_iter().flatten().chain([origins(comparison)]);
    let sections = [outlets(comparison)].into_iter().chain(marks).chain(rest);
    sections.filter(|section| section.pages.iter().any(|page| !page.rows.is_empty())).collect()
}

fn outlets(comparison: &Comparison) -> Section {
    let row = |(index, article): (usize, &Article)| {
        let headline = article.headline.map_or("", |span| span.of(&article.text));
        let date = article.published.map_or_else(String::new, |published| published.date.to_string());
        [(index + 1).to_string(), article.outlet.clone(), headline.to_owned(), date]
    };
    let rows = comparison.articles.iter().enumerate().map(row);
    let page = view::table("", ["", "outlet", "headline", "published"], rows);
    section("Outlets", "Numbers in brackets below are these outlets.", vec![page])
}

/// The findings of one mark: what agrees or stands alone in a line each, all else with the outlets' words.
fn marked(look: &Look, row: &MarkRow) -> Section {
    let comparison = look.comparison;
    let pages = if matches!(row.mark, Mark::Agree | Mark::Only) {
        vec![list(comparison, row.mark)]
    } else {
        let those = comparison.findings.iter().enumerate().filter(|(_, finding)| finding.mark() == row.mark);
        those.map(|(index, finding)| explained(look, index, finding)).collect()
    };
    let heading = format!("{} {} ({})", row.glyph, row.name, comparison.count(row.mark));
    section(&heading, &sentence(row.help), pages)
}

/// The findings of one mark in a line each; what is said of several claims stands once.
fn list(comparison: &Comparison, mark: Mark) -> Page {
    let mut page = findings::of_mark(&Look::new(comparison), mark);
    let mut seen = BTreeSet::new();
    page.rows.retain(|row| seen.insert(row.cells.iter().take(2).map(Cell::text).collect::<Vec<_>>()));
    Page { title: String::new(), ..page }
}

/// The outlets' words under a line that sums them up, and says whether the reader has confirmed it.
fn explained(look: &Look, index: usize, finding: &Finding) -> Page {
    let page = why::finding_page(look.comparison, finding);
    let confirmed = look.standing.get(index) == Some(&Standing::Confirmed);
    let by_hand = if confirmed { " (confirmed)" } else { "" };
    let gist = findings::gist(look.comparison, finding);
    let title = format!("{}: {gist}{by_hand}", finding.subject.name());
    Page { title, rows: together(page.rows), ..page }
}

/// Outlets that have the same words, as with copy from one agency, in one row.
fn together(rows: Vec<Row>) -> Vec<Row> {
    let mut seen: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    let mut kept: Vec<Row> = Vec::new();
    for row in rows {
        let words: Vec<_> = row.cells.iter().skip(1).map(Cell::text).collect();
        if let Some(&first) = seen.get(&words).filter(|_| row.target.is_some()) {
            let also = row.cells.into_iter().take(1).flat_map(|cell| cell.runs);
            let comma = Run::new(", ", &[Role::Label]);
            kept[first].cells[0].runs.extend([comma].into_iter().chain(also));
        } else {
            seen.insert(words, kept.len());
            kept.push(row);
        }
    }
    kept
}

/// What can be checked: quotes and figures.
fn only_here(comparison: &Comparison) -> Section {
    let checkable = |article| {
        let alone = alone::alone(comparison, article).into_iter();
        let told = alone.filter(|&place| has_quote(comparison, place) || has_figure(comparison, place));
        told.map(|place| passage(comparison, place)).collect()
    };
    section(
        "Only here",
        "Quotes and figures that one outlet has and no other.",
        by_outlet(comparison, checkable),
    )
}

/// Whether words stand between marks; all of a transcript is speech, and would be listed.
fn has_quote(comparison: &Comparison, place: Place) -> bool {
    let quotes = &comparison.mentions[place.article].quotes;
    let marked = |quote: &Quote| quote.kind.is_speech() && quote.marked != quote.span;
    comparison.quotes_at(place).iter().any(|&index| marked(&quotes[index]))
}

fn has_figure(comparison: &Comparison, place: Place) -> bool {
    let facts = &comparison.mentions[place.article].facts;
    comparison.facts_at(place).iter().any(|&index| matches!(facts[index].value, Value::Quantity(_)))
}

fn left_out(comparison: &Comparison) -> Section {
    let missing = |article| {
        let told = |place| {
            let mut cell = passage(comparison, place);
            let tellers = first_numbers(alone::tellers(comparison, place));
            cell.runs.push(Run::new(&format!(" ({tellers})"), &[Role::Label]));
            cell
        };
        alone::missing(comparison, article).into_iter().map(told).collect()
    };
    let note = "What at least half of the outlets tell, under the name of each that does not.";
    section("Left out", note, by_outlet(comparison, missing))
}

fn passage(comparison: &Comparison, place: Place) -> Cell {
    Cell::of(overlay(&comparison.articles[place.article].text, comparison.span_of(place), &[]))
}

/// The most passages that are listed under the name of one outlet.
const LISTED: usize = 6;

/// A list for each outlet that has something to list; of a long one the beginning, where the news is.
fn by_outlet(comparison: &Comparison, list: impl Fn(usize) -> Vec<Cell>) -> Vec<Page> {
    let page = |index: usize| {
        let mut cells = list(index);
        let more = cells.len().saturating_sub(LISTED);
        if more > 0 {
            cells.truncate(LISTED);
            cells.push(Cell::new(&format!("… and {more} more"), &[Role::Label]));
        }
        Page {
            title: view::outlet(comparison, index),
            columns: vec![],
            rows: cells.into_iter().map(|cell| Row { cells: vec![cell], ..Row::default() }).collect(),
            ..Page::default()
        }
    };
    let pages = (0..comparison.articles.len()).map(page);
    pages.filter(|page| !page.rows.is_empty()).collect()
}

/// More outlets than this that share copy are told by their numbers.
const NAMED: usize = 12;

fn origins(comparison: &Comparison) -> Section {
    let outlet = |index: usize| view::outlet(comparison, index);
    let row = |origin: &Origin| {
        let outlets = if origin.articles.len() > NAMED {
            first_numbers(origin.articles.iter().copied())
        } else {
            origin.articles.iter().map(|&index| outlet(index)).collect::<Vec<_>>().join(", ")
        };
        // of several it is the share of the two that have most in common
        let up_to = if origin.articles.len() > 2 { "up to " } else { "" };
        let source =
            origin.source.map_or_else(String::new, |index| format!(", likelier from {}", outlet(index)));
        let text = format!("{outlets}: {up_to}{:.0} % shared{source}", origin.shared * 100.0);
        Row { cells: vec![Cell::new(&text, &[Role::Label])], ..Row::default() }
    };
    let shared = comparison.origins.iter().filter(|origin| origin.articles.len() > 1);
    let page = Page { rows: shared.map(row).collect(), ..Page::default() };
    section("Origins", "Outlets that share copied text count as one origin.", vec![page])
}

fn section(heading: &str, note: &str, pages: Vec<Page>) -> Section {
    Section { heading: heading.to_owned(), note: note.to_owned(), pages, named: false }
}

/// A line of help as a sentence.
fn sentence(help: &str) -> String {
    let mut rest = help.chars();
    let first = rest.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}.", first.unwrap_or_default(), rest.as_str())
}
