//! Bytes become characters.

use super::Unreadable;
use crate::text::bytes::Bytes;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// The longest file that is read, in millions of bytes.
pub const LIMIT_MB: usize = 4;

/// How many bytes are looked at to tell what they are.
const SAMPLE: usize = 4096;

/// The first bytes of files that are no text, and what such a file is.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document, an e-book or a ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"\xff\xfe\0\0", "text in UTF-32"),
    (b"\0\0\xfe\xff", "text in UTF-32"),
];

/// How a web page begins.
const WEB_PAGES: &[&str] = &["<!doctype html", "<html"];

/// The characters of a file.
///
/// A byte order mark decides; else it is UTF-8 where it can be, UTF-16 where every other byte is zero, and
/// else what `chardetng` takes it for, as a browser would.
///
/// # Errors
/// Too long, not text, or a web page.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    if bytes.len() > LIMIT_MB * 1_000_000 {
        return Err(Unreadable::TooLong(bytes.len().div_ceil(1_000_000), LIMIT_MB));
    }
    if let Some(&(_, kind)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(Unreadable::Binary(kind));
    }
    let text = text_of(bytes)?;
    if is_web_page(&text) { Err(Unreadable::WebPage) } else { Ok(text) }
}

fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(decode_as(encoding, bytes.get(mark..).unwrap_or_default()));
    }
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    if CONTROLS.first(sample).is_some() {
        if let Some(encoding) = utf_16(sample) {
            return Ok(decode_as(encoding, bytes));
        }
        let controls = sample.iter().filter(|&&byte| CONTROLS.has(byte)).count();
        if sample.contains(&0) || controls * 10 > sample.len() {
            return Err(Unreadable::Binary("binary data"));
        }
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Cow::Borrowed(text));
    }
    if is_nearly_utf_8(bytes) {
        return Ok(String::from_utf8_lossy(bytes));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    Ok(decode_as(detector.guess(None, Utf8Detection::Deny), bytes))
}

fn decode_as<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> Cow<'b, str> {
    encoding.decode_without_bom_handling(bytes).0
}

/// UTF-16 without a mark, told by its zeros: nearly every second byte of a Western text.
fn utf_16(sample: &[u8]) -> Option<&'static Encoding> {
    let (pairs, _) = sample.as_chunks::<2>();
    let zeros = |side: usize| pairs.iter().filter(|pair| pair[side] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let most = pairs.len() * 7 / 10;
    if pairs.len() < 2 {
        None
    } else if second > most && first * 20 <= pairs.len() {
        Some(UTF_16LE)
    } else if first > most && second * 20 <= pairs.len() {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The control characters that no text has; what has more than one in ten bytes of them is no text.
static CONTROLS: Bytes = Bytes::of(
    b"\0\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1c\x1d\x1e\x1f\x7f",
);

/// Whether it is UTF-8 with a few bytes broken: far more characters beyond ASCII are whole than broken.
fn is_nearly_utf_8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > 4 * broken
}

fn is_web_page(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(16).flat_map(char::to_lowercase).collect();
    WEB_PAGES.iter().any(|sign| start.starts_with(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "The café’s owner said “hello” to naïve guests. It cost €5.";

    fn check(bytes: &[u8], expected: &str) {
        assert_eq!(decode(bytes).as_deref(), Ok(expected));
    }

    fn utf_16_bytes(order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        WORDS.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn unicode_with_and_without_a_mark() {
        check(WORDS.as_bytes(), WORDS);
        check(&[b"\xef\xbb\xbf", WORDS.as_bytes()].concat(), WORDS);
        for (mark, order) in
            [(b"\xff\xfe", u16::to_le_bytes as fn(u16) -> [u8; 2]), (b"\xfe\xff", u16::to_be_bytes)]
        {
            check(&utf_16_bytes(order), WORDS);
            check(&[mark.as_slice(), &utf_16_bytes(order)].concat(), WORDS);
        }
    }

    #[test]
    fn older_encodings() {
        check(
            b"The caf\xe9\x92s owner said \x93hello\x94. It cost \x805.",
            "The café’s owner said “hello”. It cost €5.",
        );
    }

    #[test]
    fn a_broken_byte_does_not_spoil_the_rest() {
        check(&[WORDS.as_bytes(), b" \x80 end"].concat(), &format!("{WORDS} \u{fffd} end"));
    }

    #[test]
    fn what_is_not_text() {
        for bytes in [&[0u8, 1, 2, 3, 0, 0, 9, 8][..], &[1u8; 64], b"plain\0text and more of it"] {
            assert_eq!(decode(bytes), Err(Unreadable::Binary("binary data")));
        }
        assert_eq!(
            decode(b"PK\x03\x04rest"),
            Err(Unreadable::Binary("a Word document, an e-book or a ZIP archive"))
        );
        assert_eq!(decode(b"\xef\xbb\xbf\n <HTML lang=en>"), Err(Unreadable::WebPage));
        assert_eq!(decode(&vec![b'a'; 4_000_001]), Err(Unreadable::TooLong(5, 4)));
        assert!(decode(&vec![b'a'; 4_000_000]).is_ok());
    }
}
