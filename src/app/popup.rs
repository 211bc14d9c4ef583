//! What pops up over the bottom line while something is begun: the commands that a name may mean, and the keys
//! that may follow.

use super::commands::named;
use super::keymap::{LAYER, LETTER};
use super::palette::{Choice, choices};
use super::prompt::Purpose;
use super::state::State;
use crate::page::{LAYERS, Layer};

/// A short list over the bottom line.
#[derive(Clone, Debug, Default)]
pub struct Popup {
    /// Its lines.
    pub lines: Vec<PopupLine>,
    /// The line that is chosen, where one can be.
    pub chosen: Option<usize>,
    /// Whether the names tell what the help does not.
    pub tells: bool,
}

/// A line of a short list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PopupLine {
    /// The keys that give it.
    pub keys: String,
    /// What it is called.
    pub name: String,
    /// What it does.
    pub help: String,
}

impl State {
    /// What pops up, if anything is begun that asks for it.
    pub fn popup(&self) -> Option<Popup> {
        match &self.prompt {
            Some(prompt) if prompt.purpose == Purpose::Command => {
                let lines: Vec<_> = self.choices().into_iter().map(PopupLine::from).collect();
                let chosen = prompt.chosen.min(lines.len().saturating_sub(1));
                Some(Popup { lines, chosen: Some(chosen), tells: true })
            }
            None if !self.pending.keys.is_empty() => {
                let tells = self.keymap.after(&self.pending.keys, self.when()).any(|(keys, _)| keys == LAYER);
                Some(Popup { lines: self.what_may_follow(), chosen: None, tells })
            }
            _ => None,
        }
    }

    /// The commands that the typed name may mean.
    pub(super) fn choices(&self) -> Vec<Choice> {
        let typed = self.prompt.as_ref().map_or("", |prompt| prompt.input.value());
        choices(typed, self.when(), &self.keymap, &self.themes)
    }

    fn what_may_follow(&self) -> Vec<PopupLine> {
        let mut lines = Vec::new();
        let after = self.keymap.after(&self.pending.keys, self.when());
        for (keys, command) in after.filter_map(|(keys, name)| Some((keys, named(name)?))) {
            match keys {
                LAYER => lines.extend(LAYERS.iter().map(|row| {
                    let glyph = match row.layer {
                        Layer::Mark(mark) => format!("{} ", mark.glyph()),
                        _ => String::new(),
                    };
                    let off = if self.layers.has(row.layer) { "" } else { " off" };
                    let name = format!("{glyph}{}{off}", row.name);
                    PopupLine { keys: row.key.to_string(), name, help: row.help.to_owned() }
                })),
                LETTER => lines.push(PopupLine::new("a-z", command.name, command.help)),
                // Several ways to one command are one line.
                _ => match lines.iter_mut().find(|line| line.name == command.name) {
                    Some(line) => line.keys = format!("{}, {keys}", line.keys),
                    None => lines.push(PopupLine::new(keys, command.name, command.help)),
                },
            }
        }
        if self.pending.keys
            == self
                .keymap
                .keys_of("go-to-mark")
                .next()
                .map_or("", |keys| keys.trim_end_matches(LETTER).trim_end())
        {
            lines.extend(self.marked_passages());
        }
        lines
    }

    /// The passages that stand under a letter.
    fn marked_passages(&self) -> Vec<PopupLine> {
        let line = |(letter, place): (&char, &crate::article::Place)| {
            let article = self.comparison.articles.get(place.article)?;
            let outlet = crate::view::outlet(&self.comparison, place.article);
            let words = crate::page::clean(article.words_of(place.passage)).into_owned();
            Some(PopupLine { keys: letter.to_string(), name: outlet, help: words })
        };
        self.marks.iter().filter_map(line).collect()
    }
}

impl PopupLine {
    fn new(keys: &str, name: &str, help: &str) -> Self {
        Self { keys: keys.to_owned(), name: name.to_owned(), help: help.to_owned() }
    }
}

impl From<Choice> for PopupLine {
    fn from(choice: Choice) -> Self {
        Self { keys: choice.keys, name: choice.name, help: choice.help.to_owned() }
    }
}
