//! Pages: rows of cells of runs, each run with roles and no colours.
//!
//! The narrow waist: every view makes pages; every report format and the screen read them.

mod breaks;
mod clean;
mod grapheme;
mod layers;
mod overlay;
mod shape;
mod share;
mod shorten;
mod sort;
#[cfg(test)]
pub mod sketch;
mod wrap;

use crate::article::Place;
use crate::compare::Mark;
use crate::text::Span;

pub use breaks::{breaks, broken};
pub use clean::clean;
pub use grapheme::{columns, is_simple};
pub use layers::{LAYERS, Layer, LayerRow, Layers};
pub use overlay::overlay;
pub use shape::{Fitted, Lie, Part, Shape};
pub use share::{BETWEEN, PROSE, share};
pub use shorten::{shortened, surrounded};
pub use sort::Sort;
pub use wrap::{Line, Piece, Wrapped, height, wrap, wrap_at, wrap_row};

/// Rows, top to bottom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// What it shows.
    pub title: String,
    /// The names of its columns; empty where it has one column without a name.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
    /// How the cells of a row lie beside each other.
    pub shape: Shape,
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
    /// What one outlet says in a finding: the passage, and the finding's index.
    Said(Place, usize),
}

/// The words of one row in one column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// Stretches of one look each.
    pub runs: Vec<Run>,
    /// What Enter leads to; where it says nothing, what its row leads to.
    pub target: Option<Target>,
}

/// A stretch of text of one look.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// The words; never a control character, never a line end.
    pub text: String,
    /// What they are.
    pub roles: Roles,
    /// Where they stand in the article, if they are an article's words. It is as long as the text, byte
    /// for byte, unless the text is the one space that is shown for a longer stretch of white space.
    pub source: Option<Span>,
}

/// What a run is: the theme turns it into a look. A run can be several things at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A headline or the title of a table.
    Heading,
    /// What stands under a picture; a heading between paragraphs.
    Caption,
    /// What is not story.
    Aside,
    /// Names of columns, labels, explanations.
    Label,
    /// Words that other outlets share; 1 to 3 for few to most of the others.
    Shared(u8),
    /// Words of a finding.
    Marked(Mark),
    /// Words of a finding or a fact, where colours tell what it is about and not how outlets relate.
    About(Sort),
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
    /// The passage, or the row, under the cursor.
    Cursor,
    /// A passage that says the same as the one under the cursor.
    Counterpart,
}

/// A set of roles, in a fixed order.
pub type Roles = Vec<Role>;

impl Run {
    /// Words of the program's own, or from outside, made fit to be shown.
    pub fn new(text: &str, roles: &[Role]) -> Self {
        let mut roles = roles.to_vec();
        roles.sort_unstable();
        roles.dedup();
        Self { text: clean(text).into_owned(), roles, source: None }
    }

    /// Words that are known to be fit to be shown, with roles in their order.
    pub(crate) fn plain(text: String, roles: Roles) -> Self {
        Self { text, roles, source: None }
    }
}

impl Cell {
    /// A cell of one run.
    pub fn new(text: &str, roles: &[Role]) -> Self {
        Self::of(vec![Run::new(text, roles)])
    }

    /// A cell of some runs, which leads nowhere by itself.
    pub const fn of(runs: Vec<Run>) -> Self {
        Self { runs, target: None }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| run.text.is_empty())
    }

    /// Its words.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

impl Page {
    /// How many columns of the terminal the margin takes: the widest of its rows.
    pub fn gutter_width(&self) -> usize {
        let width = |row: &Row| row.gutter.iter().map(|run| columns(&run.text)).sum();
        self.rows.iter().map(width).max().unwrap_or(0)
    }

    /// Whether a reader chooses among its cells, and not among its rows.
    pub fn has_cells(&self) -> bool {
        self.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.target.is_some())
    }
}
