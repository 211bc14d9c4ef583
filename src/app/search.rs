//! Finding words in all articles.

use crate::article::{Article, Place};
use crate::text::Span;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// What is searched for, and where it stands.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// What is searched for; empty where nothing is.
    pub words: String,
    /// Where it stands, in the order of articles.
    pub hits: Vec<Hit>,
    /// The same, article by article.
    pub spans: Vec<Vec<Span>>,
    /// Which of the hits was gone to last.
    pub at: usize,
}

/// One place where the words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// The passage in which they begin.
    pub place: Place,
    /// The words, in bytes of the article's text.
    pub span: Span,
}

/// A text in which letters are found whatever their case.
struct Folded {
    text: String,
    /// For each character of `text`: where it begins there, and the byte of the original it stands for.
    origins: Vec<(usize, usize)>,
    /// The length of the original.
    end: usize,
}

impl Search {
    /// Searches all articles.
    ///
    /// Capitals are not told apart; accents only where the searched words have one: `cafe` finds `café`, but
    /// `café` does not find `cafe`. Any stretch of white space is one space, and quotation marks are alike
    /// whether straight or curved.
    pub fn new(words: &str, articles: &[Article]) -> Self {
        let accents = words.nfd().any(is_combining_mark);
        let wanted = Folded::of(words, accents).text;
        let (mut hits, mut all) = (Vec::new(), vec![Vec::new(); articles.len()]);
        if !wanted.trim().is_empty() {
            for (article, told) in articles.iter().enumerate() {
                let spans = Folded::of(&told.text, accents).find(&wanted);
                hits.extend(spans.iter().filter_map(|&span| {
                    let passage = told.passage_at(span.start)?;
                    Some(Hit { place: Place { article, passage }, span })
                }));
                all[article] = spans;
            }
        }
        Self { words: words.to_owned(), hits, spans: all, at: 0 }
    }

    /// The hit it stands at.
    pub fn here(&self) -> Option<Hit> {
        self.hits.get(self.at).copied()
    }

    /// Stands at the first hit at or after a place; the first of all behind the last.
    pub fn from(&mut self, place: Place) {
        self.at = self.hits.iter().position(|hit| hit.place >= place).unwrap_or(0);
    }

    /// Goes on by so many hits, round the end.
    pub fn step(&mut self, by: isize) {
        let count = self.hits.len().max(1);
        self.at = (self.at + by.rem_euclid(count.cast_signed()).cast_unsigned()) % count;
    }
}

impl Folded {
    fn of(text: &str, accents: bool) -> Self {
        let mut folded =
            Self { text: String::with_capacity(text.len()), origins: Vec::new(), end: text.len() };
        let mut spaced = false;
        for (at, c) in text.char_indices() {
            if c.is_whitespace() {
                if !spaced {
                    folded.push(at, ' ');
                }
                spaced = true;
                continue;
            }
            spaced = false;
            folded.push_letter(at, c, accents);
        }
        folded
    }

    fn push_letter(&mut self, at: usize, c: char, accents: bool) {
        if c.is_ascii() {
            return self.push(at, c.to_ascii_lowercase());
        }
        let c = match c {
            '“' | '”' | '„' | '«' | '»' => '"',
            '‘' | '’' | '‚' => '\'',
            '\u{2010}' | '\u{2011}' => '-',
            other => other,
        };
        for part in std::iter::once(c).nfkd().filter(|&part| accents || !is_combining_mark(part)) {
            for low in part.to_lowercase() {
                self.push(at, low);
            }
        }
    }

    fn push(&mut self, at: usize, c: char) {
        self.origins.push((self.text.len(), at));
        self.text.push(c);
    }

    /// Where the wanted words stand in the original.
    fn find(&self, wanted: &str) -> Vec<Span> {
        let origin = |folded: usize| {
            let index = self.origins.partition_point(|(start, _)| *start < folded);
            self.origins.get(index).map_or(self.end, |(_, original)| *original)
        };
        let found =
            self.text.match_indices(wanted).map(|(at, hit)| Span::new(origin(at), origin(at + hit.len())));
        found.filter(|span| !span.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, words: &str, expected: &[&str]) {
        let accents = words.nfd().any(is_combining_mark);
        let wanted = Folded::of(words, accents).text;
        let found: Vec<_> =
            Folded::of(text, accents).find(&wanted).iter().map(|span| span.of(text)).collect();
        assert_eq!(found, expected, "{words} in {text}");
    }

    #[test]
    fn words_are_found_as_people_type_them() {
        check("The Mayor met the mayors.", "mayor", &["Mayor", "mayor"]);
        check("a café, a cafe\u{301}, a CAFE", "cafe", &["café", "cafe\u{301}", "CAFE"]);
        check("a café, a cafe", "café", &["café"]);
        check("New\n  York, New\u{a0}York", "new york", &["New\n  York", "New\u{a0}York"]);
        check("“Isn’t it?”", "\"isn't", &["“Isn’t"]);
        check("İstanbul ẞ ﬁre 😀", "fire", &["ﬁre"]);
        check("aaa", "b", &[]);
    }
}
