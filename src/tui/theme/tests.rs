//! Themes that can be read, told apart, and made one's own.

use super::color::mixed;
use super::*;
use crate::compare::Mark;
use crate::page::Sort;
use ratatui::style::Color;

fn roles() -> Vec<Role> {
    let role = |what| match what {
        What::Role(role) => Some(role),
        What::Part(_) => None,
    };
    LOOKS.iter().filter_map(|row| role(row.what)).collect()
}

#[test]
fn the_themes_that_are_built_in_have_every_look_and_no_fault() {
    for row in THEMES {
        let (_, problems) = theme(row.name, &[], Depth::Full);
        assert!(problems.is_empty(), "{}: {problems:?}", row.name);
        assert!(row.text.starts_with("# "), "{} says what it is for", row.name);
        let own = crate::config::read(row.text).0;
        let inherits = own.iter().any(|setting| setting.name == "inherits");
        let looks = own.iter().find(|setting| setting.name == "looks").map(|setting| &setting.value);
        let Some(crate::config::Value::Table(looks)) = looks else { continue };
        assert!(inherits || looks.len() == LOOKS.len(), "{} leaves looks out", row.name);
    }
}

#[test]
fn without_colours_every_role_has_a_look_of_its_own() {
    let mono = Theme::built_in("mono");
    let bare = [Role::Quoted, Role::Cursor, Role::Counterpart, Role::Shared(1), Role::Shared(3)];
    let roles: Vec<_> = roles().into_iter().filter(|role| !bare.contains(role)).collect();
    for (index, a) in roles.iter().enumerate() {
        let style = mono.of(&[*a]);
        assert_eq!((style.fg, style.bg), (None, None), "{a:?}");
        // Words are coloured by how outlets relate or by what they are about, never both.
        let together = |b: &Role| !matches!((a, b), (Role::Marked(_) | Role::Fact, Role::About(_)));
        let others = roles[index + 1..].iter().filter(|b| together(b));
        assert!(others.into_iter().all(|b| style != mono.of(&[*b])), "{a:?}");
    }
}

#[test]
fn no_theme_tells_red_from_green() {
    let bad = [Color::Red, Color::LightRed, Color::Green, Color::LightGreen];
    for row in THEMES {
        let theme = Theme::built_in(row.name);
        let good = |role: Role| theme.of(&[role]).fg.is_none_or(|color| !bad.contains(&color));
        assert!(roles().into_iter().all(good), "{}", row.name);
    }
}

/// Those of the 16 colours that a theme uses, and what stands for no colour, as they are on xterm; they are a little
/// brighter or darker everywhere else.
const PALETTE: [(Color, [u8; 3]); 10] = [
    (Color::Black, [0, 0, 0]),
    (Color::Green, [0, 205, 0]),
    (Color::Yellow, [205, 205, 0]),
    (Color::Cyan, [0, 205, 205]),
    (Color::Gray, [229, 229, 229]),
    (Color::DarkGray, [127, 127, 127]),
    (Color::LightCyan, [0, 255, 255]),
    (Color::LightMagenta, [255, 0, 255]),
    (Color::White, [255, 255, 255]),
    (Color::Reset, [229, 229, 229]),
];

