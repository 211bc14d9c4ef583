//! Texts that are cut to the room there is.

use super::columns;
use unicode_segmentation::UnicodeSegmentation;

/// A text cut to so many columns, with an ellipsis where it was cut: between two words, unless that would leave two
/// thirds of the room blank.
pub fn shortened(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let mut cut: String = beside_ellipsis(text.graphemes(true), width).collect();
    let is_cut = text.strip_prefix(&cut).is_some_and(|after| after.starts_with(char::is_alphanumeric));
    if is_cut
        && let Some((words, _)) = cut.rsplit_once(' ')
        && 3 * columns(words) >= width
    {
        cut.truncate(words.len());
    }
    cut.truncate(cut.trim_end_matches(|c: char| c.is_whitespace() || DANGLING.contains(&c)).len());
    if width > 0 {
        cut.push('…');
    }
    cut
}

/// The first of some graphemes, as many as have room beside an ellipsis.
fn beside_ellipsis<'t>(
    graphemes: impl Iterator<Item = &'t str>,
    width: usize,
) -> impl Iterator<Item = &'t str> {
    let mut taken = columns("…");
    graphemes.take_while(move |grapheme| {
        taken += columns(grapheme);
        taken <= width
    })
}

/// What says nothing at the end of a text that was cut.
const DANGLING: [char; 6] = [',', ';', ':', '·', '(', '—'];

/// The end of a text, cut to so many columns, with an ellipsis where it was cut: between two words, if any of them has
/// room as a whole.
fn end_of(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let mut end: Vec<&str> = beside_ellipsis(text.graphemes(true).rev(), width).collect();
    end.reverse();
    let end = end.concat();
    let is_cut = text.strip_suffix(&end).is_some_and(|before| before.ends_with(char::is_alphanumeric));
    let words = end.split_once(' ').filter(|(_, words)| is_cut && !words.trim_start().is_empty());
    let end = words.map_or(end.as_str(), |(_, words)| words);
    if width > 0 { format!("…{}", end.trim_start()) } else { String::new() }
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
            (24, "…took 12 houses on…"),
            (20, "…took 12 houses on…"),
            (9, "12 houses"),
            (5, "12…"),
        ] {
            assert_eq!(surrounded("the river took ", "12 houses", " on Friday", width), expected);
        }
        assert_eq!(
            surrounded("by intervening in ", "Syria", " against it all", 25),
            "…in Syria against it all"
        );
        assert_eq!(surrounded("by intervening ", "in Syria", "", 14), "…ning in Syria");
        assert_eq!(surrounded("", "12 houses", " on Friday night", 20), "12 houses on Friday…");
        assert_eq!(surrounded("the river took ", "12 houses", "", 20), "…took 12 houses");
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        for (text, width, expected) in [
            ("short", 9, "short"),
            ("one two", 5, "one…"),
            ("one twenty", 7, "one…"),
            ("a twenty", 7, "a twen…"),
            ("grave (1, 4, 5) · serious", 17, "grave (1, 4, 5)…"),
            ("grave (1, 4, 5) · serious", 9, "grave (1…"),
            ("3 of 4, by verdict", 8, "3 of 4…"),
            ("한국어", 5, "한국…"),
            ("abc", 1, "…"),
            ("abc", 0, ""),
        ] {
            assert_eq!(shortened(text, width), expected);
        }
    }
}
