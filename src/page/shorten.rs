//! Texts that are cut to the room there is.

use super::columns;
use unicode_segmentation::UnicodeSegmentation;

/// A text cut to so many columns, with an ellipsis where it was cut.
pub fn shortened(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let mut cut = String::new();
    for grapheme in text.graphemes(true) {
        if columns(&cut) + columns(grapheme) + 1 > width {
            break;
        }
        cut.push_str(grapheme);
    }
    cut.truncate(cut.trim_end().len());
    if width > 0 {
        cut.push('…');
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_characters() {
        for (text, width, expected) in [
            ("short", 9, "short"),
            ("one two", 5, "one…"),
            ("한국어", 5, "한국…"),
            ("abc", 1, "…"),
            ("abc", 0, ""),
        ] {
            assert_eq!(shortened(text, width), expected);
        }
    }
}
