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

/// The columns that keys and name need where several lines stand beside each other.
const ABREAST: u16 = 16;

/// Paints it into the lower part of an area. What asks for one more key takes all the lines it needs: a key that is not
/// seen cannot be pressed.
pub fn paint(buffer: &mut Buffer, area: Rect, popup: &Popup, theme: &Theme) {
    let most = if popup.chosen.is_some() { area.height * 2 / 3 } else { area.height }.saturating_sub(1);
    let lines = u16::try_from(popup.lines.len().max(1)).unwrap_or(u16::MAX);
    if most == 0 || area.width == 0 {
        return;
    }
    let abreast = match popup.chosen {
        None => lines.div_ceil(most).min((area.width / ABREAST).max(1)),
        Some(_) => 1,
    };
    let high = lines.div_ceil(abreast).min(most);
    let area = Rect { y: area.bottom() - high - 1, height: high + 1, ..area };
    for y in area.y..area.bottom() {
        blank(buffer, Rect { y, height: 1, ..area }, theme.part(Part::Plain));
    }
    let (high, shown) = (usize::from(high), usize::from(high * abreast));
    rule(buffer, area, popup, shown, theme);
    if popup.lines.is_empty() {
        let words = shortened("No command is called that.", usize::from(area.width.saturating_sub(3)));
        text(buffer, area, area.x + 2, area.y + 1, &words, theme.of(&[Role::Label]));
    }
    let first = popup.chosen.map_or(0, |chosen| (chosen + 1).saturating_sub(shown));
    let width =
        |of: fn(&PopupLine) -> &str| popup.lines.iter().map(|line| columns(of(line))).max().unwrap_or(0);
    let widths = (width(|line| &line.keys).min(KEYS), width(|line| &line.name));
    let widths = if abreast > 1 { widths } else { spared(widths, usize::from(area.width), popup) };
    let column = area.width / abreast;
    for (at, (nth, line)) in popup.lines.iter().enumerate().skip(first).take(shown).enumerate() {
        let [across, down] = [at / high, at % high].map(|at| u16::try_from(at).unwrap_or(u16::MAX));
        let row = Rect { x: area.x + across * column, y: area.y + 1 + down, width: column, height: 1 };
        if popup.chosen == Some(nth) {
            let style = theme.of(&[Role::Cursor]);
            buffer.set_style(row, style);
            text(buffer, row, row.x, row.y, "▸", style);
        }
        let x = words(buffer, row, line, widths, popup.chosen.is_some(), theme);
        if abreast == 1 {
            let free = usize::from(row.right().saturating_sub(x)).saturating_sub(1);
            text(buffer, row, x, row.y, &shortened(&line.help, free), theme.part(Part::Plain));
        }
    }
}

/// The line above it: which one is chosen, or how many have no room.
fn rule(buffer: &mut Buffer, area: Rect, popup: &Popup, shown: usize, theme: &Theme) {
    text(buffer, area, area.x, area.y, &"─".repeat(usize::from(area.width)), theme.part(Part::Rule));
    let all = popup.lines.len();
    let told = match popup.chosen {
        Some(chosen) if all > 0 => Some((format!(" {}/{all} ", chosen + 1), Part::Focused)),
        None if shown < all => Some((format!(" {} more ", all - shown), Part::Hint)),
        _ => None,
    };
    if let Some((told, part)) = told {
        text(buffer, area, area.x + 1, area.y, &told, theme.part(part));
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

/// The keys and the name of a line, the name in front where it is what is chosen by; says where the help begins.
fn words(
    buffer: &mut Buffer,
    row: Rect,
    line: &PopupLine,
    widths: (usize, usize),
    named: bool,
    theme: &Theme,
) -> u16 {
    let (keys, name) = ((&line.keys, widths.0, Role::Label), (&line.name, widths.1, Role::Heading));
    let parts = if named { [name, keys] } else { [keys, name] };
    let mut x = row.x.saturating_add(2);
    for (words, width, role) in parts.into_iter().filter(|(_, width, _)| *width > 0) {
        let free = usize::from(row.right().saturating_sub(x));
        text(buffer, row, x, row.y, &shortened(words, width.min(free)), theme.of(&[role]));
        x = x.saturating_add(u16::try_from(width + BETWEEN).unwrap_or(u16::MAX));
    }
    x
}
