//! Showing only a part.

use super::*;
use crate::compare::Mark;

/// The passages of the first article that are shown after some keys, counted from 1.
fn shown(keys: &str) -> Vec<usize> {
    let state = after(keys);
    let sheet = &state.panes.sheets[0];
    (0..=sheet.last()).filter(|row| !sheet.is_hidden(*row)).map(|row| row + 1).collect()
}

#[test]
fn only_a_part_of_the_articles_is_shown() {
    assert_eq!(shown(""), [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(shown("f d"), [5]);
    assert_eq!(shown("f d f d"), [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(shown("f q"), [5]);
    assert_eq!(shown("5 j b f b"), [6]);
    assert_eq!(shown("5 j b f b B d esc"), Vec::<usize>::new());
    assert_eq!(shown("3 f o"), [3, 5]);
    assert_eq!(shown("3 f o f d f f"), [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(shown("f o f o"), [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(shown("f a"), [6]);
    assert_eq!(shown("f k"), [4]);
    assert_eq!(shown("f k f k"), [3]);
    assert_eq!(shown("] r f u"), [4, 5]);
    assert_eq!(shown("f s f s f s"), Vec::<usize>::new());
}

#[test]
fn the_cursor_stands_on_what_is_shown_and_going_elsewhere_shows_all() {
    check("f d", "1.5");
    check("f d j k", "1.5");
    check("3 f o j", "1.5");
    check("3 f o j k k", "1.3");
    check("3 f o g g", "1.3");
    check("3 f o G", "1.5");
    check("f d l", "2.3");
    // Only the first and the second have a part in the number.
    check("3 PAUSE f k f k", "1.3");
    check("3 PAUSE f k f k f f", "1.3");
    check("3 PAUSE f b", "3.1");
    check("G f d", "1.5");
    check("f d ]", "2.3");
    check("f d / b r i d g e enter", "1.6");
    assert!(!after("f d / b r i d g e enter").filter.is_on());
    assert!(after("f d ]").filter.is_on());
    assert_eq!(after("f d").message, Some(Message::note("only at odds; f\u{a0}f shows all")));
}

#[test]
fn lists_and_tables_show_the_same_part() {
    let rows = |keys: &str| after(keys).opened[0].page.rows.len();
    assert_eq!([rows("F"), rows("f d F"), rows("F f k"), rows("2 f o F")], [3, 1, 1, 3]);
    assert_eq!([rows("g f"), rows("g f f k"), rows("f d g f")], [2, 1, 0]);
    assert_eq!([rows("g f f a"), rows("f a F"), rows("g q f a"), rows("g r f a")], [0, 0, 0, 0]);
    assert_eq!([rows("g q"), rows("g q f d"), rows("g q f k")], [1, 1, 0]);
    assert_eq!([rows("g r"), rows("g r f q"), rows("g b"), rows("g b f q")], [3, 1, 7, 1]);
    assert_eq!(after("F").opened[0].page.title, "findings by verdict, 3 unchecked");
    assert_eq!(after("F r").opened[0].page.title, "findings by verdict, 2 unchecked");
    assert_eq!(after("F s").opened[0].page.title, "findings by place in the story, 3 unchecked");
    assert_eq!(after("g f s").opened[0].page.title, "facts of several outlets, by place in the story");
    assert_eq!(after("s").message, Some(Message::note("Findings and facts by place in the story.")));
}

#[test]
fn what_is_about_one_sort_of_thing_can_be_hidden() {
    let rows = |keys: &str| after(keys).opened[0].page.rows.len();
    assert_eq!([rows("t w F"), rows("t n F"), rows("t p F"), rows("t n t w g f")], [2, 2, 3, 0]);
    // What is left is that the outlets tell the same.
    let mark = |keys: &str| {
        let state = after(keys);
        let kept = state.notes.kept();
        crate::view::gravest(&state.look(&kept), Place { article: 0, passage: 3 })
    };
    assert_eq!(mark(""), Some(Mark::Compatible));
    assert_eq!(mark("t n"), Some(Mark::Agree));
    assert_eq!(mark("t c"), None);
    check("t n ]", "1.3");
    check("t n ] ]", "1.5");
}

#[test]
fn findings_are_listed_in_the_order_asked_for() {
    let listed = |keys: &str| {
        let rows = &after(keys).opened[0].page.rows;
        rows.iter().map(|row| row.cells[0].text()).collect::<Vec<_>>()
    };
    assert_eq!(listed("F"), ["quote", "number", "date"]);
    assert_eq!(listed("F s"), ["date", "number", "quote"]);
    assert_eq!(listed("F s s"), ["number", "date", "quote"]);
    assert_eq!(listed("F s s s s"), ["date", "quote", "number"]);
    assert_eq!(listed("F s s s s s"), listed("F"));
}

#[test]
fn a_filter_leaves_the_beginning_of_what_is_read_in_sight() {
    for (width, height) in [(20, 6), (40, 8), (80, 24)] {
        for keys in ["x f d", "] f q f f", "2 PAUSE x f d f f", "x j k f d"] {
            let mut state = opened(width, height);
            press(&mut state, keys);
            assert!(state.panes.level() >= 0, "{keys} in {width}");
        }
    }
}
