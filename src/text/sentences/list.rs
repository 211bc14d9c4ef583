//! Items of a list that runs on in one line: `1) … 2) …`, `a. … b. …`.

use crate::text::Span;

/// The number or letter that opens an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// The character in front of it, as a bullet or a bracket.
    front: Option<char>,
    ordinal: Ordinal,
    /// Whether a stop, a bracket or both stand behind it.
    stop: bool,
    bracket: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ordinal {
    Number(u16),
    Letter(char),
}

impl Marker {
    /// The marker that stands at the start of a stretch, if one does.
    pub fn at(text: &str, here: Span) -> Option<Self> {
        Self::read(text, here).map(|(marker, _)| marker)
    }

    /// The marker at the start of a stretch, and where it ends.
    pub fn read(text: &str, here: Span) -> Option<(Self, usize)> {
        let mut rest = here.of(text);
        let front = rest.chars().next().filter(|c| matches!(c, '•' | '⁃' | '·' | '*' | '('));
        if let Some(front) = front {
            rest = rest.trim_start_matches(front).trim_start_matches(' ');
        }
        let (ordinal, behind) = ordinal(rest)?;
        let stop = behind.starts_with('.');
        let behind = behind.strip_prefix('.').unwrap_or(behind);
        let bracket = behind.starts_with(')');
        let behind = behind.strip_prefix(')').unwrap_or(behind);
        let marked = stop || bracket;
        let end = here.end - behind.len();
        (marked && behind.starts_with(' ')).then_some((Self { front, ordinal, stop, bracket }, end))
    }

    /// The marker of the item that comes next.
    pub fn successor(self) -> Self {
        let ordinal = match self.ordinal {
            Ordinal::Number(number) => Ordinal::Number(number.saturating_add(1)),
            Ordinal::Letter(letter) => Ordinal::Letter(char::from_u32(letter as u32 + 1).unwrap_or(letter)),
        };
        Self { ordinal, ..self }
    }
}

fn ordinal(rest: &str) -> Option<(Ordinal, &str)> {
    let digits = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
    if (1..=3).contains(&digits) {
        let (number, behind) = rest.split_at_checked(digits)?;
        return Some((Ordinal::Number(number.parse().ok()?), behind));
    }
    let letter = rest.chars().next().filter(char::is_ascii_alphabetic)?;
    Some((Ordinal::Letter(letter), rest.strip_prefix(letter)?))
}
