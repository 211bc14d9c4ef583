//! The documents say what the program does: their tables come from its tables, their commands run,
//! their links lead somewhere.

use rashomon::app::commands::COMMANDS;
use rashomon::article;
use rashomon::compare::MARKS;
use rashomon::mention::fact::KINDS;
use rashomon::notebook::exchange::EXCHANGES;
use rashomon::notebook::{Line, Log, Notebook};
use rashomon::page::{LAYERS, Layer};
use rashomon::report::{FORMATS, LISTINGS};
use rashomon::tui::THEMES;
use rashomon::view::VIEWS;
use serde_json::Value;
use std::fs;
use std::path::Path;

const DOCUMENTS: &[&str] =
    &["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/notebook.md"];

/// A table by its name, and how it is written.
type Table = (&'static str, fn() -> String);

/// The tables of the README, by the name that stands in their markers.
const TABLES: &[Table] = &[
    ("marks", marks),
    ("kinds", kinds),
    ("views", views),
    ("themes", themes),
    ("read", read),
    ("formats", formats),
    ("listings", listings),
    ("exchange", exchange),
    ("keys", keys),
];

/// What the machine that takes changes runs.
const CI: &str = include_str!("../.ci/run");

fn marks() -> String {
    let glyph = |layer| MARKS.iter().find(|row| Layer::Mark(row.mark) == layer).map(|row| row.glyph);
    let rows = LAYERS.iter().map(|row| {
        let glyph = glyph(row.layer).map(|glyph| format!("`{glyph}`")).unwrap_or_default();
        [glyph, row.name.to_owned(), row.help.to_owned(), format!("`t {}`", row.key)]
    });
    table(["mark", "layer", "what it shows", "key"], rows)
}

fn kinds() -> String {
    named("kind", KINDS.iter().map(|row| (row.name, row.help)))
}

/// The views, each with the keys of the command that has its name.
fn views() -> String {
    let keys = |name: &str| {
        let keys = COMMANDS.iter().find(|row| row.name == name).map_or(&["esc"][..], |row| row.keys);
        keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
    };
    let rows = VIEWS.iter().map(|row| [format!("`{}`", row.name), keys(row.name), row.help.to_owned()]);
    table(["view", "key", "what it shows"], rows)
}

fn themes() -> String {
    named("theme", THEMES.iter().map(|row| (row.name, row.help)))
}

fn formats() -> String {
    named("format", FORMATS.iter().map(|row| (row.name, row.help)))
}

fn listings() -> String {
    named("format", LISTINGS.iter().map(|row| (row.name, row.help)))
}

fn exchange() -> String {
    named("format", EXCHANGES.iter().map(|row| (row.name, row.help)))
}

fn read() -> String {
    let rows = article::FORMATS.iter().map(|row| {
        let endings: Vec<_> = row.extensions.iter().map(|ending| format!("`.{ending}`")).collect();
        [row.help.to_owned(), endings.join(", ")]
    });
    table(["articles", "files that end in"], rows)
}

/// A table of names and what they stand for.
fn named<'a>(what: &str, rows: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    table([what, "what it is"], rows.map(|(name, help)| [format!("`{name}`"), help.to_owned()]))
}

fn keys() -> String {
    let key = |key: &&str| format!("`{key}`");
    let rows = COMMANDS.iter().map(|row| {
        let keys = row.keys.iter().map(key).collect::<Vec<_>>().join(", ");
        [keys, row.when.title().to_lowercase(), row.help.to_owned()]
    });
    table(["key", "where", "what it does"], rows)
}

/// A table in Markdown.
fn table<const N: usize>(head: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = line(&[(); N].map(|()| "---".to_owned()));
    let body: String = rows.map(|row| line(&row.map(|cell| cell.replace('|', "\\|")))).collect();
    format!("{}{rule}{body}", line(&head.map(str::to_owned)))
}

/// With `UPDATE=1` in the environment the tables are written anew.
#[test]
fn tables_are_those_of_the_program() {
    let readme = document("README.md");
    let fresh = TABLES.iter().fold(readme.clone(), |text, (name, table)| filled(&text, name, &table()));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(root().join("README.md"), fresh).expect("the README can be written");
    } else {
        assert!(readme == fresh, "the README's tables are out of date: UPDATE=1 cargo test --test documents");
    }
}

