//! What a fact or a finding is about, coarsely: for colours by kind.

use crate::compare::Subject;
use crate::mention::Kind;

/// What words are about, for a reader who wants to see that and not how outlets relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// How many, how much of a hundred, how old.
    Figure,
    /// Money.
    Money,
    /// Dates, times, how long.
    When,
    /// Names.
    Who,
    /// Places.
    Where,
    /// What is said, by whom, and how it is put.
    Said,
}

impl Sort {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Figure, Self::Money, Self::When, Self::Who, Self::Where, Self::Said];

    /// What a fact is about.
    pub const fn of_kind(kind: Kind) -> Self {
        match kind {
            Kind::Number | Kind::Percent | Kind::Age => Self::Figure,
            Kind::Currency => Self::Money,
            Kind::Date | Kind::Time | Kind::Duration => Self::When,
            Kind::Name => Self::Who,
            Kind::Place => Self::Where,
        }
    }

    /// What a finding is about.
    pub const fn of(subject: Subject) -> Self {
        match subject {
            Subject::Fact(kind) => Self::of_kind(kind),
            Subject::Quote | Subject::Speaker | Subject::Wording | Subject::Negation => Self::Said,
        }
    }
}
