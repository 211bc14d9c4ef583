//! Why: what the outlets say on one thing, one under the other, and the rule behind the mark.

use super::differ::{differing, otherwise};
use super::findings::percent;
use super::{Look, first_numbers, outlet};
use crate::article::Place;
use crate::compare::{Comparison, Finding, Mark, Said, Subject};
use crate::page::{Cell, Page, Role, Row, Shape, Target, overlay};
use crate::text::Span;

/// One page: the finding that is looked at; else the passage under the cursor and its counterparts.
pub(super) fn pages(look: &Look) -> Vec<Page> {
    let finding = look.finding.and_then(|index| look.comparison.findings.get(index));
    let page = match (finding, look.cursor) {
        (Some(finding), _) => {
            let mut page = finding_page(look.comparison, finding);
            if look.brief {
                rule_first(&mut page.rows);
            }
            page
        }
        (None, Some(cursor)) => passage_page(look.comparison, cursor),
        (None, None) => page("nothing to explain", "value", vec![]),
    };
    vec![page]
}

/// Puts the rule in front: on a small screen it would be out of sight below the outlets' words.
fn rule_first(rows: &mut [Row]) {
    if let Some(at) = rows.iter().position(|row| row.cells.first().is_some_and(|cell| cell.text() == RULE)) {
        rows[..=at].rotate_right(1);
        rows[0].gap = true;
    }
}

/// What stands in front of the sentence that says by which rule a finding is marked.
const RULE: &str = "rule";

/// What the outlets say in a finding, the rule, and how sure it is.
pub fn finding_page(comparison: &Comparison, finding: &Finding) -> Page {
    let row = finding.mark().row();
    let said = |said: &Said| {
        let mut over = vec![(said.span, Role::Marked(finding.mark())), (said.span, Role::Current)];
        over.extend(otherwise(finding, said).into_iter().map(|span| (span, Role::Changed)));
        words(comparison, said.place, &over, &said.value)
    };
    let mut rows: Vec<Row> = finding.members.iter().map(said).collect();
    let gives = |article| finding.members.iter().any(|said| said.place.article == article);
    let names = |article| !gives(article) && comparison.named_in(finding, article).is_some();
    rows.extend(outlets(comparison, "names it elsewhere", names));
    rows.extend(outlets(comparison, "silent", |article| !gives(article) && !names(article)));
    rows.push(remark(RULE, &finding.why));
    rows.push(remark("confidence", &percent(finding.confidence)));
    page(&format!("{} {}, {}", row.glyph, finding.subject.name(), row.name), value_of(finding), rows)
}

/// What the last column of a finding holds.
fn value_of(finding: &Finding) -> &'static str {
    match finding.subject {
        Subject::Fact(_) => "understood as",
        Subject::Speaker => "speaker",
        _ if finding.mark() == Mark::Altered => "differing words",
        _ => "in short",
    }
}

/// A passage, and what stands in its place elsewhere.
fn passage_page(comparison: &Comparison, cursor: Place) -> Page {
    let counterparts = comparison.counterparts(cursor);
    let mut rows = vec![words(comparison, cursor, &[], "")];
    if let Some(aside) = aside(comparison, cursor) {
        rows.push(remark("", aside));
        return page("not compared", "confidence", rows);
    }
    for counterpart in counterparts {
        let stretch = |place| (place, comparison.span_of(place));
        let changed = differing(comparison, stretch(cursor), stretch(counterpart.place));
        let over: Vec<_> = changed.into_iter().map(|span| (span, Role::Changed)).collect();
        rows.push(words(comparison, counterpart.place, &over, &percent(counterpart.score)));
    }
    let near = comparison.near(cursor);
    if counterparts.is_empty() && !near.is_empty() {
        rows.extend(near.iter().take(NEAREST).map(|&place| words(comparison, place, &[], "")));
        rows.push(remark("", "These may say the same. They have too little in common to be sure."));
        return page("perhaps also in other outlets", "confidence", rows);
    }
    if counterparts.is_empty() {
        rows.push(remark("", "No other outlet was found to say this."));
        return page("only here", "confidence", rows);
    }
    let coverage = comparison.coverage(cursor);
    rows.extend(outlets(comparison, "silent", |article| !coverage[article]));
    page("the same in other outlets", "confidence", rows)
}

/// So many passages are shown at most of which it is not sure whether they say the same.
const NEAREST: usize = 4;

/// Why a passage is not compared with others, if it is not.
fn aside(comparison: &Comparison, place: Place) -> Option<&'static str> {
    let passage = comparison.articles.get(place.article)?.passages.get(place.passage)?;
    if !passage.is_story() {
        Some("This is not story and so not compared.")
    } else if comparison.is_unread() {
        Some("The articles are not compared yet.")
    } else if comparison.muted.contains(&place.article) {
        Some("The outlet is muted: nothing it says is compared.")
    } else {
        comparison.heard().nth(1).is_none().then_some("There is no other article to compare it with.")
    }
}

/// `last` is the name of the last column.
fn page(title: &str, last: &str, rows: Vec<Row>) -> Page {
    let columns = ["outlet", "words", last].map(str::to_owned).to_vec();
    Page { title: title.to_owned(), columns, rows, shape: Shape::List }
}

/// The row of one outlet's passage.
fn words(comparison: &Comparison, place: Place, over: &[(Span, Role)], value: &str) -> Row {
    let Some(article) = comparison.articles.get(place.article) else { return Row::default() };
    Row {
        gutter: vec![],
        cells: vec![
            Cell::new(&outlet(comparison, place.article), &[Role::Label]),
            Cell::of(overlay(&article.text, comparison.span_of(place), over)),
            Cell::new(value, &[]),
        ],
        target: Some(Target::Place(place)),
        gap: true,
    }
}

/// More outlets than this are told by their numbers: their names would fill the page.
const NAMED: usize = 8;

/// The outlets of which something holds, if there are any.
fn outlets(comparison: &Comparison, label: &str, holds: impl Fn(usize) -> bool) -> Option<Row> {
    let articles: Vec<usize> = comparison.heard().filter(|article| holds(*article)).collect();
    let told = if articles.len() > NAMED {
        first_numbers(articles.iter().copied())
    } else {
        articles.iter().map(|&article| outlet(comparison, article)).collect::<Vec<_>>().join(", ")
    };
    (!articles.is_empty()).then(|| remark(label, &told))
}

/// A line of explanation.
fn remark(label: &str, text: &str) -> Row {
    Row { cells: vec![Cell::new(label, &[Role::Label]), Cell::new(text, &[])], ..Row::default() }
}
