//! What scripts rely on: views in every format, filters, the schema, many stories at once, manual, completions.

mod decisions;
mod schema;
mod stories;

use rashomon::compare::{MARKS, Rendering};
use rashomon::mention::fact::KINDS;
use rashomon::report::FORMATS;
use rashomon::text::csv;
use rashomon::view::{Of, VIEWS};
use schema::faults;
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::process::{Command, Output, Stdio};
use std::thread;
use tempfile::TempDir;

/// Runs the program in a folder of its own, with something to read.
fn run(home: &TempDir, arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rashomon"));
    command.args(arguments).current_dir(home.path());
    command.env("HOME", home.path()).env("RASHOMON_DATA", home.path());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program can be started");
    let mut stdin = child.stdin.take().expect("it reads");
    // What it prints is read meanwhile: it waits for that before it reads on.
    thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(input.as_bytes()).expect("it reads all"));
        child.wait_with_output().expect("it ends")
    })
}

/// What the program prints, which must end well.
fn printed(arguments: &[&str]) -> String {
    let output = run(&home(), arguments, "");
    assert!(output.status.success(), "{arguments:?}\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("the program writes text")
}

fn home() -> TempDir {
    let home = tempfile::tempdir().expect("there is room for a home");
    let texts = [("a.txt", "51 people"), ("b.txt", "60 people")];
    for (name, toll) in texts {
        let text = format!("Dam breaks at Orsa\n\nThe dam above Orsa broke on 4 May 2021, killing {toll}.\n");
        fs::write(home.path().join(name), text).expect("it can be written");
    }
    home
}

#[test]
fn every_view_comes_in_every_format() {
    for view in VIEWS.iter().filter(|view| view.of != Of::Sitting) {
        for format in FORMATS {
            let text = printed(&["report", "--view", view.name, "--format", format.name]);
            let empty = view.of == Of::Notebook && format.name == "jsonl";
            assert_eq!(text.is_empty(), empty, "{} {}", view.name, format.name);
            let rows = if format.name == "csv" { csv::rows(&text) } else { Vec::new() };
            assert!(rows.iter().all(|row| row.len() == rows[0].len()), "a row of {} is short", view.name);
        }
    }
}

#[test]
fn a_view_that_only_a_sitting_fills_is_not_offered() {
    let output = run(&home(), &["report", "--view", "classroom"], "");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(2) && told.contains("decisions"), "{told}");
}

#[test]
fn a_grid_of_facts_has_a_column_for_each_outlet() {
    let rows = csv::rows(&printed(&["report", "--view", "facts", "--format", "csv", "a.txt", "b.txt"]));
    assert_eq!(rows[0], ["mark", "about", "1 a", "2 b"]);
    assert!(
        rows.contains(&["differ", "number", "51 people", "60 people"].map(str::to_owned).to_vec()),
        "{rows:?}"
    );
    assert!(rows.iter().all(|row| row.len() == 4), "{rows:?}");
}

#[test]
fn each_line_of_findings_stands_by_itself() {
    let lines = printed(&["report", "--format", "jsonl", "a.txt", "b.txt"]);
    let findings: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let toll = findings.iter().find(|it| it["verdict"] == "differ").expect("the toll");
    assert_eq!((&toll["members"][1]["outlet"], &toll["members"][1]["text"]), (&"b".into(), &"60".into()));
}

#[test]
fn only_what_was_asked_for_is_told() {
    let all = printed(&["report", "--format", "jsonl"]);
    for row in MARKS {
        let only = printed(&["report", "--format", "jsonl", "--only", row.name]);
        let marked = |line: &&str| line.contains(&format!("\"mark\":\"{}\"", row.name));
        assert_eq!(only.lines().count(), all.lines().filter(marked).count(), "{}", row.name);
    }
    let two = printed(&["report", "--only", "differ,update"]);
    assert!(two.contains("≠ differ") && two.contains("↗ update") && !two.contains("= agree"), "{two}");
    let home = home();
    let code =
        |only: &str| run(&home, &["report", "--check", "--only", only, "a.txt", "b.txt"], "").status.code();
    assert_eq!((code("differ"), code("agree"), code("sharp")), (Some(1), Some(1), Some(2)));
}

