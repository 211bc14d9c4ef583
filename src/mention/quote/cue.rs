//! Words that bring speakers and words spoken together.

use crate::text::lexicon;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// What a verb says about the words quoted beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    /// They are spoken by its subject: `said`.
    Speech,
    /// They are its subject’s words for something: `called`.
    Stance,
}

static VERBS: LazyLock<FxHashMap<&'static str, Verb>> = LazyLock::new(|| {
    let lists = [
        (Verb::Stance, include_str!("../../../assets/words/stances.txt")),
        (Verb::Speech, include_str!("../../../assets/words/cues.txt")),
    ];
    let forms = lists.into_iter().flat_map(|(verb, list)| {
        lexicon::rows(list).flat_map(move |(head, forms)| forms.chain([head]).map(move |form| (form, verb)))
    });
    forms.collect()
});

static STATEMENTS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| lexicon::set(include_str!("../../../assets/words/statements.txt")));
static PARTS_OF_SPEECH: LazyLock<FxHashMap<&'static str, &'static str>> =
    LazyLock::new(|| lexicon::heads(include_str!("../../../assets/words/parts-of-speech.txt")));
static ROLES: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| lexicon::set(include_str!("../../../assets/words/roles.txt")));
static PASTS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| lexicon::set(include_str!("../../../assets/words/pasts.txt")));
static BODIES: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| lexicon::set(include_str!("../../../assets/words/bodies.txt")));

/// What a verb, in any of its forms, says about words quoted beside it.
pub(super) fn verb(word: &str) -> Option<Verb> {
    look_up(&VERBS, word)
}

/// What a list has for a word, or for the same in small letters.
fn look_up<V: Copy>(list: &FxHashMap<&'static str, V>, word: &str) -> Option<V> {
    match list.get(word) {
        Some(found) => Some(*found),
        None if word.starts_with(char::is_uppercase) => list.get(word.to_lowercase().as_str()).copied(),
        None => None,
    }
}

/// Whether a noun is what words are spoken or written in: `statement`.
pub(super) fn is_statement(word: &str) -> bool {
    STATEMENTS.contains(word) || word.strip_suffix('s').is_some_and(|one| STATEMENTS.contains(one))
}

/// Whether a noun in the singular is what words are spoken or written in: after a name it is no verb, `the Sony claim`.
pub(super) fn is_one_statement(word: &str) -> bool {
    STATEMENTS.contains(word)
}

/// Whether a noun tells what a person does, or what body speaks: `spokesman`, `ministry`.
pub(super) fn is_role(word: &str) -> bool {
    is_calling(word) || is_body(word)
}

/// Whether a noun tells what a person does: `spokesman`.
pub(super) fn is_calling(word: &str) -> bool {
    ROLES.contains(singular(word, &ROLES))
}

/// Whether a noun is what an organisation is called by: `ministry`.
pub(super) fn is_body(word: &str) -> bool {
    BODIES.contains(singular(word, &BODIES))
}

/// Whether a word is the past of an irregular verb: `made`.
pub(super) fn is_past(word: &str) -> bool {
    PASTS.contains(word)
}

/// Whether a noun tells what several people do: `spokesmen`, `officials`.
pub(super) fn is_plural(word: &str) -> bool {
    word.ends_with("men") || (word.ends_with('s') && singular(word, &ROLES) != word)
}

/// A noun without the ending of its plural, if a list has it so.
fn singular<'w>(word: &'w str, list: &FxHashSet<&'static str>) -> &'w str {
    word.strip_suffix('s').filter(|one| list.contains(one)).unwrap_or(word)
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
    Some(match look_up(&PARTS_OF_SPEECH, word)? {
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
