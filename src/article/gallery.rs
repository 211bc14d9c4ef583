//! A gallery of pictures that runs on in a paragraph: `Photos: The storm A boat lies on a roof. Hide Caption 1 of 9`.

use super::Role;
use super::look::Look;
use super::stock::Lists;
use crate::text::{Span, sentences};

/// What stands in front of the title of the gallery, which is printed with every picture.
const LABEL: &str = "Photos: ";

/// The button behind the words under a picture; the number of the picture follows.
const BUTTON: &str = "Hide Caption ";

/// Whether a paragraph is a gallery, or one picture of it.
pub(super) fn is_gallery(look: &Look) -> bool {
    look.inside.has(Lists::CAPTIONS) && look.line.starts_with(LABEL) && look.line.contains(BUTTON)
}

/// The parts of a gallery, each with what it is: the words under the pictures, and what stands around them.
pub(super) fn parts(text: &str, gallery: Span) -> Vec<(Span, Role)> {
    let title = title(text);
    let mut parts = Vec::new();
    let mut at = gallery.start;
    while at < gallery.end {
        let rest = Span::new(at, gallery.end);
        let front = front(rest.of(text), title);
        let words = Span::new(at + front, at + rest.of(text).find(BUTTON).unwrap_or(rest.len()));
        let behind = Span::new(words.end, gallery.end);
        at = words.end + counter(behind.of(text));
        parts.push((Span::new(rest.start, words.start), Role::Boilerplate));
        parts.extend(sentences(text, words).into_iter().map(|sentence| (sentence, Role::Caption)));
        parts.push((Span::new(words.end, at), Role::Boilerplate));
    }
    parts
}

/// The length of the labels and titles in front of the words under a picture, in bytes.
fn front(picture: &str, title: &str) -> usize {
    let mut rest = picture;
    while let Some(titled) = rest.trim_start().strip_prefix(LABEL).and_then(|rest| rest.strip_prefix(title)) {
        rest = titled;
    }
    picture.len() - rest.len()
}

/// The length of the button and the number behind it, `Hide Caption 1 of 9`, in bytes.
fn counter(behind: &str) -> usize {
    let numbers = behind.strip_prefix(BUTTON).unwrap_or_default();
    let length = numbers.bytes().take_while(|byte| byte.is_ascii_digit() || b" of".contains(byte)).count();
    behind.len() - numbers.len() + length
}

/// The title of a gallery: what stands behind every label in a text, up to a capital letter; nothing where there is
/// one picture only.
fn title(text: &str) -> &str {
    let mut pictures =
        text.match_indices(LABEL).map(|(at, _)| Span::new(at + LABEL.len(), text.len()).of(text));
    let (Some(first), Some(second)) = (pictures.next(), pictures.next()) else { return "" };
    let shared = |length: usize, picture: &str| {
        first.bytes().take(length).zip(picture.bytes()).take_while(|(one, other)| one == other).count()
    };
    let length = [second].into_iter().chain(pictures).fold(first.len(), shared);
    let words = first.match_indices(' ').map(|(at, space)| at + space.len()).take_while(|&end| end <= length);
    let is_end =
        |&end: &usize| Span::new(end, first.len()).of(first).starts_with(|c: char| !c.is_lowercase());
    Span::new(0, words.filter(is_end).last().unwrap_or_default()).of(first)
}
