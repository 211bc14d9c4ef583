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

/// The end of a text, cut to so many columns, with an ellipsis where it was cut.
fn end_of(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let mut taken = 1;
    let fits = |grapheme: &&str| {
        taken += columns(grapheme);
        taken <= width
    };
    let mut end: Vec<&str> = text.graphemes(true).rev().take_while(fits).collect();
    end.reverse();
    if width > 0 { format!("…{}", end.concat().trim_start()) } else { String::new() }
}

/// Words between what stands before and after them, cut to so many columns so that as much is left on either side.
pub fn surrounded(before: &str, words: &str, after: &str, width: usize) -> String {
    let free = width.saturating_sub(columns(words));
    let behind = columns(after).min((free / 2).max(free.saturating_sub(columns(before))));
    let before = end_of(before, free - behind);
    let behind = free.saturating_sub(columns(&before));
    shortened(&format!("{before}{words}{}", shortened(after, behind)), width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_as_much_before_as_behind() {
        for (width, expected) in [
            (99, "the river took 12 houses on Friday"),
            (24, "…r took 12 houses on Fr…"),
            (20, "…took 12 houses on…"),
            (9, "12 houses"),
            (5, "12 h…"),
        ] {
            assert_eq!(surrounded("the river took ", "12 houses", " on Friday", width), expected);
        }
        assert_eq!(surrounded("", "12 houses", " on Friday night", 20), "12 houses on Friday…");
        assert_eq!(surrounded("the river took ", "12 houses", "", 20), "…iver took 12 houses");
    }

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
