//! The line that says who wrote an article and when.

use super::dateline;
use super::dates;
use super::look::Look;
use crate::text::lexicon::{Lexicon, lexicon};
use crate::text::{Span, calendar, words};

/// How many words such a line has at most.
const LONGEST: usize = 24;

/// How many words may stand in a line beside a date and its cue.
const BESIDE_DATE: usize = 5;

/// Words that say what a date or a name is.
static CUES: Lexicon = lexicon!("byline-words", written);

/// Words in front of the name in a line of credit.
const CREDITS: &[&str] =
    &["by", "updated by", "reporting by", "written by", "report by", "posted by", "words by", "story by"];

/// What all of them end in.
const BY: &str = "by";

/// How a line of credit below the story begins.
const CREDIT_OPENINGS: &[&str] = &[
    "(Reporting by",
    "(Editing by",
    "(Additional reporting",
    "(Writing by",
    "Reporting by",
    "Additional reporting",
];

/// Cues in front of the date that is glued to a headline.
const DATE_CUES: &[&str] = &[" Updated: ", " Published: ", " Posted: ", " Last updated: "];

/// The shortest headline to which a date is glued, in words.
const HEADLINE: usize = 4;

/// Whether a paragraph says who wrote the article or when.
pub(super) fn is_byline(look: &Look) -> bool {
    if is_credit(look) {
        return true;
    }
    if look.words > LONGEST || look.words == 0 || glued_at(look.line).is_some() {
        return false;
    }
    let ago =
        look.words <= 4 && look.key.ends_with(" ago") && look.key.starts_with(|c: char| c.is_ascii_digit());
    let dated = dates::published(look.line).is_some();
    let credited = author(look.line).is_some();
    let first = look.key.split(' ').next().unwrap_or_default();
    let others = || look.key.split(' ').filter(|word| !is_date_word(word)).count();
    ago || (credited
        && !look.ended
        && matches!(first, "by" | "updated" | "written" | "posted" | "story" | "words"))
        || (credited && dated && !look.is_prose())
        || (dated && !look.ended && others() <= BESIDE_DATE)
}

/// Whether a line first says when the article was published: `Dec 20, 2014 09:10 PM EST | By …`
pub(super) fn opens_with_date(look: &Look) -> bool {
    let first = look.key.split(' ').next().unwrap_or_default();
    dates::published(look.line).is_some() && !CUES.has(first) && is_date_word(first)
}

/// Where the date begins that is glued to a headline: `… in France Updated: 2016-07-15 13:14 By …`
pub(super) fn glued_at(line: &str) -> Option<usize> {
    let at = DATE_CUES.iter().filter_map(|cue| line.find(cue)).min()?;
    let headline = Span::new(0, at).of(line);
    let is_headline = headline.split(' ').count() >= HEADLINE && dates::published(headline).is_none();
    let dated = dates::published(Span::new(at, line.len()).of(line)).is_some();
    (is_headline && dated).then_some(at)
}

/// Whether a paragraph below the story says where it comes from: `(Reporting by …)`, `AP - AFP`,
/// `jm/dm (AFP, dpa)`, `(Daily News 07/25/2016 page 1)`.
pub(super) fn is_credit(look: &Look) -> bool {
    let line = look.line;
    let reported = CREDIT_OPENINGS.iter().any(|opening| line.starts_with(opening));
    let bracketed = line.strip_prefix('(').and_then(|inside| inside.strip_suffix(')'));
    let page = bracketed.is_some_and(|inside| look.words <= 10 && inside.split(' ').any(is_numeric_date));
    let agencies = || {
        let names = line.trim_end_matches(')').rsplit('(').next().unwrap_or(line);
        names.split(['/', ',', '-', '–', '&']).map(str::trim).all(dateline::is_agency)
    };
    reported || page || look.words <= 8 && agencies()
}

fn is_numeric_date(word: &str) -> bool {
    word.len() >= 8 && word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'-' | b'.'))
}

/// Who wrote it, where a line says so: `By Ann Lee and Bob Ray, Staff Writers`.
pub(super) fn author(line: &str) -> Option<String> {
    let lower = line.to_ascii_lowercase();
    lower.find(BY)?;
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
            || before.trim_end().ends_with(['|', '(', '/', '·', '•', '-', '–', '—'])
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
    CUES.has(word) || word.starts_with(|c: char| c.is_ascii_digit()) || calendar::is_day_or_month(word)
}

#[cfg(test)]
mod tests {
    use super::super::draft::{Block, Form};
    use super::*;

    fn look_is_byline(line: &str) -> bool {
        is_byline(&Look::of(line, &Block { span: Span::whole(line), form: Form::Text }))
    }

    #[test]
    fn lines_that_say_who_and_when() {
        for (line, name) in [
            ("By Ann Lee", Some("Ann Lee")),
            ("BY ANN LEE AND BOB RAY", Some("ANN LEE AND BOB RAY")),
            ("By Ann Lee, Bob van Ray and Cy Doe", Some("Ann Lee, Bob van Ray and Cy Doe")),
            ("By Ann Lee for the Harbour Post", Some("Ann Lee")),
            ("By Ann Lee March 3, 2021", Some("Ann Lee")),
            ("Mar 3, 2021 | By Ann Lee", Some("Ann Lee")),
            ("/ Updated By Ann Lee", Some("Ann Lee")),
            ("Xin | Updated: 2021-03-03 21:45", None),
            ("March 3, 2021", None),
            ("3 days ago", None),
        ] {
            assert!(look_is_byline(line), "{line}");
            assert_eq!(author(line).as_deref(), name, "{line}");
        }
    }

    #[test]
    fn lines_that_only_look_like_it() {
        for line in [
            "By Friday, the water had gone down.",
            "By and large the storm was weak",
            "The storm of March 3, 2021 was the worst that the town had seen in years",
            "Stand by me",
            "",
        ] {
            assert!(!look_is_byline(line), "{line}");
        }
    }
}
