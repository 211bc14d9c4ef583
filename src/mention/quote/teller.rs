//! Speech that is reported: who says something in a passage, in the outlet’s own words or in quotation marks.

use super::marks::Pair;
use super::narration::Narration;
use super::{Quote, speaker};
use crate::article::Article;
use crate::mention::Tokens;
use crate::text::Span;

/// The words that name those of whom a passage says that they said something: `the mayor` of `the mayor said that …`.
/// `quotes` are those of the article.
pub fn tellers(article: &Article, quotes: &[Quote], passage: usize) -> Vec<Span> {
    let Some(whole) = article.passages.get(passage) else { return Vec::new() };
    let tokens = Tokens::within_passage(article, whole);
    let first = quotes.partition_point(|quote| quote.marked.end <= whole.span.start);
    let pairs = quotes[first..].iter().map_while(|quote| {
        let marked = quote.marked.common(whole.span)?;
        Some(Pair::new(marked, quote.span, true))
    });
    let narration = Narration::over(&tokens, &pairs.collect::<Vec<_>>(), [(whole.paragraph, whole.span)]);
    let said = (0..narration.items.len()).filter_map(|at| speaker::said_at(&narration, at));
    said.map(|spoken| spoken.span).collect()
}
