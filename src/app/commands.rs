//! The commands: one table, from which keys, help and tests are read.

use super::effect::Effect;
use super::given::{Given, When};
use super::prompt::{Prompt, Purpose};
use super::select::Selection;
use super::state::State;
use crate::page::{LAYERS, Target};

/// A row of the table of commands.
#[derive(Debug)]
pub struct Command {
    /// What it is called.
    pub name: &'static str,
    /// What it does, in one line.
    pub help: &'static str,
    /// The keys that give it: those of a row one after the other, with a space between.
    pub keys: &'static [&'static str],
    /// Where it can be given.
    pub when: When,
    /// Whether a number in front says how often, or how far.
    pub counts: bool,
    /// Does it.
    pub run: fn(&mut State, Given),
}

/// Stands in a command's keys for the letter of any layer.
pub const LAYER: &str = "<layer>";
/// Stands in a command's keys for the number of any pane.
pub const PANE: &str = "1-9";

/// A command that a number in front repeats.
const fn moves(
    name: &'static str,
    keys: &'static [&'static str],
    when: When,
    help: &'static str,
    run: fn(&mut State, Given),
) -> Command {
    Command { name, help, keys, when, counts: true, run }
}

/// A command that is given once.
const fn does(
    name: &'static str,
    keys: &'static [&'static str],
    when: When,
    help: &'static str,
    run: fn(&mut State, Given),
) -> Command {
    Command { name, help, keys, when, counts: false, run }
}

use When::{Bookmarks, Everywhere, Panes, Selecting};

