//! What general English knows about a word: whether it carries content, and what else means the same.

use crate::text::lexicon::{Lexicon, lexicon};

static FUNCTION: Lexicon = lexicon!("function-words", written);

static TITLES: Lexicon = lexicon!("titles", folded);

static COMMON: Lexicon = lexicon!("common-words", rooted);

static SYNONYMS: Lexicon = lexicon!("synonyms", rooted);

/// Whether a folded word only holds others together.
pub(super) fn is_function(folded: &str) -> bool {
    FUNCTION.has(folded)
}

/// Whether a folded word is put in front of names: `President`.
pub(super) fn is_title(folded: &str) -> bool {
    TITLES.has(folded)
}

/// Whether a word, given by its root, is so frequent in news of any kind that sharing it tells little.
pub(super) fn is_common(root: &str) -> bool {
    COMMON.has(root)
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
    use crate::text::{normal, stem};

    fn root(word: &str) -> String {
        stem(&normal::fold(word)).into_owned()
    }

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
            ("driven", "drove"),
            ("struck", "raid"),
            ("northern", "north"),
            ("treated", "treatment"),
        ] {
            let head = |text: &str| {
                let roots: Vec<_> = text.split(' ').map(root).collect();
                (0..roots.len()).find_map(|from| synonym(|at| roots.get(from + at).map(String::as_str)))
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
