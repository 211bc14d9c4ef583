//! Notebooks in folders of their own: several programs, killed programs, full disks.

use super::*;
use crate::article::read;
use crate::disk::lock::Lock;
use crate::notebook::{Bookmark, SCHEMA};
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
        let kept = cut >= whole.len() - 1;
        let (mut journal, said) = told(&data, &story(&STORY));
        assert_eq!(said.contains("1 line of the bookmarks"), cut > last && !kept, "{said}");
        journal.write(added("three")).unwrap();
        assert_eq!(ids(&journal), if kept { vec!["one", "two", "three"] } else { vec!["one", "three"] });
        let torn = cut > last && !kept;
        assert_eq!(aside(&data, "damaged").first(), torn.then(|| whole[..cut].to_vec()).as_ref());
        assert!(fs::read(&path).unwrap().starts_with(&whole[..last]), "what was whole is still there");
    }
}

/// The copies that stand beside the notebooks of a folder, by their names; they are taken away.
fn aside(data: &TempDir, ending: &str) -> Vec<Vec<u8>> {
    let all = fs::read_dir(data.path().join("notebooks")).unwrap().map(|entry| entry.unwrap().path());
    let mut copies: Vec<_> = all.filter(|path| path.extension().is_some_and(|it| it == ending)).collect();
    copies.sort();
    let take = |path: PathBuf| (fs::read(&path).unwrap(), fs::remove_file(&path).unwrap()).0;
    copies.into_iter().map(take).collect()
}

/// What is said of a notebook when it is opened.
fn told(data: &TempDir, articles: &[Article]) -> (Journal, String) {
    let (journal, trouble) = Journal::open(Some(data.path()), articles);
    (journal, trouble.map(|trouble| trouble.to_string()).unwrap_or_default())
}

#[test]
fn a_damaged_file_is_set_aside_and_what_can_be_read_is_kept() {
    let data = TempDir::new().unwrap();
    journal(&data, &story(&STORY)).write(added("one")).unwrap();
    let path = file(&data);
    let strange =
        b"no line of ours\n\xff\xfe\n\n{\"event\":\"linked\",\"id\":\"one\"}\n{\"event\":\"added\"}\n";
    let before = [fs::read(&path).unwrap(), strange.to_vec()].concat();
    fs::write(&path, &before).unwrap();
    let (mut journal, said) = told(&data, &story(&STORY));
    assert!(said.contains("2 lines of the bookmarks") && said.contains("set aside"), "{said}");
    assert_eq!((ids(&journal), journal.torn(), journal.notebook().unknown()), (vec!["one"], 2, 2));
    assert_eq!(fs::read(&path).unwrap(), before, "to open a story changes nothing");
    let done = journal.write(added("two")).unwrap().expect("the reader is told");
    assert!(done.contains("2 lines could not be read") && done.contains(".jsonl.1.damaged"), "{done}");
    assert_eq!((ids(&journal), journal.torn(), journal.notebook().unknown()), (vec!["one", "two"], 0, 2));
    assert_eq!(aside(&data, "damaged"), [before]);
    assert_eq!(journal.write(added("three")).unwrap(), None, "it is told once");
    assert_eq!(told(&data, &story(&STORY)).1, "");
}

#[test]
fn a_notebook_whose_first_line_is_damaged_is_still_found() {
    let data = TempDir::new().unwrap();
    journal(&data, &story(&STORY)).write(added("one")).unwrap();
    let path = file(&data);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("{\"schema\"", "{\"sch", 1)).unwrap();
    let (mut journal, said) = told(&data, &story(&STORY[..1]));
    assert!(said.contains("1 line of the bookmarks"), "{said}");
    journal.write(added("two")).unwrap();
    assert_eq!(ids(&told(&data, &story(&STORY)).0), ["one", "two"]);
    assert_eq!(aside(&data, "damaged").len(), 1);

    fs::write(&path, b"\0\0\0\0 nothing of it is left").unwrap();
    let (mut journal, said) = told(&data, &story(&STORY));
    assert!(said.contains("1 line of the bookmarks"), "{said}");
    journal.write(added("three")).unwrap();
    assert_eq!(ids(&told(&data, &story(&STORY)).0), ["three"]);
}

#[test]
fn notebooks_that_are_parts_of_one_story_become_one() {
    let data = TempDir::new().unwrap();
    let (one, other) = (story(&STORY[..1]), story(&STORY[1..]));
    journal(&data, &one).write(added("one")).unwrap();
    let mut there = journal(&data, &other);
    there.write(added("other")).unwrap();
    assert_eq!(ids(&journal(&data, &one)), ["one"]);
    let files = || files::list(&data.path().join("notebooks")).unwrap();
    let before: Vec<_> = files().iter().map(|file| fs::read(file).unwrap()).collect();
    assert_eq!(before.len(), 2);

    let mut both = journal(&data, &story(&STORY));
    let mut kept = ids(&both);
    kept.sort_unstable();
    assert_eq!((kept, files().len()), (vec!["one", "other"], 2), "to open a story changes nothing");
    let done = both.write(added("both")).unwrap().expect("the reader is told");
    assert!(done.contains("2 notebooks of this story are one now"), "{done}");
    assert_eq!(files().len(), 1);
    let copies = aside(&data, "bak");
    assert!(before.iter().all(|file| copies.contains(file)) && copies.len() == 2);

    // A program that still had one of the two open goes on in the file that both became.
    there.write(added("late")).unwrap();
    assert_eq!(files().len(), 1);
    let mut kept = ids(&there);
    kept.sort_unstable();
    assert_eq!(kept, ["both", "late", "one", "other"]);
}

