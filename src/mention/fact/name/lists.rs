//! The word lists that names are told by.

use crate::text::lexicon;
use crate::text::normal::fold;
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::sync::LazyLock;

/// A list that is asked for words as they are written.
pub(super) type Exact = LazyLock<FxHashSet<&'static str>>;
/// A list that is asked for folded words.
pub(super) type Folded = LazyLock<FxHashSet<Cow<'static, str>>>;

fn folded(list: &'static str) -> FxHashSet<Cow<'static, str>> {
    lexicon::set_of(list, fold)
}

/// Words that begin a sentence and no name.
pub(super) static OPENERS: LazyLock<FxHashSet<Cow<'static, str>>> = LazyLock::new(|| {
    let openers = lexicon::entries(include_str!("../../../../assets/words/openers.txt"));
    let others = lexicon::entries(include_str!("../../../../assets/words/first-words.txt"));
    openers.map(|word| Cow::Owned(capitalised(word))).chain(others.map(Cow::Borrowed)).collect()
});

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Days, months and other words with a capital letter that name nothing.
pub(super) static CALENDAR: Exact =
    LazyLock::new(|| lexicon::set(include_str!("../../../../assets/words/calendar.txt")));
/// Small words inside a name.
pub(super) static PARTICLES: Exact =
    LazyLock::new(|| lexicon::set(include_str!("../../../../assets/words/particles.txt")));
/// Forms of address, ranks, offices, callings.
pub(super) static TITLES: Folded =
    LazyLock::new(|| folded(include_str!("../../../../assets/words/titles.txt")));
/// Nouns that end or begin the name of an organisation.
pub(super) static ORGANISATIONS: Folded =
    LazyLock::new(|| folded(include_str!("../../../../assets/words/organisations.txt")));
/// News agencies, in small letters.
pub(super) static AGENCIES: Exact =
    LazyLock::new(|| lexicon::set(include_str!("../../../../assets/words/agencies.txt")));
/// What people do: nouns that stand beside their names.
pub(super) static CALLINGS: Exact =
    LazyLock::new(|| lexicon::set(include_str!("../../../../assets/words/roles.txt")));
/// Given names, titles, kin and callings of men.
pub(super) static MASCULINE: Folded =
    LazyLock::new(|| folded(include_str!("../../../../assets/words/masculine.txt")));
/// Given names, titles, kin and callings of women.
pub(super) static FEMININE: Folded =
    LazyLock::new(|| folded(include_str!("../../../../assets/words/feminine.txt")));

/// Whether a folded word is in a list.
pub(super) fn has(list: &Folded, word: &str) -> bool {
    list.contains(&*fold(word))
}

/// Whether a word is a given name that people carry.
pub(super) fn is_given(word: &str) -> bool {
    has(&MASCULINE, word) || has(&FEMININE, word)
}
