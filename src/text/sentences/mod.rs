//! Where sentences end.
//!
//! Rules over characters, in the manner of Pragmatic Segmenter's golden rules, made aware of quotation marks:
//! a quotation stays with the words that name its speaker.

mod abbreviation;
mod list;
mod marks;
mod stop;

use super::Span;
use list::Marker;
use marks::Marks;
use stop::Stop;

/// The sentences of one paragraph, trimmed, in order; together they hold all that is not white space.
///
/// A quotation that runs over several sentences is cut between them; the one that names the speaker stays whole.
pub fn sentences(text: &str, within: Span) -> Vec<Span> {
    let mut scan = Scan::new(text, within);
    let mut found = Vec::new();
    while let Some(sentence) = scan.next_sentence() {
        found.push(sentence);
    }
    found
}

/// A walk through a paragraph.
struct Scan<'t> {
    text: &'t str,
    /// Where the sentence begins and the paragraph ends.
    rest: Span,
    marks: Marks,
    /// The item that would follow the one that opened this sentence, in a list that runs on in one line.
    item: Option<Marker>,
}

impl<'t> Scan<'t> {
    fn new(text: &'t str, within: Span) -> Self {
        let rest = Span::new(within.start, within.end.min(text.len())).trim(text);
        Self { text, rest, marks: Marks::default(), item: None }
    }

    fn next_sentence(&mut self) -> Option<Span> {
        if self.rest.is_empty() {
            return None;
        }
        let end = self.end();
        let sentence = Span::new(self.rest.start, end).trim(self.text);
        self.rest = Span::new(end, self.rest.end).trim(self.text);
        Some(sentence)
    }

    /// Where the sentence that begins here ends.
    fn end(&mut self) -> usize {
        let start = self.rest.start;
        let mut before = None;
        let mut skip_to = start;
        if let Some((marker, end)) = Marker::read(self.text, self.rest) {
            self.item = Some(marker.successor());
            skip_to = end;
        }
        for (offset, c) in self.rest.of(self.text).char_indices() {
            let at = start + offset;
            let listed = self.item.is_some() && before.is_some_and(char::is_whitespace);
            if at < skip_to || (c.is_ascii_alphabetic() && !listed) {
                before = Some(c);
                continue;
            }
            let here = Span::new(at, self.rest.end);
            if listed && self.is_next_item(here) {
                return at;
            }
            if stop::is_stop(c) || self.marks.breaks_off(c, before) {
                let stop = Stop::read(self.text, here, &self.marks);
                self.marks.close(Span::new(at, stop.end).of(self.text));
                if stop.ends(self.text, self.rest, &self.marks) {
                    return stop.end;
                }
                skip_to = stop.end;
            } else {
                let after = Span::new(at + c.len_utf8(), self.rest.end).of(self.text).chars().next();
                self.marks.see(at, c, before, after);
            }
            before = Some(c);
        }
        self.rest.end
    }

    fn is_next_item(&self, here: Span) -> bool {
        let Some(expected) = self.item else { return false };
        Marker::at(self.text, here) == Some(expected)
    }
}

#[cfg(test)]
mod tests;
