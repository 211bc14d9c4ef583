//! Places: countries with their people and capitals, regions, states, large cities.

use crate::text::lexicon::{Lexicon, lexicon};
use crate::text::normal::{fold, fold_onto};
use std::borrow::Cow;

/// What sort of word for a place it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A country by one of its names: `U.S.`
    Country,
    /// What a country’s people and things are called: `American`.
    Demonym,
    /// The city that stands for a country’s government: `Washington`.
    Capital,
    /// Any other place: a state, a city, a region.
    Other,
}

/// A place that is known by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// What sort of word for it was used.
    pub sort: Sort,
    /// The country that the word stands for, or the place itself.
    pub name: &'static str,
}

/// The longest name of a place in the lists, in words.
pub const LONGEST: usize = 6;

/// The country that a name, a demonym or a capital stands for: `U.S.`, `American` and `Washington` all give
/// `United States`.
pub fn country_of(name: &str) -> Option<&'static str> {
    known(&key([name])).filter(|place| place.sort != Sort::Other).map(|place| place.name)
}

/// The place that a folded name stands for; see [`key`].
pub fn known(key: &str) -> Option<Known> {
    let (sort, name) = PLACES.head(key)?.split_once(' ')?;
    let sort = match sort {
        "country" => Sort::Country,
        "demonym" => Sort::Demonym,
        "capital" => Sort::Capital,
        _ => Sort::Other,
    };
    Some(Known { sort, name })
}

/// A name as the lists are asked for it: folded, without white space and a leading article.
pub fn key<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    let mut key = String::with_capacity(ROOM);
    for word in words.into_iter().flat_map(str::split_whitespace) {
        if !is_article(&key, word) {
            fold_onto(&mut key, word);
        }
    }
    key
}

/// The longest place that words begin with, and how many it takes; `words` gives what stands before each, the word, and
/// the word folded.
pub fn leading<'w>(words: impl Iterator<Item = (&'w str, &'w str, &'w str)>) -> Option<(usize, Known)> {
    let mut key = Cow::Borrowed("");
    let mut found = None;
    for (at, (before, word, folded)) in words.take(LONGEST).enumerate() {
        before.split_whitespace().for_each(|mark| key += fold(mark));
        if !is_article(&key, word) {
            key += folded;
        }
        found = known(&key).map(|place| (at + 1, place)).or(found);
    }
    found
}

/// Whether a word is an article in front of a name of which so much is read.
fn is_article(key: &str, word: &str) -> bool {
    key.is_empty() && matches!(word, "the" | "The")
}

/// About as many bytes as a name has.
const ROOM: usize = 24;

/// Every place with its sort in front of its name.
static PLACES: Lexicon = lexicon!("places", united);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lexicon::rows;

    #[test]
    fn forms_of_a_country_meet() {
        for (name, country) in [
            ("U.S.", Some("United States")),
            ("the US", Some("United States")),
            ("American", Some("United States")),
            ("Washington", Some("United States")),
            ("North Koreans", Some("North Korea")),
            ("DPRK", Some("North Korea")),
            ("Democratic People’s Republic of Korea", Some("North Korea")),
            ("Bogotá", Some("Colombia")),
            ("Chicago", None),
            ("Sony", None),
        ] {
            assert_eq!(country_of(name), country, "{name}");
        }
    }

    #[test]
    fn no_name_is_longer_than_it_is_looked_for() {
        let lists = [
            include_str!("../../../assets/words/countries.txt"),
            include_str!("../../../assets/words/places.txt"),
        ];
        for entry in lists.into_iter().flat_map(rows).flat_map(|(head, forms)| forms.chain([head])) {
            assert!(entry.split_whitespace().count() <= LONGEST, "{entry}");
        }
    }
}
