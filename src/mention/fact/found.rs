//! A date where it is found.

use super::value::{PartialDate, Qualifier};

/// A date and the pieces it is written with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// The piece after it.
    pub to: usize,
    /// The date.
    pub date: PartialDate,
    /// What the date itself says about its exactness: `the 1990s`.
    pub qualifier: Option<Qualifier>,
}

impl Found {
    /// A date that is as exact as it looks.
    pub const fn exact(to: usize, date: PartialDate) -> Self {
        Self { to, date, qualifier: None }
    }
}
