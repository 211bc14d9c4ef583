//! What stands under a picture, and headings between paragraphs.

use super::format::Form;
use super::look::Look;
use super::phrase::Phrases;
use std::sync::LazyLock;

static CAPTIONS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(include_str!("../../assets/words/captions.txt")));

/// How many words a caption has at most.
const CAPTION: usize = 90;

/// How many words a heading between paragraphs has at most.
const CROSSHEAD: usize = 10;

/// Whether a paragraph stands under a picture.
pub(super) fn is_caption(look: &Look) -> bool {
    look.form == Form::Caption
        || (look.words <= CAPTION && (CAPTIONS.stand_in(&look.key) || ends_with_credit(look)))
}

/// Whether a paragraph is short enough for a heading and does not end as a sentence does.
pub(super) fn is_crosshead(look: &Look) -> bool {
    let marked = look.line.ends_with([':', ',', ';']) || look.line.starts_with(['“', '"']);
    look.form == Form::Heading || (look.words <= CROSSHEAD && !look.ended && !marked)
}

/// `… in Nice ©Boris Horvat (AFP)`, `… on Friday. (AP Photo/Ann Lee)`, `… in Abuja. [Photo/Agencies]`
fn ends_with_credit(look: &Look) -> bool {
    let Some((_, credit)) = look.line.rsplit_once(['(', '[']) else { return false };
    let Some(credit) = credit.strip_suffix([')', ']']) else { return false };
    let by_agency = credit.split(['/', ',']).any(|name| super::dateline::is_agency(name.trim()));
    look.line.contains('©') || credit.starts_with("Photo") || (by_agency && credit.contains('/'))
}