/// With `UPDATE=1` in the environment it is written anew.
#[test]
fn the_reference_of_settings_is_that_of_the_program() {
    let fresh = rashomon::app::Settings::default().written();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(root().join("assets/config.toml"), fresh).expect("the reference can be written");
    } else {
        let kept = document("assets/config.toml");
        assert!(kept == fresh, "assets/config.toml is out of date: UPDATE=1 cargo test --test documents");
    }
}

/// A document with what stands between the markers of a table replaced.
fn filled(text: &str, name: &str, table: &str) -> String {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let parts = text.split_once(&open).and_then(|(before, rest)| Some((before, rest.split_once(&close)?)));
    let Some((before, (_, after))) = parts else { panic!("the README has no place for the table {name}") };
    format!("{before}{open}{table}{close}{after}")
}

#[test]
fn links_lead_somewhere() {
    for name in DOCUMENTS {
        let text = document(name);
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
        let files = targets.map(|(target, _)| target.split('#').next().unwrap_or_default());
        for file in files.filter(|file| !file.is_empty() && !file.contains("://")) {
            let folder = Path::new(name).parent().unwrap_or(Path::new(""));
            assert!(root().join(folder).join(file).exists(), "{name} links to {file}, which does not exist");
        }
    }
}

#[test]
fn the_notebook_is_as_its_page_says() {
    let page = document("docs/notebook.md");
    let blocks = page.split("```json\n").skip(1).filter_map(|rest| rest.split_once("```"));
    let lines: Vec<_> = blocks.flat_map(|(block, _)| block.lines()).collect();
    for line in &lines {
        let read = Line::parse(line.as_bytes()).unwrap_or_else(|| panic!("{line}"));
        let told: Value = serde_json::from_str(line).expect("it is JSON");
        let written: Value = serde_json::from_str(&read.written()).expect("it is JSON");
        assert!(has(&written, &told), "the page says\n{told}\nand the program\n{written}");
    }
    let log = Log::read(&[lines.join("\n").into_bytes()]);
    assert!(!log.older && log.strange.is_none() && log.torn == 0 && log.events.len() > 4);
    assert_eq!(Notebook::of(log.events).unknown(), 0);
}

/// Whether one value has all that another has; its objects may have more.
fn has(all: &Value, some: &Value) -> bool {
    match (all, some) {
        (Value::Object(all), Value::Object(some)) => {
            some.iter().all(|(name, some)| all.get(name).is_some_and(|all| has(all, some)))
        }
        (Value::Array(all), Value::Array(some)) => {
            all.len() == some.len() && all.iter().zip(some).all(|(all, some)| has(all, some))
        }
        _ => all == some,
    }
}

#[test]
fn commands_for_cargo_are_run_before_a_change_is_taken() {
    for command in commands().iter().filter(|command| command.starts_with("cargo ")) {
        let runs = |line: &str| line.contains(command.as_str());
        assert!(CI.lines().any(runs), "nobody runs the README's command: {command}");
    }
}

#[test]
fn commands_of_the_program_print_a_report() {
    let home = tempfile::tempdir().expect("there is room for a home");
    fs::create_dir(home.path().join("articles")).expect("there is room");
    for entry in fs::read_dir(root().join("articles")).expect("the sample is there").flatten() {
        fs::copy(entry.path(), home.path().join("articles").join(entry.file_name())).expect("there is room");
    }
    let of_program = |command: &String| Some(command.strip_prefix("rashomon ")?.to_owned());
    let commands: Vec<_> = commands().iter().filter_map(of_program).collect();
    assert!(!commands.is_empty());
    for arguments in commands {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_rashomon"))
            .args(arguments.split(' '))
            .current_dir(home.path())
            .env("HOME", home.path())
            .env("XDG_DATA_HOME", home.path())
            .stdin(std::process::Stdio::null())
            .output()
            .expect("the program can be started");
        assert!(output.status.success(), "rashomon {arguments}: {output:?}");
        let file = arguments.split_once("--output ").and_then(|(_, rest)| rest.split(' ').next());
        let written = file.map(|file| fs::read(home.path().join(file)).expect("the file is written"));
        assert!(!written.unwrap_or(output.stdout).is_empty(), "rashomon {arguments} writes nothing");
    }
}

/// The lines of the README that are meant for a shell.
fn commands() -> Vec<String> {
    let readme = document("README.md");
    let blocks = readme.split("```sh\n").skip(1).filter_map(|rest| rest.split_once("```"));
    blocks.flat_map(|(block, _)| block.lines()).map(str::to_owned).collect()
}

fn document(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|problem| panic!("{name}: {problem}"))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
