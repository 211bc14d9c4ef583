//! The place, the date and the agency in front of the first sentence: `WASHINGTON, Dec 20 (AP) —`

use super::{dates, phrase};
use crate::text::{Sort, Span, lexicon, words};
use std::collections::HashSet;
use std::sync::LazyLock;

static AGENCIES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lexicon::set(include_str!("../../assets/words/agencies.txt")));

/// How far into a paragraph a dateline reaches at most, in bytes.
const LONGEST: usize = 110;

/// What divides a dateline from the sentence.
const DASHES: &[&str] = &[" - ", " -- ", " — ", " – ", "— ", "– ", "—", "-- "];

/// Whether a name is that of a news agency.
pub fn is_agency(name: &str) -> bool {
    AGENCIES.contains(name.to_lowercase().as_str())
}

/// The dateline at the start of a paragraph, with the dash behind it, if there is one.
pub fn dateline(text: &str, paragraph: Span) -> Option<Span> {
    let line = paragraph.of(text);
    let length = agency_alone(line).or_else(|| place_and_dash(line))?;
    let found = Span::new(paragraph.start, paragraph.start + length).trim(text);
    let rest = Span::new(found.end, paragraph.end).of(text).trim_start();
    let goes_on = rest.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "“\"'‘$€£".contains(c));
    goes_on.then_some(found)
}

/// The name between the brackets of a dateline: `Reuters` of `TOKYO (Reuters) -`
pub fn source(dateline: &str) -> Option<&str> {
    let (_, inside) = dateline.split_once('(')?;
    inside.split(')').next().map(str::trim).filter(|name| !name.is_empty())
}

/// `(CNN)`, `(Reuters) -`
fn agency_alone(line: &str) -> Option<usize> {
    let inside = line.strip_prefix('(')?;
    let (name, _) = inside.split_once(')')?;
    let end = name.len() + 2;
    let rest = Span::new(end, line.len()).of(line);
    let dash = rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || "-–—".contains(c)).len();
    is_source(name).then_some(end + dash)
}

/// `WASHINGTON —`, `ERIMO, Japan, Oct 19 (Reuters) -`
fn place_and_dash(line: &str) -> Option<usize> {
    let (at, dash) = DASHES
        .iter()
        .filter_map(|dash| line.find(dash).map(|at| (at, *dash)))
        .min_by_key(|&(at, dash)| (at, usize::MAX - dash.len()))
        .filter(|&(at, _)| (2..=LONGEST).contains(&at))?;
    let before = Span::new(0, at);
    let source = source(before.of(line));
    let place = Span::new(0, before.of(line).find('(').unwrap_or(at));
    let is_place = is_place(line, place) || (place.is_empty() && source.is_some());
    let trusted = source.is_none_or(is_source);
    let dateline = is_place && trusted && (source.is_some() || opens_in_capitals(line, place));
    dateline.then_some(at + dash.len())
}

/// Whether a name in brackets is that of an agency or a channel.
fn is_source(name: &str) -> bool {
    let initials = (2..=6).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase());
    initials || is_agency(name) || name.split('/').all(is_agency)
}

/// Whether there are only names, dates and the marks between them.
fn is_place(line: &str, place: Span) -> bool {
    let found = words(line, place);
    !found.is_empty()
        && found.iter().all(|word| {
            let written = word.span.of(line);
            match word.sort {
                Sort::Word => {
                    written.starts_with(char::is_uppercase)
                        || matches!(written, "of" | "de" | "the" | "and" | "al")
                }
                Sort::Number | Sort::Possessive => true,
                Sort::Mark => matches!(written, "," | "." | "/" | "-"),
            }
        })
}

/// Whether the first word is a place in capitals: `UNITED NATIONS`, `TOKYO/SEOUL`, `U.N.`
fn opens_in_capitals(line: &str, place: Span) -> bool {
    let first = place.of(line).split([' ', ',']).next().unwrap_or_default();
    let letters = first.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 2
        && !first.chars().any(char::is_lowercase)
        && dates::month(first).is_none()
        && !phrase::key(first).is_empty()
}
