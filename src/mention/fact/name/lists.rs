//! The word lists that names are told by.

use crate::text::lexicon::{Lexicon, lexicon};
use crate::text::normal::fold;

static OPENERS: Lexicon = lexicon!("openers", written);
static FIRST_WORDS: Lexicon = lexicon!("first-words", written);

/// Whether a word as it is written begins a sentence and no name.
pub(super) fn is_opener(word: &str) -> bool {
    let has_more_capitals = || word.chars().skip(1).any(char::is_uppercase);
    word.starts_with(char::is_uppercase)
        && (FIRST_WORDS.has(word) || OPENERS.head_in_any_case(word).is_some() && !has_more_capitals())
}

/// Days, months and other words with a capital letter that name nothing.
pub(super) static CALENDAR: Lexicon = lexicon!("calendar", written);
/// Second halves of words that a name only begins: `London-based`.
static TAILS: Lexicon = lexicon!("compound-tails", written);

/// Whether a name only begins a word: `London-based`, `Muslim-majority`.
pub(super) fn is_compound(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(_, tail)| TAILS.has(tail))
}

/// Words without content of their own.
pub(super) static FUNCTION: Lexicon = lexicon!("function-words", written);
/// Small words inside a name.
pub(super) static PARTICLES: Lexicon = lexicon!("particles", written);
/// Forms of address, ranks, offices, callings.
pub(super) static TITLES: Lexicon = lexicon!("titles", folded);
/// Nouns that end or begin the name of an organisation.
pub(super) static ORGANISATIONS: Lexicon = lexicon!("organisations", folded);
/// Words that are named by the number behind them: `Route 91`.
pub(super) static LABELS: Lexicon = lexicon!("labels", folded);
/// Words of which two that `and` joins are one field of an office: `Arts and Sciences`.
pub(super) static FIELDS: Lexicon = lexicon!("fields-of-offices", folded);
/// News agencies, in small letters.
pub(super) static AGENCIES: Lexicon = lexicon!("agencies", written);
/// What people do: nouns that stand beside their names.
pub(super) static CALLINGS: Lexicon = lexicon!("roles", written);
/// Given names, titles, kin and callings of men.
pub(super) static MASCULINE: Lexicon = lexicon!("masculine", folded);
/// Given names, titles, kin and callings of women.
pub(super) static FEMININE: Lexicon = lexicon!("feminine", folded);

/// Whether a list has a word, folded.
pub(super) fn has(list: &Lexicon, word: &str) -> bool {
    list.has(&fold(word))
}
