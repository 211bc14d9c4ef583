//! The keys that the bottom line names beside what it says, and where the search stands.

use crate::app::{State, Work};
use crate::page::shortened;
use crate::tui::theme::Part;

/// The columns from which on keys stand beside what is said.
const WIDE: u16 = 60;

/// What can be pressed: all of it where there is room beside what is said, which looks like `said`, else less and less.
pub fn hints(state: &State, said: Part, width: u16) -> Vec<String> {
    let found = found(state);
    if !state.pending.is_empty() {
        return vec![state.offered("{back} back"), String::new()];
    }
    // Where a sentence stands in place of the hint of what is opened, the way out stands beside it.
    let in_context = said == Part::Plain && !state.opened.is_empty();
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

/// How to leave a table whose words are shown in their sentence.
pub fn way_out(state: &State) -> String {
    state.offered(if state.size.width < WIDE { "{back} back" } else { "{back} back · {help} keys" })
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
pub fn hits(state: &State) -> String {
    let search = &state.search;
    let at = if search.hits.is_empty() { 0 } else { search.at + 1 };
    if search.words.is_empty() { String::new() } else { format!("{at}/{}", search.hits.len()) }
}

/// The least of what can be pressed.
pub fn help(state: &State, width: u16) -> String {
    if width < WIDE || !state.pending.is_empty() { found(state) } else { state.offered("{help} keys") }
}
