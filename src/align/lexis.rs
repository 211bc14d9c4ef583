//! What general English knows about a word: whether it carries content, and what else means the same.

use crate::text::{Phrases, lexicon, normal, stem};
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::sync::LazyLock;

static FUNCTION: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lexicon::set(include_str!("../../assets/words/function-words.txt")));

static TITLES: LazyLock<FxHashSet<Cow<str>>> =
    LazyLock::new(|| lexicon::set_of(include_str!("../../assets/words/titles.txt"), normal::fold));

static COMMON: LazyLock<FxHashSet<Cow<str>>> =
    LazyLock::new(|| lexicon::set_of(include_str!("../../assets/words/common-words.txt"), root));

/// About how many phrases the list of synonyms has.
const SYNONYM_FORMS: usize = 1500;

static SYNONYMS: LazyLock<Phrases<&str>> = LazyLock::new(|| {
    let mut phrases = Phrases::with_room(SYNONYM_FORMS);
    for (head, forms) in lexicon::rows(include_str!("../../assets/words/synonyms.txt")) {
        for form in forms.chain([head]) {
            phrases.add(form.split_whitespace().map(root), head);
        }
    }
    phrases
});

/// Reads all the lists.
pub fn prepare() {
    LazyLock::force(&FUNCTION);
    LazyLock::force(&TITLES);
    LazyLock::force(&COMMON);
    LazyLock::force(&SYNONYMS);
}

/// The stem of a word that is no name.
pub(super) fn root(word: &str) -> Cow<'_, str> {
    match normal::fold(word) {
        Cow::Borrowed(folded) => stem(folded),
        Cow::Owned(folded) => Cow::Owned(stem(&folded).into_owned()),
    }
}

/// Whether a folded word only holds others together.
pub(super) fn is_function(folded: &str) -> bool {
    FUNCTION.contains(folded)
}

/// Whether a folded word is put in front of names: `President`.
pub(super) fn is_title(folded: &str) -> bool {
    TITLES.contains(folded)
}

/// Whether a word, given by its root, is so frequent in news of any kind that sharing it tells little.
pub(super) fn is_common(root: &str) -> bool {
    COMMON.contains(root)
}

/// Whether a word, given by its root, begins a run of words that means the same as another.
pub(super) fn leads(root: &str) -> bool {
    SYNONYMS.have_first(root)
}

/// The word that a run of words, given by their roots, means the same as, and how many of them do.
pub(super) fn synonym<'w>(root: impl Fn(usize) -> Option<&'w str>) -> Option<(usize, &'static str)> {
    SYNONYMS.longest(root)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_meaning_meet() {
        for (a, b) in [
            ("probe", "investigations"),
            ("called off", "cancelled"),
            ("denial", "denies"),
            ("cyber-attacks", "cyber attack"),
            ("movie", "films"),
            ("allegations", "accused"),
            ("had no part in", "denied"),
            ("calls for", "proposed"),
        ] {
            let head = |text: &str| {
                let roots: Vec<_> = text.split(' ').map(root).collect();
                (0..roots.len()).find_map(|from| synonym(|at| roots.get(from + at).map(AsRef::as_ref)))
            };
            assert!(head(a).is_some(), "{a}");
            assert_eq!(head(a).map(|found| found.1), head(b).map(|found| found.1), "{a}, {b}");
        }
    }

    #[test]
    fn some_words_tell_little() {
        assert!(is_function("the") && is_function("would") && !is_function("joint"));
        assert!(is_common(&root("saying")) && is_common(&root("years")) && !is_common(&root("slander")));
    }
}
