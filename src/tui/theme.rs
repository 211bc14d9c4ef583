//! Themes: what a role looks like. The only place that knows a colour.
//!
//! What a thing is can always be told without colour, by its glyph and by underline, bold and reverse;
//! colour comes second. Blue is for what outlets share, orange for what they do not: never red against green.

use crate::compare::Mark;
use crate::page::Role;
use ratatui::style::{Color, Modifier, Style};

/// A row of the table of themes.
#[derive(Debug)]
pub struct Theme {
    /// What it is asked for by.
    pub name: &'static str,
    /// What it is for, in one line.
    pub help: &'static str,
    pub(super) role: fn(Role) -> Style,
    pub(super) part: fn(Part) -> Style,
}

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
    /// The rail.
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

/// All themes.
pub const THEMES: &[Theme] = &[
    Theme {
        name: "dark",
        help: "for a dark background, 256 colours",
        role: |role| dyed(role, &DARK),
        part: |part| framed(part, &DARK),
    },
    Theme {
        name: "light",
        help: "for a light background, 256 colours",
        role: |role| dyed(role, &LIGHT),
        part: |part| framed(part, &LIGHT),
    },
    Theme {
        name: "ansi",
        help: "for a terminal of 16 colours",
        role: |role| dyed(role, &ANSI),
        part: |part| framed(part, &ANSI),
    },
    Theme {
        name: "mono",
        help: "without colours",
        role: plain,
        part: |part| Style::new().add_modifier(shape_of(part)),
    },
];

/// The theme of this name.
pub fn theme(name: &str) -> Option<&'static Theme> {
    THEMES.iter().find(|theme| theme.name == name)
}

impl Theme {
    /// The look of words that are all this at once; what matters most wins.
    pub fn of(&self, roles: &[Role]) -> Style {
        let mut roles = roles.to_vec();
        roles.sort_by_key(|role| weight(*role));
        roles.into_iter().fold(Style::new(), |style, role| style.patch((self.role)(role)))
    }

    /// The look of a part of the screen.
    pub fn part(&self, part: Part) -> Style {
        (self.part)(part)
    }
}

/// What wins where words are several things at once: the heaviest.
const fn weight(role: Role) -> u8 {
    match role {
        Role::Heading | Role::Caption | Role::Aside | Role::Label => 0,
        Role::Quoted => 1,
        Role::Shared(_) => 2,
        Role::Fact => 3,
        Role::Cursor | Role::Counterpart => 4,
        Role::Marked(_) => 5,
        Role::Bookmarked => 6,
        Role::Current => 7,
        Role::Changed => 8,
        Role::Found => 9,
        Role::Selected => 10,
    }
}

/// The shape of a role, in every theme. Quotes bear marks of their own, and the margin points at the cursor's
/// passage and its counterparts.
const fn shape(role: Role) -> Modifier {
    const B: Modifier = Modifier::BOLD;
    const D: Modifier = Modifier::DIM;
    const I: Modifier = Modifier::ITALIC;
    const U: Modifier = Modifier::UNDERLINED;
    const R: Modifier = Modifier::REVERSED;
    match role {
        Role::Heading => B,
        Role::Caption => B.union(I),
        Role::Aside => D,
        Role::Label => D.union(I),
        Role::Shared(_) => I,
        Role::Fact => U.union(I),
        Role::Marked(Mark::Only) => U.union(D).union(I),
        Role::Marked(Mark::Agree) => U,
        Role::Marked(Mark::Compatible) => U.union(D),
        Role::Marked(Mark::Update) => R.union(U),
        Role::Marked(Mark::Altered) => U.union(B).union(I),
        Role::Marked(Mark::Differ) => U.union(B),
        Role::Changed => R.union(B),
        Role::Bookmarked => R.union(I),
        Role::Current => R.union(D),
        Role::Found => R.union(U).union(B),
        Role::Selected => R,
        Role::Quoted | Role::Cursor | Role::Counterpart => Modifier::empty(),
    }
}

