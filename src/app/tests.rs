//! Commands, as before, keys, after.

mod filters;
mod desk;
mod tables;
mod working;

use super::key::Key;
use super::layout::Size;
use super::*;
use crate::article::Place;
use crate::compare::fixture::Story;
use crate::compare::{Comparison, Rendering, Subject, Verdict};
use crate::mention::Kind;
use crate::mention::quote::QuoteKind;
use crate::notebook::{Bookmark, Event, Notebook};
use crate::page::Target;

/// A flood, as three invented outlets tell it.
pub(crate) fn flood() -> Comparison {
    Story::default()
        .article(
            "Valley Post",
            "# Flood cuts off Marl
             @ By Ada Stone

             The river rose over its banks on Friday and cut off the town of Marl.
             About 50 people were brought to safety.

             “This is a grave warning,” mayor Ines Calder said.

             A bridge was closed.
             ~ Share this story",
        )
        .article(
            "Hill Radio",
            "# Marl under water

             Marl was cut off on Friday when the river rose over its banks.
             “This is a serious warning,” said Ines Calder, the mayor.

             51 people had to leave their houses.
             School is out until Monday.",
        )
        .article(
            "The Ledger",
            "# Marl counts the cost

             Insurers expect claims of $2 million.
             “This is a grave warning,” Calder, the mayor of Marl, said.
             On Friday the river cut off Marl, a town in the valley.",
        )
        .link((0, 0), (1, 0), 0.6)
        .link((0, 2), (1, 1), 0.9)
        .link((0, 2), (2, 3), 0.8)
        .link((1, 1), (2, 3), 0.8)
        .link((0, 3), (1, 3), 0.7)
        .link((0, 4), (1, 2), 0.9)
        .link((0, 4), (2, 2), 0.9)
        .link((1, 2), (2, 2), 0.9)
        .quote(0, "“This is a grave warning,”", QuoteKind::Direct)
        .quote(1, "“This is a serious warning,”", QuoteKind::Direct)
        .quote(2, "“This is a grave warning,”", QuoteKind::Direct)
        .utterance(Rendering::Altered, &[(0, 0), (1, 0), (2, 0)])
        .claim(&[(0, 2), (1, 1), (2, 3)])
        .claim(&[(0, 3), (1, 3)])
        .claim(&[(0, 4), (1, 2), (2, 2)])
        .fact(0, "Friday", Kind::Date)
        .finding(
            Subject::Fact(Kind::Date),
            Verdict::Agree,
            "The same day.",
            &[(0, "Friday", "friday"), (1, "Friday", "friday"), (2, "Friday", "friday")],
        )
        .finding(
            Subject::Fact(Kind::Number),
            Verdict::Compatible,
            "About 50 can be 51.",
            &[(0, "About 50", "about 50"), (1, "51", "51")],
        )
        .finding(
            Subject::Quote,
            Verdict::Differ,
            "The same words of one speaker, one of them altered.",
            &[(0, "grave", "grave"), (1, "serious", "serious"), (2, "grave", "grave")],
        )
        .done()
}

/// The flood, opened.
pub(crate) fn opened(width: u16, height: u16) -> State {
    State::new(flood(), Notebook::default(), Size { width, height })
}

/// Presses keys, spelt with a space between two.
pub(crate) fn press(state: &mut State, keys: &str) {
    for key in keys.split_whitespace() {
        match key {
            "PAUSE" => state.take(Input::Pause),
            _ => state.take(Input::Key(Key::named(key).unwrap_or_else(|| panic!("no key is spelt {key}")))),
        }
    }
}

/// Where the reader is: article and passage, counted from 1, and what is open on top.
fn at(state: &State) -> String {
    let place = state.panes.place().expect("there are articles");
    let open: Vec<_> = state.opened.iter().map(|opened| opened.row.name).collect();
    format!("{}.{} {}", place.article + 1, place.passage + 1, open.join(" ")).trim_end().to_owned()
}

fn after(keys: &str) -> State {
    let mut state = opened(120, 20);
    press(&mut state, keys);
    state
}

/// Opens the flood in three panes, the cursor on its first headline, and presses keys.
fn check(keys: &str, expected: &str) {
    assert_eq!(at(&after(keys)), expected, "{keys}");
}