/// All commands.
#[rustfmt::skip]
pub const COMMANDS: &[Command] = &[
    moves("down", &["j", "down"], Everywhere, "next passage or row", |state, given| down(state, given.times())),
    moves("up", &["k", "up"], Everywhere, "previous passage or row", |state, given| up(state, given.times())),
    moves("half-down", &["ctrl-d"], Everywhere, "half a screen down", |state, given| by_windows(state, given.steps(), 2)),
    moves("half-up", &["ctrl-u"], Everywhere, "half a screen up", |state, given| by_windows(state, -given.steps(), 2)),
    moves("page-down", &["ctrl-f", "page-down", "space"], Everywhere, "a screen down", |state, given| by_windows(state, given.steps(), 1)),
    moves("page-up", &["ctrl-b", "page-up"], Everywhere, "a screen up", |state, given| by_windows(state, -given.steps(), 1)),
    moves("top", &["g g", "home"], Everywhere, "the first, or the one of this number", |state, given| to_row(state, given.times() - 1)),
    moves("bottom", &["G", "end"], Everywhere, "the last, or the one of this number", |state, given| to_row(state, given.count.map_or(usize::MAX, |count| count.saturating_sub(1)))),
    does("why", &["enter"], Everywhere, "the outlets' words under each other, and the rule; on a list: go there", enter),
    does("back", &["esc"], Everywhere, "close what is on top, drop the selection or the search", back),
    does("search", &["/"], Everywhere, "search all articles", |state, _| search(state)),
    moves("next-hit", &["n"], Everywhere, "next hit of the search", |state, given| step_hit(state, given.steps())),
    moves("previous-hit", &["N"], Everywhere, "previous hit of the search", |state, given| step_hit(state, -given.steps())),
    does("findings", &["F"], Everywhere, "all findings as a list", |state, _| open(state, "findings")),
    does("bookmarks", &["B"], Everywhere, "what you kept", |state, _| open(state, "bookmarks")),
    does("copy", &["y"], Everywhere, "copy the selected words, the passage or the row", |state, _| copy(state)),
    does("marks", &["H"], Everywhere, "all marks on or off", |state, _| state.layers.toggle_all()),
    does("layer", &["t <layer>"], Everywhere, "one layer on or off", toggle_layer),
    does("undo", &["u"], Everywhere, "put back the bookmark that was deleted", |state, _| state.put_back()),
    does("help", &["?"], Everywhere, "these keys", |state, _| open(state, "help")),
    does("repaint", &["ctrl-l"], Everywhere, "paint the screen anew", |state, _| state.outbox.push(Effect::Repaint)),
    does("suspend", &["ctrl-z"], Everywhere, "back to the shell; fg returns", |state, _| state.outbox.push(Effect::Suspend)),
    does("quit", &["q", "ctrl-c"], Everywhere, "leave", |state, _| state.outbox.push(Effect::Quit)),

    moves("left", &["h", "left"], Panes, "the article on the left, at the same thing", |state, given| step_pane(state, -given.steps())),
    moves("right", &["l", "right"], Panes, "the article on the right, at the same thing", |state, given| step_pane(state, given.steps())),
    moves("next-pane", &["tab"], Panes, "the next article, round the end", |state, given| turn_pane(state, given.steps())),
    moves("previous-pane", &["shift-tab"], Panes, "the previous article, round the end", |state, given| turn_pane(state, -given.steps())),
    moves("pane", &[PANE], Panes, "the article of this number", go_to_pane),
    does("zoom", &["z"], Panes, "this article alone, or all again", |state, _| state.panes.zoomed = !state.panes.zoomed),
    moves("next-finding", &["]"], Panes, "next finding, then those of the next article", |state, given| state.step_finding(given.steps())),
    moves("previous-finding", &["["], Panes, "previous finding", |state, given| state.step_finding(-given.steps())),
    moves("next-odds", &["x"], Panes, "next place in the story where outlets are at odds", |state, given| state.step_odds(given.steps())),
    moves("previous-odds", &["X"], Panes, "previous place where outlets are at odds", |state, given| state.step_odds(-given.steps())),
    moves("next-paragraph", &["}"], Panes, "next paragraph", |state, given| step_paragraph(state, given.steps())),
    moves("previous-paragraph", &["{"], Panes, "previous paragraph", |state, given| step_paragraph(state, -given.steps())),
    does("bookmark", &["b"], Panes, "keep the passage, or the selected words", |state, _| state.keep()),
    does("note", &["c"], Panes, "write a note beside what is kept here", |state, _| state.note_here()),
    does("tags", &["#"], Panes, "file what is kept here under tags", |state, _| state.tag_here()),
    does("select", &["v"], Panes, "select words", |state, _| select(state)),
    does("open", &["o"], Panes, "open where the article comes from", |state, _| open_source(state)),

    moves("word-left", &["h", "left"], Selecting, "a word less, or more to the left", |state, given| select_words(state, -given.steps())),
    moves("word-right", &["l", "w", "right"], Selecting, "a word more", |state, given| select_words(state, given.steps())),
    moves("select-down", &["j", "down"], Selecting, "to the end of the passage, then of the next", |state, given| select_passages(state, given.steps())),
    moves("select-up", &["k", "up"], Selecting, "to the beginning of the passage, then of the one before", |state, given| select_passages(state, -given.steps())),
    does("unselect", &["v"], Selecting, "select nothing", |state, _| state.selection = None),

    does("note-listed", &["c"], Bookmarks, "write a note beside it", |state, _| state.note_listed()),
    does("tags-listed", &["#"], Bookmarks, "file it under tags", |state, _| state.tag_listed()),
    does("delete", &["d", "delete"], Bookmarks, "take it out; u puts it back", |state, _| state.delete_listed()),
];

fn down(state: &mut State, rows: usize) {
    let read = state.is_only_read();
    match state.on_top() {
        Some((sheet, cursor, window)) if read => cursor.scroll(sheet, window, rows.cast_signed()),
        Some((sheet, cursor, window)) => cursor.down(sheet, window, rows),
        None => {}
    }
}

fn up(state: &mut State, rows: usize) {
    let read = state.is_only_read();
    match state.on_top() {
        Some((sheet, cursor, window)) if read => cursor.scroll(sheet, window, -rows.cast_signed()),
        Some((sheet, cursor, window)) => cursor.up(sheet, window, rows),
        None => {}
    }
}

fn by_windows(state: &mut State, steps: isize, part: isize) {
    let read = state.is_only_read();
    match state.on_top() {
        Some((sheet, cursor, window)) if read => cursor.scroll(sheet, window, (window / part).max(1) * steps),
        Some((sheet, cursor, window)) => cursor.by_lines(sheet, (window / part).max(1) * steps),
        None => {}
    }
}

fn to_row(state: &mut State, row: usize) {
    if let Some((_, cursor, _)) = state.on_top() {
        cursor.row = row;
    }
}

fn step_pane(state: &mut State, by: isize) {
    let last = state.comparison.articles.len().saturating_sub(1);
    let article = state.panes.focus.saturating_add_signed(by).min(last);
    state.panes.go_to(&state.comparison, article);
}

