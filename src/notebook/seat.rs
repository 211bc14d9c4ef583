//! How a reader left a story: where the cursor stood, what was open, what was marked.

use super::{Words, anchors};
use crate::article::{Article, Place};
use crate::text::Span;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How a reader left a story, by words and names: it holds in a new run on edited text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a field of the file")]
pub struct Seat {
    /// The passage under the cursor.
    pub cursor: Option<Words>,
    /// What was open on top of the articles, the last on top: its name, and the row of the cursor.
    pub opened: Vec<(String, usize)>,
    /// The outlets that had a pane, from left to right.
    pub panes: Vec<String>,
    /// The outlets whose panes were closed.
    pub closed: Vec<String>,
    /// The outlets that were compared with nothing.
    pub muted: Vec<String>,
    /// Whether one article had the screen to itself.
    pub zoomed: bool,
    /// Whether each pane was scrolled by itself.
    pub unlocked: bool,
    /// The layers that were hidden, by name.
    pub hidden: Vec<String>,
    /// Whether words were coloured by what they are about.
    pub by_kind: bool,
    /// What alone was shown.
    pub only: Part,
    /// In which order findings were listed, by its name; empty where in the first.
    pub order: String,
    /// The passages that the reader put under a letter.
    pub marks: BTreeMap<char, Words>,
    /// What was searched for, the last at the end.
    pub searches: Vec<String>,
    /// Whether what was found was hidden, so that the reader looks by themselves.
    pub lesson: bool,
    /// What the reader marked by themselves: the name of the mark, and the passage.
    pub given: Vec<(String, Words)>,
}

/// What alone was shown, by names; everything where nothing is set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Part {
    /// The conditions that were set.
    pub conditions: Vec<String>,
    /// What this outlet tells.
    pub outlet: Option<String>,
    /// Findings about this, by its name in the published form.
    pub about: Option<String>,
    /// Findings that are at least so sure, in percent.
    pub sure: u8,
}

/// Where the words of a seat stand now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// The passage under the cursor.
    pub cursor: Option<Place>,
    /// The passages under a letter.
    pub marks: BTreeMap<char, Place>,
    /// The passages that the reader marked by themselves, each with the name of its mark.
    pub given: BTreeMap<Place, String>,
}

impl Seat {
    /// Where the words of its passages stand now.
    pub fn places(&self, articles: &[Article]) -> Places {
        let given = self.given.iter().map(|(_, words)| words);
        let words = self.cursor.iter().chain(self.marks.values()).chain(given);
        let place = |(article, span): (usize, Span)| {
            Some(Place { article, passage: articles[article].passage_at(span.start)? })
        };
        let found = anchors(words, articles).into_iter().map(|anchor| anchor.found().and_then(place));
        let mut found = found.collect::<Vec<_>>().into_iter();
        let cursor = self.cursor.as_ref().and_then(|_| found.next().flatten());
        let marks = self.marks.keys().zip(found.by_ref());
        let marks = marks.filter_map(|(letter, place)| Some((*letter, place?))).collect();
        let given =
            self.given.iter().zip(found).filter_map(|((mark, _), place)| Some((place?, mark.clone())));
        Places { cursor, marks, given: given.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, expected: &Seat) {
        assert_eq!(serde_json::from_str::<Seat>(written).expect("it can be read"), *expected, "{written}");
    }

    #[test]
    fn a_seat_of_another_version_is_read_as_far_as_it_is_known() {
        check("{}", &Seat::default());
        let older = r#"{"cursor":null,"opened":[["facts",2]],"panes":[],"closed":[],"muted":[],"zoomed":true,
            "unlocked":false,"hidden":[],"marks":{},"searches":["toll"]}"#;
        let seat = Seat {
            opened: vec![("facts".to_owned(), 2)],
            zoomed: true,
            searches: vec!["toll".to_owned()],
            ..Seat::default()
        };
        check(older, &seat);
        let newer = r#"{"only":{"conditions":["at odds"],"near":"here"},"order":"kind","split":[1,2]}"#;
        let only = Part { conditions: vec!["at odds".to_owned()], ..Part::default() };
        check(newer, &Seat { only, order: "kind".to_owned(), ..Seat::default() });
    }
}
