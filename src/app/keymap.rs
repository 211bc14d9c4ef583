//! Which command a row of keys stands for.

use super::commands::{COMMANDS, Command, LAYER};
use super::given::{Given, When};
use super::key::Key;
use super::pending::Pending;
use crate::page::LAYERS;

/// What has become of the keys.
#[derive(Debug)]
pub enum Outcome {
    /// They make a command.
    Run(&'static Command, Given),
    /// They may still become one.
    Wait,
    /// They mean nothing.
    Nothing,
}

/// The largest count: more rows than any page has.
const MOST: usize = 99_999;

impl Pending {
    /// Takes in one more key, where commands of these kinds can be given.
    pub fn press(&mut self, key: Key, when: &[When]) -> Outcome {
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
        if let Some(command) = find(&self.keys, when) {
            *self = Self::default();
            return Outcome::Run(command, given);
        }
        if self.continuations(when).next().is_some() {
            return Outcome::Wait;
        }
        *self = Self::default();
        Outcome::Nothing
    }

    /// The commands that the keys may still become.
    fn continuations<'a>(&'a self, when: &'a [When]) -> impl Iterator<Item = &'static Command> + 'a {
        let begins = |keys: &str| keys.strip_prefix(&self.keys).is_some_and(|rest| rest.starts_with(' '));
        let open = !self.keys.is_empty();
        COMMANDS
            .iter()
            .filter(move |row| open && when.contains(&row.when) && row.keys.iter().any(|keys| begins(keys)))
    }
}

/// The command with these keys: the first kind that has one decides.
fn find(keys: &str, when: &[When]) -> Option<&'static Command> {
    let of = |when: &When| {
        COMMANDS.iter().find(|row| row.when == *when && row.keys.iter().any(|pattern| fits(pattern, keys)))
    };
    when.iter().find_map(of)
}

/// Whether keys are what a command asks for.
fn fits(pattern: &str, keys: &str) -> bool {
    if pattern == keys {
        return true;
    }
    let Some(head) = pattern.strip_suffix(LAYER) else { return false };
    let letter = keys.strip_prefix(head).unwrap_or_default();
    LAYERS.iter().any(|row| letter.chars().eq([row.key]))
}
