//! The words and phrases that tell how something is put.

use crate::text::lexicon::{Lexicon, lexicon};

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

impl List {
    /// How many lists there are.
    pub const COUNT: usize = 4;

    /// Its words and phrases.
    pub fn words(self) -> &'static Lexicon {
        static ATTRIBUTIONS: Lexicon = lexicon!("attributions", written);
        static HEARSAY: Lexicon = lexicon!("hearsay", written);
        static NEGATIONS: Lexicon = lexicon!("negations", written);
        static OPPOSITES: Lexicon = lexicon!("opposites", written);
        match self {
            Self::Attributions => &ATTRIBUTIONS,
            Self::Hearsay => &HEARSAY,
            Self::Negations => &NEGATIONS,
            Self::Opposites => &OPPOSITES,
        }
    }
}

/// Whether an entry of any of the lists begins with a word: this alone rules out most words of a text.
pub fn is_opener(word: &str) -> bool {
    static OPENERS: Lexicon = lexicon!("wording-openers", united);
    OPENERS.has(word)
}

/// Whether two of the opposites cannot be true together.
pub fn are_contrary(a: &str, b: &str) -> bool {
    static PAIRS: Lexicon = lexicon!("opposites", paired);
    PAIRS.has(&format!("{a}/{b}")) || PAIRS.has(&format!("{b}/{a}"))
}