/// A role without colours. In the finding that is looked at, the words that differ are the brightest.
fn plain(role: Role) -> Style {
    let style = Style::new().add_modifier(shape(role));
    if role == Role::Changed { style.remove_modifier(Modifier::DIM) } else { style }
}

const fn shape_of(part: Part) -> Modifier {
    match part {
        Part::Bar => Modifier::REVERSED,
        Part::Focused | Part::Message => Modifier::BOLD,
        Part::Trouble => Modifier::BOLD.union(Modifier::UNDERLINED),
        Part::Rule | Part::Rail => Modifier::DIM,
        Part::Plain | Part::Title | Part::Seen | Part::Hint => Modifier::empty(),
    }
}

/// The colours of a theme.
struct Dyes {
    aside: Color,
    label: Color,
    shared: [Color; 3],
    fact: Color,
    only: Color,
    agree: Color,
    compatible: Color,
    update: Color,
    altered: Color,
    differ: Color,
    /// Behind words that another outlet has otherwise.
    changed: Color,
    /// Behind the passage under the cursor, behind its counterparts, behind the finding that is looked at.
    ground: [Option<Color>; 3],
    kept: Color,
    found: Color,
    selected: Color,
    /// On top of `kept`, `found`, `selected` and strong marks.
    ink: Color,
    bar: (Color, Color),
    /// The colour of plain words and what they stand on, where the terminal's own will not do.
    paper: Option<(Color, Color)>,
}

const DARK: Dyes = Dyes {
    aside: Color::Indexed(242),
    label: Color::Indexed(246),
    shared: [Color::Indexed(153), Color::Indexed(117), Color::Indexed(75)],
    fact: Color::Indexed(189),
    only: Color::Indexed(250),
    agree: Color::Indexed(75),
    compatible: Color::Indexed(80),
    update: Color::Indexed(185),
    altered: Color::Indexed(215),
    differ: Color::Indexed(208),
    changed: Color::Indexed(215),
    ground: [Some(Color::Indexed(236)), Some(Color::Indexed(235)), Some(Color::Indexed(239))],
    kept: Color::Indexed(110),
    found: Color::Indexed(227),
    selected: Color::Indexed(153),
    ink: Color::Indexed(16),
    bar: (Color::Indexed(253), Color::Indexed(238)),
    paper: None,
};

const LIGHT: Dyes = Dyes {
    aside: Color::Indexed(247),
    label: Color::Indexed(242),
    shared: [Color::Indexed(60), Color::Indexed(25), Color::Indexed(20)],
    fact: Color::Indexed(17),
    only: Color::Indexed(240),
    agree: Color::Indexed(25),
    compatible: Color::Indexed(30),
    update: Color::Indexed(94),
    altered: Color::Indexed(166),
    differ: Color::Indexed(130),
    changed: Color::Indexed(215),
    ground: [Some(Color::Indexed(254)), Some(Color::Indexed(255)), Some(Color::Indexed(251))],
    kept: Color::Indexed(153),
    found: Color::Indexed(228),
    selected: Color::Indexed(117),
    ink: Color::Indexed(16),
    bar: (Color::Indexed(235), Color::Indexed(252)),
    paper: Some((Color::Indexed(235), Color::Indexed(231))),
};

const ANSI: Dyes = Dyes {
    aside: Color::DarkGray,
    label: Color::Reset,
    shared: [Color::Cyan, Color::Cyan, Color::Blue],
    fact: Color::Reset,
    only: Color::Reset,
    agree: Color::Blue,
    compatible: Color::Cyan,
    update: Color::Yellow,
    altered: Color::Yellow,
    differ: Color::Yellow,
    changed: Color::White,
    ground: [None, None, None],
    kept: Color::Blue,
    found: Color::Yellow,
    selected: Color::Cyan,
    ink: Color::Black,
    bar: (Color::Black, Color::Gray),
    paper: None,
};

