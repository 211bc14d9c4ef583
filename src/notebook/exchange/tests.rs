//! Bookmarks written and read, and annotations held against their context and their model.

use super::*;
use crate::notebook::bookmark::Parallel;
use crate::notebook::{Gist, Ruling};
use jiff::Timestamp;
use serde_json::Value;

/// Of the context at <http://www.w3.org/ns/anno.jsonld> the terms that can stand in what is written here: each
/// with what it stands for, and the type of its values.
const CONTEXT: &str = include_str!("context.json");

fn words(exact: &str) -> Words {
    Words {
        outlet: "Valley Post".to_owned(),
        source: "dam story/post.txt".to_owned(),
        sha256: "37f6".to_owned(),
        exact: exact.to_owned(),
        prefix: "broke on 4 May, ".to_owned(),
        suffix: ".\n\nRain".to_owned(),
        start: 70,
        end: 87,
        ..Words::default()
    }
}

fn bookmark(id: &str, second: i64) -> Bookmark {
    Bookmark {
        id: id.to_owned(),
        made: Timestamp::from_second(second).unwrap(),
        words: words("killing 51 people"),
        ..Bookmark::default()
    }
}

/// Bookmarks with all that can stand in one, some of it hard to write.
fn bookmarks() -> Vec<Bookmark> {
    let parallel = |verdict: &str| Parallel {
        outlet: "Herald".to_owned(),
        exact: "The dam “broke” -- killing *60* people.".to_owned(),
        verdict: Some(verdict.to_owned()),
        sha256: if verdict == "differ" { "9a01".to_owned() } else { String::new() },
        url: (verdict == "agree").then(|| "https://herald.example/dam".to_owned()),
    };
    vec![
        bookmark("00000000000b", 2),
        Bookmark {
            modified: Some(Timestamp::from_second(9).unwrap()),
            headline: Some("Dam breaks, \"51\" dead --> more".to_owned()),
            words: Words {
                url: Some("https://post.example/dam?id=1".to_owned()),
                ..words("killing 51 people")
            },
            published: Some("2021-05-04T09:10:00".to_owned()),
            note: Some("=ask, the \"town hall\"\n- and <b>check</b>".to_owned()),
            tags: vec!["toll".to_owned(), "Dam".to_owned()],
            counterparts: vec![parallel("differ"), parallel("agree")],
            ..bookmark("00000000000c", 3)
        },
        Bookmark { words: words("1. a line\n- another"), ..bookmark("00000000000a", 1) },
    ]
}

/// A decision on a finding, and one on a match.
fn decisions() -> Vec<Decision> {
    let herald = Words {
        outlet: "Herald".to_owned(),
        sha256: "9a01".to_owned(),
        url: Some("https://herald.example/dam".to_owned()),
        ..words("60 -- or more")
    };
    let gist = Gist { subject: "number".to_owned(), verdict: "differ".to_owned() };
    let decision = |id: &str, ruling, finding| Decision {
        id: id.to_owned(),
        made: Timestamp::from_second(4).unwrap(),
        ruling,
        finding,
        members: vec![words("51 people"), herald.clone()],
    };
    vec![
        decision("00000000000d", Ruling::Rejected, Some(gist)),
        decision("00000000000e", Ruling::Confirmed, None),
    ]
}

fn written(form: &Exchange, (bookmarks, decisions): (&[Bookmark], &[Decision])) -> String {
    let contents = Contents { bookmarks: bookmarks.iter().collect(), decisions: decisions.iter().collect() };
    write(form, contents)
}

/// All that can be written.
fn whole(form: &Exchange) -> String {
    written(form, (&bookmarks(), &decisions()))
}

#[test]
fn what_is_written_is_read_and_written_again_byte_for_byte() {
    for form in EXCHANGES {
        for (bookmarks, decisions) in
            [(bookmarks(), decisions()), (bookmarks(), vec![]), (vec![], decisions()), (vec![], vec![])]
        {
            let first = written(form, (&bookmarks, &decisions));
            let found = (form.read)(&first).unwrap_or_else(|| panic!("{first}"));
            let count = (found.bookmarks.len(), found.decisions.len(), found.passed_over);
            assert_eq!(count, (bookmarks.len(), decisions.len(), 0), "{first}");
            assert_eq!(written(form, (&found.bookmarks, &found.decisions)), first);
            assert_eq!(read(&first), Some(found), "{} is known by itself", form.name);
        }
    }
}

#[test]
fn nothing_is_lost_on_the_way() {
    let mut all = bookmarks();
    all.sort_by_key(|bookmark| bookmark.made);
    for form in EXCHANGES {
        let found = (form.read)(&whole(form)).unwrap();
        assert_eq!((found.bookmarks, found.decisions), (all.clone(), decisions()), "{}", form.name);
    }
}

