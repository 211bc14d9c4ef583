//! Bookmarks and decisions as a table for spreadsheets.

use super::{Contents, Found};
use crate::notebook::bookmark::{Parallel, tags};
use crate::notebook::{Bookmark, Decision, Gist, Ruling};
use crate::text::csv;

/// A row: a bookmark, or the words of one outlet in a decision.
#[derive(Default)]
struct Record {
    /// What was decided; blank in a bookmark.
    decided: String,
    /// What the decision is about.
    about: String,
    bookmark: Bookmark,
}

/// A column: its name, what stands in it, and how it is read again.
struct Column {
    name: &'static str,
    write: fn(&Record) -> String,
    read: fn(&mut Record, String),
}

const COLUMNS: &[Column] = &[
    Column {
        name: "outlet",
        write: |it| it.bookmark.words.outlet.clone(),
        read: |it, cell| it.bookmark.words.outlet = cell,
    },
    Column {
        name: "words",
        write: |it| it.bookmark.words.exact.clone(),
        read: |it, cell| it.bookmark.words.exact = cell,
    },
    Column {
        name: "note",
        write: |it| given(it.bookmark.note.as_deref()),
        read: |it, cell| it.bookmark.note = some(cell),
    },
    Column {
        name: "tags",
        write: |it| it.bookmark.tags.join(" "),
        read: |it, cell| it.bookmark.tags = tags(&cell),
    },
    Column { name: "decided", write: |it| it.decided.clone(), read: |it, cell| it.decided = cell },
    Column { name: "about", write: |it| it.about.clone(), read: |it, cell| it.about = cell },
    Column {
        name: "others",
        write: |it| of_others(it, other),
        read: |it, cell| to_others(it, &cell, read_other),
    },
    Column {
        name: "others url",
        write: |it| of_others(it, |other| given(other.url.as_deref())),
        read: |it, cell| to_others(it, &cell, |other, line| other.url = some(line.to_owned())),
    },
    Column {
        name: "others sha256",
        write: |it| of_others(it, |other| other.sha256.clone()),
        read: |it, cell| to_others(it, &cell, |other, line| line.clone_into(&mut other.sha256)),
    },
    Column {
        name: "headline",
        write: |it| given(it.bookmark.headline.as_deref()),
        read: |it, cell| it.bookmark.headline = some(cell),
    },
    Column {
        name: "published",
        write: |it| given(it.bookmark.published.as_deref()),
        read: |it, cell| it.bookmark.published = some(cell),
    },
    Column {
        name: "url",
        write: |it| given(it.bookmark.words.url.as_deref()),
        read: |it, cell| it.bookmark.words.url = some(cell),
    },
    Column {
        name: "kept",
        write: |it| it.bookmark.made.to_string(),
        read: |it, cell| it.bookmark.made = cell.parse().unwrap_or(it.bookmark.made),
    },
    Column {
        name: "changed",
        write: |it| it.bookmark.modified.map_or_else(String::new, |time| time.to_string()),
        read: |it, cell| it.bookmark.modified = cell.parse().ok(),
    },
    Column {
        name: "source",
        write: |it| it.bookmark.words.source.clone(),
        read: |it, cell| it.bookmark.words.source = cell,
    },
    Column {
        name: "before",
        write: |it| it.bookmark.words.prefix.clone(),
        read: |it, cell| it.bookmark.words.prefix = cell,
    },
    Column {
        name: "after",
        write: |it| it.bookmark.words.suffix.clone(),
        read: |it, cell| it.bookmark.words.suffix = cell,
    },
    Column {
        name: "start",
        write: |it| it.bookmark.words.start.to_string(),
        read: |it, cell| it.bookmark.words.start = number(&cell),
    },
    Column {
        name: "end",
        write: |it| it.bookmark.words.end.to_string(),
        read: |it, cell| it.bookmark.words.end = number(&cell),
    },
    Column {
        name: "sha256",
        write: |it| it.bookmark.words.sha256.clone(),
        read: |it, cell| it.bookmark.words.sha256 = cell,
    },
    Column { name: "id", write: |it| it.bookmark.id.clone(), read: |it, cell| it.bookmark.id = cell },
];

impl Record {
    const fn of_bookmark(bookmark: Bookmark) -> Self {
        Self { decided: String::new(), about: String::new(), bookmark }
    }

