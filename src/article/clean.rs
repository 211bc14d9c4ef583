//! Characters that must not reach a terminal are dropped at the door; line ends and spaces are made one.

/// The text with `\n` as its only line end, without control, invisible and direction characters.
///
/// Indentation stays, as formats read it; a tab becomes four spaces, any other white space becomes one.
pub fn clean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            ' '..='~' | '\n' => kept.push(c),
            '\r' => {
                rest.next_if_eq(&'\n');
                kept.push('\n');
            }
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push('\n'),
            '\t' => kept.push_str("    "),
            '\u{200d}' => {
                if kept.chars().next_back().is_some_and(is_emoji)
                    && rest.peek().copied().is_some_and(is_emoji)
                {
                    kept.push(c);
                }
            }
            _ if c.is_whitespace() => kept.push(' '),
            _ if is_dropped(c) => {}
            _ => kept.push(c),
        }
    }
    kept
}

/// Each line without white space at its ends and with single spaces; at most one line empty between two.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for line in text.lines() {
        let before = folded.len();
        for word in line.split_whitespace() {
            if folded.len() > before {
                folded.push(' ');
            }
            folded.push_str(word);
        }
        if folded.len() > before || !(folded.is_empty() || folded.ends_with("\n\n")) {
            folded.push('\n');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Control characters, and characters without a shape of their own that hide or turn text around.
const fn is_dropped(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character may stand on either side of a joiner in a picture of several parts.
const fn is_emoji(c: char) -> bool {
    matches!(c, '\u{fe0f}' | '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}' | '\u{2600}'..='\u{27bf}'
        | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}
