//! The place, the date and the agency in front of the first sentence: `WASHINGTON, Dec 20 (AP) —`

use super::{dates, stock};
use crate::text::bytes::Bytes;
use crate::text::lexicon::{Lexicon, lexicon};
use crate::text::{Sort, Span, words};

static AGENCIES: Lexicon = lexicon!("agencies", written);

/// How far into a paragraph a dateline reaches at most, in bytes.
const LONGEST: usize = 110;

/// What divides a dateline from the sentence.
const DASHES: &[&str] = &[" - ", " -- ", " — ", " – ", "— ", "– ", "—", "-- "];

/// The last bytes of -, – and —: a line without any of them has no dash.
static ENDS_OF_DASHES: Bytes = Bytes::of(b"-\x93\x94");

/// The length of the longest of them, in bytes.
const LONGEST_DASH: usize = 5;

/// Whether a name is that of a news agency.
pub fn is_agency(name: &str) -> bool {
    AGENCIES.head_in_any_case(name).is_some()
}

/// The dateline at the start of a paragraph, with the dash behind it, if there is one.
pub fn dateline(text: &str, paragraph: Span) -> Option<Span> {
    let line = paragraph.of(text);
    let length = agency_alone(line).or_else(|| place_and_dash(line))?;
    let found = Span::new(paragraph.start, paragraph.start + length).trim(text);
    let rest = Span::new(found.end, paragraph.end).of(text).trim_start();
    let opens = |c: char| c.is_uppercase() || c.is_numeric() || "“\"'‘$€£".contains(c);
    (rest.is_empty() || rest.starts_with(opens)).then_some(found)
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
    let front = Span::whole(line).first(LONGEST + LONGEST_DASH, line).of(line);
    ENDS_OF_DASHES.first(front.as_bytes())?;
    let (at, dash) = DASHES
        .iter()
        .filter_map(|dash| front.find(dash).or_else(|| ends_with_dash(line, dash)).map(|at| (at, *dash)))
        .min_by_key(|&(at, dash)| (at, usize::MAX - dash.len()))
        .filter(|&(at, _)| (2..=LONGEST).contains(&at))?;
    let before = Span::new(0, at);
    let source = source(before.of(line));
    let place = Span::new(0, before.of(line).find('(').unwrap_or(at));
    let is_place = is_place(line, place) || (place.is_empty() && source.is_some());
    let trusted = source.is_none_or(is_source);
    let dateline = is_place && trusted && (source.is_some() || opens_in_capitals(line, place));
    dateline.then_some(line.len().min(at + dash.len()))
}

/// Where a line ends in a dash: the story follows in a line of its own.
fn ends_with_dash(line: &str, dash: &str) -> Option<usize> {
    line.strip_suffix(dash.trim_end()).map(str::len)
}

/// Whether a name in brackets is that of an agency or a channel.
fn is_source(name: &str) -> bool {
    let capital = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b". -".contains(&byte);
    let initials = (2..=14).contains(&name.len())
        && name.bytes().all(capital)
        && name.bytes().filter(u8::is_ascii_uppercase).count() >= 2;
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
        && first != "FILE"
        && !first.chars().any(char::is_lowercase)
        && dates::month(first).is_none()
        && !stock::key(first).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: &str) {
        let found = dateline(line, Span::whole(line)).map(|span| span.of(line));
        assert_eq!(found.unwrap_or_default(), expected, "{line}");
    }

    #[test]
    fn places_dates_and_agencies() {
        check("PORT ALMA (AP) — A storm", "PORT ALMA (AP) —");
        check("PORT ALMA, Fla. - A storm", "PORT ALMA, Fla. -");
        check("ALMA, Japan, Oct 19 (Reuters) - A storm", "ALMA, Japan, Oct 19 (Reuters) -");
        check("TOKYO/SEOUL (Reuters) - “We", "TOKYO/SEOUL (Reuters) -");
        check("Alma (CNN) -- Two", "Alma (CNN) --");
        check("(CNN) A storm", "(CNN)");
        check("(Reuters) - A storm", "(Reuters) -");
        check("ALMA (KALM-TV 5) - A storm", "ALMA (KALM-TV 5) -");
        check("UNITED NATIONS -- A storm", "UNITED NATIONS --");
    }

    #[test]
    fn what_only_looks_like_one() {
        for line in [
            "NATO — the alliance — said no",
            "Boats - and more of them - came",
            "The mayor (AP) said - No",
            "(Photo) A storm",
            "A storm — The worst — came",
            "FILE - In this photo",
            "—",
            "",
        ] {
            check(line, "");
        }
    }
}
