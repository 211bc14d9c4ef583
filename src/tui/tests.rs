//! Whole screens, with a letter for the role of every cell under each line; and any keys at any size.

mod anything;

use super::paint;
use super::theme::{Part, THEMES, Theme, What};
use crate::app::layout::Size;
use crate::app::tests::{flood, opened, press};
use crate::app::{Message, SHEETS, State};
use crate::compare::fixture::Story;
use crate::notebook::Notebook;
use crate::page::Role;
use crate::page::sketch::letter;
use crate::view::VIEWS;
use insta::assert_snapshot;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Style};

/// Every role's colour is its letter.
fn letters() -> Theme {
    Theme::of_looks(|what| match what {
        What::Role(role) => lettered(role),
        What::Part(part) => spelt(part_letter(part)),
    })
}

/// What lies behind whole passages leaves the letters in front of it alone.
fn lettered(role: Role) -> Style {
    match role {
        Role::Cursor | Role::Counterpart => Style::new().bg(Color::Indexed(b'<')),
        _ => spelt(letter(role)),
    }
}

fn spelt(letter: char) -> Style {
    Style::new().fg(Color::Indexed(u8::try_from(letter).unwrap_or(match letter {
        '≠' => 1,
        '≈' => 2,
        '↗' => 3,
        _ => 4,
    })))
}

const fn part_letter(part: Part) -> char {
    match part {
        Part::Plain => ' ',
        Part::Bar => 'B',
        Part::Title => 'T',
        Part::Focused => 'F',
        Part::Rule | Part::Rail | Part::Seen => '.',
        Part::Message => 'M',
        Part::Trouble => 'E',
        Part::Hint => 'h',
    }
}

fn painted(state: &State, theme: &Theme) -> Buffer {
    let backend = TestBackend::new(state.size.width, state.size.height);
    let mut terminal = Terminal::new(backend).expect("a terminal in memory");
    terminal.draw(|frame| paint(frame, state, theme)).expect("it can be painted");
    terminal.backend().buffer().clone()
}

/// A screen as lines, each with the letters of its roles below it, where it has any.
fn drawn(state: &State) -> String {
    let buffer = painted(state, &letters());
    let mut drawing = String::new();
    for y in 0..buffer.area.height {
        let (mut words, mut letters) = (String::new(), String::new());
        let mut covered = 0;
        for x in 0..buffer.area.width {
            let cell = &buffer[(x, y)];
            if covered == 0 {
                words.push_str(cell.symbol());
                covered = crate::page::columns(cell.symbol());
            }
            covered = covered.saturating_sub(1);
            letters.push(match cell.fg {
                _ if cell.symbol() == " " && cell.fg == Color::Indexed(b'.') => ' ',
                Color::Indexed(1) => '≠',
                Color::Indexed(2) => '≈',
                Color::Indexed(3) => '↗',
                Color::Indexed(4) => '◦',
                Color::Indexed(letter) => char::from(letter),
                _ => ' ',
            });
        }
        let bare = letters.chars().all(|letter| " .B".contains(letter));
        let lines = [Some(words), (!bare).then_some(letters)];
        for line in lines.iter().flatten().map(|line| line.trim_end()) {
            drawing.push_str(line);
            drawing.push('\n');
        }
    }
    drawing
}

fn screen(width: u16, height: u16, keys: &str) -> String {
    let mut state = opened(width, height);
    press(&mut state, keys);
    drawn(&state)
}

#[test]
fn screens() {
    for (name, width, height, keys) in [
        ("wide", 140, 40, "]"),
        ("classic", 80, 24, "2 j"),
        ("small", 40, 12, "4 j"),
        ("stacked", 50, 30, "2 j"),
        ("why", 80, 24, "] ] ] enter"),
        ("why_beside_the_panes", 140, 44, "] ] ] enter"),
        ("findings", 80, 24, "F j"),
        ("bookmarks", 80, 24, "5 j c o h enter B"),
        ("nothing_kept", 80, 12, "B"),
        ("help", 100, 60, "?"),
        ("searching", 80, 24, "/ m a r l"),
        ("noting", 100, 12, "3 j b c o h"),
        ("searched", 80, 24, "/ m a r l enter n"),
        ("selecting", 80, 24, "2 j v l l"),
        ("marks_off", 80, 24, "2 j H"),
        ("choosing_a_layer", 80, 24, "t"),
        ("palette", 100, 24, ": n e x"),
        ("small_palette", 40, 12, ": n e x"),
        ("small_keys", 40, 12, "f"),
        ("small_layers", 40, 12, "t"),
        ("no_such_command", 40, 12, ": z z z"),
        ("marks_to_go_to", 80, 24, "2 j m a j m b '"),
        ("classroom", 80, 24, "C 3 j a j d"),
        ("small_classroom", 40, 12, "C 3 j a"),
        ("small_message", 40, 12, "f d f q f b"),
        ("tiny", 20, 6, "f b"),
        ("tiny_unlocked", 20, 6, "l w s esc"),
        ("typing_a_long_note", 20, 6, "b c a b c d e f g h i j k l m n o p q r s"),
        ("zoomed", 80, 24, "2 PAUSE z j"),
    ] {
        assert_snapshot!(name, screen(width, height, keys));
    }
}