fn turn_pane(state: &mut State, by: isize) {
    let articles = state.comparison.articles.len().max(1).cast_signed();
    let article = (state.panes.focus.cast_signed() + by).rem_euclid(articles);
    state.panes.go_to(&state.comparison, article.cast_unsigned());
}

/// Goes to the article of the number that was typed, if there is one.
pub(super) fn go_to_pane(state: &mut State, given: Given) {
    if let Some(article) = given.count.and_then(|number| number.checked_sub(1)) {
        state.panes.go_to(&state.comparison, article);
    }
}

fn step_paragraph(state: &mut State, by: isize) {
    let Some(place) = state.panes.place() else { return };
    let passages = &state.comparison.articles[place.article].passages;
    let mut row = place.passage;
    for _ in 0..by.unsigned_abs().min(passages.len()) {
        let Some(here) = passages.get(row) else { break };
        let begins = |at: &usize| *at == 0 || passages[at - 1].paragraph != passages[*at].paragraph;
        let next = match by {
            1.. => (row + 1..passages.len()).find(|&at| passages[at].paragraph != here.paragraph),
            _ => (0..row).rev().find(begins),
        };
        row = next.unwrap_or(if by > 0 { passages.len() - 1 } else { 0 });
    }
    to_row(state, row);
}

/// On a list: goes to what the row stands for. On an article: shows why.
fn enter(state: &mut State, _: Given) {
    let Some(opened) = state.opened.last() else { return open(state, "why") };
    match opened.page.rows.get(opened.cursor.row).and_then(|row| row.target) {
        Some(Target::Place(place)) => {
            state.opened.clear();
            state.jump(place);
        }
        Some(Target::Finding(finding)) => {
            state.opened.clear();
            state.go_to_finding(finding);
        }
        Some(Target::Bookmark(index)) => state.go_to_bookmark(index),
        None => back(state, Given::default()),
    }
}

/// Opens what has this name in the table of sheets; the same key again closes it.
fn open(state: &mut State, name: &'static str) {
    match state.opened.iter().position(|opened| opened.row.name == name) {
        Some(below) => state.opened.truncate(below),
        None => state.opening = Some(name),
    }
}

fn back(state: &mut State, _: Given) {
    if state.opened.pop().is_some() || state.selection.take().is_some() {
        return;
    }
    state.search = super::Search::default();
}

fn search(state: &mut State) {
    state.opened.clear();
    state.prompt = Some(Prompt::new(Purpose::Search(state.panes.place()), ""));
}

fn step_hit(state: &mut State, by: isize) {
    state.opened.clear();
    state.step_hit(by);
}

fn toggle_layer(state: &mut State, given: Given) {
    if let Some(row) = LAYERS.iter().find(|row| Some(row.key) == given.letter) {
        state.layers.toggle(row.layer);
        let now = if state.layers.has(row.layer) { "on" } else { "off" };
        state.say(format!("{} {now}: {}", row.name, row.help));
    }
}

fn select(state: &mut State) {
    let Some(place) = state.panes.place() else { return };
    let Some(article) = state.comparison.articles.get(place.article) else { return };
    let at = article.passages.get(place.passage).map_or(0, |passage| passage.span.start);
    state.selection = Selection::at(place.article, article, at);
}

fn select_words(state: &mut State, by: isize) {
    if let Some(selection) = &mut state.selection {
        selection.move_by(by);
    }
    state.follow_selection();
}

fn select_passages(state: &mut State, by: isize) {
    if let Some(selection) = &mut state.selection {
        let article = &state.comparison.articles[selection.article];
        for _ in 0..by.unsigned_abs().min(article.passages.len()) {
            selection.move_over_passage(article, by > 0);
        }
    }
    state.follow_selection();
}

fn copy(state: &mut State) {
    let words = state.words_here();
    let count = words.split_whitespace().count();
    if count > 0 {
        state.outbox.push(Effect::Copy(words));
        state.say(format!("Sent {count} words to the clipboard."));
    }
}

fn open_source(state: &mut State) {
    if let Some(article) = state.comparison.articles.get(state.panes.focus) {
        let source = article.url.clone().unwrap_or_else(|| article.source.clone());
        state.outbox.push(Effect::Open(source));
    }
}
