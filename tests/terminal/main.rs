//! The program in a real pseudo-terminal: start, keys, resize, leaving, signals, panic.
#![cfg(unix)]

mod listen;
mod session;
mod shells;

use session::{Ended, Session};
use std::fs;
use std::process::Command;
use tempfile::TempDir;

fn home() -> TempDir {
    tempfile::tempdir().expect("there is room for a home")
}

#[test]
fn it_opens_the_sample_story_and_leaves_nothing_behind() {
    let home = home();
    let mut session = Session::start(home.path(), 120, 30, &[]);
    session.wait_for("Meridian Wire");
    session.wait_for("? keys");
    assert!(session.screen().alternate_screen());
    session.press("?");
    session.wait_for("the keys that show or hide it");
    session.press("\x1b");
    session.wait_until("the help is closed", |screen| {
        !screen.contents().contains("the keys that show or hide it")
    });
    session.press("q");
    assert_eq!(session.end(), Ended::With(0));
}

#[test]
fn a_number_is_a_pane_after_a_moment_and_a_count_before_a_motion() {
    let home = home();
    let mut session = Session::start(home.path(), 120, 30, &[]);
    session
        .wait_until("the cursor stands in the first pane", |screen| cursor(screen).is_some_and(|x| x < 40));
    session.press("2");
    session.wait_until("it stands in the second", |screen| {
        cursor(screen).is_some_and(|x| (40..80).contains(&x))
    });
    session.press("2z");
    session.wait_for("← 1 ─ 2 Byte Ledger");
    session.press("q");
    assert_eq!(session.end(), Ended::With(0));
}

/// The column of the pointer at the passage under the cursor.
fn cursor(screen: &vt100::Screen) -> Option<usize> {
    let lines = screen.contents();
    lines.lines().find_map(|line| line.chars().position(|c| c == '▸'))
}

#[test]
fn any_size_will_do() {
    let home = home();
    let mut session = Session::start(home.path(), 100, 30, &[]);
    session.wait_for("Meridian Wire");
    for (width, height) in [(1, 1), (20, 5), (2, 60), (200, 2), (40, 12)] {
        session.resize(width, height);
        session.press("j");
    }
    session.resize(160, 50);
    session.wait_for("Reel Gazette");
    session.press("q");
    assert_eq!(session.end(), Ended::With(0));
}

#[test]
fn what_is_kept_is_there_the_next_time() {
    let home = home();
    let mut session = Session::start(home.path(), 100, 30, &[]);
    session.wait_for("Meridian Wire");
    session.press("c");
    session.wait_for("note:");
    session.press("ask them\r");
    session.wait_until("the note is taken", |screen| !screen.contents().contains("note:"));
    session.press("q");
    assert_eq!(session.end(), Ended::With(0));
    let mut session = Session::start(home.path(), 100, 30, &[]);
    session.wait_for("Meridian Wire");
    session.press("B");
    session.wait_for("ask them");
    session.press("\x03");
    assert_eq!(session.end(), Ended::With(0));
}

#[test]
fn what_is_kept_in_two_programs_at_once_is_seen_in_both() {
    let home = home();
    let start = || {
        let mut session = Session::start(home.path(), 100, 30, &[]);
        session.wait_for("? keys");
        session
    };
    let (mut here, mut there) = (start(), start());
    let keep = |session: &mut Session, note: &str| {
        session.press("jc");
        session.wait_for("note:");
        session.press(&format!("{note}\r"));
        session.wait_until("the note is taken", |screen| !screen.contents().contains("note:"));
    };
    keep(&mut there, "seen there");
    here.press("B");
    here.wait_for("seen there");
    // What is added while a list is open is seen with the next that is kept here.
    keep(&mut there, "and again");
    here.press("\x1b");
    keep(&mut here, "seen here");
    here.press("B");
    here.wait_for("seen here");
    here.wait_for("and again");
    there.press("B");
    there.wait_for("seen here");
    for session in [&mut here, &mut there] {
        session.press("q");
    }
    assert_eq!([here.end(), there.end()], [Ended::With(0), Ended::With(0)]);
}

#[test]
fn a_story_is_opened_as_it_was_left() {
    let home = home();
    let mut session = Session::start(home.path(), 120, 30, &[]);
    session.wait_for("? keys");
    session.press("2zF");
    session.wait_for("findings by verdict");
    session.press("q");
    assert_eq!(session.end(), Ended::With(0));
    let mut session = Session::start(home.path(), 120, 30, &[]);
    session.wait_for("findings by verdict");
    session.press("\x1b");
    session.wait_for("← 1 ─ 2 Byte Ledger");
    session.press("q");
    assert_eq!(session.end(), Ended::With(0));
}