#[test]
fn every_view_at_three_sizes() {
    let views = [
        ("rows", "g r l"),
        ("facts", "g f j l"),
        ("quotes", "g q l"),
        ("base", "2 j g b l"),
        ("outlets", "g o l"),
        ("findings", "F j r"),
        ("filtered", "3 f o"),
        ("muted", "2 w m w l"),
        ("panes", "] ]"),
        ("by_kind", "t k"),
        ("unlocked", "w s 3 j"),
        ("why", "] ] ] enter"),
        ("alone", "g a j"),
        ("missing", "g m"),
        ("decisions", "] + ] r F - D"),
        ("bookmarks", "3 j b 5 j c o h enter B"),
        ("classroom", "C 3 j a j d C"),
        ("help", "?"),
    ];
    let is_drawn = |name: &str| views.iter().any(|(drawn, _)| *drawn == name);
    assert!(VIEWS.iter().map(|view| view.name).chain(SHEETS.iter().map(|row| row.name)).all(is_drawn));
    for (name, keys) in views {
        for (width, height) in [(140, 40), (80, 24), (40, 12)] {
            assert_snapshot!(format!("{name}_{width}x{height}"), screen(width, height, keys));
        }
    }
}

#[test]
fn a_long_name_leaves_room_to_what_is_known_of_a_pane() {
    let story = Story::default()
        .article("The Harlow and Upper Brindlewick Evening Correspondent", "# Flood")
        .article("Radio", "# Flood")
        .done();
    let mut state = State::new(story, Notebook::default(), Size { width: 40, height: 12 });
    let title = |state: &State| drawn(state).lines().nth(1).map(str::to_owned);
    assert_eq!(title(&state).as_deref(), Some("─ 1 The Harlow and Upper… ── 2 Radio → ─"));
    press(&mut state, "w s");
    assert_eq!(title(&state).as_deref(), Some("─ 1 The Harlow and… (unlocked) ─── 2 → ─"));
}

#[test]
fn what_others_may_tell_too_is_said_without_a_mark() {
    let story = ["Post", "Radio", "Times"]
        .iter()
        .fold(Story::default(), |story, name| story.article(name, "# Flood\nFifty were saved."))
        .near((0, 1), (1, 1))
        .near((0, 1), (2, 1));
    let mut state = State::new(story.done(), Notebook::default(), Size { width: 90, height: 12 });
    press(&mut state, "j");
    let screen = drawn(&state);
    assert!(screen.contains("perhaps also in 2, 3"), "{screen}");
    assert_eq!(screen.matches('◦').count(), 0, "{screen}");
}

#[test]
fn what_is_told_of_one_article_and_of_many() {
    let of = |articles: usize| {
        let names = ["Post", "Radio", "Times", "Wire", "Herald", "Daily"];
        let story = names[..articles]
            .iter()
            .fold(Story::default(), |story, name| story.article(name, "# Flood\nFifty were saved."));
        let story = (1..articles).fold(story, |story, article| story.link((0, 1), (article, 1), 0.9));
        let mut state = State::new(story.done(), Notebook::default(), Size { width: 60, height: 12 });
        press(&mut state, "j");
        state
    };
    assert!(drawn(&of(6)).contains("also in 2-6"), "{}", drawn(&of(6)));
    let mut alone = of(1);
    press(&mut alone, "g b");
    assert!(!drawn(&alone).contains('◦'), "{}", drawn(&alone));
}

#[test]
fn what_went_wrong_is_told_to_its_end() {
    let trouble = "the bookmarks in /home/reader/notebooks/15d612ac53eb.jsonl were written by a \
                   newer version of rashomon (rashomon-notebook/9) and are left as they are; use that version, or \
                   move the file away to begin anew";
    let mut state = opened(40, 12);
    state.message = Some(Message::trouble(trouble.to_owned()));
    assert!(drawn(&state).contains(" anew"), "{}", drawn(&state));
}

