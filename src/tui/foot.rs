//! The bottom line: what is being typed, what was said, the finding under the cursor, the keys.

mod keys;
mod said;

use super::theme::{Part, Theme};
use super::write::{blank, paragraph, text};
use crate::app::{Prompt, Purpose, State};
use crate::page::{broken, columns, shortened};
use keys::{help, hints, hits};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Widget};
use said::said;

/// Paints it; says where the cursor stands in a line that is being typed.
pub fn paint(buffer: &mut Buffer, area: Rect, state: &State, theme: &Theme) -> Option<(u16, u16)> {
    if area.is_empty() {
        return None;
    }
    if let Some(prompt) = &state.prompt {
        return Some(typed(buffer, area, state, prompt, theme));
    }
    let said = said(state);
    let choices = hints(state, said.part, area.width);
    let is_news = matches!(said.part, Part::Message | Part::Trouble);
    let free = |hints: &str| usize::from(area.width).saturating_sub(columns(hints) + 4);
    // What is said in full before all the keys, and some keys before what is said in full.
    let pairs = said.wordings.iter().flat_map(|words| choices.iter().map(move |hints| (words, hints)));
    let least = help(state, area.width);
    let pairs = pairs.chain(said.wordings.iter().map(|words| (words, &least)));
    let fits = |(words, hints): &(&String, &String)| columns(words) <= free(hints);
    if let Some((words, hints)) = pairs.into_iter().find(fits) {
        text(buffer, area, area.x + 1, area.y, words, theme.part(said.part));
        right(buffer, area, hints, theme.part(Part::Hint));
        return None;
    }
    let words = said.wordings.last().map_or("", String::as_str);
    if is_news {
        // What the program has to say is said once; the keys come back with the next key.
        let most = if said.part == Part::Trouble { area.bottom() / HALF } else { area.bottom() / QUARTER };
        news(buffer, area, words, most, theme.part(said.part));
        return None;
    }
    let least = choices.last().map_or("", String::as_str);
    let as_many = |hints: &&String| fitted(words, free(hints)) == fitted(words, free(least));
    let hints = choices.iter().find(as_many).map_or(least, String::as_str);
    let hints = if said.part == Part::Hint { hints } else { least };
    let words = if said.part == Part::Hint { fitted(words, free(hints)) } else { words.to_owned() };
    text(buffer, area, area.x + 1, area.y, &shortened(&words, free(hints)), theme.part(said.part));
    right(buffer, area, hints, theme.part(Part::Hint));
    None
}

/// One in so many lines of the screen may be taken for what the program has to say.
const QUARTER: u16 = 4;
/// One in so many for what went wrong, which ends with what to do.
const HALF: u16 = 2;
/// So many lines may be taken on small screens, of which a quarter is less.
const FEW: u16 = 3;

/// What the program has to say and one line does not hold: it lies over the lines above, as many as may be taken.
fn news(buffer: &mut Buffer, area: Rect, words: &str, most: u16, style: Style) {
    let width = usize::from(area.width.saturating_sub(2));
    let lines = u16::try_from(broken(words, width).len()).unwrap_or(u16::MAX);
    let height = lines.min(most.max(FEW.min(area.bottom() / HALF))).max(1);
    let over = Rect { y: area.bottom() - height, height, ..area };
    for y in over.y..over.bottom() {
        blank(buffer, Rect { y, height: 1, ..over }, style);
    }
    paragraph(buffer, Rect { x: over.x + 1, width: over.width.saturating_sub(2), ..over }, words, style);
}

/// Keys that can be pressed, as many as have room: the first of them, and the last, which leads back.
fn fitted(keys: &str, width: usize) -> String {
    let mut parts: Vec<&str> = keys.split(" · ").collect();
    while parts.len() > 1 && columns(&parts.join(" · ")) > width {
        parts.remove(parts.len() - 2);
    }
    parts.join(" · ")
}

/// How a line that is being typed ends, where there is room to say so.
const ENDS: &str = "enter done · esc leave it";
/// The columns from which on there is.
const ROOMY: u16 = 100;

/// The line that is being typed, scrolled so that its cursor is seen; says where the cursor stands.
fn typed(buffer: &mut Buffer, area: Rect, state: &State, prompt: &Prompt, theme: &Theme) -> (u16, u16) {
    let hits = if matches!(prompt.purpose, Purpose::Search(_)) { hits(state) } else { String::new() };
    let ends = if area.width < ROOMY { "" } else { ENDS };
    let beside = [hits.as_str(), ends].into_iter().filter(|part| !part.is_empty());
    let beside = beside.collect::<Vec<_>>().join(" · ");
    right(buffer, area, &beside, theme.part(Part::Hint));
    let x = text(buffer, area, area.x + 1, area.y, prompt.label(), theme.part(Part::Hint));
    let width = usize::from(area.right().saturating_sub(x)).saturating_sub(columns(&beside) + 2);
    let line = Line::styled(prompt.input.value(), theme.part(Part::Plain));
    let scroll = prompt.input.visual_scroll(width.max(1));
    let shown = Rect { x, width: u16::try_from(width).unwrap_or(u16::MAX), ..area }.intersection(area);
    Paragraph::new(line).scroll((0, u16::try_from(scroll).unwrap_or(u16::MAX))).render(shown, buffer);
    if scroll > 0 {
        text(buffer, shown, shown.x, shown.y, "…", theme.part(Part::Hint));
    }
    let at = prompt.input.visual_cursor().saturating_sub(scroll).min(width);
    (x.saturating_add(u16::try_from(at).unwrap_or(0)).min(area.right() - 1), area.y)
}

/// Words at the right end.
fn right(buffer: &mut Buffer, area: Rect, words: &str, style: Style) {
    let at = area.right().saturating_sub(u16::try_from(columns(words) + 1).unwrap_or(u16::MAX));
    text(buffer, area, at.max(area.x), area.y, words, style);
}
