//! Working through a story: deciding, taking back, going back, commands by name.

use super::*;

#[test]
fn the_way_back_leads_over_every_leap_and_what_was_open() {
    check("ctrl-o", "1.1");
    check("G ctrl-o", "1.1");
    check("G ctrl-o ctrl-p", "1.7");
    check("j j ctrl-o", "1.3");
    check("F j enter ctrl-o", "1.1 findings");
    check("F j enter ctrl-o enter", "1.4");
    check("F j enter ctrl-o ctrl-p", "1.4");
    check("] ] enter j enter ctrl-o", "1.4 why");
    check("/ m a r l enter n ctrl-o ctrl-o", "1.1");
    check("/ x esc ctrl-o", "1.1");
    check("G 2 g g 2 ctrl-o", "1.1");
    check("G 2 g g 2 ctrl-o 2 ctrl-p", "1.2");
    check("G ctrl-o j ctrl-p", "1.7");
    assert_eq!(after("ctrl-o").message, Some(Message::note("Nowhere to go back to.")));
    assert_eq!(after("G ctrl-o 4 G ctrl-p").message, Some(Message::note("Nowhere to go forth to.")));
    assert_eq!(after("F j j enter ctrl-o").opened[0].cursor.row, 2);
}

/// Findings that are left, how far the reader has come with each, and where the reader is.
fn decided(keys: &str, expected: &str) {
    let state = after(keys);
    let letter = |finding: usize| {
        state.standing(finding).name().map_or('.', |name| if name == "checked" { 'c' } else { '+' })
    };
    let standing: String = (0..state.comparison.findings.len()).map(letter).collect();
    assert_eq!(format!("{standing} {}", at(&state)), expected, "{keys}");
}

#[test]
fn working_through() {
    decided("", "... 1.1");
    decided("] r", "c.. 1.5");
    decided("] r r", "c.c 1.4");
    decided("] r r r r", "ccc 1.4");
    decided("] +", "+.. 1.3");
    decided("] + r", "+.. 1.5");
    decided("] + +", "+.. 1.3");
    decided("] -", ".. 1.3");
    decided("] - u", "... 1.3");
    decided("] - u U", ".. 1.3");
    decided("] r u", "... 1.3");
    decided("] ] - ] -", ". 1.5");
    decided("] r + u u", "... 1.3");
    decided("F r r", "c.c 1.1 findings");
    decided("F j - -", ". 1.1 findings");
    decided("] enter -", ".. 1.3 why");
    decided("? r", "... 1.1 help");
    assert_eq!(after("u").message, Some(Message::note("Nothing to take back.")));
    assert_eq!(after("] -").comparison.count(crate::compare::Mark::Agree), 0);
    assert_eq!(
        after("] ] ] r r r r").message,
        Some(Message::note("All findings that are marked are checked."))
    );
}

/// The passages that say the same as the first headline.
fn matched(keys: &str, expected: &str) {
    let state = after(keys);
    let counterparts = state.comparison.counterparts(Place { article: 0, passage: 0 });
    let places = counterparts.iter().map(|it| format!("{}.{}", it.place.article + 1, it.place.passage + 1));
    assert_eq!(places.collect::<Vec<_>>().join(" "), expected, "{keys}");
}

#[test]
fn matching_anew() {
    matched("", "2.1");
    matched("-", "");
    matched("- u", "2.1");
    matched("- p l g g p", "2.1");
    matched("p 3 PAUSE g g p", "3.1 2.1");
    matched("p 2 PAUSE p", "");
    matched("p p p", "2.1");
    matched("p esc 3 PAUSE g g p", "2.1");
    matched("p 3 PAUSE g g p enter", "3.1 2.1");
    matched("p 3 PAUSE g g p 1 PAUSE g g enter j j -", "3.1");
    // A byline and a footer are set aside.
    for keys in ["j p", "G p"] {
        let state = after(keys);
        assert!(state.pinned.is_none() && state.message.is_some(), "{keys}");
    }
    assert!(after("p j p").pinned.is_some());
}

#[test]
fn what_is_taken_back_can_be_done_again() {
    let words = |keys: &str| {
        kept(keys).into_iter().map(|(words, note)| words + &note.unwrap_or_default()).collect::<Vec<_>>()
    };
    let bridge = "A bridge was closed.";
    assert_eq!(words("5 j b u"), [""; 0]);
    assert_eq!(words("5 j b u U"), [bridge]);
    assert_eq!(words("5 j c ! enter u"), [bridge]);
    assert_eq!(words("5 j c ! enter u U"), [bridge.to_owned() + "!"]);
    assert_eq!(words("5 j c ! enter u u U U"), [bridge.to_owned() + "!"]);
    assert_eq!(words("5 j b B d u u"), [""; 0]);
    assert_eq!(words("5 j b u k b U"), ["“This is a grave warning,” mayor Ines Calder said."]);
    check("5 j b g g u", "1.6");
}

