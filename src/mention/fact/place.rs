//! Places: countries with their people and capitals, regions, states, large cities.

use crate::text::lexicon;
use crate::text::normal;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::sync::LazyLock;

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
    PLACES.get(key).copied()
}

/// A name as the lists are asked for it: folded, without white space and a leading article.
pub fn key<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    let mut key = String::with_capacity(ROOM);
    for word in words.into_iter().flat_map(str::split_whitespace) {
        if !(key.is_empty() && matches!(word, "the" | "The")) {
            normal::fold_onto(&mut key, word);
        }
    }
    key
}

/// About as many bytes as a name has.
const ROOM: usize = 24;

/// About how many names of places the lists have.
const KNOWN: usize = 1600;

static PLACES: LazyLock<FxHashMap<String, Known>> = LazyLock::new(|| {
    let mut places = FxHashMap::with_capacity_and_hasher(KNOWN, FxBuildHasher);
    for name in lexicon::entries(include_str!("../../../assets/words/places.txt")) {
        places.insert(key([name]), Known { sort: Sort::Other, name });
    }
    let lists = [
        (Sort::Capital, include_str!("../../../assets/words/capitals.txt")),
        (Sort::Demonym, include_str!("../../../assets/words/demonyms.txt")),
        (Sort::Country, include_str!("../../../assets/words/countries.txt")),
    ];
    for (sort, list) in lists {
        for (name, forms) in lexicon::rows(list) {
            let head = (sort == Sort::Country).then_some(name);
            for form in forms.chain(head) {
                places.insert(key([form]), Known { sort, name });
            }
        }
    }
    places
});

#[cfg(test)]
mod tests {
    use super::*;

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
        for entry in lists.into_iter().flat_map(lexicon::rows).flat_map(|(head, forms)| forms.chain([head])) {
            assert!(entry.split_whitespace().count() <= LONGEST, "{entry}");
        }
    }
}
