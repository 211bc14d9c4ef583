//! Whatever a reader does, at whatever size, and whatever becomes of the articles meanwhile.

use super::*;
use crate::app::commands::COMMANDS;
use crate::app::key::{Code, Key, Named};
use crate::app::{Input, Mouse, MouseKind, SHEETS};
use crate::article::Article;
use crate::compare::{Comparison, compare};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

/// Something that happens in a sitting.
#[derive(Clone, Debug)]
enum Deed {
    /// Something that comes from the keyboard, the mouse or the terminal.
    Input(Input),
    /// All keys of a command, by its row; with a number in front.
    Command(usize, u8),
    /// The articles are others than before: one is gone, one is edited, all are gone, all are back.
    Edit(u8),
    /// The comparison of the articles that are open is made.
    Compared,
}

/// The keys of a command, with what stands for others replaced.
fn keys_of(row: usize) -> Vec<String> {
    let spelt = |keys: &&str| keys.replace("<layer>", "d").replace("<letter>", "a").replace("1-9", "2");
    COMMANDS[row % COMMANDS.len()].keys.iter().map(spelt).collect()
}

/// The articles of the flood, after an edit.
fn edited(edit: u8) -> Vec<Article> {
    let read = |name: &str, text: &str| crate::article::read(name, text.as_bytes()).expect("an article");
    let mut articles = flood().articles;
    match edit % 5 {
        0 => {}
        1 => drop(articles.remove(0)),
        2 => articles.clear(),
        3 => {
            let text = "Marl under water\n\nMarl was cut off on Friday. 51 people left.";
            articles[1] = read("Hill Radio.txt", text);
        }
        _ => {
            let text = "Nothing of it.\n\nIt rained.\n\n“A grave warning,” Calder said.";
            articles.push(read("New.txt", text));
        }
    }
    articles
}

fn deed(state: &mut State, deed: Deed) {
    match deed {
        Deed::Input(input) => state.take(input),
        Deed::Command(row, count) => {
            let count = spaced(&count.to_string());
            for keys in keys_of(row) {
                press(state, &if count == "0 " { keys } else { count.clone() + &keys });
            }
        }
        Deed::Edit(edit) => state.reopen(edited(edit)),
        Deed::Compared => state.compared(compare(state.comparison.articles.clone())),
    }
}

fn deeds() -> impl Strategy<Value = Deed> {
    let spelt = COMMANDS.iter().flat_map(|command| command.keys).flat_map(|keys| keys.split(' '));
    let keys: Vec<Key> = spelt
        .filter_map(Key::named)
        .chain("dacqtgé7301 ".chars().map(|c| Key::plain(Code::Char(c))))
        .chain([Key::plain(Code::Named(Named::Backspace))])
        .collect();
    let input = prop_oneof![
        20 => prop::sample::select(keys).prop_map(Input::Key),
        2 => (0_u16..200, 0_u16..70).prop_map(|(width, height)| Input::Resize(Size { width, height })),
        2 => (0_u16..200, 0_u16..70, -1_i8..=1).prop_map(|(x, y, kind)| {
            let kind = [MouseKind::Wheel(-3), MouseKind::Press, MouseKind::Drag, MouseKind::Wheel(3)]
                [usize::try_from(kind + 1).unwrap_or(0)];
            Input::Mouse(Mouse { kind, x, y })
        }),
        1 => Just(Input::Pause),
        1 => Just(Input::Paste("flood\n\u{1b}[31m".to_owned())),
    ];
    prop_oneof![
        20 => input.prop_map(Deed::Input),
        20 => (0..COMMANDS.len(), 0_u8..14).prop_map(|(row, count)| Deed::Command(row, count)),
        1 => (0_u8..5).prop_map(Deed::Edit),
        1 => Just(Deed::Compared),
    ]
}

/// Whether there is a passage under the cursor, and it is in sight.
fn has_its_cursor(state: &State) -> bool {
    let story = &state.comparison.articles;
    let place = state.panes.place();
    let is_there = place.is_some_and(|place| {
        story.get(place.article).is_some_and(|article| place.passage < article.passages.len())
    });
    (is_there || story.is_empty()) && in_sight(state)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 50,
        failure_persistence: None::<Box<FileFailurePersistence>>.map(|kept| kept as _),
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_is_done_the_cursor_stays_in_sight(
        width in 0_u16..160,
        height in 0_u16..60,
        done in prop::collection::vec(deeds(), 1..60),
    ) {
        let mut state = State::new(flood(), Notebook::default(), Size { width, height });
        let theme = Theme::built_in("mono");
        for one in done {
            deed(&mut state, one);
            painted(&state, &theme);
            prop_assert!(has_its_cursor(&state), "{:?} {:?}", state.size, state.panes);
            state.outbox.clear();
        }
    }
}

#[test]
fn every_command_is_given_everywhere() {
    let theme = Theme::built_in("mono");
    let lists = SHEETS.iter().map(|sheet| format!(": {} enter", spaced(sheet.name)));
    let others = ["", "v l", "z", "C", "C 3 j a C", "p", "/ m a r l enter", "5 j b B", "] r", "H"];
    for context in others.map(str::to_owned).into_iter().chain(lists) {
        for (row, command) in COMMANDS.iter().enumerate() {
            let mut state = opened(90, 24);
            press(&mut state, &context);
            deed(&mut state, Deed::Command(row, 0));
            painted(&state, &theme);
            assert!(has_its_cursor(&state), "{context}, then {}", command.name);
        }
    }
}

/// A word as it is typed, letter by letter.
fn spaced(word: &str) -> String {
    word.chars().flat_map(|letter| [letter, ' ']).collect()
}

#[test]
fn a_story_without_articles_takes_every_command() {
    let theme = Theme::built_in("mono");
    let size = Size { width: 90, height: 24 };
    for row in 0..COMMANDS.len() {
        let mut state = State::new(Comparison::default(), Notebook::default(), size);
        deed(&mut state, Deed::Command(row, 0));
        painted(&state, &theme);
    }
}
