//! The file of a notebook as text: one line an event.

use super::{Event, Form, Story};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What one line of a notebook file says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Line {
    /// Which story it is; the first line, and again when articles came to it.
    Story(Story),
    /// What happened.
    Event(Event),
}

/// What the files of a notebook say: one, or several that are parts of one story.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Log {
    /// The articles that it was ever kept for.
    pub story: Option<Story>,
    /// What happened, in the order in which it happened.
    pub events: Vec<Event>,
    /// How many lines could not be read: torn, or never written by this program.
    pub torn: usize,
    /// Whether an older version wrote any of it.
    pub older: bool,
    /// What a file says that it is, where it is not of a form that this version knows: it is not to be touched.
    pub strange: Option<String>,
}

impl Line {
    /// Reads a line; nothing where it is torn or never was one.
    pub fn parse(line: &[u8]) -> Option<Self> {
        serde_json::from_slice(line).ok()
    }

    /// Writes it, with its line end.
    pub fn written(&self) -> String {
        let mut line = serde_json::to_string(self).unwrap_or_default();
        line.push('\n');
        line
    }
}

impl Log {
    /// Reads whole files.
    pub fn read(files: &[Vec<u8>]) -> Self {
        let mut log = Self::default();
        let told = files.iter().map(|bytes| log.take(bytes)).collect();
        log.events = by_time(told).into_iter().map(|told| told.event).collect();
        log
    }

    /// All that can be read in some files as one file in the present form; each event stands as it was
    /// written, also what this version knows nothing of.
    pub fn gathered(files: &[Vec<u8>], story: &Story) -> Vec<u8> {
        let mut log = Self::default();
        let told = files.iter().map(|bytes| log.take(bytes)).collect();
        let mut whole = Line::Story(story.clone()).written().into_bytes();
        for told in by_time(told) {
            whole.extend_from_slice(told.line);
            whole.push(b'\n');
        }
        whole
    }

    /// Reads only which story it is, and of which form. Where the lines that say so are damaged, bookmarks and
    /// decisions tell.
    pub fn story_of(bytes: &[u8]) -> Option<Story> {
        let mut log = Self::default();
        for head in lines(bytes).filter(|line| line.starts_with(b"{\"schema\"")) {
            if let Some(Line::Story(story)) = Line::parse(head) {
                log.tell(story);
            }
        }
        if log.story.is_none() {
            let told = log.take(bytes);
            log.story = log.story.or_else(|| told_by(&told));
        }
        let (story, strange) = (log.story?, log.strange);
        Some(Story { schema: strange.unwrap_or(story.schema), ..story })
    }

    /// Takes in which story a file is of and how many of its lines are torn, and gives what happened.
    fn take<'b>(&mut self, bytes: &'b [u8]) -> Vec<Told<'b>> {
        let mut events = Vec::new();
        for line in lines(bytes) {
            match Line::parse(line) {
                Some(Line::Story(story)) => self.tell(story),
                Some(Line::Event(event)) => {
                    self.strange = self.strange.take().or_else(|| strange(&event));
                    events.push(Told { line, event });
                }
                None => self.torn += 1,
            }
        }
        events
    }

    fn tell(&mut self, story: Story) {
        self.older |= story.form() == Form::Older;
        if !story.form().is_known() {
            self.strange = Some(story.schema.clone());
        }
        match &mut self.story {
            Some(known) => {
                known.learn(&story);
            }
            none => *none = Some(story),
        }
    }
}

/// What a line says that its file is, where it says so in a way of which this version knows nothing.
fn strange(event: &Event) -> Option<String> {
    let Event::Other(line) = event else { return None };
    let schema = line.get("schema")?.as_str()?;
    (!Form::of(schema).is_known()).then(|| schema.to_owned())
}

/// An event, and the line that tells of it.
struct Told<'b> {
    line: &'b [u8],
    event: Event,
}

/// The story of which events tell.
fn told_by(events: &[Told]) -> Option<Story> {
    let (mut bookmarks, mut decisions) = (Vec::new(), Vec::new());
    for told in events {
        match &told.event {
            Event::Added { bookmark } => bookmarks.push(&**bookmark),
            Event::Decided { decision } => decisions.push(&**decision),
            _ => {}
        }
    }
    Story::told_by(bookmarks.into_iter(), decisions.into_iter())
}

