//! What is seen as one character, and how many columns of the terminal it takes.

use crate::text::Span;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What a reader sees as one character: a grapheme cluster, after Unicode Standard Annex 29.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Grapheme {
    /// Where it stands in the text.
    pub span: Span,
    /// How many columns it takes: 0, 1 or 2.
    pub columns: usize,
}

/// The graphemes of a text, in order.
pub(super) fn graphemes(text: &str) -> impl Iterator<Item = Grapheme> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let mut next = text.get(start..)?.chars();
        let first = next.next()?;
        let (length, columns) =
            if is_simple(first) && next.next().is_none_or(|c| c.is_ascii() || is_simple(c)) {
                // Nothing joins two such characters, and most of a text is made of them.
                (first.len_utf8(), 1)
            } else {
                let grapheme = text.get(start..)?.graphemes(true).next()?;
                (grapheme.len(), grapheme.width())
            };
        let span = Span::new(start, start + length);
        start = span.end;
        Some(Grapheme { span, columns })
    })
}

const fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~')
}

/// Whether a character takes one column, and is joined to none before it: letters of the west of Europe, dashes,
/// quotation marks, the ellipsis.
pub const fn is_simple(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{17f}' | '\u{2010}'..='\u{2026}')
}

/// How many columns of the terminal a text takes.
pub fn columns(text: &str) -> usize {
    if text.bytes().all(is_plain) {
        text.len()
    } else if text.chars().all(is_simple) {
        text.chars().count()
    } else {
        graphemes(text).map(|grapheme| grapheme.columns).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_are_those_of_the_standard(text in "[ a-c\n\r1한é“”…©®\u{ad}\u{2010}🇰🇵👩🏽\u{301}\u{200d}\u{600}\u{915}\u{94d}\u{fe0f}]{0,24}") {
            let ours: Vec<_> = graphemes(&text).map(|grapheme| grapheme.span.of(&text)).collect();
            let theirs: Vec<_> = text.graphemes(true).collect();
            prop_assert_eq!(columns(&text), theirs.iter().map(|grapheme| grapheme.width()).sum::<usize>());
            prop_assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn a_simple_character_takes_one_column_and_stands_by_itself() {
        for c in ('\0'..='\u{2fff}').filter(|&c| is_simple(c)) {
            let pair = format!("{c}{c}a{c}");
            assert_eq!((pair.width(), pair.graphemes(true).count()), (4, 4), "{:x}", u32::from(c));
        }
    }

    #[test]
    fn columns_are_those_of_the_terminal() {
        for (text, expected) in [
            ("", 0),
            ("abc", 3),
            ("“é”", 3),
            ("한국", 4),
            ("👩\u{200d}👩\u{200d}👧", 2),
            ("🇰🇵", 2),
            ("e\u{301}", 1),
        ] {
            assert_eq!(columns(text), expected, "{text}");
        }
    }
}
