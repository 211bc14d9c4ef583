//! Bookmarks and decisions without a terminal: listed, exported, imported.

use rashomon::compare::compare;
use rashomon::disk::{articles, notebook::Journal};
use rashomon::notebook::{Decision, Event, Ruling};
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

const POST: &str = "---\noutlet: Post\nurl: https://post.example/dam\n---\n# Dam breaks at Orsa\n\nA dam above the town \
    of Orsa broke on 4 May 2021, killing 51 people.\n";

/// As another program may write them.
const ANNOTATIONS: &str = r#"[
  {"type": "Annotation", "id": "https://notes.example/1", "created": "2026-01-02T03:04:05Z",
   "body": [{"type": "TextualBody", "value": "ask, the \"town hall\""},
            {"type": "TextualBody", "purpose": "tagging", "value": "toll"}],
   "target": {"source": "https://post.example/dam",
              "selector": {"type": "TextQuoteSelector", "exact": "killing 51 people", "prefix": "on 4 May 2021, "}}},
  {"type": "Annotation", "id": "https://notes.example/2", "created": "2026-01-02T03:04:06Z",
   "target": {"source": "https://post.example/dam",
              "selector": {"type": "TextQuoteSelector", "exact": "was never said"}}},
  {"type": "Annotation", "target": "https://post.example/dam"}
]"#;

/// A folder with an article and annotations on it.
fn home() -> TempDir {
    let home = tempfile::tempdir().expect("there is room for a home");
    fs::write(home.path().join("post.md"), POST).expect("it can be written");
    fs::write(home.path().join("annotations.json"), ANNOTATIONS).expect("it can be written");
    home
}

/// Runs the program with its data in a folder of a home.
fn run(home: &Path, data: &str, arguments: &[&str]) -> Output {
    run_with(home, data, arguments, Stdio::null())
}

/// The same with something to read.
fn run_with(home: &Path, data: &str, arguments: &[&str], input: impl Into<Stdio>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rashomon"));
    command.args(arguments).current_dir(home).stdin(input);
    command.env("HOME", home).env("RASHOMON_DATA", home.join(data));
    command.output().expect("the program can be started")
}

/// What the program prints, which must end well.
fn printed(home: &Path, data: &str, arguments: &[&str]) -> String {
    let output = run(home, data, arguments);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && told.is_empty(), "{arguments:?}\n{told}");
    String::from_utf8(output.stdout).expect("the program writes text")
}

#[test]
fn annotations_of_another_program_become_bookmarks_on_the_article() {
    let home = home();
    let told = printed(home.path(), "data", &["notes", "import", "annotations.json", "post.md"]);
    assert_eq!(told, "2 new, 0 known already, 1 without words passed over\n");
    let list = printed(home.path(), "data", &["notes", "list", "post.md"]);
    for (words, place) in [("killing 51 people", "found"), ("was never said", "lost")] {
        let line = list.lines().find(|line| line.contains(words)).unwrap_or_else(|| panic!("{list}"));
        assert!(line.contains("Post") && line.ends_with(place), "{list}");
    }
    let tagged = printed(home.path(), "data", &["notes", "list", "--tag", "toll"]);
    assert!(
        tagged.contains("51 people") && tagged.contains("#toll") && !tagged.contains("never"),
        "{tagged}"
    );
}

#[test]
fn what_is_exported_and_imported_is_exported_again_byte_for_byte() {
    let home = home();
    printed(home.path(), "data", &["notes", "import", "annotations.json", "post.md"]);
    for format in ["jsonld", "markdown", "csv"] {
        let first = printed(home.path(), "data", &["notes", "export", "-f", format, "post.md"]);
        fs::write(home.path().join("out"), &first).expect("it can be written");
        let told = printed(home.path(), format, &["notes", "import", "out", "post.md"]);
        assert_eq!(told, "2 new, 0 known already\n", "{format}");
        assert_eq!(printed(home.path(), format, &["notes", "export", "-f", format, "post.md"]), first);
        let told = printed(home.path(), format, &["notes", "import", "out", "post.md"]);
        assert_eq!(told, "0 new, 2 known already\n", "{format}");
        // A note that is edited in what was exported comes in.
        fs::write(home.path().join("out"), first.replace("town hall", "ministry"))
            .expect("it can be written");
        let told = printed(home.path(), format, &["notes", "import", "out", "post.md"]);
        assert_eq!(told, "0 new, 2 known already, 1 of them with another note or other tags\n", "{format}");
        let list = printed(home.path(), format, &["notes", "list", "post.md"]);
        assert!(list.contains("ministry") && !list.contains("town hall"), "{list}");
    }
}

#[test]
fn a_table_for_excel_begins_with_a_byte_order_mark_and_is_read_all_the_same() {
    let home = home();
    printed(home.path(), "data", &["notes", "import", "annotations.json", "post.md"]);
    let plain = printed(home.path(), "data", &["notes", "export", "-f", "csv"]);
    let marked = printed(home.path(), "data", &["notes", "export", "-f", "csv", "--bom"]);
    assert_eq!(marked, format!("\u{feff}{plain}"));
    fs::write(home.path().join("out"), marked).expect("it can be written");
    assert_eq!(printed(home.path(), "other", &["notes", "import", "out"]), "2 new, 0 known already\n");
}

