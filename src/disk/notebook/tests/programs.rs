//! Several programs at once, programs that are killed, a disk that is full.

use super::*;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// The other programs of these tests: this very test, run in a process of its own by [`program`]. It
/// writes bookmarks `NAME-0`, `NAME-1`, … and says of each that it is on the disk; of trouble, what.
#[test]
fn program_of_the_tests() {
    let Ok(task) = std::env::var("RASHOMON_TEST_PROGRAM") else { return };
    let [data, name, count] = task.split('|').collect::<Vec<_>>()[..] else { panic!("{task}") };
    let (mut journal, _) = Journal::open(Some(Path::new(data)), &story(&STORY));
    for number in 0..count.parse::<usize>().unwrap() {
        match journal.write(added(&format!("{name}-{number}"))) {
            Ok(_) => println!("\nkept {name}-{number}"),
            Err(trouble @ Trouble::Busy { .. }) => println!("\n{trouble}"),
            Err(trouble) => {
                return println!("\ntrouble {} {} {trouble}", journal.notebook().len(), journal.waiting());
            }
        }
    }
    journal.save().unwrap();
}

/// Starts a program that writes; `shell` is what a shell does before it becomes that program.
fn program(data: &TempDir, name: &str, count: usize, shell: &str) -> Child {
    Command::new("/bin/sh")
        .args(["-c", &format!("{shell} exec \"$0\" \"$@\"")])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "disk::notebook::tests::programs::program_of_the_tests", "--nocapture"])
        .env("RASHOMON_TEST_PROGRAM", format!("{}|{name}|{count}", data.path().display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// What a program says, line by line.
fn said(program: &mut Child) -> impl Iterator<Item = String> + use<> {
    BufReader::new(program.stdout.take().unwrap()).lines().map_while(Result::ok)
}

/// The bookmark that a line says is on the disk.
fn kept(line: &str) -> Option<String> {
    line.strip_prefix("kept ").map(str::to_owned)
}

#[test]
fn programs_that_write_at_once_lose_nothing() {
    let data = TempDir::new().unwrap();
    let mut programs: Vec<_> = (0..4).map(|name| program(&data, &name.to_string(), 12, "")).collect();
    let mut here = journal(&data, &story(&STORY));
    for number in 0..12 {
        let _ = here.write(added(&format!("here-{number}")));
    }
    for program in &mut programs {
        assert!(program.wait().unwrap().success());
    }
    here.save().unwrap();
    let again = journal(&data, &story(&STORY));
    let names = ["here", "0", "1", "2", "3"];
    let expected: BTreeSet<_> =
        names.iter().flat_map(|name| (0..12).map(move |number| format!("{name}-{number}"))).collect();
    let found: BTreeSet<_> = ids(&again).into_iter().map(str::to_owned).collect();
    assert_eq!((found, again.torn()), (expected, 0));
}

/// How many programs are killed, and how many run at once.
const KILLED: usize = 200;
const ABREAST: usize = 4;

/// Starts a program, waits until it has kept some bookmarks, and kills it after so many turns. What it said
/// that it has kept.
fn killed(data: &TempDir, round: usize, turns: usize) -> Vec<String> {
    let mut program = program(data, &round.to_string(), usize::MAX, "");
    let mut lines = said(&mut program);
    let mut promised: Vec<_> = lines.by_ref().filter_map(|line| kept(&line)).take(round % 4).collect();
    (0..turns).for_each(|turn| assert!(std::hint::black_box(turn) < turns));
    program.kill().unwrap();
    program.wait().unwrap();
    promised.extend(lines.filter_map(|line| kept(&line)));
    promised
}

/// Tears the file of a notebook, so that whoever writes next writes it anew.
fn tear(data: &TempDir) {
    let _lock = Lock::take(&data.path().join("notebooks/.lock"));
    for file in files::list(&data.path().join("notebooks")).unwrap() {
        files::append(&file, b"{\"event\":\"add").unwrap();
    }
}

#[test]
fn a_program_that_is_killed_loses_nothing_that_it_said_is_kept() {
    let data = TempDir::new().unwrap();
    let mut promised = BTreeSet::new();
    for first in (0..KILLED).step_by(ABREAST) {
        if first % 20 == 0 {
            tear(&data);
        }
        let round = |round: usize| killed(&data, round, round * round * 9973 % 900_000);
        let abreast = std::thread::scope(|scope| {
            let rounds: Vec<_> = (first..first + ABREAST).map(|at| scope.spawn(move || round(at))).collect();
            rounds.into_iter().flat_map(|round| round.join().unwrap()).collect::<Vec<_>>()
        });
        promised.extend(abreast);
    }
    assert!(promised.len() >= KILLED);
    let journal = told(&data, &story(&STORY)).0;
    let found: BTreeSet<_> = ids(&journal).into_iter().map(str::to_owned).collect();
    assert_eq!(promised.difference(&found).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn a_full_disk_loses_nothing_that_was_kept_and_says_so() {
    let data = TempDir::new().unwrap();
    let mut program = program(&data, "full", usize::MAX, "trap '' XFSZ; ulimit -f 8;");
    let lines: Vec<_> = said(&mut program).collect();
    assert!(program.wait().unwrap().success());
    let promised: Vec<_> = lines.iter().filter_map(|line| kept(line)).collect();
    let trouble = lines.iter().find_map(|line| line.strip_prefix("trouble ")).expect("the disk was full");
    let file = file(&data).display().to_string();
    assert!(
        trouble.starts_with(&format!("{} 1 cannot write: ", promised.len() + 1)) && trouble.contains(&file),
        "{trouble}"
    );
    assert!(!promised.is_empty());
    let mut journal = journal(&data, &story(&STORY));
    assert_eq!(ids(&journal), promised);
    journal.write(added("room")).unwrap();
    assert_eq!(ids(&journal).last(), Some(&"room"));
}
