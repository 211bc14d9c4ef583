//! Keys, as the keyboard sends them and as people write them: `j`, `ctrl-d`, `shift-tab`, `enter`.

use std::fmt;

/// One key with what was held down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// Which key; a letter with shift is its capital.
    pub code: Code,
    /// Whether Ctrl was held.
    pub ctrl: bool,
    /// Whether Alt was held.
    pub alt: bool,
}

/// Which key it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// A key that writes something.
    Char(char),
    /// Any other key, by its row in `NAMES`.
    Named(Named),
}

/// A key that writes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are printed on the keyboard")]
pub enum Named {
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

/// How the keys that write nothing are spelt.
const NAMES: &[(Named, &str)] = &[
    (Named::Enter, "enter"),
    (Named::Esc, "esc"),
    (Named::Tab, "tab"),
    (Named::BackTab, "shift-tab"),
    (Named::Backspace, "backspace"),
    (Named::Delete, "delete"),
    (Named::Up, "up"),
    (Named::Down, "down"),
    (Named::Left, "left"),
    (Named::Right, "right"),
    (Named::Home, "home"),
    (Named::End, "end"),
    (Named::PageUp, "page-up"),
    (Named::PageDown, "page-down"),
];

impl Key {
    /// A key without Ctrl and Alt.
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    /// The key that is spelt so, if there is one.
    pub fn named(spelt: &str) -> Option<Self> {
        if let Some(rest) = spelt.strip_prefix("ctrl-") {
            return Self::named(rest).map(|key| Self { ctrl: true, ..key });
        }
        if let Some(rest) = spelt.strip_prefix("alt-") {
            return Self::named(rest).map(|key| Self { alt: true, ..key });
        }
        let named = NAMES.iter().find(|(_, name)| *name == spelt).map(|(named, _)| Code::Named(*named));
        let mut chars = spelt.chars();
        let single = match (chars.next(), chars.next()) {
            (Some(c), None) => Some(Code::Char(c)),
            _ => (spelt == "space").then_some(Code::Char(' ')),
        };
        named.or(single).map(Self::plain)
    }

    /// The names of the keys that write nothing, and of the space bar.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMES.iter().map(|(_, name)| *name).chain(["space"])
    }

    /// The character it writes, if it writes one.
    pub const fn written(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let held = [(self.ctrl, "ctrl-"), (self.alt, "alt-")];
        for (_, name) in held.into_iter().filter(|(held, _)| *held) {
            f.write_str(name)?;
        }
        match self.code {
            Code::Char(' ') => f.write_str("space"),
            Code::Char(c) => write!(f, "{c}"),
            Code::Named(named) => {
                let name = NAMES.iter().find(|(row, _)| *row == named).map_or("", |(_, name)| name);
                f.write_str(name)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_is_spelt() {
        for spelt in ["j", "G", "é", "ctrl-d", "alt-x", "shift-tab", "space", "ctrl-left", "-", "]"] {
            assert_eq!(Key::named(spelt).map(|key| key.to_string()).as_deref(), Some(spelt));
        }
        assert_eq!(Key::named("nonsense"), None);
    }
}
