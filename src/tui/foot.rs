//! The bottom line: what is being typed, what was said, the finding under the cursor, the keys.

use super::theme::{Part, Theme};
use super::write::{blank, paragraph, text};
use crate::app::{Prompt, Purpose, State, Work};
use crate::article::Place;
use crate::page::{Target, broken, clean, columns, shortened};
use crate::view::findings::values;
use crate::view::{in_context, numbers, outlet, summary};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
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
    let said = said(state);
    let choices = hints(state, &said, area.width);
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

fn right(buffer: &mut Buffer, area: Rect, words: &str, style: ratatui::style::Style) {
    let at = area.right().saturating_sub(u16::try_from(columns(words) + 1).unwrap_or(u16::MAX));
    text(buffer, area, at.max(area.x), area.y, words, style);
}

/// What is to be said, the most urgent only.
struct Said {
    /// The ways to put it, the fullest first.
    wordings: Vec<String>,
    part: Part,
}

impl Said {
    fn new(words: impl Into<String>, part: Part) -> Self {
        let words = words.into();
        // `clean` would make plain spaces of those at which no line may end.
        let parts: Vec<_> = words.split('\u{a0}').map(clean).collect();
        Self { wordings: vec![parts.join("\u{a0}")], part }
    }
}

fn said(state: &State) -> Said {
    if !state.pending.is_empty() {
        return Said::new(pending(state), Part::Hint);
    }
    if let Some(message) = &state.message {
        return Said::new(&message.text, if message.trouble { Part::Trouble } else { Part::Message });
    }
    if let Some(opened) = state.opened.last() {
        let room = usize::from(state.size.width).saturating_sub(columns(&way_out(state)) + 4);
        let context = match opened.target() {
            Some(Target::Said(place, finding)) => in_context(&state.comparison, finding, place, room),
            _ => None,
        };
        return context.map_or_else(
            || Said::new(state.hint_of(opened), Part::Hint),
            |words| Said::new(words, Part::Plain),
        );
    }
    if state.selection.is_some() {
        let hint = "{word-right} {word-left} {select-down} {select-up} select · {bookmark} keep · {copy} copy · {back} back";
        return Said::new(state.offered(hint), Part::Hint);
    }
    if let Some(place) = state.pinned {
        return Said { wordings: pinned(state, place), part: Part::Hint };
    }
    match state.finding {
        Some(index) => Said { wordings: finding(state, index), part: Part::Plain },
        None => Said { wordings: standing(state), part: Part::Hint },
    }
}

/// How to leave a table whose words are shown in their sentence.
fn way_out(state: &State) -> String {
    state.offered(if state.size.width < WIDE { "{back} back" } else { "{back} back · {help} keys" })
}

/// What can be done with a passage that is pinned.
fn pinned(state: &State, place: Place) -> Vec<String> {
    let outlet = outlet(&state.comparison, place.article);
    let wordings = [
        "{pin} on another says the same · {level} only level · {back} back",
        "{pin} says the same · {level} only level · {back} back",
        "{pin} the same · {level} level · {back} back",
    ];
    let [full, less, least] = wordings.map(|words| state.offered(words));
    vec![format!("pinned in {outlet} · {full}"), format!("pinned · {less}"), least]
}

/// The keys pressed so far.
fn pending(state: &State) -> String {
    let count = state.pending.count.map(|count| count.to_string()).unwrap_or_default();
    format!("{count}{}", state.pending.keys)
}

/// One finding in one line: `≠ 2/6 checked: quote, altered: grave (1, 4) · serious (2, 3, 5)`; where that is too long,
/// only the values, of which the glyph says the rest.
fn finding(state: &State, index: usize) -> Vec<String> {
    let Some(finding) = state.comparison.findings.get(index) else { return Vec::new() };
    let number = state.number_of(index).map(|(number, of)| format!("{number}/{of}")).unwrap_or_default();
    let standing = state.standing(index).name().map(|name| format!("{name}: ")).unwrap_or_default();
    let told = [summary(&state.comparison, index), values(&state.comparison, finding)];
    told.map(|told| clean(&format!("{} {number} {standing}{told}", finding.mark().glyph())).into_owned())
        .into()
}

