//! How two values of one kind relate: equal, compatible, or at odds.
//!
//! Compatible is what two outlets may both say without contradicting each other: about 50 and 51, dozens and
//! 34, Saturday and 20 December 2014.

mod quantity;
mod unit;
mod when;

use super::value::{Fact, Value};

/// How two values relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// They are the same.
    Equal,
    /// Both can be true.
    Compatible,
    /// One of them at most can be true, if they are of the same thing.
    AtOdds,
}

/// How two values relate, and by which rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Related {
    /// How they relate.
    pub relation: Relation,
    /// The rule, as a sentence for the reader.
    pub rule: &'static str,
}

impl Related {
    const fn equal(rule: &'static str) -> Self {
        Self { relation: Relation::Equal, rule }
    }

    const fn compatible(rule: &'static str) -> Self {
        Self { relation: Relation::Compatible, rule }
    }

    const fn at_odds(rule: &'static str) -> Self {
        Self { relation: Relation::AtOdds, rule }
    }
}

/// How two facts relate; the same whichever comes first. None where they cannot be set against each other:
/// other kinds, other units, other fates, dates that share no part. Whether they are of the same thing
/// is for the caller to know.
pub fn relate(one: &Fact, other: &Fact) -> Option<Related> {
    if one.kind != other.kind {
        return None;
    }
    match (&one.value, &other.value) {
        (Value::Quantity(a), Value::Quantity(b)) => {
            quantity::relate((a, one.qualifier), (b, other.qualifier))
        }
        (Value::Date(a), Value::Date(b)) => when::dates((*a, one.qualifier), (*b, other.qualifier)),
        (Value::Time(a), Value::Time(b)) => Some(when::times((*a, one.qualifier), (*b, other.qualifier))),
        (Value::Name(a), Value::Name(b)) => (a == b).then_some(Related::equal("Both give the same name.")),
        _ => None,
    }
}
