//! The line on top: what story, how many outlets, how many findings, what is switched on.

use super::theme::{Part, Theme};
use super::write::text;
use crate::app::{State, Work};
use crate::page::{columns, shortened};
use crate::view::{sources, title};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The columns that the title gets before anything else is left out.
const TITLE: usize = 24;

/// Paints it. What matters least is left out first where there is little room.
pub fn paint(buffer: &mut Buffer, area: Rect, state: &State, theme: &Theme) {
    if area.is_empty() {
        return;
    }
    let style = theme.part(Part::Bar);
    text(buffer, area, area.x, area.y, &" ".repeat(usize::from(area.width)), style);
    let (counts, seen, layers) = (counts(state), seen(state), shown(state));
    let [outlets, origins] = sources(&state.comparison);
    let told = if state.work == Work::Done { format!("{outlets} · {origins}") } else { outlets.clone() };
    let width = usize::from(area.width);
    // What a filter leaves out must never go unsaid, nor that nothing is known yet.
    let least = if state.filter.is_on() || state.work != Work::Done { &layers } else { &counts };
    let choices: [&[&str]; 5] = [
        &[&told, &counts, &seen, &layers],
        &[&outlets, &counts, &seen, &layers],
        &[&counts, &seen, &layers],
        &[&counts, &layers],
        &[least],
    ];
    let joined = choices
        .map(|parts| parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("   "));
    let right = joined.iter().find(|right| columns(right) + TITLE <= width).unwrap_or(&joined[4]);
    let right = &fitted(right, width.saturating_sub(2));
    let free = width.saturating_sub(columns(right) + 4);
    let name = if free > 40 { "rashomon  " } else { "" };
    let story = format!("{name}{}", title(&state.comparison));
    text(buffer, area, area.x + 1, area.y, &shortened(&story, free), style);
    let at = area.right().saturating_sub(u16::try_from(columns(right) + 1).unwrap_or(u16::MAX));
    text(buffer, area, at.max(area.x), area.y, right, style);
}

/// What stands between blanks, as much of it as has room; nothing is cut in two.
fn fitted(right: &str, width: usize) -> String {
    let fits = |end: &usize| right.get(..*end).is_some_and(|part| columns(part) <= width);
    let ends = [right.len()].into_iter().chain(right.rmatch_indices("  ").map(|(at, _)| at));
    let end = ends.into_iter().find(fits);
    end.map_or_else(|| shortened(right, width), |end| right[..end].to_owned())
}

/// How far the reader has come: `✓ 3/14` findings looked at; nothing before the first.
fn seen(state: &State) -> String {
    match state.progress() {
        (0, _) => String::new(),
        (seen, all) => format!("✓ {seen}/{all}"),
    }
}

/// How much there is of each mark; a mark that is switched off is left out.
fn counts(state: &State) -> String {
    let counts = state.counts.iter().map(|(row, count)| format!("{} {count}", row.glyph));
    counts.collect::<Vec<_>>().join("  ")
}

/// What is shown: how far the comparison is, what a filter lets through, else which marks are on.
fn shown(state: &State) -> String {
    match &state.work {
        Work::Done => {}
        Work::Going(told) => return format!("{told} …"),
        Work::Hidden => return format!("classroom: {} marked", state.given.len()),
        Work::Stopped => return "not compared".to_owned(),
    }
    let only = state.filter.told(&state.comparison);
    if only.is_empty() { state.layers.to_string() } else { only }
}
