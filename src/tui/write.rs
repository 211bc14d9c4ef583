//! Writing words into cells.

use super::theme::Theme;
use crate::page::{Line, Piece, columns};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

/// Writes a text from a column on, as far as the area goes; says where it ended.
pub fn text(buffer: &mut Buffer, area: Rect, x: u16, y: u16, text: &str, style: Style) -> u16 {
    let free = area.right().saturating_sub(x);
    if free == 0 || y >= area.bottom() {
        return x;
    }
    buffer.set_stringn(x, y, text, usize::from(free), style).0
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

/// A text cut to so many columns, with an ellipsis where it was cut.
pub fn shortened(text: &str, width: usize) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    if columns(text) <= width {
        return text.to_owned();
    }
    let mut cut = String::new();
    for grapheme in text.graphemes(true) {
        if columns(&cut) + columns(grapheme) + 1 > width {
            break;
        }
        cut.push_str(grapheme);
    }
    cut.truncate(cut.trim_end().len());
    if width > 0 {
        cut.push('…');
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_characters() {
        for (text, width, expected) in [
            ("short", 9, "short"),
            ("one two", 5, "one…"),
            ("한국어", 5, "한국…"),
            ("abc", 1, "…"),
            ("abc", 0, ""),
        ] {
            assert_eq!(shortened(text, width), expected);
        }
    }
}
