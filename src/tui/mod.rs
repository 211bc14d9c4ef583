//! Paints the state on the screen.
