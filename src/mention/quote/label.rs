//! Whom the labels of a transcript stand for.

use super::referent::Referent;
use super::transcript::{full_name, surname};
use crate::mention::fact::name::{Names, Nature};
use rustc_hash::FxHashMap;

/// The fullest name that each surname was seen with, in small letters; read off the names of the article when the
/// first label comes.
#[derive(Default)]
pub(super) struct Labels {
    names: FxHashMap<String, String>,
    /// Where the first label stands.
    first: Option<usize>,
}

impl Labels {
    /// Whom a label stands for: `HORSLEY` for the `Scott Horsley` of the article or of an earlier label.
    /// An answer is given by the one person whom the article names before its first label.
    pub fn bearer(&mut self, label: &str, at: usize, names: &Names) -> Referent {
        if self.names.is_empty() {
            let people = names.bearers.iter().filter(|bearer| bearer.sort.may_be_person());
            people.for_each(|bearer| self.see(&bearer.name));
        }
        let first = *self.first.get_or_insert(at);
        let asked = (label == "A").then(|| only_person(first, names)).flatten();
        let name = asked.unwrap_or_else(|| full_name(label));
        self.see(name);
        let name = self.names.get(&surname(name).to_lowercase()).map_or(name, String::as_str).to_owned();
        let nature = if name.len() > 1 { Nature::Person } else { Nature::Unknown };
        Referent { name, nature, plural: false, vague: false, named: nature.is_person() }
    }

    fn see(&mut self, name: &str) {
        let known = self.names.entry(surname(name).to_lowercase()).or_default();
        if known.len() < name.len() {
            name.clone_into(known);
        }
    }
}

/// The one person who is named in front of a byte of the text, if it is one alone.
fn only_person(before: usize, names: &Names) -> Option<&str> {
    let mentions = names.mentions.iter().take_while(|mention| mention.span.start < before);
    let mut people =
        mentions.map(|mention| mention.bearer).filter(|&bearer| names.bearers[bearer].sort.is_person());
    let first = people.next()?;
    people.all(|bearer| bearer == first).then(|| names.bearers[first].name.as_str())
}
