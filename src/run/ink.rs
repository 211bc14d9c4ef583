//! Cells become what a terminal understands. The 16 colours that every terminal has are written by their own codes, so
//! that they are those of the reader's palette, also where a terminal knows no others.

use crossterm::cursor::MoveTo;
use crossterm::{Command, queue};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};
use std::fmt;
use std::io::{self, Write};

/// Writes cells to a terminal.
#[derive(Debug)]
pub struct Ink<W: Write>(CrosstermBackend<W>);

/// What words look like: colour, colour behind, shape.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Look(Color, Color, Modifier);

/// What they look like where nothing was said.
const PLAIN: Look = Look(Color::Reset, Color::Reset, Modifier::empty());

/// The shapes of words, each with its number in ECMA-48.
const SHAPES: [(Modifier, u8); 9] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

/// From one look to another.
struct Change(Look, Look);

impl Command for Change {
    /// Only what is different is said; a shape cannot be taken away but with all of them.
    fn write_ansi(&self, f: &mut impl fmt::Write) -> fmt::Result {
        let Self(mut from, to) = *self;
        if from == to {
            return Ok(());
        }
        f.write_str("\x1b[")?;
        let mut between = "";
        if !to.2.contains(from.2) || to == PLAIN {
            f.write_str("0")?;
            (from, between) = (PLAIN, ";");
        }
        for (_, number) in
            SHAPES.iter().filter(|(shape, _)| to.2.contains(*shape) && !from.2.contains(*shape))
        {
            write!(f, "{between}{number}")?;
            between = ";";
        }
        for (color, base) in [(to.0, 30), (to.1, 40)].into_iter().zip([from.0, from.1]).filter_map(changed) {
            f.write_str(between)?;
            write_color(f, color, base)?;
            between = ";";
        }
        f.write_str("m")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        Ok(())
    }
}

/// A colour and where its numbers begin, if it is another one than before.
fn changed(((to, base), from): ((Color, u8), Color)) -> Option<(Color, u8)> {
    (to != from).then_some((to, base))
}

/// The numbers of a colour: for words they begin at 30, for what lies behind them at 40.
fn write_color(f: &mut impl fmt::Write, color: Color, base: u8) -> fmt::Result {
    let of_palette = match color {
        Color::Reset => return write!(f, "{}", base + 9),
        Color::Rgb(red, green, blue) => return write!(f, "{};2;{red};{green};{blue}", base + 8),
        Color::Indexed(number @ 16..) => return write!(f, "{};5;{number}", base + 8),
        Color::Indexed(number) => number,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
    };
    // The bright ones have numbers of their own, 60 further on.
    write!(f, "{}", if of_palette < 8 { base + of_palette } else { base + 60 + of_palette - 8 })
}

impl<W: Write> Ink<W> {
    /// Writes to a terminal.
    pub const fn new(writer: W) -> Self {
        Self(CrosstermBackend::new(writer))
    }
}

impl<W: Write> Write for Ink<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Write::flush(&mut self.0)
    }
}

impl<W: Write> Backend for Ink<W> {
    type Error = io::Error;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, cells: I) -> io::Result<()> {
        let mut last = None;
        let mut look = PLAIN;
        for (x, y, cell) in cells {
            if last != Some((x.wrapping_sub(1), y)) {
                queue!(self.0, MoveTo(x, y))?;
            }
            let next = Look(cell.fg, cell.bg, cell.modifier);
            if look != next {
                queue!(self.0, Change(look, next))?;
            }
            self.0.write_all(cell.symbol().as_bytes())?;
            (last, look) = (Some((x, y)), next);
        }
        queue!(self.0, Change(look, PLAIN))
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.0.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.0.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.0.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.0.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        self.0.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.0.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Style;

    /// What is written for some letters, each in its look, on the second line.
    fn check(letters: &[(&str, Style)], expected: &str) {
        let cells: Vec<Cell> = letters
            .iter()
            .map(|(letter, look)| {
                let mut cell = Cell::default();
                cell.set_symbol(letter).set_style(*look);
                cell
            })
            .collect();
        let mut written = Vec::new();
        let at = |(x, cell)| (u16::try_from(x).expect("a short line"), 1, cell);
        Ink::new(&mut written).draw(cells.iter().enumerate().map(at)).expect("it is written into memory");
        let written = String::from_utf8(written).expect("it is text").replace('\x1b', "^");
        assert_eq!(written, expected);
    }

    #[test]
    fn a_look_is_said_once_and_taken_back_at_the_end() {
        let plain = Style::new();
        check(&[("a", plain), ("b", plain)], "^[2;1Hab");
        let bold = plain.bold();
        check(&[("a", bold), ("b", bold.underlined()), ("c", bold)], "^[2;1H^[1ma^[4mb^[0;1mc^[0m");
        let blue = plain.fg(Color::Blue);
        check(
            &[("a", blue), ("b", blue.on_black()), ("c", plain.on_black())],
            "^[2;1H^[34ma^[40mb^[39mc^[0m",
        );
        check(&[("a", bold.fg(Color::Blue)), ("b", blue)], "^[2;1H^[1;34ma^[0;34mb^[0m");
    }

    #[test]
    fn the_16_colours_have_their_own_codes() {
        let check = |color, expected: &str| {
            check(&[("a", Style::new().fg(color).bg(color))], &format!("^[2;1H^[{expected}ma^[0m"));
        };
        check(Color::Black, "30;40");
        check(Color::Gray, "37;47");
        check(Color::DarkGray, "90;100");
        check(Color::White, "97;107");
        check(Color::Indexed(3), "33;43");
        check(Color::Indexed(12), "94;104");
        check(Color::Indexed(208), "38;5;208;48;5;208");
        check(Color::Rgb(1, 2, 3), "38;2;1;2;3;48;2;1;2;3");
    }
}
