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

/// Function words, verbs of speech and of stance.
static PARTS: Lexicon = lexicon!("parts-of-sentences", united);
static STATEMENTS: Lexicon = lexicon!("statements", written);
static ROLES: Lexicon = lexicon!("roles", written);
static PASTS: Lexicon = lexicon!("pasts", written);
static BODIES: Lexicon = lexicon!("bodies", written);
static TITLES: Lexicon = lexicon!("titles", folded);
static WIDE_BODIES: Lexicon = lexicon!("wide-bodies", written);
static DONE_BY_THINGS: Lexicon = lexicon!("done-by-things", written);
static FEMININE: Lexicon = lexicon!("feminine", folded);
static MASCULINE: Lexicon = lexicon!("masculine", folded);
static NOUNS_IN_LY: Lexicon = lexicon!("nouns-in-ly", written);
static OFFICES: Lexicon = lexicon!("short-titles", forms);
static COMPANIES: Lexicon = lexicon!("companies", written);
static LEAD_INS: Lexicon = lexicon!("lead-ins", written);
static CARDINALS: Lexicon = lexicon!("cardinals", forms);

/// What a word is that holds a sentence, or speaker and words, together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Function(Function),
    Verb(Verb),
}

/// Whether a verb of speech tells as well what things do that say nothing: `the confusion continues`.
pub(super) fn is_done_by_things(verb: &str) -> bool {
    DONE_BY_THINGS.head_in_any_case(verb).is_some()
}

/// The part that a word, in any case, may play.
pub(super) fn part(word: &str) -> Option<Part> {
    let small = word.starts_with(char::is_lowercase);
    Some(match if small { PARTS.head(word)? } else { PARTS.head_in_any_case(word)? } {
        "determiner" => Part::Function(Function::Determiner),
        "pronoun" => Part::Function(Function::Pronoun),
        "relative" => Part::Function(Function::Relative),
        "auxiliary" => Part::Function(Function::Auxiliary),
        "conjunction" => Part::Function(Function::Conjunction),
        "preposition" => Part::Function(Function::Preposition),
        "speech" => Part::Verb(Verb::Speech),
        "stance" => Part::Verb(Verb::Stance),
        _ => Part::Function(Function::Adverb),
    })
}

impl Part {
    /// What sort of function word it is.
    pub fn function(self) -> Option<Function> {
        if let Self::Function(function) = self { Some(function) } else { None }
    }

    /// What it says as a verb.
    pub fn verb(self) -> Option<Verb> {
        if let Self::Verb(verb) = self { Some(verb) } else { None }
    }
}

/// What a verb, in any of its forms, says about words quoted beside it.
pub(super) fn verb(word: &str) -> Option<Verb> {
    part(word)?.verb()
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

/// Whether a body that bears a name is what a noun calls it: `the agency` for `Korean Central News Agency`.
pub(super) fn is_called(name: &str, noun: &str) -> bool {
    let company = matches!(noun, "company" | "firm");
    name.split(' ').any(|word| {
        let one = word.strip_suffix('s').unwrap_or(word);
        word.eq_ignore_ascii_case(noun)
            || one.eq_ignore_ascii_case(noun)
            || company && COMPANIES.has(word.trim_end_matches('.'))
    })
}

/// Whether a noun is what only women are called: `actress`.
pub(super) fn is_feminine(noun: &str) -> bool {
    FEMININE.has(noun) && !MASCULINE.has(noun)
}

/// Whether a noun is what only men are called: `father`.
pub(super) fn is_masculine(noun: &str) -> bool {
    MASCULINE.has(noun) && !FEMININE.has(noun)
}

/// Whether any business or association may be called by a noun: `company`.
pub(super) fn is_wide_body(noun: &str) -> bool {
    WIDE_BODIES.has(noun)
}

/// The office that a short form stands for: `doctor` for `Dr`.
pub(super) fn office(short: &str) -> Option<&'static str> {
    OFFICES.head(short)
}

/// Whether a word is what people are addressed by: `Sen.`
pub(super) fn is_title(word: &str) -> bool {
    TITLES.has(&word.trim_end_matches('.').to_lowercase())
}

/// Whether a word that begins a sentence begins what its subject stands behind: `Speaking on Friday, she …`.
pub(super) fn is_lead_in(word: &str) -> bool {
    LEAD_INS.has(word)
}

/// Whether a word, in any case, is a number below a hundred: `Six`.
pub(super) fn is_cardinal(word: &str) -> bool {
    CARDINALS.head_in_any_case(word).is_some()
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

/// Whether a word ends as those do that say how something is done: `flatly`.
pub(super) fn is_manner(word: &str) -> bool {
    word.ends_with("ly") && !NOUNS_IN_LY.has(word)
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
    part(word)?.function()
}

/// Whether a word is a personal pronoun, in any case.
pub fn is_pronoun(word: &str) -> bool {
    function(word) == Some(Function::Pronoun)
}
