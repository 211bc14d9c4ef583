//! The bottom line: what is being typed, what was said, the finding under the cursor, the keys.

use super::theme::{Part, Theme};
use super::write::text;
use crate::app::{Prompt, State, Work};
use crate::article::Place;
use crate::page::{Target, columns, shortened};
use crate::view::{in_context, outlet, summary};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Widget};

/// Paints it; says where the cursor stands in a line that is being typed.
pub fn paint(buffer: &mut Buffer, area: Rect, state: &State, theme: &Theme) -> Option<(u16, u16)> {
    if area.is_empty() {
        return None;
    }
    if let Some(prompt) = &state.prompt {
        return Some(typed(buffer, area, state, prompt, theme));
    }
    let (said, part) = said(state);
    let said = crate::page::clean(&said);
    let free = |hints: &String| usize::from(area.width).saturating_sub(columns(hints) + 4);
    let choices = hints(state, area.width);
    // What the program has to say is said once; the keys come back with the next key.
    let least = choices.last().filter(|_| !matches!(part, Part::Message | Part::Trouble));
    let hints = choices.iter().find(|hints| columns(&said) <= free(hints)).or(least);
    let hints = hints.cloned().unwrap_or_default();
    let said = if part == Part::Hint { fitted(&said, free(&hints)) } else { said.into_owned() };
    let said = shortened(&said, free(&hints));
    text(buffer, area, area.x + 1, area.y, &said, theme.part(part));
    right(buffer, area, &hints, theme.part(Part::Hint));
    None
}

/// Keys that can be pressed, as many as have room: the first of them, and the last, which leads back.
fn fitted(keys: &str, width: usize) -> String {
    let mut parts: Vec<&str> = keys.split(" · ").collect();
    while parts.len() > 1 && columns(&parts.join(" · ")) > width {
        parts.remove(parts.len() - 2);
    }
    parts.join(" · ")
}

/// The line that is being typed, scrolled so that its cursor is seen; says where the cursor stands.
fn typed(buffer: &mut Buffer, area: Rect, state: &State, prompt: &Prompt, theme: &Theme) -> (u16, u16) {
    right(buffer, area, &found(state), theme.part(Part::Hint));
    let x = text(buffer, area, area.x + 1, area.y, prompt.label(), theme.part(Part::Hint));
    let width = usize::from(area.right().saturating_sub(x)).saturating_sub(columns(&found(state)) + 2);
    let line = Line::styled(prompt.input.value(), theme.part(Part::Plain));
    let scroll = prompt.input.visual_scroll(width.max(1));
    let shown = Rect { x, width: u16::try_from(width).unwrap_or(u16::MAX), ..area }.intersection(area);
    Paragraph::new(line).scroll((0, u16::try_from(scroll).unwrap_or(u16::MAX))).render(shown, buffer);
    let at = prompt.input.visual_cursor().saturating_sub(scroll).min(width);
    (x.saturating_add(u16::try_from(at).unwrap_or(0)).min(area.right() - 1), area.y)
}

fn right(buffer: &mut Buffer, area: Rect, words: &str, style: ratatui::style::Style) {
    let at = area.right().saturating_sub(u16::try_from(columns(words) + 1).unwrap_or(u16::MAX));
    text(buffer, area, at.max(area.x), area.y, words, style);
}

/// What is to be said, the most urgent only.
fn said(state: &State) -> (String, Part) {
    if !state.pending.is_empty() {
        return (pending(state), Part::Hint);
    }
    if let Some(message) = &state.message {
        let part = if message.trouble { Part::Trouble } else { Part::Message };
        return (message.text.clone(), part);
    }
    if let Some(opened) = state.opened.last() {
        if let Some(Target::Said(place, finding)) = opened.target()
            && let Some(words) = in_context(
                &state.comparison,
                finding,
                place,
                usize::from(state.size.width).saturating_sub(11),
            )
        {
            return (words, Part::Plain);
        }
        return (state.keymap.spelt(opened.row.hint), Part::Hint);
    }
    if state.selection.is_some() {
        let hint = "{word-right} {word-left} {select-down} {select-up} select · {bookmark} keep · {copy} copy · {back} back";
        return (state.keymap.spelt(hint), Part::Hint);
    }
    if let Some(place) = state.pinned {
        let outlet = outlet(&state.comparison, place.article);
        let hint = "{pin} on another says the same · {level} only level · {back} back";
        return (format!("pinned in {outlet} · {}", state.keymap.spelt(hint)), Part::Hint);
    }
    match state.finding {
        Some(index) => (finding(state, index), Part::Plain),
        None => (standing(state), Part::Hint),
    }
}

