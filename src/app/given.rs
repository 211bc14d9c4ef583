//! What is given to a command, and where.

/// What is given to a command beside its keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// The number in front, if one was typed.
    pub count: Option<usize>,
    /// The last key, if it is a letter.
    pub letter: Option<char>,
}

/// Where a command can be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// On whatever is on top.
    Everywhere,
    /// On the articles.
    Panes,
    /// While words are selected.
    Selecting,
    /// In a table in which each cell leads somewhere.
    Cells,
    /// On one article with the others in its margin.
    Base,
    /// On the articles, while what was found is hidden.
    Classroom,
    /// On the list of what the reader marked.
    Results,
    /// On the list of decisions.
    Decisions,
    /// On the list of bookmarks.
    Bookmarks,
}

impl When {
    /// All of them, in the order of the help.
    pub const ALL: [Self; 9] = [
        Self::Panes,
        Self::Everywhere,
        Self::Selecting,
        Self::Cells,
        Self::Base,
        Self::Classroom,
        Self::Results,
        Self::Decisions,
        Self::Bookmarks,
    ];

    /// Its heading in the help.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Everywhere => "Everywhere",
            Self::Panes => "On the articles",
            Self::Selecting => "Selecting words",
            Self::Cells => "In a table",
            Self::Base => "With the others in the margin",
            Self::Classroom => "In the classroom",
            Self::Results => "In the classroom's results",
            Self::Decisions => "In the decisions",
            Self::Bookmarks => "In the bookmarks",
        }
    }
}

impl Given {
    /// How often.
    pub fn times(self) -> usize {
        self.count.unwrap_or(1)
    }

    /// How far, forward.
    pub fn steps(self) -> isize {
        self.times().cast_signed()
    }
}
