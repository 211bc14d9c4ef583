//! Words that bring speakers and words spoken together.

use crate::text::lexicon::{Lexicon, lexicon};

/// What a verb says about the words quoted beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    /// They are spoken by its subject: `said`.
    Speech,
    /// They are its subject’s words for something: `called`.
    Stance,
}

static VERBS: Lexicon = lexicon!("attributions", united);
static STATEMENTS: Lexicon = lexicon!("statements", written);
static PARTS_OF_SPEECH: Lexicon = lexicon!("parts-of-speech", written);
static ROLES: Lexicon = lexicon!("roles", written);
static PASTS: Lexicon = lexicon!("pasts", written);
static BODIES: Lexicon = lexicon!("bodies", written);

/// What a verb, in any of its forms, says about words quoted beside it.
pub(super) fn verb(word: &str) -> Option<Verb> {
    in_any_case(&VERBS, word).map(|verb| if verb == "speech" { Verb::Speech } else { Verb::Stance })
}

/// What a list has for a word, or else for the same in small letters.
fn in_any_case(list: &Lexicon, word: &str) -> Option<&'static str> {
    let capital = || word.starts_with(char::is_uppercase);
    list.head(word).or_else(|| if capital() { list.head(&word.to_lowercase()) } else { None })
}

/// Whether a noun is what words are spoken or written in: `statement`.
pub(super) fn is_statement(word: &str) -> bool {
    STATEMENTS.has(word) || word.strip_suffix('s').is_some_and(|one| STATEMENTS.has(one))
}

/// Whether a noun in the singular is what words are spoken or written in: after a name it is no verb, `the Sony claim`.
pub(super) fn is_one_statement(word: &str) -> bool {
    STATEMENTS.has(word)
}

/// Whether a noun tells what a person does, or what body speaks: `spokesman`, `ministry`.
pub(super) fn is_role(word: &str) -> bool {
    is_calling(word) || is_body(word)
}

/// Whether a noun tells what a person does: `spokesman`.
pub(super) fn is_calling(word: &str) -> bool {
    ROLES.has(singular(word, &ROLES))
}

/// Whether a noun is what an organisation is called by: `ministry`.
pub(super) fn is_body(word: &str) -> bool {
    BODIES.has(singular(word, &BODIES))
}

/// Whether a word is the past of an irregular verb: `made`.
pub(super) fn is_past(word: &str) -> bool {
    PASTS.has(word)
}

/// Whether a noun tells what several people do: `spokesmen`, `officials`.
pub(super) fn is_plural(word: &str) -> bool {
    word.ends_with("men") || (word.ends_with('s') && singular(word, &ROLES) != word)
}

/// A noun without the ending of its plural, if a list has it so.
fn singular<'w>(word: &'w str, list: &Lexicon) -> &'w str {
    word.strip_suffix('s').filter(|one| list.has(one)).unwrap_or(word)
}

/// What sort of function word it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    Determiner,
    Pronoun,
    Relative,
    Auxiliary,
    Conjunction,
    Preposition,
    Adverb,
}

/// What sort of function word a word is, in any case.
pub(super) fn function(word: &str) -> Option<Function> {
    Some(match in_any_case(&PARTS_OF_SPEECH, word)? {
        "determiner" => Function::Determiner,
        "pronoun" => Function::Pronoun,
        "relative" => Function::Relative,
        "auxiliary" => Function::Auxiliary,
        "conjunction" => Function::Conjunction,
        "preposition" => Function::Preposition,
        _ => Function::Adverb,
    })
}

/// Whether a word is a personal pronoun, in any case.
pub(super) fn is_pronoun(word: &str) -> bool {
    function(word) == Some(Function::Pronoun)
}
