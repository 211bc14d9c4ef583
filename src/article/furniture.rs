//! What stands on the page and is not story: author boxes, forms, share prompts, links, copyright.
//!
//! A phrase alone tells it (`assets/words/boilerplate-*.txt`), or a heading opens a part of the page that
//! reaches until prose resumes. A sentence of the story must never be lost: where in doubt it stays.

use super::caption::is_caption;
use super::look::Look;
use super::stock::{self, Lists};
use crate::text::lexicon::{Lexicon, lexicon};

static SECTIONS: Lexicon = lexicon!("boilerplate-sections", tagged);

/// How many words a line has at most that a label opens: `Read more: …`
const LINE: usize = 24;

/// How many words a paragraph has at most that a stock phrase at its beginning takes with it whole.
const NOTICE: usize = 40;

/// How much longer the story above a heading must be than what stands below it, to be the end of the story.
const TAIL: usize = 3;

/// How far a part of the page reaches that is not story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// Over the paragraph below it.
    Author,
    /// Over the links below it.
    List,
    /// To the end.
    Rest,
}

impl Reach {
    fn named(name: &str) -> Option<Self> {
        match name {
            "author" => Some(Self::Author),
            "list" => Some(Self::List),
            "rest" => Some(Self::Rest),
            _ => None,
        }
    }
}

/// Which paragraphs are not story.
pub(super) fn furniture(looks: &[Look]) -> Vec<bool> {
    let mut aside: Vec<_> = looks.iter().map(is_furniture).collect();
    let mut at = 0;
    while at < looks.len() {
        let end = section_at(looks, &aside, at);
        aside.get_mut(at..end).into_iter().flatten().for_each(|aside| *aside = true);
        at = end.max(at + 1);
    }
    aside
}

/// Whether a paragraph may hold a sentence that is not story; told from the whole paragraph, as few do.
pub(super) fn may_hold_notice(look: &Look) -> bool {
    look.inside.has(Lists::OPENINGS.or(Lists::ANYWHERE)) || look.key.contains("copyright")
}

/// Whether a sentence inside a paragraph of the story is not part of it.
pub(super) fn is_notice(sentence: &str, key: &str) -> bool {
    let counter = |c: char| c.is_ascii_digit() || c == ' ';
    let button = key.trim_end_matches(counter).trim_end_matches(" of").trim_end_matches(counter);
    (stock::opening(key).has(Lists::OPENINGS) && !is_speech(sentence))
        || stock::inside(key).has(Lists::ANYWHERE)
        || stock::whole(button).has(Lists::LINES)
        || is_copyright(key)
}

/// Whether a paragraph by itself is not story.
fn is_furniture(look: &Look) -> bool {
    let says_so = look.words <= NOTICE && (opens_notice(look) || is_copyright(&look.key));
    let is_label = || !look.ended && look.opening.has(Lists::LINES) && is_label(look);
    let in_brackets = || look.line.starts_with('[') && look.line.ends_with(']') && !look.ended;
    says_so || look.words == 0 || ((is_label() || in_brackets()) && !is_caption(look))
}

/// Whether a paragraph begins as no story does.
fn opens_notice(look: &Look) -> bool {
    look.opening.has(Lists::OPENINGS) && !is_speech(look.line)
}

/// Whether somebody is quoted: people say what pages say as well.
fn is_speech(words: &str) -> bool {
    words.contains(['“', '”', '"'])
}

/// Whether a line is a button or a label rather than a headline: one or two words, or a colon behind them.
fn is_label(look: &Look) -> bool {
    let labelled = look.line.split_once(':').is_some_and(|(label, _)| label.split(' ').count() <= 3);
    look.words <= 2 || (labelled && look.words <= LINE)
}

/// `Copyright 2024 The Daily News`
fn is_copyright(key: &str) -> bool {
    key.strip_prefix("copyright ")
        .is_some_and(|year| year.starts_with(|c: char| c.is_ascii_digit() || c == '©'))
}

/// Where the part of the page ends that opens at `at`; `at` where none does.
fn section_at(looks: &[Look], aside: &[bool], at: usize) -> usize {
    let heading = looks[at].key.trim_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let Some(reach) = SECTIONS.head(heading).and_then(Reach::named) else { return at };
    let story = |range: std::ops::Range<usize>| -> usize {
        let prose = range.filter(|&index| looks[index].is_prose() && !aside[index]);
        prose.map(|index| looks[index].words).sum()
    };
    let above = story(0..at);
    let is_tail = || above >= TAIL * story(at + 1..looks.len()) && above > 0;
    let below = at + 1;
    match reach {
        Reach::Rest if above > 0 => looks.len(),
        Reach::Author if above > 0 && is_tail() => looks.len(),
        Reach::Author => links_end(looks, (below + 1).min(looks.len())),
        Reach::List if above == 0 => below + links_above_headline(looks, below),
        Reach::List if is_tail() && !looks[below..].iter().any(Look::is_paragraph) => looks.len(),
        Reach::List => links_end(looks, below),
        Reach::Rest => below,
    }
}

/// Where the lines end that are no prose.
fn links_end(looks: &[Look], from: usize) -> usize {
    let lines = looks.get(from..).unwrap_or_default().iter().take_while(|look| !look.is_prose()).count();
    from + lines
}

/// How many lines are links above the headline: all but what stands last before the story.
fn links_above_headline(looks: &[Look], from: usize) -> usize {
    let lines = links_end(looks, from) - from;
    let byline = (from..from + lines).position(|index| super::byline::is_byline(&looks[index]));
    byline.unwrap_or(lines).saturating_sub(1)
}
