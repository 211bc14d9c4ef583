//! Where sentences end.
//!
//! Rules over characters, in the manner of Pragmatic Segmenter's golden rules, made aware of quotation marks:
//! a quotation stays with the words that name its speaker.

mod abbreviation;
mod list;
mod marks;
mod stop;

use super::Span;
use super::bytes::Bytes;
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

/// The bytes at which the walk has to look closer: those of stops and marks.
static SIGNS: Bytes = Bytes::of(b".!?\"()[]").and_beyond_ascii();
/// The same in a list, where an item may follow any space.
static SIGNS_OF_LIST: Bytes = Bytes::of(b".!?\"()[] \t\n\r\x0C").and_beyond_ascii();

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
        let mut from = self.rest.start;
        if let Some((marker, end)) = Marker::read(self.text, self.rest) {
            self.item = Some(marker.successor());
            from = end;
        }
        while let Some((at, c)) = self.next_sign(from) {
            let behind = Span::new(at + c.len_utf8(), self.rest.end);
            let before = Span::new(self.rest.start, at).of(self.text).chars().next_back();
            from = behind.start;
            if c.is_whitespace() {
                if self.is_next_item(behind) {
                    return behind.start;
                }
            } else if stop::is_stop(c) || self.marks.breaks_off(c, before) {
                let stop = Stop::read(self.text, Span::new(at, self.rest.end), &self.marks);
                self.marks.close(Span::new(at, stop.end).of(self.text));
                if stop.ends(self.text, self.rest, &self.marks) {
                    return stop.end;
                }
                from = from.max(stop.end);
            } else {
                self.marks.see(at, c, before, behind.of(self.text).chars().next());
            }
        }
        self.rest.end
    }

    /// The next character that may be a stop or a mark, or in a list the space in front of the next item.
    fn next_sign(&self, from: usize) -> Option<(usize, char)> {
        let rest = Span::new(from, self.rest.end).of(self.text);
        let signs = if self.item.is_some() { &SIGNS_OF_LIST } else { &SIGNS };
        let length = signs.first(rest.as_bytes())?;
        let at = from + length;
        Some((at, Span::new(at, self.rest.end).of(self.text).chars().next()?))
    }

    fn is_next_item(&self, here: Span) -> bool {
        let Some(expected) = self.item else { return false };
        Marker::at(self.text, here) == Some(expected)
    }
}

#[cfg(test)]
mod tests;
