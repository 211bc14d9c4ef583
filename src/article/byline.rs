//! The line that says who wrote an article and when.

use super::dateline;
use super::dates;
use super::look::Look;
use crate::text::{Span, words};

/// How many words such a line has at most.
const LONGEST: usize = 24;

/// How many words may stand in a line beside a date and its cue.
const BESIDE_DATE: usize = 5;

/// Words that say what a date or a name is.
const CUES: &[&str] = &[
    "published",
    "updated",
    "posted",
    "last",
    "modified",
    "first",
    "on",
    "at",
    "by",
    "am",
    "pm",
    "est",
    "edt",
    "et",
    "gmt",
    "utc",
    "bst",
    "pst",
    "pdt",
    "pt",
    "cst",
    "cdt",
    "ist",
    "date",
    "created",
    "date",
    "a.m",
    "p.m",
    "filed",
    "min",
    "read",
];

/// Words in front of the name in a line of credit.
const CREDITS: &[&str] =
    &["by", "reporting by", "written by", "report by", "posted by", "words by", "story by"];

/// How a line of credit below the story begins.
const CREDIT_OPENINGS: &[&str] = &[
    "(Reporting by",
    "(Editing by",
    "(Additional reporting",
    "(Writing by",
    "Reporting by",
    "Additional reporting",
];

/// Whether a paragraph says who wrote the article or when.
pub(super) fn is_byline(look: &Look) -> bool {
    if look.words > LONGEST || look.words == 0 {
        return false;
    }
    let dated = dates::published(look.line).is_some();
    let credited = author(look.line).is_some();
    let first = look.key.split(' ').next().unwrap_or_default();
    let others = look.key.split(' ').filter(|word| !is_date_word(word)).count();
    is_credit(look)
        || (credited && !look.ended && first == "by")
        || (credited && dated && !look.is_prose())
        || (dated && !look.ended && others <= BESIDE_DATE)
}

/// Whether a paragraph below the story says where it comes from: `(Reporting by …)`, `AP - AFP`,
/// `jm/dm (AFP, dpa)`, `(Daily News 07/25/2016 page 1)`.
pub(super) fn is_credit(look: &Look) -> bool {
    let line = look.line;
    let reported = CREDIT_OPENINGS.iter().any(|opening| line.starts_with(opening));
    let bracketed = line.strip_prefix('(').and_then(|inside| inside.strip_suffix(')'));
    let page = bracketed.is_some_and(|inside| look.words <= 10 && inside.split(' ').any(is_numeric_date));
    let names = line.trim_end_matches(')').rsplit('(').next().unwrap_or(line);
    let mut parts = names.split(['/', ',', '-', '–', '&']).map(str::trim).peekable();
    let agencies = look.words <= 8 && parts.peek().is_some() && parts.all(dateline::is_agency);
    reported || page || agencies
}

fn is_numeric_date(word: &str) -> bool {
    word.len() >= 8 && word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'-' | b'.'))
}

/// Who wrote it, where a line says so: `By Ann Lee and Bob Ray, Staff Writers`.
pub(super) fn author(line: &str) -> Option<String> {
    let lower = line.to_ascii_lowercase();
    let cue = CREDITS
        .iter()
        .filter_map(|cue| find_cue(&lower, cue))
        .max_by_key(|&(at, end)| (usize::MAX - at, end))?;
    let rest = Span::new(cue.1, line.len());
    let name = name_at(line, rest)?;
    Some(name.of(line).to_owned())
}

/// Where a cue stands as words of its own at the start of a line or of one of its parts.
fn find_cue(lower: &str, cue: &str) -> Option<(usize, usize)> {
    lower.match_indices(cue).map(|(at, _)| (at, at + cue.len())).find(|&(at, end)| {
        let before = Span::new(0, at).of(lower);
        let opens = before.is_empty()
            || before.trim_end().ends_with(['|', '(', '·', '•', '-', '–', '—'])
            || before.trim_end().ends_with(|c: char| c.is_ascii_digit());
        let after = Span::new(end, lower.len()).of(lower);
        opens && (after.starts_with(' ') || after.starts_with(": "))
    })
}

/// The names that begin a stretch.
fn name_at(line: &str, rest: Span) -> Option<Span> {
    let found = words(line, rest);
    let mut name: Option<Span> = None;
    for (at, word) in found.iter().enumerate() {
        let written = word.span.of(line);
        let capital = written.starts_with(char::is_uppercase);
        let links = matches!(
            written,
            "and" | "&" | "de" | "van" | "von" | "der" | "den" | "bin" | "al" | "la" | "." | ":"
        );
        let comma_between_names =
            written == "," && found.iter().skip(at).any(|word| word.span.of(line) == "and");
        let is_month = dates::month(written).is_some()
            && found
                .get(at + 1)
                .is_some_and(|next| next.span.of(line).starts_with(|c: char| c.is_ascii_digit()));
        if capital && !is_month && !is_end_of_name(written) {
            name = Some(name.map_or(word.span, |name| name.join(word.span)));
        } else if !(links || comma_between_names) {
            break;
        }
    }
    name
}

fn is_end_of_name(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "updated" | "published" | "posted" | "staff" | "for" | "last")
}

fn is_date_word(word: &str) -> bool {
    CUES.contains(&word)
        || dates::month(word).is_some()
        || word.starts_with(|c: char| c.is_ascii_digit())
        || matches!(word, "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")
}
