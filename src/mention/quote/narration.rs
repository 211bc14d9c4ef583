//! The outlet’s own words, with each quote as one item of them.

use super::cue::{self, Function, Part, Verb};
use super::marks::Pair;
use crate::article::Article;
use crate::mention::Tokens;
use crate::text::{self, Span};
use std::ops::Range;

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A word or a number.
    Word,
    /// The possessive that was cut off a word.
    Possessive,
    /// Any other character.
    Mark,
    /// All of a quote, by its index.
    Quote(usize),
}

/// A word, a mark or a whole quote.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    pub span: Span,
    pub sort: Sort,
    /// Which sentence it stands in, counted through the article.
    pub sentence: usize,
    /// Which paragraph it stands in.
    pub paragraph: usize,
    /// What it may be that holds a sentence together.
    pub part: Option<Part>,
}

impl Item {
    /// What sort of function word it may be.
    pub fn function(&self) -> Option<Function> {
        self.part?.function()
    }

    /// What it says as a verb, if it may be one.
    pub fn verb(&self) -> Option<Verb> {
        self.part?.verb()
    }
}

/// The items of a story in order.
pub(super) struct Narration<'a> {
    pub text: &'a str,
    pub tokens: &'a Tokens<'a>,
    pub items: Vec<Item>,
    /// Where each quote stands among the items.
    pub quotes: Vec<usize>,
}

/// How many items of a sentence are read on either side of a quote.
const LONGEST: usize = 120;

impl<'a> Narration<'a> {
    /// Reads a story in which quotes are marked; `quotes` are in order and do not overlap.
    pub fn of(tokens: &'a Tokens<'a>, quotes: &[Pair]) -> Self {
        Self::over(tokens, quotes, paragraphs(tokens.article))
    }

    /// Reads some paragraphs of a story, or parts of them; all of `quotes` stand in them.
    pub fn over(
        tokens: &'a Tokens<'a>,
        quotes: &[Pair],
        paragraphs: impl IntoIterator<Item = (usize, Span)>,
    ) -> Self {
        let article = tokens.article;
        let mut narration = Self {
            text: &article.text,
            tokens,
            items: Vec::with_capacity(tokens.count()),
            quotes: Vec::with_capacity(quotes.len()),
        };
        let mut ahead = quotes.iter().peekable();
        for (paragraph, span) in paragraphs {
            let mut at = span.start;
            while let Some(pair) = ahead.next_if(|pair| pair.marked.start < span.end) {
                narration.add_words(Span::new(at, pair.marked.start), paragraph);
                let quote = narration.quotes.len();
                narration.quotes.push(narration.items.len());
                let sort = Sort::Quote(quote);
                narration.items.push(Item { span: pair.marked, sort, sentence: 0, paragraph, part: None });
                at = pair.marked.end;
            }
            narration.add_words(Span::new(at, span.end), paragraph);
        }
        narration.count_sentences(article);
        narration
    }

    fn add_words(&mut self, span: Span, paragraph: usize) {
        for word in self.tokens.within(span) {
            let sort = match word.sort {
                text::Sort::Word | text::Sort::Number => Sort::Word,
                text::Sort::Possessive => Sort::Possessive,
                text::Sort::Mark => Sort::Mark,
            };
            let text = if word.plain { &self.tokens.small } else { self.text };
            let part = if sort == Sort::Word { cue::part(word.span.of(text)) } else { None };
            self.items.push(Item { span: word.span, sort, sentence: 0, paragraph, part });
        }
    }

    /// A sentence begins where a passage does, unless inside a quote, and after a quote that ends one.
    fn count_sentences(&mut self, article: &Article) {
        let mut passages = article.passages.iter().map(|passage| passage.span.start).peekable();
        let mut sentence = 0;
        let mut quote_ended = false;
        for at in 0..self.items.len() {
            let item = self.items[at];
            let mut begins = false;
            while let Some(start) = passages.next_if(|&start| start <= item.span.start) {
                begins = start == item.span.start;
            }
            let capital = || item.span.of(self.text).starts_with(|c: char| !c.is_lowercase());
            let opens = || matches!(item.sort, Sort::Word | Sort::Quote(_)) && capital();
            sentence += usize::from(begins || (quote_ended && opens()));
            self.items[at].sentence = sentence;
            quote_ended = matches!(item.sort, Sort::Quote(_)) && ends_sentence(item.span.of(self.text));
        }
    }

    /// The word at an item; empty for anything else.
    pub fn word(&self, at: usize) -> &'a str {
        self.items.get(at).filter(|item| item.sort == Sort::Word).map_or("", |item| item.span.of(self.text))
    }

    /// The mark at an item; empty for anything else.
    pub fn mark(&self, at: usize) -> &'a str {
        self.items.get(at).filter(|item| item.sort == Sort::Mark).map_or("", |item| item.span.of(self.text))
    }

    /// The quote at an item.
    pub fn quote(&self, at: usize) -> Option<usize> {
        match self.items.get(at)?.sort {
            Sort::Quote(quote) => Some(quote),
            _ => None,
        }
    }

    /// Whether an item is a comma, or a quote with one before its closing mark.
    pub fn has_comma(&self, at: usize) -> bool {
        self.mark(at) == ","
            || self.quote(at).is_some() && last_words(self.items[at].span.of(self.text)).ends_with(',')
    }

    /// The items of the sentence that holds an item; of a very long one those near it.
    pub fn sentence(&self, at: usize) -> Range<usize> {
        let Some(item) = self.items.get(at) else { return at..at };
        let number = item.sentence;
        let start = self.items.partition_point(|item| item.sentence < number);
        let end = self.items.partition_point(|item| item.sentence <= number);
        start.max(at.saturating_sub(LONGEST))..end.min(at + LONGEST)
    }

    /// The stretch of text that items take.
    pub fn span(&self, items: &Range<usize>) -> Span {
        match (self.items.get(items.start), self.items.get(items.end.wrapping_sub(1))) {
            (Some(first), Some(last)) if items.start < items.end => first.span.join(last.span),
            _ => Span::default(),
        }
    }

    /// Whether the word at an item begins with a capital letter.
    pub fn is_capitalised(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }
}

/// Whether quoted words end a sentence inside their marks.
fn ends_sentence(marked: &str) -> bool {
    last_words(marked).ends_with(['.', '!', '?', '…'])
}

/// Words without white space and closing marks at their end.
pub(super) fn last_words(words: &str) -> &str {
    words.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '”' | '"' | '’' | '\'' | '“' | '»' | '›')
    })
}

/// The paragraphs of the story, each from its first passage to its last.
pub(super) fn paragraphs(article: &Article) -> Vec<(usize, Span)> {
    let mut found: Vec<(usize, Span)> = Vec::new();
    for (_, passage) in article.story() {
        match found.last_mut() {
            Some((paragraph, span)) if *paragraph == passage.paragraph => *span = span.join(passage.span),
            _ => found.push((passage.paragraph, passage.span)),
        }
    }
    found
}
