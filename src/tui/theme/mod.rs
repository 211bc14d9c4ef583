//! Themes: what a role looks like. The only place that knows a colour.
//!
//! What a thing is can always be told without colour, by its glyph and by underline, bold and reverse;
//! colour comes second.

mod color;
mod look;
mod read;
mod wardrobe;
#[cfg(test)]
mod tests;

use crate::page::Role;
use ratatui::style::Style;

pub use color::Depth;
pub use look::{LOOKS, Part, What};
pub use read::{Own, theme};
pub use wardrobe::Wardrobe;

/// What everything looks like.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// One for each row of the table of looks.
    looks: Vec<Style>,
}

/// A row of the table of themes.
#[derive(Debug)]
pub struct ThemeRow {
    /// What it is asked for by.
    pub name: &'static str,
    /// What it is for, in one line.
    pub help: &'static str,
    /// Its file.
    text: &'static str,
}

/// The themes that are built in.
pub const THEMES: &[ThemeRow] = &[
    ThemeRow {
        name: "dark",
        help: "for a dark background, 256 colours",
        text: include_str!("../../../assets/themes/dark.toml"),
    },
    ThemeRow {
        name: "light",
        help: "for a light background, 256 colours",
        text: include_str!("../../../assets/themes/light.toml"),
    },
    ThemeRow {
        name: "high-contrast",
        help: "black and white with strong colours, for tired eyes and projectors",
        text: include_str!("../../../assets/themes/high-contrast.toml"),
    },
    ThemeRow {
        name: "colour-blind",
        help: "colours that stay apart whatever kind of colour blindness, for a dark background",
        text: include_str!("../../../assets/themes/colour-blind.toml"),
    },
    ThemeRow {
        name: "ansi",
        help: "the 16 colours of your terminal's own palette, on its black",
        text: include_str!("../../../assets/themes/ansi.toml"),
    },
    ThemeRow {
        name: "mono",
        help: "without colours",
        text: include_str!("../../../assets/themes/mono.toml"),
    },
];

impl Theme {
    /// A theme of looks that are worked out.
    pub fn of_looks(look: impl Fn(What) -> Style) -> Self {
        Self { looks: LOOKS.iter().map(|row| look(row.what)).collect() }
    }

    /// A theme that is built in; the first of them where none has this name.
    pub fn built_in(name: &str) -> Self {
        theme(name, &[], Depth::Full).0
    }

    /// The look of words that are all this at once; what matters most wins.
    pub fn of(&self, roles: &[Role]) -> Style {
        let mut roles = roles.to_vec();
        roles.sort_by_key(|role| weight(*role));
        let looks = roles.into_iter().map(|role| self.look(What::Role(role)));
        looks.fold(Style::new(), Style::patch)
    }

    /// The look of a part of the screen.
    pub fn part(&self, part: Part) -> Style {
        self.look(What::Part(part))
    }

    fn look(&self, what: What) -> Style {
        let row = LOOKS.iter().position(|row| row.what == what.bounded());
        row.and_then(|row| self.looks.get(row)).copied().unwrap_or_default()
    }
}

/// What wins where words are several things at once: the heaviest.
const fn weight(role: Role) -> u8 {
    match role {
        Role::Heading | Role::Caption | Role::Aside | Role::Label => 0,
        Role::Quoted => 1,
        Role::Shared(_) => 2,
        Role::Fact | Role::About(_) => 3,
        Role::Cursor | Role::Counterpart => 4,
        Role::Marked(_) => 5,
        Role::Current => 6,
        Role::Bookmarked => 7,
        Role::Changed => 8,
        Role::Found => 9,
        Role::Selected => 10,
    }
}
