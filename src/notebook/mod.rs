//! What a reader keeps: bookmarks, notes and decisions, as plain data, and where they stand in the articles
//! today.
//!
//! A notebook is the fold of its events; what is written down is the events, never the fold.

mod words;
mod bookmark;
mod seat;
mod decision;
mod ruled;
mod event;
mod story;
mod line;
mod approximate;
mod ground;
mod evidence;
mod anchor;
pub mod exchange;

pub use anchor::{Anchor, anchor, anchors};
pub use bookmark::{Bookmark, Parallel, keep, tags};
pub use decision::{Decision, Gist, MATCH, Matter, Ruling, matters};
pub use event::{Event, Notebook};
pub use line::{Line, Log};
pub use ruled::{Ruled, Standing, carry_out, ruled};
pub use seat::{Part, Places, Seat};
pub use story::{Form, Known, SCHEMA, Story, closest, parts};
pub use words::Words;
