//! One pane: the outlet's name, its passages with their margin, and the rail.

use super::theme::{Part, Theme};
use super::write::{bare, margin_of, pieces, shortened, text};
use crate::app::{BESIDE, State};
use crate::article::Place;
use crate::compare::Mark;
use crate::page::{Layer, Role};
use crate::view::Look;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::ops::Range;

/// Paints one article.
pub fn paint(buffer: &mut Buffer, area: Rect, state: &State, look: &Look, article: usize, theme: &Theme) {
    if area.is_empty() {
        return;
    }
    let inside = title(buffer, area, state, article, theme);
    let (Some(sheet), Some(cursor)) = (state.panes.sheets.get(article), state.panes.cursors.get(article))
    else {
        return;
    };
    let words = Rect { width: inside.width.saturating_sub(BESIDE), ..inside };
    let margin = u16::try_from(sheet.margin).unwrap_or(u16::MAX);
    for (below, line) in sheet.lines(cursor.top, inside.height, |row| state.pane_row(look, article, row)) {
        let y = inside.y + below;
        margin_of(buffer, words, y, &line, theme);
        for cell in &line.cells {
            pieces(buffer, words, words.x.saturating_add(margin), y, cell, theme);
        }
    }
    rail(buffer, inside, state, article, theme);
}

/// The line with the outlet's number and name; says what is left below.
fn title(buffer: &mut Buffer, area: Rect, state: &State, article: usize, theme: &Theme) -> Rect {
    if area.height < 2 {
        return area;
    }
    let part = if state.panes.focus == article { Part::Focused } else { Part::Title };
    let style = theme.part(part);
    let outlet = crate::page::clean(&state.comparison.articles[article].outlet);
    let name = shortened(&format!("{} {outlet}", article + 1), usize::from(area.width).saturating_sub(3));
    let rule = "─".repeat(usize::from(area.width));
    text(buffer, area, area.x, area.y, &rule, theme.part(Part::Rule));
    text(buffer, area, area.x + 1, area.y, &format!(" {name} "), style);
    Rect { y: area.y + 1, height: area.height - 1, ..area }
}

/// The right edge: where in the whole article the marks are, and which part of it is in sight. An article
/// that is not longer than its pane lies beside its rail line by line.
fn rail(buffer: &mut Buffer, area: Rect, state: &State, article: usize, theme: &Theme) {
    let (lines, height) =
        (state.panes.sheets[article].len().cast_signed(), isize::from(area.height.cast_signed()));
    let top = state.panes.cursors[article].top;
    let x = area.right().saturating_sub(BESIDE - 1).max(area.x);
    let scale = |cell: isize| if lines <= height { cell + top } else { cell * lines / height };
    for (cell, y) in (0..).zip(area.y..area.bottom()) {
        let cell_lines = scale(cell)..scale(cell + 1).max(scale(cell) + 1);
        let seen = lines > height && cell_lines.clone().any(|line| (top..top + height).contains(&line));
        let (track, part) = if seen { ("┃", Part::Seen) } else { ("│", Part::Rail) };
        let mut glyph = [0; 4];
        let (drawn, style) = match gravest(state, article, cell_lines) {
            Some(mark) => (&*mark.glyph().encode_utf8(&mut glyph), bare(theme.of(&[Role::Marked(mark)]))),
            None => (track, theme.part(part)),
        };
        text(buffer, area, x, y, drawn, style);
    }
}

/// The gravest mark of the passages that begin in a stretch of lines, of those that ask to be looked at:
/// a rail full of what outlets agree on would show nothing.
fn gravest(state: &State, article: usize, lines: Range<isize>) -> Option<Mark> {
    let sheet = &state.panes.sheets[article];
    let rows = sheet.row_at(lines.start)..=sheet.row_at(lines.end - 1);
    let begins = rows.filter(|row| lines.contains(&sheet.line_of(*row)));
    let marks = begins.filter_map(|passage| state.comparison.mark(Place { article, passage }));
    marks.filter(|mark| *mark > Mark::Agree && state.layers.has(Layer::Mark(*mark))).max()
}
