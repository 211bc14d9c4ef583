//! Whether outlets name different speakers of one utterance.

use super::spoken::Spoken;
use crate::mention::fact::place::country_of;
use crate::text::{Span, normal, words};

/// Whether two of the outlets name different people. Two words in quotation marks may well be said by anybody.
///
/// A role, an agency or a country that speaks may well be the same person as one that is named elsewhere.
pub fn differ(quotes: &[&Spoken]) -> bool {
    let person = |quote: &&Spoken| quote.speaker.is_some_and(|speaker| speaker.person);
    let people = quotes.iter().filter(|quote| quote.is_telling() && person(quote));
    let people: Vec<&[String]> = people.map(|quote| quote.names()).collect();
    people.iter().enumerate().any(|(at, a)| people[at + 1..].iter().any(|b| !meet(a, b)))
}

/// Whether two quotes are credited to one speaker; not known where either names none.
pub fn same(p: &Spoken, q: &Spoken) -> Option<bool> {
    let (p, q) = (p.names(), q.names());
    (!p.is_empty() && !q.is_empty()).then(|| meet(p, q))
}

/// Whether two speakers have a name in common.
fn meet(a: &[String], b: &[String]) -> bool {
    a.iter().any(|name| b.contains(name))
}

impl Spoken<'_> {
    /// The names in the speaker's description; a country whichever way it is named.
    fn names(&self) -> &[String] {
        self.names.get_or_init(|| self.speaker.map_or_else(Vec::new, |speaker| names(&speaker.name)))
    }
}

fn names(name: &str) -> Vec<String> {
    let parts = parts(name);
    let countries =
        (1..=2).flat_map(|length| parts.windows(length)).filter_map(|run| country_of(&run.join(" ")));
    let own = parts.iter().filter(|part| is_name(part)).map(|part| normal::fold(part).into_owned());
    own.chain(countries.map(str::to_owned)).collect()
}

fn parts(name: &str) -> Vec<&str> {
    let parts = words(name, Span::whole(name)).into_iter().filter(|word| word.is_word());
    parts.map(|word| word.span.of(name)).collect()
}

fn is_name(part: &str) -> bool {
    part.starts_with(char::is_uppercase)
}
