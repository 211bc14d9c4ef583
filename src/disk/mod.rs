//! The only code that touches files.

pub mod articles;
