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
    let bytes = text.as_bytes();
    let mut start = 0;
    std::iter::from_fn(move || {
        let first = *bytes.get(start)?;
        let (length, columns) = if is_plain(first) && bytes.get(start + 1).is_none_or(u8::is_ascii) {
            // Nothing joins two such characters, and most of a text is made of them.
            (1, 1)
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

/// How many columns of the terminal a text takes.
pub fn columns(text: &str) -> usize {
    if text.bytes().all(is_plain) {
        text.len()
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
        fn they_are_those_of_the_standard(text in "[ a-c\n\r1한é“”🇰🇵👩🏽\u{301}\u{200d}\u{600}\u{915}\u{94d}\u{fe0f}]{0,24}") {
            let ours: Vec<_> = graphemes(&text).map(|grapheme| grapheme.span.of(&text)).collect();
            let theirs: Vec<_> = text.graphemes(true).collect();
            prop_assert_eq!(ours, theirs);
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
