//! One pane: the outlet's name, its passages with their margin, and the rail.

use super::theme::{Part, Theme};
use super::write::{margin_of, paragraph, pieces, text};
use crate::app::{BESIDE, State};
use crate::article::Place;
use crate::compare::Mark;
use crate::page::{columns, shortened};
use crate::view::{Look, gravest, outlet};
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
    if sheet.is_empty() {
        paragraph(buffer, words, "nothing of that here", theme.part(Part::Hint));
    }
    rail(buffer, inside, state, look, article, theme);
}

/// The line with the outlet's number and name; at its ends the articles that are out of sight on either side.
fn title(buffer: &mut Buffer, area: Rect, state: &State, article: usize, theme: &Theme) -> Rect {
    if area.height < 2 {
        return area;
    }
    let part = if state.panes.focus == article { Part::Focused } else { Part::Title };
    let rule = "─".repeat(usize::from(area.width));
    text(buffer, area, area.x, area.y, &rule, theme.part(Part::Rule));
    let before = before(state, article);
    let start = text(buffer, area, area.x, area.y, &before, theme.part(Part::Hint)) + 1;
    let rest = after(state, article);
    let last = rest.last().map_or(0, |numbers| columns(numbers) + 1);
    let standing = state_of(state, article);
    // A long name gives way to what is known of the pane, and to the articles that are out of sight: where its
    // beginning can still be read.
    let free = usize::from(area.right().saturating_sub(start)).saturating_sub(2 + columns(standing));
    let room = free.checked_sub(last).filter(|room| *room >= NAME).unwrap_or(free);
    let name = format!(" {}{standing} ", shortened(&outlet(&state.comparison, article), room));
    let end = text(buffer, area, start, area.y, &name, theme.part(part));
    let free = usize::from(area.right().saturating_sub(end)).saturating_sub(1);
    let after = rest.into_iter().find(|choice| columns(choice) <= free).unwrap_or_default();
    let at = area.right().saturating_sub(u16::try_from(columns(&after) + 1).unwrap_or(u16::MAX));
    text(buffer, area, at.max(end), area.y, &after, theme.part(Part::Hint));
    Rect { y: area.y + 1, height: area.height - 1, ..area }
}

/// The columns in which the beginning of a name can be read.
const NAME: usize = 4;

/// `← 1 2`, on the first pane in sight, the articles that come before it.
fn before(state: &State, article: usize) -> String {
    let order = &state.panes.order;
    match order
        .iter()
        .position(|of| *of == article)
        .filter(|_| state.seen().next().is_some_and(|(of, _)| of == article))
    {
        Some(at) if at > 0 => format!("← {} ", numbers(&order[..at])),
        _ => String::new(),
    }
}

/// ` 4 Reel Gazette · 5 Harbor 8 News → `, on the last pane in sight, the articles that come after it; their
/// numbers where the names have no room. The ways to put it, the fullest first.
fn after(state: &State, article: usize) -> Vec<String> {
    let order = &state.panes.order;
    let last = state.seen().last().is_some_and(|(of, _)| of == article);
    let at = order.iter().position(|of| *of == article).filter(|at| last && at + 1 < order.len());
    let Some(rest) = at.map(|at| &order[at + 1..]) else { return Vec::new() };
    let names: Vec<_> = rest.iter().map(|&article| outlet(&state.comparison, article)).collect();
    [names.join(" · "), numbers(rest)].map(|names| format!(" {names} → ")).into()
}

/// The numbers of some articles: `4`, `4 5`, `4-9`, `2 5 3`.
fn numbers(articles: &[usize]) -> String {
    let in_a_row = articles.windows(2).all(|pair| pair[0] + 1 == pair[1]);
    match articles {
        [first, .., last] if in_a_row && articles.len() > 2 => format!("{}-{}", first + 1, last + 1),
        _ => articles.iter().map(|article| (article + 1).to_string()).collect::<Vec<_>>().join(" "),
    }
}

/// What is to be known of a pane: that its outlet is muted, that it is scrolled by itself.
fn state_of(state: &State, article: usize) -> &'static str {
    match (state.comparison.muted.contains(&article), state.panes.unlocked) {
        (true, _) => " (muted)",
        (_, true) => " (unlocked)",
        _ => "",
    }
}

/// The right edge: where in the whole article the marks are, and which part of it is in sight. An article
/// that is not longer than its pane lies beside its rail line by line. It is faint, marks and all: what stands
/// beside a line of a longer article does not belong to that line.
fn rail(buffer: &mut Buffer, area: Rect, state: &State, look: &Look, article: usize, theme: &Theme) {
    let (lines, height) =
        (state.panes.sheets[article].len().cast_signed(), isize::from(area.height.cast_signed()));
    let top = state.panes.cursors[article].top;
    let x = area.right().saturating_sub(BESIDE - 1).max(area.x);
    let scale = |cell: isize| if lines <= height { cell + top } else { cell * lines / height };
    for (cell, y) in (0..).zip(area.y..area.bottom()) {
        let cell_lines = scale(cell)..scale(cell + 1).max(scale(cell) + 1);
        let seen = lines > height && cell_lines.clone().any(|line| (top..top + height).contains(&line));
        let mark = worst(state, look, article, cell_lines);
        let drawn = mark.map_or(if seen { '┃' } else { '│' }, Mark::glyph);
        let part = match mark {
            _ if seen => Part::Seen,
            Some(_) => Part::Rail,
            None => Part::Rule,
        };
        text(buffer, area, x, y, drawn.encode_utf8(&mut [0; 4]), theme.part(part));
    }
}

/// The gravest mark of the passages that begin in a stretch of lines, of those that ask to be looked at:
/// a rail full of what outlets agree on would show nothing.
fn worst(state: &State, look: &Look, article: usize, lines: Range<isize>) -> Option<Mark> {
    let sheet = &state.panes.sheets[article];
    let rows = sheet.row_at(lines.start)..=sheet.row_at(lines.end - 1);
    let begins = rows.filter(|row| lines.contains(&sheet.line_of(*row)) && !sheet.is_hidden(*row));
    let marks = begins.filter_map(|passage| gravest(look, Place { article, passage }));
    marks.filter(|mark| *mark > Mark::Agree).max()
}
