//! The articles side by side, each passage with its marks and with which passages say the same.

use super::words::{cell, escape, sign};
use crate::article::{Article, Place};
use crate::compare::{Comparison, Mark};
use crate::page::{Cell, Layer, Page, Role, Row, Run, Target};
use crate::text::Span;
use crate::view::{Look, VIEWS};
use std::fmt::Write;

/// One column for each article.
pub fn write(look: &Look) -> String {
    let look = &Look { brief: false, ..*look };
    let pages = (VIEWS[0].pages)(look);
    let columns = pages.iter().enumerate().map(|(index, page)| column(look, index, page));
    format!("<div class=\"articles\">\n{}</div>\n{KEYS}", columns.collect::<Vec<_>>().concat())
}

/// What the keys do, for those who have some.
const KEYS: &str = "<p class=\"keys\"><kbd>j</kbd> <kbd>k</kbd> next and previous passage · <kbd>h</kbd> <kbd>l</kbd> \
    the same in the outlet beside · <kbd>]</kbd> <kbd>[</kbd> next and previous finding · <kbd>Esc</kbd> closes what \
    the others say</p>\n";

/// The name of a passage on the page.
pub fn name(place: Place) -> String {
    format!("p{}-{}", place.article + 1, place.passage)
}

fn column(look: &Look, index: usize, page: &Page) -> String {
    let article = &look.comparison.articles[index];
    let number = index + 1;
    let mut column = format!(
        "<article aria-labelledby=\"o{number}\">\n<h2 id=\"o{number}\"><span class=\"number\">{number}</span> {}</h2>\n{}",
        escape(&page.title),
        origin(article)
    );
    for row in &page.rows {
        if let Some(Target::Place(place)) = row.target {
            column.push_str(&passage(look, place, row));
        }
    }
    column.push_str("</article>\n");
    column
}

/// When and where an article was published, as far as it says so.
fn origin(article: &Article) -> String {
    let mut told: Vec<String> = Vec::new();
    told.extend(article.published.map(|it| format!("<time datetime=\"{0}\">{0}</time>", it.date)));
    told.extend(article.byline.as_deref().map(escape));
    let safe = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
    told.extend(
        article.url.as_deref().filter(safe).map(|url| {
            format!("<a href=\"{}\" rel=\"noopener noreferrer nofollow\">source</a>", escape(url))
        }),
    );
    if told.is_empty() { String::new() } else { format!("<p class=\"origin\">{}</p>\n", told.join(" · ")) }
}

fn passage(look: &Look, place: Place, row: &Row) -> String {
    let story = look.comparison;
    let with: Vec<_> = story.counterparts(place).iter().map(|other| name(other.place)).collect();
    let found: Vec<_> = story.findings_at(place).iter().map(|index| format!("f{index}")).collect();
    let mut tag = format!("<p id=\"{}\"", name(place));
    for (attribute, names) in [("with", &with), ("found", &found)] {
        if !names.is_empty() {
            let _ = write!(tag, " data-{attribute}=\"{}\"", names.join(" "));
        }
    }
    let story_passage = story.articles[place.article].passages[place.passage].is_story();
    let class = if story_passage { "passage" } else { "passage aside" };
    let altered = altered(story, place);
    let words =
        row.cells.iter().map(|words| cell(&with_altered(words, &altered))).collect::<Vec<_>>().concat();
    let gap = if row.gap { " gap" } else { "" };
    format!("{tag} class=\"{class}{gap}\"><span class=\"margin\">{}</span>{words}</p>\n", margin(look, place))
}

/// The words of a passage that another outlet quotes otherwise.
fn altered(story: &Comparison, place: Place) -> Vec<Span> {
    let findings = story.findings_at(place).iter().flat_map(|&index| &story.findings[index].members);
    let here = findings.filter(|said| said.place == place);
    let mut altered: Vec<_> = here.flat_map(|said| said.altered.iter().copied()).collect();
    altered.sort_unstable();
    altered
}

/// The same words, those that are altered elsewhere marked as such.
fn with_altered(words: &Cell, altered: &[Span]) -> Cell {
    let mut runs = Vec::new();
    for run in &words.runs {
        let literal = run.source.filter(|source| source.len() == run.text.len());
        let Some(source) = literal.filter(|source| altered.iter().any(|span| span.overlaps(*source))) else {
            runs.push(run.clone());
            continue;
        };
        let ends = altered.iter().flat_map(|span| [span.start, span.end]);
        let mut cuts: Vec<_> = ends.filter(|&at| source.has(at)).chain([source.start, source.end]).collect();
        cuts.sort_unstable();
        cuts.dedup();
        for (&start, &end) in cuts.iter().zip(cuts.iter().skip(1)) {
            let part = Span::new(start, end);
            let changed = altered.iter().any(|span| span.contains(part)).then_some(Role::Changed);
            let text = Span::new(start - source.start, end - source.start).of(&run.text).to_owned();
            let roles = run.roles.iter().copied().chain(changed).collect();
            runs.push(Run { text, roles, source: Some(part) });
        }
    }
    Cell { runs, target: words.target }
}

/// Who says it, and its marks, the gravest first.
fn margin(look: &Look, place: Place) -> String {
    let story = look.comparison;
    let Some(mark) = story.mark(place) else { return String::new() };
    let marks = marks(story, place, mark).into_iter().filter(|mark| look.layers.has(Layer::Mark(*mark)));
    strip(story, place) + &marks.map(sign).collect::<Vec<_>>().concat()
}

fn marks(story: &Comparison, place: Place, alone: Mark) -> Vec<Mark> {
    let findings = story.findings_at(place).iter().map(|&index| story.findings[index].mark());
    let mut marks: Vec<_> = findings.collect();
    if marks.is_empty() {
        marks.push(alone);
    }
    marks.sort_unstable_by(|a, b| b.cmp(a));
    marks.dedup();
    marks
}

/// A dot for each outlet, full where it says the same, read out as their numbers.
fn strip(story: &Comparison, place: Place) -> String {
    let coverage = story.coverage(place);
    if coverage.len() < 2 {
        return String::new();
    }
    let dots: String = coverage.iter().map(|&says| if says { '●' } else { '○' }).collect();
    let dots = if coverage.len() > 8 {
        format!("{}/{}", coverage.iter().filter(|&&says| says).count(), coverage.len())
    } else {
        dots
    };
    let numbers: Vec<_> =
        (1..).zip(&coverage).filter(|(_, says)| **says).map(|(number, _)| number.to_string()).collect();
    format!("<span class=\"strip\" role=\"img\" aria-label=\"told by {}\">{dots}</span>", numbers.join(", "))
}
