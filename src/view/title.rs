//! What a story and its outlets are called.

use crate::compare::Comparison;
use crate::page::clean;

/// What a story is called: the first headline there is; else the first outlet.
pub fn title(comparison: &Comparison) -> String {
    let headline =
        |article: &crate::article::Article| article.headline.map(|span| span.of(&article.text).to_owned());
    let headline = comparison.articles.iter().find_map(headline);
    let outlet = comparison.articles.first().map(|article| article.outlet.clone());
    clean(&headline.or(outlet).unwrap_or_default()).into_owned()
}

/// `5 outlets`, `4 origins`.
pub fn sources(comparison: &Comparison) -> [String; 2] {
    let several = |count: usize, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
    let heard: Vec<usize> = comparison.heard().collect();
    let origins =
        comparison.origins.iter().filter(|origin| origin.articles.iter().any(|it| heard.contains(it)));
    [several(heard.len(), "outlet"), several(origins.count(), "origin")]
}

/// `2 Byte Ledger`: the number by which an outlet is meant elsewhere, and its name, fit to be shown.
pub fn outlet(comparison: &Comparison, article: usize) -> String {
    let name = comparison.articles.get(article).map_or("", |article| &article.outlet);
    format!("{} {}", article + 1, clean(name))
}

/// From so many numbers in a row on, only the first and the last are named.
const ROW: usize = 4;

/// `1, 3, 5-9`: the numbers of some outlets, given in their order.
pub fn numbers(articles: impl IntoIterator<Item = usize>) -> String {
    let mut rows: Vec<(usize, usize)> = Vec::new();
    for article in articles {
        match rows.last_mut() {
            Some((_, last)) if *last + 1 == article => *last = article,
            _ => rows.push((article, article)),
        }
    }
    let told = rows.into_iter().flat_map(|(first, last)| {
        if last + 1 - first >= ROW {
            vec![format!("{}-{}", first + 1, last + 1)]
        } else {
            (first..=last).map(|article| (article + 1).to_string()).collect()
        }
    });
    told.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_numbers_in_a_row_are_told_by_their_ends() {
        let check = |articles: &[usize], expected: &str| {
            assert_eq!(numbers(articles.iter().copied()), expected);
        };
        check(&[], "");
        check(&[0, 2, 3, 4], "1, 3, 4, 5");
        check(&[0, 2, 3, 4, 5, 8], "1, 3-6, 9");
    }
}
