//! What a careful reader found in a story, as it stands in a `gold.json`.
//!
//! Articles are named by their file's name without its ending. `ARTICLE:WORDS` refers to the passage in which the
//! words end, or to the quote that begins with them. White space counts nowhere.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The gold of one story.
#[derive(Default, Deserialize)]
pub struct Gold {
    /// By article, how each passage begins that is not story.
    pub boilerplate: BTreeMap<String, Vec<String>>,
    /// By article, the headline, or that there is none.
    #[serde(default)]
    pub headline: BTreeMap<String, Option<String>>,
    /// By article, who wrote it.
    #[serde(default)]
    pub byline: BTreeMap<String, Option<String>>,
    /// By article, when it was published: `2014-12-20`, with the time if it says so.
    #[serde(default)]
    pub published: BTreeMap<String, Option<String>>,
    /// By article, who published it.
    #[serde(default)]
    pub outlet: BTreeMap<String, Option<String>>,
    /// References to passages that say the same thing, by what they say.
    pub groups: BTreeMap<String, Vec<String>>,
    /// References to passages of which readers might say so: such pairs count neither for nor against.
    #[serde(default)]
    pub optional: Vec<Vec<String>>,
    /// Facts that several outlets give.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// Article, words, speaker and kind of every quote.
    pub quotes: Vec<(String, String, String, String)>,
    /// References to quotes that render one utterance.
    #[serde(default)]
    pub quote_groups: BTreeMap<String, Vec<String>>,
    /// By the name of such a group, how they render it: `verbatim`, `cut`, `altered`.
    #[serde(default)]
    pub quote_verdicts: BTreeMap<String, String>,
    /// Articles that share copied text.
    #[serde(default)]
    pub origins: Vec<Vec<String>>,
    /// What outlets put so that not all of it can stand.
    #[serde(default)]
    pub conflicts: Vec<Conflict>,
}

/// A fact that several outlets give.
#[derive(Deserialize)]
pub struct Fact {
    /// The question it answers.
    pub slot: String,
    /// How the outlets' values relate.
    pub verdict: String,
    /// By article, the words that give the value.
    pub values: BTreeMap<String, Vec<String>>,
}

/// A conflict between outlets.
#[derive(Deserialize)]
pub struct Conflict {
    /// What it is about.
    pub what: String,
    /// The words of each side, and the articles that have them.
    pub values: BTreeMap<String, Vec<String>>,
}

impl Gold {
    /// Reads a file; one that cannot be read fails the test with the reason.
    pub fn read(path: &Path) -> Self {
        let shown = path.display();
        let text = fs::read_to_string(path).unwrap_or_else(|problem| panic!("{shown}: {problem}"));
        serde_json::from_str(&text).unwrap_or_else(|problem| panic!("{shown}: {problem}"))
    }
}