#[test]
fn a_session_from_the_first_look_to_the_next_day() {
    let home = home();
    let mut session = Session::start(home.path(), 120, 40, &[]);
    session.wait_for("marks on");
    session.press("x");
    session.wait_for("~ 1/");
    session.press("\r");
    session.wait_for("different words in the same place");
    session.press("\x1b");
    session.wait_until("why is closed", |screen| !screen.contents().contains("different words in the same"));
    session.press("r");
    session.wait_for("✓ 1/");
    session.press("b");
    session.wait_for("Kept.");
    session.press("td");
    session.wait_for("marks 13 of 14");
    for (keys, seen) in [
        ("gr", "rows"),
        ("gq", "quotes"),
        ("gf", "facts"),
        ("go", "outlets: how much"),
        ("gb", "1 Meridian Wire and"),
        ("F", "findings"),
    ] {
        session.press(keys);
        session.wait_for(&format!("─ {seen}"));
        session.press("\x1b");
        session.wait_until("it is closed", |screen| !screen.contents().contains(&format!("─ {seen}")));
    }
    session.press(":class\r");
    session.wait_for("classroom: 0 marked");
    session.press("jjd");
    session.wait_for("classroom: 1 marked");
    session.press("C");
    session.wait_for("marks as found");
    session.press("e");
    session.wait_for("Written to rashomon-classroom.md");
    session.press("CB");
    session.wait_for("bookmarks · 1/1");
    session.press("q");
    assert_eq!(session.end(), Ended::With(0));
    let sheet = fs::read_to_string(home.path().join("rashomon-classroom.md")).expect("the sheet is written");
    assert!(sheet.starts_with("# classroom") && sheet.contains("| you |"), "{sheet}");
    let mut session = Session::start(home.path(), 120, 40, &[]);
    session.wait_for("bookmarks · 1/1");
    session.wait_for("✓ 1/");
    session.wait_for("marks 13 of 14");
    session.press("q");
    assert_eq!(session.end(), Ended::With(0));
}

#[test]
fn a_part_is_shown_and_panes_are_arranged() {
    let home = home();
    let mut session = Session::start(home.path(), 120, 40, &[]);
    session.wait_for("? keys");
    for (keys, seen) in [
        ("fd", "only at odds"),
        ("ff", "Everything is shown"),
        ("gb", "and what the others say"),
        ("\r", "? keys"),
        ("wm", "is muted"),
        ("wc", "is closed"),
    ] {
        session.press(keys);
        session.wait_for(seen);
    }
    session.press("q");
    assert_eq!(session.end(), Ended::With(0));
    let mut session = Session::start(home.path(), 120, 40, &[]);
    session.wait_for("4 outlets");
    session.wait_until("the first pane is closed", |screen| screen.contents().contains("─ 2 Byte Ledger"));
    session.press("\x03");
    assert_eq!(session.end(), Ended::With(0));
}

#[test]
fn what_is_copied_goes_to_the_terminals_clipboard() {
    let home = home();
    let file = home.path().join("one.txt");
    fs::write(&file, "A dam broke\n\nNobody had seen it coming, least of all the mayor.\n")
        .expect("it can be written");
    let mut session = Session::start(home.path(), 100, 12, &[file.to_str().expect("a plain path")]);
    session.wait_for("A dam broke");
    session.press("vly");
    session.wait_for("Sent 2 words");
    let copied = b"\x1b]52;c;QSBkYW0=";
    assert!(session.written().windows(copied.len()).any(|bytes| bytes == copied));
    session.press("q");
    assert_eq!(session.end(), Ended::With(0));
}

#[test]
fn signals_end_it_and_the_terminal_is_given_back() {
    for (name, number) in [("TERM", 15), ("INT", 2), ("HUP", 1), ("QUIT", 3)] {
        let home = home();
        let mut session = Session::start(home.path(), 80, 24, &[]);
        session.wait_for("Meridian Wire");
        let sent = Command::new("kill").args([&format!("-{name}"), &session.process().to_string()]).status();
        assert!(sent.is_ok_and(|status| status.success()), "the signal is sent");
        assert_eq!(session.end(), Ended::By(number), "{name}");
    }
}

#[test]
fn after_a_stop_the_terminal_is_taken_again() {
    let home = home();
    let mut session = Session::start(home.path(), 80, 24, &[]);
    session.wait_for("? keys");
    let sent = Command::new("kill").args(["-CONT", &session.process().to_string()]).status();
    assert!(sent.is_ok_and(|status| status.success()), "the signal is sent");
    // The signal and a key come on different ways: only when the terminal is taken again is a key pressed.
    session.wait_for_bytes(b"\x1b[?1049h", 2);
    session.press("?");
    session.wait_for("What is marked");
    session.press("q");
    assert_eq!(session.end(), Ended::With(0));
}

#[test]
fn what_could_not_be_kept_is_told_at_the_end() {
    let home = home();
    let mut session = Session::with(home.path(), 80, 24, &[], &[("RASHOMON_DATA", "/dev/null/folder")]);
    session.wait_for("Meridian Wire");
    session.press("b");
    session.wait_for("Not on the disk yet");
    session.press("q");
    session.wait_for("is lost");
    assert_eq!(session.end(), Ended::With(2));
}