#[test]
fn one_outlet_is_set_against_the_others() {
    for named in ["3", "coast courier", "courier"] {
        let text = printed(&["report", "--base", named]);
        assert!(text.contains("3 Coast Courier and what the others say"), "{text}");
    }
    for (named, told) in [
        ("Echo", "no outlet is called"),
        ("e", "may be several"),
        ("8", "no outlet 8; there are 1 to 5"),
        ("0", "no outlet 0"),
    ] {
        let output = run(&home(), &["report", "--base", named], "");
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains(told), "{named}");
    }
}

/// The published form of the sample, and of what a comparison may lack.
#[test]
fn reports_are_as_the_schema_says() {
    let schema: Value = serde_json::from_str(&printed(&["schema"])).expect("JSON");
    for arguments in [&[][..], &["a.txt"], &["a.txt", "b.txt"], &["--only", "only"]] {
        let report = printed(&[&["report", "--format", "json"], arguments].concat());
        let report: Value = serde_json::from_str(&report).expect("JSON");
        assert_eq!(faults(&report, &schema), Vec::<String>::new(), "{arguments:?}");
    }
    for view in ["rows", "facts", "findings", "why", "bookmarks"] {
        let report: Value =
            serde_json::from_str(&printed(&["report", "-f", "json", "-v", view])).expect("JSON");
        assert_eq!(faults(&report, &schema), Vec::<String>::new(), "{view}");
    }
    let wrong = serde_json::json!({"schema": "rashomon/2", "articles": [{"source": 1}], "colour": "blue"});
    assert!(faults(&wrong, &schema).len() > 10);
}

#[test]
fn the_schema_names_what_the_program_knows() {
    let schema: Value = serde_json::from_str(&printed(&["schema"])).expect("JSON");
    let names = |list: &Value| {
        let mut names: Vec<_> = list
            .as_array()
            .expect("a list")
            .iter()
            .map(|it| it.as_str().expect("a name").to_owned())
            .collect();
        names.sort_unstable();
        names
    };
    let mut kinds: Vec<_> = KINDS.iter().map(|row| row.name.to_owned()).collect();
    kinds.sort_unstable();
    assert_eq!(names(&schema["$defs"]["kind"]["enum"]), kinds);
    let renderings =
        [Rendering::Verbatim, Rendering::Cut, Rendering::Altered, Rendering::Only].map(Rendering::name);
    let told = names(&schema["$defs"]["utterance"]["properties"]["verdict"]["enum"]);
    assert!(renderings.iter().all(|name| told.contains(&(*name).to_owned())) && told.len() == 4, "{told:?}");
}

#[test]
fn many_stories_are_compared_line_by_line() {
    let home = home();
    let input = "\u{feff}{\"id\": 7, \"title\": \"Orsa\", \"articles\": [\"a.txt\", \"b.txt\"]}\n\n{\"articles\": [\n\
        {\"articles\": [{\"source\": \"x.txt\", \"text\": \"Rain\\n\\nIt rained all week in Orsa.\"}]}\n\
        {\"id\": [8], \"title\": \"Elsewhere\", \"articles\": [\"gone.txt\"]}";
    let output = run(&home, &["batch"], input);
    assert_eq!(output.status.code(), Some(2), "one could not be compared");
    let text = String::from_utf8(output.stdout).expect("text");
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let schemas: Vec<_> = lines.iter().map(|line| line["schema"].as_str().expect("a name")).collect();
    assert_eq!(schemas, ["rashomon/1", "rashomon-trouble/1", "rashomon/1", "rashomon-trouble/1"]);
    assert_eq!((&lines[0]["id"], &lines[0]["title"]), (&7.into(), &"Orsa".into()));
    assert_eq!((&lines[3]["id"][0], &lines[3]["title"]), (&8.into(), &"Elsewhere".into()));
    assert!(lines[1].get("id").is_none() && lines[1].get("title").is_none());
    let told = |line: usize, words| lines[line]["trouble"].as_str().is_some_and(|told| told.contains(words));
    assert!(told(1, "at line 1 column 14") && told(3, "gone.txt"), "{text}");
    let schema: Value = serde_json::from_str(&printed(&["schema"])).expect("JSON");
    for line in &lines {
        assert_eq!(faults(line, &schema), Vec::<String>::new());
    }
    // A line is the report on that story, whatever stands around it.
    let alone = run(&home, &["report", "-f", "json", "a.txt", "b.txt"], "").stdout;
    let alone: Value = serde_json::from_slice(&alone).expect("JSON");
    assert_eq!(lines[0]["findings"], alone["findings"]);
    let none = run(&home, &["batch", "--only", "agree"], "{\"articles\": [\"a.txt\", \"b.txt\"]}\n");
    let none: Value = serde_json::from_slice(&none.stdout).expect("JSON");
    assert!(none["findings"].as_array().expect("a list").iter().all(|it| it["verdict"] == "agree"));
}

