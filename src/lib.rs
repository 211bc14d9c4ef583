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
//! The rooms, in floor order: a module uses only modules above it.

pub mod abreast;
pub mod text;
pub mod config;
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