/// The keys pressed so far.
fn pending(state: &State) -> String {
    let count = state.pending.count.map(|count| count.to_string()).unwrap_or_default();
    format!("{count}{}", state.pending.keys)
}

/// One finding in one line: `≠ 2/6 checked: quote, altered: grave (1, 4) · serious (2, 3, 5)`.
fn finding(state: &State, index: usize) -> String {
    let glyph = state.comparison.findings.get(index).map_or(' ', |finding| finding.mark().glyph());
    let number = state.number_of(index).map(|(number, of)| format!("{number}/{of}")).unwrap_or_default();
    let standing = state.standing(index).name().map(|name| format!("{name}: ")).unwrap_or_default();
    format!("{glyph} {number} {standing}{}", summary(&state.comparison, index))
}

/// Who else says what stands under the cursor, where nothing more is known about it.
fn standing(state: &State) -> String {
    let Some(place) = state.panes.place() else { return String::new() };
    let passages = state.comparison.articles.get(place.article).map(|article| &article.passages);
    let Some(passage) = passages.and_then(|passages| passages.get(place.passage)) else {
        return String::new();
    };
    if state.comparison.muted.contains(&place.article) {
        return state.keymap.spelt("muted · {mute} hears it again");
    }
    if !passage.is_story() {
        return "set aside: not compared".to_owned();
    }
    match state.work {
        Work::Done => {}
        Work::Going(_) => return state.keymap.spelt("not yet compared · {back} stops"),
        Work::Hidden => return classroom(state, place),
        Work::Stopped => return "not compared".to_owned(),
    }
    let says = state.comparison.coverage(place);
    let others = says.iter().enumerate().filter(|(article, says)| **says && *article != place.article);
    let numbers: Vec<_> = others.map(|(article, _)| (article + 1).to_string()).collect();
    let held: Vec<_> = state.panes.held_level(place).map(|held| (held.article + 1).to_string()).collect();
    let held =
        if held.is_empty() { String::new() } else { format!(" · held level with {}", held.join(", ")) };
    match numbers.len() {
        0 if says.len() > 1 => format!("only here{held}"),
        0 => String::new(),
        _ => format!("also in {}{held}", numbers.join(", ")),
    }
}

/// What the reader marked here, and the keys to mark it.
fn classroom(state: &State, place: Place) -> String {
    let given = state.given.iter().find(|(given, _)| *given == place);
    let told = given.map(|(_, mark)| format!("{} {} · ", mark.glyph(), mark.row().name)).unwrap_or_default();
    let keys =
        "{agrees} agrees · {differs} differs · {alone-here} only here · {classroom} shows what was found";
    told + &state.keymap.spelt(keys)
}

/// Where the search stands.
fn found(state: &State) -> String {
    let search = &state.search;
    if search.words.is_empty() {
        return String::new();
    }
    let at = if search.hits.is_empty() { 0 } else { search.at + 1 };
    format!("/{} {at}/{}", shortened(&search.words, 16), search.hits.len())
}

/// What can be pressed: all of it where there is room beside what is said, else less and less.
fn hints(state: &State, width: u16) -> Vec<String> {
    let found = found(state);
    if !state.pending.is_empty() || width < 60 {
        return vec![if state.pending.is_empty() { found } else { String::new() }];
    }
    if state.work == Work::Hidden {
        return vec![state.keymap.spelt("{help} keys")];
    }
    let more = state.findings_here().saturating_sub(1);
    let here = format!("{{next-finding}} {more} more here");
    let keys: &[&str] = match state.opened.last() {
        None => &[
            "{palette} commands",
            if more > 0 { &here } else { "" },
            "{next-odds} at odds",
            "{why} why",
            "{bookmark} keep",
            "{help} keys",
        ],
        Some(opened) => &[opened.row.beside, "{panes} articles", "{help} keys"],
    };
    let parts = |from: usize| {
        let keys = keys[from..].iter().filter(|key| !key.is_empty()).map(|key| state.keymap.spelt(key));
        Some(found.clone()).filter(|found| !found.is_empty()).into_iter().chain(keys)
    };
    let least = keys.len().saturating_sub(if state.opened.is_empty() { 3 } else { 1 });
    (0..=least).map(|from| parts(from).collect::<Vec<_>>().join(" · ")).collect()
}