#[test]
fn moving() {
    check("", "1.1");
    check("j", "1.2");
    check("3 j", "1.4");
    check("1 0 j k", "1.6");
    check("down down up", "1.2");
    check("G", "1.7");
    check("G g g", "1.1");
    check("3 G", "1.3");
    check("3 g g", "1.3");
    check("g j", "1.1");
    check("}", "1.3");
    check("2 }", "1.5");
    check("G {", "1.6");
    check("G { {", "1.5");
    check("9 9 }", "1.7");
    check("ctrl-d ctrl-u", "1.1");
    check("end home", "1.1");
}

#[test]
fn another_pane_opens_at_the_same_thing() {
    check("2 j l", "2.2");
    check("2 j l l", "3.4");
    check("2 j l l h h", "1.3");
    check("tab tab tab", "1.1");
    check("shift-tab", "3.1");
    check("9 l", "3.1");
    check("3 PAUSE", "3.1");
    check("2 z", "2.1");
    check("7 PAUSE", "1.1");
}

#[test]
fn going_from_finding_to_finding() {
    check("]", "1.3");
    check("] ]", "1.4");
    check("] ] ]", "1.5");
    check("] ] ] ]", "2.2");
    check("[", "3.4");
    check("2 ]", "1.4");
    check("x", "1.5");
    check("2 PAUSE x", "2.3");
    // A mark that is switched off is passed over.
    check("t c ] ]", "1.5");
    check("H ]", "1.1");
    assert_eq!(after("H ]").message, Some(Message::note("No finding is marked.")));
    assert_eq!(after("] ] ] ]").message, Some(Message::note("Now in 2 Hill Radio.")));
    assert_eq!(after("[").message, Some(Message::note("Round the end of the story.")));
    assert_eq!(after("] ]").number_of(1), Some((1, 1)));
}

#[test]
fn why_and_back() {
    check("enter", "1.1 why");
    check("] enter esc", "1.3");
    check("] enter j enter", "2.2");
    check("] enter ]", "1.4 why");
    check("F", "1.1 findings");
    check("F j enter", "1.4");
    check("F F", "1.1");
    check("? F esc", "1.1");
    check("F ? esc", "1.1 findings");
    check("F ? F", "1.1 findings");
    check("F g r g f", "1.1 facts");
    check("F g r g f esc", "1.1");
    check("g r ctrl-o", "1.1");
    check("F j g r ctrl-o", "1.1 findings");
    check("F ? A", "1.1");
    check("F ? g p ctrl-o", "1.1 findings help");
    check("] enter F esc", "1.3");
    assert_eq!(after("A").message, None);
    check("? q", "1.1 help");
    assert_eq!(after("? q").outbox, [Effect::Quit]);
    assert_eq!(after("F").opened[0].page.rows.len(), 3);
}

#[test]
fn searching() {
    check("/ m a r l enter", "1.1");
    check("/ m a r l enter n", "1.3");
    check("/ m a r l enter 2 n", "2.1");
    check("/ m a r l enter N", "3.4");
    check("/ s c h o o l", "2.5");
    check("/ s c h o o l esc", "1.1");
    check("/ s c h o o l backspace enter n", "2.5");
    check("/ m a r l enter G n", "2.1");
    check("/ x y z enter", "1.1");
    check("n", "1.1");
    let state = after("/ m a r l enter n");
    assert_eq!((state.search.at + 1, state.search.hits.len()), (2, 7));
    assert!(after("/ m a r l enter esc").search.hits.is_empty());
    assert_eq!(after("/ x y z enter").message, Some(Message::note("“xyz” is in none of the articles.")));
}

#[test]
fn layers() {
    assert_eq!(after("t d").layers.to_string(), "marks 13 of 14");
    assert_eq!(after("H").layers.to_string(), "marks off");
    assert_eq!(after("t k").layers.to_string(), "marks on, by kind");
    assert_eq!(after("t k t k").layers.to_string(), "marks on");
    assert_eq!(after("H H").layers.to_string(), "marks on");
    assert_eq!(after("t z").layers.to_string(), "marks on");
    assert_eq!(after("t esc d").layers.to_string(), "marks on");
}

/// The words that are kept after some keys, each with its note.
fn kept(keys: &str) -> Vec<(String, Option<String>)> {
    let state = after(keys);
    state
        .notes
        .kept()
        .iter()
        .map(|kept| (kept.bookmark.words.exact.clone(), kept.bookmark.note.clone()))
        .collect()
}

