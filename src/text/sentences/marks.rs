//! Quotation marks and brackets that are open.

/// What is open at a point of a paragraph.
#[derive(Debug, Default)]
pub struct Marks {
    /// Where the double quotation mark that is open stands.
    pub quote: Option<usize>,
    /// Where the outermost open bracket stands, and how many are open.
    pub bracket: Option<(usize, usize)>,
}

impl Marks {
    /// Takes note of one character and what stands on its two sides.
    pub fn see(&mut self, at: usize, c: char, before: Option<char>, after: Option<char>) {
        match c {
            '“' | '«' | '„' => self.quote = Some(at),
            '”' | '»' => self.quote = None,
            '"' => {
                let opens = before.is_none_or(|b| b.is_whitespace() || "([—–-‘'".contains(b));
                let closes = after.is_none_or(|a| a.is_whitespace() || ",.;:!?)]—–-’".contains(a));
                self.quote = match (opens, closes) {
                    (true, false) => Some(at),
                    (false, true) => None,
                    _ if self.quote.is_some() => None,
                    _ => Some(at),
                };
            }
            '(' | '[' => self.bracket = Some(self.bracket.map_or((at, 1), |(first, open)| (first, open + 1))),
            ')' | ']' => {
                self.bracket =
                    self.bracket.filter(|&(_, open)| open > 1).map(|(first, open)| (first, open - 1));
            }
            _ => {}
        }
    }

    /// Whether a quotation closes behind a dash: the speaker was cut short.
    pub fn breaks_off(&self, c: char, before: Option<char>) -> bool {
        matches!(c, '”' | '"') && self.quote.is_some() && matches!(before, Some('-' | '–' | '—'))
    }

    /// Takes note of the closing marks behind a stop.
    pub fn close(&mut self, closers: &str) {
        for c in closers.chars() {
            if matches!(c, '"' | '”' | '»') {
                self.quote = None;
            } else if matches!(c, ')' | ']' | '(' | '[') {
                self.see(0, c, None, None);
            }
        }
    }
}
