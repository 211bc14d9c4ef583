//! What happens to a notebook, and what is in it after all that happened.

use super::{Bookmark, Decision, Seat, Words};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// One thing that happened to a notebook: one line of its file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "lowercase")]
pub enum Event {
    /// Words were kept.
    Added {
        /// The words.
        bookmark: Box<Bookmark>,
    },
    /// Something was decided.
    Decided {
        /// What.
        decision: Box<Decision>,
    },
    /// The note was written, changed or taken away.
    Noted {
        /// Which bookmark.
        id: String,
        /// When.
        at: Timestamp,
        /// The new note; nothing takes it away.
        note: Option<String>,
    },
    /// The tags were written, changed or taken away.
    Tagged {
        /// Which bookmark.
        id: String,
        /// When.
        at: Timestamp,
        /// All its tags from now on.
        tags: Vec<String>,
    },
    /// A bookmark or a decision was taken out.
    Removed {
        /// Which.
        id: String,
        /// When.
        at: Timestamp,
    },
    /// What was taken out was put back where it stood.
    Restored {
        /// Which.
        id: String,
        /// When.
        at: Timestamp,
    },
    /// The reader left.
    Left {
        /// When.
        at: Timestamp,
        /// How everything stood.
        seat: Box<Seat>,
    },
    /// What this version does not know, kept as it stands.
    #[serde(untagged)]
    Other(Map<String, Value>),
}

/// The bookmarks of one story in the order in which they came in, and the decisions on it by their time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notebook {
    entries: Vec<Entry>,
    decided: Vec<Decided>,
    seat: Option<Seat>,
    unknown: usize,
}

#[derive(Clone, Debug, PartialEq)]
struct Entry {
    bookmark: Bookmark,
    removed: bool,
}

impl Entry {
    /// Writes something beside it. What another program took out meanwhile comes back with that: who writes beside
    /// it wants it.
    fn write(&mut self, at: Timestamp, write: impl FnOnce(&mut Bookmark)) {
        write(&mut self.bookmark);
        self.removed = false;
        self.bookmark.modified = Some(at);
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Decided {
    decision: Decision,
    removed: bool,
}

impl Event {
    /// Which bookmark or decision it is on; nothing where it is on none.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Added { bookmark } => Some(&bookmark.id),
            Self::Decided { decision } => Some(&decision.id),
            Self::Noted { id, .. }
            | Self::Tagged { id, .. }
            | Self::Removed { id, .. }
            | Self::Restored { id, .. } => Some(id),
            Self::Left { .. } | Self::Other(_) => None,
        }
    }

    /// When it happened, if it says so.
    pub const fn time(&self) -> Option<Timestamp> {
        match self {
            Self::Added { bookmark } => Some(bookmark.made),
            Self::Decided { decision } => Some(decision.made),
            Self::Noted { at, .. }
            | Self::Tagged { at, .. }
            | Self::Removed { at, .. }
            | Self::Restored { at, .. }
            | Self::Left { at, .. } => Some(*at),
            Self::Other(_) => None,
        }
    }

    /// Says when it happens.
    pub fn happens(&mut self, now: Timestamp) {
        match self {
            Self::Noted { at, .. }
            | Self::Tagged { at, .. }
            | Self::Removed { at, .. }
            | Self::Restored { at, .. } => *at = now,
            Self::Added { .. } | Self::Decided { .. } | Self::Left { .. } | Self::Other(_) => {}
        }
    }
}

impl Notebook {
    /// The notebook after a series of events.
    pub fn of(events: impl IntoIterator<Item = Event>) -> Self {
        let mut notebook = Self::default();
        events.into_iter().for_each(|event| notebook.take(event));
        notebook
    }

    /// Takes in one more event. To take in the same event twice is to take it in once.
    pub fn take(&mut self, event: Event) {
        match event {
            Event::Added { bookmark } => self.add(*bookmark),
            Event::Noted { id, at, note } => self.change(&id, |entry| entry.write(at, |it| it.note = note)),
            Event::Tagged { id, at, tags } => self.change(&id, |entry| entry.write(at, |it| it.tags = tags)),
            Event::Decided { decision } => self.decide(*decision),
            Event::Removed { id, .. } => self.remove(&id, true),
            Event::Restored { id, .. } => self.remove(&id, false),
            Event::Left { seat, .. } => self.seat = Some(*seat),
            Event::Other(_) => self.unknown += 1,
        }
    }

