//! A story compared, beside its gold, with the gold's words found in the articles.

use crate::gold::Gold;
use rashomon::article::{Article, Place};
use rashomon::compare::{Comparison, compare};
use rashomon::disk::articles;
use rashomon::text::Span;
use std::path::Path;

/// A comparison beside the gold it is held against.
pub struct Reading<'g> {
    /// What the program found.
    pub story: Comparison,
    /// What a reader found.
    pub gold: &'g Gold,
    /// What the gold names that does not stand in the articles.
    pub lost: Vec<String>,
    dense: Vec<Dense>,
}

/// An article's text without white space, and where each byte of it stands in the text.
struct Dense {
    text: String,
    at: Vec<usize>,
}

impl<'g> Reading<'g> {
    /// Compares the articles of a folder.
    pub fn of(folder: &Path, gold: &'g Gold) -> Self {
        let loaded = articles::load(&[folder.to_owned()]);
        assert!(loaded.problems.is_empty(), "{}", loaded.problems.join("\n"));
        Self::new(compare(loaded.articles), gold)
    }

    /// Sets a comparison beside its gold.
    pub fn new(story: Comparison, gold: &'g Gold) -> Self {
        let dense = story.articles.iter().map(|article| Dense::of(&article.text)).collect();
        let mut reading = Self { story, gold, dense, lost: vec![] };
        reading.lost = reading.missing();
        reading
    }

    /// The article of a name, if the story has it.
    pub fn article(&self, name: &str) -> Option<usize> {
        self.story.articles.iter().position(|article| named(article) == name)
    }

    /// What an article is called in the gold.
    pub fn name(&self, article: usize) -> &str {
        named(&self.story.articles[article])
    }

    /// Wherever words stand in an article.
    pub fn find(&self, article: usize, words: &str) -> Vec<Span> {
        self.dense[article].find(words)
    }

    /// The words of a span of an article.
    pub fn words(&self, article: usize, span: Span) -> &str {
        span.of(&self.story.articles[article].text)
    }

    /// The passage a reference means, and those of its article that repeat it word for word.
    pub fn places(&self, reference: &str) -> Vec<Place> {
        let Some((article, words)) = self.resolve(reference) else { return vec![] };
        let told = &self.story.articles[article];
        let letters = |passage: usize| -> String {
            told.words_of(passage).chars().filter(|c| c.is_alphanumeric() || *c == '_').collect()
        };
        let ends = self.find(article, words).into_iter().map(|span| span.end - 1);
        let mut passages: Vec<_> = ends.filter_map(|end| told.passage_at(end)).collect();
        passages.dedup();
        let first = passages.first().map(|&passage| letters(passage));
        passages.retain(|&passage| Some(letters(passage)) == first);
        passages.into_iter().map(|passage| Place { article, passage }).collect()
    }

    /// The article and the words of a reference.
    pub fn resolve<'r>(&self, reference: &'r str) -> Option<(usize, &'r str)> {
        let (name, words) = reference.split_once(':')?;
        Some((self.article(name)?, words))
    }

    /// A passage as it is shown in a list of faults.
    pub fn shown(&self, place: Place) -> String {
        let words: String =
            self.story.articles[place.article].words_of(place.passage).chars().take(70).collect();
        format!("{}: {words}", self.name(place.article))
    }

    /// What the gold names that does not stand in the articles.
    fn missing(&self) -> Vec<String> {
        let absent = |name: &str, words: &str| {
            self.article(name).is_none_or(|article| self.find(article, words).is_empty())
        };
        let gold = self.gold;
        let passages = gold.groups.values().chain(&gold.optional).flatten();
        let references = passages.chain(gold.quote_groups.values().flatten()).map(String::as_str);
        let split = |reference: &'g str| reference.split_once(':').unwrap_or((reference, ""));
        let boilerplate = gold.boilerplate.iter();
        let values = gold.facts.iter().flat_map(|fact| &fact.values);
        let listed = boilerplate
            .chain(values)
            .flat_map(|(name, all)| all.iter().map(move |words| (name.as_str(), words.as_str())));
        let sides = gold.conflicts.iter().flat_map(|conflict| &conflict.values);
        let sides =
            sides.flat_map(|(words, names)| names.iter().map(move |name| (name.as_str(), words.as_str())));
        let quotes = gold.quotes.iter().map(|(name, words, ..)| (name.as_str(), words.as_str()));
        let all = references.map(split).chain(listed).chain(sides).chain(quotes);
        all.filter(|(name, words)| absent(name, words))
            .map(|(name, words)| format!("{name}:{words}"))
            .collect()
    }
}

impl Dense {
    fn of(text: &str) -> Self {
        let solid = || text.char_indices().filter(|(_, c)| !c.is_whitespace());
        let at = solid().flat_map(|(at, c)| at..at + c.len_utf8()).collect();
        Self { text: solid().map(|(_, c)| c).collect(), at }
    }

    fn find(&self, words: &str) -> Vec<Span> {
        let words = dense(words);
        let hits = self.text.match_indices(&words).filter(|_| !words.is_empty());
        hits.map(|(at, _)| Span::new(self.at[at], self.at[at + words.len() - 1] + 1)).collect()
    }
}

/// Words without white space.
pub fn dense(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The name of an article's file without its ending.
fn named(article: &Article) -> &str {
    Path::new(&article.source).file_stem().and_then(|name| name.to_str()).unwrap_or_default()
}
