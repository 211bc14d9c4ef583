//! Panes: every article in its own order, what it shares with the others marked.

use super::Look;
use super::differ::{differing, otherwise};
use super::gutter::gutter;
use super::tint::{role_of, role_of_fact};
use crate::article::{self, Place};
use crate::page::{Cell, Layer, Page, Role, Row, Sort, Target, overlay};
use crate::text::Span;

/// One page for each article.
pub fn pages(look: &Look) -> Vec<Page> {
    (0..look.comparison.articles.len()).map(|article| page(look, article)).collect()
}

/// The page of one article: a row for each passage. Empty if there is no such article.
pub fn page(look: &Look, article: usize) -> Page {
    let Some(read) = look.comparison.articles.get(article) else { return Page::default() };
    let rows = (0..read.passages.len()).filter_map(|passage| row(look, Place { article, passage })).collect();
    Page { title: crate::page::clean(&read.outlet).into_owned(), rows, ..Page::default() }
}

/// The row of one passage; it is the same as the one in the article's page. For a long article and a
/// small screen, ask for the rows that are seen.
pub fn row(look: &Look, place: Place) -> Option<Row> {
    let article = look.comparison.articles.get(place.article)?;
    let passage = article.passages.get(place.passage)?;
    let next = article.passages.get(place.passage + 1);
    let standing = standing(look, place);
    Some(Row {
        gutter: gutter(look, place, standing),
        cells: vec![Cell::of(overlay(&article.text, passage.span, &layers(look, place, passage, standing)))],
        target: Some(Target::Place(place)),
        gap: next.is_some_and(|next| is_apart(passage, next)),
    })
}

/// Whether a blank line stands between a passage and the next. Lines that are not story, such as the byline or a
/// list of links, stand close together: they only push the story out of sight.
fn is_apart(passage: &article::Passage, next: &article::Passage) -> bool {
    next.paragraph != passage.paragraph && (passage.is_story() || next.is_story())
}

/// Whether a passage is under the cursor, or says the same as the one that is.
fn standing(look: &Look, place: Place) -> Option<Role> {
    let cursor = look.cursor?;
    if cursor == place {
        return Some(Role::Cursor);
    }
    let counterparts = look.comparison.counterparts(cursor);
    counterparts.iter().any(|counterpart| counterpart.place == place).then_some(Role::Counterpart)
}

/// All roles that lie over the words of a passage.
fn layers(
    look: &Look,
    place: Place,
    passage: &article::Passage,
    standing: Option<Role>,
) -> Vec<(Span, Role)> {
    let mut layers: Vec<(Span, Role)> = Vec::new();
    let whole = match passage.role {
        _ if !passage.is_story() || look.comparison.muted.contains(&place.article) => Some(Role::Aside),
        article::Role::Headline => Some(Role::Heading),
        article::Role::Caption => Some(Role::Caption),
        _ => None,
    };
    layers.extend(whole.into_iter().chain(standing).map(|role| (passage.span, role)));
    layers.extend(shared(look, place));
    layers.extend(marked(look, place, passage.span));
    layers.extend(changed(look, place, standing).into_iter().map(|span| (span, Role::Changed)));
    layers
}

/// What is marked in a stretch of a passage wherever it is shown: mentions, findings, what the reader did. The words
/// that outlets share are marked in the articles alone: side by side in a table it is what differs that tells.
pub(super) fn marked(look: &Look, place: Place, within: Span) -> Vec<(Span, Role)> {
    let told = mentions(look, place).chain(findings(look, place));
    told.chain(reader(look, place.article, within)).collect()
}

