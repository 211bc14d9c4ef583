//! Bytes become an article.

use super::{Article, Passage, Role, Unreadable};
use crate::text::{Span, sentences};
use sha2::{Digest, Sha256};

/// Reads one article from the bytes of a file.
///
/// # Errors
/// Says why the bytes are no article: nothing in them, not text, too long.
pub fn read(source: &str, bytes: &[u8]) -> Result<Article, Unreadable> {
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let mut passages = Vec::new();
    let mut at = 0;
    for (paragraph, line) in text.split('\n').enumerate() {
        let span = Span::new(at, at + line.len());
        at = span.end + 1;
        passages.extend(sentences(&text, span).into_iter().map(|span| Passage {
            span,
            role: Role::Body,
            paragraph,
            repeats: None,
        }));
    }
    let sha256 = Sha256::digest(bytes).iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
    let outlet = source.rsplit('/').next().unwrap_or(source).trim_end_matches(".txt").to_owned();
    Ok(Article {
        source: source.to_owned(),
        sha256,
        outlet,
        url: None,
        published: None,
        byline: None,
        headline: None,
        text,
        passages,
    })
}
