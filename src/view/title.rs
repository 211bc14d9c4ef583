//! What a story is called, and how much of it is told.

use crate::compare::{Comparison, MARKS};
use crate::page::clean;

/// What a story is called: the first headline there is; else the first outlet.
pub fn title(comparison: &Comparison) -> String {
    let headline =
        |article: &crate::article::Article| article.headline.map(|span| span.of(&article.text).to_owned());
    let headline = comparison.articles.iter().find_map(headline);
    let outlet = comparison.articles.first().map(|article| article.outlet.clone());
    clean(&headline.or(outlet).unwrap_or_default()).into_owned()
}

/// `5 outlets · 4 origins · ≠ 6 · ~ 3 · = 18`: marks that nothing bears are left out.
pub fn counts(comparison: &Comparison) -> String {
    let several = |count: usize, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
    let told = [several(comparison.articles.len(), "outlet"), several(comparison.origins.len(), "origin")];
    let marks =
        MARKS.iter().map(|row| (row.glyph, comparison.count(row.mark))).filter(|(_, count)| *count > 0);
    let marks = marks.map(|(glyph, count)| format!("{glyph} {count}"));
    told.into_iter().chain(marks).collect::<Vec<_>>().join(" · ")
}
