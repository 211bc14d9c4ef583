//! Findings: one list of all that is worth looking at.

use super::gutter::strip_and_mark;
use super::order::{ORDERS, ordered};
use super::{Look, first_numbers, numbers};
use crate::article::Place;
use crate::compare::{Comparison, Finding, Mark, Said, Subject, Verdict};
use crate::mention::Kind;
use crate::notebook::Standing;
use crate::page::{Cell, Page, Role, Row, Run, Shape, Target, clean, surrounded};
use crate::text::Span;
use std::collections::BTreeSet;

/// One page: a row for each finding that is shown, in the order asked for.
pub(super) fn pages(look: &Look) -> Vec<Page> {
    let shown: Vec<usize> =
        ordered(look.comparison, look.order).into_iter().filter(|&index| look.shows(index)).collect();
    let unseen = shown.iter().filter(|&&index| standing(look, index) == Standing::Open).count();
    let order = ORDERS.get(look.order).map_or("", |order| order.name);
    let columns = ["about", "what they say", "confidence"].map(str::to_owned).to_vec();
    vec![Page {
        title: format!("findings by {order}, {unseen} unchecked"),
        columns,
        rows: shown.into_iter().map(|index| listed(look, index)).collect(),
        shape: Shape::List,
    }]
}

/// How far the reader has come with a finding.
fn standing(look: &Look, index: usize) -> Standing {
    look.standing.get(index).copied().unwrap_or_default()
}

/// A finding in a line, with who has a part in it, and whether the reader has looked at it.
fn listed(look: &Look, index: usize) -> Row {
    let finding = &look.comparison.findings[index];
    let mut row = row(look, index, finding);
    let outlets = 0..look.comparison.articles.len();
    let takes_part = |article| finding.members.iter().any(|said| said.place.article == article);
    row.gutter = strip_and_mark(look, &outlets.map(takes_part).collect::<Vec<_>>(), Some(finding.mark()));
    let seen = match standing(look, index) {
        Standing::Open => "  ",
        Standing::Checked => "✓ ",
        Standing::Confirmed => "+ ",
    };
    row.gutter.push(Run::plain(seen.to_owned(), vec![Role::Label]));
    row
}

/// The findings of one mark, one a row, in the order of the story; names and places come last, since there are
/// many and they seldom matter.
pub fn of_mark(look: &Look, mark: Mark) -> Page {
    let all = look.comparison.findings.iter().enumerate().filter(|(_, finding)| finding.mark() == mark);
    let (named, telling): (Vec<_>, Vec<_>) = all.partition(|(_, finding)| finding.is_named());
    page(telling.into_iter().chain(named).map(|(index, finding)| row(look, index, finding)).collect())
}

fn page(rows: Vec<Row>) -> Page {
    let columns = ["about", "what they say", "confidence"].map(str::to_owned).to_vec();
    Page { title: "findings".to_owned(), columns, rows, shape: Shape::List }
}

fn row(look: &Look, index: usize, finding: &Finding) -> Row {
    let mark = finding.mark();
    Row {
        gutter: vec![Run::plain(format!("{} ", mark.glyph()), vec![Role::Marked(mark)])],
        cells: vec![
            Cell::new(finding.subject.name(), &[Role::Label]),
            Cell::new(&values(look.comparison, finding), &[]),
            Cell::new(&percent(finding.confidence), &[]),
        ],
        target: Some(Target::Finding(index)),
        gap: false,
    }
}

/// One finding in one line, for the bar: `number, differ: 51 (1, 3) · about 50 (2)`.
/// Empty if there is no such finding.
pub fn summary(comparison: &Comparison, finding: usize) -> String {
    comparison.findings.get(finding).map_or_else(String::new, |finding| {
        let subject = finding.subject.name();
        format!("{subject}, {}: {}", finding.mark().row().name, gist(comparison, finding))
    })
}

/// What an outlet gives in a finding about a fact, in the sentence in which it stands, in so many columns: a value by
/// itself does not say what it is about. Nothing where the finding is about no fact.
pub fn in_context(comparison: &Comparison, finding: usize, place: Place, width: usize) -> Option<String> {
    let finding = comparison.findings.get(finding)?;
    let said = finding.members.iter().find(|said| said.place == place)?;
    let text = &comparison.articles.get(place.article)?.text;
    let passage = comparison.span_of(place).join(said.span);
    let part = |start: usize, end: usize| clean(Span::new(start, end).of(text)).into_owned();
    let (before, after) = (part(passage.start, said.span.start), part(said.span.end, passage.end));
    let words = part(said.span.start, said.span.end);
    matches!(finding.subject, Subject::Fact(_)).then(|| surrounded(&before, &words, &after, width))
}

/// What is said, each value once, with the numbers of the outlets that say it: `51 (1, 3) · about 50 (2)`.
///
/// Of a fact the words that were written stand for the value, unless two values are written alike, or they are a
/// bare number: `12` is `12 theaters`. Of a quote, the words that differ.
pub(super) fn values(comparison: &Comparison, finding: &Finding) -> String {
    each_value(comparison, finding, |outlets| numbers(outlets.iter().copied()))
}

/// The same in a line that people read: where very many outlets say one thing, only the first of them are named.
pub fn gist(comparison: &Comparison, finding: &Finding) -> String {
    each_value(comparison, finding, |outlets| first_numbers(outlets.iter().copied()))
}

fn each_value(comparison: &Comparison, finding: &Finding, who: fn(&BTreeSet<usize>) -> String) -> String {
    let mut groups: Vec<Group> = Vec::new();
    for said in &finding.members {
        let words = words(comparison, finding, said);
        let same = |group: &&mut Group| match finding.verdict {
            Verdict::Agree => group.words == words,
            _ => group.value == said.value,
        };
        let outlet = said.place.article;
        if let Some(group) = groups.iter_mut().find(same) {
            group.outlets.insert(outlet);
        } else {
            groups.push(Group { value: &said.value, words, outlets: [outlet].into() });
        }
    }
    let alike = |group: &Group| groups.iter().filter(|other| other.words == group.words).count() > 1;
    let told = groups.iter().map(|group| {
        let words = if alike(group) { group.value } else { group.words };
        format!("{} ({})", clean(words), who(&group.outlets))
    });
    told.collect::<Vec<_>>().join(" · ")
}

/// What is said, in a word: of a fact what was written, unless it is a bare number; of a quote the words that differ.
pub(super) fn words<'c>(comparison: &'c Comparison, finding: &Finding, said: &'c Said) -> &'c str {
    let written = said.span.of(&comparison.articles[said.place.article].text);
    if by_words(finding.subject, written, &said.value) { written } else { &said.value }
}

/// Whether what was written tells by itself what is meant. A number does not, since its noun stands apart; words
/// such as `dozens` do, and tell more than the range they stand for.
fn by_words(subject: Subject, written: &str, value: &str) -> bool {
    match subject {
        Subject::Fact(Kind::Number) => {
            value.contains(" to ") && !written.contains(|c: char| c.is_ascii_digit())
        }
        Subject::Fact(_) => true,
        _ => false,
    }
}

/// The outlets that say one thing.
struct Group<'c> {
    value: &'c str,
    words: &'c str,
    /// Their numbers, counted from 1.
    outlets: BTreeSet<usize>,
}

/// A confidence as people read it.
pub(super) fn percent(confidence: f64) -> String {
    format!("{:.0} %", confidence * 100.0)
}