    /// What is in it, in order.
    pub fn bookmarks(&self) -> impl Iterator<Item = &Bookmark> {
        self.entries.iter().filter(|entry| !entry.removed).map(|entry| &entry.bookmark)
    }

    /// The bookmark at a position of [`Notebook::bookmarks`].
    pub fn get(&self, index: usize) -> Option<&Bookmark> {
        self.bookmarks().nth(index)
    }

    /// What was decided and not taken back, by the time at which it was.
    pub fn decisions(&self) -> impl Iterator<Item = &Decision> {
        self.decided.iter().filter(|it| !it.removed).map(|it| &it.decision)
    }

    /// What is in it that is on some articles only, told by their bytes, as what would have to happen elsewhere.
    pub fn on(&self, articles: &BTreeSet<&str>) -> Vec<Event> {
        let is_on = |words: &Words| articles.contains(words.sha256.as_str());
        let bookmarks = self.bookmarks().filter(|it| is_on(&it.words));
        let added = bookmarks.map(|it| Event::Added { bookmark: Box::new(it.clone()) });
        let decisions = self.decisions().filter(|it| it.members.iter().all(is_on));
        let decided = decisions.map(|it| Event::Decided { decision: Box::new(it.clone()) });
        added.chain(decided).collect()
    }

    /// How the reader left the story last.
    pub const fn seat(&self) -> Option<&Seat> {
        self.seat.as_ref()
    }

    /// What takes back an event that has not yet happened; nothing where nothing would. `at` is when it does.
    pub fn inverse(&self, event: &Event, at: Timestamp) -> Option<Event> {
        let noted = |id: &str| self.entries.iter().find(|entry| entry.bookmark.id == id);
        Some(match event {
            Event::Added { bookmark } => Event::Removed { id: bookmark.id.clone(), at },
            Event::Decided { decision } => Event::Removed { id: decision.id.clone(), at },
            Event::Removed { id, .. } => Event::Restored { id: id.clone(), at },
            Event::Restored { id, .. } => Event::Removed { id: id.clone(), at },
            Event::Noted { id, .. } => {
                Event::Noted { id: id.clone(), at, note: noted(id)?.bookmark.note.clone() }
            }
            Event::Tagged { id, .. } => {
                Event::Tagged { id: id.clone(), at, tags: noted(id)?.bookmark.tags.clone() }
            }
            Event::Left { .. } | Event::Other(_) => return None,
        })
    }

    /// How many bookmarks are in it.
    pub fn len(&self) -> usize {
        self.bookmarks().count()
    }

    /// Whether there is no bookmark in it.
    pub fn is_empty(&self) -> bool {
        self.bookmarks().next().is_none()
    }

    /// How many events it did not understand: they come from a newer version.
    pub const fn unknown(&self) -> usize {
        self.unknown
    }

    /// What has to happen for a bookmark from elsewhere to be in the notebook: nothing if it is there already.
    /// Of the note and the tags those hold that were written last. Where both say that they were written at the same
    /// time, what was exported was edited by hand, and that is now; what is not there then may never have been.
    pub fn welcome(&self, bookmark: Bookmark, now: Timestamp) -> Vec<Event> {
        let Some(Entry { bookmark: own, removed }) =
            self.entries.iter().find(|entry| entry.bookmark.id == bookmark.id)
        else {
            return vec![Event::Added { bookmark: Box::new(bookmark) }];
        };
        let (id, written) = (bookmark.id.clone(), bookmark.written());
        let (newer, edited) = (written > own.written(), written == own.written());
        let at = if edited { now } else { written };
        let is_taken = |differs: bool, says: bool| differs && (newer || edited && says);
        let restored = removed.then(|| Event::Restored { id: id.clone(), at: now });
        let noted = is_taken(bookmark.note != own.note, bookmark.note.is_some()).then(|| Event::Noted {
            id: id.clone(),
            at,
            note: bookmark.note,
        });
        let tagged = is_taken(bookmark.tags != own.tags, !bookmark.tags.is_empty())
            .then_some(Event::Tagged { id, at, tags: bookmark.tags });
        restored.into_iter().chain(noted).chain(tagged).collect()
    }

