//! A file of settings as plain values, each with its line, and what is wrong in such a file.

mod document;
mod near;

pub use document::{Problem, Setting, Value, read};
pub use near::{nearest, one_of};
