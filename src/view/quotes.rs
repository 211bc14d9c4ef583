//! Quotes: the words spoken × how each outlet renders them.

use super::gutter::strip_and_mark;
use super::{Look, grid};
use crate::article::Place;
use crate::compare::{Alteration, Comparison, Mark, Rendering, Said, Subject, Utterance};
use crate::mention::Quote;
use crate::page::{Cell, Layer, Page, Role, Row, Run, Target, overlay};
use crate::text::Span;
use std::cmp::Reverse;

/// One page: a row for each utterance, those whose words differ first, those that one outlet alone quotes last.
pub(super) fn pages(look: &Look) -> Vec<Page> {
    let mut utterances: Vec<&Utterance> = look.comparison.utterances.iter().collect();
    utterances.sort_by_key(|utterance| (Reverse(utterance.rendering), Reverse(mark(utterance))));
    let shown = utterances.into_iter().filter(|utterance| is_shown(look, utterance));
    let rows = shown.map(|utterance| row(look, utterance)).collect();
    vec![grid::page(look, "quotes", &[], rows)]
}

/// Whether an utterance is shown: its mark is switched on, and a filter lets it or one of its passages through.
fn is_shown(look: &Look, utterance: &Utterance) -> bool {
    let story = look.comparison;
    let mut quotes = utterance.quotes.iter().filter_map(|&(article, index)| {
        let quote = story.mentions.get(article)?.quotes.get(index)?;
        Some((Place { article, passage: quote.passage }, quote.span))
    });
    let through = |(place, span): (Place, Span)| match finding_of(story, place, span) {
        Some((finding, _)) => look.shows(finding),
        None => look.tells(place),
    };
    look.layers.has(Layer::Mark(mark(utterance))) && quotes.any(through)
}

/// How an utterance is marked. One that others tell in their own words is no longer of one outlet alone.
fn mark(utterance: &Utterance) -> Mark {
    match utterance.rendering {
        Rendering::Only if !utterance.paraphrases.is_empty() => Mark::Compatible,
        Rendering::Only => Mark::Only,
        Rendering::Verbatim => Mark::Agree,
        Rendering::Cut => Mark::Compatible,
        Rendering::Altered if utterance.alteration.is_some_and(Alteration::is_slight) => Mark::Compatible,
        Rendering::Altered => Mark::Altered,
    }
}

fn row(look: &Look, utterance: &Utterance) -> Row {
    let outlets = look.comparison.articles.len();
    let quotes = |article| utterance.quotes.iter().any(|&(of, _)| of == article);
    let tells = |article| utterance.paraphrases.iter().any(|told| told.place.article == article);
    let coverage: Vec<bool> = (0..outlets).map(|article| quotes(article) || tells(article)).collect();
    let cells = look.comparison.heard().map(|article| cell(look, utterance, article)).collect();
    grid::row(strip_and_mark(look, &coverage, Some(mark(utterance))), cells)
}

/// What one outlet quotes, and whom; where it quotes nothing, how it reports the same words in its own.
fn cell(look: &Look, utterance: &Utterance, article: usize) -> Cell {
    let story = look.comparison;
    let own = utterance.quotes.iter().filter(|(of, _)| *of == article);
    let quotes: Vec<&Quote> =
        own.filter_map(|&(_, index)| story.mentions.get(article)?.quotes.get(index)).collect();
    let Some(first) = quotes.first() else {
        return in_its_own_words(look, utterance, article).unwrap_or_default();
    };
    let text = &story.articles[article].text;
    let mut runs = Vec::new();
    for quote in &quotes {
        if !runs.is_empty() {
            runs.push(Run::new(" … ", &[Role::Label]));
        }
        runs.extend(overlay(text, quote.marked, &altered(story, article, quote)));
    }
    let speaker = quotes.iter().find_map(|quote| quote.speaker.as_ref());
    runs.extend(speaker.map(|speaker| Run::new(&format!(" ({})", speaker.name), &[Role::Label])));
    let place = Place { article, passage: first.passage };
    let target = finding_of(story, place, first.span)
        .map_or(Target::Place(place), |(finding, _)| Target::Said(place, finding));
    grid::cell(runs, target)
}

/// The words of a quote that another outlet has otherwise.
fn altered(story: &Comparison, article: usize, quote: &Quote) -> Vec<(Span, Role)> {
    let place = Place { article, passage: quote.passage };
    let said = finding_of(story, place, quote.span);
    said.map_or_else(Vec::new, |(_, said)| said.altered.iter().map(|&span| (span, Role::Changed)).collect())
}

/// The gravest finding about the words of a quote, and what is said of this one.
fn finding_of(story: &Comparison, place: Place, span: Span) -> Option<(usize, &Said)> {
    let about = |&&index: &&usize| story.findings[index].subject == Subject::Quote;
    let findings = story.findings_at(place).iter().filter(about);
    let said =
        findings.flat_map(|&index| story.findings[index].members.iter().map(move |said| (index, said)));
    let here = said.filter(|(_, said)| said.place == place && said.span.overlaps(span));
    here.max_by_key(|&(index, _)| (story.findings[index].mark(), Reverse(index)))
}

/// The passage in which an outlet reports what the speaker said without quoting it.
fn in_its_own_words(look: &Look, utterance: &Utterance, article: usize) -> Option<Cell> {
    let found = utterance.paraphrases.iter().find(|paraphrase| paraphrase.place.article == article)?;
    let place = found.place;
    let label = Run::new("in its own words: ", &[Role::Label]);
    let words = grid::words(look, place, look.comparison.span_of(place));
    let finding = finding_of(look.comparison, place, look.comparison.span_of(place));
    let target = finding.map_or(Target::Place(place), |(finding, _)| Target::Said(place, finding));
    Some(grid::cell([label].into_iter().chain(words).collect(), target))
}