/// Quotes and facts; none of an outlet that is muted, of which nothing is to stand out.
fn mentions<'a>(look: &'a Look, place: Place) -> impl Iterator<Item = (Span, Role)> + 'a {
    let is_heard = !look.comparison.muted.contains(&place.article);
    let mentions = look.comparison.mentions.get(place.article).filter(|_| is_heard);
    let quotes = mentions.filter(|_| look.layers.has(Layer::Quotes)).map(|mentions| {
        let quotes = look.comparison.quotes_at(place).iter().map(|&index| &mentions.quotes[index]);
        quotes.filter(|quote| quote.kind.is_speech()).map(|quote| (quote.marked, Role::Quoted))
    });
    let facts = mentions.filter(|_| look.layers.has(Layer::Facts)).map(|mentions| {
        let facts = look.comparison.facts_at(place).iter().map(|&index| &mentions.facts[index]);
        let shown = facts.filter(|fact| look.layers.has_sort(Sort::of_kind(fact.kind)));
        shown.map(|fact| (fact.span, role_of_fact(look, fact.kind)))
    });
    quotes.into_iter().flatten().chain(facts.into_iter().flatten())
}

/// The words that other outlets share.
fn shared<'a>(look: &'a Look, place: Place) -> impl Iterator<Item = (Span, Role)> + 'a {
    let others = look.comparison.heard().count().saturating_sub(1).max(1);
    let words = look.layers.has(Layer::Shared).then(|| look.comparison.shared_words(place));
    let words = words.into_iter().flatten();
    words.map(move |&(span, outlets)| (span, Role::Shared(strength(outlets, others))))
}

/// How strongly a word is shown that so many of the others share: 1 to 3.
fn strength(outlets: usize, others: usize) -> u8 {
    match (3 * outlets).div_ceil(others) {
        0 | 1 => 1,
        2 => 2,
        _ => 3,
    }
}

/// The words of findings, and of the one that is looked at.
fn findings<'a>(look: &'a Look, place: Place) -> impl Iterator<Item = (Span, Role)> + 'a {
    look.comparison.findings_at(place).iter().flat_map(move |&index| {
        let finding = &look.comparison.findings[index];
        let marked = look.layers.marks(finding).then_some(role_of(look, finding));
        let current = (look.finding == Some(index)).then_some(Role::Current);
        let roles = move |span| marked.into_iter().chain(current).map(move |role| (span, role));
        let here = finding.members.iter().filter(move |said| said.place == place);
        here.flat_map(move |said| roles(said.span))
    })
}

/// The words that another outlet puts otherwise: in the finding that is looked at; else in the passage under
/// the cursor, of which this one is a counterpart.
fn changed(look: &Look, place: Place, standing: Option<Role>) -> Vec<Span> {
    let story = look.comparison;
    let finding = look.finding.and_then(|index| story.findings.get(index));
    match (finding, look.cursor, standing) {
        _ if !look.layers.any_mark() => Vec::new(),
        (Some(finding), ..) => {
            let here = finding.members.iter().filter(|said| said.place == place);
            here.flat_map(|said| otherwise(finding, said)).collect()
        }
        (None, Some(cursor), Some(Role::Counterpart)) => {
            differing(story, (cursor, story.span_of(cursor)), (place, story.span_of(place)))
        }
        _ => Vec::new(),
    }
}

/// What the reader searched for, selected and kept in a passage.
pub(super) fn kept<'a>(look: &'a Look, place: Place) -> impl Iterator<Item = (Span, Role)> + 'a {
    reader(look, place.article, look.comparison.span_of(place))
}

/// What the reader searched for, selected and kept.
fn reader<'a>(look: &'a Look, article: usize, within: Span) -> impl Iterator<Item = (Span, Role)> + 'a {
    let hits = look.hits.get(article).map_or(&[][..], Vec::as_slice);
    let first = hits.partition_point(|hit| hit.end <= within.start);
    let hits = hits[first..].iter().take_while(move |hit| hit.start < within.end);
    let found = hits.map(|&hit| (hit, Role::Found));
    let here = move |&(of, span): &(usize, Span)| of == article && span.overlaps(within);
    let kept = look.bookmarks.iter().filter_map(|kept| kept.anchor.found()).filter(here);
    let selected = look.selection.filter(here);
    found
        .chain(kept.map(|(_, span)| (span, Role::Bookmarked)))
        .chain(selected.map(|(_, span)| (span, Role::Selected)))
}
