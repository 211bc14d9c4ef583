//! Words of an article, with all that is needed to find them again.

use crate::article::Article;
use crate::text::{CodePoints, Span};
use serde::{Deserialize, Serialize};

/// Words of an article, what stands around them, and of which file they were taken.
///
/// The words with what stands around them are a text quote selector and the offsets a text position
/// selector, as in the W3C's Web Annotation Data Model; the hash says of which file they were taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Who published the article.
    pub outlet: String,
    /// The article's path as it was given.
    pub source: String,
    /// SHA-256 of the article's bytes, in hexadecimal.
    pub sha256: String,
    /// Where the article was published, if it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The words.
    pub exact: String,
    /// What stood before them: whole words, at most 64 code points.
    #[serde(default)]
    pub prefix: String,
    /// What stood after them: whole words, at most 64 code points.
    #[serde(default)]
    pub suffix: String,
    /// Where they began in the article's text, in code points.
    pub start: usize,
    /// Where they ended in the article's text, in code points.
    pub end: usize,
}

/// How much of what stands around the words is kept on each side, in code points.
const SURROUNDINGS: usize = 64;

impl Words {
    /// A stretch of an article.
    pub fn of(article: &Article, span: Span) -> Self {
        let text = &article.text;
        let points = CodePoints::of(text);
        Self {
            outlet: article.outlet.clone(),
            source: article.source.clone(),
            sha256: article.sha256.clone(),
            url: article.url.clone(),
            exact: span.of(text).to_owned(),
            prefix: prefix(span.before(text)).to_owned(),
            suffix: suffix(span.after(text)).to_owned(),
            start: points.at(text, span.start),
            end: points.at(text, span.end),
        }
    }
}

/// The last words of what stands before.
fn prefix(before: &str) -> &str {
    let Some((at, _)) = before.char_indices().rev().nth(SURROUNDINGS - 1).filter(|(at, _)| *at > 0) else {
        return before;
    };
    let near = Span::new(at, before.len()).of(before);
    near.find(char::is_whitespace).map_or(near, |cut| Span::new(at + cut, before.len()).of(before))
}

/// The first words of what stands after.
fn suffix(after: &str) -> &str {
    let Some((at, _)) = after.char_indices().nth(SURROUNDINGS) else { return after };
    let near = Span::new(0, at).of(after);
    near.rfind(char::is_whitespace).map_or(near, |cut| Span::new(0, cut).of(after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;

    #[test]
    fn whole_words_stand_around() {
        let long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
        for (text, expected) in [
            ("", ""),
            ("a few words ", "a few words "),
            (long, " five six seven eight nine ten eleven twelve thirteen fourteen"),
            (&"x".repeat(90), &*"x".repeat(64)),
            (&"é".repeat(64), &*"é".repeat(64)),
        ] {
            let got = prefix(text);
            assert!(text.ends_with(got) && got.chars().count() <= SURROUNDINGS, "{got}");
            assert_eq!(got, expected);
        }
        assert_eq!(suffix(long), "one two three four five six seven eight nine ten eleven twelve");
        assert_eq!(suffix("short"), "short");
    }

    #[test]
    fn offsets_are_code_points() {
        let article = read("a.txt", "“Åse” said: the bell rang twice in the old town.".as_bytes()).unwrap();
        let start = article.text.find("the bell").unwrap();
        let words = Words::of(&article, Span::new(start, start + "the bell".len()));
        let told: String = article.text.chars().skip(words.start).take(words.end - words.start).collect();
        assert_eq!((told.as_str(), words.exact.as_str()), ("the bell", "the bell"));
        assert_eq!(words.prefix, "“Åse” said: ");
    }
}
