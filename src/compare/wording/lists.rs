//! The words and phrases that tell how something is put.

use crate::text::lexicon;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A list of words and phrases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// By which an outlet says whom it has something from.
    Attributions,
    /// By which an outlet keeps what it tells at a distance.
    Hearsay,
    /// That turn what follows into its contrary.
    Negations,
    /// That cannot be true together with some others.
    Opposites,
}

const LISTS: &[(List, &str)] = &[
    (List::Attributions, include_str!("../../../assets/words/attributions.txt")),
    (List::Hearsay, include_str!("../../../assets/words/hearsay.txt")),
    (List::Negations, include_str!("../../../assets/words/negations.txt")),
    (List::Opposites, OPPOSITES),
];

const OPPOSITES: &str = include_str!("../../../assets/words/opposites.txt");

/// The phrases of all lists by their first word, so that a word of a passage is looked up once.
static PHRASES: LazyLock<FxHashMap<&str, Vec<(List, &str)>>> = LazyLock::new(|| {
    let mut phrases: FxHashMap<&str, Vec<(List, &str)>> = FxHashMap::default();
    for &(list, words) in LISTS {
        for phrase in lexicon::rows(words).flat_map(|(head, others)| others.into_iter().chain([head])) {
            let first = phrase.split(' ').next().unwrap_or(phrase);
            let rows = phrases.entry(first).or_default();
            if !rows.contains(&(list, phrase)) {
                rows.push((list, phrase));
            }
        }
    }
    phrases
});

/// The phrases that begin with a folded word.
pub fn beginning_with(word: &str) -> &'static [(List, &'static str)] {
    PHRASES.get(word).map_or(&[], Vec::as_slice)
}

/// Every two of the opposites that cannot be true together.
static CONTRARIES: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let rows = lexicon::rows(OPPOSITES);
    rows.flat_map(|(head, others)| others.into_iter().map(move |other| (head, other))).collect()
});

/// Whether two of the opposites cannot be true together.
pub fn are_contrary(a: &str, b: &str) -> bool {
    CONTRARIES.contains(&(a, b)) || CONTRARIES.contains(&(b, a))
}
