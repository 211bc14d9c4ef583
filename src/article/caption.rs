//! What stands under a picture, and headings between paragraphs.

use super::dateline::is_agency;
use super::draft::Form;
use super::look::Look;
use super::stock::Lists;

/// How many words a caption has at most.
const CAPTION: usize = 90;

/// How many words a heading between paragraphs has at most.
const CROSSHEAD: usize = 10;

/// Whether a paragraph stands under a picture.
pub(super) fn is_caption(look: &Look) -> bool {
    look.form == Form::Caption
        || (look.words <= CAPTION && (look.inside.has(Lists::CAPTIONS) || has_credit(look)))
}

/// Whether a paragraph is short enough for a heading and does not end as a sentence does.
pub(super) fn is_crosshead(look: &Look) -> bool {
    let marked = look.line.ends_with([':', ',', ';']) || look.line.starts_with(['“', '"']);
    let capitals = !look.line.chars().any(char::is_lowercase) && look.words > 1;
    look.words <= CROSSHEAD && (!look.ended || capitals) && !marked
}

/// Whether the line opens or ends with who took the picture.
fn has_credit(look: &Look) -> bool {
    look.line.starts_with("FILE -")
        || look.line.starts_with("FILE –")
        || opens_with_credit(look)
        || ends_with_name(look.line)
        || ends_with_brackets(look.line)
}

/// `Issei Kato / Reuters U.S. officials are seen …`, `Reuters In 2014 the group …` without a stop at the end
fn opens_with_credit(look: &Look) -> bool {
    let slash = look.line.contains('/').then_some(look.line);
    let spaced = slash.and_then(|line| line.split_once(" / ")).is_some_and(|(name, rest)| {
        name.split(' ').count() <= 5 && is_agency(rest.split(' ').next().unwrap_or_default())
    });
    let (first, rest) = look.line.split_once([' ', ':']).unwrap_or((look.line, ""));
    let alone = !look.ended && look.words > 6 && is_agency(first) && rest.starts_with(char::is_uppercase);
    spaced || alone
}

/// `… on Friday. REUTERS/Issei Kato`, `David Becker/Getty Images`
fn ends_with_name(line: &str) -> bool {
    if !line.contains('/') {
        return false;
    }
    let last = line.rsplit(". ").next().unwrap_or(line);
    let Some((left, right)) = last.split_once('/') else { return false };
    let short = last.split(' ').count() <= 6 && !last.ends_with('.');
    short && (is_agency(left.trim()) || right.split(" via ").any(|name| is_agency(name.trim())))
}

/// `… in Nice ©Boris Horvat (AFP)`, `… on Friday. (AP Photo/Ann Lee)`, `… in Abuja. [Photo/Agencies]`
fn ends_with_brackets(line: &str) -> bool {
    let Some(open) = line.strip_suffix([')', ']']) else { return false };
    let Some((_, credit)) = open.rsplit_once(['(', '[']) else { return false };
    let by_agency = credit.split(['/', ',']).any(|name| is_agency(name.trim()));
    line.contains('©') || credit.starts_with("Photo") || (by_agency && credit.contains('/'))
}