#[test]
fn keeping() {
    let bridge = "A bridge was closed.".to_owned();
    assert_eq!(kept("5 j b"), [(bridge.clone(), None)]);
    assert_eq!(kept("5 j b b"), [(bridge.clone(), None)]);
    assert_eq!(kept("5 j v l b"), [("A bridge".to_owned(), None)]);
    assert_eq!(kept("5 j c o h enter"), [(bridge.clone(), Some("oh".to_owned()))]);
    assert_eq!(kept("5 j b B c o h enter"), [(bridge.clone(), Some("oh".to_owned()))]);
    assert_eq!(kept("5 j c o h enter c ctrl-u enter"), [(bridge.clone(), None)]);
    assert_eq!(kept("5 j b B d"), []);
    assert_eq!(kept("5 j b B d u"), [(bridge, None)]);
    assert_eq!(kept("B d u c esc"), []);
    // What was deleted last comes back first.
    assert_eq!(kept("5 j b k b B j d k d u").iter().map(|(words, _)| words.len()).collect::<Vec<_>>(), [20]);
    check("5 j b g g B enter", "1.6");
    assert_eq!(after("5 j b").outbox.len(), 1);
}

#[test]
fn the_cursor_stays_on_its_bookmark_whatever_others_keep_and_take_out() {
    let mut state = after("5 j b k b B j");
    let own: Vec<_> = state.notes.notebook().bookmarks().cloned().collect();
    let added = |bookmark: &Bookmark| Event::Added { bookmark: Box::new(bookmark.clone()) };
    let other = Bookmark { id: "other".into(), ..own[0].clone() };
    for (kept, row) in [(vec![&other, &own[0], &own[1]], 2), (vec![&own[1]], 0), (vec![&own[0], &own[1]], 1)]
    {
        state.reread(Notebook::of(kept.into_iter().map(added)));
        let opened = state.opened.last().unwrap();
        assert_eq!((opened.cursor.row, opened.target()), (row, Some(Target::Bookmark(row))));
    }
    assert!(after("B").outbox.contains(&Effect::Refresh) && after("D").outbox.contains(&Effect::Refresh));
}

#[test]
fn exporting_what_is_seen() {
    let written = |keys: &str| match after(keys).outbox.pop() {
        Some(Effect::Write { name, ending, text }) => Some((format!("{name}.{ending}"), text)),
        _ => None,
    };
    let check = |keys: &str, file: &str, words: &str| {
        let (name, text) = written(keys).unwrap_or_else(|| panic!("{keys} writes nothing"));
        assert!(name == file && text.contains(words), "{name}\n{text}");
    };
    check("e", "rashomon-panes.html", "<!doctype html>");
    check("F e", "rashomon-findings.md", "## Findings");
    check("5 j # x enter B e", "rashomon-bookmarks.md", "> A bridge was closed.");
    assert_eq!(written("? e"), None);
}

#[test]
fn filing_under_tags() {
    let tags = |keys: &str| after(keys).notes.get(0).map(|bookmark| bookmark.tags.join(" "));
    assert_eq!(tags("5 j # a space # b enter").as_deref(), Some("a b"));
    assert_eq!(tags("5 j b B # a enter").as_deref(), Some("a"));
    assert_eq!(tags("5 j # a enter # ctrl-u enter").as_deref(), Some(""));
    assert_eq!(tags("5 j # a esc").as_deref(), Some(""));
}

#[test]
fn selecting_and_copying() {
    let copied = |keys: &str| match after(keys).outbox.pop() {
        Some(Effect::Copy(words)) => words,
        other => panic!("{keys} copies nothing but {other:?}"),
    };
    assert_eq!(copied("y"), "Flood cuts off Marl");
    assert_eq!(copied("v l y"), "Flood cuts");
    assert_eq!(copied("v w w h y"), "Flood cuts");
    assert_eq!(copied("v 2 l y"), "Flood cuts off");
    assert_eq!(copied("v j y"), "Flood cuts off Marl");
    assert_eq!(copied("5 j v k y"), "“This is a grave warning,” mayor Ines Calder said.\n\nA");
    assert!(after("v v").selection.is_none());
    assert!(after("v esc").selection.is_none());
    assert!(matches!(after("o").outbox.as_slice(), [Effect::Open(source)] if source == "Valley Post.txt"));
}

