//! The words and phrases that tell how something is put.

use crate::text::lexicon::{Lexicon, lexicon};

/// A list of words and phrases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// In front of what is asked for or supposed and not told.
    Conditions,
    /// By which an outlet says whom it has something from.
    Attributions,
    /// By which an outlet keeps what it tells at a distance.
    Hearsay,
    /// By which an outlet gives what it tells as the word of somebody.
    Sources,
    /// That turn what follows into its contrary.
    Negations,
    /// That cannot be true together with some others.
    Opposites,
}

impl List {
    /// How many lists there are.
    pub const COUNT: usize = 6;

    /// Its words and phrases.
    pub fn words(self) -> &'static Lexicon {
        static CONDITIONS: Lexicon = lexicon!("conditions", written);
        static ATTRIBUTIONS: Lexicon = lexicon!("attributions", written);
        static HEARSAY: Lexicon = lexicon!("hearsay", written);
        static NEGATIONS: Lexicon = lexicon!("negations", forms);
        static OPPOSITES: Lexicon = lexicon!("opposite-forms", written);
        static SOURCES: Lexicon = lexicon!("sources", written);
        match self {
            Self::Sources => &SOURCES,
            Self::Conditions => &CONDITIONS,
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

/// Whether two of the opposites, each by its head, cannot be true together.
pub fn are_contrary(a: &str, b: &str) -> bool {
    static PAIRS: Lexicon = lexicon!("opposites", paired);
    PAIRS.has(&[a, "/", b].concat()) || PAIRS.has(&[b, "/", a].concat())
}

/// The head of an opposite.
pub fn opposite(phrase: &str) -> Option<&'static str> {
    List::Opposites.words().head(phrase)
}

/// Whether a verb tells what somebody says or thinks: who does not say that it is so has not said that it is not.
pub fn is_opinion(word: &str) -> bool {
    static OPINIONS: Lexicon = lexicon!("opinions", written);
    OPINIONS.has(word)
}

/// Whether a clause often begins with a word.
pub fn opens_clause(word: &str) -> bool {
    static OPENERS: Lexicon = lexicon!("clause-openers", written);
    OPENERS.has(word)
}

/// Whether a word stands for some and not for all.
pub fn is_partial(word: &str) -> bool {
    static PARTIALS: Lexicon = lexicon!("partials", written);
    PARTIALS.has(word) || word.starts_with(|first: char| first.is_ascii_digit())
}

/// Whether a word turns what is wished into its contrary.
pub fn reverses(word: &str) -> bool {
    static REVERSALS: Lexicon = lexicon!("reversals", written);
    REVERSALS.has(word)
}

/// Whether a verb only says in what state something is.
pub fn is_copula(word: &str) -> bool {
    static COPULAS: Lexicon = lexicon!("copulas", written);
    COPULAS.has(word)
}

/// Whether `to` behind a word leads to what is done.
pub fn is_done(word: &str) -> bool {
    static DONE: Lexicon = lexicon!("infinitives-done", written);
    DONE.has(word)
}

/// Whether a word helps a verb: `was`, `had`.
pub fn is_auxiliary(word: &str) -> bool {
    static PARTS: Lexicon = lexicon!("parts-of-speech", written);
    PARTS.head(word) == Some("auxiliary")
}
