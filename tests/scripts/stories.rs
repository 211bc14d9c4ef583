//! Stories of a mixed folder.

use super::{home, run};
use serde_json::Value;
use std::fs;
use tempfile::TempDir;

/// Two tellings of one event and one of another, in a folder.
fn mixed() -> TempDir {
    let home = home();
    fs::create_dir(home.path().join("in box")).expect("there is room");
    for (name, text) in [
        ("a.txt", "Dam breaks at Orsa\n\nThe dam above Orsa broke on 4 May 2021, killing 51 people.\n"),
        ("b.txt", "Flood in Orsa\n\nWhen the dam above Orsa broke, 60 people died, the mayor said.\n"),
        ("c.md", "---\ndate: 2021-05-06\n---\n\n# Ferry crews strike\n\nNo boat left Velm on Tuesday.\n"),
        ("empty.txt", "\n"),
    ] {
        fs::write(home.path().join("in box").join(name), text).expect("it can be written");
    }
    home
}

/// What is printed, and what is said of trouble; all must end well.
fn told(home: &TempDir, arguments: &[&str]) -> (String, String) {
    let output = run(home, arguments, "");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program writes text");
    let (printed, said) = (text(output.stdout), text(output.stderr));
    assert!(output.status.success(), "{arguments:?}\n{said}");
    (printed, said)
}

#[test]
fn a_mixed_folder_falls_into_stories() {
    let home = mixed();
    let (printed, said) = told(&home, &["stories", "--format", "json", "in box"]);
    let found: Value = serde_json::from_str(&printed).expect("JSON");
    let expected = serde_json::json!({
        "schema": "rashomon-stories/1",
        "stories": [
            { "title": "Dam breaks at Orsa", "articles": ["in box/a.txt", "in box/b.txt"] },
            { "title": "Ferry crews strike", "articles": ["in box/c.md"] },
        ],
    });
    assert_eq!(found, expected);
    assert!(said.contains("in box/empty.txt is empty"), "{said}");
    let turned = told(&home, &["stories", "--format", "json", "in box/c.md", "in box/b.txt", "in box/a.txt"]);
    assert_eq!(turned.0, printed);
}

#[test]
fn people_are_told_what_is_where_and_how_to_open_it() {
    let (printed, _) = told(&mixed(), &["stories", "in box"]);
    insta::assert_snapshot!(printed);
}

#[test]
fn a_table_has_a_row_for_each_article() {
    let (printed, _) = told(&mixed(), &["stories", "--format", "csv", "in box"]);
    let rows = rashomon::text::csv::rows(&printed);
    assert_eq!(rows[0], ["story", "title", "outlet", "published", "file"]);
    assert_eq!(rows[3], ["2", "Ferry crews strike", "c", "2021-05-06", "in box/c.md"]);
    assert_eq!(rows.len(), 4);
}

#[test]
fn all_stories_can_be_compared_at_once() {
    let home = mixed();
    let (lines, _) = told(&home, &["stories", "--format", "jsonl", "in box"]);
    let compared = run(&home, &["batch"], &lines);
    let compared = String::from_utf8(compared.stdout).expect("text");
    let titles: Vec<Value> = compared.lines().map(|it| serde_json::from_str(it).expect("JSON")).collect();
    assert_eq!(titles[0]["title"], "Dam breaks at Orsa");
    assert_eq!((titles[0]["articles"].as_array().map(Vec::len), titles.len()), (Some(2), 2));
}

#[test]
fn one_story_is_reported_by_its_number() {
    let home = mixed();
    let (report, _) = told(&home, &["report", "--story", "1", "in box"]);
    assert!(report.contains("51") && !report.contains("Ferry"), "{report}");
    let (report, _) = told(&home, &["report", "--story", "2", "in box"]);
    assert!(report.contains("Ferry") && !report.contains("51"), "{report}");
    for (number, path, expected) in [
        ("3", "in box", "there is no story 3; there are 1 to 2"),
        ("0", "in box", "there is no story 0"),
        ("2", "in box/c.md", "all articles are about one event"),
    ] {
        let output = run(&home, &["report", "--story", number, path], "");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(2) && said.contains(expected), "{said}");
    }
}

#[test]
fn without_articles_there_is_trouble() {
    let home = home();
    fs::create_dir(home.path().join("none")).expect("there is room");
    assert_eq!(run(&home, &["stories", "none"], "").status.code(), Some(2));
    assert_eq!(run(&home, &["stories"], "").status.code(), Some(2));
}
