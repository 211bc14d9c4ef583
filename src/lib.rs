//! Rashomon reads what several outlets wrote about one event and shows where they agree, differ or
//! stand alone, on facts and on quotes.
//!
//! This is the library behind the program of the same name. Reading and comparing take two calls:
//!
//! ```
//! use rashomon::{article, compare::compare};
//!
//! let told = [
//!     ("post.txt", "Dam bursts above Alma\n\nThe old dam above Alma burst on Monday and killed 12 people."),
//!     ("herald.txt", "Flood in Alma\n\nOn Monday the old dam above Alma burst and killed 9 people."),
//! ];
//! let articles = told.map(|(name, words)| article::read(name, words.as_bytes()));
//! let story = compare(articles.into_iter().collect::<Result<_, _>>()?);
//!
//! let toll = &story.findings[0];
//! assert_eq!((toll.subject.name(), toll.verdict.name()), ("number", "differ"));
//! assert_eq!(toll.why, "The two values exclude each other.");
//! for said in &toll.members {
//!     let article = &story.articles[said.place.article];
//!     println!("{}: {}", article.outlet, said.span.of(&article.text)); // Post: 12 people
//! }
//! # Ok::<(), article::Unreadable>(())
//! ```
//!
//! An article is a name and bytes, from wherever: plain text, Markdown, or Markdown with front matter. Files and
//! folders are read with [`disk::articles::load`]. What an article contains is never an error; only what is no text
//! is [`article::Unreadable`].
//!
//! # What comes out
//!
//! A [`compare::Comparison`] holds the articles and what was found between them:
//!
//! - `findings`: values and quotes of several outlets side by side, each with a [verdict](compare::Verdict), a
//!   reason and a confidence;
//! - `claims` and `utterances`: passages that say the same thing, and quotes that render the same words;
//! - `origins`: articles that run the same copy;
//! - [`counterparts`](compare::Comparison::counterparts) and [`coverage`](compare::Comparison::coverage) of any
//!   passage: where the others say it, and who does.
//!
//! [`stories::stories`] tells beforehand which articles of a mixed folder are about one event.
//!
//! [`report::FORMATS`] writes all of it, or one of [`view::VIEWS`], as text, Markdown, a page for browsers, CSV or
//! JSON, whose form [`report::SCHEMA`] describes and keeps:
//!
//! ```
//! # use rashomon::{article, compare::compare};
//! use rashomon::report::{FORMATS, Report};
//! use rashomon::view::Look;
//!
//! # let story = compare(vec![article::read("post.txt", b"Rain fell in Orm on Monday.")?]);
//! let html = FORMATS.iter().find(|format| format.name == "html").unwrap();
//! let page = (html.write)(&Report::new(Look::new(&story), 80));
//! assert!(page.starts_with("<!doctype html>"));
//! # Ok::<(), article::Unreadable>(())
//! ```
//!
//! [`notebook`] keeps words of an article so that they are found again when the text was edited, or are said to be
//! lost:
//!
//! ```
//! # use rashomon::article;
//! use rashomon::notebook::{Words, anchors};
//! use rashomon::text::Span;
//!
//! let before = article::read("post.txt", b"Rain fell in Orm on Monday. The bridge to Alma was shut at noon.")?;
//! let after = article::read("post.txt", b"It poured on Monday. Trains ran. The bridge to Alma was closed at noon.")?;
//! let start = before.text.find("The bridge").unwrap();
//! let kept = Words::of(&before, Span::new(start, before.text.len()));
//! let (_, found) = anchors([&kept].into_iter(), &[after.clone()])[0].found().unwrap();
//! assert_eq!(found.of(&after.text), "The bridge to Alma was closed at noon.");
//! # Ok::<(), article::Unreadable>(())
//! ```
//!
//! The repository's `examples/library.rs` goes through a story of three outlets step by step.
//!
//! # What holds
//!
//! - Everything from [`article`] to [`report`] is pure: no files, no clock, no environment, no randomness. The same
//!   articles give the same comparison, in whatever order they come.
//! - Spans are bytes into an article's text, and [`text::Span`] alone cuts it. The published forms count Unicode
//!   code points.
//! - It reads English, and points at differences; it never says who is right.
//! - Until version 1.0 names may change from one minor version to the next. The published JSON keeps its fields.
//!
//! # Features
//!
//! - `tui`, on by default: the program itself, with its terminal, arguments and settings. Without it the library
//!   alone remains, and most of the dependencies are gone: `rashomon = { version = "0.1", default-features = false }`.
//!
//! The rooms, in floor order: a module uses only modules above it.

pub mod abreast;
pub mod text;
#[cfg(feature = "tui")]
pub mod config;
pub mod article;
pub mod mention;
pub mod align;
pub mod stories;
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
