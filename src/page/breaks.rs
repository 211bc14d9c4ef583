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
/// Breaks where Unicode Standard Annex 14 allows it, and before an opening bracket, which Annex 14 keeps with a
/// quotation mark before it; never before a percent sign, or before the signs at the end that say there is more. A word
/// that is wider than a line is broken between two graphemes, with room left for the hyphen of `is_split`.
pub fn breaks(text: &str, width: usize) -> Vec<Span> {
    let width = width.max(1);
    if columns(text) <= width {
        return vec![Span::new(0, text.trim_end_matches(' ').len())];
    }
    let more = signs_of_more(text);
    let mut chances =
        linebreaks(text).map(|(at, _)| at).filter(|&at| at < more || at == text.len()).peekable();
    let mut lines = Vec::new();
    let mut start = 0;
    let mut column = 0;
    // Where a line may end, and where the grapheme before begins: the byte, and the column of the line.
    let mut chance = (0, 0);
    let mut last = (0, 0);
    for grapheme in graphemes(text) {
        let at = grapheme.span.start;
        while chances.next_if(|&next| next < at).is_some() {}
        match grapheme.span.of(text) {
            "%" => {}
            "(" if text.get(..at).is_some_and(|before| before.ends_with(' ')) => chance = (at, column),
            _ if chances.peek() == Some(&at) => chance = (at, column),
            _ => {}
        }
        if column + grapheme.columns > width && grapheme.span.of(text) != " " {
            if chance.0 > start {
                lines.push(Span::new(start, chance.0));
                start = chance.0;
                column -= chance.1;
            }
            while column + grapheme.columns > width && at > start {
                let end =
                    if column == width && last.0 > start && joins(text, at) { last } else { (at, column) };
                lines.push(Span::new(start, end.0));
                start = end.0;
                column -= end.1;
            }
        }
        last = (at, column);
        column += grapheme.columns;
    }
    lines.push(Span::new(start, text.len()));
    for line in &mut lines {
        line.end = line.start + line.of(text).trim_end_matches(' ').len();
    }
    lines
}

/// Where the signs begin with which a text ends that goes on elsewhere: `…`, `+2`.
fn signs_of_more(text: &str) -> usize {
    let is_sign = |word: &str| {
        word == "…"
            || word.strip_prefix('+').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let before = text.trim_end_matches(|c| c != ' ');
    if !text.get(before.len()..).is_some_and(is_sign) {
        return text.len();
    }
    before.trim_end_matches(' ').strip_suffix('…').unwrap_or(before).len()
}

/// Whether a line ends in the middle of a word, so that a hyphen is to stand there: one of several letters, in a script
/// that knows hyphens.
pub fn is_split(text: &str, line: Span) -> bool {
    joins(text, line.end) && graphemes(line.of(text)).nth(1).is_some()
}

/// Whether what stands on both sides of a place is one word.
fn joins(text: &str, at: usize) -> bool {
    let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default());
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && c <= HYPHENATED);
    is_letter(before.chars().next_back()) && is_letter(after.chars().next())
}

/// The last letter of the Latin, Greek, Cyrillic and Armenian scripts.
const HYPHENATED: char = '\u{58f}';

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
        check("abcdefgh ij", 3, &["ab", "cd", "ef", "gh", "ij"]);
        check("a bcdefgh", 3, &["a", "bc", "de", "fgh"]);
        check("ab....", 3, &["ab.", "..."]);
        check("abc", 0, &["a", "b", "c"]);
    }

    #[test]
    fn a_hyphen_stands_where_a_word_is_split() {
        for (text, end, expected) in [
            ("countermeasure", 7, true),
            ("hoch1882", 4, true),
            ("well-known", 5, false),
            ("one two", 3, false),
            ("abc", 3, false),
            ("abc", 1, false),
            ("한국어", 6, false),
        ] {
            assert_eq!(is_split(text, Span::new(0, end)), expected, "{text} at {end}");
        }
    }

    #[test]
    fn what_says_that_there_is_more_does_not_stand_alone() {
        check("the river rose …", 14, &["the river", "rose …"]);
        check("the river rose … +2", 16, &["the river", "rose … +2"]);
        check("the river rose +12", 14, &["the river", "rose +12"]);
        check("the river … rose", 9, &["the river", "… rose"]);
        check("rose …", 4, &["rose", "…"]);
    }

    #[test]
    fn brackets_and_percent_signs() {
        check("“One two,” (Ann)", 10, &["“One two,”", "(Ann)"]);
        check("about 54 %, or so", 9, &["about", "54 %, or", "so"]);
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
