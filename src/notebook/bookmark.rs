//! A bookmark: words of an article, with all that is needed to find them again and to show them as evidence.

use super::Words;
use crate::article::{Article, Place, Published};
use crate::compare::{Comparison, Mark};
use crate::text::Span;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Words that a reader kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bookmark {
    /// Tells it from every other bookmark: 12 hexadecimal digits, made of what was kept and when.
    pub id: String,
    /// When it was made.
    pub made: Timestamp,
    /// When its note or its tags were last written, if that was later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Timestamp>,
    /// The words, and of which article they are.
    #[serde(flatten)]
    pub words: Words,
    /// The article's headline, if it has one.
    #[serde(default)]
    pub headline: Option<String>,
    /// When the article was published, if it says so: `2024-05-31`, or `2024-05-31T09:10:00`.
    #[serde(default)]
    pub published: Option<String>,
    /// What the reader wrote beside them.
    #[serde(default)]
    pub note: Option<String>,
    /// The words under which the reader files them, as they were typed, none twice.
    #[serde(default)]
    pub tags: Vec<String>,
    /// What the other outlets said in their place when the bookmark was made, the surest first.
    #[serde(default)]
    pub counterparts: Vec<Parallel>,
}

/// A passage of another outlet that says the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parallel {
    /// Who published it.
    pub outlet: String,
    /// SHA-256 of that article's bytes, in hexadecimal.
    pub sha256: String,
    /// Its words.
    pub exact: String,
    /// Where it was published, if it says so.
    #[serde(default)]
    pub url: Option<String>,
    /// How it stood to what was kept: `agree`, `differ` and the other names of marks. Nothing where the
    /// bookmark was made by a version that did not write it down.
    #[serde(default)]
    pub verdict: Option<String>,
}

impl Bookmark {
    /// When anything of it was last written.
    pub fn written(&self) -> Timestamp {
        self.modified.unwrap_or(self.made)
    }

    /// A bookmark on a stretch of one article, without counterparts and without a note.
    pub fn of(article: &Article, span: Span, made: Timestamp) -> Self {
        let words = Words::of(article, span);
        Self {
            id: id(&words, made),
            made,
            modified: None,
            words,
            headline: article.headline.map(|headline| headline.of(&article.text).to_owned()),
            published: article.published.map(written),
            note: None,
            tags: Vec::new(),
            counterparts: Vec::new(),
        }
    }
}

/// Keeps a stretch of one article of a story, with what the other outlets say in its place.
///
/// Nothing where there is no such article, or only white space.
pub fn keep(comparison: &Comparison, article: usize, span: Span, made: Timestamp) -> Option<Bookmark> {
    let told = comparison.articles.get(article)?;
    let span = span.trim(&told.text);
    let counterparts = parallels(comparison, article, span);
    (!span.is_empty()).then(|| Bookmark { counterparts, ..Bookmark::of(told, span, made) })
}

/// What the other outlets say in place of a stretch of an article, each passage once.
fn parallels(comparison: &Comparison, article: usize, span: Span) -> Vec<Parallel> {
    let passages = comparison.articles[article].passages.iter().enumerate();
    let touched = passages.filter(|(_, passage)| passage.span.overlaps(span));
    let mut places: Vec<(Place, Mark)> = Vec::new();
    for (passage, _) in touched {
        let here = Place { article, passage };
        for counterpart in comparison.counterparts(here) {
            let mark = between(comparison, (here, span), counterpart.place);
            match places.iter_mut().find(|(place, _)| *place == counterpart.place) {
                Some((_, gravest)) => *gravest = mark.max(*gravest),
                None => places.push((counterpart.place, mark)),
            }
        }
    }
    let parallel = |(place, mark): (Place, Mark)| {
        let other = &comparison.articles[place.article];
        Parallel {
            outlet: other.outlet.clone(),
            sha256: other.sha256.clone(),
            exact: other.words_of(place.passage).to_owned(),
            url: other.url.clone(),
            verdict: Some(mark.row().name.to_owned()),
        }
    };
    places.into_iter().map(parallel).collect()
}

/// How another passage stands to the words kept of one: by the gravest finding on those words that has a
/// member in both; where there is none the two say the same.
fn between(comparison: &Comparison, (here, kept): (Place, Span), there: Place) -> Mark {
    let findings = comparison.findings_at(here).iter().map(|&index| &comparison.findings[index]);
    let on_both = findings.filter(|finding| {
        let mut members = finding.members.iter();
        let has_there = members.clone().any(|said| said.place == there);
        has_there && members.any(|said| said.place == here && said.span.overlaps(kept))
    });
    on_both.map(crate::compare::Finding::mark).max().unwrap_or(Mark::Agree)
}