/// Relative luminance, as the Web Content Accessibility Guidelines define it.
fn luminance(color: Color) -> Option<f64> {
    let shades = match color {
        Color::Indexed(index) => mixed(index)?,
        _ => PALETTE.iter().find(|(named, _)| *named == color)?.1,
    };
    let part = |part: u8| {
        let share = f64::from(part) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = shades.map(part);
    Some(0.2126 * red + 0.7152 * green + 0.0722 * blue)
}

fn contrast(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// What is plain text in a theme whose background is the terminal's own.
const DARKEST: (Color, Color) = (Color::Indexed(251), Color::Indexed(234));

/// What the Web Content Accessibility Guidelines ask of words at level AA.
const LEAST: f64 = 4.5;

#[test]
fn all_words_can_be_read() {
    let mut faint = Vec::new();
    for row in THEMES.iter().filter(|row| row.name != "mono") {
        let theme = Theme::built_in(row.name);
        let plain = theme.part(Part::Plain);
        let (ink, paper) = (plain.fg.unwrap_or(DARKEST.0), plain.bg.unwrap_or(DARKEST.1));
        let mut check = |name: &str, style: ratatui::style::Style| {
            let [words, ground] = [style.fg.unwrap_or(ink), style.bg.unwrap_or(paper)].map(luminance);
            let reached =
                contrast(words.expect("a colour that is known"), ground.expect("a colour that is known"));
            if reached < LEAST {
                faint.push(format!("{}: {name} {reached:.2}", row.name));
            }
        };
        for (name, what) in LOOKS.iter().map(|row| (row.name, row.what)) {
            match what {
                What::Part(Part::Rule) => {}
                What::Part(part) => check(name, theme.part(part)),
                What::Role(role) => {
                    for behind in [None, Some(Role::Cursor), Some(Role::Counterpart), Some(Role::Current)] {
                        let roles: Vec<_> = behind.into_iter().chain([role]).collect();
                        check(name, theme.of(&roles));
                    }
                }
            }
        }
    }
    assert!(faint.is_empty(), "too little contrast: {faint:#?}");
}

#[test]
fn marks_are_told_apart_in_every_theme() {
    let marks = crate::compare::MARKS;
    for row in THEMES.iter().filter(|row| row.name != "ansi") {
        let theme = Theme::built_in(row.name);
        let look = |mark: Mark| theme.of(&[Role::Marked(mark)]);
        let about = Sort::ALL.map(|sort| theme.of(&[Role::About(sort)]));
        for (index, a) in about.iter().enumerate() {
            assert!(!about[index + 1..].contains(a), "{}: {:?}", row.name, Sort::ALL[index]);
        }
        for (index, a) in marks.iter().enumerate() {
            assert!(marks[index + 1..].iter().all(|b| look(a.mark) != look(b.mark)), "{}", row.name);
        }
    }
}

#[test]
fn what_is_selected_is_told_from_the_current_finding_in_every_theme() {
    for row in THEMES {
        let theme = Theme::built_in(row.name);
        for mark in crate::compare::MARKS.iter().map(|it| Role::Marked(it.mark)) {
            let current = theme.of(&[Role::Quoted, mark, Role::Current]);
            let selected = theme.of(&[Role::Quoted, mark, Role::Current, Role::Selected]);
            assert_ne!(current, selected, "{}: {mark:?}", row.name);
        }
    }
}

#[test]
fn marked_words_are_underlined_in_every_theme() {
    for row in THEMES {
        let look = |mark: Mark| Theme::built_in(row.name).of(&[Role::Marked(mark)]);
        let underlined = |mark| look(mark).add_modifier.contains(ratatui::style::Modifier::UNDERLINED);
        assert!(crate::compare::MARKS.iter().all(|it| underlined(it.mark)), "{}", row.name);
    }
}

fn own(name: &str, text: &str) -> Own {
    Own { name: name.to_owned(), file: format!("{name}.toml"), text: text.to_owned() }
}

#[test]
fn a_theme_of_ones_own_inherits_what_it_does_not_say() {
    let text = "inherits = \"dark\"\n[colours]\nblue = \"#0000ff\"\n[looks]\nbar = \"white on blue bold\"\n";
    let (mine, problems) = theme("mine", &[own("mine", text)], Depth::Full);
    assert_eq!(problems, []);
    assert_eq!(mine.part(Part::Bar).bg, Some(Color::Rgb(0, 0, 255)));
    assert_eq!(mine.of(&[Role::Marked(Mark::Agree)]).fg, Some(Color::Rgb(0, 0, 255)));
    assert_eq!(
        mine.of(&[Role::Marked(Mark::Differ)]),
        Theme::built_in("dark").of(&[Role::Marked(Mark::Differ)])
    );
    let (mine, _) = theme("mine", &[own("mine", text)], Depth::Indexed);
    assert_eq!(mine.part(Part::Bar).bg, Some(Color::Indexed(21)));
}

#[test]
fn all_that_is_wrong_in_a_theme_is_told() {
    let text = "inherits = \"drak\"\nshape = 1\n[colours]\nred = \"rad\"\n[looks]\nhaeding = \"bold\"\nbar = \"blod\"\n";
    let (_, problems) = theme("mine", &[own("mine", text)], Depth::Full);
    let told: Vec<_> = problems.iter().map(|(file, it)| format!("{file}:{}: {}", it.line, it.text)).collect();
    assert_eq!(
        told,
        [
            "mine.toml:1: no theme is called “drak”; did you mean “dark”?",
            "mine.toml:2: a theme has no “shape”; there are inherits, colours, looks",
            "mine.toml:4: “rad” is no colour: a name, a number from 0 to 255, or #rrggbb; did you mean “red”?",
            "mine.toml:6: nothing is called “haeding”; did you mean “heading”?",
            "mine.toml:7: “blod” is neither a colour nor a shape; did you mean “bold”?",
        ]
    );
    let (_, problems) = theme("a", &[own("a", "inherits = \"a\"\n")], Depth::Full);
    assert_eq!(problems, [], "a theme that inherits from itself ends");
}
