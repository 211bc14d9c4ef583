//! Which command a row of keys stands for.

use super::given::{Given, When};
use super::key::Key;
use super::pending::Pending;
use crate::page::LAYERS;

/// Stands in a command's keys for the letter of any layer.
pub const LAYER: &str = "<layer>";
/// Stands in a command's keys for any letter.
pub const LETTER: &str = "<letter>";
/// Stands in a command's keys for the number of any pane.
pub const PANE: &str = "1-9";

/// The keys of every command, by the commands' names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keymap {
    commands: Vec<&'static str>,
    bound: Vec<Bound>,
}

/// Keys that give a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The keys, one after the other, with a space between; the last may be one of `LAYER`, `LETTER` and
    /// `PANE`.
    pub keys: String,
    /// The name of the command.
    pub command: &'static str,
    /// Where it can be given.
    pub when: When,
}

/// What has become of the keys.
#[derive(Debug)]
pub enum Outcome {
    /// They make a command.
    Run(&'static str, Given),
    /// They may still become one.
    Wait,
    /// They mean nothing.
    Nothing,
}

/// The largest count: more rows than any page has.
const MOST: usize = 99_999;

impl Keymap {
    /// Adds a command and the keys that give it.
    pub fn add<K: Into<String>>(
        &mut self,
        command: &'static str,
        when: When,
        keys: impl IntoIterator<Item = K>,
    ) {
        self.commands.push(command);
        self.bound.extend(keys.into_iter().map(|keys| Bound { keys: keys.into(), command, when }));
    }

    /// Takes a command and its keys out, so that it can be given others.
    pub fn remove(&mut self, command: &str) {
        self.commands.retain(|name| *name != command);
        self.bound.retain(|bound| bound.command != command);
    }

    /// The keys of a command, the first one in front.
    pub fn keys_of<'a>(&'a self, command: &'a str) -> impl Iterator<Item = &'a str> {
        self.bound.iter().filter(move |bound| bound.command == command).map(|bound| bound.keys.as_str())
    }

    /// The commands whose keys begin with some and go on, each with what is still to be pressed.
    pub fn after<'a>(
        &'a self,
        begun: &'a str,
        when: &'a [When],
    ) -> impl Iterator<Item = (&'a str, &'static str)> {
        let begun = self.bound.iter().filter(move |bound| when.contains(&bound.when)).map(move |bound| {
            let rest = bound.keys.strip_prefix(begun).and_then(|rest| rest.strip_prefix(' '));
            (rest, bound.command)
        });
        begun.filter_map(|(rest, command)| Some((rest?, command)))
    }

    /// A text in which the first key of a command stands for its name in braces: of `{help} keys` it makes
    /// `? keys`. What is between braces and no command stays. Keys that are pressed one after the other are not to be
    /// torn apart at the end of a line.
    pub fn spelt(&self, text: &str) -> String {
        let mut spelt = String::new();
        let mut parts = text.split('{');
        spelt.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let named = part.split_once('}').filter(|(name, _)| self.commands.contains(name));
            if let Some((name, rest)) = named {
                let keys = self.keys_of(name).next().unwrap_or("(no key)");
                spelt.push_str(&keys.replace(' ', "\u{a0}"));
                spelt.push_str(rest);
            } else {
                spelt.push('{');
                spelt.push_str(part);
            }
        }
        spelt
    }

    /// Keys of which one hides the other where both can be given. The same keys may give a command everywhere and
    /// another one in one place: there the latter is meant.
    pub fn clashes(&self) -> Vec<[&Bound; 2]> {
        let mut clashes = Vec::new();
        for (index, a) in self.bound.iter().enumerate() {
            for b in &self.bound[index + 1..] {
                let everywhere = [a.when, b.when].contains(&When::Everywhere);
                let meet = a.when == b.when || everywhere && a.keys != b.keys;
                if meet && a.command != b.command && hides(&a.keys, &b.keys) {
                    clashes.push([a, b]);
                }
            }
        }
        clashes
    }

    /// The command with these keys: the first kind that has one decides.
    fn find(&self, keys: &str, when: &[When]) -> Option<&'static str> {
        let of = |when: &When| {
            let fit = |bound: &&Bound| bound.when == *when && fits(&bound.keys, keys);
            self.bound.iter().find(fit).map(|bound| bound.command)
        };
        when.iter().find_map(of)
    }
}

