//! Utterances: quotes of several outlets that render the same words spoken.

/// Quotes of several outlets that render the same words spoken.
#[derive(Clone, Debug, PartialEq)]
pub struct Utterance {
    /// Article and index among that article's quotes.
    pub quotes: Vec<(usize, usize)>,
    /// How the renderings relate.
    pub rendering: Rendering,
    /// Whether the outlets name different speakers.
    pub speakers_differ: bool,
}

/// How several outlets render one utterance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rendering {
    /// Word for word the same.
    Verbatim,
    /// One gives a part of what another gives.
    Cut,
    /// Words differ.
    Altered,
    /// One outlet only.
    Only,
}

impl Rendering {
    /// Its name in the published form.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Cut => "cut",
            Self::Altered => "altered",
            Self::Only => "only",
        }
    }
}
