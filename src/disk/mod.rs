//! The only code that touches files.

pub mod articles;
mod files;
mod lock;
pub mod notebook;
pub mod paths;
pub mod reports;
pub mod settings;
