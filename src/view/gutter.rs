//! The margin of a passage: who says it, how it is marked, where the cursor is.

use super::Look;
use super::classroom::given;
use crate::article::Place;
use crate::compare::{Comparison, Mark};
use crate::page::{Layer, Role, Run, Sort};

/// The most outlets that are shown one by one.
const STRIP: usize = 8;

/// `●●○●○ ≠▸`: a dot for each outlet, full where it says the same; the mark; the cursor, its counterpart, or that the
/// reader pinned the passage.
/// It is equally wide for all passages of a story, whatever is switched on.
pub(super) fn gutter(look: &Look, place: Place, standing: Option<Role>) -> Vec<Run> {
    let pointer = match standing {
        Some(Role::Cursor) => "▸",
        Some(_) => "▹",
        None if is_pinned(look, place) => "⇄",
        None => " ",
    };
    let pointer = Run::plain(pointer.to_owned(), standing.into_iter().collect());
    let told = look.comparison.mark(place).map_or_else(Vec::new, |_| look.comparison.coverage(place));
    let mut runs = strip_and_mark(look, &told, gravest(look, place).or_else(|| given(look, place)));
    runs.push(pointer);
    runs
}

/// How many columns the gutter of every passage takes; in brief it is narrow.
pub fn margin(story: &Comparison, brief: bool) -> usize {
    match story.articles.len() {
        ..2 => 1,
        outlets => strip_width(outlets, brief) + 3,
    }
}

/// Whether the reader pinned a passage, or holds another level with it.
fn is_pinned(look: &Look, place: Place) -> bool {
    look.pinned == Some(place) || look.level.iter().any(|&(a, b)| a == place || b == place)
}

/// `●●○●○ ≠`: the same without a pointer, for what so many outlets tell; nothing but the mark where nobody is said
/// to tell it, and nothing at all where there is only one article.
pub(super) fn strip_and_mark(look: &Look, coverage: &[bool], mark: Option<Mark>) -> Vec<Run> {
    if look.comparison.articles.len() < 2 {
        return Vec::new();
    }
    let shown = !coverage.is_empty() && look.layers.any_mark();
    let strip = if shown { strip(look.comparison, coverage, look.brief) } else { String::new() };
    let width = strip_width(look.comparison.articles.len(), look.brief);
    vec![
        Run::plain(format!("{strip:>width$} "), vec![Role::Label]),
        Run::plain(mark.map_or(' ', Mark::glyph).to_string(), mark.map(Role::Marked).into_iter().collect()),
    ]
}

/// The gravest mark of a passage among those that are switched on. Where all its findings are hidden there is
/// none: it would be wrong to say that it agrees.
pub fn gravest(look: &Look, place: Place) -> Option<Mark> {
    let story = look.comparison;
    let shown = |mark: &Mark| look.layers.has(Layer::Mark(*mark));
    let sort = |index: &&usize| look.layers.has_sort(Sort::of(story.findings[**index].subject));
    let findings = || story.findings_at(place).iter().filter(sort).map(|&index| story.findings[index].mark());
    if findings().next().is_some() {
        return findings().filter(shown).max();
    }
    story.support(place).filter(shown)
}

/// `●●○●○`, with `·` for an outlet that is muted, or `12/60` where there are too many outlets to show each; in
/// brief how many say it: `3`.
fn strip(story: &Comparison, coverage: &[bool], brief: bool) -> String {
    let says = coverage.iter().filter(|&&says| says).count();
    let dot = |(article, &says): (usize, &bool)| match says {
        _ if story.muted.contains(&article) => '·',
        true => '●',
        false => '○',
    };
    match coverage.len() {
        _ if brief => says.to_string(),
        ..=STRIP => coverage.iter().enumerate().map(dot).collect(),
        _ => format!("{says}/{}", story.heard().count()),
    }
}

/// How many columns the strip takes.
fn strip_width(outlets: usize, brief: bool) -> usize {
    let digits = outlets.to_string().len();
    match outlets {
        _ if brief => digits,
        ..=STRIP => outlets,
        _ => 2 * digits + 1,
    }
}