/// Set where this test's own program is to panic on the terminal.
const PANIC: &str = "RASHOMON_TEST_PANIC";

#[test]
fn a_panic_gives_the_terminal_back_and_can_be_read() {
    let home = home();
    let program = std::env::current_exe().expect("this test is a program");
    let arguments = ["--exact", "panics_on_the_terminal", "--nocapture"];
    let mut session = Session::of(&program, home.path(), 80, 24, &arguments, &[(PANIC, "1")]);
    session.wait_for("held");
    assert!(session.screen().alternate_screen());
    session.press("x");
    session.wait_for("the roof fell in");
    assert_eq!(session.end(), Ended::With(101));
}

/// Takes the terminal and panics, where the test above asks for it; first in a thread whose panic must
/// leave the terminal alone.
#[test]
fn panics_on_the_terminal() {
    if std::env::var_os(PANIC).is_none() {
        return;
    }
    let _ = rashomon::run::terminal::held(true, |screen| -> std::io::Result<()> {
        let survived = std::thread::spawn(|| panic!("nobody should read this")).join();
        assert!(survived.is_err());
        screen.draw(|frame| frame.render_widget("held", frame.area()))?;
        let mut key = [0];
        std::io::Read::read_exact(&mut std::io::stdin(), &mut key)?;
        panic!("the roof fell in");
    });
}

#[test]
fn without_colours_everything_is_still_marked() {
    let home = home();
    let mut session = Session::with(home.path(), 120, 30, &[], &[("NO_COLOR", "1")]);
    session.wait_for("? keys");
    let screen = session.screen();
    let cells: Vec<_> =
        (0..30).flat_map(|y| (0..120).map(move |x| (y, x))).filter_map(|(y, x)| screen.cell(y, x)).collect();
    let plain = vt100::Color::Default;
    assert!(cells.iter().all(|cell| cell.fgcolor() == plain && cell.bgcolor() == plain));
    assert!(cells.iter().any(|cell| cell.bold()) && cells.iter().any(|cell| cell.inverse()));
    session.press("q");
    assert_eq!(session.end(), Ended::With(0));
}

#[test]
fn hostile_text_never_steers_the_terminal() {
    let home = home();
    let hostile = "A headline \u{1b}]0;owned\u{7} here\n\nThe \u{1b}[31mred\u{1b}[2J text \u{202e}runs\u{202c} \
                   on\u{200b}ward \u{9b}1mand 한국어 👩\u{200d}👩\u{200d}👧 e\u{301} is kept.\n";
    let file = home.path().join("hostile.txt");
    fs::write(&file, hostile).expect("it can be written");
    let mut session = Session::start(home.path(), 100, 12, &[file.to_str().expect("a plain path")]);
    session.wait_for("is kept.");
    session.press("q");
    let written = session.written();
    for bad in ["\u{1b}]0;owned", "\u{1b}[31mred", "\u{1b}[2J text", "\u{202e}", "\u{200b}", "\u{9b}1m"] {
        assert!(!written.windows(bad.len()).any(|bytes| bytes == bad.as_bytes()), "{bad:?} is written");
    }
    assert_eq!(session.end(), Ended::With(0));
}

#[test]
fn what_could_not_be_read_is_said_on_the_screen() {
    let home = home();
    let file = home.path().join("one.txt");
    fs::write(&file, "A headline\n\nThe story is told in one sentence, and no more.\n")
        .expect("it can be written");
    let missing = home.path().join("two.txt");
    let paths = [file.to_str().expect("a plain path"), missing.to_str().expect("a plain path")];
    let mut session = Session::start(home.path(), 160, 12, &paths);
    session.wait_until("the screen tells of it", |screen| {
        screen.alternate_screen() && screen.contents().contains("two.txt")
    });
    session.press("q");
    assert_eq!(session.end(), Ended::With(0));
}

#[test]
fn who_opens_a_mixed_folder_is_told_how_to_part_it() {
    let home = home();
    let events =
        [("dam", "Dam breaks above Orsa", "orsa.txt"), ("ferry", "Ferry crews strike at Velm", "velm.txt")];
    for (event, headline, file) in events {
        for outlet in ["echo", "post"] {
            let text = format!(
                "{headline}\n\n{headline}, the {outlet} says, and many people are not at home yet.\n"
            );
            fs::write(home.path().join(format!("{event}-{outlet}-{file}")), text).expect("it can be written");
        }
    }
    let folder = home.path().to_str().expect("a plain path");
    let mut session = Session::start(home.path(), 80, 24, &[folder]);
    session.wait_for("rashomon stories lists them");
    session.press("q");
    assert_eq!(session.end(), Ended::With(0));
    let mut session = Session::start(home.path(), 80, 24, &["--story", "2", folder]);
    session.wait_for("2 outlets");
    session.press("q");
    assert_eq!(session.end(), Ended::With(0));
}
