//! Moving in tables, and from their cells to passages.

use super::*;

#[test]
fn every_cell_of_a_table_leads_to_its_passage() {
    check("g r", "1.1 rows");
    check("g r enter", "1.3");
    check("g r l enter", "2.2");
    check("g r l l enter", "3.4");
    check("g r j l enter", "2.4");
    check("g r 2 j l l l h enter", "2.3");
    check("g r G enter", "1.5");
    check("g r g r", "1.1");
    check("g q l enter", "2.3");
    // A cell in which an outlet says nothing leads to the first that says something.
    check("g r j l l enter", "1.4");
    assert_eq!(after("g f l enter").finding, Some(1));
    assert_eq!(after("g f j l enter").finding, Some(0));
    assert_eq!(after("g q l enter").finding, Some(2));
}

#[test]
fn the_base_goes_along_with_the_reader() {
    check("g b", "1.1 base");
    check("g b j j esc", "1.3");
    check("2 j g b l enter", "2.2");
    check("2 j g b l j enter", "3.4");
    check("2 j g b l j h enter", "1.3");
    check("2 j g b tab", "2.2 base");
    check("2 j g b tab tab tab", "1.3 base");
    check("g o j l enter", "2.2");
    check("g o l enter", "1.3");
    check("g o G", "1.1 outlets");
    check("g a g m g a", "1.1 alone");
    check("g a g m g m", "1.1");
}

#[test]
fn a_table_opens_at_what_is_read() {
    check("3 j g r enter", "1.4");
    check("2 PAUSE 2 j g r enter", "2.3");
    check("3 j l g f enter", "2.4");
    check("] ] ] g q enter", "1.5");
}

#[test]
fn a_table_on_a_small_screen_keeps_the_cell_that_was_chosen() {
    let mut state = opened(120, 20);
    press(&mut state, "g r l j");
    state.take(Input::Resize(Size { width: 40, height: 12 }));
    assert_eq!((state.opened[0].cursor.row, state.opened[0].cursor.cell), (1, 1));
    press(&mut state, "k");
    assert_eq!((state.opened[0].cursor.row, state.opened[0].cursor.cell), (1, 0));
    press(&mut state, "k enter");
    assert_eq!(at(&state), "3.4");
}

#[test]
fn the_way_back_leads_to_the_cell() {
    check("g r j l enter ctrl-o enter", "2.4");
    let state = after("g r j l enter ctrl-o");
    assert_eq!((state.opened[0].cursor.row, state.opened[0].cursor.cell), (1, 1));
}

#[test]
fn what_a_cell_leads_to_can_be_kept() {
    let kept = |keys: &str| {
        let state = after(keys);
        state.notes.kept().iter().map(|kept| kept.bookmark.words.exact.clone()).collect::<Vec<_>>()
    };
    assert_eq!(kept("g r j l b"), ["51 people had to leave their houses."]);
    assert_eq!(kept("g f l b b"), ["51 people had to leave their houses."]);
    assert_eq!(kept("g r j l b u"), Vec::<String>::new());
}

#[test]
fn a_list_opens_at_its_top_until_something_is_read() {
    let agree = [(0, "Friday", "friday"), (1, "Friday", "friday")];
    let differ = [(0, "50", "50"), (1, "51", "51")];
    let story = Story::default()
        .article("Post", "# Flood on Friday\n50 were saved.")
        .article("Radio", "# Friday: flood\n51 were saved.")
        .finding(Subject::Fact(Kind::Date), Verdict::Agree, "The same day.", &agree)
        .finding(Subject::Fact(Kind::Number), Verdict::Differ, "50 is not 51.", &differ)
        .done();
    for (keys, row) in [("F", 0), ("j g g F", 0), ("j F", 0), ("] ] F", 1)] {
        let mut state = State::new(story.clone(), Notebook::default(), Size { width: 80, height: 24 });
        press(&mut state, keys);
        assert_eq!(state.opened[0].cursor.row, row, "{keys}");
    }
}
