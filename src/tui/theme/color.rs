//! Colours by their names, and brought down to what a terminal has.

use ratatui::style::Color;

/// How many colours a terminal has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// 16, or 256 by their numbers.
    Indexed,
    /// All.
    Full,
}

/// The 16 colours that every terminal has, by name; and the terminal's own.
const NAMES: &[(&str, Color)] = &[
    ("default", Color::Reset),
    ("black", Color::Black),
    ("red", Color::Red),
    ("green", Color::Green),
    ("yellow", Color::Yellow),
    ("blue", Color::Blue),
    ("magenta", Color::Magenta),
    ("cyan", Color::Cyan),
    ("white", Color::Gray),
    ("bright-black", Color::DarkGray),
    ("bright-red", Color::LightRed),
    ("bright-green", Color::LightGreen),
    ("bright-yellow", Color::LightYellow),
    ("bright-blue", Color::LightBlue),
    ("bright-magenta", Color::LightMagenta),
    ("bright-cyan", Color::LightCyan),
    ("bright-white", Color::White),
];

/// The names of the 16 colours.
pub fn names() -> impl Iterator<Item = &'static str> {
    NAMES.iter().map(|(name, _)| *name)
}

/// The colour that is written so: a name, a number from 0 to 255, or `#rrggbb`.
pub fn color(written: &str) -> Option<Color> {
    let named = NAMES.iter().find(|(name, _)| *name == written).map(|(_, color)| *color);
    let mixed = || {
        let digits = written.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Color::Rgb(red, green, blue))
    };
    named.or_else(|| written.parse().ok().map(Color::Indexed)).or_else(mixed)
}

/// The steps of each part of a colour in the cube of 216 among the 256.
const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// A colour as a terminal can show it.
pub fn shown(color: Color, depth: Depth) -> Color {
    match (color, depth) {
        (Color::Rgb(red, green, blue), Depth::Indexed) => Color::Indexed(nearest(red, green, blue)),
        _ => color,
    }
}

/// The nearest of the 256 colours: of the cube, or of the greys.
fn nearest(red: u8, green: u8, blue: u8) -> u8 {
    let wanted = [red, green, blue];
    let cube =
        (0_u8..216).map(|at| (16 + at, [at / 36, at / 6 % 6, at % 6].map(|step| STEPS[usize::from(step)])));
    let greys = (0_u8..24).map(|at| (232 + at, [8 + 10 * at; 3]));
    let far = |mixed: [u8; 3]| -> u32 {
        wanted.iter().zip(mixed).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    cube.chain(greys).min_by_key(|(_, mixed)| far(*mixed)).map_or(15, |(index, _)| index)
}

/// The red, green and blue of one of the 240 colours that are the same in every terminal.
#[cfg(test)]
pub fn mixed(index: u8) -> Option<[u8; 3]> {
    match index {
        0..16 => None,
        16..232 => {
            let at = index - 16;
            Some([at / 36, at / 6 % 6, at % 6].map(|step| STEPS[usize::from(step)]))
        }
        _ => Some([8 + 10 * (index - 232); 3]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_as_they_are_written() {
        for (written, expected) in [
            ("blue", Some(Color::Blue)),
            ("208", Some(Color::Indexed(208))),
            ("#ff8700", Some(Color::Rgb(255, 135, 0))),
            ("#ff87", None),
            ("#ff87zz", None),
            ("256", None),
            ("mauve", None),
        ] {
            assert_eq!(color(written), expected, "{written}");
        }
        assert_eq!(shown(Color::Rgb(255, 135, 0), Depth::Indexed), Color::Indexed(208));
        assert_eq!(shown(Color::Rgb(9, 8, 7), Depth::Indexed), Color::Indexed(232));
        assert_eq!(shown(Color::Rgb(9, 8, 7), Depth::Full), Color::Rgb(9, 8, 7));
    }
}
