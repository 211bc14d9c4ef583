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