/// Tags as they were typed: words apart by blanks or commas, a `#` in front or not, none twice.
pub fn tags(typed: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    let words = typed.split(|c: char| c.is_whitespace() || c == ',');
    for tag in words.map(|word| word.trim_start_matches('#')).filter(|word| !word.is_empty()) {
        if !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

/// The name of a bookmark that another program made, which has names of its own.
pub(super) fn foreign_id(name: &str) -> String {
    short_hash(name)
}

/// The name of a bookmark: the same words of the same file, kept at the same moment, are the same bookmark.
fn id(Words { sha256, start, end, .. }: &Words, made: Timestamp) -> String {
    short_hash(&format!("{sha256} {start} {end} {made}"))
}

/// The first 12 hexadecimal digits of the SHA-256 of a text.
pub(super) fn short_hash(text: &str) -> String {
    let digest = Sha256::digest(text);
    let number = digest.iter().take(6).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    format!("{number:012x}")
}

/// A date of publication, as precisely as it is known.
fn written(published: Published) -> String {
    match published.time {
        Some(time) => published.date.to_datetime(time).to_string(),
        None => published.date.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::Link;
    use crate::article::read;
    use crate::compare::{Finding, MARKS, Said, fixture};

    fn comparison(texts: &[(&str, &str)]) -> Comparison {
        let articles = texts.iter().map(|(source, text)| read(source, text.as_bytes()).unwrap()).collect();
        let mut comparison = Comparison::default();
        comparison.articles = articles;
        comparison
    }

    /// Where words stand in an article.
    fn at(article: &Article, words: &str) -> Span {
        let start = article.text.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    #[test]
    fn the_same_words_at_the_same_moment_are_the_same_bookmark() {
        let story = comparison(&[("a.txt", "The bell rang. The bell rang.")]);
        let id = |start: usize, second: i64| {
            let made = Timestamp::from_second(second).unwrap();
            Bookmark::of(&story.articles[0], Span::new(start, start + 4), made).id
        };
        assert_eq!(id(0, 0), id(0, 0));
        assert_ne!(id(0, 0), id(0, 1));
        assert_ne!(id(0, 0), id(15, 0));
        assert!(id(0, 0).len() == 12 && id(0, 0).bytes().all(|byte| byte.is_ascii_hexdigit()));
    }

    #[test]
    fn what_others_say_is_kept_with_it() {
        let (one, two) = ("The bell of Orm rang twice.", "In Orm a bell was heard. It rained.");
        let mut story = comparison(&[("a.txt", one), ("b.txt", two)]);
        let (a, b) = (Place { article: 0, passage: 0 }, Place { article: 1, passage: 0 });
        let whole = Span::default();
        story.links = vec![Link { a, b, score: 0.8, part_a: whole, part_b: whole }];
        let span = at(&story.articles[0], " bell of Orm ");
        let bookmark = keep(&story, 0, span, Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(bookmark.words.exact, "bell of Orm");
        let [parallel] = bookmark.counterparts.as_slice() else { panic!("{bookmark:?}") };
        assert_eq!((&*parallel.outlet, &*parallel.exact), ("b", "In Orm a bell was heard."));
        assert_eq!(parallel.verdict.as_deref(), Some("agree"));
        assert_eq!(keep(&story, 0, at(&story.articles[0], " "), Timestamp::UNIX_EPOCH), None);
        assert_eq!(keep(&story, 7, span, Timestamp::UNIX_EPOCH), None);
    }

    /// How a finding is marked, and its first two members.
    fn told(finding: &Finding) -> Option<(Mark, &Said, &Said)> {
        Some((finding.mark(), finding.members.first()?, finding.members.get(1)?))
    }

    #[test]
    fn a_counterpart_is_kept_with_how_it_stands_to_the_words() {
        let story = fixture::dam();
        let pairs: Vec<_> = story.findings.iter().filter_map(told).collect();
        assert!(pairs.iter().any(|(mark, ..)| *mark == Mark::Differ));
        for (mark, here, there) in pairs {
            let other = story.articles[there.place.article].words_of(there.place.passage);
            let kept = keep(&story, here.place.article, here.span, Timestamp::UNIX_EPOCH).unwrap();
            let Some(parallel) = kept.counterparts.iter().find(|parallel| parallel.exact == other) else {
                continue;
            };
            let graver = MARKS.iter().take_while(|row| row.mark != mark).map(|row| row.name);
            let expected: Vec<_> = graver.chain([mark.row().name]).collect();
            assert!(expected.contains(&parallel.verdict.as_deref().unwrap()), "{mark:?} {parallel:?}");
        }
    }

    #[test]
    fn tags_are_words() {
        for (typed, expected) in [
            ("", &[][..]),
            ("toll", &["toll"]),
            ("#toll #Dam", &["toll", "Dam"]),
            (" toll,dam ,  toll ", &["toll", "dam"]),
            ("##", &[]),
        ] {
            assert_eq!(tags(typed), expected, "{typed}");
        }
    }
}
