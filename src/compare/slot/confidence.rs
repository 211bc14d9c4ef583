//! How often findings of a kind are right, so that a confidence of 0.8 is right about eight times in ten.
//!
//! Every pair of facts has evidence for it, 0 to 1: of equal values how surely the passages say the same, of others
//! that and how alike the surroundings are. What evidence is worth was measured on 36 stories: 34 of which other
//! people annotated the sentences that say the same, and two that were read in full. A finding that outlets agree,
//! or that their values can both be true, counted as right where the passages it sets side by side say the same;
//! values at odds were read, on 67 stories. Straight lines through what was measured, evidence grouped evenly:
//!
//! | finding | how many | said before, right | said now, right |
//! |---|---|---|---|
//! | the same value | 41 | .80 .60, .87 .60, .92 .78, .97 .91 | .61 .60, .74 .60, .84 .78, .93 .91 |
//! | the same name | 102 | .80 .60, .87 .53, .91 .65, .97 .67 | .55 .60, .60 .53, .63 .65, .67 .67 |
//! | values that can both be true | 11 | .19 .50, .46 .83, .58 .67, .70 1.0 | .65 .50, .72 .83, .74 .67, .78 1.0 |
//! | values at odds | 10 | below .70 .61 .25; above .79 .83 | below .70 .41 .25; above .77 .83 |
//!
//! The line of equal values is no fit: it is the score of the link, which is measured where links are made. The line of
//! names, fitted on one half of the stories, said .50 .57, .57 .76, .64 .51, .72 .61 of the other half. The two last
//! rows are of too few findings to hold any out. On 32 stories that were read, values at odds that said less than
//! .50 were lengths, wrong in all of four, which are told no more; the four that said more were right.

use crate::mention::Kind;
use crate::mention::fact::Relation;

/// What no evidence is worth, and what all of it adds.
type Line = (f64, f64);

const SAME_VALUE: Line = (-1.0, 2.0);
const SAME_NAME: Line = (-0.03, 0.72);
const COMPATIBLE: Line = (0.6, 0.25);
const AT_ODDS: Line = (-0.8, 2.0);

/// Names that are nearly alike, and places. Too few were found to be measured: two people may be called so, and a town
/// may lie in another.
const NAMES: Line = (0.2, 0.5);

/// Nothing is quite sure, nor quite unsure.
const LEAST: f64 = 0.05;
const MOST: f64 = 0.98;

/// How sure a finding is, 0 to 1. It never falls as the evidence grows.
pub fn confidence(kind: Kind, relation: Relation, evidence: f64) -> f64 {
    let (none, all) = match relation {
        Relation::Equal if matches!(kind, Kind::Name | Kind::Place) => SAME_NAME,
        Relation::Equal => SAME_VALUE,
        Relation::Compatible => COMPATIBLE,
        Relation::AtOdds => AT_ODDS,
    };
    (none + all * evidence).clamp(LEAST, MOST)
}

/// How sure it is that two names are meant for one thing.
pub fn of_names(evidence: f64) -> f64 {
    let (none, all) = NAMES;
    (none + all * evidence).clamp(LEAST, MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_evidence_is_never_less_sure() {
        let relations = [Relation::Equal, Relation::Compatible, Relation::AtOdds];
        for (kind, relation) in
            [Kind::Name, Kind::Number].into_iter().flat_map(|kind| relations.map(|it| (kind, it)))
        {
            let worth: Vec<f64> =
                (0..=20).map(|step| confidence(kind, relation, f64::from(step) / 20.0)).collect();
            assert!(worth.is_sorted(), "{kind:?} {relation:?} {worth:?}");
            assert!(worth.iter().all(|worth| (LEAST..=MOST).contains(worth)));
        }
    }
}
