//! The rules of the house, read from its source.

mod source;
mod uses;

use source::{Source, everything, names, read, root, sources};
use std::collections::HashSet;
use std::fs;
use uses::Neighbours;

/// What only some rooms may name. Tests may, except for what is nobody's.
const RESERVED: &[(&[&str], &[&str])] = &[
    (&["ratatui::", "crossterm::"], &["tui", "run"]),
    (&["std::fs", "fs::"], &["disk"]),
    (&["rayon_core"], &["abreast"]),
    (&["SystemTime::now", "Instant::now", "Timestamp::now", "Zoned::now"], &["run"]),
    (&["println!", "eprintln!", "print!", "eprint!"], &["main", "cli"]),
    (&["std::env", "env::"], &["tui", "disk", "run", "cli"]),
];

/// What nobody may leave behind, in tests neither.
const BANNED: &[&str] = &["todo!", "unimplemented!", "dbg!", "#[ignore", "allow(dead_code"];

const LONGEST_FILE: usize = 500;

#[test]
fn a_room_uses_only_the_rooms_above_it() {
    let floors = rooms();
    let floor = |room: &str| floors.iter().position(|name| name == room);
    complain(&sources("src"), |source| {
        let Some(own) = source.room().and_then(|room| floor(&room)) else { return vec![] };
        let below = |room: &String| floor(room).is_some_and(|other| other > own);
        uses::rooms(source)
            .into_iter()
            .filter(below)
            .map(|room| format!("uses {room}, a floor below it"))
            .collect()
    });
}

#[test]
fn neighbours_do_not_use_each_other_in_a_circle() {
    let circles = Neighbours::of(&sources("src")).circles();
    let told: Vec<_> = circles.iter().map(|circle| circle.join(" uses ")).collect();
    assert!(told.is_empty(), "\n{}\n", told.join("\n"));
}

#[test]
fn every_room_stands_on_the_map() {
    let floors = rooms();
    complain(&sources("src"), |source| match source.room() {
        Some(room) if room != "main" && !floors.contains(&room) => vec!["is not in lib.rs".to_owned()],
        _ => vec![],
    });
}

#[test]
fn what_is_reserved_is_named_only_where_it_belongs() {
    complain(&sources("src"), |source| {
        let room = source.room().unwrap_or_default();
        let closed = RESERVED.iter().filter(|(_, rooms)| !rooms.contains(&room.as_str()));
        let named = closed.flat_map(|(words, _)| *words).filter(|word| names(source.program(), word));
        named.map(|word| format!("names {word}")).collect()
    });
}

#[test]
fn nothing_is_left_undone() {
    complain(&everything(), |source| {
        let left = BANNED.iter().filter(|word| names(&source.code, word));
        left.map(|word| format!("has {word}")).collect()
    });
}

#[test]
fn no_test_sleeps() {
    complain(&everything(), |source| {
        let sleeps = names(source.tests(), "sleep(");
        sleeps.then(|| "sleeps in a test; wait for what is to happen".to_owned()).into_iter().collect()
    });
}

#[test]
fn no_file_is_too_long_to_read() {
    complain(&everything(), |source| {
        let lines = source.text.lines().count();
        let long = lines > LONGEST_FILE;
        long.then(|| format!("has {lines} lines; the limit is {LONGEST_FILE}")).into_iter().collect()
    });
}

#[test]
fn word_lists_say_what_they_are_and_repeat_nothing() {
    let mut code: String = sources("src").into_iter().map(|source| source.text).collect();
    code.push_str(include_str!("../../build/words.rs"));
    let lists = read("assets/words", "txt");
    complain(&lists, |list| {
        let mut faults = vec![];
        if !list.text.starts_with("# ") {
            faults.push("does not begin with a comment that says what it lists".to_owned());
        }
        let name = list.path.file_stem().unwrap_or_default().to_string_lossy();
        let ways = [
            format!("lexicon!(\"{name}\""),
            format!("(\"{name}\", |head"),
            format!("(\"{name}\", first_words)"),
            format!("assets/words/{name}.txt"),
        ];
        if !ways.iter().any(|way| code.contains(way)) {
            faults.push("is read by nobody".to_owned());
        }
        let mut seen = HashSet::new();
        let entries = rashomon::text::lexicon::entries(&list.text);
        faults.extend(entries.filter(|entry| !seen.insert(*entry)).map(|entry| format!("repeats {entry}")));
        faults
    });
}

/// Fails with every fault of every file.
fn complain(sources: &[Source], faults: impl Fn(&Source) -> Vec<String>) {
    assert!(!sources.is_empty(), "there is nothing to read");
    let name = |source: &Source| source.path.display().to_string();
    let found: Vec<String> = sources
        .iter()
        .flat_map(|source| faults(source).into_iter().map(|fault| format!("{} {fault}", name(source))))
        .collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// The rooms in floor order, from the map.
fn rooms() -> Vec<String> {
    let map = fs::read_to_string(root().join("src/lib.rs")).expect("src/lib.rs is the map of the house");
    let room = |line: &str| line.strip_prefix("pub mod ")?.strip_suffix(';').map(str::to_owned);
    map.lines().filter_map(room).collect()
}