    /// What has to happen for a decision from elsewhere to be in the notebook: nothing if it is there already.
    pub fn welcome_decision(&self, decision: Decision, now: Timestamp) -> Option<Event> {
        match self.decided.iter().find(|it| it.decision.id == decision.id) {
            None => Some(Event::Decided { decision: Box::new(decision) }),
            Some(own) => own.removed.then_some(Event::Restored { id: decision.id, at: now }),
        }
    }

    /// The time at which a decision is made: now, unless the clock was ahead when the last one was, which it must
    /// follow.
    pub fn moment(&self, now: Timestamp) -> Timestamp {
        self.decided.last().map_or(now, |last| now.max(last.decision.made))
    }

    fn add(&mut self, bookmark: Bookmark) {
        if self.entries.iter().all(|entry| entry.bookmark.id != bookmark.id) {
            self.entries.push(Entry { bookmark, removed: false });
        }
    }

    /// Puts a decision where it belongs by its time: one that comes in from elsewhere may be older than those here.
    fn decide(&mut self, decision: Decision) {
        if self.decided.iter().all(|it| it.decision.id != decision.id) {
            let at = self.decided.partition_point(|it| it.decision.made <= decision.made);
            self.decided.insert(at, Decided { decision, removed: false });
        }
    }

    /// Takes out what has this id, or puts it back.
    fn remove(&mut self, id: &str, removed: bool) {
        self.change(id, |entry| entry.removed = removed);
        if let Some(decided) = self.decided.iter_mut().find(|it| it.decision.id == id) {
            decided.removed = removed;
        }
    }

