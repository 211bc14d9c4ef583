//! Texts that are edited at random, and where the words of the old text stand in the new one.

use rashomon::article::Article;
use rashomon::text::{Span, words};

/// Random numbers, the same every time (D. H. Lehmer's generator as Park and Miller have it).
pub struct Dice(u64);

impl Dice {
    pub const fn new(seed: u64) -> Self {
        Self(seed * 7919 % 0x7fff_ffff + 1)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0 * 48271 % 0x7fff_ffff;
        usize::try_from(self.0).expect("it is below 2^31") % sides.max(1)
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.roll(100) < percent
    }
}

/// What an editor does to an article.
#[derive(Clone, Copy, Debug)]
pub struct Edits {
    /// How many of a hundred words are dropped, replaced, or get a new one in front.
    pub words: usize,
    /// How many of a hundred sentences are dropped.
    pub sentences: usize,
    /// How many paragraphs are moved elsewhere.
    pub paragraphs: usize,
}

/// A word of the old article, and what stands between it and the next.
#[derive(Clone, Copy)]
struct Word {
    span: Span,
    /// Up to the next word.
    with_rest: Span,
}

/// An edited article, and what became of the words of the old one.
pub struct Edited {
    /// The new text.
    pub text: String,
    /// Where each word of the old text stands, with where it stood; those that are gone are not in it.
    kept: Vec<(Span, Span)>,
}

impl Edited {
    /// Where the words of a stretch of the old article stand now: from the first to the last that is left.
    /// Nothing where less than half of them are left.
    pub fn now(&self, before: &Article, old: Span) -> Option<Span> {
        let count = words(&before.text, old).iter().filter(|word| word.is_word()).count();
        let mut left: Vec<_> =
            self.kept.iter().filter(|(was, _)| old.contains(*was)).map(|(_, now)| *now).collect();
        left.sort_unstable();
        (2 * left.len() >= count.max(1))
            .then(|| left.iter().skip(1).fold(left[0], |all, span| all.join(*span)))
    }
}

/// Edits an article. New words are taken from `stock`, where those of the story stand as often as in it.
pub fn edit(article: &Article, edits: Edits, stock: &[String], dice: &mut Dice) -> Edited {
    let mut paragraphs = paragraphs(article);
    for paragraph in &mut paragraphs {
        paragraph.retain(|_| !dice.chance(edits.sentences));
    }
    for _ in 0..edits.paragraphs.min(paragraphs.len()) {
        let moved = paragraphs.remove(dice.roll(paragraphs.len()));
        paragraphs.insert(dice.roll(paragraphs.len() + 1), moved);
    }
    let mut edited = Edited { text: String::new(), kept: Vec::new() };
    for paragraph in &paragraphs {
        for word in paragraph.iter().flatten() {
            let changes = dice.chance(edits.words);
            let way = dice.roll(3);
            let new = &stock[dice.roll(stock.len())];
            let rest = Span::new(word.span.end, word.with_rest.end).of(&article.text);
            if changes && way > 0 {
                edited.text.push_str(new);
                edited.text.push_str(if way == 1 { " " } else { rest });
            }
            if !changes || way == 1 {
                let start = edited.text.len();
                edited.text.push_str(word.with_rest.of(&article.text));
                edited.kept.push((word.span, Span::new(start, start + word.span.len())));
            }
        }
        edited.text.truncate(edited.text.trim_end().len());
        edited.text.push_str("\n\n");
    }
    edited
}

/// The words of an article, by paragraph and sentence.
fn paragraphs(article: &Article) -> Vec<Vec<Vec<Word>>> {
    let mut paragraphs: Vec<(usize, Vec<Vec<Word>>)> = Vec::new();
    let ends = article.passages.iter().skip(1).map(|passage| passage.span.start).chain([article.text.len()]);
    for (passage, end) in article.passages.iter().zip(ends) {
        let found: Vec<_> =
            words(&article.text, passage.span).into_iter().filter(|word| word.is_word()).collect();
        let rest = found.iter().skip(1).map(|next| next.span.start).chain([end]);
        let sentence = found
            .iter()
            .zip(rest)
            .map(|(word, end)| Word { span: word.span, with_rest: Span::new(word.span.start, end) });
        match paragraphs.last_mut() {
            Some((number, last)) if *number == passage.paragraph => last.push(sentence.collect()),
            _ => paragraphs.push((passage.paragraph, vec![sentence.collect()])),
        }
    }
    paragraphs.into_iter().map(|(_, sentences)| sentences).collect()
}
