//! What stands under a picture, and headings between paragraphs.

use super::credit::is_credited;
use super::draft::Form;
use super::look::Look;
use super::stock::Lists;

/// How many words a caption has at most that only a phrase tells.
const CAPTION: usize = 90;

/// How many words a heading between paragraphs has at most.
const CROSSHEAD: usize = 10;

/// Whether a paragraph stands under a picture.
pub(super) fn is_caption(look: &Look) -> bool {
    look.form == Form::Caption
        || (look.words <= CAPTION && look.inside.has(Lists::CAPTIONS))
        || is_credited(look)
}

/// Whether a paragraph is short enough for a heading and does not end as a sentence does.
pub(super) fn is_crosshead(look: &Look) -> bool {
    let marked = look.line.ends_with([':', ',', ';']) || look.line.starts_with(['“', '"']);
    let capitals = !look.line.chars().any(char::is_lowercase) && look.words > 1;
    look.words <= CROSSHEAD && (!look.ended || capitals) && !marked
}
