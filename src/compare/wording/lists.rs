//! The words and phrases that tell how something is put.

use crate::text::lexicon::{Lexicon, lexicon, rows};
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

/// All lists.
pub static LISTS: [(List, Lexicon); 4] = [
    (List::Attributions, lexicon!("attributions", written)),
    (List::Hearsay, lexicon!("hearsay", written)),
    (List::Negations, lexicon!("negations", written)),
    (List::Opposites, lexicon!("opposites", written)),
];

/// Every two of the opposites that cannot be true together.
static CONTRARIES: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let rows = rows(include_str!("../../../assets/words/opposites.txt"));
    rows.flat_map(|(head, others)| others.map(move |other| (head, other))).collect()
});

/// Whether two of the opposites cannot be true together.
pub fn are_contrary(a: &str, b: &str) -> bool {
    CONTRARIES.contains(&(a, b)) || CONTRARIES.contains(&(b, a))
}
