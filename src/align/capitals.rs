//! Capitals: what one outlet writes as a name and another in plain words is one thing. A name that stands somewhere in
//! small letters is no name (`Foreign Ministry`); a capitalised word that elsewhere is a name is that name (`Pentagon
//! officials`).

use super::reading::{Piece, Reading};
use super::things::Named;
use crate::article::Article;
use crate::text::Span;
use rustc_hash::{FxHashMap, FxHashSet};

/// The things that one folded word names wherever it stands as a name; nothing where it names several.
pub(super) type Sole<'r> = FxHashMap<&'r str, Option<usize>>;

/// The keys of words side by side.
type Run = Vec<u32>;

/// The words of a story, as they are written.
pub(super) struct Written<'r> {
    pub articles: &'r [Article],
    pub read: &'r [Reading<'r>],
    /// The key of every lexeme of every article.
    pub keys: &'r [Vec<u32>],
    /// How many keys there are.
    pub count: usize,
}

impl<'r> Written<'r> {
    /// Drops the names of several words that stand somewhere in small letters, and tells what single words name.
    pub fn settle(&self, things: &mut [Vec<Named>]) -> Sole<'r> {
        let small = self.small_words();
        let mut sole = Sole::default();
        let mut doubtful: FxHashMap<u32, FxHashSet<Run>> = FxHashMap::default();
        for (article, named) in things.iter().enumerate() {
            for (name, pieces) in self.names(article, named) {
                if let [piece] = pieces {
                    let word = &*self.read[article].lexemes[piece.lexeme].folded;
                    let thing = sole.entry(word).or_insert(Some(name.thing));
                    *thing = thing.filter(|thing| *thing == name.thing);
                } else if self.run(article, pieces).all(|key| small[key as usize]) {
                    let run: Run = self.run(article, pieces).collect();
                    doubtful.entry(run[0]).or_default().insert(run);
                }
            }
        }
        let plain = self.plain(&doubtful);
        for (article, named) in things.iter_mut().enumerate().filter(|_| !plain.is_empty()) {
            let is_plain = |pieces| plain.contains(&self.run(article, pieces).collect::<Run>());
            let names = self.names(article, named).filter(|(_, pieces)| pieces.len() > 1 && is_plain(pieces));
            let dropped: Vec<Span> = names.map(|(name, _)| name.span).collect();
            named.retain(|name| !dropped.contains(&name.span));
        }
        sole
    }

    /// The names of an article with their words.
    fn names<'a>(
        &'a self,
        article: usize,
        named: &'a [Named],
    ) -> impl Iterator<Item = (&'a Named, &'a [Piece])> {
        let mut passages = self.read[article].passages.as_slice();
        named.iter().filter(|named| named.is_name).filter_map(move |name| {
            let ends_before =
                |pieces: &[Piece]| pieces.last().is_none_or(|last| last.span.end <= name.span.start);
            while let Some((_, rest)) = passages.split_first().filter(|(first, _)| ends_before(first)) {
                passages = rest;
            }
            let pieces = passages.first()?;
            let from = pieces.partition_point(|piece| piece.span.end <= name.span.start);
            let to = pieces.partition_point(|piece| piece.span.start < name.span.end);
            (from < to).then(|| (name, &pieces[from..to]))
        })
    }

    /// The keys of some words of an article.
    fn run<'a>(&'a self, article: usize, pieces: &'a [Piece]) -> impl Iterator<Item = u32> {
        pieces.iter().map(move |piece| self.keys[article][piece.lexeme])
    }

    /// Whether a word stands somewhere in small letters, by its key.
    fn small_words(&self) -> Vec<bool> {
        let mut small = vec![false; self.count];
        for (read, keys) in self.read.iter().zip(self.keys) {
            for (lexeme, &key) in read.lexemes.iter().zip(keys) {
                small[key as usize] |= lexeme.is_small;
            }
        }
        small
    }

    /// Those of some runs of words that stand somewhere in small letters.
    fn plain(&self, doubtful: &FxHashMap<u32, FxHashSet<Run>>) -> FxHashSet<Run> {
        let mut found = FxHashSet::default();
        let mut begins = vec![false; self.count];
        for &key in doubtful.keys() {
            begins[key as usize] = true;
        }
        for (article, read) in self.read.iter().enumerate().filter(|_| !doubtful.is_empty()) {
            let text = self.articles[article].text.as_bytes();
            let is_small = |piece: &Piece| text.get(piece.span.start).is_some_and(u8::is_ascii_lowercase);
            for pieces in &read.passages {
                let keys = self.run(article, pieces).enumerate();
                for (at, key) in keys.filter(|&(_, key)| begins[key as usize]) {
                    for run in &doubtful[&key] {
                        let here = &pieces[at..pieces.len().min(at + run.len())];
                        if here.iter().all(is_small) && self.run(article, here).eq(run.iter().copied()) {
                            found.insert(run.clone());
                        }
                    }
                }
            }
        }
        found
    }
}
