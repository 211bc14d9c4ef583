//! Text fit to be shown: what an article or a file name holds never steers the terminal.

use crate::text::Span;
use crate::text::visible::{JOINER, is_hidden, is_pictorial};
use std::borrow::Cow;

/// A text with every stretch of white space as one space, and without control characters,
/// bidirectional controls and characters that cannot be seen.
pub fn clean(text: &str) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    stretches(text, Span::whole(text), |words, _| shown.push_str(words));
    Cow::Owned(shown)
}

/// Hands on what is shown of a stretch of text, piece by piece, each with the bytes it stands for.
///
/// A piece is as long as its bytes, or it is one space for a longer stretch of white space.
/// What is never shown is left out.
pub(super) fn stretches<'t>(text: &'t str, within: Span, mut take: impl FnMut(&'t str, Span)) {
    let mut plain = within.start;
    let mut at = within.start;
    let mut before = None;
    let mut rest = within.of(text).chars().peekable();
    while let Some(c) = rest.next() {
        let start = at;
        at += c.len_utf8();
        let space = c.is_whitespace();
        if space {
            while let Some(more) = rest.next_if(|more| more.is_whitespace()) {
                at += more.len_utf8();
            }
        }
        let as_it_stands = if space { c == ' ' && at == start + 1 } else { is_shown(before, c, rest.peek()) };
        before = Some(c);
        if as_it_stands {
            continue;
        }
        if plain < start {
            take(Span::new(plain, start).of(text), Span::new(plain, start));
        }
        if space {
            take(" ", Span::new(start, at));
        }
        plain = at;
    }
    if plain < at {
        take(Span::new(plain, at).of(text), Span::new(plain, at));
    }
}

/// Whether a text can be shown as it stands.
fn is_clean(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().all(|byte| (b' '..=b'~').contains(byte)) && !bytes.windows(2).any(|two| two == b"  ")
}

/// Whether a character that is not white space is shown.
///
/// Characters of no width are let through only where they belong to a character that is seen:
/// combining marks, the choice of an emoji's look, the joiner inside an emoji.
fn is_shown(before: Option<char>, c: char, after: Option<&char>) -> bool {
    match c {
        ' '..='~' => true,
        JOINER => before.is_some_and(is_pictorial) && after.is_some_and(|&after| is_pictorial(after)),
        '\u{fe0e}' | '\u{fe0f}' => before.is_some_and(|before| !before.is_whitespace()),
        '\u{fe00}'..='\u{fe0d}' => false,
        _ => !is_hidden(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(clean(text), expected, "{text:?}");
    }

    #[test]
    fn white_space_is_one_space() {
        check("one\n\t two\u{a0}three\u{2028}four", "one two three four");
        check("  a", " a");
        check("", "");
    }

    #[test]
    fn nothing_steers_the_terminal() {
        check("\u{1b}[31mred\u{7}\u{9b}2J", "[31mred2J");
        check("\u{202e}drawkcab\u{202c} \u{2066}x\u{2069}", "drawkcab x");
        check("pass\u{200b}word\u{feff} so\u{ad}ft", "password soft");
        check("a\u{e0041}\u{e0042}", "a");
    }

    #[test]
    fn marks_and_emoji_stay_whole() {
        for text in ["e\u{301}", "👩\u{200d}👩\u{200d}👧", "❤\u{fe0f}\u{200d}🔥", "🇰🇵", "한국", "👍🏽"]
        {
            check(text, text);
        }
        check("a\u{200d}b", "ab");
        check("\u{fe0f}x", "x");
    }
}
