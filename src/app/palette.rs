//! The palette: any command by its name, and each layer by its own.

use super::commands::{COMMANDS, Command};
use super::fuzzy::fit;
use super::given::{Given, When};
use super::keymap::{Keymap, LAYER, LETTER, PANE};
use crate::page::{LAYERS, LayerRow};
use std::cmp::Reverse;

/// Something that can be chosen by its name.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What it is called.
    pub name: String,
    /// The keys that give it without the palette.
    pub keys: String,
    /// What it does, in one line.
    pub help: &'static str,
    /// The command, and what is given to it.
    pub command: (&'static Command, Given),
}

/// What can be chosen where commands of these kinds can be given, what fits the typed letters best first.
pub fn choices(typed: &str, when: &[When], keymap: &Keymap, themes: &[String]) -> Vec<Choice> {
    let given = COMMANDS.iter().filter(|command| when.contains(&command.when));
    let all = given.flat_map(|command| of_command(command, keymap)).chain(of_themes(themes, keymap));
    let mut fits: Vec<(i32, Choice)> =
        all.filter_map(|choice| Some((fit(typed, &choice.name)?, choice))).collect();
    fits.sort_by_key(|(score, _)| Reverse(*score));
    fits.into_iter().map(|(_, choice)| choice).collect()
}

/// A command; of one that is followed by a layer's letter, one choice for each layer. Commands that need a
/// letter or a number of the reader's own are none.
fn of_command(command: &'static Command, keymap: &Keymap) -> Vec<Choice> {
    let keys = || keymap.keys_of(command.name);
    let (help, name) = (command.help, command.name);
    if command.keys.iter().any(|keys| keys.ends_with(LAYER)) {
        let of_layer = |row: &'static LayerRow| Choice {
            name: format!("{name} {}", row.name),
            keys: keys().next().unwrap_or_default().replace(LAYER, &row.key.to_string()),
            help: row.help,
            command: (command, Given { count: None, letter: Some(row.key) }),
        };
        return LAYERS.iter().map(of_layer).collect();
    }
    let needs_more = command.keys.iter().any(|keys| keys.ends_with(LETTER) || *keys == PANE);
    let choice = || Choice {
        name: name.to_owned(),
        keys: keys().collect::<Vec<_>>().join(", "),
        help,
        command: (command, Given::default()),
    };
    (!needs_more).then(choice).into_iter().collect()
}

/// One choice for each theme.
fn of_themes<'t>(themes: &'t [String], keymap: &'t Keymap) -> impl Iterator<Item = Choice> + 't {
    let keys = keymap.keys_of("theme").next().unwrap_or_default();
    let of_theme = move |(at, name): (usize, &String)| {
        let command = super::commands::named("theme")?;
        Some(Choice {
            name: format!("{} {name}", command.name),
            keys: if keys.is_empty() { String::new() } else { format!("{} {keys}", at + 1) },
            help: "paint the screen by this theme",
            command: (command, Given { count: Some(at + 1), letter: None }),
        })
    };
    themes.iter().enumerate().filter_map(of_theme)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, when: &[When], expected: &[&str]) {
        let themes = ["dark", "light"].map(str::to_owned);
        let names: Vec<_> = choices(typed, when, &Keymap::default(), &themes)
            .into_iter()
            .map(|choice| choice.name)
            .take(expected.len())
            .collect();
        assert_eq!(names, expected, "{typed}");
    }

    #[test]
    fn what_can_be_given_here_is_offered() {
        check("layer dif", &[When::Everywhere], &["layer differ"]);
        check("light", &[When::Everywhere], &["theme light"]);
        check("del", &[When::Bookmarks], &["delete"]);
        assert!(choices("delete", &[When::Panes], &Keymap::default(), &[]).is_empty());
        assert!(choices("", &When::ALL, &Keymap::default(), &[]).iter().all(|choice| choice.name != "pane"));
    }
}
