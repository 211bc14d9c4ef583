//! The top of an article: its headline, and the lines that say who wrote it and when.

use super::byline;
use super::caption::is_caption;
use super::dateline::dateline;
use super::draft::Form;
use super::look::{Look, is_title_case};
use super::stock::key;
use crate::text::{Span, sentences};

/// How many words a headline has at least and at most.
const HEADLINE: std::ops::RangeInclusive<usize> = 3..=30;

/// How far below the headline the byline stands at most, in paragraphs.
const BYLINE_WITHIN: usize = 5;

/// Which paragraph is the headline, if one is. `aside` says which are not story.
pub(super) fn headline(looks: &[Look], aside: &[bool], title: Option<&str>) -> Option<usize> {
    let title = title.map(key);
    if let Some(found) = looks.iter().position(|look| Some(&look.key) == title.as_ref()) {
        return Some(found);
    }
    let heading = |index: &usize| looks[*index].form == Form::Heading && !aside[*index];
    let top = || (0..looks.len()).take_while(|&index| aside[index] || !looks[index].is_prose());
    if let Some(found) = top().find(heading) {
        return Some(found);
    }
    let first = (0..looks.len()).find(|&index| {
        let look = &looks[index];
        !aside[index] && !byline::is_byline(look) && !is_caption(look)
    })?;
    let story_follows =
        looks.iter().zip(aside).skip(first + 1).any(|(look, aside)| look.is_prose() && !aside);
    (story_follows && reads_as_headline(&looks[first])).then_some(first)
}

/// Which paragraphs say who wrote the article and when: near the top, and credits anywhere.
pub(super) fn bylines(looks: &[Look], aside: &[bool], headline: Option<usize>) -> Vec<bool> {
    let story = (0..looks.len()).filter(|&index| looks[index].is_paragraph() && !aside[index]);
    let top =
        story.take(2).last().unwrap_or(looks.len()).min(headline.unwrap_or_default() + BYLINE_WITHIN + 1);
    looks
        .iter()
        .enumerate()
        .map(|(index, look)| {
            let stands_there = index < top || byline::is_credit(look);
            Some(index) != headline && !aside[index] && stands_there && byline::is_byline(look)
        })
        .collect()
}

/// Whether a line is short, opens with a capital, and does not end as a sentence does; with a full stop
/// only where most of its words have capitals.
fn reads_as_headline(look: &Look) -> bool {
    let line = look.line;
    let first = line.trim_start_matches(['“', '"', '‘', '\'', '`', '$', '£', '€', '#', '¿', '¡']);
    let opens = first.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let stopped = line.ends_with('.') && !line.ends_with("..") || line.ends_with([':', ';', ',']);
    let whole = Span::whole(line);
    HEADLINE.contains(&look.words)
        && opens
        && (!stopped || is_title_case(line))
        && !(line.starts_with(['“', '"']) && look.ended)
        && dateline(line, whole).is_none()
        && (look.words <= 20 || sentences(line, whole).len() == 1)
}