    fn change(&mut self, id: &str, change: impl FnOnce(&mut Entry)) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.bookmark.id == id) {
            change(entry);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: Timestamp = Timestamp::UNIX_EPOCH;

    /// The events of a line such as `+a +b -a *a ab`: added, removed, restored; anything else is a note,
    /// its first letter the bookmark.
    fn events(line: &str) -> Vec<Event> {
        let event = |word: &str| {
            let (sign, rest) = word.split_at(1);
            let id = rest.to_owned();
            match sign {
                "+" => Event::Added { bookmark: Box::new(bookmark(rest)) },
                "-" => Event::Removed { id, at: AT },
                "*" => Event::Restored { id, at: AT },
                id => Event::Noted { id: id.to_owned(), at: AT, note: Some(rest.to_owned()) },
            }
        };
        line.split_whitespace().map(event).collect()
    }

    fn bookmark(id: &str) -> Bookmark {
        let article = crate::article::read("a.txt", b"The bell of Orm rang twice.").unwrap();
        Bookmark { id: id.to_owned(), ..Bookmark::of(&article, crate::text::Span::new(4, 8), AT) }
    }

    /// What is in the notebook after some events, with the notes.
    fn check(line: &str, expected: &str) {
        let shown = |bookmark: &Bookmark| bookmark.id.clone() + bookmark.note.as_deref().unwrap_or_default();
        let shown =
            |events: Vec<Event>| Notebook::of(events).bookmarks().map(shown).collect::<Vec<_>>().join(" ");
        assert_eq!(shown(events(line)), expected, "{line}");
        let twice = events(line).into_iter().flat_map(|event| [event.clone(), event]).collect();
        assert_eq!(shown(twice), expected, "every event twice: {line}");
    }

    #[test]
    fn a_notebook_is_what_happened_to_it() {
        check("", "");
        check("+a +b +c", "a b c");
        check("+a +b +c -b", "a c");
        check("+a +b +c -b *b", "a b c");
        check("+a afirst asecond", "asecond");
        check("+a anote -a *a", "anote");
        check("+a anote +a", "anote");
        check("-z *z znote +a", "a");
        check("+a +b -a anote", "anote b");
    }

    #[test]
    fn a_note_is_taken_away() {
        let none = Event::Noted { id: "a".into(), at: AT, note: None };
        let notebook = Notebook::of(events("+a anote").into_iter().chain([none]));
        assert_eq!(notebook.get(0).unwrap().note, None);
    }

    #[test]
    fn tags_are_replaced_as_a_whole() {
        let tagged = |tags: &[&str]| Event::Tagged {
            id: "a".into(),
            at: AT,
            tags: tags.iter().map(|&tag| tag.to_owned()).collect(),
        };
        let notebook = Notebook::of(events("+a").into_iter().chain([tagged(&["x", "y"]), tagged(&["z"])]));
        assert_eq!(notebook.get(0).unwrap().tags, ["z"]);
    }

    #[test]
    fn a_bookmark_from_elsewhere_comes_in_once() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let written = |note: &str, second| Bookmark {
            note: Some(note.to_owned()),
            modified: Some(at(second)),
            ..bookmark("a")
        };
        let mut notebook = Notebook::default();
        let mut check = |bookmark: Bookmark, events: usize, note: &str| {
            let happens = notebook.welcome(bookmark, at(99));
            assert_eq!(happens.len(), events, "{happens:?}");
            for event in happens {
                notebook.take(event);
            }
            let kept = notebook.get(0).unwrap();
            assert_eq!((notebook.len(), kept.note.as_deref().unwrap_or_default()), (1, note));
            if note == "later" {
                notebook.take(Event::Removed { id: "a".into(), at: at(9) });
            }
        };
        check(bookmark("a"), 1, "");
        check(bookmark("a"), 0, "");
        check(written("first", 1), 1, "first");
        check(written("first", 1), 0, "first");
        check(written("earlier", 0), 0, "first");
        check(Bookmark { modified: Some(at(1)), ..bookmark("a") }, 0, "first");
        check(written("by hand", 1), 1, "by hand");
        check(written("first", 1), 0, "by hand");
        check(written("later", 100), 1, "later");
        check(written("later", 100), 1, "later");
    }

    #[test]
    fn decisions_stand_in_the_order_of_their_time_wherever_they_come_from() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let decision = |id: &str, second| Decision {
            id: id.to_owned(),
            made: at(second),
            ruling: crate::notebook::Ruling::Checked,
            finding: None,
            members: Vec::new(),
        };
        let mut notebook = Notebook::default();
        let mut check = |decision: Decision, events: usize, expected: &str| {
            let happens = notebook.welcome_decision(decision, at(99));
            assert_eq!(happens.iter().len(), events);
            if let Some(event) = happens {
                notebook.take(event);
            }
            let ids: Vec<_> = notebook.decisions().map(|it| it.id.as_str()).collect();
            assert_eq!(ids.join(" "), expected);
            notebook.take(Event::Removed { id: "c".into(), at: at(9) });
        };
        check(decision("b", 5), 1, "b");
        check(decision("a", 3), 1, "a b");
        check(decision("a", 3), 0, "a b");
        check(decision("c", 5), 1, "a b c");
        check(decision("c", 5), 1, "a b c");
        assert_eq!([4, 6].map(|now| notebook.moment(at(now))), [at(5), at(6)], "the clock was ahead");
    }

    #[test]
    fn events_are_lines_that_can_be_read_again() {
        for event in events("+a anote -a *a") {
            let line = serde_json::to_string(&event).unwrap();
            assert!(!line.contains('\n') && line.starts_with("{\"event\":\""), "{line}");
            assert_eq!(serde_json::from_str::<Event>(&line).unwrap(), event);
        }
    }

    #[test]
    fn what_a_newer_version_writes_is_kept() {
        let line = r#"{"event":"linked","ids":["a","b"],"why":{"by":"hand"}}"#;
        let event: Event = serde_json::from_str(line).unwrap();
        assert!(matches!(event, Event::Other(_)));
        assert_eq!(serde_json::to_string(&event).unwrap(), line);
        assert_eq!(Notebook::of([event]).unknown(), 1);
        let more = serde_json::to_string(&bookmark("a")).unwrap().replacen('{', r#"{"colour":"blue","#, 1);
        let added = format!(r#"{{"event":"added","bookmark":{more}}}"#);
        assert_eq!(Notebook::of([serde_json::from_str(&added).unwrap()]).len(), 1);
    }
}
