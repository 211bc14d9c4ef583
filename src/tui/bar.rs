//! The line on top: what story, how many outlets, how many findings, what is switched on.

use super::theme::{Part, Theme};
use super::write::{shortened, text};
use crate::app::State;
use crate::compare::MARKS;
use crate::page::{Layer, columns};
use crate::view::title;
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
    let (counts, layers) = (counts(state), state.layers.to_string());
    let (seen, origins) = outlets(state);
    let told = format!("{seen} · {origins}");
    let width = usize::from(area.width);
    let choices: [&[&str]; 4] =
        [&[&told, &counts, &layers], &[&seen, &counts, &layers], &[&counts, &layers], &[&counts]];
    let joined = choices
        .map(|parts| parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("   "));
    let right = joined.iter().find(|right| columns(right) + TITLE <= width).unwrap_or(&joined[3]);
    let free = width.saturating_sub(columns(right) + 4);
    let name = if free > 40 { "rashomon  " } else { "" };
    let story = format!("{name}{}", title(&state.comparison));
    text(buffer, area, area.x + 1, area.y, &shortened(&story, free), style);
    let at = area.right().saturating_sub(u16::try_from(columns(right) + 1).unwrap_or(u16::MAX));
    text(buffer, area, at.max(area.x), area.y, right, style);
}

/// `5 outlets`, or which of them are in sight; and from how many origins.
fn outlets(state: &State) -> (String, String) {
    let (all, origins) = (state.comparison.articles.len(), state.comparison.origins.len());
    let seen: Vec<_> = state.seen().map(|(article, _)| article + 1).collect();
    let plural = |count: usize, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
    let outlets = match (seen.first(), seen.last()) {
        (Some(first), Some(_)) if seen.len() == 1 && all > 1 => format!("outlet {first} of {all}"),
        (Some(first), Some(last)) if seen.len() < all => format!("outlets {first}-{last} of {all}"),
        _ => plural(all, "outlet"),
    };
    (outlets, plural(origins, "origin"))
}

/// How many findings of each mark there are; a mark that is switched off is left out.
fn counts(state: &State) -> String {
    let shown = MARKS.iter().filter(|row| state.layers.has(Layer::Mark(row.mark)));
    let counted =
        shown.map(|row| (row.glyph, state.comparison.count(row.mark))).filter(|(_, count)| *count > 0);
    counted.map(|(glyph, count)| format!("{glyph} {count}")).collect::<Vec<_>>().join("  ")
}
