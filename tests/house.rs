//! The rules of the house, read from its source.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What only some rooms may name. Tests may, except for what is nobody's.
const RESERVED: &[(&[&str], &[&str])] = &[
    (&["ratatui::", "crossterm::"], &["tui", "run"]),
    (&["std::fs", "fs::"], &["disk"]),
    (&["SystemTime::now", "Instant::now", "Timestamp::now", "Zoned::now"], &["run"]),
    (&["println!", "eprintln!", "print!", "eprint!"], &["main", "cli"]),
    (&["std::env", "env::"], &["tui", "disk", "run", "cli"]),
];

/// What nobody may leave behind, in tests neither.
const BANNED: &[&str] = &["todo!", "unimplemented!", "dbg!", "#[ignore", "allow(dead_code"];

/// Where the tests of a file begin: they stand last.
const TESTS: &str = "mod tests {";

const LONGEST_FILE: usize = 500;

/// One source file.
struct Source {
    /// Its path below the root of the project.
    path: PathBuf,
    /// Its words as they stand.
    text: String,
    /// The same without comments and literals.
    code: String,
}

impl Source {
    /// The modules it lies in below the root: `src/text/span.rs` is `["text", "span"]`.
    fn modules(&self) -> Vec<String> {
        let inside = self.path.strip_prefix("src").unwrap_or(&self.path).with_extension("");
        let names = inside.iter().map(|name| name.to_string_lossy().into_owned());
        names.filter(|name| name != "mod" && name != "lib").collect()
    }

    /// The room it belongs to; none for `lib.rs`.
    fn room(&self) -> Option<String> {
        self.modules().into_iter().next()
    }

    /// What the program is built from, and the tests of it.
    fn halves(&self) -> (&str, &str) {
        let is_test = self.path.starts_with("tests") || self.path.ends_with("tests.rs");
        if is_test { ("", &self.code) } else { self.code.split_once(TESTS).unwrap_or((&self.code, "")) }
    }

    fn program(&self) -> &str {
        self.halves().0
    }

    fn tests(&self) -> &str {
        self.halves().1
    }
}

#[test]
fn a_room_uses_only_the_rooms_above_it() {
    let floors = rooms();
    let floor = |room: &str| floors.iter().position(|name| name == room);
    complain(&sources("src"), |source| {
        let Some(own) = source.room().and_then(|room| floor(&room)) else { return vec![] };
        let below = |room: &String| floor(room).is_some_and(|other| other > own);
        used(source).into_iter().filter(below).map(|room| format!("uses {room}, a floor below it")).collect()
    });
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
    let code: String = sources("src").into_iter().map(|source| source.text).collect();
    let lists = read("assets/words", "txt");
    complain(&lists, |list| {
        let mut faults = vec![];
        if !list.text.starts_with("# ") {
            faults.push("does not begin with a comment that says what it lists".to_owned());
        }
        let name = list.path.file_name().unwrap_or_default().to_string_lossy();
        if !code.contains(&format!("assets/words/{name}")) {
            faults.push("is read by nobody".to_owned());
        }
        let mut seen = HashSet::new();
        let entries = rashomon::text::lexicon::entries(list.text.clone().leak());
        faults.extend(entries.filter(|entry| !seen.insert(*entry)).map(|entry| format!("repeats {entry}")));
        faults
    });
}

#[test]
fn comments_and_literals_are_no_code() {
    let source = r##"a /* b */ // c
        "d \" e" r#"f " g"# 'h' '\'' <'i> j"##;
    let code = code(source);
    let words: Vec<_> = code.split_whitespace().collect();
    assert_eq!(words, ["a", "<'i>", "j"]);
}

#[test]
fn rooms_are_found_in_every_form_of_path() {
    let found =
        |path: &str, text: &str| used(&Source { path: path.into(), text: String::new(), code: code(text) });
    assert_eq!(found("src/page/mod.rs", "use crate::text::Span;"), ["text"]);
    assert_eq!(found("src/cli.rs", "use crate::{align::{self, Link}, disk};"), ["align", "disk"]);
    assert_eq!(found("src/text/span.rs", "use super::words; use super::super::page;"), ["page"]);
    assert_eq!(found("src/cli.rs", "super::run::start()"), ["run"]);
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

/// The rooms that a file names by `crate::…`, or by enough `super::…` to leave its own.
fn used(source: &Source) -> Vec<String> {
    let climb = "super::".repeat(source.modules().len());
    ["crate::", &climb].iter().flat_map(|path| after(source.program(), path)).collect()
}

/// The names that follow a path, each of a group in braces.
fn after(code: &str, path: &str) -> Vec<String> {
    let starts = code.match_indices(path).filter(|(at, _)| is_whole(code, *at));
    starts.flat_map(|(at, _)| heads(&code[at + path.len()..])).collect()
}

/// The first names of what follows a path: of `{a::B, c}` they are `a` and `c`.
fn heads(rest: &str) -> Vec<String> {
    let head = |part: &str| part.trim().chars().take_while(|&c| is_of_name(c)).collect::<String>();
    let Some(group) = rest.strip_prefix('{') else { return vec![head(rest)] };
    let mut depth = 1;
    let end = group.find(|c| deepen(&mut depth, c) == 0).unwrap_or(group.len());
    let mut depth = 0;
    group[..end].split(|c| deepen(&mut depth, c) == 0 && c == ',').map(head).collect()
}

/// How many braces are open after a character.
fn deepen(depth: &mut i32, c: char) -> i32 {
    *depth += i32::from(c == '{') - i32::from(c == '}');
    *depth
}

/// Whether code names a word, and not only a part of a longer one.
fn names(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| is_whole(code, at))
}

fn is_whole(code: &str, at: usize) -> bool {
    !code[..at].ends_with(is_of_name)
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Rust source with a space in place of every comment and literal.
fn code(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let prose =
            comment(rest).or_else(|| raw_string(rest)).or_else(|| string(rest)).or_else(|| character(rest));
        code.push(if prose.is_some() { ' ' } else { first });
        rest = &rest[prose.unwrap_or(first.len_utf8())..];
    }
    code
}

fn comment(rest: &str) -> Option<usize> {
    let line = rest.starts_with("//").then(|| rest.find('\n').unwrap_or(rest.len()));
    line.or_else(|| rest.strip_prefix("/*")?.find("*/").map(|end| end + 4))
}

fn raw_string(rest: &str) -> Option<usize> {
    let hashes = rest.strip_prefix('r')?.chars().take_while(|&c| c == '#').count();
    let inside = rest[1 + hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    inside.find(&close).map(|end| 2 + hashes + end + close.len())
}

fn string(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('"')?;
    let mut escaped = false;
    let end = inside.find(|c| {
        let closes = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        closes
    });
    end.map(|end| end + 2)
}

fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let first = inside.chars().next()?;
    let least = if first == '\\' { 2 } else { first.len_utf8() };
    let end = least + inside.get(least..)?.find('\'')?;
    (first == '\\' || end == least).then_some(end + 2)
}

/// The files of the program and of all that tests, measures and draws it.
fn everything() -> Vec<Source> {
    ["src", "tests", "examples", "benches"].into_iter().flat_map(sources).collect()
}

fn sources(folder: &str) -> Vec<Source> {
    read(folder, "rs")
}

/// The files of a folder and those below it that end so, by name.
fn read(folder: &str, ending: &str) -> Vec<Source> {
    let mut found = vec![];
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                let text = fs::read_to_string(&path).expect("a file of the project is text");
                let path = path.strip_prefix(root()).expect("it lies below the root").to_owned();
                found.push(Source { path, code: code(&text), text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
