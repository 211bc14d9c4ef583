//! What is opened on top of the panes.

use super::theme::{Part, Theme};
use super::write::{margin_of, pieces, shortened, text};
use crate::app::Opened;
use crate::app::layout::{Area, Share};
use crate::page::{Role, columns};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Paints it.
pub fn paint(buffer: &mut Buffer, area: Rect, opened: &Opened, theme: &Theme) {
    if area.is_empty() {
        return;
    }
    let inside = title(buffer, area, opened, theme);
    let (sheet, cursor) = (&opened.sheet, opened.cursor);
    let starts = sheet.starts(Area { x: inside.x, y: inside.y, width: inside.width, height: inside.height });
    let row = |row: usize| opened.page.rows.get(row).cloned();
    let leads = opened.page.rows.iter().any(|row| row.target.is_some());
    for (below, line) in sheet.lines(cursor.top, inside.height, row) {
        let y = inside.y + below;
        if leads && line.row == cursor.row && line.nth.cast_signed() < sheet.height(line.row) {
            let style = theme.of(&[Role::Cursor]);
            buffer.set_style(Rect { y, height: 1, ..inside }, style);
            text(buffer, area, area.x, y, if line.nth == 0 { "▸" } else { " " }, style);
        }
        margin_of(buffer, inside, y, &line, theme);
        for (cell, &x) in line.cells.iter().zip(&starts) {
            pieces(buffer, inside, x, y, cell, theme);
        }
    }
}

/// The line with the title and the names of the columns; says what is left below.
fn title(buffer: &mut Buffer, area: Rect, opened: &Opened, theme: &Theme) -> Rect {
    if area.height < 2 {
        return area;
    }
    let rule = "─".repeat(usize::from(area.width));
    text(buffer, area, area.x, area.y, &rule, theme.part(Part::Rule));
    let rows = opened.page.rows.len();
    let leads = opened.page.rows.first().is_some_and(|row| row.target.is_some());
    let listed = leads && opened.row.share == Share::Whole;
    let place = if listed { format!(" {}/{rows}", opened.cursor.row + 1) } else { String::new() };
    let name = shortened(&opened.page.title, usize::from(area.width).saturating_sub(6 + place.len()));
    text(buffer, area, area.x + 1, area.y, &format!(" {name}{place} "), theme.part(Part::Focused));
    let inside =
        Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height - 1 };
    last_column(
        buffer,
        Rect { y: area.y, height: 1, width: area.width.saturating_sub(1), ..inside },
        opened,
        theme,
    );
    if rows == 0 && inside.height > 0 {
        let empty = "Nothing here yet. esc goes back.";
        text(buffer, inside, inside.x, inside.y, empty, theme.of(&[Role::Label]));
    }
    inside
}

/// The name of the last column, where it has room: what is in the others shows by itself.
fn last_column(buffer: &mut Buffer, area: Rect, opened: &Opened, theme: &Theme) {
    let starts = opened.sheet.starts(Area { x: area.x, y: area.y, width: area.width, height: area.height });
    let (Some(name), Some(&start)) = (opened.page.columns.last(), starts.last()) else { return };
    let (name, x) = (format!(" {name} "), start.saturating_sub(1));
    if columns(&name) <= usize::from(area.right().saturating_sub(x)) {
        text(buffer, area, x, area.y, &name, theme.part(Part::Title));
    }
}
