//! Rashomon reads what several outlets wrote about one event and shows where they agree, differ or
//! stand alone, on facts and on quotes.
//!
//! The rooms, in floor order: a module uses only modules above it.

pub mod text;
pub mod article;
pub mod mention;
pub mod align;
pub mod compare;
pub mod notebook;
pub mod page;
pub mod view;
pub mod report;
pub mod app;
pub mod tui;
pub mod disk;
pub mod run;
pub mod cli;
