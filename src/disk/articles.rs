//! Finds and reads the articles that were named.

use super::paths::shown;
use crate::abreast::each;
use crate::align::MOST_PASSAGES;
use crate::article::{self, Article, FORMATS, LIMIT_MB, Unreadable};
use rustc_hash::FxHashSet;
use std::fs::{self, File, FileType};
use std::io::{self, ErrorKind, IsTerminal, Read};
use std::path::{Path, PathBuf};

/// What was loaded, and a sentence for each thing that was not.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The articles, in the order given; those of a folder by name.
    pub articles: Vec<Article>,
    /// What could not be read: what, where, what to do.
    pub problems: Vec<String>,
}

/// What stands for the standard input among the paths, and what its article is called.
const INPUT: &str = "-";
const INPUT_NAME: &str = "standard input";

/// The longest file that is read, in bytes.
const LIMIT: u64 = LIMIT_MB as u64 * 1_000_000;

/// Something to read, or the sentence that says why there is nothing.
type Found = Result<PathBuf, String>;

/// Loads files and folders of files, and the standard input where `-` is named.
///
/// Of a folder those files are loaded whose names end as an article's do, and that are not hidden; the
/// folders in it are not entered. A file that is named twice is loaded once.
pub fn load(paths: &[PathBuf]) -> Loaded {
    let mut found: Vec<Found> = paths.iter().flat_map(|path| find(path)).collect();
    let (mut files, mut told) = (FxHashSet::default(), FxHashSet::default());
    found.retain(|found| {
        let whole = |path: &PathBuf| fs::canonicalize(path).unwrap_or_else(|_| path.clone());
        found.as_ref().map_or(true, |path| files.insert(whole(path)))
    });
    let mut loaded = Loaded::default();
    for outcome in each(&found, |found| read(found.as_ref().map_err(Clone::clone)?)) {
        match outcome {
            Ok(article) => {
                loaded.problems.extend(not_all_compared(&article));
                loaded.articles.push(article);
            }
            Err(problem) if !told.insert(problem.clone()) => {}
            Err(problem) => loaded.problems.push(problem),
        }
    }
    loaded
}

/// The line of a file on which some words of its article begin, counted from 1; nothing where it cannot be told.
pub fn line_of(path: &Path, words: &str) -> Option<usize> {
    let text = String::from_utf8_lossy(&fs::read(path).ok()?).into_owned();
    // A sentence may go on over the end of a line, and what is shown as one space may be several.
    let first: Vec<_> = words.split_whitespace().take(FIRST_WORDS).collect();
    let begins = |line: &str| {
        line.split_whitespace().collect::<Vec<_>>().windows(first.len().max(1)).any(|it| it == first)
    };
    text.lines().position(begins).map(|line| line + 1)
}

/// So many words at its beginning tell a sentence from others.
const FIRST_WORDS: usize = 4;

/// Says so where an article is too long to be compared as a whole.
fn not_all_compared(article: &Article) -> Option<String> {
    let passages = article.story().count();
    (passages > MOST_PASSAGES).then(|| {
        let name = shown(Path::new(&article.source));
        format!(
            "{name} has {passages} passages; all are shown, and the first {MOST_PASSAGES} are compared. \
             Split it to compare the rest"
        )
    })
}

/// The files that a path stands for.
fn find(path: &Path) -> Vec<Found> {
    if path.as_os_str() == INPUT {
        return vec![Ok(path.to_owned())];
    }
    match fs::metadata(path) {
        Ok(it) if it.is_dir() => in_folder(path).unwrap_or_else(|error| vec![Err(refused(path, &error))]),
        Ok(it) if it.is_file() => vec![Ok(path.to_owned())],
        Ok(it) => vec![Err(special(path, it.file_type()))],
        Err(error) => vec![Err(refused(path, &error))],
    }
}

/// The articles of a folder, by name.
fn in_folder(folder: &Path) -> io::Result<Vec<Found>> {
    let (mut files, mut folders, mut pages) = (Vec::new(), Vec::new(), Vec::new());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        match fs::metadata(&path) {
            _ if hidden => {}
            Ok(it) if it.is_dir() => folders.push(path),
            Ok(it) if it.is_file() && is_article(&path) => files.push(path),
            Err(_) if is_article(&path) => files.push(path),
            Ok(it) if it.is_file() && is_web_page(&path) => pages.push(path),
            _ => {}
        }
    }
    files.sort();
    folders.sort();
    pages.sort();
    let passed_over = pages.first().map(|page| Err(web_pages(page, pages.len())));
    let found = if files.is_empty() && pages.is_empty() {
        vec![Err(no_articles(folder, &folders))]
    } else {
        files.into_iter().map(Ok).collect()
    };
    Ok(found.into_iter().chain(passed_over).collect())
}

