//! Characters that must not reach a terminal are dropped at the door; line ends and spaces are made one.

use crate::text::Span;
use crate::text::visible::{JOINER, is_hidden, is_pictorial};

/// The text with `\n` as its only line end, without control, invisible and direction characters.
///
/// Indentation stays, as formats read it; a tab becomes four spaces, any other white space becomes one.
pub fn clean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = first_special(rest.as_bytes()) {
        kept.push_str(Span::new(0, at).of(rest));
        let mut behind = Span::new(at, rest.len()).of(rest).chars();
        let Some(c) = behind.next() else { break };
        rest = take(c, behind.as_str(), &mut kept);
    }
    kept.push_str(rest);
    kept
}

/// Where the first byte stands that is not taken over as it is.
///
/// Stretches are tested as a whole, without a branch at each byte: so the compiler tests many bytes at once.
fn first_special(text: &[u8]) -> Option<usize> {
    let is_plain = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n');
    let (stretches, _) = text.as_chunks::<STRETCH>();
    let plain =
        stretches.iter().take_while(|bytes| bytes.iter().fold(true, |all, byte| all & is_plain(byte)));
    let passed = plain.count() * STRETCH;
    text[passed..].iter().position(|byte| !is_plain(byte)).map(|at| passed + at)
}

/// The bytes of a stretch: as many as the widest registers of common processors hold.
const STRETCH: usize = 32;

/// Takes over one character, or what it stands for; returns what is left of the text behind it.
fn take<'t>(c: char, behind: &'t str, kept: &mut String) -> &'t str {
    match c {
        '\r' => {
            kept.push('\n');
            return behind.strip_prefix('\n').unwrap_or(behind);
        }
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push('\n'),
        '\u{1b}' => return behind_sequence(behind),
        '\t' => kept.push_str("    "),
        JOINER if kept.ends_with(is_pictorial) && behind.starts_with(is_pictorial) => kept.push(c),
        _ if c.is_whitespace() => kept.push(' '),
        _ if is_hidden(c) => {}
        _ => kept.push(c),
    }
    behind
}

/// What stands behind the rest of a control sequence: the words behind `[31m`.
fn behind_sequence(behind: &str) -> &str {
    let Some(sequence) = behind.strip_prefix('[') else { return behind };
    let end = sequence.trim_start_matches(|c| matches!(c, '0'..='?'));
    end.strip_prefix(|c| matches!(c, '@'..='~')).unwrap_or(end)
}

/// Each line of a clean text without spaces at its ends and with single spaces; at most one line empty between two.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for line in text.lines().map(|line| line.trim_matches(' ')) {
        let before = folded.len();
        if line.contains("  ") {
            folded
                .extend(line.split(' ').filter(|word| !word.is_empty()).flat_map(|word| [" ", word]).skip(1));
        } else {
            folded.push_str(line);
        }
        if folded.len() > before || !(folded.is_empty() || folded.ends_with("\n\n")) {
            folded.push('\n');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(fold(&clean(text)), expected);
    }

    #[test]
    fn line_ends_and_spaces_are_one() {
        check("a\r\nb\rc\u{2028}d\u{85}e", "a\nb\nc\nd\ne");
        check("\n\n a\u{a0}\u{2003} b\t c \n \n\n\n d\n\n", "a b c\n\nd");
    }

    #[test]
    fn what_would_command_a_terminal_is_dropped() {
        check("\u{1b}[31mred\u{1b}[0m \u{1b}]0;title\u{7} \u{9b}2J", "red ]0;title 2J");
        check("a\u{202e}b\u{2066}c\u{200f}d\u{feff}e\u{ad}f\u{200b}g\u{e0041}h\u{7f}", "abcdefgh");
    }

    #[test]
    fn other_characters_stay() {
        let text = "naïve “café” e\u{301} 東京 ½ … — 👩\u{200d}🚒 ❤\u{fe0f}";
        check(text, text);
        check("a\u{200d}b 👩\u{200d} c", "ab 👩 c");
    }
}