#[test]
fn commands_by_their_names() {
    check(": b o t t enter", "1.7");
    check(": f i n d enter", "1.1 findings");
    check(": x esc", "1.1");
    check("F : h e l p enter", "1.1 findings help");
    check(": b o t t enter ctrl-o", "1.1");
    assert_eq!(after(": d i f f e r enter").layers.to_string(), "marks 13 of 14");
    assert_eq!(after(": z z z enter").message, Some(Message::note("No command is called “zzz”.")));
    let painted = |keys: &str| {
        let mut state = after("");
        state.themes = ["dark", "light", "mono"].map(str::to_owned).to_vec();
        press(&mut state, keys);
        state.theme
    };
    assert_eq!(["t t", "t t t t t t", "3 t t", "9 t t", ": m o n o enter"].map(painted), [1, 0, 2, 0, 2]);
    let first =
        |keys: &str| after(keys).popup().map(|popup| popup.lines[popup.chosen.unwrap_or(0)].name.clone());
    assert_eq!(first(": u n d").as_deref(), Some("undo"));
    assert_eq!(first(": f i n d down").as_deref(), Some("next-finding"));
    assert_eq!(first(": f i n d down up up").as_deref(), Some("findings"));
    assert_eq!(first("t").as_deref(), Some("≠ differ"));
    assert!(first("").is_none() && first("t esc").is_none());
    let after_w = after("w").popup().expect("keys may follow");
    assert!(after_w.lines.iter().any(|line| line.keys == "h, left" && line.name == "pane-left"));
}

#[test]
fn passages_under_a_letter() {
    check("3 G m a g g ' a", "1.3");
    check("3 G m a 2 PAUSE ' a", "1.3");
    check("3 G m a g g ' a ctrl-o", "1.1");
    check("' q", "1.1");
    check("m esc j", "1.2");
    assert_eq!(after("m a '").popup().map(|popup| popup.lines.len()), Some(2));
}

#[test]
fn searches_are_remembered() {
    check("/ m a r l enter g g / up enter n", "1.3");
    let recalled = |keys: &str| after(keys).search.words;
    assert_eq!(recalled("/ a enter / b enter / up"), "b");
    assert_eq!(recalled("/ a enter / b enter / up up up"), "a");
    assert_eq!(recalled("/ a enter / b enter / up up down"), "b");
    assert_eq!(recalled("/ a enter / b enter / a enter / up up"), "b");
    assert_eq!(recalled("/ a enter / up down"), "");
}

/// What is seen after some keys, then leaving, then other keys in a story of which the first article was edited.
fn reopened(before: &str, keys: &str, expected: &str) {
    let seat = after(before).seat();
    let seat =
        serde_json::from_str(&serde_json::to_string(&seat).expect("it can be written")).expect("and read");
    let mut comparison = flood();
    comparison.articles[0].sha256 = "edited".to_owned();
    let mut state = State::new(comparison, Notebook::default(), Size { width: 120, height: 20 });
    state.sit(&seat);
    press(&mut state, keys);
    assert_eq!(format!("{} {}", at(&state), state.layers), expected, "{before} | {keys}");
}

#[test]
fn a_story_is_opened_as_it_was_left() {
    reopened("", "", "1.1 marks on");
    reopened("4 j", "", "1.5 marks on");
    reopened("2 PAUSE 3 j t d z", "", "2.4 marks 13 of 14");
    reopened("F j j", "enter", "1.3 marks on");
    reopened("F j ?", "", "1.1 findings help marks on");
    reopened("F j ?", "esc enter", "1.4 marks on");
    reopened("H", "", "1.1 marks off");
    reopened("4 j m a g g", "' a", "1.5 marks on");
    reopened("/ m a r l enter", "/ up enter n", "1.3 marks on");
    assert!(after("2 PAUSE z").seat().zoomed);
    reopened("w l w l 3 PAUSE w c", "1 PAUSE h", "2.1 marks on");
    reopened("w s", "w s", "1.1 marks on");
    reopened("t k t d", "", "1.1 marks 13 of 14, by kind");
    reopened("F s f d", "", "1.5 findings marks on");
    let title = |keys: &str| {
        let mut state = after("");
        state.sit(&after(keys).seat());
        (state.opened[0].page.title.clone(), state.filter.told(&state.comparison))
    };
    let parted = "only at odds · 2 Hill Radio · quote · from 60 % sure";
    assert_eq!(
        title("F s s f d 2 f o f s f k f k f k"),
        ("findings by kind, 1 unchecked".to_owned(), parted.to_owned())
    );
    let mut state = after("");
    state.sit(&after("2 PAUSE w m 3 PAUSE w c").seat());
    assert_eq!((state.panes.order.as_slice(), state.comparison.muted.len()), (&[0, 1][..], 1));
}

