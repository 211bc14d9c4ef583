//! Notebooks in folders of their own: several programs, killed programs, full disks.

use super::*;
use crate::article::read;
use crate::notebook::Bookmark;
use crate::text::Span;
use jiff::Timestamp;
use std::fs;
use tempfile::TempDir;

const STORY: [(&str, &str); 2] =
    [("a.txt", "The bridge at Orm was shut on Monday."), ("b.txt", "Orm’s old bridge is closed.")];

/// The articles of a story, without files.
fn story(articles: &[(&str, &str)]) -> Vec<Article> {
    articles.iter().map(|(source, text)| read(source, text.as_bytes()).unwrap()).collect()
}

/// A bookmark that can be told by its id.
fn added(id: &str) -> Event {
    let span = Span::new(4, 10);
    let bookmark = Bookmark::of(&story(&STORY)[0], span, Timestamp::UNIX_EPOCH);
    Event::Added { bookmark: Box::new(Bookmark { id: id.to_owned(), ..bookmark }) }
}

/// The journal of a story, which must open without trouble.
fn journal(data: &TempDir, articles: &[Article]) -> Journal {
    let (journal, trouble) = Journal::open(Some(data.path()), articles);
    assert!(trouble.is_none(), "{trouble:?}");
    journal
}

fn ids(journal: &Journal) -> Vec<&str> {
    journal.notebook().bookmarks().map(|bookmark| bookmark.id.as_str()).collect()
}

/// The only notebook file of a folder.
fn file(data: &TempDir) -> PathBuf {
    let files = files::list(&data.path().join("notebooks")).unwrap();
    assert_eq!(files.len(), 1, "{files:?}");
    files[0].clone()
}

#[test]
fn what_is_written_is_read_again() {
    let data = TempDir::new().unwrap();
    let mut first = journal(&data, &story(&STORY));
    assert!(!data.path().join("notebooks").exists(), "opening a story leaves nothing behind");
    for id in ["one", "two", "three"] {
        first.write(added(id)).unwrap();
    }
    let at = Timestamp::UNIX_EPOCH;
    first.write(Event::Removed { id: "two".into(), at }).unwrap();
    first.write(Event::Noted { id: "one".into(), at, note: Some("check".into()) }).unwrap();
    let again = journal(&data, &story(&STORY));
    assert_eq!(ids(&again), ["one", "three"]);
    assert_eq!(again.notebook(), first.notebook());
    let header = format!("{{\"schema\":\"{SCHEMA}\"");
    assert!(fs::read_to_string(file(&data)).unwrap().starts_with(&header));
}

#[test]
fn two_programs_see_what_each_other_writes() {
    let data = TempDir::new().unwrap();
    let mut here = journal(&data, &story(&STORY));
    let mut there = journal(&data, &story(&STORY[..1]));
    here.write(added("here")).unwrap();
    there.write(added("there")).unwrap();
    assert_eq!(ids(&there), ["here", "there"], "a writer reads what came before, in the same file");
    assert!(here.refresh().unwrap());
    assert!(!here.refresh().unwrap(), "nothing new");
    assert_eq!(here.notebook(), there.notebook());
    file(&data);
}

#[test]
fn the_story_is_known_by_its_articles() {
    let data = TempDir::new().unwrap();
    journal(&data, &story(&STORY)).write(added("kept")).unwrap();
    let check = |articles: &[(&str, &str)], expected: &[&str]| {
        assert_eq!(ids(&journal(&data, &story(articles))), expected, "{articles:?}");
    };
    let edited = ("b.txt", "Orm’s old bridge stays closed.");
    check(&[STORY[1], STORY[0]], &["kept"]);
    check(&[("moved/a.txt", STORY[0].1), edited], &["kept"]);
    check(&[("x.txt", "Rain all week."), STORY[1]], &["kept"]);
    check(&[("a.txt", "Rain all week.")], &[]);
    journal(&data, &story(&[STORY[0], edited])).write(added("later")).unwrap();
    check(&[edited], &["kept", "later"]);
}

#[test]
fn an_edited_file_is_known_by_its_path() {
    let data = TempDir::new().unwrap();
    let path = data.path().join("story.txt");
    let open = |text: &str| {
        fs::write(&path, text).unwrap();
        journal(&data, &crate::disk::articles::load(std::slice::from_ref(&path)).articles)
    };
    open("The bridge at Orm was shut on Monday.").write(added("kept")).unwrap();
    assert_eq!(ids(&open("The bridge at Orm was shut on Sunday.")), ["kept"]);
}

#[test]
fn a_torn_line_spoils_nothing() {
    let data = TempDir::new().unwrap();
    let mut first = journal(&data, &story(&STORY));
    first.write(added("one")).unwrap();
    first.write(added("two")).unwrap();
    let path = file(&data);
    let whole = fs::read(&path).unwrap();
    let last = whole[..whole.len() - 1].iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
    for cut in last..=whole.len() {
        fs::write(&path, &whole[..cut]).unwrap();
        let mut journal = journal(&data, &story(&STORY));
        journal.write(added("three")).unwrap();
        let kept = cut >= whole.len() - 1;
        assert_eq!(ids(&journal), if kept { vec!["one", "two", "three"] } else { vec!["one", "three"] });
        assert!(fs::read(&path).unwrap().starts_with(&whole[..cut]), "what was torn is still there");
    }
}

