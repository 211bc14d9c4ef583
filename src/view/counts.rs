//! How much there is to see.

use super::alone::all_alone;
use super::title::sources;
use crate::compare::{Comparison, MARKS, Mark, MarkRow};
use crate::page::{Layer, Layers};

/// `5 outlets · 4 origins · ≠ 6 · ~ 3 · = 18 · ◦ 11`: marks that nothing bears are left out.
pub fn counts(comparison: &Comparison) -> String {
    let marks = tally(comparison, Layers::default()).map(|(row, count)| format!("{} {count}", row.glyph));
    sources(comparison).into_iter().chain(marks).collect::<Vec<_>>().join(" · ")
}

/// How many there are of each mark that is shown, without those of which there are none: findings, and of what only
/// one outlet has passages.
pub fn tally(comparison: &Comparison, layers: Layers) -> impl Iterator<Item = (&'static MarkRow, usize)> {
    let found = move |mark| {
        let findings = comparison.findings.iter().filter(|finding| finding.mark() == mark);
        findings.filter(|finding| layers.marks(finding)).count()
    };
    let count = move |mark| match mark {
        Mark::Only => all_alone(comparison).count(),
        _ => found(mark),
    };
    let shown = MARKS.iter().filter(move |row| layers.has(Layer::Mark(row.mark)));
    shown.map(move |row| (row, count(row.mark))).filter(|(_, count)| *count > 0)
}
