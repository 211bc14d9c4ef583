//! What is opened on top of the panes.

use super::theme::{Part, Theme};
use super::write::{margin_of, paragraph, pieces, text};
use crate::app::layout::{Area, Share};
use crate::app::{Opened, State};
use crate::page::{Lie, Line, Role, Row, Shape, columns, shortened};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Paints what lies on top, if anything does.
pub fn paint(buffer: &mut Buffer, area: Rect, state: &State, theme: &Theme) {
    let Some(opened) = state.opened.last().filter(|_| !area.is_empty()) else { return };
    title(buffer, area, opened, theme);
    let within = |area: Area| Rect { x: area.x, y: area.y, width: area.width, height: area.height };
    let whole = Area { x: area.x, y: area.y, width: area.width, height: area.height };
    let rows = opened.inside(whole);
    let rows = Area { x: rows.x + 1, width: rows.width.saturating_sub(2), ..rows };
    let inside = within(rows);
    if opened.is_headed() && inside.y > area.y + 1 {
        names(buffer, Rect { y: inside.y - 1, height: 1, ..inside }, opened, theme);
    }
    let (sheet, cursor) = (&opened.sheet, opened.cursor);
    let starts = sheet.starts(rows);
    let row = |row: usize| opened.page.rows.get(row).cloned();
    let leads = opened.page.rows.iter().any(|row| row.target.is_some());
    for (below, line) in sheet.lines(cursor.top, inside.height, row) {
        let y = inside.y + below;
        if leads && line.row == cursor.row {
            under_cursor(buffer, rows, opened, &line, y, theme);
        }
        margin_of(buffer, inside, y, &line, theme);
        for (cell, &x) in line.cells.iter().zip(&starts) {
            pieces(buffer, inside, x, y, cell, theme);
        }
    }
    if opened.page.rows.is_empty() {
        paragraph(buffer, inside, &state.why_empty(), theme.of(&[Role::Label]));
    }
}

/// What lies behind a line of the row, or the cell, under the cursor, and the pointer in front of its first line.
fn under_cursor(buffer: &mut Buffer, rows: Area, opened: &Opened, line: &Line, y: u16, theme: &Theme) {
    let style = theme.of(&[Role::Cursor]);
    let (sheet, whole) = (&opened.sheet, Rect { x: rows.x, y, width: rows.width, height: 1 });
    let screen = Rect { x: rows.x.saturating_sub(1), width: rows.width + 2, ..whole };
    let (first, (start, width)) = match sheet.part(opened.cursor.spot()) {
        None if line.nth.cast_signed() >= sheet.height(line.row) => return,
        None => (0, (rows.x, rows.width)),
        Some(part) if !(part.line..part.line + part.height).contains(&line.nth) => return,
        Some(part) => (part.line, sheet.across(part, rows)),
    };
    buffer.set_style(Rect { x: start, width, ..whole }.intersection(whole), style);
    let pointer = if line.nth == first { "▸" } else { " " };
    text(buffer, screen, start.saturating_sub(1), y, pointer, style);
}

/// The names of the columns, that of the cell under the cursor standing out.
fn names(buffer: &mut Buffer, area: Rect, opened: &Opened, theme: &Theme) {
    let sheet = &opened.sheet;
    let starts = sheet.starts(Area { x: area.x, y: area.y, width: area.width, height: area.height });
    let here = sheet.part(opened.cursor.spot()).map(|part| part.column);
    for (column, (name, &x)) in opened.page.columns.iter().zip(&starts).enumerate() {
        let width = sheet.fitted.widths.get(column).copied().unwrap_or(0);
        let part = if here == Some(column) { Part::Focused } else { Part::Title };
        text(buffer, area, x, area.y, &shortened(name, width), theme.part(part));
    }
}

/// The line with the title, how many rows there are, and the name of the last column.
fn title(buffer: &mut Buffer, area: Rect, opened: &Opened, theme: &Theme) {
    if area.height < 2 {
        return;
    }
    let rule = "─".repeat(usize::from(area.width));
    text(buffer, area, area.x, area.y, &rule, theme.part(Part::Rule));
    let place = Some(place(opened)).filter(|_| opened.row.share == Share::Whole).unwrap_or_default();
    let place = place + out_of_sight(opened, area);
    let name = titled(&opened.page.title, usize::from(area.width).saturating_sub(6 + columns(&place)));
    let end = text(buffer, area, area.x + 1, area.y, &format!(" {name}{place} "), theme.part(Part::Focused));
    if opened.page.shape != Shape::Matrix && opened.sheet.fitted.lie == Lie::Beside {
        let width = area.width.saturating_sub(1);
        last_column(buffer, Rect { x: area.x + 1, height: 1, width, ..area }, end, opened, theme);
    }
}

/// A title in so many columns: without what follows its last comma or colon where there is no room for that.
fn titled(title: &str, width: usize) -> String {
    let ends = [title.len()].into_iter().chain(title.rmatch_indices([',', ':']).map(|(at, _)| at));
    let parts = ends.filter_map(|end| title.get(..end));
    parts
        .into_iter()
        .find(|part| columns(part) <= width)
        .map_or_else(|| shortened(title, width), str::to_owned)
}

/// ` · 3/14`: the row under the cursor among those that lead somewhere; nothing where none does.
fn place(opened: &Opened) -> String {
    let leads = |rows: &[Row]| rows.iter().filter(|row| row.target.is_some()).count();
    let rows = &opened.page.rows;
    let before = leads(&rows[..(opened.cursor.row + 1).min(rows.len())]);
    if before == 0 { String::new() } else { format!(" · {before}/{}", leads(rows)) }
}

/// ` ↓`: that there is more above, below, or both.
fn out_of_sight(opened: &Opened, area: Rect) -> &'static str {
    let whole = Area { x: area.x, y: area.y, width: area.width, height: area.height };
    let window = isize::from(opened.inside(whole).height.cast_signed());
    let (above, below) =
        (opened.cursor.top > 0, opened.cursor.top + window < opened.sheet.len().cast_signed());
    match (above, below) {
        (true, true) => " ↕",
        (true, false) => " ↑",
        (false, true) => " ↓",
        (false, false) => "",
    }
}

/// The name of the last column, where it has room behind the title: what is in the others shows by itself.
fn last_column(buffer: &mut Buffer, area: Rect, title: u16, opened: &Opened, theme: &Theme) {
    let starts = opened.sheet.starts(Area { x: area.x, y: area.y, width: area.width, height: area.height });
    let (Some(name), Some(&start)) = (opened.page.columns.last(), starts.last()) else { return };
    let last = opened.page.columns.len() - 1;
    if !opened.page.rows.iter().any(|row| row.cells.get(last).is_some_and(|cell| !cell.is_empty())) {
        return;
    }
    let (name, x) = (format!(" {name} "), start.saturating_sub(1));
    if x >= title && columns(&name) <= usize::from(area.right().saturating_sub(x)) {
        text(buffer, area, x, area.y, &name, theme.part(Part::Title));
    }
}
