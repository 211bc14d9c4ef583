//! JSON with a line for every value, two spaces further in with every level.

use crate::abreast::both;
use serde::Serialize;

/// A document as it is written: the layout is made here, each number, string and null by serde.
#[derive(Debug)]
pub struct Json {
    bytes: Vec<u8>,
    depth: usize,
    /// Whether nothing stands yet in the array or object that is being written.
    empty: bool,
    /// Whether everything stands in one line.
    flat: bool,
}

/// A line end, and the indent of ten levels.
const BREAK: &[u8; 21] = b"\n                    ";

impl Json {
    /// An empty document; `room` is about how many bytes it will take.
    pub fn with_room(room: usize) -> Self {
        Self { bytes: Vec::with_capacity(room), depth: 0, empty: true, flat: false }
    }

    /// An empty document that has no line end but the last.
    pub fn in_one_line(room: usize) -> Self {
        Self { flat: true, ..Self::with_room(room) }
    }

    /// The document, with a line end at its end.
    pub fn finish(mut self) -> String {
        self.bytes.push(b'\n');
        String::from_utf8(self.bytes).unwrap_or_else(|_| unreachable!("names and serde's values are text"))
    }

    /// A number, a string, a truth, or nothing.
    pub fn value(&mut self, value: impl Serialize) {
        serde_json::to_writer(&mut self.bytes, &value)
            .unwrap_or_else(|_| unreachable!("memory takes every value"));
    }

    /// An object.
    pub fn object(&mut self, fields: impl FnOnce(&mut Self)) {
        self.group(b'{', b'}', fields);
    }

    /// A field of an object, with a number, a string, a truth, or nothing.
    pub fn field(&mut self, name: &'static str, value: impl Serialize) {
        self.name(name);
        self.value(value);
    }

    /// A field with an object about something, or with nothing.
    pub fn about<T>(&mut self, name: &'static str, thing: Option<T>, fields: impl FnOnce(&mut Self, T)) {
        self.name(name);
        match thing {
            Some(thing) => self.object(|json| fields(json, thing)),
            None => self.value(()),
        }
    }

    /// A field with an array, and how each of its values is written.
    pub fn list<T>(
        &mut self,
        name: &'static str,
        things: impl IntoIterator<Item = T>,
        mut value: impl FnMut(&mut Self, T),
    ) {
        self.name(name);
        self.group(b'[', b']', |json| {
            for thing in things {
                json.line();
                value(json, thing);
            }
        });
    }

    /// Fields of an object, the second of two groups written while the first one is. Neither may be empty.
    pub fn abreast(&mut self, first: impl FnOnce(&mut Self) + Send, rest: impl FnOnce(&mut Self) + Send) {
        let bytes = Vec::with_capacity(self.bytes.capacity() / 2);
        let mut behind = Self { bytes, depth: self.depth, empty: false, flat: self.flat };
        both(|| first(self), || rest(&mut behind));
        self.bytes.append(&mut behind.bytes);
    }

    /// What a thing goes by: a letter and its numbers, `q0.3`.
    pub fn tag(&mut self, letter: u8, numbers: &[usize]) {
        self.bytes.extend([b'"', letter]);
        for (at, number) in numbers.iter().enumerate() {
            if at > 0 {
                self.bytes.push(b'.');
            }
            self.value(number);
        }
        self.bytes.push(b'"');
    }

    /// A field with what a thing goes by.
    pub fn tagged(&mut self, name: &'static str, letter: u8, numbers: &[usize]) {
        self.name(name);
        self.tag(letter, numbers);
    }

    fn name(&mut self, name: &'static str) {
        self.line();
        self.bytes.push(b'"');
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.extend_from_slice(if self.flat { b"\":" } else { b"\": " });
    }

    fn group(&mut self, open: u8, close: u8, inside: impl FnOnce(&mut Self)) {
        self.bytes.push(open);
        self.depth += 1;
        self.empty = true;
        inside(self);
        self.depth -= 1;
        if !self.empty {
            self.empty = true;
            self.line();
        }
        self.bytes.push(close);
        self.empty = false;
    }

    /// Begins a line, behind a comma unless it is the first of its array or object, or the end of it.
    fn line(&mut self) {
        if !self.empty {
            self.bytes.push(b',');
        }
        self.empty = false;
        if !self.flat {
            // Of one length it is copied faster than as much of it as is wanted.
            let end = self.bytes.len() + 1 + 2 * self.depth;
            self.bytes.extend_from_slice(BREAK);
            self.bytes.truncate(end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_what_serde_writes() {
        let fill = |mut json: Json| {
            json.object(|json| {
                json.field("a", 2.5);
                json.tagged("aa", b'q', &[0, 12]);
                json.about("b", Some("\u{e9}\n\""), |json, text| json.field("c", text));
                json.about("d", None::<u8>, |_, _| {});
                json.list("e", [Some(1), None], Json::value);
                json.list("f", [(); 0], |_, ()| {});
                json.list("g", [true], |json, truth| json.object(|json| json.field("h", truth)));
            });
            json.finish()
        };
        let text = fill(Json::with_room(0));
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(text, serde_json::to_string_pretty(&value).unwrap() + "\n");
        assert_eq!(fill(Json::in_one_line(0)), value.to_string() + "\n");
    }
}
