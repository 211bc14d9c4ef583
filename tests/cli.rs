//! The program without a terminal: reports, problems, exit codes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// Runs the program in a folder of its own.
fn run(home: &Path, arguments: &[&str]) -> Output {
    program(home, arguments).output().expect("the program can be started")
}

fn program(home: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rashomon"));
    command.args(arguments).current_dir(home).stdin(Stdio::null());
    command.env("HOME", home).env("XDG_DATA_HOME", home).env("RASHOMON_DATA", home);
    command
}

/// A folder with two articles that are at odds, an empty file and one that is no text.
fn story() -> TempDir {
    let home = tempfile::tempdir().expect("there is room for a home");
    let files: [(&str, &[u8]); 4] = [
        (
            "a.txt",
            b"Dam breaks at Orsa\n\nA dam above the town of Orsa broke on 4 May 2021, killing 51 people.\n",
        ),
        (
            "b.txt",
            b"Orsa dam bursts\n\nThe dam above the town of Orsa broke on 4 May 2021, killing 60 people.\n",
        ),
        ("empty.txt", b" \n"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01"),
    ];
    for (name, bytes) in files {
        fs::write(home.path().join(name), bytes).expect("it can be written");
    }
    home
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the program writes text")
}

/// Runs the program and holds it to an exit code, and to words on the two outputs.
fn check(arguments: &[&str], code: i32, out: &str, err: &str) {
    let home = story();
    let output = run(home.path(), arguments);
    let (printed, told) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "{arguments:?}\n{printed}\n{told}");
    assert!(printed.contains(out) && told.contains(err), "{arguments:?}\n{printed}\n{told}");
    assert_eq!(told.is_empty(), err.is_empty(), "{arguments:?}\n{told}");
}

#[test]
fn without_a_terminal_the_report_for_people_is_printed() {
    check(&[], 0, "Meridian Wire", "");
    check(&["a.txt", "b.txt"], 0, "51 people (1) · 60 people (2)", "");
    check(&["report", "a.txt", "b.txt"], 0, "51 people (1) · 60 people (2)", "");
    check(&["a.txt"], 0, "Dam breaks at Orsa", "");
}

#[test]
fn reports_come_in_every_format() {
    check(&["report", "--format", "json", "a.txt", "b.txt"], 0, "\"schema\"", "");
    check(&["report", "-f", "markdown", "a.txt", "b.txt"], 0, "# ", "");
    check(&["report", "--format", "poem", "a.txt"], 2, "", "markdown");
    check(&["report", "-f", "csv", "--bom", "a.txt", "b.txt"], 0, "\u{feff}mark,", "");
    check(&["report", "-f", "json", "--bom", "a.txt"], 2, "", "--format csv");
}

#[test]
fn a_report_goes_into_a_file() {
    let home = story();
    let output = run(home.path(), &["report", "-f", "json", "-o", "out.json", "a.txt", "b.txt"]);
    assert!(output.status.success() && output.stdout.is_empty());
    let written = fs::read_to_string(home.path().join("out.json")).expect("it is written");
    assert!(written.contains("rashomon/1"));
    check(&["report", "-o", "no/such/folder", "a.txt"], 2, "", "no/such/folder");
}

#[test]
fn what_cannot_be_read_is_named_and_the_others_load() {
    check(&["a.txt", "gone.txt"], 0, "Dam breaks at Orsa", "gone.txt");
    check(&["a.txt", "empty.txt"], 0, "Dam breaks at Orsa", "empty.txt");
    check(&["a.txt", "picture.png"], 0, "Dam breaks at Orsa", "picture.png");
    check(&["gone.txt"], 2, "", "gone.txt");
    check(&["report", "empty.txt"], 2, "", "empty.txt");
    check(&["--no-such-option"], 2, "", "--no-such-option");
    check(&["notes", "import", "gone"], 2, "", "gone does not exist; check its name");
    check(&["--story", "second", "a.txt"], 2, "", "it must be a number that `rashomon stories` lists");
}

#[test]
fn a_check_fails_where_outlets_are_at_odds() {
    check(&["report", "--check", "a.txt"], 0, "Dam breaks at Orsa", "");
    check(&["report", "--check", "a.txt", "b.txt"], 1, "51 people (1) · 60 people (2)", "");
}

#[test]
fn findings_that_are_not_sure_enough_are_left_out() {
    check(&["report", "--check", "--min-confidence", "1", "a.txt", "b.txt"], 0, "Dam breaks at Orsa", "");
    check(
        &["report", "--check", "--min-confidence", "0.01", "a.txt", "b.txt"],
        1,
        "51 people (1) · 60 people (2)",
        "",
    );
    for wrong in ["-1", "1.5", "NaN", "often"] {
        check(&["report", &format!("--min-confidence={wrong}"), "a.txt"], 2, "", "from 0 to 1");
    }
}

#[test]
fn help_and_version_are_as_people_expect() {
    check(&["--version"], 0, concat!("rashomon ", env!("CARGO_PKG_VERSION")), "");
    for help in ["--help", "-h"] {
        check(&[help], 0, "rashomon [OPTIONS] [FILE|FOLDER]...", "");
        check(&["report", help], 0, "--format", "");
    }
}

#[test]
fn that_nobody_reads_on_is_no_trouble() {
    let home = story();
    let command = &mut program(home.path(), &["report", "-f", "json"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
}

#[test]
fn mistakes_in_the_settings_are_told_in_the_order_of_their_lines() {
    let home = tempfile::tempdir().expect("there is room for a home");
    let settings = "theme = \"drak\"\ncolour = 3\n[keys]\nfindngs = \"F\"\n";
    fs::write(home.path().join("config.toml"), settings).expect("it can be written");
    let output = program(home.path(), &["--print-config"]).env("RASHOMON_CONFIG", home.path()).output();
    let told = text(&output.expect("the program can be started").stderr);
    let lines = told.lines().filter_map(|line| line.split("config.toml:").nth(1)?.split(':').next());
    assert_eq!(lines.collect::<Vec<_>>(), ["1", "2", "4"], "{told}");
}
