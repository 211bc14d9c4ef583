//! Rashomon reads what several outlets wrote about one event and shows where they agree, differ or
//! stand alone, on facts and on quotes.
//!
//! ```
//! use rashomon::{article, compare::compare};
//!
//! let told = [
//!     ("post.txt", "Dam bursts above Alma\n\nThe old dam above Alma burst on Monday and killed 12 people."),
//!     ("herald.txt", "Flood in Alma\n\nAt least 9 people were killed in Alma when the old dam burst."),
//! ];
//! let articles = told.map(|(name, words)| article::read(name, words.as_bytes()));
//! let comparison = compare(articles.into_iter().collect::<Result<_, _>>()?);
//! for finding in &comparison.findings {
//!     println!("{} {}: {}", finding.mark().glyph(), finding.subject.name(), finding.why);
//! }
//! assert_eq!(comparison.origins.len(), 2);
//! assert!(!comparison.links.is_empty());
//! # Ok::<(), article::Unreadable>(())
//! ```
//!
//! Articles come in as a name and bytes: from files with [`disk::articles`], or from anywhere. Everything from
//! [`article`] to [`report`] is pure: no files, no clock, no environment, no randomness; the same articles give the
//! same [`compare::Comparison`], in whatever order they come. Spans are bytes into an article's text; the
//! published form counts Unicode code points. What an article contains is never an error.
//!
//! [`view::VIEWS`] turn a comparison into pages, [`report::FORMATS`] turn either into text, and
//! [`notebook`] keeps words of articles so that they are found again when the text is edited. The repository's
//! `examples/library.rs` goes through it step by step.
//!
//! # Features
//!
//! - `tui`, on by default: the program itself, with its terminal, arguments and settings. Without it the library
//!   alone remains, and most of the dependencies are gone.
//!
//! The rooms, in floor order: a module uses only modules above it.

pub mod abreast;
pub mod text;
#[cfg(feature = "tui")]
pub mod config;
pub mod article;
pub mod mention;
pub mod align;
pub mod compare;
pub mod notebook;
pub mod page;
pub mod view;
pub mod report;
#[cfg(feature = "tui")]
pub mod app;
#[cfg(feature = "tui")]
pub mod tui;
pub mod disk;
#[cfg(feature = "tui")]
pub mod run;
#[cfg(feature = "tui")]
pub mod cli;