/// The events of several files as one series, each file's in its own order. What does not say when it
/// happened stays behind what stands before it.
fn by_time(files: Vec<Vec<Told>>) -> Vec<Told> {
    let mut series: Vec<(Timestamp, Told)> = Vec::new();
    for file in files {
        let mut now = Timestamp::MIN;
        series.extend(file.into_iter().map(|told| {
            now = told.event.time().map_or(now, |time| time.max(now));
            (now, told)
        }));
    }
    series.sort_by_key(|(time, _)| *time);
    series.into_iter().map(|(_, told)| told).collect()
}

/// What an editor may put in front of a file, and which says nothing.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The lines of a file that are not blank.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes
        .strip_prefix(BYTE_ORDER_MARK)
        .unwrap_or(bytes)
        .split(|&byte| byte == b'\n')
        .filter(|line| !line.trim_ascii().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of lines such as `a1`: bookmark `a` was noted in second 1; `?` is an event without a time.
    fn file(lines: &str) -> Vec<u8> {
        let line = |word: &str| match word.split_at(1) {
            ("?", rest) => format!("{{\"event\":\"new\",\"rest\":\"{rest}\"}}\n"),
            (id, second) => {
                let at = Timestamp::from_second(second.parse().unwrap()).unwrap();
                Line::Event(Event::Noted { id: id.to_owned(), at, note: None }).written()
            }
        };
        lines.split_whitespace().map(line).collect::<String>().into_bytes()
    }

    fn check(files: &[&str], expected: &str) {
        let files: Vec<_> = files.iter().map(|lines| file(lines)).collect();
        let story = Story { schema: super::super::SCHEMA.to_owned(), articles: vec![] };
        let gathered = Log::gathered(&files, &story);
        let head = Line::Story(story).written();
        assert_eq!(gathered, [head.into_bytes(), file(expected)].concat());
        assert_eq!(Log::read(&files).events, Log::read(&[gathered]).events);
    }

    #[test]
    fn several_files_are_one_series() {
        check(&[], "");
        check(&["a1 b2"], "a1 b2");
        check(&["a1 b4", "c2 d3"], "a1 c2 d3 b4");
        check(&["a1 b1", "c1"], "a1 b1 c1");
        check(&["?x a3 ?y", "c1 ?z d4"], "?x c1 ?z a3 ?y d4");
    }

    #[test]
    fn one_file_keeps_its_order_whatever_the_clock_said() {
        check(&["a5 b2 c9"], "a5 b2 c9");
    }

    #[test]
    fn a_byte_order_mark_says_nothing() {
        let marked = |bytes: &[u8]| [BYTE_ORDER_MARK, bytes].concat();
        for lines in ["", "a1", "a1 b2 ?x"] {
            let bytes = file(lines);
            assert_eq!(Log::read(&[marked(&bytes)]), Log::read(std::slice::from_ref(&bytes)), "{lines}");
        }
        let story = Story { schema: super::super::SCHEMA.to_owned(), articles: vec![] };
        let head = Line::Story(story.clone()).written().into_bytes();
        assert_eq!(Log::story_of(&marked(&head)), Some(story.clone()));
        assert_eq!(Log::gathered(&[marked(&head)], &story), head);
        assert_eq!(Log::read(&[[file("a1"), marked(&file("b2"))].concat()]).torn, 1, "only in front of all");
    }

    #[test]
    fn a_file_that_is_not_ours_is_known_by_any_line_that_says_so() {
        let check = |head: &str, expected: Option<&str>| {
            let bytes = [file("a1"), head.as_bytes().to_vec()].concat();
            assert_eq!(Log::read(&[bytes]).strange.as_deref(), expected, "{head}");
        };
        check(r#"{"schema":"rashomon-notebook/2","articles":[]}"#, None);
        check(r#"{"schema":"rashomon-notebook/1","articles":[]}"#, None);
        check(r#"{"schema":"rashomon-notebook/3","articles":[]}"#, Some("rashomon-notebook/3"));
        check(r#"{"schema":"rashomon-notebook/3","stories":{}}"#, Some("rashomon-notebook/3"));
        check(r#"{"articles":3,"schema":"list/1"}"#, Some("list/1"));
        check(r#"{"event":"linked","schema":1}"#, None);
    }

    #[test]
    fn a_line_that_is_blank_says_nothing() {
        assert_eq!(Log::read(&[b"\n  \n\r\n".to_vec()]), Log::default());
        assert_eq!(Log::read(&[b"{\"event\":".to_vec()]).torn, 1);
    }
}
