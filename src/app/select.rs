//! Words that a reader selects in one article.

use crate::article::{Article, Place};
use crate::text::{Span, words};

/// A stretch of whole words of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The article.
    pub article: usize,
    /// Its words, in order.
    words: Vec<Span>,
    /// Its passages, each with the marks before its first word and after its last.
    passages: Vec<Span>,
    /// The word at which the selection began.
    anchor: usize,
    /// The word at which it ends for now; may stand before the anchor.
    head: usize,
}

impl Selection {
    /// Selects the word at or after a byte of an article's text; nothing where the article has no words.
    pub fn at(article: usize, told: &Article, at: usize) -> Option<Self> {
        let all = words(&told.text, Span::whole(&told.text));
        let words: Vec<_> = all.iter().filter(|word| word.is_word()).map(|word| word.span).collect();
        let word = nearest(&words, at)?;
        let passages = told.passages.iter().map(|passage| passage.span).collect();
        Some(Self { article, words, passages, anchor: word, head: word })
    }

    /// What is selected, in bytes of the article's text. A passage of which all words are selected is selected whole,
    /// with the quotation mark that opens it and the stop that ends it.
    pub fn span(&self) -> Span {
        let words = self.words[self.anchor].join(self.words[self.head]);
        let ends = [self.anchor.min(self.head), self.anchor.max(self.head)].map(|word| self.words[word]);
        let whole = |passage: &&Span| {
            let inside = |word: Span| passage.contains(word);
            ends.into_iter().any(inside) && self.words_in(**passage).all(|word| words.contains(word))
        };
        self.passages.iter().filter(whole).fold(words, |span, passage| span.join(*passage))
    }

    /// The words of a passage.
    fn words_in(&self, passage: Span) -> impl Iterator<Item = Span> {
        let first = self.words.partition_point(|word| word.start < passage.start);
        self.words[first..].iter().copied().take_while(move |word| passage.contains(*word))
    }

    /// Moves its open end by words.
    pub fn move_by(&mut self, words: isize) {
        self.head = self.head.saturating_add_signed(words).min(self.words.len() - 1);
    }

    /// Moves its open end to the end or the beginning of its passage, or of the next one where it is there.
    pub fn move_over_passage(&mut self, told: &Article, down: bool) {
        let Some(here) = told.passage_at(self.head().start) else { return };
        let edge = |passage: usize| {
            let span = told.passages.get(passage)?.span;
            let inside = |word: &Span| span.contains(*word);
            if down { self.words.iter().rposition(inside) } else { self.words.iter().position(inside) }
        };
        let beyond = if down { Some(here + 1) } else { here.checked_sub(1) };
        let next = edge(here).filter(|&word| word != self.head).or_else(|| beyond.and_then(edge));
        self.head = next.unwrap_or(self.head);
    }

    /// Moves its open end to the word at or after a byte.
    pub fn move_to(&mut self, at: usize) {
        self.head = nearest(&self.words, at).unwrap_or(self.head);
    }

    /// Where its open end stands.
    pub fn head(&self) -> Span {
        self.words[self.head]
    }

    /// The passage in which its open end stands.
    pub fn place(&self, told: &Article) -> Option<Place> {
        let passage = told.passage_at(self.head().start)?;
        Some(Place { article: self.article, passage })
    }
}

/// The word at a byte, else the next one, else the last.
fn nearest(words: &[Span], at: usize) -> Option<usize> {
    let last = words.len().checked_sub(1)?;
    Some(words.partition_point(|word| word.end <= at).min(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;

    fn check(at: usize, go: impl Fn(&mut Selection, &Article), expected: &str) {
        let article = read("a.txt", "Aid came late.\n\nTwo towns had none. Rain fell.\n".as_bytes())
            .expect("an article");
        let mut selection = Selection::at(0, &article, at).expect("words");
        go(&mut selection, &article);
        assert_eq!(selection.span().of(&article.text), expected);
    }

    #[test]
    fn words_are_selected_whole_in_both_directions() {
        check(5, |_, _| {}, "came");
        check(5, |selection, _| selection.move_by(1), "came late");
        check(5, |selection, _| selection.move_by(-1), "Aid came");
        check(5, |selection, _| selection.move_by(-99), "Aid came");
        check(999, |_, _| {}, "fell");
        check(0, |selection, _| selection.move_to(6), "Aid came");
        check(0, |selection, article| selection.move_over_passage(article, true), "Aid came late.");
        let twice = |selection: &mut Selection, article: &Article| {
            selection.move_over_passage(article, true);
            selection.move_over_passage(article, true);
        };
        check(16, twice, "Two towns had none. Rain fell.");
        check(20, twice, "towns had none. Rain fell.");
    }
}
