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
}

impl Labels {
    /// Whom a label stands for: `HORSLEY` for the `Scott Horsley` of the article or of an earlier label.
    pub fn bearer(&mut self, label: &str, names: &Names) -> Referent {
        if self.names.is_empty() {
            let people = names.bearers.iter().filter(|bearer| bearer.sort.may_be_person());
            people.for_each(|bearer| self.see(&bearer.name));
        }
        let name = full_name(label);
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