#[test]
fn what_is_no_such_thing_is_not_read() {
    for text in ["", "a,b\n1,2\n", "{}", "{\"items\":1}", "just words", "3", "null"] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn a_page_for_people() {
    insta::assert_snapshot!(whole(&EXCHANGES[1]));
}

#[test]
fn annotations() {
    insta::assert_snapshot!(whole(&EXCHANGES[0]));
}

#[test]
fn annotations_of_other_programs_are_read() {
    let check = |annotation: &str, expected: Option<(&str, &str, Option<&str>, &str)>| {
        let found = read(annotation).unwrap_or_else(|| panic!("{annotation}"));
        let told = found
            .bookmarks
            .first()
            .map(|it| (&*it.words.outlet, &*it.words.exact, it.note.as_deref(), it.tags.join(" ")));
        assert_eq!(told.as_ref().map(|(a, b, c, d)| (*a, *b, *c, d.as_str())), expected, "{annotation}");
        assert_eq!(found.passed_over, usize::from(expected.is_none()));
    };
    let quote = r#"{"type":"TextQuoteSelector","exact":"51 people"}"#;
    check(
        &format!(
            r#"{{"type":"Annotation","bodyValue":"why?","target":{{"source":"https://www.post.example/dam","selector":{quote}}}}}"#
        ),
        Some(("post.example", "51 people", Some("why?"), "")),
    );
    check(
        &format!(
            r#"[{{"body":[{{"type":"TextualBody","value":"one"}},{{"type":"TextualBody","purpose":"tagging","value":"two words"}},"https://a.example/body"],
            "target":[{{"source":{{"id":"https://post.example"}},"selector":[{{"type":"FragmentSelector","value":"x"}},{quote}]}}]}}]"#
        ),
        Some(("post.example", "51 people", Some("one"), "two-words")),
    );
    check(r#"{"type":"Annotation","target":"https://post.example/dam"}"#, None);
    check(
        r#"{"type":"AnnotationPage","items":[{"target":{"source":"x","selector":{"type":"CssSelector"}}}]}"#,
        None,
    );
}

#[test]
fn annotations_mean_what_their_context_says() {
    let context: Value = serde_json::from_str(CONTEXT).unwrap();
    let document: Value = serde_json::from_str(&whole(&EXCHANGES[0])).unwrap();
    assert_eq!(document["@context"], "http://www.w3.org/ns/anno.jsonld");
    let mut faults = Vec::new();
    expand(&document, &context, &mut faults);
    assert!(faults.is_empty(), "{faults:#?}");
    let wrong =
        r#"{"type":"Nonsense","created":"yesterday","start":-1,"motivation":"musing","colour":"blue"}"#;
    expand(&serde_json::from_str(wrong).unwrap(), &context, &mut faults);
    assert_eq!(faults.len(), 5, "{faults:#?}");
}

/// Walks through a document as one expands it by its context, and notes what has no meaning.
fn expand(value: &Value, context: &Value, faults: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| expand(item, context, faults)),
        Value::Object(members) => {
            for (name, value) in members.iter().filter(|(name, _)| !name.starts_with('@')) {
                let Some(kind) = kind(name, context) else {
                    faults.push(format!("{name} has no meaning"));
                    continue;
                };
                let values = value.as_array().map_or_else(|| vec![value], |items| items.iter().collect());
                if !values.iter().all(|value| fits(value, &kind, context)) {
                    faults.push(format!("{name} cannot be {value}"));
                }
                expand(value, context, faults);
            }
        }
        _ => {}
    }
}

/// The type of a term's values; blank where any text will do; nothing where the term has no meaning.
fn kind(name: &str, context: &Value) -> Option<String> {
    if let Some((prefix, _)) = name.split_once(':') {
        return context["prefixes"].get(prefix).map(|_| String::new());
    }
    Some(context["terms"].get(name)?[1].as_str()?.to_owned())
}

/// Whether a value is what its type asks for.
fn fits(value: &Value, kind: &str, context: &Value) -> bool {
    let known = |name: &str| context["names"].get(name).is_some();
    match (kind, value) {
        ("@id", Value::Object(_)) => true,
        ("@id", Value::String(iri)) => {
            iri.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"{}|\\^`".contains(&byte))
        }
        ("@type" | "@vocab", Value::String(name)) => known(name),
        ("xsd:dateTime", Value::String(time)) => time.parse::<Timestamp>().is_ok(),
        ("xsd:nonNegativeInteger", value) => value.is_u64(),
        ("", value) => value.is_string(),
        _ => false,
    }
}

/// What the Web Annotation Data Model demands, section by section.
#[test]
fn annotations_are_as_their_model_demands() {
    let document: Value = serde_json::from_str(&whole(&EXCHANGES[0])).unwrap();
    assert_eq!(document["type"], "AnnotationCollection");
    let items = document["first"]["items"].as_array().unwrap();
    assert_eq!(document["total"], items.len());
    for annotation in items {
        assert_eq!(annotation["type"], "Annotation");
        assert!(annotation["id"].as_str().unwrap().starts_with("urn:uuid:"));
        let targets = &annotation["target"];
        for target in targets.as_array().cloned().unwrap_or_else(|| vec![targets.clone()]) {
            assert!(target["source"]["id"].is_string());
            let selectors = target["selector"].as_array().unwrap();
            assert_eq!(
                (&selectors[0]["type"], &selectors[1]["type"]),
                (&"TextQuoteSelector".into(), &"TextPositionSelector".into())
            );
            assert!(selectors[0]["exact"].is_string());
            assert!(selectors[1]["start"].as_u64() <= selectors[1]["end"].as_u64());
        }
        for body in annotation["body"].as_array().into_iter().flatten() {
            let text = body["type"] == "TextualBody" && body["value"].is_string();
            assert!(text || body["type"] == "SpecificResource" && body["source"].is_object(), "{body}");
        }
    }
}
