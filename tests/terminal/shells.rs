//! Completions in the shells that are here: what follows a beginning and the tabulator key.

use super::home;
use super::session::Session;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// How a shell is started without settings of its own, and how it takes in the completions in the file `completions`.
const SHELLS: &[(&str, &[&str], &str)] = &[
    ("bash", &["--norc", "--noprofile"], "source ./completions"),
    ("zsh", &["-f"], "autoload -Uz compinit; compinit -u -d dump; source ./completions"),
];

/// What is typed, and what is seen then.
const COMPLETED: &[(&str, &str)] = &[
    ("rashomon rep\t", "rashomon report "),
    ("rashomon artic\t", "rashomon article.txt"),
    ("rashomon report artic\t", "rashomon report article.txt"),
    ("rashomon report --format markd\t", "--format markdown"),
    ("rashomon report -v fac\t", "-v facts"),
    ("rashomon notes exp\t", "rashomon notes export"),
];

fn is_here(shell: &str) -> bool {
    Command::new(shell).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

/// A folder with an article and the completions for a shell.
fn begun(shell: &str) -> tempfile::TempDir {
    let home = home();
    let program = Command::new(env!("CARGO_BIN_EXE_rashomon")).args(["completions", shell]).output();
    fs::write(home.path().join("completions"), program.expect("it runs").stdout).expect("there is room");
    fs::write(home.path().join("article.txt"), "Rain.").expect("there is room");
    home
}

#[test]
fn shells_complete_commands_articles_and_values() {
    for (shell, arguments, setup) in SHELLS {
        if !is_here(shell) {
            println!("there is no {shell} here; its completions are not tried");
            continue;
        }
        let home = begun(shell);
        let mut session = Session::of(Path::new(shell), home.path(), 100, 30, arguments, &[]);
        session.press(&format!("{setup}; echo rea''dy\r"));
        session.wait_for("ready");
        for (typed, seen) in COMPLETED {
            session.press(typed);
            session.wait_for(seen);
            session.press("\x15\x0c");
            session.wait_until("the line is gone", |screen| !screen.contents().contains(seen));
        }
        session.press("exit\r");
    }
}

#[test]
fn fish_completes_commands_articles_and_values() {
    if !is_here("fish") {
        return println!("there is no fish here; its completions are not tried");
    }
    let home = begun("fish");
    for (typed, seen) in COMPLETED {
        let line = typed.trim_end();
        let script = format!("source ./completions; complete -C '{line}'");
        let output = Command::new("fish").args(["-N", "-c", &script]).current_dir(home.path()).output();
        let offered = String::from_utf8_lossy(&output.expect("it runs").stdout).into_owned();
        let last = seen.split_whitespace().last().unwrap_or_default();
        assert!(offered.lines().any(|it| it.split('\t').next() == Some(last)), "{typed}: {offered}");
    }
}