#[test]
fn what_is_kept_on_an_article_is_seen_wherever_that_is_open() {
    let data = TempDir::new().unwrap();
    let others = ["Rain all week.", "Hail on Sunday.", "Snow in May."];
    let others: Vec<_> = ["x.txt", "y.txt", "z.txt"].into_iter().zip(others).collect();
    let company: Vec<_> = others.iter().chain(&STORY[..1]).copied().collect();
    let first = [STORY[0], STORY[1], ("c.txt", "A ferry takes the place of the bridge.")];
    journal(&data, &story(&first)).write(added("kept")).unwrap();
    // One article of four is too little for the notebook of another story.
    let mut there = journal(&data, &story(&company));
    assert_eq!(ids(&there), ["kept"]);
    there.write(added("own")).unwrap();
    assert_eq!(files::list(&data.path().join("notebooks")).unwrap().len(), 2);
    there.write(Event::Noted { id: "kept".into(), at: Timestamp::MAX, note: Some("seen".into()) }).unwrap();
    let again = journal(&data, &story(&company));
    let notes: Vec<_> = again.notebook().bookmarks().map(|it| (it.id.as_str(), it.note.as_deref())).collect();
    assert_eq!(notes, [("own", None), ("kept", Some("seen"))]);
    there.write(Event::Removed { id: "kept".into(), at: Timestamp::MAX }).unwrap();
    assert_eq!(ids(&journal(&data, &story(&company))), ["own"]);
    assert_eq!(ids(&journal(&data, &story(&STORY))), ["kept", "own"], "nothing is lost where it was made");
    assert_eq!(
        ids(&journal(&data, &story(&others))),
        ["own"],
        "what is on no open article stays out of sight"
    );
}

#[test]
fn a_notebook_of_an_older_version_is_read_and_renewed_with_a_copy() {
    let data = TempDir::new().unwrap();
    let older = include_str!("older.jsonl");
    let article = read("a.txt", "The bridge at Orm was shut on Monday.".as_bytes()).unwrap();
    fs::create_dir_all(data.path().join("notebooks")).unwrap();
    fs::write(data.path().join("notebooks/older.jsonl"), older).unwrap();
    let mut journal = journal(&data, std::slice::from_ref(&article));
    let bookmark = journal.notebook().get(0).unwrap();
    assert_eq!((&*bookmark.words.exact, bookmark.note.as_deref()), ("bridge", Some("ask the town hall")));
    assert_eq!((bookmark.tags.len(), &bookmark.counterparts[0].verdict), (0, &None));
    let done = journal.write(added("two")).unwrap().expect("the reader is told");
    assert!(done.contains("an older version wrote them"), "{done}");
    assert_eq!(aside(&data, "bak"), [older.as_bytes()]);
    assert!(fs::read_to_string(file(&data)).unwrap().starts_with(&format!("{{\"schema\":\"{SCHEMA}\"")));
    assert_eq!(journal.notebook().len(), 2);
}

#[test]
fn a_notebook_that_was_deleted_begins_anew() {
    let data = TempDir::new().unwrap();
    let mut journal = journal(&data, &story(&STORY));
    journal.write(added("one")).unwrap();
    fs::remove_file(file(&data)).unwrap();
    journal.write(added("two")).unwrap();
    assert_eq!(ids(&journal), ["two"]);
    let again = super::tests::journal(&data, &story(&STORY));
    assert_eq!(ids(&again), ["two"]);
}

#[test]
fn a_file_of_a_form_that_is_not_known_is_not_touched() {
    let head = format!("{{\"schema\":\"{SCHEMA}\",\"articles\":");
    let check = |changed: &str, said: &str| {
        let data = TempDir::new().unwrap();
        journal(&data, &story(&STORY)).write(added("one")).unwrap();
        let path = file(&data);
        let strange = fs::read_to_string(&path).unwrap().replace(&head, changed);
        fs::write(&path, &strange).unwrap();
        let (mut journal, told) = told(&data, &story(&STORY));
        assert!(told.contains(said) && told.contains(&paths::shown(&path)), "{told}");
        assert_eq!(journal.write(added("two")).unwrap_err().to_string(), told);
        assert_eq!((ids(&journal), journal.waiting()), (vec!["two"], 1));
        assert_eq!(fs::read_to_string(&path).unwrap(), strange);
        let (all, troubles) = all(Some(data.path()));
        assert_eq!((all.len(), troubles[0].to_string()), (0, told));
    };
    check(
        r#"{"schema":"rashomon-notebook/9","articles":"#,
        "a newer version of rashomon (rashomon-notebook/9)",
    );
    check(
        r#"{"schema":"rashomon-notebook/9","stories":"#,
        "a newer version of rashomon (rashomon-notebook/9)",
    );
    check(r#"{"schema":"shopping-list/9","articles":"#, "something else (“shopping-list/9”)");
}

#[test]
fn a_byte_order_mark_in_front_of_a_notebook_is_no_damage() {
    let data = TempDir::new().unwrap();
    journal(&data, &story(&STORY)).write(added("one")).unwrap();
    let path = file(&data);
    let marked = [b"\xef\xbb\xbf".to_vec(), fs::read(&path).unwrap()].concat();
    fs::write(&path, &marked).unwrap();
    let mut journal = journal(&data, &story(&STORY));
    assert_eq!(journal.write(added("two")).unwrap(), None, "nothing is written anew");
    assert_eq!((ids(&journal), journal.torn()), (vec!["one", "two"], 0));
    assert!(fs::read(&path).unwrap().starts_with(&marked));
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

#[cfg(unix)]
mod programs;
