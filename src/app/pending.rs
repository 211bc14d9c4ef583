//! Keys that wait for more.

/// Keys that were pressed and do not yet make a command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pending {
    /// The number in front, if one was typed.
    pub count: Option<usize>,
    /// The keys, spelt, one space between two.
    pub keys: String,
}

impl Pending {
    /// Whether nothing waits for more.
    pub const fn is_empty(&self) -> bool {
        self.count.is_none() && self.keys.is_empty()
    }

    /// Whether what waits is a number and nothing else.
    pub const fn is_number(&self) -> bool {
        self.count.is_some() && self.keys.is_empty()
    }
}
