//! One sitting: what is open, where the reader stands, and the commands that change it. Pure.

mod begin;
pub mod commands;
mod cursor;
mod decide;
mod effect;
mod find;
mod fuzzy;
mod given;
mod help;
mod history;
mod input;
mod keep;
pub mod key;
mod keymap;
pub mod layout;
mod leap;
mod marks;
mod notes;
mod opened;
mod palette;
mod panes;
mod pending;
mod point;
mod popup;
mod press;
mod prompt;
mod rulings;
mod search;
mod select;
mod settle;
mod sheet;
mod sheets;
mod state;
mod trail;
mod typing;
mod undo;

#[cfg(test)]
pub mod tests;

pub use begin::keymap;
pub use cursor::Cursor;
pub use effect::{Effect, Message};
pub use given::{Given, When};
pub use input::{Input, Mouse, MouseKind};
pub use keymap::{Bound, Keymap};
pub use notes::Notes;
pub use opened::{Opened, SheetRow};
pub use panes::Panes;
pub use pending::Pending;
pub use popup::{Popup, PopupLine};
pub use prompt::{Prompt, Purpose};
pub use search::{Hit, Search};
pub use select::Selection;
pub use sheet::Sheet;
pub use sheets::SHEETS;
pub use state::{BESIDE, State};
