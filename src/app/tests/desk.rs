//! Panes are muted, closed, moved and scrolled by themselves.

use super::*;

/// The articles whose panes are in sight after some keys, counted from 1.
fn seen(keys: &str) -> Vec<usize> {
    after(keys).seen().map(|(article, _)| article + 1).collect()
}

#[test]
fn panes_are_closed_and_come_back() {
    assert_eq!(seen(""), [1, 2, 3]);
    assert_eq!(seen("w c"), [2, 3]);
    assert_eq!(seen("w c w c"), [3]);
    assert_eq!(seen("w c w c w c"), [3]);
    assert_eq!(seen("w c w w"), [1, 2, 3]);
    assert_eq!(seen("l w c"), [1, 3]);
    assert_eq!(seen("w c 1 PAUSE"), [1, 2, 3]);
    check("2 j l w c", "3.4");
    check("3 PAUSE w c", "2.1");
    check("w c l h h", "2.1");
    check("w c tab tab", "2.1");
    // What is gone to comes back with its pane.
    check("w c [ [ [ [ [ [", "2.4");
    assert_eq!(seen("w c / b r i d g e enter"), [1, 2, 3]);
}

#[test]
fn a_closed_pane_says_whether_its_outlet_is_compared() {
    for (keys, told) in [
        ("l w c", "2 Hill Radio is closed and still compared. w\u{a0}w or 2 brings it back."),
        ("l w m w c", "2 Hill Radio is closed and not compared. w\u{a0}w or 2 brings it back."),
    ] {
        assert_eq!(after(keys).message.map(|message| message.text).as_deref(), Some(told));
    }
}

#[test]
fn panes_are_moved() {
    assert_eq!(seen("w l"), [2, 1, 3]);
    assert_eq!(seen("2 w l"), [2, 3, 1]);
    assert_eq!(seen("9 w l w h"), [2, 1, 3]);
    assert_eq!(seen("3 PAUSE 9 w h"), [3, 1, 2]);
    check("w l h", "2.1");
    check("w l tab", "3.1");
}

#[test]
fn a_muted_outlet_is_not_compared() {
    let findings = |keys: &str| after(keys).comparison.findings.len();
    assert_eq!(
        [findings(""), findings("3 PAUSE w m"), findings("2 PAUSE w m"), findings("w m")],
        [3, 3, 1, 2]
    );
    assert_eq!(findings("2 PAUSE w m w m"), 3);
    assert_eq!(findings("w m l w m l w m"), 0);
    let rows = |keys: &str| after(keys).opened[0].page.rows.len();
    assert_eq!([rows("2 PAUSE w m g r"), rows("2 PAUSE w m F"), rows("w m g q")], [2, 1, 1]);
    let columns = &after("2 PAUSE w m g r").opened[0].page.columns;
    assert_eq!(columns, &["1 Valley Post", "3 The Ledger"]);
    assert_eq!(crate::view::sources(&after("w m").comparison)[0], "2 outlets");
    assert!(after("] ] ] 2 w m").finding.is_none());
}

#[test]
fn where_there_is_no_article_none_is_muted() {
    let mut state = opened(80, 24);
    let articles = state.comparison.articles.clone();
    state.reopen(Vec::new());
    press(&mut state, "w m");
    assert!(state.comparison.muted.is_empty());
    state.reopen(articles);
    assert_eq!(state.comparison.articles.len(), 3);
}

#[test]
fn panes_are_scrolled_by_themselves() {
    let tops = |keys: &str| {
        let mut state = opened(120, 8);
        press(&mut state, keys);
        state.panes.cursors.iter().map(|cursor| cursor.top).collect::<Vec<_>>()
    };
    assert_ne!(tops("4 j")[1..], tops("")[1..]);
    assert_eq!(tops("w s 4 j")[1..], [0, 0]);
    assert_eq!(tops("w s 4 j w s"), tops("4 j"));
    check("w s 2 j l", "2.1");
}

