//! What the mouse points at.

use super::input::{Mouse, MouseKind};
use super::layout::Area;
use super::select::Selection;
use super::state::State;
use crate::page::{Line, Piece, columns};
use unicode_segmentation::UnicodeSegmentation;

impl State {
    /// Takes in something done with the mouse.
    pub(super) fn point(&mut self, mouse: Mouse) {
        let opened = self.layout.sheet.filter(|area| area.has(mouse.x, mouse.y));
        match (opened, mouse.kind) {
            (_, MouseKind::Wheel(lines)) => self.wheel(mouse, isize::from(lines)),
            (Some(area), MouseKind::Press) => {
                self.press_sheet(mouse, area);
            }
            (None, MouseKind::Press) => self.press_pane(mouse),
            (None, MouseKind::Drag) => self.drag(mouse),
            (Some(_), MouseKind::Drag) => {}
        }
    }

    /// Puts the cursor on the row, or the cell, under the mouse.
    fn press_sheet(&mut self, mouse: Mouse, area: Area) {
        let Some(opened) = self.opened.last_mut() else { return };
        let below = mouse.y.saturating_sub(opened.inside(area).y);
        let (sheet, cursor) = (&opened.sheet, &mut opened.cursor);
        let line = cursor.top + isize::from(below.cast_signed());
        let column = sheet.starts(area).iter().rposition(|start| *start <= mouse.x).unwrap_or(0);
        cursor.row = sheet.row_at(line);
        cursor.cell = sheet.cell_at(cursor.row, line, column).unwrap_or(cursor.cell);
    }

    /// Scrolls what lies under the mouse.
    fn wheel(&mut self, mouse: Mouse, lines: isize) {
        let over = self.seen().find(|(_, area)| area.has(mouse.x, mouse.y)).map(|(article, _)| article);
        if let (Some(article), None) = (over, self.layout.sheet) {
            self.go_to_article(article);
            self.panes.eye = None;
        }
        let read = self.is_only_read();
        match self.on_top() {
            Some((sheet, cursor, window)) if read => cursor.scroll(sheet, window, lines),
            Some((sheet, cursor, _)) => cursor.by_lines(sheet, lines),
            None => {}
        }
    }

    /// Puts the cursor on the passage under the mouse.
    fn press_pane(&mut self, mouse: Mouse) {
        let Some((article, area)) = self.seen().find(|(_, area)| area.has(mouse.x, mouse.y)) else { return };
        self.selection = None;
        let below = mouse.y.saturating_sub(area.below_title().y);
        let sheet = &self.panes.sheets[article];
        let cursor = &mut self.panes.cursors[article];
        cursor.row = sheet.row_at(cursor.top + isize::from(below.cast_signed()));
        self.panes.focus = article;
    }

    /// Selects words of the article in which the button went down, up to the mouse.
    fn drag(&mut self, mouse: Mouse) {
        let focus = self.panes.focus;
        let Some((_, area)) =
            self.seen().find(|(article, area)| *article == focus && area.has(mouse.x, mouse.y))
        else {
            return;
        };
        let inside = area.below_title();
        let below = mouse.y.saturating_sub(inside.y);
        let Some(at) = self.byte_at(focus, below, mouse.x.saturating_sub(area.x), inside.height) else {
            return;
        };
        match &mut self.selection {
            Some(selection) => selection.move_to(at),
            None => self.selection = Selection::at(focus, &self.comparison.articles[focus], at),
        }
        self.follow_selection();
    }

    /// The byte of an article's text that is shown in a cell of its pane.
    fn byte_at(&self, article: usize, below: u16, column: u16, window: u16) -> Option<usize> {
        let sheet = &self.panes.sheets[article];
        let kept = self.notes.kept();
        let look = self.look(&kept);
        let rows = |row| self.pane_row(&look, article, row);
        let lines = sheet.lines(self.panes.cursors[article].top, window, rows);
        let (_, line) = lines.into_iter().find(|(at, _)| *at == below)?;
        byte_of(&line, usize::from(column).saturating_sub(sheet.margin))
    }
}

/// The byte of the article's text that stands in a column of a line; the last one behind its end.
fn byte_of(line: &Line, column: usize) -> Option<usize> {
    let mut from = 0;
    let mut last = None;
    for piece in line.cells.iter().flatten() {
        if column < from + piece.columns {
            return byte_in(piece, column - from);
        }
        from += piece.columns;
        last = piece.source.map(|source| source.end.saturating_sub(1)).or(last);
    }
    last
}

fn byte_in(piece: &Piece, column: usize) -> Option<usize> {
    let source = piece.source?;
    if source.len() != piece.text.len() {
        return Some(source.start);
    }
    let mut from = 0;
    for (at, grapheme) in piece.text.grapheme_indices(true) {
        from += columns(grapheme);
        if column < from {
            return Some(source.start + at);
        }
    }
    Some(source.start)
}
