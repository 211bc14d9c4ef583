//! What happens to the program, in its own words.

use super::key::Key;
use super::layout::Size;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed.
    Key(Key),
    /// Words were pasted.
    Paste(String),
    /// Something was done with the mouse.
    Mouse(Mouse),
    /// The screen has a new size.
    Resize(Size),
    /// Nothing happened for a moment, while keys were waiting for more.
    Pause,
}

/// Something done with the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What was done.
    pub kind: MouseKind,
    /// The column.
    pub x: u16,
    /// The line.
    pub y: u16,
}

/// What was done with the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseKind {
    /// The left button went down.
    Press,
    /// The mouse was moved with the left button down.
    Drag,
    /// The wheel was turned, down if above 0.
    Wheel(i8),
}