    /// The records of a decision.
    fn of_decision(decision: &Decision) -> impl Iterator<Item = Self> + '_ {
        decision.members.iter().map(|words| Self {
            decided: decision.ruling.name().to_owned(),
            about: decision.about(),
            bookmark: Bookmark {
                id: decision.id.clone(),
                made: decision.made,
                words: words.clone(),
                ..Bookmark::default()
            },
        })
    }

    /// A decision with these words only; nothing where it is none.
    fn into_decision(self) -> Option<Decision> {
        let ruling = Ruling::named(&self.decided)?;
        let gist = self.about.split_once(", ");
        let finding =
            gist.map(|(subject, verdict)| Gist { subject: subject.to_owned(), verdict: verdict.to_owned() });
        let Bookmark { id, made, words, .. } = self.bookmark;
        Some(Decision { id, made, ruling, finding, members: vec![words] })
    }
}

/// Writes one row a bookmark, then one for the words of each outlet in a decision, below the names of the columns.
pub(super) fn write(contents: &Contents) -> String {
    let head = csv::row(COLUMNS.iter().map(|column| column.name));
    let row = |record: &Record| csv::row(COLUMNS.iter().map(|column| (column.write)(record)));
    let bookmarks = contents.bookmarks.iter().map(|&bookmark| Record::of_bookmark(bookmark.clone()));
    let decisions = contents.decisions.iter().flat_map(|decision| Record::of_decision(decision));
    head + &bookmarks.chain(decisions).map(|record| row(&record)).collect::<String>()
}

/// Reads a table that has the columns of the words and the name, in whatever order.
pub(super) fn read(text: &str) -> Option<Found> {
    let mut rows = csv::rows(text).into_iter();
    let head = rows.next()?;
    let has = |name: &str| head.iter().any(|cell| cell == name);
    if !has("words") || !has("id") {
        return None;
    }
    let mut found = Found::default();
    for row in rows {
        let mut record = Record::default();
        for (name, cell) in head.iter().zip(row) {
            if let Some(column) = COLUMNS.iter().find(|column| column.name == name) {
                (column.read)(&mut record, cell);
            }
        }
        record.bookmark.counterparts.retain(|other| !other.exact.is_empty());
        take(record, &mut found);
    }
    Some(found)
}

/// Takes in a row: a bookmark, or words of a decision, whose rows stand together.
fn take(record: Record, found: &mut Found) {
    let Bookmark { id, words, .. } = &record.bookmark;
    if words.exact.is_empty() || id.is_empty() {
        found.passed_over += 1;
    } else if record.decided.is_empty() {
        found.bookmarks.push(record.bookmark);
    } else if let Some(decision) = record.into_decision() {
        match found.decisions.last_mut().filter(|last| last.id == decision.id) {
            Some(last) => last.members.extend(decision.members),
            None => found.decisions.push(decision),
        }
    } else {
        found.passed_over += 1;
    }
}

/// A line for each of the other outlets; blank where there is nothing to say of any.
fn of_others(record: &Record, line: impl Fn(&Parallel) -> String) -> String {
    let lines: Vec<_> = record.bookmark.counterparts.iter().map(line).collect();
    if lines.iter().all(String::is_empty) { String::new() } else { lines.join("\n") }
}

/// Reads a line for each of the other outlets.
fn to_others(record: &mut Record, cell: &str, read: impl Fn(&mut Parallel, &str)) {
    let others = &mut record.bookmark.counterparts;
    for (index, line) in cell.split('\n').enumerate() {
        if others.len() == index {
            others.push(Parallel::default());
        }
        read(&mut others[index], line);
    }
}

/// `Herald [differ] The dam broke …`: what another outlet says, in one line.
fn other(parallel: &Parallel) -> String {
    let outlet = parallel.outlet.replace(['[', '\n'], " ");
    let words: Vec<_> = parallel.exact.split_whitespace().collect();
    format!("{outlet} [{}] {}", parallel.verdict.as_deref().unwrap_or_default(), words.join(" "))
}

fn read_other(parallel: &mut Parallel, line: &str) {
    let Some((outlet, rest)) = line.split_once(" [") else { return };
    let Some((verdict, exact)) = rest.split_once("] ") else { return };
    outlet.clone_into(&mut parallel.outlet);
    exact.clone_into(&mut parallel.exact);
    parallel.verdict = some(verdict.to_owned());
}

fn given(value: Option<&str>) -> String {
    value.unwrap_or_default().to_owned()
}

fn some(cell: String) -> Option<String> {
    Some(cell).filter(|cell| !cell.is_empty())
}

fn number(cell: &str) -> usize {
    cell.trim().parse().unwrap_or_default()
}
