//! Writing words into cells.

use super::theme::Theme;
use crate::page::{Line, Piece, broken, is_simple, shortened};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

/// Writes a text from a column on, as far as the area goes; says where it ended.
pub fn text(buffer: &mut Buffer, area: Rect, x: u16, y: u16, text: &str, style: Style) -> u16 {
    let free = area.right().saturating_sub(x);
    if free == 0 || y >= area.bottom() {
        return x;
    }
    if !text.chars().all(is_simple) {
        // A space at which no line ends is a space all the same to whoever copies from the screen.
        return buffer.set_stringn(x, y, text.replace('\u{a0}', " "), usize::from(free), style).0;
    }
    // Most words are made of characters that take one column each.
    let start = buffer.index_of(x, y);
    let cells = buffer.content[start..].iter_mut().take(usize::from(free));
    cells.zip(text.chars()).fold(x, |x, (cell, c)| {
        cell.set_char(c).set_style(style);
        x + 1
    })
}

/// Wipes a line, whatever stands on it.
pub fn blank(buffer: &mut Buffer, row: Rect, style: Style) {
    let row = row.intersection(buffer.area);
    for x in row.x..row.right() {
        buffer[(x, row.y)].reset();
    }
    text(buffer, row, row.x, row.y, &" ".repeat(usize::from(row.width)), style);
}

/// Writes a text into an area, broken into lines; the last line that has room says if there is more.
pub fn paragraph(buffer: &mut Buffer, area: Rect, words: &str, style: Style) {
    let width = usize::from(area.width);
    let lines = broken(words, width);
    let shown = usize::from(area.height).min(lines.len());
    for (y, (nth, line)) in (area.y..area.bottom()).zip(lines.iter().enumerate()) {
        let is_cut = nth + 1 == shown && shown < lines.len();
        let line = if is_cut { shortened(&lines[nth..].join(" "), width) } else { (*line).to_owned() };
        text(buffer, area, area.x, y, &line, style);
    }
}

/// Writes the pieces of a line from a column on; says where they ended.
pub fn pieces(buffer: &mut Buffer, area: Rect, x: u16, y: u16, pieces: &[Piece], theme: &Theme) -> u16 {
    pieces.iter().fold(x, |x, piece| text(buffer, area, x, y, &piece.text, theme.of(&piece.roles)))
}

/// Writes the margin of a line.
pub fn margin_of(buffer: &mut Buffer, area: Rect, y: u16, line: &Line, theme: &Theme) {
    line.gutter
        .iter()
        .fold(area.x, |x, piece| text(buffer, area, x, y, &piece.text, bare(theme.of(&piece.roles))));
}

/// The look of a glyph that stands for words: a line under it would make another glyph of it.
const fn bare(style: Style) -> Style {
    style.remove_modifier(Modifier::UNDERLINED)
}