#[test]
fn panes_are_found_as_they_were_left() {
    let seat = after("w l 3 PAUSE w m w c").seat();
    let mut state = opened(120, 20);
    state.sit(&seat);
    assert_eq!(state.seen().map(|(article, _)| article + 1).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(state.comparison.heard().collect::<Vec<_>>(), [0, 1]);
    state.sit(&after("").seat());
    assert_eq!(state.seen().count(), 3);
    assert_eq!(state.comparison.findings.len(), 3);
}

#[test]
fn every_headline_is_seen_until_something_is_read() {
    let story = Story::default()
        .article("Post", "# Flood\nFifty were saved.\n\nA bridge was closed.")
        .article("Radio", "# Bridge closed\nTraffic stood.\n\nThe flood came at night.\n\nFifty were saved.")
        .link((0, 0), (1, 2), 0.9)
        .link((0, 1), (1, 3), 0.9)
        .done();
    for (keys, top) in [("", 0), ("j", 4), ("j g g", 0)] {
        let mut state = State::new(story.clone(), Notebook::default(), Size { width: 80, height: 6 });
        press(&mut state, keys);
        assert_eq!(state.panes.cursors[1].top, top, "{keys}");
    }
}

/// Whether, after some keys and from the bridge in the first article, the school in the second stands level with it.
fn level(keys: &str) -> bool {
    let mut state = opened(120, 12);
    press(&mut state, &format!("5 j {keys} 1 PAUSE 6 G"));
    stands_level(&state)
}

fn stands_level(state: &State) -> bool {
    let line = |article: usize, passage: usize| {
        state.panes.sheets[article].line_of(passage) - state.panes.cursors[article].top
    };
    line(0, 5) == line(1, 4)
}

#[test]
fn two_passages_are_held_level_by_hand() {
    const BOTH: &str = "P 2 PAUSE G P";
    assert!(!level("") && level(BOTH));
    assert!(!level(&format!("{BOTH} u")) && level(&format!("{BOTH} u U")));
    assert!(!level(&format!("{BOTH} P 1 PAUSE G k P")), "pinned once more they part");
    assert!(!level(&format!("{BOTH} D d esc")));
    assert!(!level("P P 2 PAUSE G P"), "the pin was taken away");
    // Nothing is said of what they say.
    let state = after(&format!("5 j {BOTH}"));
    assert_eq!(state.comparison.mark(Place { article: 0, passage: 5 }), Some(crate::compare::Mark::Only));
    assert_eq!((state.comparison.findings.len(), state.progress().0), (3, 0));
    // From one to the other, and what is not story can be held level too.
    check(&format!("5 j {BOTH} 1 PAUSE 6 G l"), "2.5");
    check("G P 2 PAUSE g g P 1 PAUSE G l", "2.1");
    assert!(after("G P 2 PAUSE g g p").message.is_some_and(|it| it.text.contains("not story")));
    // It is found again in the notebook.
    let notebook = state.notes.notebook().clone();
    let mut again = State::new(flood(), notebook, Size { width: 120, height: 12 });
    press(&mut again, "6 G");
    assert!(stands_level(&again));
    again.reopen(flood().articles);
    again.compared(flood());
    assert!(stands_level(&again));
}

#[test]
fn nothing_is_said_of_articles_that_are_not_compared_yet() {
    let mut state = State::new(
        Comparison::unread(flood().articles),
        Notebook::default(),
        Size { width: 120, height: 30 },
    );
    state.wait("reading".to_owned());
    for keys in ["F", "g f", "g q", "g r", "g o", "g a", "g m"] {
        press(&mut state, keys);
        let rows = state.opened.last().map(|opened| opened.page.rows.len());
        assert_eq!((rows, state.why_empty().as_str()), (Some(0), "Not compared yet."), "{keys}");
        press(&mut state, "esc");
    }
    press(&mut state, "4 j enter");
    let why = state.opened.last().map(|opened| opened.page.rows[1].cells[1].text());
    assert_eq!(why.as_deref(), Some("The articles are not compared yet."));
    let hint = |keys: &str| {
        let state = after(keys);
        state.opened.last().map_or_else(String::new, |opened| state.hint_of(opened))
    };
    assert_eq!(hint("D"), "esc back");
    assert_eq!(hint("B"), "esc back");
    assert_eq!(hint("f q f a F"), "f\u{a0}f everything again · esc back");
    assert_eq!(hint("H F"), "H marks on · esc back");
    assert_eq!(hint("3 j b B"), "enter go there · c note · # tags · d delete · u undo · esc back");
}

#[test]
fn a_comparison_that_is_given_up_has_not_failed() {
    let waiting = || {
        let unread = Comparison::unread(flood().articles);
        let mut state = State::new(unread, Notebook::default(), Size { width: 80, height: 24 });
        state.wait("reading".to_owned());
        state
    };
    let told = |state: &State| state.message.as_ref().map(|message| message.text.clone()).unwrap_or_default();
    let mut stopped = waiting();
    press(&mut stopped, "esc");
    let before = told(&stopped);
    assert!(before.contains("R compares"), "{before}");
    stopped.not_compared();
    assert_eq!(told(&stopped), before);
    press(&mut stopped, "F");
    assert_eq!(stopped.why_empty(), "Not compared. R compares the articles.");
    let mut failed = waiting();
    failed.not_compared();
    assert!(told(&failed).contains("failed"));
}

#[test]
fn no_pane_has_lines_too_long_to_be_read() {
    let mut state = opened(400, 40);
    press(&mut state, "z");
    let (widest, sheet) = (crate::page::PROSE, &state.panes.sheets[0]);
    assert_eq!(sheet.fitted.widths, [widest]);
}

#[test]
fn neither_leap_nor_step_leaves_a_hole_above_what_stands_level() {
    let filler = "A sentence of no account stands here.\n\n".repeat(12);
    let story = Story::default()
        .article(
            "Valley Post",
            &format!("{filler}The river rose over its banks on Friday.\n\n{filler}{filler}{filler}"),
        )
        .article("Hill Radio", &format!("The river rose on Friday.\n\n{filler}"))
        .link((0, 12), (1, 0), 0.9)
        .claim(&[(0, 12), (1, 0)])
        .finding(
            Subject::Fact(Kind::Date),
            Verdict::Agree,
            "The same day.",
            &[(0, "Friday", "friday"), (1, "Friday", "friday")],
        )
        .done();
    let stands = |height, keys: &str| {
        let mut state = State::new(story.clone(), Notebook::default(), Size { width: 120, height });
        press(&mut state, keys);
        assert_eq!(state.panes.cursors[0].row, 12);
        (state.panes.level(), state.panes.cursors[1].top)
    };
    assert_eq!(stands(40, "j ]"), (3, -3), "as near to the top as can be");
    assert_eq!(stands(40, "1 2 j"), (3, -3), "more than a third of the other would be blank");
    assert_eq!(stands(80, "1 2 j"), (24, -24), "after a step rather at rest");
}
