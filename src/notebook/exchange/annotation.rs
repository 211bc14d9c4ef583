//! W3C Web Annotations, in JSON-LD: each bookmark an annotation whose target is the words, each decision one
//! whose targets are the words of all outlets that it is on.
//!
//! After the Web Annotation Data Model, <https://www.w3.org/TR/annotation-model/>. What an article says of
//! itself is told in the words of schema.org and Dublin Core, whose prefixes the context has.

use super::Contents;
use crate::notebook::bookmark::{Parallel, short_hash};
use crate::notebook::{Bookmark, Decision, Words};
use serde::Serialize;
use std::fmt::Write;

/// The context in which all names are understood.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

#[derive(Serialize)]
struct Collection<'b> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    total: usize,
    first: Page<'b>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'b> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    start_index: usize,
    items: Vec<Annotation<'b>>,
}

#[derive(Serialize)]
struct Annotation<'b> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    created: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    body: Vec<Body<'b>>,
    target: Target<'b>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Target<'b> {
    Words(Specific<'b>),
    AllOf(Vec<Specific<'b>>),
}

#[derive(Serialize)]
#[serde(untagged)]
enum Body<'b> {
    Text {
        #[serde(rename = "type")]
        kind: &'static str,
        purpose: &'static str,
        value: &'b str,
    },
    Counterpart(Specific<'b>),
}

#[derive(Serialize)]
struct Specific<'b> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    purpose: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'b str>,
    source: Source<'b>,
    selector: Vec<Selector<'b>>,
}

#[derive(Serialize)]
struct Source<'b> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "schema:publisher")]
    publisher: &'b str,
    #[serde(rename = "schema:headline", skip_serializing_if = "Option::is_none")]
    headline: Option<&'b str>,
    #[serde(rename = "schema:datePublished", skip_serializing_if = "Option::is_none")]
    published: Option<&'b str>,
    #[serde(rename = "schema:sha256", skip_serializing_if = "str::is_empty")]
    sha256: &'b str,
    #[serde(rename = "dc:identifier", skip_serializing_if = "Option::is_none")]
    path: Option<&'b str>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Selector<'b> {
    Quote {
        #[serde(rename = "type")]
        kind: &'static str,
        exact: &'b str,
        #[serde(skip_serializing_if = "str::is_empty")]
        prefix: &'b str,
        #[serde(skip_serializing_if = "str::is_empty")]
        suffix: &'b str,
    },
    Position {
        #[serde(rename = "type")]
        kind: &'static str,
        start: usize,
        end: usize,
    },
}

/// What is done with an annotation: that of a bookmark, and that of a decision.
const BOOKMARKING: &str = "bookmarking";
pub(super) const ASSESSING: &str = "assessing";

/// What the bodies of a decision are for: what was decided, and what the finding was about and how it was marked.
pub(super) const CLASSIFYING: &str = "classifying";

/// Writes a collection of annotations with one page.
pub(super) fn write(contents: &Contents) -> String {
    let Contents { bookmarks, decisions } = contents;
    let ids = bookmarks.iter().map(|it| it.id.as_str()).chain(decisions.iter().map(|it| it.id.as_str()));
    let ids = ids.collect::<Vec<_>>().join(" ");
    let name = |part: &str| urn(&short_hash(&format!("{part} {ids}")));
    let bookmarks = bookmarks.iter().map(|bookmark| annotation(bookmark));
    let items: Vec<_> = bookmarks.chain(decisions.iter().map(|it| assessment(it))).collect();
    let collection = Collection {
        context: CONTEXT,
        id: name("collection"),
        kind: "AnnotationCollection",
        total: items.len(),
        first: Page { id: name("page"), kind: "AnnotationPage", start_index: 0, items },
    };
    let mut text = serde_json::to_string_pretty(&collection).unwrap_or_default();
    text.push('\n');
    text
}

fn annotation(bookmark: &Bookmark) -> Annotation<'_> {
    let note = bookmark.note.as_deref().map(|note| textual("commenting", note));
    let tags = bookmark.tags.iter().map(|tag| textual("tagging", tag));
    Annotation {
        id: urn(&bookmark.id),
        kind: "Annotation",
        motivation: BOOKMARKING,
        created: bookmark.made.to_string(),
        modified: bookmark.modified.map(|modified| modified.to_string()),
        body: note.into_iter().chain(tags).chain(bookmark.counterparts.iter().map(counterpart)).collect(),
        target: Target::Words(target(
            &bookmark.words,
            bookmark.headline.as_deref(),
            bookmark.published.as_deref(),
        )),
    }
}

/// A decision. What is on a match has no finding that could be classified.
fn assessment(decision: &Decision) -> Annotation<'_> {
    let ruling = textual(ASSESSING, decision.ruling.name());
    let gist = decision.finding.iter().flat_map(|gist| [gist.subject.as_str(), gist.verdict.as_str()]);
    Annotation {
        id: urn(&decision.id),
        kind: "Annotation",
        motivation: ASSESSING,
        created: decision.made.to_string(),
        modified: None,
        body: [ruling].into_iter().chain(gist.map(|name| textual(CLASSIFYING, name))).collect(),
        target: Target::AllOf(decision.members.iter().map(|words| target(words, None, None)).collect()),
    }
}

const fn textual<'b>(purpose: &'static str, value: &'b str) -> Body<'b> {
    Body::Text { kind: "TextualBody", purpose, value }
}

fn target<'b>(words: &'b Words, headline: Option<&'b str>, published: Option<&'b str>) -> Specific<'b> {
    let Words { exact, prefix, suffix, start, end, .. } = words;
    Specific {
        kind: "SpecificResource",
        purpose: None,
        label: None,
        source: Source {
            id: Some(words.url.clone().unwrap_or_else(|| reference(&words.source))),
            kind: "Text",
            publisher: &words.outlet,
            headline,
            published,
            sha256: &words.sha256,
            path: Some(&words.source),
        },
        selector: [Selector::Quote { kind: "TextQuoteSelector", exact, prefix, suffix }]
            .into_iter()
            .chain((start < end).then_some(Selector::Position {
                kind: "TextPositionSelector",
                start: *start,
                end: *end,
            }))
            .collect(),
    }
}

/// What another outlet says in place of the words; its label is how it stands to them.
fn counterpart(parallel: &Parallel) -> Body<'_> {
    Body::Counterpart(Specific {
        kind: "SpecificResource",
        purpose: Some("linking"),
        label: parallel.verdict.as_deref(),
        source: Source {
            id: parallel.url.clone(),
            kind: "Text",
            publisher: &parallel.outlet,
            headline: None,
            published: None,
            sha256: &parallel.sha256,
            path: None,
        },
        selector: vec![Selector::Quote {
            kind: "TextQuoteSelector",
            exact: &parallel.exact,
            prefix: "",
            suffix: "",
        }],
    })
}

/// How the name of a bookmark becomes one that is good everywhere: a UUID of version 8 (RFC 9562), which is
/// free for one's own use, that ends in the name.
const URN: &str = "urn:uuid:72617368-6f6d-8f6e-8000-";

fn urn(id: &str) -> String {
    format!("{URN}{id}")
}

/// The name of a bookmark, from the name of an annotation.
pub(super) fn own_id(urn: &str) -> Option<&str> {
    urn.strip_prefix(URN)
}

/// A path as a reference that any reader of links understands.
pub(super) fn reference(path: &str) -> String {
    let mut reference = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            reference.push(char::from(byte));
        } else {
            let _ = write!(reference, "%{byte:02X}");
        }
    }
    reference
}