#[test]
fn what_is_not_understood_is_left_as_it_stands() {
    let data = TempDir::new().unwrap();
    journal(&data, &story(&STORY)).write(added("one")).unwrap();
    let path = file(&data);
    let strange =
        b"no line of ours\n\xff\xfe\n\n{\"event\":\"linked\",\"id\":\"one\"}\n{\"event\":\"added\"}";
    let before = [fs::read(&path).unwrap(), strange.to_vec()].concat();
    fs::write(&path, &before).unwrap();
    let mut journal = journal(&data, &story(&STORY));
    journal.write(added("two")).unwrap();
    assert_eq!((ids(&journal), journal.torn(), journal.notebook().unknown()), (vec!["one", "two"], 2, 2));
    assert!(fs::read(&path).unwrap().starts_with(&before));
}

#[test]
fn a_newer_notebook_is_not_touched() {
    let data = TempDir::new().unwrap();
    journal(&data, &story(&STORY)).write(added("one")).unwrap();
    let path = file(&data);
    let newer = fs::read_to_string(&path).unwrap().replace(SCHEMA, "rashomon-notebook/9");
    fs::write(&path, &newer).unwrap();
    let (mut journal, trouble) = Journal::open(Some(data.path()), &story(&STORY));
    assert!(trouble.unwrap().to_string().contains("rashomon-notebook/9"));
    assert!(matches!(journal.write(added("two")), Err(Trouble::Newer { .. })));
    assert_eq!((ids(&journal), journal.waiting()), (vec!["two"], 1));
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
}

#[test]
fn what_cannot_be_written_waits() {
    let data = TempDir::new().unwrap();
    let inside = data.path().join("data");
    fs::write(&inside, "a file where the folder should be").unwrap();
    let (mut journal, _) = Journal::open(Some(&inside), &story(&STORY));
    let trouble = journal.write(added("one")).unwrap_err().to_string();
    assert!(trouble.contains("data") && trouble.contains("cannot write"), "{trouble}");
    assert_eq!((ids(&journal), journal.waiting()), (vec!["one"], 1));
    fs::remove_file(&inside).unwrap();
    journal.write(added("two")).unwrap();
    assert_eq!(journal.waiting(), 0);
    let (again, _) = Journal::open(Some(&inside), &story(&STORY));
    assert_eq!(ids(&again), ["one", "two"]);

    let (mut nowhere, trouble) = Journal::open(None, &story(&STORY));
    assert!(trouble.is_none(), "reading needs no folder");
    assert!(matches!(nowhere.write(added("one")), Err(Trouble::Nowhere)));
    assert_eq!(ids(&nowhere), ["one"]);
}

#[test]
fn a_program_that_does_not_let_go_is_not_waited_for_for_ever() {
    let data = TempDir::new().unwrap();
    let mut journal = journal(&data, &story(&STORY));
    journal.write(added("one")).unwrap();
    let held = Lock::take(&data.path().join("notebooks/.lock")).unwrap();
    assert!(matches!(journal.write(added("two")), Err(Trouble::Busy { .. })));
    drop(held);
    journal.save().unwrap();
    assert_eq!((ids(&journal), journal.waiting()), (vec!["one", "two"], 0));
}

/// Several programs at once, programs that are killed, a disk that is full.
#[cfg(unix)]
mod programs {
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
                Ok(()) => println!("\nkept {name}-{number}"),
                Err(trouble @ Trouble::Busy { .. }) => println!("\n{trouble}"),
                Err(trouble) => {
                    return println!(
                        "\ntrouble {} {} {trouble}",
                        journal.notebook().len(),
                        journal.waiting()
                    );
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

    #[test]
    fn a_program_that_is_killed_loses_nothing_that_it_said_is_kept() {
        let data = TempDir::new().unwrap();
        let mut promised = BTreeSet::new();
        for round in 0..50_usize {
            let mut program = program(&data, &round.to_string(), usize::MAX, "");
            let mut lines = said(&mut program);
            promised.extend(lines.by_ref().filter_map(|line| kept(&line)).take(1 + round % 3));
            (0..round * round * 97 % 60_000).for_each(|turn| assert!(std::hint::black_box(turn) < 60_000));
            program.kill().unwrap();
            program.wait().unwrap();
            promised.extend(lines.filter_map(|line| kept(&line)));
        }
        assert!(promised.len() >= 50);
        let journal = journal(&data, &story(&STORY));
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
        assert!(
            trouble.starts_with(&format!("{} 1 cannot write {}", promised.len() + 1, file(&data).display())),
            "{trouble}"
        );
        assert!(!promised.is_empty());
        let mut journal = journal(&data, &story(&STORY));
        assert_eq!(ids(&journal), promised);
        journal.write(added("room")).unwrap();
        assert_eq!(ids(&journal).last(), Some(&"room"));
    }
}
