//! A screen as SVG: each run of one look stands at its own place and has its own length, so that the
//! columns are right in any font.

use std::fmt::Write;
use vt100::{Cell, Color, Screen};

/// The size of a cell and the space around the screen, in pixels.
const WIDTH: u16 = 9;
const HEIGHT: u16 = 20;
const BORDER: u16 = 14;
/// Where in its cell the base line of a letter lies.
const BASELINE: u16 = 15;

const PAPER: u32 = 0x0016_181d;
const INK: u32 = 0x00d4_d7dd;
/// The sixteen colours that a terminal has names for.
const NAMED: [u32; 16] = [
    0x0028_2c34,
    0x00e0_6c75,
    0x0098_c379,
    0x00e5_c07b,
    0x0061_afef,
    0x00c6_78dd,
    0x0056_b6c2,
    0x00ab_b2bf,
    0x005c_6370,
    0x00ff_8a94,
    0x00b5_e890,
    0x00ff_d68a,
    0x008c_c8ff,
    0x00e2_9cf5,
    0x007f_d8e4,
    0x00ff_ffff,
];

/// How a cell looks.
#[derive(Clone, Copy, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "what a terminal can do to a letter goes together freely")]
struct Look {
    ink: u32,
    paper: u32,
    bold: bool,
    dim: bool,
    italic: bool,
    underline: bool,
}

/// Cells of one look, side by side.
struct Run {
    column: u16,
    width: u16,
    text: String,
    look: Look,
}

/// Draws a screen.
pub fn draw(screen: &Screen) -> String {
    let (rows, columns) = screen.size();
    let (width, height) = (columns.get() * WIDTH + 2 * BORDER, rows.get() * HEIGHT + 2 * BORDER);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" font-family=\"'DejaVu Sans Mono',Menlo,Consolas,monospace\" font-size=\"15\">\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{}\"/>\n",
        hex(PAPER)
    );
    for row in 0..rows.get() {
        for run in runs(screen, row, columns.get()) {
            svg.push_str(&run.draw(row));
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// The runs of a row, from left to right. A character beyond ASCII is a run of its own: the font that
/// has it may be wider than the others.
fn runs(screen: &Screen, row: u16, columns: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = vec![];
    for column in 0..columns {
        let Some(cell) = screen.cell(row, column).filter(|cell| !cell.is_wide_continuation()) else {
            continue;
        };
        let look = Look::of(cell);
        let text = if cell.has_contents() { cell.contents() } else { " " };
        let width = if cell.is_wide() { 2 } else { 1 };
        match runs.last_mut() {
            Some(run) if run.look == look && run.text.is_ascii() && text.is_ascii() => {
                run.text.push_str(text);
                run.width += width;
            }
            _ => runs.push(Run { column, width, text: text.to_owned(), look }),
        }
    }
    runs
}

impl Run {
    fn draw(&self, row: u16) -> String {
        let mut svg = String::new();
        let (x, y) = (BORDER + self.column * WIDTH, BORDER + row * HEIGHT);
        let (length, look) = (self.width * WIDTH, self.look);
        let mut bar = |y: u16, height: u16, fill: u32| {
            let fill = hex(fill);
            let _ = writeln!(
                svg,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{length}\" height=\"{height}\" fill=\"{fill}\" \
                 shape-rendering=\"crispEdges\"/>"
            );
        };
        if look.paper != PAPER {
            bar(y, HEIGHT, look.paper);
        }
        if look.underline {
            bar(y + BASELINE + 2, 1, look.ink);
        }
        if !self.text.trim().is_empty() {
            let (y, fill, style, text) = (y + BASELINE, hex(look.ink), look.style(), escape(&self.text));
            let _ = writeln!(
                svg,
                "<text x=\"{x}\" y=\"{y}\" textLength=\"{length}\" lengthAdjust=\"spacingAndGlyphs\" \
                 xml:space=\"preserve\" fill=\"{fill}\"{style}>{text}</text>"
            );
        }
        svg
    }
}

impl Look {
    fn of(cell: &Cell) -> Self {
        let (mut ink, mut paper) = (colour(cell.fgcolor(), INK), colour(cell.bgcolor(), PAPER));
        if cell.inverse() {
            std::mem::swap(&mut ink, &mut paper);
        }
        let (bold, dim, italic) = (cell.bold(), cell.dim(), cell.italic());
        Self { ink, paper, bold, dim, italic, underline: cell.underline() }
    }

    fn style(self) -> String {
        let attributes = [
            (self.bold, " font-weight=\"bold\""),
            (self.italic, " font-style=\"italic\""),
            (self.dim, " fill-opacity=\".6\""),
        ];
        attributes.into_iter().filter(|(on, _)| *on).map(|(_, attribute)| attribute).collect()
    }
}

/// A terminal's colour as red, green and blue.
fn colour(colour: Color, default: u32) -> u32 {
    let rgb = |red: u8, green: u8, blue: u8| u32::from_be_bytes([0, red, green, blue]);
    let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    match colour {
        Color::Default => default,
        Color::Rgb(red, green, blue) => rgb(red, green, blue),
        Color::Idx(index @ 0..16) => NAMED[usize::from(index)],
        Color::Idx(index @ 16..232) => {
            let cube = index - 16;
            rgb(level(cube / 36), level(cube / 6 % 6), level(cube % 6))
        }
        Color::Idx(index) => {
            let grey = 8 + 10 * (index - 232);
            rgb(grey, grey, grey)
        }
    }
}

fn hex(colour: u32) -> String {
    format!("#{colour:06x}")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
