//! How much there is to see.

use super::alone::all_alone;
use super::title::sources;
use crate::compare::{Comparison, MARKS, Mark, MarkRow};
use crate::page::{Layer, Layers};

/// `5 outlets · 4 origins · ≠ 6 · ~ 3 · = 18 · ◦ 11`: of the marks that are shown, those that nothing bears left out. One
/// outlet alone is said to be so.
pub fn counts(comparison: &Comparison, layers: Layers) -> String {
    let marks = tally(comparison, layers).map(|(row, count)| format!("{} {count}", row.glyph));
    let alone = (comparison.heard().count() == 1).then(|| "nothing to compare it with".to_owned());
    sources(comparison).into_iter().chain(marks).chain(alone).collect::<Vec<_>>().join(" · ")
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::fixture::{self, Story};

    #[test]
    fn only_what_is_shown_is_counted() {
        let check = |story: &Comparison, layers: Layers, expected: &str| {
            assert_eq!(counts(story, layers), expected);
        };
        let dam = fixture::dam();
        check(&dam, Layers::of_marks(&[Mark::Only]), "3 outlets · 2 origins · ◦ 2");
        check(&dam, Layers::of_marks(&[Mark::Update]), "3 outlets · 2 origins");
        let one = Story::default().article("Post", "A dam broke.").done();
        check(&one, Layers::default(), "1 outlet · 1 origin · nothing to compare it with");
    }
}
