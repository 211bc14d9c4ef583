//! Offices: titles that stand for the one who holds them, `the president` for `Barack Obama`.

use super::lexis;
use super::things::Named;
use crate::article::Article;
use crate::text::{Span, normal};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// The folded titles that stand in front of one name only in all articles, each with the thing of that name.
pub(super) fn offices(articles: &[Article], things: &[Vec<Named>]) -> FxHashMap<String, usize> {
    let mut holders: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (article, named) in articles.iter().zip(things) {
        for named in named.iter().filter(|named| named.is_name) {
            if let Some(title) = title_before(&article.text, named.span) {
                holders.entry(title).or_default().insert(named.thing);
            }
        }
    }
    let only = |holders: BTreeSet<usize>| holders.first().filter(|_| holders.len() == 1).copied();
    holders.into_iter().filter_map(|(title, holders)| Some((title, only(holders)?))).collect()
}

/// The title that stands in front of a name, folded.
fn title_before(text: &str, name: Span) -> Option<String> {
    let before = Span::new(0, name.start).of(text).strip_suffix(' ')?;
    let word = before.rsplit(|c: char| !c.is_alphanumeric() && c != '-').next()?;
    let folded = normal::fold(word);
    lexis::is_title(&folded).then(|| folded.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article;

    #[test]
    fn a_title_stands_for_its_only_holder() {
        let text = "President Ines Duarte met Governor Ray Holt. Governor Lee Park stayed away.";
        let article = article::read("a.txt", text.as_bytes()).expect("a text");
        let start = |name: &str| text.find(name).expect("a name");
        let named = |thing: usize, name: &str| Named {
            span: Span::new(start(name), start(name) + name.len()),
            thing,
            is_name: true,
        };
        let things = vec![vec![named(0, "Ines Duarte"), named(1, "Ray Holt"), named(2, "Lee Park")]];
        let found = offices(&[article], &things);
        assert_eq!(found.get("president"), Some(&0));
        assert_eq!(found.get("governor"), None);
    }
}