/// Says that web pages are not read.
fn web_pages(first: &Path, count: usize) -> String {
    let (name, others) = (shown(first), count - 1);
    let more = if others > 0 {
        format!(" and {others} more like it are web pages")
    } else {
        " is a web page".to_owned()
    };
    format!("{name}{more}, not read; save the article as plain text or Markdown")
}

fn is_web_page(path: &Path) -> bool {
    let own = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
    own.is_some_and(|own| own == "html" || own == "htm" || own == "xhtml")
}

/// Whether a file's name ends as an article's does.
fn is_article(path: &Path) -> bool {
    let own = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
    endings().any(|ending| own.as_deref() == Some(ending.as_ref()))
}

fn endings() -> impl Iterator<Item = &'static str> {
    FORMATS.iter().flat_map(|format| format.extensions).copied()
}

/// Reads one file, or the standard input.
fn read(path: &Path) -> Result<Article, String> {
    let input = path.as_os_str() == INPUT;
    let path = if input { Path::new(INPUT_NAME) } else { path };
    let bytes = if input { from_input() } else { from_file(path) };
    let bytes = bytes.map_err(|error| refused(path, &error))?;
    let article = bytes.and_then(|bytes| article::read(&path.to_string_lossy(), &bytes));
    article.map_err(|problem| format!("{} {problem}", shown(path)))
}

/// The bytes of a file, unless there are too many.
fn from_file(path: &Path) -> io::Result<Result<Vec<u8>, Unreadable>> {
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    if length > LIMIT { Ok(Err(too_long(length))) } else { up_to_limit(file, length + 1) }
}

/// The bytes of the standard input, unless there are too many, or a person would have to type them.
fn from_input() -> io::Result<Result<Vec<u8>, Unreadable>> {
    let input = io::stdin();
    if input.is_terminal() { Err(ErrorKind::InvalidInput.into()) } else { up_to_limit(input.lock(), 0) }
}

/// `room` is how many bytes are likely: a file that is read into a place of its size is read at once.
fn up_to_limit(from: impl Read, room: u64) -> io::Result<Result<Vec<u8>, Unreadable>> {
    let mut bytes = Vec::with_capacity(usize::try_from(room).unwrap_or_default());
    let length = from.take(LIMIT + 1).read_to_end(&mut bytes)? as u64;
    Ok(if length > LIMIT { Err(too_long(length)) } else { Ok(bytes) })
}

fn too_long(bytes: u64) -> Unreadable {
    Unreadable::TooLong(usize::try_from(bytes.div_ceil(1_000_000)).unwrap_or(usize::MAX), LIMIT_MB)
}

/// Why the system does not give a file or a folder, and what to do.
fn refused(path: &Path, error: &io::Error) -> String {
    let path = shown(path);
    match error.kind() {
        ErrorKind::NotFound => format!("{path} does not exist; check its name"),
        ErrorKind::PermissionDenied => {
            format!("{path} cannot be read: permission is denied; allow reading it, or copy it")
        }
        ErrorKind::InvalidInput => {
            format!("{path} is the terminal; send an article into it: rashomon - < FILE")
        }
        _ => format!("{path} cannot be read ({error}); check that it is a file or a folder"),
    }
}

/// What stands where a file should, and what to do.
fn special(path: &Path, kind: FileType) -> String {
    format!(
        "{} is {}, not a file; save the article as a file, or send it through `-`",
        shown(path),
        name_of(kind)
    )
}

#[cfg(unix)]
fn name_of(kind: FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    match kind {
        _ if kind.is_fifo() => "a pipe",
        _ if kind.is_socket() => "a socket",
        _ => "a device",
    }
}

#[cfg(not(unix))]
fn name_of(_kind: FileType) -> &'static str {
    "a device"
}

/// What a folder without articles lacks, and what to do.
fn no_articles(folder: &Path, inside: &[PathBuf]) -> String {
    let endings: Vec<_> = endings().map(|ending| format!(".{ending}")).collect();
    let advice = match inside {
        [] => "name the files themselves".to_owned(),
        [only] => format!("perhaps you mean {}", shown(only)),
        [first, ..] => format!("the folders in it are not entered: name one, such as {}", shown(first)),
    };
    format!("{} holds no articles (files that end in {}); {advice}", shown(folder), endings.join(", "))
}

#[cfg(test)]
mod tests;