/// Who else says what stands under the cursor, where nothing more is known about it.
fn standing(state: &State) -> Vec<String> {
    let Some(place) = state.panes.place() else { return Vec::new() };
    let passages = state.comparison.articles.get(place.article).map(|article| &article.passages);
    let Some(passage) = passages.and_then(|passages| passages.get(place.passage)) else {
        return Vec::new();
    };
    let told = match state.work {
        _ if !state.shows_what_is_read() => state.keymap.spelt("{only-all} shows everything again"),
        _ if state.comparison.muted.contains(&place.article) => {
            state.keymap.spelt("muted · {mute} hears it again")
        }
        _ if !passage.is_story() => "set aside: not compared".to_owned(),
        Work::Done => others(state, place),
        Work::Going(_) => state.keymap.spelt("not yet compared · {back} stops"),
        Work::Hidden => return classroom(state, place),
        Work::Stopped => state.keymap.spelt("not compared · {reload} compares"),
    };
    vec![told]
}

/// Which other outlets say what a passage says, and what it is held level with.
fn others(state: &State, place: Place) -> String {
    let says = state.comparison.coverage(place);
    let others = says.iter().enumerate().filter(|(article, says)| **says && *article != place.article);
    let others = numbers(others.map(|(article, _)| article));
    let held = numbers(state.held_level(place).map(|held| held.article));
    let held = if held.is_empty() { String::new() } else { format!(" · held level with {held}") };
    match others.as_str() {
        "" if state.comparison.heard().nth(1).is_none() => String::new(),
        "" if state.comparison.support(place).is_none() => {
            format!("a heading that no other outlet has{held}")
        }
        "" => format!("only here{held}"),
        others => format!("also in {others}{held}"),
    }
}

/// What the reader marked here, and the keys to mark it.
fn classroom(state: &State, place: Place) -> Vec<String> {
    let given = state.given.iter().find(|(given, _)| *given == place);
    let told = given.map(|(_, mark)| format!("{} {} · ", mark.glyph(), mark.row().name)).unwrap_or_default();
    let wordings = [
        "{agrees} agrees · {differs} differs · {alone-here} only here · {classroom} shows what was found",
        "{agrees} {differs} {alone-here} mark · {classroom} compares",
    ];
    wordings.map(|keys| format!("{told}{}", state.keymap.spelt(keys))).into()
}

/// Where the search stands.
fn found(state: &State) -> String {
    let search = &state.search;
    if search.words.is_empty() {
        return String::new();
    }
    format!("/{} {}", shortened(&search.words, 16), hits(state))
}

/// Which hit of the search it is, and of how many; nothing where nothing is searched.
fn hits(state: &State) -> String {
    let search = &state.search;
    let at = if search.hits.is_empty() { 0 } else { search.at + 1 };
    if search.words.is_empty() { String::new() } else { format!("{at}/{}", search.hits.len()) }
}

/// The least of what can be pressed.
fn help(state: &State, width: u16) -> String {
    if width < WIDE || !state.pending.is_empty() { found(state) } else { state.offered("{help} keys") }
}

/// The columns from which on keys stand beside what is said.
const WIDE: u16 = 60;

/// What can be pressed: all of it where there is room beside what is said, else less and less.
fn hints(state: &State, said: &Said, width: u16) -> Vec<String> {
    let found = found(state);
    if !state.pending.is_empty() {
        return vec![state.offered("{back} back"), String::new()];
    }
    // Where a sentence stands in place of the hint of what is opened, the way out stands beside it.
    let in_context = said.part == Part::Plain && !state.opened.is_empty();
    if width < WIDE && in_context {
        return vec![way_out(state)];
    }
    if width < WIDE {
        let parts = [found.clone(), state.offered("{help} keys")].into_iter().filter(|part| !part.is_empty());
        return vec![parts.collect::<Vec<_>>().join(" · "), found];
    }
    let more = state.findings_here().saturating_sub(1);
    let here = format!("{{next-finding}} {more} more here");
    let keys: &[&str] = match state.opened.last() {
        _ if state.work == Work::Hidden || state.selection.is_some() || state.pinned.is_some() => {
            &["{help} keys"]
        }
        None => &[
            "{palette} commands",
            if more > 0 { &here } else { "" },
            "{next-odds} at odds",
            "{why} why",
            "{bookmark} keep",
            "{help} keys",
        ],
        Some(opened) if in_context => &[opened.row.beside, "{panes} articles", "{back} back", "{help} keys"],
        Some(opened) => &[opened.row.beside, "{panes} articles", "{help} keys"],
    };
    let keys: Vec<String> = keys.iter().map(|key| state.offered(key)).collect();
    let parts = |from: usize| {
        let keys = keys[from..].iter().filter(|key| !key.is_empty()).cloned();
        Some(found.clone()).filter(|found| !found.is_empty()).into_iter().chain(keys)
    };
    let least = keys.len().saturating_sub(match state.opened.last() {
        None => 3,
        Some(_) if in_context => 2,
        Some(_) => 1,
    });
    (0..=least).map(|from| parts(from).collect::<Vec<_>>().join(" · ")).collect()
}
