//! What is measured, and how a figure is written.

use crate::reading::Reading;
use crate::{findings, heads, passages, quotes};

/// One measure of a comparison.
pub struct Measure {
    /// Its name in the table and among the floors.
    pub name: &'static str,
    /// How it is taken.
    pub score: fn(&Reading) -> Score,
}

/// All measures, in the order of the table.
pub const MEASURES: &[Measure] = &[
    Measure { name: "headline, byline, date, outlet", score: heads::heads },
    Measure { name: "boilerplate", score: passages::boilerplate },
    Measure { name: "passage pairs", score: passages::pairs },
    Measure { name: "quotations", score: quotes::quotations },
    Measure { name: "quotations with speaker", score: quotes::speakers },
    Measure { name: "utterance pairs", score: quotes::utterances },
    Measure { name: "renderings", score: quotes::renderings },
    Measure { name: "facts compared", score: findings::facts },
    Measure { name: "conflicts found", score: findings::conflicts },
    Measure { name: "alarms in gold", score: findings::alarms },
    Measure { name: "origins", score: heads::origins },
];

/// How well one measure does, and what keeps it from 1.
pub struct Score {
    kind: Kind,
    /// What was missed, and what was found wrongly.
    pub faults: Vec<String>,
}

#[derive(Clone, Copy)]
enum Kind {
    /// The harmonic mean of precision and recall (F1).
    Balance { right: usize, found: usize, gold: usize },
    /// So many of so many.
    Share { right: usize, of: usize },
}

impl Score {
    /// The harmonic mean of precision and recall (F1).
    pub fn balance(right: usize, found: usize, gold: usize, faults: Vec<String>) -> Self {
        Self { kind: Kind::Balance { right, found, gold }, faults }
    }

    /// So many of so many.
    pub fn share(right: usize, of: usize, faults: Vec<String>) -> Self {
        Self { kind: Kind::Share { right, of }, faults }
    }

    /// The figure as a fraction. `2PR / (P + R)` is twice what is right over all that is found and all that is gold.
    fn fraction(&self) -> (usize, usize) {
        match self.kind {
            Kind::Balance { right, found, gold } => (2 * right, found + gold),
            Kind::Share { right, of } => (right, of),
        }
    }

    /// The figure in whole hundredths, rounded down; none where there is nothing to measure.
    pub fn hundredths(&self) -> Option<usize> {
        let (above, below) = self.fraction();
        (above * 100).checked_div(below)
    }

    /// The figure with three decimals.
    pub fn figure(&self) -> String {
        let (above, below) = self.fraction();
        if below == 0 { "-".to_owned() } else { format!("{:.3}", above as f64 / below as f64) }
    }

    /// What the figure is made of.
    pub fn counts(&self) -> String {
        match self.kind {
            Kind::Balance { right, found, gold } => format!("gold {gold}, found {found}, right {right}"),
            Kind::Share { right, of } => format!("{right} of {of}"),
        }
    }
}

#[test]
fn figures_are_rounded_down() {
    let score = Score::balance(29, 50, 150, vec![]);
    assert_eq!((score.hundredths(), score.figure()), (Some(29), "0.290".to_owned()));
    assert_eq!(Score::share(2, 3, vec![]).hundredths(), Some(66));
    assert_eq!(Score::share(0, 0, vec![]).hundredths(), None);
}
