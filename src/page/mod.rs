//! Pages: rows of cells of runs, each run with roles and no colours.
//!
//! The narrow waist: every view makes pages; every report format and the screen read them.

use crate::article::Place;
use crate::compare::Mark;
use crate::text::Span;

/// Rows, top to bottom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// What it shows.
    pub title: String,
    /// The names of its columns; empty where it has one column without a name.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One passage, one finding, one line of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// What stands in the margin: coverage strip and mark.
    pub gutter: Vec<Run>,
    /// One for each column.
    pub cells: Vec<Cell>,
    /// What Enter leads to.
    pub target: Option<Target>,
    /// Whether a blank line follows, as after a paragraph.
    pub gap: bool,
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A passage.
    Place(Place),
    /// A finding, by its index.
    Finding(usize),
    /// A bookmark, by its index in the notebook.
    Bookmark(usize),
}

/// The words of one row in one column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// Stretches of one look each.
    pub runs: Vec<Run>,
}

/// A stretch of text of one look.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// The words; never a control character, never a line end.
    pub text: String,
    /// What they are.
    pub roles: Roles,
    /// Where they stand in the article, if they are an article's words byte for byte.
    pub source: Option<Span>,
}

/// What a run is: the theme turns it into a look. A run can be several things at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A headline or the title of a table.
    Heading,
    /// What is not story.
    Aside,
    /// Names of columns, labels, explanations.
    Label,
    /// Words that other outlets share; 1 to 3 for few to most of the others.
    Shared(u8),
    /// Words of a finding.
    Marked(Mark),
    /// Words that differ from the other outlet's.
    Changed,
    /// Words of a quote.
    Quoted,
    /// A typed fact.
    Fact,
    /// What the search found.
    Found,
    /// What is bookmarked.
    Bookmarked,
    /// What is selected.
    Selected,
    /// The finding under the cursor.
    Current,
}

/// A set of roles, in a fixed order.
pub type Roles = Vec<Role>;