#[test]
fn where_there_is_nothing_no_columns_are_named() {
    for (keys, name) in
        [("B", "in the text"), ("D", "in the text"), ("f b g f", "Valley"), ("f b F", "confidence")]
    {
        let drawn = screen(80, 24, keys);
        assert!(drawn.contains("Nothing") && !drawn.contains(name), "{keys}: {drawn}");
    }
}

#[test]
fn every_key_that_may_follow_is_seen() {
    for keys in ["t", "g", "f", "w"] {
        for (width, height) in [(80, 24), (40, 12)] {
            let drawn = screen(width, height, keys);
            let cut = |line: &str| line.starts_with('─') && line.contains(" more ");
            assert!(!drawn.lines().any(cut), "{keys} in {width}: {drawn}");
        }
    }
}

#[test]
fn the_way_out_is_told_wherever_a_reader_is() {
    let keys = ["g r", "g f", "g q", "g o", "g b", "g a", "g m", "F", "B", "D", "?", "] ] ] enter", "C a C"];
    for (width, height) in [(200, 40), (140, 40), (120, 40), (90, 40), (80, 24), (40, 12)] {
        let mut unopened: Vec<&str> = SHEETS.iter().map(|row| row.name).collect();
        for keys in keys {
            let mut state = opened(width, height);
            press(&mut state, keys);
            unopened.retain(|name| state.opened.last().is_none_or(|opened| opened.row.name != *name));
            let screen = drawn(&state);
            let foot = screen.lines().rev().take(2).collect::<String>();
            assert!(foot.contains("esc back"), "{keys} in {width}: {foot}");
        }
        assert_eq!(unopened, [""; 0]);
    }
    assert!(screen(40, 12, "").contains("? keys"));
}

#[test]
fn a_screen_before_the_comparison_is_made() {
    let size = Size { width: 80, height: 24 };
    let unread = crate::compare::Comparison::unread(flood().articles);
    let mut state = State::new(unread, Notebook::default(), size);
    state.wait("reading 1 of 3".to_owned());
    press(&mut state, "j j");
    assert_snapshot!("before_the_comparison", drawn(&state));
}

#[test]
fn the_cursor_is_seen_wherever_a_key_leads() {
    for keys in ["", "G", "9 9 G", "2 PAUSE G", "ctrl-d ctrl-d ctrl-d", "z G", "w s G", "F G enter"] {
        for (width, height) in [(140, 40), (80, 24), (40, 12)] {
            let mut state = opened(width, height);
            press(&mut state, keys);
            let seen = painted(&state, &letters()).content.iter().filter(|cell| cell.symbol() == "▸").count();
            assert_eq!(seen, 1, "{keys} in {width}");
        }
    }
}

#[test]
fn where_a_filter_leaves_nothing_only_the_way_back_is_named() {
    let drawn = screen(120, 12, "j f b k");
    let foot = drawn.lines().nth_back(1).unwrap_or_default();
    assert_eq!(foot.split("   ").next(), Some(" f f shows everything again"));
    assert!(foot.contains("? keys") && !foot.contains("why") && !foot.contains("keep"), "{foot}");
}

/// Whether the passage under the cursor, or a part of it, is in sight.
fn in_sight(state: &State) -> bool {
    let pane = state.seen().find(|(article, _)| *article == state.panes.focus);
    let Some((article, area)) = pane else { return state.layout.panes.is_empty() };
    let (sheet, cursor) = (&state.panes.sheets[article], state.panes.cursors[article]);
    let window = isize::from(area.below_title().height.cast_signed());
    let (first, end) = (sheet.line_of(cursor.row), sheet.line_of(cursor.row) + sheet.height(cursor.row));
    sheet.is_hidden(cursor.row) || first < cursor.top + window && end > cursor.top
}

#[test]
fn every_theme_paints_the_smallest_screens() {
    for theme in THEMES.iter().map(|row| Theme::built_in(row.name)) {
        for (width, height) in [(1, 1), (0, 0), (2, 3), (1, 40), (200, 1), (7, 5)] {
            let mut state = opened(width, height);
            for keys in [
                "",
                "F",
                "esc ?",
                "esc enter",
                "esc / x",
                "esc v",
                "t",
                "esc esc g r",
                "g b",
                "l j",
                "esc g o",
                "esc g q",
                "f d",
                "esc w c w s",
            ] {
                press(&mut state, keys);
                painted(&state, &theme);
            }
        }
    }
}
