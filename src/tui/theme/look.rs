//! The table of looks: all that a theme gives a look to, by the names that theme files use.

use crate::compare::Mark;
use crate::page::{Role, Sort};

/// A part of the screen that is no part of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words as such.
    Plain,
    /// The line on top.
    Bar,
    /// The name of a pane.
    Title,
    /// The name of the pane that is read, or of what lies on top.
    Focused,
    /// The rule behind a name.
    Rule,
    /// The marks on the rail.
    Rail,
    /// The part of the rail that is in sight.
    Seen,
    /// What the program has to say.
    Message,
    /// What went wrong.
    Trouble,
    /// Keys that can be pressed.
    Hint,
}

/// What has a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Words of a page.
    Role(Role),
    /// A part of the screen.
    Part(Part),
}

/// A row of the table of looks.
#[derive(Debug)]
pub struct LookRow {
    /// What it is called in a theme file.
    pub name: &'static str,
    /// What has it.
    pub what: What,
}

const fn role(name: &'static str, role: Role) -> LookRow {
    LookRow { name, what: What::Role(role) }
}

const fn part(name: &'static str, part: Part) -> LookRow {
    LookRow { name, what: What::Part(part) }
}

/// All looks.
pub const LOOKS: &[LookRow] = &[
    role("heading", Role::Heading),
    role("caption", Role::Caption),
    role("aside", Role::Aside),
    role("label", Role::Label),
    role("quoted", Role::Quoted),
    role("shared-1", Role::Shared(1)),
    role("shared-2", Role::Shared(2)),
    role("shared-3", Role::Shared(3)),
    role("fact", Role::Fact),
    role("only", Role::Marked(Mark::Only)),
    role("agree", Role::Marked(Mark::Agree)),
    role("compatible", Role::Marked(Mark::Compatible)),
    role("update", Role::Marked(Mark::Update)),
    role("altered", Role::Marked(Mark::Altered)),
    role("differ", Role::Marked(Mark::Differ)),
    role("figure", Role::About(Sort::Figure)),
    role("money", Role::About(Sort::Money)),
    role("when", Role::About(Sort::When)),
    role("who", Role::About(Sort::Who)),
    role("where", Role::About(Sort::Where)),
    role("said", Role::About(Sort::Said)),
    role("cursor", Role::Cursor),
    role("counterpart", Role::Counterpart),
    role("current", Role::Current),
    role("bookmarked", Role::Bookmarked),
    role("changed", Role::Changed),
    role("found", Role::Found),
    role("selected", Role::Selected),
    part("plain", Part::Plain),
    part("bar", Part::Bar),
    part("title", Part::Title),
    part("focused", Part::Focused),
    part("rule", Part::Rule),
    part("rail", Part::Rail),
    part("seen", Part::Seen),
    part("message", Part::Message),
    part("trouble", Part::Trouble),
    part("hint", Part::Hint),
];

impl What {
    /// The same, the strength of what is shared brought between 1 and 3.
    pub(super) fn bounded(self) -> Self {
        match self {
            Self::Role(Role::Shared(strength)) => Self::Role(Role::Shared(strength.clamp(1, 3))),
            other => other,
        }
    }
}
