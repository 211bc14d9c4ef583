//! Reading Web Annotations, our own and those of other programs, which may say less and say it otherwise.

use super::Found;
use super::annotation::{ASSESSING, CLASSIFYING, own_id, reference};
use crate::notebook::bookmark::{Parallel, foreign_id, tags};
use crate::notebook::{Bookmark, Decision, Gist, Ruling, Words};
use jiff::Timestamp;
use serde_json::Value;

/// Reads a collection of annotations, a page of one, a list, or a single annotation.
pub(super) fn read(text: &str) -> Option<Found> {
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    let annotations = annotations(&value)?;
    let mut found = Found::default();
    for annotation in annotations {
        if let Some(decision) = decision(annotation) {
            found.decisions.push(decision);
        } else if let Some(bookmark) = bookmark(annotation) {
            found.bookmarks.push(bookmark);
        } else {
            found.passed_over += 1;
        }
    }
    Some(found)
}

/// The annotations, wherever they are; nothing where it is something else.
fn annotations(value: &Value) -> Option<Vec<&Value>> {
    match value {
        Value::Array(items) => Some(items.iter().collect()),
        Value::Object(_) if is(value, "Annotation") => Some(vec![value]),
        Value::Object(_) => {
            let page = value.get("first").unwrap_or(value);
            Some(page.get("items")?.as_array()?.iter().collect())
        }
        _ => None,
    }
}

/// The decision that an annotation is; nothing where it is none of ours.
fn decision(annotation: &Value) -> Option<Decision> {
    let id = own_id(text(annotation, "id")?).filter(|_| has(annotation, "motivation", ASSESSING))?;
    let bodies = list(annotation.get("body")?);
    let told = |purpose: &str| {
        let bodies = bodies.iter().filter(|body| has(body, "purpose", purpose));
        bodies.filter_map(|body| text(body, "value")).collect::<Vec<_>>()
    };
    let ruling = told(ASSESSING).into_iter().find_map(Ruling::named)?;
    let finding = match told(CLASSIFYING)[..] {
        [subject, verdict] => Some(Gist { subject: subject.to_owned(), verdict: verdict.to_owned() }),
        _ => None,
    };
    let members = list(annotation.get("target")?).into_iter().map(words).collect::<Option<_>>()?;
    Some(Decision { id: id.to_owned(), made: time(annotation, "created")?, ruling, finding, members })
}

/// The bookmark that an annotation is; nothing where it does not say on which words it is.
fn bookmark(annotation: &Value) -> Option<Bookmark> {
    let target = list(annotation.get("target")?).into_iter().find(|target| quote(target).is_some())?;
    let source = target.get("source")?;
    let words = words(target)?;
    let owned = |value: Option<&str>| value.map(str::to_owned);
    let bodies = annotation.get("body").map(list).unwrap_or_default();
    let name = text(annotation, "id").unwrap_or_default();
    let foreign = || foreign_id(&format!("{name} {} {}", address(source), words.exact));
    Some(Bookmark {
        id: own_id(name).map_or_else(foreign, str::to_owned),
        made: time(annotation, "created").unwrap_or(Timestamp::UNIX_EPOCH),
        modified: time(annotation, "modified"),
        headline: owned(text(source, "schema:headline")),
        published: owned(text(source, "schema:datePublished")),
        note: note(annotation, &bodies),
        tags: tagged(&bodies),
        counterparts: bodies.iter().filter_map(|body| counterpart(body)).collect(),
        words,
    })
}

/// The words that a target is; nothing where it does not quote them.
fn words(target: &Value) -> Option<Words> {
    let (quote, source) = (quote(target)?, target.get("source")?);
    let address = address(source);
    let path = text(source, "dc:identifier");
    let position = selector(target, "TextPositionSelector");
    let place = |name| position?.get(name)?.as_u64().and_then(|at| usize::try_from(at).ok());
    let owned = |value: Option<&str>| value.unwrap_or_default().to_owned();
    Some(Words {
        outlet: text(source, "schema:publisher").unwrap_or_else(|| host(address)).to_owned(),
        source: path.unwrap_or(address).to_owned(),
        sha256: owned(text(source, "schema:sha256")),
        url: Some(address.to_owned()).filter(|url| path.is_none_or(|path| reference(path) != *url)),
        exact: text(quote, "exact")?.to_owned(),
        prefix: owned(text(quote, "prefix")),
        suffix: owned(text(quote, "suffix")),
        start: place("start").unwrap_or_default(),
        end: place("end").unwrap_or_default(),
    })
}

/// Where an article was published, or its path as a reference.
fn address(source: &Value) -> &str {
    source.as_str().or_else(|| text(source, "id")).unwrap_or_default()
}

/// What was written beside the words: each body that is a text and no tag.
fn note(annotation: &Value, bodies: &[&Value]) -> Option<String> {
    let notes = bodies.iter().filter(|body| !has(body, "purpose", "tagging"));
    let notes: Vec<_> = notes.filter_map(|body| text(body, "value")).collect();
    let notes = if notes.is_empty() { None } else { Some(notes.join("\n")) };
    notes.or_else(|| text(annotation, "bodyValue").map(str::to_owned))
}

/// The tags; those of several words become one.
fn tagged(bodies: &[&Value]) -> Vec<String> {
    let values =
        bodies.iter().filter(|body| has(body, "purpose", "tagging")).filter_map(|body| text(body, "value"));
    let words = values.map(|value| value.split_whitespace().collect::<Vec<_>>().join("-"));
    tags(&words.collect::<Vec<_>>().join(" "))
}

/// A body that is words of another outlet.
fn counterpart(body: &Value) -> Option<Parallel> {
    let source = body.get("source")?;
    let owned = |name| text(source, name).map(str::to_owned);
    Some(Parallel {
        outlet: owned("schema:publisher")?,
        sha256: owned("schema:sha256").unwrap_or_default(),
        exact: text(quote(body)?, "exact")?.to_owned(),
        url: owned("id"),
        verdict: text(body, "label").map(str::to_owned),
    })
}

/// The selector by words.
fn quote(specific: &Value) -> Option<&Value> {
    selector(specific, "TextQuoteSelector").filter(|quote| text(quote, "exact").is_some())
}

fn selector<'v>(specific: &'v Value, kind: &str) -> Option<&'v Value> {
    list(specific.get("selector")?).into_iter().find(|selector| is(selector, kind))
}

/// One thing or several of them: JSON-LD lets both be written.
fn list(value: &Value) -> Vec<&Value> {
    value.as_array().map_or_else(|| vec![value], |items| items.iter().collect())
}

/// Whether a thing is of a kind.
fn is(value: &Value, kind: &str) -> bool {
    has(value, "type", kind)
}

fn has(value: &Value, name: &str, wanted: &str) -> bool {
    value.get(name).is_some_and(|value| list(value).iter().any(|value| value.as_str() == Some(wanted)))
}

fn text<'v>(value: &'v Value, name: &str) -> Option<&'v str> {
    value.get(name)?.as_str()
}

fn time(value: &Value, name: &str) -> Option<Timestamp> {
    text(value, name)?.parse().ok()
}

/// The name of the machine in an address, for want of the name of an outlet.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}
