//! The line on top: what story, how many outlets, how many findings, what is switched on.

use super::theme::{Part, Theme};
use super::write::{shortened, text};
use crate::app::State;
use crate::compare::MARKS;
use crate::page::{Layer, columns};
use crate::view::title;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Paints it. What matters least is left out first where there is little room.
pub fn paint(buffer: &mut Buffer, area: Rect, state: &State, theme: &Theme) {
    if area.is_empty() {
        return;
    }
    let style = theme.part(Part::Bar);
    text(buffer, area, area.x, area.y, &" ".repeat(usize::from(area.width)), style);
    let counts = counts(state);
    let layers = state.layers.to_string();
    let outlets = outlets(state);
    let fixed = |parts: &[&str]| parts.iter().map(|part| columns(part) + 3).sum::<usize>();
    let width = usize::from(area.width);
    let kept: &[&str] = match width {
        _ if fixed(&[&outlets, &counts, &layers]) + 20 <= width => &[&outlets, &counts, &layers],
        _ if fixed(&[&counts, &layers]) + 12 <= width => &[&counts, &layers],
        _ if columns(&counts) + 2 <= width => &[&counts],
        _ => &[],
    };
    let right = kept.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("   ");
    let free = width.saturating_sub(columns(&right) + 4);
    let name = if free > 40 { "rashomon  " } else { "" };
    let story = format!("{name}{}", title(&state.comparison));
    text(buffer, area, area.x + 1, area.y, &shortened(&story, free), style);
    let at = area.right().saturating_sub(u16::try_from(columns(&right) + 1).unwrap_or(u16::MAX));
    text(buffer, area, at.max(area.x), area.y, &right, style);
}

/// `5 outlets · 4 origins`, or which of them are in sight.
fn outlets(state: &State) -> String {
    let (all, origins) = (state.comparison.articles.len(), state.comparison.origins.len());
    let seen: Vec<_> = state.seen().map(|(article, _)| article + 1).collect();
    let plural =
        |count: usize, noun: &str| if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") };
    let outlets = match (seen.first(), seen.last()) {
        (Some(first), Some(_)) if seen.len() == 1 && all > 1 => format!("outlet {first} of {all}"),
        (Some(first), Some(last)) if seen.len() < all => format!("outlets {first}-{last} of {all}"),
        _ => plural(all, "outlet"),
    };
    format!("{outlets} · {}", plural(origins, "origin"))
}

/// How many findings of each mark there are; a mark that is switched off is left out.
fn counts(state: &State) -> String {
    let shown = MARKS.iter().filter(|row| state.layers.has(Layer::Mark(row.mark)));
    let counted =
        shown.map(|row| (row.glyph, state.comparison.count(row.mark))).filter(|(_, count)| *count > 0);
    counted.map(|(glyph, count)| format!("{glyph} {count}")).collect::<Vec<_>>().join("  ")
}