impl Pending {
    /// Takes in one more key, where commands of these kinds can be given.
    pub fn press(&mut self, key: Key, when: &[When], keymap: &Keymap) -> Outcome {
        if let Some(digit) = key.written().and_then(|c| c.to_digit(10)).filter(|_| self.keys.is_empty())
            && (digit > 0 || self.count.is_some())
        {
            let count = self.count.unwrap_or(0) * 10 + digit as usize;
            self.count = Some(count.min(MOST));
            return Outcome::Wait;
        }
        if !self.keys.is_empty() {
            self.keys.push(' ');
        }
        self.keys.push_str(&key.to_string());
        let given = Given { count: self.count, letter: key.written() };
        if let Some(command) = keymap.find(&self.keys, when) {
            *self = Self::default();
            return Outcome::Run(command, given);
        }
        if keymap.after(&self.keys, when).next().is_some() {
            return Outcome::Wait;
        }
        *self = Self::default();
        Outcome::Nothing
    }
}

/// Whether keys are what a command asks for.
fn fits(pattern: &str, keys: &str) -> bool {
    let after = |stands: &str| keys.strip_prefix(pattern.strip_suffix(stands)?);
    match (after(LAYER), after(LETTER)) {
        (Some(letter), _) => LAYERS.iter().any(|row| letter.chars().eq([row.key])),
        (_, Some(letter)) => letter.chars().count() == 1,
        _ => pattern == keys,
    }
}

/// Whether of two commands' keys one can never be reached for the other: they are the same, or one begins with
/// the other.
fn hides(a: &str, b: &str) -> bool {
    let begins =
        |a: &str, b: &str| b.strip_prefix(a).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    begins(a, b) || begins(b, a)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keymap(help: &[&str], left: &[&str]) -> Keymap {
        let mut keymap = Keymap::default();
        keymap.add("top", When::Everywhere, ["g g", "home"]);
        keymap.add("layer", When::Everywhere, ["t <layer>"]);
        keymap.add("help", When::Everywhere, help.iter().copied());
        keymap.add("left", When::Panes, left.iter().copied());
        keymap.add("delete", When::Bookmarks, ["d"]);
        keymap
    }

    #[test]
    fn keys_are_named_in_texts_as_they_are() {
        let spelt = |text: &str| keymap(&["f1", "?"], &[]).spelt(text);
        assert_eq!(spelt("{help} keys, {top} top {leave} {"), "f1 keys, g\u{a0}g top {leave} {");
        assert_eq!(keymap(&[], &[]).spelt("{help}"), "(no\u{a0}key)");
    }

    #[test]
    fn keys_that_hide_each_other_are_told() {
        let among = |keymap: Keymap| {
            keymap.clashes().iter().map(|[a, b]| format!("{} {}", a.command, b.command)).collect::<Vec<_>>()
        };
        let clashes = |help: &[&str]| among(keymap(help, &[]));
        assert_eq!(clashes(&["g h"]), [""; 0]);
        assert_eq!(clashes(&["g"]), ["top help"]);
        assert_eq!(clashes(&["g g"]), ["top help"]);
        assert_eq!(clashes(&["t"]), ["layer help"]);
        assert_eq!(clashes(&["g g g"]), ["top help"]);
        let clashes = |left: &[&str]| among(keymap(&[], left));
        assert_eq!(clashes(&["g"]), ["top left"]);
        assert_eq!(clashes(&["g g g"]), ["top left"]);
        assert_eq!(clashes(&["g g"]), [""; 0]);
        assert_eq!(clashes(&["d d"]), [""; 0]);
    }

    #[test]
    fn what_may_follow() {
        let keymap = keymap(&["g h"], &[]);
        let when = [When::Everywhere];
        assert_eq!(keymap.after("g", &when).collect::<Vec<_>>(), [("g", "top"), ("h", "help")]);
        assert_eq!(keymap.after("t", &when).collect::<Vec<_>>(), [(LAYER, "layer")]);
        assert_eq!(keymap.after("g h", &when).count(), 0);
    }
}
