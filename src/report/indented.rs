//! JSON with a line for every value, two spaces further in with every level.

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use std::io::{self, Write};

/// Writes a value; `room` is about how many bytes it takes.
///
/// The same as `serde_json::to_string_pretty`, which writes the spaces in front of a line two by two.
pub fn write(value: &impl Serialize, room: usize) -> String {
    let mut bytes = Vec::with_capacity(room);
    let written = value.serialize(&mut Serializer::with_formatter(&mut bytes, Indented::default()));
    let text = written.ok().and_then(|()| String::from_utf8(bytes).ok());
    text.unwrap_or_else(|| unreachable!("plain structs with string keys always serialise"))
}

/// What stands in front of a value: the comma behind the value before it, a line end, the deepest indent there is.
const BREAK: &[u8] = b",\n                                ";

#[derive(Default)]
struct Indented {
    depth: usize,
    /// Whether the array or object that was begun last has a value.
    filled: bool,
}

impl Indented {
    fn begin(&mut self, mark: &[u8], out: &mut (impl Write + ?Sized)) -> io::Result<()> {
        self.depth += 1;
        self.filled = false;
        out.write_all(mark)
    }

    fn end(&mut self, mark: &[u8], out: &mut (impl Write + ?Sized)) -> io::Result<()> {
        self.depth -= 1;
        if self.filled {
            self.line(true, out)?;
        }
        self.filled = true;
        out.write_all(mark)
    }

    /// Begins a line, behind a comma unless it is the first.
    fn line(&self, first: bool, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
        let end = BREAK.len().min(2 + 2 * self.depth);
        out.write_all(&BREAK[usize::from(first)..end])
    }
}

impl Formatter for Indented {
    fn begin_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.begin(b"[", out)
    }

    fn end_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.end(b"]", out)
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.line(first, out)
    }

    fn end_array_value<W: Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }

    fn begin_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.begin(b"{", out)
    }

    fn end_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.end(b"}", out)
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.line(first, out)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }

    fn end_object_value<W: Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_what_serde_writes() {
        let empty: [u8; 0] = [];
        let value = serde_json::json!({ "a": [1, [2.5, null], {}], "b": { "c": "\u{e9}\n", "d": empty } });
        assert_eq!(write(&value, 0), serde_json::to_string_pretty(&value).unwrap());
    }
}
