//! What a file names from other modules.

use super::source::{Source, after, is_of_name};
use std::collections::{BTreeMap, BTreeSet};

/// A path from the root of the crate, name by name.
pub type Path = Vec<String>;

const TWICE: &str = "super::super::";

/// The paths that a file of the program names by `crate::…` or `super::…`.
pub fn paths(source: &Source) -> Vec<Path> {
    let code = source.program();
    let own = source.modules();
    let mut found: Vec<Path> = after(code, "crate::").flat_map(tree).collect();
    // Of `super::super::x` only the whole is a path from here.
    let climbs = after(code, "super::").filter(|rest| !code[..code.len() - rest.len()].ends_with(TWICE));
    for rest in climbs {
        let name = rest.trim_start_matches("super::");
        let steps = 1 + (rest.len() - name.len()) / "super::".len();
        let base = &own[..own.len().saturating_sub(steps)];
        found.extend(tree(name).into_iter().map(|path| [base, &path].concat()));
    }
    found
}

/// The rooms that a file names, but for its own.
pub fn rooms(source: &Source) -> BTreeSet<String> {
    let own = source.room();
    let rooms = paths(source).into_iter().filter_map(|path| path.into_iter().next());
    rooms.filter(|room| Some(room) != own.as_ref()).collect()
}

/// What follows a path, each name of a group by itself: of `a::{b, c::D}` the paths `a::b` and `a::c::D`.
fn tree(rest: &str) -> Vec<Path> {
    let rest = rest.trim_start();
    if let Some(group) = rest.strip_prefix('{') {
        return parts(group).into_iter().flat_map(tree).collect();
    }
    let end = rest.find(|c| !is_of_name(c)).unwrap_or(rest.len());
    let (name, behind) = rest.split_at(end);
    let head: Path = if name == "self" { vec![] } else { vec![name.to_owned()] };
    match behind.strip_prefix("::") {
        Some(more) => tree(more).into_iter().map(|path| [&head[..], &path].concat()).collect(),
        None => vec![head],
    }
}

/// The parts of a group that commas divide, up to the brace that closes it.
fn parts(group: &str) -> Vec<&str> {
    let mut depth = 1;
    let end = group.find(|c| deepen(&mut depth, c) == 0).unwrap_or(group.len());
    let mut depth = 0;
    let parts = group[..end].split(|c| deepen(&mut depth, c) == 0 && c == ',');
    parts.filter(|part| !part.trim().is_empty()).collect()
}

/// How many braces are open after a character.
fn deepen(depth: &mut i32, c: char) -> i32 {
    *depth += i32::from(c == '{') - i32::from(c == '}');
    *depth
}

/// Which files and folders use which of their neighbours in one folder, by the path of each.
#[derive(Default)]
pub struct Neighbours {
    uses: BTreeMap<Path, BTreeSet<Path>>,
}

impl Neighbours {
    /// Of all files of the program.
    pub fn of(sources: &[Source]) -> Self {
        let handed_on = handed_on(sources);
        let mut neighbours = Self::default();
        for source in sources {
            let own = source.modules();
            for path in paths(source) {
                let path = handed_on.get(&path).unwrap_or(&path);
                let shared = own.iter().zip(path).take_while(|(a, b)| a == b).count();
                if shared > 0 && shared < own.len() && shared < path.len() {
                    let there = path[..=shared].to_vec();
                    neighbours.uses.entry(own[..=shared].to_vec()).or_default().insert(there);
                }
            }
        }
        neighbours
    }

    /// The circles, each once, as the ways round.
    pub fn circles(&self) -> BTreeSet<Vec<String>> {
        self.uses.keys().filter_map(|from| self.way(from, from)).map(|way| round(&way)).collect()
    }

    /// The shortest way from one to another.
    fn way(&self, from: &Path, to: &Path) -> Option<Vec<Path>> {
        let mut ways = vec![vec![from.clone()]];
        let mut seen = BTreeSet::new();
        let mut next = 0;
        while let Some(way) = ways.get(next).cloned() {
            next += 1;
            for there in self.uses.get(way.last()?).into_iter().flatten() {
                if there == to {
                    return Some(way);
                }
                if seen.insert(there.clone()) {
                    ways.push([&way[..], std::slice::from_ref(there)].concat());
                }
            }
        }
        None
    }
}

/// A circle written from its first file on.
fn round(way: &[Path]) -> Vec<String> {
    let least = (0..way.len()).min_by_key(|&at| &way[at]).unwrap_or(0);
    way.iter().cycle().skip(least).take(way.len()).map(|path| path.join("/")).collect()
}

/// Where each name really stands that the root of a folder hands on: `pub use verdict::Mark;`
fn handed_on(sources: &[Source]) -> BTreeMap<Path, Path> {
    let mut found = BTreeMap::new();
    for source in sources.iter().filter(|source| source.path.ends_with("mod.rs")) {
        let own = source.modules();
        let used = after(source.program(), "use ").flat_map(tree);
        for path in used.filter(|path| !matches!(path[0].as_str(), "crate" | "super" | "std")) {
            if let Some(name) = path.last().filter(|_| path.len() > 1) {
                let here = [&own[..], std::slice::from_ref(name)].concat();
                found.insert(here, [&own[..], &path].concat());
            }
        }
    }
    found
}

#[test]
fn rooms_are_found_in_every_form_of_path() {
    let found = |path: &str, text: &str| -> Vec<_> {
        rooms(&Source::new(path.into(), text.to_owned())).into_iter().collect()
    };
    assert_eq!(found("src/page/mod.rs", "use crate::text::Span;"), ["text"]);
    assert_eq!(found("src/cli.rs", "use crate::{align::{self, Link}, disk};"), ["align", "disk"]);
    assert_eq!(found("src/text/span.rs", "use super::words; use super::super::page;"), ["page"]);
    assert_eq!(found("src/cli.rs", "super::run::start()"), ["run"]);
}

#[test]
fn circles_are_found_through_names_that_are_handed_on() {
    let source = |path: &str, text: &str| Source::new(path.into(), text.to_owned());
    let folder = |ends: &str| {
        let files = [
            source("src/page/mod.rs", "mod row; mod cell; pub use row::Row;"),
            source("src/page/cell.rs", "use super::Row;"),
            source("src/page/row.rs", ends),
        ];
        Neighbours::of(&files).circles().into_iter().flatten().collect::<Vec<_>>()
    };
    assert_eq!(folder("use crate::page::cell::Cell;"), ["page/cell", "page/row"]);
    assert!(folder("use crate::text::Span;").is_empty());
}