/// The look of a role in colours: its shape where the shape says something that the colour does not.
fn dyed(role: Role, dyes: &Dyes) -> Style {
    let ink = |ground: Color| Style::new().fg(dyes.ink).bg(ground).remove_modifier(Modifier::REVERSED);
    let lined = |color: Color| Style::new().fg(color).add_modifier(Modifier::UNDERLINED);
    let ground = |nth: usize| dyes.ground[nth].map_or(Style::new(), |ground| Style::new().bg(ground));
    match role {
        Role::Heading => plain(role),
        Role::Aside => Style::new().fg(dyes.aside),
        Role::Label => Style::new().fg(dyes.label),
        Role::Shared(strength) => Style::new().fg(dyes.shared[usize::from(strength.clamp(1, 3)) - 1]),
        Role::Caption | Role::Quoted => Style::new().add_modifier(Modifier::ITALIC),
        Role::Fact => Style::new().fg(dyes.fact),
        Role::Marked(Mark::Only) => Style::new().fg(dyes.only),
        Role::Marked(Mark::Agree) => lined(dyes.agree),
        Role::Marked(Mark::Compatible) => lined(dyes.compatible),
        Role::Marked(Mark::Update) => lined(dyes.update),
        Role::Marked(Mark::Altered) => lined(dyes.altered),
        Role::Marked(Mark::Differ) => lined(dyes.differ).add_modifier(Modifier::BOLD),
        Role::Cursor => ground(0),
        Role::Counterpart => ground(1),
        Role::Current if dyes.ground[2].is_none() => Style::new().add_modifier(Modifier::REVERSED),
        Role::Current => ground(2).add_modifier(Modifier::BOLD),
        Role::Changed => ink(dyes.changed).add_modifier(Modifier::BOLD),
        Role::Bookmarked => ink(dyes.kept),
        Role::Found => ink(dyes.found),
        Role::Selected => ink(dyes.selected),
    }
}

fn framed(part: Part, dyes: &Dyes) -> Style {
    let style = Style::new();
    match part {
        Part::Plain => dyes.paper.map_or(style, |(ink, paper)| style.fg(ink).bg(paper)),
        Part::Bar => style.fg(dyes.bar.0).bg(dyes.bar.1),
        Part::Title | Part::Hint | Part::Seen => style.fg(dyes.label),
        Part::Focused => style.fg(dyes.agree).add_modifier(Modifier::BOLD),
        Part::Rule | Part::Rail => style.fg(dyes.aside),
        Part::Message => style.add_modifier(Modifier::BOLD),
        Part::Trouble => style.fg(dyes.differ).add_modifier(Modifier::BOLD),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 18] = [
        Role::Heading,
        Role::Caption,
        Role::Aside,
        Role::Label,
        Role::Shared(2),
        Role::Marked(Mark::Only),
        Role::Marked(Mark::Agree),
        Role::Marked(Mark::Compatible),
        Role::Marked(Mark::Update),
        Role::Marked(Mark::Altered),
        Role::Marked(Mark::Differ),
        Role::Changed,
        Role::Fact,
        Role::Found,
        Role::Bookmarked,
        Role::Selected,
        Role::Current,
        Role::Quoted,
    ];

    #[test]
    fn without_colours_every_role_has_a_look_of_its_own() {
        let mono = theme("mono").expect("a theme without colours");
        for (index, a) in ROLES.iter().enumerate() {
            let style = mono.of(&[*a]);
            assert_eq!((style.fg, style.bg), (None, None), "{a:?}");
            assert!(ROLES[index + 1..].iter().all(|b| style != mono.of(&[*b])), "{a:?}");
        }
    }

    #[test]
    fn no_theme_tells_red_from_green() {
        let bad = [Color::Red, Color::LightRed, Color::Green, Color::LightGreen];
        for theme in THEMES {
            let styles = ROLES.map(|role| theme.of(&[role]));
            assert!(
                styles.iter().all(|style| style.fg.is_none_or(|color| !bad.contains(&color))),
                "{}",
                theme.name
            );
        }
    }
}
