//! The commands: one table, from which keys, help and tests are read.

use super::effect::Effect;
use super::given::{Given, When};
use super::keymap::PANE;
use super::prompt::{Prompt, Purpose};
use super::select::Selection;
use super::state::State;
use crate::compare::Mark;
use crate::notebook::Ruling;
use crate::page::{LAYERS, Target};
use crate::view::Only;

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
    /// Whether it may lead far away, so that the way back is remembered.
    pub leaps: bool,
    /// Does it.
    pub run: fn(&mut State, Given),
}

impl Command {
    /// The same command, from which there is a way back.
    const fn leaping(mut self) -> Self {
        self.leaps = true;
        self
    }
}

/// The command of this name.
pub fn named(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}

/// A command that a number in front repeats.
const fn moves(
    name: &'static str,
    keys: &'static [&'static str],
    when: When,
    help: &'static str,
    run: fn(&mut State, Given),
) -> Command {
    Command { name, help, keys, when, counts: true, leaps: false, run }
}

/// A command that is given once.
const fn does(
    name: &'static str,
    keys: &'static [&'static str],
    when: When,
    help: &'static str,
    run: fn(&mut State, Given),
) -> Command {
    Command { name, help, keys, when, counts: false, leaps: false, run }
}

use When::{Base, Bookmarks, Cells, Classroom, Decisions, Everywhere, Panes, Results, Selecting};