#[test]
fn keys_that_mean_nothing_do_nothing() {
    for keys in ["K", "ctrl-x", "alt-j", "g x", "t 9", "0", "backspace", "é", "delete"] {
        check(keys, "1.1");
        assert!(after(keys).outbox.is_empty(), "{keys}");
    }
}

#[test]
fn the_mouse_points_scrolls_and_selects() {
    let mut state = opened(120, 20);
    let pane = state.layout.panes[1];
    let (x, y) = (pane.x + 12, pane.y + 4);
    state.take(Input::Mouse(Mouse { kind: MouseKind::Press, x, y }));
    assert_eq!(at(&state), "2.2");
    for x in x..x + 9 {
        state.take(Input::Mouse(Mouse { kind: MouseKind::Drag, x, y }));
    }
    let span = state.selection.as_ref().expect("words are selected").span();
    let words = span.of(&state.comparison.articles[1].text);
    assert!(words.split(' ').count() > 1 && state.comparison.articles[1].text.contains(words), "{words}");
    state.take(Input::Mouse(Mouse { kind: MouseKind::Wheel(3), x, y }));
    assert_eq!(at(&state), "2.3");
}

#[test]
fn counterparts_stand_level() {
    for keys in ["2 j", "3 j", "4 j", "4 j l", "4 j l l", "2 j l l"] {
        let state = after(keys);
        let place = state.panes.place().expect("there are articles");
        for counterpart in state.comparison.counterparts(place) {
            let Place { article, passage } = counterpart.place;
            let line = state.panes.sheets[article].line_of(passage) - state.panes.cursors[article].top;
            assert_eq!(line, state.panes.level(), "{keys}: article {}", article + 1);
        }
    }
}

#[test]
fn a_pane_without_counterpart_stays_where_there_are_words() {
    for height in [6, 9, 20] {
        let mut state = opened(120, height);
        press(&mut state, "5 j");
        let window = isize::try_from(height).expect("a small screen") - 3;
        for (sheet, cursor) in state.panes.sheets.iter().zip(&state.panes.cursors) {
            let end = (isize::try_from(sheet.len()).expect("a short article") - window).max(0);
            assert!((0..=end).contains(&cursor.top), "{height}: {} of {end}", cursor.top);
        }
    }
}

#[test]
fn one_article_and_none_at_all() {
    for comparison in [Comparison::default(), Story::default().article("Alone", "# One\nTwo.").done()] {
        let mut state = State::new(comparison, Notebook::default(), Size { width: 80, height: 24 });
        for command in commands::COMMANDS {
            for keys in command.keys {
                press(
                    &mut state,
                    &keys.replace("<layer>", "d").replace("<letter>", "a").replace("1-9", "2 PAUSE"),
                );
            }
            press(&mut state, "esc esc");
        }
    }
}

#[test]
fn no_two_commands_share_a_key_or_a_name() {
    use commands::COMMANDS;
    let keymap = super::keymap();
    assert!(keymap.clashes().is_empty(), "{:?}", keymap.clashes());
    for (index, a) in COMMANDS.iter().enumerate() {
        for b in &COMMANDS[index + 1..] {
            assert_ne!(a.name, b.name);
        }
        let known = |keys: &&&str| {
            keys.split(' ').all(|key| {
                key.len() > 2 && key.starts_with('<') || key == keymap::PANE || Key::named(key).is_some()
            })
        };
        assert_eq!(a.keys.iter().filter(known).count(), a.keys.len(), "{}", a.name);
    }
}

#[test]
fn a_line_takes_what_it_has_room_for_and_says_so() {
    let mut state = State::new(flood(), Notebook::default(), Size { width: 100, height: 30 });
    state.take(Input::Key(Key::plain(super::key::Code::Char('/'))));
    state.take(Input::Paste("river ".repeat(100_000)));
    state.take(Input::Key(Key::plain(super::key::Code::Char('x'))));
    let typed = state.prompt.as_ref().map(|prompt| prompt.input.value().chars().count());
    assert_eq!(typed, Some(prompt::LONGEST));
    assert!(state.message.is_some_and(|message| message.text.contains("left out")));
}
