//! Where a text is broken into lines.

use super::grapheme::{columns, graphemes};
use crate::text::Span;
use unicode_linebreak::linebreaks;

/// The lines of a text in so many columns; at least one.
pub fn broken(text: &str, width: usize) -> Vec<&str> {
    breaks(text, width).into_iter().map(|line| line.of(text)).collect()
}

/// Where the lines of a text begin and end, without the spaces at their ends. At least one.
///
/// Breaks where Unicode Standard Annex 14 allows it; a word that is wider than a line is broken
/// between two graphemes.
pub fn breaks(text: &str, width: usize) -> Vec<Span> {
    let width = width.max(1);
    if columns(text) <= width {
        return vec![Span::new(0, text.trim_end_matches(' ').len())];
    }
    let mut chances = linebreaks(text).map(|(at, _)| at).peekable();
    let mut lines = Vec::new();
    let mut start = 0;
    let mut column = 0;
    let mut chance = (0, 0);
    for grapheme in graphemes(text) {
        let at = grapheme.span.start;
        while chances.next_if(|&next| next < at).is_some() {}
        if chances.peek() == Some(&at) {
            chance = (at, column);
        }
        if column + grapheme.columns > width && grapheme.span.of(text) != " " {
            if chance.0 > start {
                lines.push(Span::new(start, chance.0));
                start = chance.0;
                column -= chance.1;
            }
            if column + grapheme.columns > width && at > start {
                lines.push(Span::new(start, at));
                start = at;
                column = 0;
            }
        }
        column += grapheme.columns;
    }
    lines.push(Span::new(start, text.len()));
    for line in &mut lines {
        line.end = line.start + line.of(text).trim_end_matches(' ').len();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, width: usize, expected: &[&str]) {
        let lines: Vec<_> = breaks(text, width).iter().map(|line| line.of(text)).collect();
        assert_eq!(lines, expected, "{text:?} in {width}");
    }

    #[test]
    fn words_go_to_the_next_line() {
        check("one two three", 7, &["one two", "three"]);
        check("one two three", 6, &["one", "two", "three"]);
        check("one two ", 7, &["one two"]);
        check("a b c", 1, &["a", "b", "c"]);
        check("", 7, &[""]);
        check("well-known name", 8, &["well-", "known", "name"]);
        check("“One two,” she said", 9, &["“One", "two,” she", "said"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken() {
        check("abcdefgh ij", 3, &["abc", "def", "gh", "ij"]);
        check("a bcdefgh", 3, &["a", "bcd", "efg", "h"]);
        check("abc", 0, &["a", "b", "c"]);
    }

    #[test]
    fn wide_and_combined_characters_stay_whole() {
        check("한국어", 5, &["한국", "어"]);
        check("한국", 1, &["한", "국"]);
        check("e\u{301}e\u{301}e\u{301}", 2, &["e\u{301}e\u{301}", "e\u{301}"]);
        check(
            "👩\u{200d}👩\u{200d}👧👩\u{200d}👩\u{200d}👧",
            3,
            &["👩\u{200d}👩\u{200d}👧", "👩\u{200d}👩\u{200d}👧"],
        );
        check("🇰🇵🇺🇸", 2, &["🇰🇵", "🇺🇸"]);
    }
}
