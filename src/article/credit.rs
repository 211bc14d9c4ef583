//! Who took a picture, as the line under it says.

use super::dateline::is_agency;
use super::look::{Look, is_title_case};
use crate::text::Span;

/// How many words the name of an agency has at most.
const AGENCY: usize = 3;

/// How many words stand at most in a credit without brackets.
const SHORT: usize = 6;

/// The length, in bytes, of names of agencies that people may bear too: `Petra`; as agencies they are written `AFP`.
const LIKE_NAMES: usize = 5;

/// How a page announces whose picture it is, and where the words under it begin.
const LABELS: [(&str, &str); 2] =
    [("Image copyright ", " Image caption "), ("Image credit ", " Image caption ")];

/// Whether a line opens or ends with who took the picture.
pub(super) fn is_credited(look: &Look) -> bool {
    look.line.starts_with("FILE -")
        || look.line.starts_with("FILE –")
        || opening(look).is_some()
        || closing(look.line).is_some()
        || ends_with_name(look.line)
        || ends_with_brackets(look.line)
}

/// The length of the credit that a line opens with, in bytes.
pub(super) fn opening(look: &Look) -> Option<usize> {
    labelled(look.line).or_else(|| name_and_agency(look.line)).or_else(|| agency(look))
}

/// `Image copyright Ann Lee Image caption The harbour …`
fn labelled(line: &str) -> Option<usize> {
    LABELS.iter().find_map(|(label, caption)| {
        line.starts_with(label).then(|| line.find(caption).map(|at| at + caption.len())).flatten()
    })
}

/// `Ann Lee / Reuters U.S. officials are seen …`
fn name_and_agency(line: &str) -> Option<usize> {
    let (name, rest) = line.contains('/').then(|| line.split_once(" / ")).flatten()?;
    let length = longest_agency(rest).filter(|_| name.split(' ').count() < SHORT)?;
    Some(name.len() + " / ".len() + length)
}

/// `Reuters In 2014 the group …`, `AP:Associated Press A boat lies …` without a stop at the end
fn agency(look: &Look) -> Option<usize> {
    let line = look.line;
    let length = (!look.ended && look.words > SHORT).then(|| longest_agency(line)).flatten()?;
    let in_capitals = !Span::new(0, length).of(line).contains(char::is_lowercase);
    let rest = Span::new(length, line.len()).of(line);
    let second = rest.strip_prefix(':').and_then(longest_agency);
    let length = length + second.map_or(0, |second| ":".len() + second);
    let caption = Span::new(length, line.len()).of(line).strip_prefix([' ', ':'])?;
    let sure = in_capitals || length > LIKE_NAMES && !is_title_case(caption);
    (sure && caption.starts_with(char::is_uppercase)).then_some(length)
}

/// The length of the longest name of an agency that some words begin with.
fn longest_agency(words: &str) -> Option<usize> {
    let ends = words.match_indices([' ', ':']).map(|(at, _)| at).chain([words.len()]).take(AGENCY);
    ends.filter(|&end| is_agency(Span::new(0, end).of(words))).last()
}

/// Where the credit begins that a line ends with which has no stop: `The harbour on Friday Ann Lee/Reuters`.
pub(super) fn closing(line: &str) -> Option<usize> {
    let (_, agency) = line.rsplit_once('/').filter(|(_, agency)| is_agency(agency))?;
    let person = Span::new(0, line.len() - agency.len()).of(line);
    let starts = person.rmatch_indices(' ').map(|(at, space)| at + space.len()).take(AGENCY);
    let capital = |&at: &usize| Span::new(at, line.len()).of(line).starts_with(char::is_uppercase);
    let start = starts.take_while(capital).last()?;
    let before = Span::new(0, start).of(line).trim_end();
    let word = before.rsplit(' ').next().unwrap_or_default();
    let is_apart = word.starts_with(char::is_lowercase) || before.ends_with(['”', '"', ')']);
    let is_name = !Span::new(start, line.len()).of(line).contains(". ");
    (is_apart && is_name).then_some(start)
}

/// `… on Friday. REUTERS/Ann Lee`, `Ann Lee/Getty Images`, `Ann Lee/The Post`
fn ends_with_name(line: &str) -> bool {
    if line.ends_with('.') {
        return false;
    }
    let last = line.rsplit(". ").next().unwrap_or(line);
    let short = last.split(' ').count() <= SHORT;
    let alone = last.len() == line.len();
    short && (is_by_agency(last) || alone && is_of_outlet(last))
}

/// Whether a credit names an agency: `REUTERS/Ann Lee`, `Ann Lee/Post via AP`, `Alma University via AP file`.
fn is_by_agency(credit: &str) -> bool {
    let via = credit.split_once(" via ").map(|(_, agency)| agency.trim_end_matches(" file"));
    let sides = credit.split_once('/').into_iter().flat_map(|(left, right)| [left, right]);
    let names = sides.flat_map(|side| side.split(" via ")).chain(via);
    names.map(str::trim).any(is_agency)
}

/// Whether a credit is the name of a person and that of an outlet: `Ann Lee/The Post`.
fn is_of_outlet(credit: &str) -> bool {
    let Some((person, outlet)) = credit.split_once('/') else { return false };
    let is_name = |name: &str, least: usize| {
        let name = name.trim().trim_start_matches("for ");
        let capital = |word: &str| word.starts_with(char::is_uppercase) || word == "of";
        name.split(' ').count() >= least && name.split(' ').all(capital)
    };
    credit.split(' ').count() <= SHORT + AGENCY && is_name(person, 2) && is_name(outlet, 1)
}

/// `… in Alma ©Ann Lee (AFP)`, `… on Friday. (AP Photo/Ann Lee)`, `… in Alma. [Photo/Agencies]`
fn ends_with_brackets(line: &str) -> bool {
    let Some(open) = line.strip_suffix([')', ']']) else { return false };
    let Some((_, credit)) = open.rsplit_once(['(', '[']) else { return false };
    let by_agency = || credit.contains('/') && credit.split(['/', ',']).any(|name| is_agency(name.trim()));
    line.contains('©')
        || credit.starts_with("Photo")
        || credit.starts_with("Courtesy of ")
        || by_agency()
        || is_by_agency(credit)
        || is_of_outlet(credit)
}
