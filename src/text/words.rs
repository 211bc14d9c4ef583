//! Words, numbers and marks.

use super::Span;
use super::bytes::Bytes;

/// What sort of token it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Letters, with the hyphens, apostrophes and dots that belong to them: `cyber-attack`, `didn’t`, `U.S.`
    Word,
    /// Digits, with the commas, dots, colons and slashes that belong to them: `1,200.5`, `9:10`, `9/11`, `25th`
    Number,
    /// The possessive that was cut off a word: `’s`, `'s`, `’`
    Possessive,
    /// Any other character that is not white space.
    Mark,
}

/// One token of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands, in bytes.
    pub span: Span,
    /// What it is.
    pub sort: Sort,
    /// Whether it is a word or a number in letters and digits of ASCII alone, as most are.
    pub plain: bool,
}

impl Word {
    /// Whether it is a word or a number.
    pub fn is_word(self) -> bool {
        matches!(self.sort, Sort::Word | Sort::Number)
    }
}

/// The tokens of a stretch of text, in order; everything between them is white space.
pub fn words(text: &str, within: Span) -> Vec<Word> {
    let mut found = Vec::with_capacity(within.len() / 5 + 2);
    add_words(&mut found, text, within);
    found
}

/// Puts the tokens of a stretch of text behind others.
pub fn add_words(found: &mut Vec<Word>, text: &str, within: Span) {
    let told = text.get(..within.end).filter(|told| told.is_char_boundary(within.start)).unwrap_or_default();
    let mut at = within.start;
    while let Some(&first) = told.as_bytes().get(at) {
        at = if first == b' ' {
            at + 1
        } else if let Some(end) = plain(told.as_bytes(), at) {
            let sort = if first.is_ascii_digit() { Sort::Number } else { Sort::Word };
            found.push(Word { span: Span::new(at, end), sort, plain: true });
            end
        } else {
            token(found, told, at)
        };
    }
}

/// Words in one line, with single spaces.
pub fn one_line(words: &str) -> String {
    let mut line = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Where the word that begins at `at` ends, if it is plain ASCII and stands apart from what follows: most words,
/// told without a look at every character.
fn plain(told: &[u8], at: usize) -> Option<usize> {
    let rest = &told[at..];
    let length = PLAIN.run(rest);
    let apart = match &rest[length..] {
        [b' ', ..] | [] => true,
        [mark, after, ..] => mark.is_ascii() && after.is_ascii() && !after.is_ascii_alphanumeric(),
        [mark] => mark.is_ascii(),
    };
    (length > 0 && apart).then_some(at + length)
}

/// A token of these alone is plain.
static PLAIN: Bytes = Bytes::PLAIN;

/// Adds the token that begins at `at`, if it is not white space; returns where it ends.
fn token(found: &mut Vec<Word>, told: &str, at: usize) -> usize {
    let Some(first) = Span::new(at, told.len()).of(told).chars().next() else { return told.len() };
    if is_alphanumeric(first) {
        let span = Span::new(at, run(told, at, first));
        let sort = if first.is_numeric() { Sort::Number } else { Sort::Word };
        push(found, told, span, sort);
        return span.end;
    }
    let end = at + first.len_utf8();
    if !first.is_whitespace() {
        found.push(Word { span: Span::new(at, end), sort: Sort::Mark, plain: false });
    }
    end
}

/// Adds a word, its possessive as a token of its own.
fn push(found: &mut Vec<Word>, text: &str, span: Span, sort: Sort) {
    let word = span.of(text);
    let bare = ["'s", "’s", "'S", "’S"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    let cut = span.start + bare.len();
    let plain = PLAIN.are_all_of(bare);
    found.push(Word { span: Span::new(span.start, cut), sort, plain });
    if cut < span.end {
        found.push(Word { span: Span::new(cut, span.end), sort: Sort::Possessive, plain: false });
    }
}

/// Whether a character is a letter or a digit, as [`char::is_alphanumeric`] tells; for dashes and curly quotes, which
/// most texts have many of, without a search in its table.
pub fn is_alphanumeric(c: char) -> bool {
    !matches!(c, '\u{2010}'..='\u{2027}') && c.is_alphanumeric()
}

/// Where the word or number that begins at `at` ends.
fn run(told: &str, at: usize, first: char) -> usize {
    let mut stop = at;
    let mut last = first;
    let mut rest = Span::new(at, told.len()).of(told).chars().peekable();
    while let Some(here) = rest.next() {
        let goes_on = is_alphanumeric(here) || is_combining(here) || joins(last, here, rest.peek().copied());
        if !goes_on {
            return acronym_dot(told, Span::new(at, stop));
        }
        stop += here.len_utf8();
        last = here;
    }
    stop
}

/// Whether a mark holds the characters on its two sides together.
fn joins(before: char, mark: char, after: Option<char>) -> bool {
    let Some(after) = after else { return false };
    match mark {
        '\'' | '’' | '-' | '‐' | '‑' | '&' => before.is_alphanumeric() && after.is_alphanumeric(),
        '.' => {
            (before.is_numeric() && after.is_numeric()) || (before.is_alphabetic() && after.is_alphabetic())
        }
        ',' | ':' | '/' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => false,
    }
}

/// Takes in the last dot of an acronym: the second dot of `U.S.`
fn acronym_dot(told: &str, word: Span) -> usize {
    let letters = word.of(told);
    let spelt = letters.contains('.')
        && letters.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic));
    word.end + usize::from(spelt && word.after(told).starts_with('.'))
}

/// Whether a character is written over or after the one before it.
fn is_combining(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let got: Vec<_> = words(text, Span::whole(text)).iter().map(|word| word.span.of(text)).collect();
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn tokens() {
        check("the U.S. Federal Bureau", &["the", "U.S.", "Federal", "Bureau"]);
        check("in the U.S.", &["in", "the", "U.S."]);
        check("Korea’s cyber-attack didn't", &["Korea", "’s", "cyber-attack", "didn't"]);
        check("$1,200.50 at 9:10, 9/11.", &["$", "1,200.50", "at", "9:10", ",", "9/11", "."]);
        check("the 25th (KCNA)", &["the", "25th", "(", "KCNA", ")"]);
        check("end.Next", &["end.Next"]);
        check("“grave”", &["“", "grave", "”"]);
        check("AT&T R-Ariz.", &["AT&T", "R-Ariz", "."]);
        check("e\u{301}te\u{301}", &["e\u{301}te\u{301}"]);
    }

    #[test]
    fn a_stretch_only() {
        let text = "one two three";
        let got: Vec<_> = words(text, Span::new(4, 7)).iter().map(|word| word.span.of(text)).collect();
        assert_eq!(got, ["two"]);
    }
}
