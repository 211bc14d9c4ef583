//! The project's own files, as the rules read them.

use std::fs;
use std::path::{Path, PathBuf};

/// Where the tests of a file begin: they stand last.
const TESTS: &str = "mod tests {";

/// One source file.
pub struct Source {
    /// Its path below the root of the project.
    pub path: PathBuf,
    /// Its words as they stand.
    pub text: String,
    /// The same without comments and literals.
    pub code: String,
}

impl Source {
    /// A file at a path below the root.
    pub fn new(path: PathBuf, text: String) -> Self {
        Self { path, code: code(&text), text }
    }

    /// The modules it lies in below the root: `src/text/span.rs` is `["text", "span"]`.
    pub fn modules(&self) -> Vec<String> {
        let inside = self.path.strip_prefix("src").unwrap_or(&self.path).with_extension("");
        let names = inside.iter().map(|name| name.to_string_lossy().into_owned());
        names.filter(|name| name != "mod" && name != "lib").collect()
    }

    /// The room it belongs to; none for `lib.rs`.
    pub fn room(&self) -> Option<String> {
        self.modules().into_iter().next()
    }

    /// What the program is built from, and the tests of it.
    fn halves(&self) -> (&str, &str) {
        let is_test = self.path.iter().any(|part| part == "tests" || part == "tests.rs");
        if is_test { ("", &self.code) } else { self.code.split_once(TESTS).unwrap_or((&self.code, "")) }
    }

    pub fn program(&self) -> &str {
        self.halves().0
    }

    pub fn tests(&self) -> &str {
        self.halves().1
    }
}

/// The files of the program and of all that builds, tests, measures and draws it.
pub fn everything() -> Vec<Source> {
    ["src", "build", "tests", "examples", "benches"].into_iter().flat_map(sources).collect()
}

pub fn sources(folder: &str) -> Vec<Source> {
    read(folder, "rs")
}

/// The files of a folder and those below it that end so, by name.
pub fn read(folder: &str, ending: &str) -> Vec<Source> {
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
                found.push(Source::new(path, text));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Whether code names a word, and not only a part of a longer one.
pub fn names(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| is_whole(code, at))
}

/// What follows a path wherever code names it.
pub fn after<'c>(code: &'c str, path: &str) -> impl Iterator<Item = &'c str> {
    let starts = code.match_indices(path).filter(|(at, _)| is_whole(code, *at));
    starts.map(|(at, found)| &code[at + found.len()..])
}

fn is_whole(code: &str, at: usize) -> bool {
    !code[..at].ends_with(is_of_name)
}

pub fn is_of_name(c: char) -> bool {
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

#[test]
fn comments_and_literals_are_no_code() {
    let source = r##"a /* b */ // c
        "d \" e" r#"f " g"# 'h' '\'' <'i> j"##;
    let code = code(source);
    let words: Vec<_> = code.split_whitespace().collect();
    assert_eq!(words, ["a", "<'i>", "j"]);
}