#[test]
fn what_is_imported_without_its_articles_is_found_with_them() {
    let home = home();
    printed(home.path(), "data", &["notes", "import", "annotations.json", "post.md"]);
    printed(home.path(), "data", &["notes", "export", "-o", "out", "post.md"]);
    printed(home.path(), "other", &["notes", "import", "out"]);
    let all = printed(home.path(), "other", &["notes", "export"]);
    assert_eq!(all, fs::read_to_string(home.path().join("out")).expect("it was written"));
    assert_eq!(printed(home.path(), "other", &["notes", "export", "post.md"]), all);
}

/// Rejects what two articles on the dam differ on.
fn reject(home: &Path, data: &str) {
    let herald = POST.replace("Post", "Herald").replace("post.", "herald.").replace("51 people", "60 people");
    fs::write(home.join("herald.md"), herald).expect("it can be written");
    let story = compare(articles::load(&["post.md", "herald.md"].map(|name| home.join(name))).articles);
    let toll = story.findings.iter().find(|it| it.verdict.name() == "differ").expect("the toll");
    let decision = Decision::on_finding(Ruling::Rejected, &story, toll, jiff::Timestamp::UNIX_EPOCH);
    let (mut journal, _) = Journal::open(Some(&home.join(data)), &story.articles);
    journal.write(Event::Decided { decision: Box::new(decision) }).expect("it can be kept");
}

#[test]
fn decisions_go_out_and_come_in_with_the_bookmarks() {
    let home = home();
    let home = home.path();
    reject(home, "data");
    printed(home, "data", &["notes", "import", "annotations.json", "post.md"]);
    for format in ["jsonld", "markdown", "csv"] {
        let export = |data: &str| printed(home, data, &["notes", "export", "-f", format]);
        let import = || {
            let told = run_with(
                home,
                format,
                &["notes", "import", "-"],
                fs::File::open(home.join("out")).expect("it is there"),
            );
            String::from_utf8(told.stdout).expect("text")
        };
        let first = export("data");
        fs::write(home.join("out"), &first).expect("it can be written");
        assert_eq!(import(), "3 new, 0 known already\n", "{format}");
        assert_eq!(export(format), first);
        assert_eq!(import(), "0 new, 3 known already\n", "{format}");
        let report = printed(home, format, &["report", "post.md", "herald.md"]);
        assert!(report.contains("by hand: 1 rejected") && !report.contains("≠ differ"), "{report}");
        let tagged = printed(home, format, &["notes", "export", "-f", format, "--tag", "toll"]);
        assert!(!tagged.contains("rejected"), "only bookmarks have tags: {tagged}");
    }
}

#[test]
fn stories_that_come_in_together_stay_apart() {
    let home = home();
    let home = home.path();
    let rain =
        ANNOTATIONS.replace("post.example/dam", "rain.example").replace("notes.example", "more.example");
    fs::write(home.join("rain.json"), rain).expect("it can be written");
    for file in ["annotations.json", "rain.json"] {
        printed(home, "data", &["notes", "import", file]);
    }
    printed(home, "data", &["notes", "export", "-o", "out"]);
    assert_eq!(printed(home, "other", &["notes", "import", "out"]), "4 new, 0 known already\n");
    for data in ["data", "other"] {
        let notebooks = fs::read_dir(home.join(data).join("notebooks")).expect("something is kept");
        let names = notebooks.map(|entry| entry.expect("a file").file_name());
        assert_eq!(names.filter(|name| name.to_string_lossy().ends_with(".jsonl")).count(), 2, "{data}");
    }
}

#[test]
fn a_notebook_that_is_not_known_is_told_once_and_left_as_it_is() {
    let home = home();
    printed(home.path(), "data", &["notes", "import", "annotations.json", "post.md"]);
    let folder = home.path().join("data/notebooks");
    let files = fs::read_dir(folder).expect("something is kept").map(|entry| entry.expect("a file").path());
    let file =
        files.into_iter().find(|path| path.extension().is_some_and(|it| it == "jsonl")).expect("a notebook");
    let strange = fs::read_to_string(&file).expect("text").replace("rashomon-notebook/2", "shopping-list/1");
    fs::write(&file, &strange).expect("it can be written");
    let output = run(home.path(), "data", &["notes", "import", "annotations.json", "post.md"]);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), told.matches("shopping-list/1").count()), (Some(2), 1), "{told}");
    assert_eq!(fs::read_to_string(&file).expect("text"), strange);
}

#[test]
fn trouble_is_told() {
    let home = home();
    for (arguments, words) in [
        (&["notes", "import", "gone.json"][..], "gone.json"),
        (&["notes", "import", "post.md"], "holds no bookmarks"),
        (&["notes", "import", "-"], "the standard input holds no bookmarks"),
        (&["notes", "export", "-f", "poem"], "jsonld"),
        (&["notes", "export", "--bom"], "--format csv"),
        (&["notes"], "Usage"),
    ] {
        let output = run(home.path(), "data", arguments);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains(words), "{told}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn without_a_home_articles_are_read_and_it_is_told_that_nothing_can_be_kept() {
    let home = home();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rashomon"));
        command.args(arguments).current_dir(home.path()).stdin(Stdio::null()).env_clear();
        command.output().expect("the program can be started")
    };
    let report = run(&["report", "post.md"]);
    assert!(report.status.success(), "{}", String::from_utf8_lossy(&report.stderr));
    let import = run(&["notes", "import", "annotations.json", "post.md"]);
    let told = String::from_utf8_lossy(&import.stderr);
    assert!(import.status.code() == Some(2) && told.contains("RASHOMON_DATA"), "{:?} {told}", import.status);
}
