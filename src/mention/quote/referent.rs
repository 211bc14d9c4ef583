//! Whom words stand for.

use crate::mention::fact::name::Nature;

/// Whom some words stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Referent {
    pub name: String,
    pub nature: Nature,
    /// Whether it is more than one.
    pub plural: bool,
    /// Whether the words tell nobody apart: `the company`, `the way`.
    pub vague: bool,
    /// Whether it is called by its name.
    pub named: bool,
}

impl Referent {
    /// Words that name nobody.
    pub fn vague(name: String) -> Self {
        Self { name, nature: Nature::Unknown, plural: false, vague: true, named: false }
    }

    /// Whether it is a person, or may be one: a source stays in the dark, and what
    /// has a digit or a dot in its name is a thing, `Orsa.com`.
    pub fn may_be_somebody(&self) -> bool {
        let dot = || self.name.split('.').skip(1).any(|rest| rest.starts_with(char::is_lowercase));
        let thing = || self.name.contains(|c: char| c.is_ascii_digit()) || dot();
        match self.nature {
            Nature::Person => !self.name.split(' ').any(|word| word == "source"),
            Nature::Unknown => !thing(),
            _ => false,
        }
    }

    /// Whether it is one person, and called by name.
    pub fn is_named_person(&self) -> bool {
        self.nature.is_person() && self.named && !self.plural
    }
}