#[test]
fn several_stories_at_a_time_are_told_as_one_by_one() {
    let home = home();
    let toll = |people: usize| {
        let words = format!("Orsa\\n\\nThe dam above Orsa broke on 4 May 2021. It killed {people} people. ");
        format!("{{\"source\": \"x{people}.txt\", \"text\": \"{}\"}}", words.repeat(1 + people % 7))
    };
    let line = |number: usize| match number % 5 {
        0 => String::new(),
        1 => format!("{{\"id\": {number}, \"articles\": [\"a.txt\", {}]}}", toll(number)),
        2 => format!("{{\"articles\": [{}, \"gone.txt\", \"b.txt\"]}}", toll(number)),
        3 => format!(
            "{{\"id\": {number}, \"articles\": [{}]}}",
            (0..number % 6).map(toll).collect::<Vec<_>>().join(",")
        ),
        _ => "nonsense".to_owned(),
    };
    let input = (0..24).map(line).collect::<Vec<_>>().join("\n");
    let alone = run(&home, &["batch", "--jobs", "1"], &input);
    assert_eq!(String::from_utf8_lossy(&alone.stdout).lines().count(), 19);
    for jobs in [&[][..], &["--jobs", "2"], &["-j", "7"]] {
        assert_eq!(run(&home, &[&["batch"], jobs].concat(), &input), alone, "{jobs:?}");
    }
    assert_eq!(run(&home, &["batch", "-j", "0"], "").status.code(), Some(2));
}

#[test]
fn what_is_no_story_is_told_in_words_for_people() {
    for line in ["[1]", "5", "{\"articles\": [1]}", "{}"] {
        let output = run(&home(), &["batch"], line);
        let told = String::from_utf8(output.stdout).expect("text");
        assert!(told.contains("a story is {") && !told.contains("Asked") && !told.contains("Told"), "{told}");
    }
}

#[test]
fn the_manual_and_completions_know_every_command() {
    let manual = printed(&["man"]);
    for command in ["report", "stories", "notes", "batch", "schema", "completions"] {
        assert!(manual.contains(&format!(".TH rashomon-{command} 1")), "{command}");
        for shell in ["bash", "zsh", "fish", "powershell"] {
            assert!(printed(&["completions", shell]).contains(command), "{shell} {command}");
        }
    }
    for word in ["EXIT STATUS", "ENVIRONMENT", "RASHOMON_DATA", "\\-\\-check: outlets"] {
        assert!(manual.contains(word), "{word}");
    }
    assert!(printed(&["completions", "fish"]).contains("markdown"), "values are completed too");
}

/// Where a shell is there, it must take what is printed for it.
#[test]
fn shells_understand_their_completions() {
    for (shell, check) in [("bash", &["-n"][..]), ("zsh", &["-n"]), ("fish", &["--no-execute"])] {
        let home = home();
        let file = home.path().join("completions");
        fs::write(&file, printed(&["completions", shell])).expect("it can be written");
        match Command::new(shell).args(check).arg(&file).output() {
            Ok(output) => assert!(output.status.success(), "{shell}: {output:?}"),
            Err(_) => println!("there is no {shell} here; its completions are not tried"),
        }
    }
}