#[test]
fn a_lesson_goes_on_as_it_was_left() {
    let left = |keys: &str| {
        let mut state = after("");
        state.sit(&after(keys).seat());
        state
    };
    let state = left("C 4 j d k s f d");
    assert_eq!((state.given.len(), state.work == Work::Hidden, state.marked().any()), (2, true, false));
    assert!(state.comparison.findings.is_empty() && !state.shown().is_on());
    let state = left("C 4 j d k s C");
    assert_eq!(
        (at(&state).as_str(), state.given.len(), state.work == Work::Done),
        ("1.4 classroom", 2, true)
    );
    let mut state = after("C 4 j d");
    state.reopen(flood().articles);
    assert_eq!((state.given.len(), state.marked().any()), (1, false));
    state.compared(flood());
    assert_eq!((state.given.len(), state.work == Work::Hidden), (1, true));
    press(&mut state, "C");
    assert_eq!(at(&state), "1.5 classroom");
    state.sit(&after("j").seat());
    assert_eq!((state.given.len(), state.comparison.findings.len()), (0, 3));
}

#[test]
fn the_articles_can_be_read_before_they_are_compared() {
    let unread = || {
        let size = Size { width: 120, height: 20 };
        let mut state = State::new(Comparison::unread(flood().articles), Notebook::default(), size);
        state.wait("reading 1 of 3".to_owned());
        state
    };
    let mut state = unread();
    press(&mut state, "3 j F esc ] b");
    assert_eq!((at(&state).as_str(), state.marked().any(), state.notes.kept().len()), ("1.4", false, 1));
    state.compared(flood());
    assert_eq!((at(&state).as_str(), state.marked().any(), state.notes.kept().len()), ("1.4", true, 1));
    press(&mut state, "g g ]");
    assert_eq!(at(&state), "1.3");
    let mut state = unread();
    press(&mut state, "2 PAUSE w m");
    state.compared(flood());
    assert_eq!(state.comparison.muted.len(), 1);
    let mut state = unread();
    press(&mut state, "j esc");
    assert_eq!(state.outbox, [Effect::Stop]);
    state.compared(flood());
    assert!(state.comparison.findings.is_empty() && !state.marked().any());
}

#[test]
fn articles_are_read_anew_at_the_same_words() {
    let mut state = after("2 PAUSE 4 j b m a 3 PAUSE j F");
    let mut articles = flood().articles;
    articles.remove(0);
    articles[0].sha256 = "edited".to_owned();
    state.reopen(articles);
    assert_eq!(
        (at(&state).as_str(), state.notes.found(0).map(|(article, _)| article)),
        ("2.4 findings", Some(0))
    );
    press(&mut state, "esc ' a");
    assert_eq!(at(&state), "1.5");
}

#[test]
fn a_class_marks_by_itself_and_compares() {
    let sheet = |keys: &str| {
        let state = after(keys);
        let rows = |opened: &Opened| {
            opened
                .page
                .rows
                .iter()
                .map(|row| row.cells.iter().map(crate::page::Cell::text).collect::<Vec<_>>().join(" | "))
                .collect::<Vec<_>>()
        };
        state.opened.last().map(|opened| (opened.page.title.clone(), rows(opened)))
    };
    let hidden = after("C ] x");
    assert!(!hidden.marked().any() && hidden.comparison.findings.is_empty() && at(&hidden) == "1.1");
    assert_eq!(after("C F").opened.len(), 0);
    assert_eq!(after("B C a").given.len(), 1, "no list stands between the reader and the articles");
    assert_eq!(after("C -").outbox, []);
    check("C ?", "1.1 help");
    let (title, rows) = sheet("C 4 j d k s j j a C").expect("the list is open");
    assert_eq!(title, "classroom: 1 of 3 marks as found");
    assert_eq!(rows[1], "differ | you marked 1, 1 as found, and noticed 3 of 3 in any outlet");
    assert_eq!(rows[3], "1 Valley Post | About 50 people were brought to safety. | ◦ only | ≈ compatible ✗");
    assert_eq!(rows.len(), 3 + 3);
    let back = after("C 4 j d C esc ] ]");
    assert_eq!((at(&back).as_str(), back.comparison.findings.len(), back.given.len()), ("2.3", 3, 1));
    assert!(after("C 4 j d C C").given.is_empty());
    assert!(after("C 4 j d d backspace").given.is_empty());
    assert!(
        matches!(after("C j j d C e").outbox.as_slice(), [Effect::Write { text, .. }] if text.contains("| you |"))
    );
}

#[test]
fn decisions_are_listed_and_taken_back() {
    decided("] - D", ".. 1.3 decisions");
    decided("] - D d", "... 1.3 decisions");
    decided("] - D d u", ".. 1.3 decisions");
    decided("] ] + F j j - D j d", ".. 1.4 decisions");
    decided("] ] + g g D enter", ".+. 1.4");
    let rows = |keys: &str| after(keys).opened.last().map_or(0, |opened| opened.page.rows.len());
    assert_eq!((rows("D"), rows("] + ] - D"), rows("] + ] - D d")), (0, 2, 1));
}
