//! What follows from decisions for what was found.

use super::decision::{Matter, Ruling};
use crate::article::Place;
use crate::compare::{Comparison, Correction};
use std::collections::BTreeMap;

/// How far a reader has come with a finding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Nobody has looked at it.
    #[default]
    Open,
    /// It has been looked at.
    Checked,
    /// It is right.
    Confirmed,
}

/// What follows from decisions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ruled {
    /// What is to be changed in what was found.
    pub correction: Correction,
    /// How far the reader has come with findings, by their index among those that were found.
    pub standing: BTreeMap<usize, Standing>,
    /// The passages that stand level by hand, the first in front, in the order of the decisions.
    pub level: Vec<(Place, Place)>,
}

impl Standing {
    /// Its name; none where nobody has looked.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Open => None,
            Self::Checked => Some(Ruling::Checked.name()),
            Self::Confirmed => Some(Ruling::Confirmed.name()),
        }
    }
}

impl Ruled {
    /// How far the reader has come with findings, told by their indices among those that were found.
    pub fn standings(&self, numbers: &[usize]) -> Vec<Standing> {
        numbers.iter().map(|number| self.standing.get(number).copied().unwrap_or_default()).collect()
    }
}

/// What follows from decisions and what they are on. Of several on one thing the last holds.
pub fn ruled(decisions: impl IntoIterator<Item = (Ruling, Matter)>) -> Ruled {
    let mut ruled = Ruled::default();
    let Ruled { correction, standing, level } = &mut ruled;
    for (ruling, matter) in decisions {
        match (matter, ruling) {
            (Matter::Match(a, b), Ruling::Level) => level.push((a, b)),
            (Matter::Finding(_), Ruling::Level) | (Matter::Match(..), Ruling::Checked) => {}
            (Matter::Finding(index), Ruling::Rejected) => {
                correction.wrong.insert(index);
            }
            (Matter::Finding(index), _) => {
                correction.wrong.remove(&index);
                let confirmed = ruling == Ruling::Confirmed;
                standing.insert(index, if confirmed { Standing::Confirmed } else { Standing::Checked });
            }
            (Matter::Match(a, b), Ruling::Rejected) => {
                correction.together.remove(&(a, b));
                correction.apart.insert((a, b));
            }
            (Matter::Match(a, b), Ruling::Confirmed) => {
                correction.apart.remove(&(a, b));
                correction.together.insert((a, b));
            }
        }
    }
    ruled
}

/// Carries decisions out on a comparison as it was made: what was rejected is gone, what was put together is. How
/// far the reader has come with each finding that is left.
pub fn carry_out(
    decisions: impl IntoIterator<Item = (Ruling, Matter)>,
    comparison: &mut Comparison,
) -> Vec<Standing> {
    let ruled = ruled(decisions);
    if ruled == Ruled::default() {
        return vec![Standing::Open; comparison.findings.len()];
    }
    let found = comparison.found();
    let numbers = comparison.correct(&found, &ruled.correction);
    ruled.standings(&numbers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::fixture;

    #[test]
    fn the_last_decision_holds() {
        let [a, b] = [Place { article: 0, passage: 1 }, Place { article: 1, passage: 2 }];
        let (finding, pair) = (Matter::Finding(3), Matter::Match(a, b));
        let ruled = |rulings: &[Ruling], matter| ruled(rulings.iter().map(|&ruling| (ruling, matter)));
        let rejected = ruled(&[Ruling::Checked, Ruling::Rejected], finding);
        assert!(rejected.correction.wrong.contains(&3));
        let level = ruled(&[Ruling::Confirmed, Ruling::Level], pair);
        assert_eq!((level.level.as_slice(), level.correction.together.len()), (&[(a, b)][..], 1));
        assert!(ruled(&[Ruling::Level], finding).standing.is_empty());
        let again = ruled(&[Ruling::Rejected, Ruling::Confirmed], finding);
        assert_eq!((again.correction.wrong.len(), again.standing[&3]), (0, Standing::Confirmed));
        let apart = ruled(&[Ruling::Confirmed, Ruling::Rejected], pair).correction;
        assert_eq!((apart.apart.len(), apart.together.len()), (1, 0));
        let together = ruled(&[Ruling::Rejected, Ruling::Confirmed], pair).correction;
        assert_eq!((together.apart.len(), together.together.len()), (0, 1));
    }

    #[test]
    fn what_is_decided_is_carried_out() {
        let mut story = fixture::dam();
        let before = story.findings.clone();
        let none = carry_out([], &mut story);
        assert_eq!((story.findings.len(), none), (before.len(), vec![Standing::Open; before.len()]));
        let on = |ruling, index| (ruling, Matter::Finding(index));
        let standing = carry_out([on(Ruling::Rejected, 0), on(Ruling::Confirmed, 2)], &mut story);
        assert_eq!(story.findings, before[1..]);
        let confirmed: Vec<_> = (1..before.len()).map(|index| index == 2).collect();
        assert_eq!(standing.iter().map(|it| *it == Standing::Confirmed).collect::<Vec<_>>(), confirmed);
    }
}
