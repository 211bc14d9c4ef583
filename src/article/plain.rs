//! Plain text: a line is a paragraph, or lines are wrapped and blank lines divide paragraphs.

use super::clean::fold;
use super::draft::Draft;
use super::front;

/// The shortest width at which text is wrapped by hand or by a program.
const NARROWEST: usize = 40;

/// The longest line of a wrapped text.
const WIDEST: usize = 120;

/// Reads plain text.
pub fn read(text: &str) -> Draft {
    let (front, body) = front::take(text);
    let text = unwrap(body).unwrap_or_else(|| fold(body));
    let text = match front.missing_title(text.lines()) {
        Some(title) if text.trim().is_empty() => title.to_owned(),
        Some(title) => format!("{title}\n\n{text}"),
        None => text,
    };
    Draft::of_lines(front, text)
}

/// A line of a text that may be wrapped.
struct Line<'t> {
    words: &'t str,
    indent: usize,
    width: usize,
}

/// The text with wrapped lines joined, if its lines are wrapped.
///
/// They are if many lines break off in a sentence and the next goes on in small letters.
fn unwrap(text: &str) -> Option<String> {
    let lines = || text.lines().map(Line::new);
    if lines().any(|line| line.width > WIDEST) {
        return None;
    }
    let lines: Vec<_> = lines().collect();
    let widest = lines.iter().map(|line| line.width).max().filter(|&widest| widest >= NARROWEST)?;
    let pairs = || lines.iter().zip(lines.iter().skip(1)).filter(|(a, b)| a.width > 0 && b.width > 0);
    let broken = pairs().filter(|(a, b)| a.breaks_off() && b.words.starts_with(char::is_lowercase)).count();
    if broken * 4 < pairs().count() || broken == 0 {
        return None;
    }
    let mut joined = String::with_capacity(text.len());
    for (index, line) in lines.iter().enumerate() {
        joined.push_str(line.words);
        let goes_on = lines.get(index + 1).is_some_and(|next| line.runs_into(next, widest));
        joined.push(if goes_on { ' ' } else { '\n' });
    }
    Some(fold(&joined))
}

impl<'t> Line<'t> {
    fn new(line: &'t str) -> Self {
        let words = line.trim();
        Self { words, indent: line.len() - line.trim_start().len(), width: words.chars().count() }
    }

    fn breaks_off(&self) -> bool {
        self.words.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '-' | '–' | '—'))
    }

    /// Whether the paragraph goes on in the next line: its first word did not fit any more.
    fn runs_into(&self, next: &Self, widest: usize) -> bool {
        let first = next.words.split(' ').next().unwrap_or_default().chars().count();
        let is_full = self.width + 1 + first + widest / 6 > widest;
        let new_paragraph = next.indent > self.indent;
        let small = next.words.starts_with(char::is_lowercase) && self.breaks_off();
        self.width > 0 && next.width > 0 && !new_paragraph && (is_full || small)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let draft = read(text);
        let got: Vec<_> = draft.blocks.iter().map(|block| block.span.of(&draft.text)).collect();
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn a_line_is_a_paragraph() {
        check(
            "It rained all night.\nIt stopped.\n\n  The  end",
            &["It rained all night.", "It stopped.", "The end"],
        );
        check("pumps\nboats, ropes\nblankets", &["pumps", "boats, ropes", "blankets"]);
    }

    #[test]
    fn wrapped_lines_are_joined() {
        check(
            "The storm that nobody had forecast came late on\nTuesday and flooded the harbour, the mayor said.\n\n\
             The end of it was seen by nobody, as people had\nleft.\nShort heading\n\nMore.",
            &[
                "The storm that nobody had forecast came late on Tuesday and flooded the harbour, the mayor said.",
                "The end of it was seen by nobody, as people had left.",
                "Short heading",
                "More.",
            ],
        );
    }

    #[test]
    fn an_indent_opens_a_paragraph_of_a_wrapped_text() {
        check(
            "  The storm that nobody had forecast came late on\nTuesday and flooded the harbour, the mayor said to\n\
             reporters.\n  Then the rain stopped, and people who had left the\ntown came back.",
            &[
                "The storm that nobody had forecast came late on Tuesday and flooded the harbour, the mayor said to \
                 reporters.",
                "Then the rain stopped, and people who had left the town came back.",
            ],
        );
    }
}
