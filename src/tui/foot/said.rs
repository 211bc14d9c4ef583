//! What the bottom line says: the keys that are pending, a message, the words under the cursor, the finding there, or
//! who else says the same.

use super::keys::way_out;
use crate::app::{State, Work};
use crate::article::Place;
use crate::page::{Target, clean, columns};
use crate::tui::theme::Part;
use crate::view::findings::gist;
use crate::view::{in_context, numbers, outlet, summary};
use std::collections::BTreeSet;

/// What is to be said, the most urgent only.
pub struct Said {
    /// The ways to put it, the fullest first.
    pub wordings: Vec<String>,
    /// How it looks.
    pub part: Part,
}

impl Said {
    fn new(words: impl Into<String>, part: Part) -> Self {
        let words = words.into();
        // `clean` would make plain spaces of those at which no line may end.
        let parts: Vec<_> = words.split('\u{a0}').map(clean).collect();
        Self { wordings: vec![parts.join("\u{a0}")], part }
    }
}

/// What is to be said now.
pub fn said(state: &State) -> Said {
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
    let told = [summary(&state.comparison, index), gist(&state.comparison, finding)];
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
        "" if !state.comparison.near(place).is_empty() => {
            let near: BTreeSet<usize> =
                state.comparison.near(place).iter().map(|near| near.article).collect();
            format!("perhaps also in {}{held}", numbers(near.into_iter()))
        }
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
