//! Verdicts, and the marks they are shown by.

/// How the values that several outlets give relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The same value.
    Agree,
    /// Values that can both be true of one thing: `about 50` and `51`.
    Compatible,
    /// One outlet alone gives one.
    Only,
    /// A later article gives a newer count.
    Update,
    /// Values that cannot both be true.
    Differ,
}

impl Verdict {
    /// Its name in the published form.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Compatible => "compatible",
            Self::Only => "only",
            Self::Update => "update",
            Self::Differ => "differ",
        }
    }

    /// How it is marked.
    pub const fn mark(self) -> Mark {
        match self {
            Self::Agree => Mark::Agree,
            Self::Compatible => Mark::Compatible,
            Self::Only => Mark::Only,
            Self::Update => Mark::Update,
            Self::Differ => Mark::Differ,
        }
    }
}

/// What is shown beside a passage, the gravest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Only this outlet has it.
    Only,
    /// Outlets agree.
    Agree,
    /// Values that can both be true.
    Compatible,
    /// A later article gives a newer count.
    Update,
    /// The same quote with altered words.
    Altered,
    /// Values at odds.
    Differ,
}

/// A row of the table of marks.
#[derive(Debug)]
pub struct MarkRow {
    /// The mark.
    pub mark: Mark,
    /// What it is called, and switched on and off by.
    pub name: &'static str,
    /// How it is drawn; one column wide.
    pub glyph: char,
    /// The key that follows `t` to switch it.
    pub key: char,
    /// What it means, in one line.
    pub help: &'static str,
}

/// All marks, the gravest first.
pub const MARKS: &[MarkRow] = &[
    MarkRow {
        mark: Mark::Differ,
        name: "differ",
        glyph: '≠',
        key: 'd',
        help: "outlets give values that cannot both be true",
    },
    MarkRow {
        mark: Mark::Altered,
        name: "altered",
        glyph: '~',
        key: 'a',
        help: "the same quote, with other words in it",
    },
    MarkRow {
        mark: Mark::Update,
        name: "update",
        glyph: '↗',
        key: 'u',
        help: "a later article gives a newer count",
    },
    MarkRow {
        mark: Mark::Compatible,
        name: "compatible",
        glyph: '≈',
        key: 'c',
        help: "values that can both be true",
    },
    MarkRow { mark: Mark::Agree, name: "agree", glyph: '=', key: 'e', help: "outlets say the same" },
    MarkRow { mark: Mark::Only, name: "only", glyph: '◦', key: 'o', help: "only this outlet has it" },
];

impl Mark {
    /// Its row of the table.
    pub fn row(self) -> &'static MarkRow {
        MARKS.iter().find(|row| row.mark == self).unwrap_or(&MARKS[0])
    }

    /// How it is drawn.
    pub fn glyph(self) -> char {
        self.row().glyph
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_has_a_row_glyph_and_key_of_its_own() {
        let all = [Mark::Only, Mark::Agree, Mark::Compatible, Mark::Update, Mark::Altered, Mark::Differ];
        assert!(all.iter().all(|&mark| mark.row().mark == mark));
        for (i, a) in MARKS.iter().enumerate() {
            assert!(MARKS[i + 1..].iter().all(|b| a.glyph != b.glyph && a.key != b.key && a.name != b.name));
        }
    }
}
