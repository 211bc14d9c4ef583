//! How much there is to see.

use super::alone::alone;
use super::title::sources;
use crate::compare::{Comparison, MARKS, Mark, MarkRow};

/// `5 outlets · 4 origins · ≠ 6 · ~ 3 · = 18 · ◦ 11`: marks that nothing bears are left out.
pub fn counts(comparison: &Comparison) -> String {
    let marks = tally(comparison).map(|(row, count)| format!("{} {count}", row.glyph));
    sources(comparison).into_iter().chain(marks).collect::<Vec<_>>().join(" · ")
}

/// How many there are of each mark, without those of which there are none: findings, and of what only one outlet
/// has passages.
pub fn tally(comparison: &Comparison) -> impl Iterator<Item = (&'static MarkRow, usize)> {
    let count = |mark| match mark {
        Mark::Only => (0..comparison.articles.len()).map(|article| alone(comparison, article).len()).sum(),
        _ => comparison.count(mark),
    };
    MARKS.iter().map(move |row| (row, count(row.mark))).filter(|(_, count)| *count > 0)
}