/// All commands.
#[rustfmt::skip]
pub const COMMANDS: &[Command] = &[
    moves("down", &["j", "down"], Everywhere, "next passage or row", |state, given| down(state, given.times())),
    moves("up", &["k", "up"], Everywhere, "previous passage or row", |state, given| up(state, given.times())),
    moves("half-down", &["ctrl-d"], Everywhere, "half a screen down", |state, given| by_windows(state, given.steps(), 2)),
    moves("half-up", &["ctrl-u"], Everywhere, "half a screen up", |state, given| by_windows(state, -given.steps(), 2)),
    moves("page-down", &["ctrl-f", "page-down", "space"], Everywhere, "a screen down", |state, given| by_windows(state, given.steps(), 1)),
    moves("page-up", &["ctrl-b", "page-up"], Everywhere, "a screen up", |state, given| by_windows(state, -given.steps(), 1)),
    moves("top", &["g g", "home"], Everywhere, "the first, or the one of this number", |state, given| to_row(state, given.times() - 1)).leaping(),
    moves("bottom", &["G", "end"], Everywhere, "the last, or the one of this number", |state, given| to_row(state, given.count.map_or(usize::MAX, |count| count.saturating_sub(1)))).leaping(),
    does("why", &["enter"], Everywhere, "the outlets' words under each other, and the rule; on a list: go there", enter).leaping(),
    does("classroom", &["C"], Everywhere, "hide what was found and mark by yourself; then compare; then end", |state, _| state.classroom()),
    does("palette", &[":"], Everywhere, "any command by its name", |state, _| state.open_palette()),
    does("back", &["esc"], Everywhere, "one step back: close what is on top, else drop the selection, the pin, the search", back),
    does("search", &["/"], Everywhere, "search all articles", |state, _| search(state)),
    moves("next-hit", &["n"], Everywhere, "next hit of the search", |state, given| step_hit(state, given.steps())).leaping(),
    moves("previous-hit", &["N"], Everywhere, "previous hit of the search", |state, given| step_hit(state, -given.steps())).leaping(),
    moves("jump-back", &["ctrl-o", "alt-left"], Everywhere, "back to where you were before the last leap, and what was open there", |state, given| state.go_back(given.steps())),
    moves("jump-forth", &["ctrl-p", "alt-right"], Everywhere, "forth again", |state, given| state.go_back(-given.steps())),
    does("set-mark", &["m <letter>"], Everywhere, "remember this passage under a letter", super::state::State::set_mark),
    does("go-to-mark", &["' <letter>"], Everywhere, "to the passage under this letter", super::state::State::go_to_mark).leaping(),
    does("panes", &["A", "g p"], Everywhere, "straight back to the articles, whatever is open", |state, _| state.opened.clear()).leaping(),
    does("findings", &["F"], Everywhere, "all findings as a list", |state, _| state.open("findings")).leaping(),
    does("bookmarks", &["B"], Everywhere, "what you kept", |state, _| state.open("bookmarks")).leaping(),
    does("rows", &["g r"], Everywhere, "what is told, row by row, and by whom", |state, _| state.open("rows")).leaping(),
    does("facts", &["g f"], Everywhere, "numbers, dates, names as each outlet gives them", |state, _| state.open("facts")).leaping(),
    does("quotes", &["g q"], Everywhere, "who quotes what, and with which words", |state, _| state.open("quotes")).leaping(),
    does("outlets", &["g o"], Everywhere, "how alike the outlets are, and what each leaves out", |state, _| state.open("outlets")).leaping(),
    does("base", &["g b"], Everywhere, "this article in full, with what the others say in the margin", |state, _| state.open("base")).leaping(),
    does("alone", &["g a"], Everywhere, "what only one outlet tells", |state, _| state.open("alone")).leaping(),
    does("missing", &["g m"], Everywhere, "what an outlet leaves out that most others tell", |state, _| state.open("missing")).leaping(),
    does("only-odds", &["f d"], Everywhere, "only what outlets are at odds about, or all again", |state, _| state.only(Only::AtOdds)),
    does("only-unchecked", &["f u"], Everywhere, "only unchecked findings, or all again", |state, _| state.only(Only::Unchecked)),
    does("only-quotes", &["f q"], Everywhere, "only what is quoted, or all again", |state, _| state.only(Only::Quotes)),
    does("only-kept", &["f b"], Everywhere, "only what you bookmarked, or all again", |state, _| state.only(Only::Bookmarked)),
    does("only-alone", &["f a"], Everywhere, "only what one outlet alone tells, in the facts what it alone gives, or all again", |state, _| state.only(Only::Alone)),
    moves("only-outlet", &["f o"], Everywhere, "only what this outlet tells, or the one of this number, or all again", |state, given| state.only_outlet(given.count)),
    does("only-kind", &["f k"], Everywhere, "only one kind of finding, the next one each time", |state, _| state.only_next_kind()),
    does("only-sure", &["f s"], Everywhere, "only findings that are surer, from step to step", |state, _| state.only_surer()),
    does("only-all", &["f f"], Everywhere, "everything again", |state, _| state.only_all()),
    does("sort", &["s"], Everywhere, "another order of findings and facts: by verdict, place, kind, confidence, outlets", |state, _| state.next_order()),
    does("decisions", &["D"], Everywhere, "what you checked, confirmed, rejected and matched", |state, _| state.open("decisions")).leaping(),
    does("copy", &["y"], Everywhere, "copy the selected words, the passage or the row", |state, _| copy(state)),
    does("export", &["e"], Everywhere, "write what is seen into a file: the articles as a page for browsers, a list as Markdown", |state, _| state.export()),
    does("marks", &["H"], Everywhere, "all marks on or off", |state, _| state.layers.toggle_all()),
    does("layer", &["t <layer>"], Everywhere, "one layer on or off", toggle_layer),
    does("check", &["r"], Everywhere, "this finding is checked; on to the next that is not", |state, _| state.check_and_next()).leaping(),
    does("confirm", &["+"], Everywhere, "this finding, or this match, is right", |state, _| state.decide(Ruling::Confirmed)),
    does("reject", &["-"], Everywhere, "this finding, or this match, is wrong: it is marked and counted no more", |state, _| state.decide(Ruling::Rejected)),
    does("by-kind", &["t k"], Everywhere, "colour words by what they are about, or again by how outlets relate", |state, _| state.colour_by_kind()),
    moves("theme", &["t t"], Everywhere, "the next theme, or the one of this number", |state, given| state.next_theme(given.count)),
    does("undo", &["u"], Everywhere, "take back what was kept, deleted, noted or decided last", |state, _| state.undo()),
    does("redo", &["U", "ctrl-r"], Everywhere, "do again what was taken back", |state, _| state.redo()),
    does("help", &["?"], Everywhere, "these keys", |state, _| state.open("help")),
    does("reload", &["R"], Everywhere, "read the articles anew, and stay at these words", |state, _| state.outbox.push(Effect::Reload)),
    does("repaint", &["ctrl-l"], Everywhere, "paint the screen anew", |state, _| state.outbox.push(Effect::Repaint)),
    does("suspend", &["ctrl-z"], Everywhere, "back to the shell; fg returns", |state, _| state.outbox.push(Effect::Suspend)),
    does("quit", &["q", "ctrl-c"], Everywhere, "leave", |state, _| state.outbox.push(Effect::Quit)),

    moves("left", &["h", "left"], Panes, "the article on the left, at the same thing", |state, given| step_pane(state, -given.steps())),
    moves("right", &["l", "right"], Panes, "the article on the right, at the same thing", |state, given| step_pane(state, given.steps())),
    moves("next-pane", &["tab"], Panes, "the next article, round the end", |state, given| turn_pane(state, given.steps())),
    moves("previous-pane", &["shift-tab"], Panes, "the previous article, round the end", |state, given| turn_pane(state, -given.steps())),
    moves("pane", &[PANE], Panes, "the article of this number", go_to_pane).leaping(),
    does("zoom", &["z"], Panes, "this article alone, or all again", |state, _| state.panes.zoomed = !state.panes.zoomed),
    does("mute", &["w m"], Panes, "leave this outlet out of the comparison, or take it in again", |state, _| state.mute()),
    does("close-pane", &["w c"], Panes, "close this pane; its outlet is still compared", |state, _| state.close_pane()),
    does("open-panes", &["w w"], Panes, "all panes, in the order of the articles", |state, _| state.open_panes()),
    moves("pane-left", &["w h", "w left"], Panes, "this pane one place to the left", |state, given| state.move_pane(-given.steps())),
    moves("pane-right", &["w l", "w right"], Panes, "this pane one place to the right", |state, given| state.move_pane(given.steps())),
    does("unlock", &["w s"], Panes, "scroll each pane by itself, or all level again", |state, _| state.unlock()),
    moves("next-finding", &["]"], Panes, "next finding, then those of the next article", |state, given| state.step_finding(given.steps())).leaping(),
    moves("previous-finding", &["["], Panes, "previous finding", |state, given| state.step_finding(-given.steps())).leaping(),
    moves("next-odds", &["x"], Panes, "next place in the story where outlets are at odds", |state, given| state.step_odds(given.steps())).leaping(),
    moves("previous-odds", &["X"], Panes, "previous place where outlets are at odds", |state, given| state.step_odds(-given.steps())).leaping(),
    moves("next-paragraph", &["}"], Panes, "next paragraph", |state, given| step_paragraph(state, given.steps())),
    moves("previous-paragraph", &["{"], Panes, "previous paragraph", |state, given| step_paragraph(state, -given.steps())),
    does("bookmark", &["b"], Panes, "keep the passage, or the selected words", |state, _| state.keep()),
    does("note", &["c"], Panes, "write a note beside what is kept here", |state, _| state.note_here()),
    does("tags", &["#"], Panes, "file what is kept here under tags", |state, _| state.tag_here()),
    does("select", &["v"], Panes, "select words", |state, _| select(state)),
    does("pin", &["p"], Panes, "pin a passage; a second one in another article says the same, or no longer", |state, _| state.pin()),
    does("level", &["P"], Panes, "pin a passage; a second one in another article is only held level with it, or no longer", |state, _| state.pin_level()),
    does("edit", &["O"], Panes, "open the article's file in your editor, at this passage", |state, _| edit_source(state)),
    does("open", &["o"], Panes, "open where the article comes from", |state, _| open_source(state)),

    moves("word-left", &["h", "left"], Selecting, "a word less, or more to the left", |state, given| select_words(state, -given.steps())),
    moves("word-right", &["l", "w", "right"], Selecting, "a word more", |state, given| select_words(state, given.steps())),
    moves("select-down", &["j", "down"], Selecting, "to the end of the passage, then of the next", |state, given| select_passages(state, given.steps())),
    moves("select-up", &["k", "up"], Selecting, "to the beginning of the passage, then of the one before", |state, given| select_passages(state, -given.steps())),
    does("unselect", &["v"], Selecting, "select nothing", |state, _| state.selection = None),

    moves("cell-left", &["h", "left"], Cells, "the cell on the left", |state, given| step_cell(state, -given.steps())),
    moves("cell-right", &["l", "right"], Cells, "the cell on the right", |state, given| step_cell(state, given.steps())),

    does("bookmark-cell", &["b"], Cells, "keep the passage of this cell", |state, _| state.keep_cell()),

    moves("next-base", &["tab"], Base, "the next article with the others in its margin", |state, given| turn_base(state, given.steps())),
    moves("previous-base", &["shift-tab"], Base, "the previous article with the others in its margin", |state, given| turn_base(state, -given.steps())),

    does("agrees", &["a"], Classroom, "others say the same", |state, _| state.give(Some(Mark::Agree))),
    does("differs", &["d"], Classroom, "others say it otherwise", |state, _| state.give(Some(Mark::Differ))),
    does("alone-here", &["s"], Classroom, "nobody else says this", |state, _| state.give(Some(Mark::Only))),
    does("unmark", &["backspace", "delete"], Classroom, "take your mark away", |state, _| state.give(None)),
    does("export-sheet", &["e"], Results, "write the list into a file", |state, _| state.export_sheet()),

    does("take-back", &["d", "delete"], Decisions, "take this decision back", |state, _| state.take_back_listed()),

    does("note-listed", &["c"], Bookmarks, "write a note beside it", |state, _| state.note_listed()),
    does("tags-listed", &["#"], Bookmarks, "file it under tags", |state, _| state.tag_listed()),
    does("delete", &["d", "delete"], Bookmarks, "take it out", |state, _| state.delete_listed()),
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

fn step_cell(state: &mut State, by: isize) {
    let Some((sheet, cursor, _)) = state.on_top() else { return };
    for _ in 0..by.unsigned_abs() {
        let Some(cell) = sheet.beside(cursor.spot(), by > 0) else { return };
        cursor.cell = cell;
    }
}

fn step_pane(state: &mut State, by: isize) {
    let last = state.panes.order.len().saturating_sub(1);
    let at = state.panes.position().saturating_add_signed(by).min(last);
    go_to_place(state, at);
}

fn turn_pane(state: &mut State, by: isize) {
    let panes = state.panes.order.len().max(1).cast_signed();
    let at = (state.panes.position().cast_signed() + by).rem_euclid(panes);
    go_to_place(state, at.cast_unsigned());
}

/// Goes to the pane at a place among the panes.
fn go_to_place(state: &mut State, at: usize) {
    if let Some(&article) = state.panes.order.get(at) {
        state.go_to_article(article);
    }
}

/// Takes another article as the base, at the same thing.
fn turn_base(state: &mut State, by: isize) {
    turn_pane(state, by);
    if let (Some(place), Some(opened)) = (state.panes.place(), state.opened.last_mut()) {
        opened.start_at(place.passage);
    }
}

/// Goes to the article of the number that was typed, if there is one.
pub(super) fn go_to_pane(state: &mut State, given: Given) {
    if let Some(article) = given.count.and_then(|number| number.checked_sub(1)) {
        state.go_to_article(article);
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
    let Some(opened) = state.opened.last() else { return state.open("why") };
    match opened.target() {
        Some(Target::Said(place, finding)) => {
            state.opened.clear();
            state.look_at(place, finding);
        }
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

fn back(state: &mut State, _: Given) {
    if state.opened.pop().is_some() || state.selection.take().is_some() || state.pinned.take().is_some() {
        return;
    }
    if !state.search.words.is_empty() || !state.stop_work() {
        state.search = super::Search::default();
    }
}

fn search(state: &mut State) {
    state.leave();
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

fn edit_source(state: &mut State) {
    let Some(place) = state.panes.place() else { return };
    if let Some(article) = state.comparison.articles.get(place.article) {
        let words = article.words_of(place.passage).lines().next().unwrap_or_default().to_owned();
        state.outbox.push(Effect::Edit { source: article.source.clone(), words });
    }
}

fn open_source(state: &mut State) {
    if let Some(article) = state.comparison.articles.get(state.panes.focus) {
        let source = article.url.clone().unwrap_or_else(|| article.source.clone());
        state.outbox.push(Effect::Open(source));
    }
}
