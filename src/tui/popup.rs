//! The short list over the bottom line.

use super::theme::{Part, Theme};
use super::write::{blank, text};
use crate::app::{Popup, PopupLine};
use crate::page::{Role, columns, shortened};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The most columns that keys take in front of what they do.
const KEYS: usize = 18;
/// The columns between two.
const BETWEEN: usize = 2;

/// Paints it into the lower part of an area.
pub fn paint(buffer: &mut Buffer, area: Rect, popup: &Popup, theme: &Theme) {
    let shown = popup.lines.len().max(1).min(usize::from((area.height * 2 / 3).saturating_sub(1)));
    let height = u16::try_from(shown + 1).unwrap_or(u16::MAX);
    if shown == 0 || area.width == 0 {
        return;
    }
    let area = Rect { y: area.bottom() - height, height, ..area };
    for y in area.y..area.bottom() {
        blank(buffer, Rect { y, height: 1, ..area }, theme.part(Part::Plain));
    }
    let rule = "─".repeat(usize::from(area.width));
    text(buffer, area, area.x, area.y, &rule, theme.part(Part::Rule));
    if let Some(chosen) = popup.chosen {
        let at = format!(" {}/{} ", (chosen + 1).min(popup.lines.len()), popup.lines.len());
        text(buffer, area, area.x + 1, area.y, &at, theme.part(Part::Focused));
    }
    if popup.chosen.is_none() && shown < popup.lines.len() {
        let more = format!(" {} more ", popup.lines.len() - shown);
        text(buffer, area, area.x + 1, area.y, &more, theme.part(Part::Hint));
    }
    let first = popup.chosen.map_or(0, |chosen| (chosen + 1).saturating_sub(shown));
    let width =
        |of: fn(&PopupLine) -> &str| popup.lines.iter().map(|line| columns(of(line))).max().unwrap_or(0);
    let widths = (width(|line| &line.keys).min(KEYS), width(|line| &line.name));
    let widths = spared(widths, usize::from(area.width), popup);
    for (y, (nth, line)) in (area.y + 1..).zip(popup.lines.iter().enumerate().skip(first).take(shown)) {
        let row = Rect { y, height: 1, ..area };
        if popup.chosen == Some(nth) {
            let style = theme.of(&[Role::Cursor]);
            buffer.set_style(row, style);
            text(buffer, row, row.x, y, "▸", style);
        }
        words(buffer, row, line, widths, popup.chosen.is_some(), theme);
    }
}

/// The columns that the help needs at least to say anything.
const HELP: usize = 20;

/// The widths of keys and names, without the one that can be spared where that gives room to the help: the keys where
/// something is chosen by its name, else the name.
fn spared((keys, name): (usize, usize), total: usize, popup: &Popup) -> (usize, usize) {
    let rest = |taken: usize| total.saturating_sub(3 + BETWEEN + taken);
    match popup.chosen {
        _ if rest(keys + BETWEEN + name) >= HELP => (keys, name),
        Some(_) if rest(name) + BETWEEN >= HELP => (0, name),
        None if !popup.tells && rest(keys) >= HELP => (keys, 0),
        _ => (keys, name),
    }
}

/// A line: the keys, the name, the help; the name in front where it is what is chosen by.
fn words(
    buffer: &mut Buffer,
    row: Rect,
    line: &PopupLine,
    widths: (usize, usize),
    named: bool,
    theme: &Theme,
) {
    let (keys, name) = ((&line.keys, widths.0, Role::Label), (&line.name, widths.1, Role::Heading));
    let parts = if named { [name, keys] } else { [keys, name] };
    let mut x = row.x.saturating_add(2);
    for (words, width, role) in parts.into_iter().filter(|(_, width, _)| *width > 0) {
        let free = usize::from(row.right().saturating_sub(x));
        text(buffer, row, x, row.y, &shortened(words, width.min(free)), theme.of(&[role]));
        x = x.saturating_add(u16::try_from(width + BETWEEN).unwrap_or(u16::MAX));
    }
    let free = usize::from(row.right().saturating_sub(x)).saturating_sub(1);
    text(buffer, row, x, row.y, &shortened(&line.help, free), theme.part(Part::Plain));
}
