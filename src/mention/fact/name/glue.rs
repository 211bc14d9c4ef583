//! Parts what has run together with a name: a headline or a caption in front of it, the word behind it with which a
//! sentence goes on, another name. The article itself tells: the words stand in small letters elsewhere, or the parts
//! stand alone.

use super::super::place;
use super::known::Known;
use super::lists::{FUNCTION, ORGANISATIONS};
use super::piece::{Piece, Sort, sort_of};
use super::run::Small;
use super::word::{Word, key};
use crate::text::Span;
use std::borrow::Cow;
use std::ops::Range;

/// Parts the pieces of an article that stand in it only once and hold others.
pub(super) fn part<'r>(text: &str, pieces: &mut Vec<Piece<'r>>, known: &mut Known<'r>, small: &Small) {
    let (mut more, mut is_parted) = (Vec::new(), false);
    for piece in pieces.iter_mut().filter(|piece| piece.words.len() > 1 && piece.title.is_none()) {
        let glued =
            Glued { text, words: piece.words, opens: piece.opens, key: key(piece.words), known, small };
        let Some((first, second)) = glued.parts() else { continue };
        is_parted = true;
        known.drop(piece.words);
        let opens = piece.opens && first.start == 0;
        let part = |range: Range<usize>, opens| {
            let words = &piece.words[range];
            Piece { words, sort: sort(text, words), opens, ..*piece }
        };
        let (first, second) = (part(first, opens), part(second, false));
        known.add(&first);
        if !second.words.is_empty() {
            known.add(&second);
            more.push(second);
        }
        *piece = first;
    }
    if is_parted {
        // A country in front of a name is a piece already.
        pieces.dedup_by_key(|piece| piece.span());
        pieces.extend(more);
    }
}

/// Words that may have run together.
struct Glued<'a, 'r> {
    text: &'a str,
    words: &'r [Word<'r>],
    /// Whether a sentence begins with them.
    opens: bool,
    key: Cow<'r, str>,
    known: &'a Known<'r>,
    small: &'a Small<'a>,
}

impl Glued<'_, '_> {
    /// The name among the words, and the name behind it; nothing where they are one name.
    fn parts(&self) -> Option<(Range<usize>, Range<usize>)> {
        let count = self.words.len();
        if self.known.count(&self.key) > 1 {
            return None;
        }
        let start = (1..count).find(|&cut| self.is_front(cut)).unwrap_or_default();
        let end = if count - start > 1 && self.has_run_on(start) { count - 1 } else { count };
        let cut = (start + 1..end).find(|&cut| self.are_two(start, cut, end)).unwrap_or(end);
        let is_one = cut - start == count || place::known(&self.key).is_some();
        (!is_one).then_some((start..cut, cut..end))
    }

    /// How often some of the words stand by themselves as a name.
    fn count(&self, range: Range<usize>) -> u32 {
        let length = |words: &[Word]| words.iter().map(|word| word.folded.len()).sum::<usize>();
        let start = length(&self.words[..range.start]);
        let end = start + length(&self.words[range]);
        self.known.count(Span::new(start, end).of(&self.key))
    }

    /// Whether so many words in front are no part of the name behind them.
    fn is_front(&self, cut: usize) -> bool {
        let (front, rest) = self.words.split_at(cut);
        let count = || self.count(cut..self.words.len());
        if rest.len() > 1 && rest[0].is_given() && count() > 0 {
            return !front.iter().any(Word::is_given);
        }
        let [word] = front else { return false };
        // `Why Vale left`, `Secretive Vale said`.
        if !word.is_given() && (FUNCTION.has(&word.folded) && count() > 1 || self.is_told_of(word, cut)) {
            return true;
        }
        (FUNCTION.has(&word.folded) || self.small.has(word))
            && !word.is_given()
            && match rest {
                [last] => last.is_given() && count() > 0 || place::known(&last.folded).is_some(),
                _ => count() > 1 || sort_of(self.text, rest) == Sort::Person,
            }
    }

    /// Whether a word that a sentence begins with only tells what the often named one behind it is like.
    fn is_told_of(&self, word: &Word, cut: usize) -> bool {
        self.opens
            && self.count(cut..self.words.len()) >= OFTEN
            && self.count(0..cut) == 0
            && is_adjective(&word.folded)
            && place::known(&word.folded).is_none()
    }

    /// Whether a sentence goes on with the last word: `in Nice Wounded people are …`, `how Anna Vale Plans to …`,
    /// `the Anna Vale Facebook page`.
    fn has_run_on(&self, start: usize) -> bool {
        let end = self.words.len() - 1;
        let last = &self.words[end];
        let is_person = end - start > 1 && self.words[start].is_given();
        if is_person
            && self.count(end - 1..end) > 0
            && self.known.count(&last.folded) == 0
            && goes_on(self.text, last)
        {
            return true;
        }
        if !self.small.has(last) || last.is_in(&ORGANISATIONS) {
            return false;
        }
        let count = self.count(start..end);
        count > 0 && goes_on(self.text, last) || count > 1 && is_person
    }

    /// Whether the words are two names, by where the first begins, where the second does, and where it ends.
    fn are_two(&self, start: usize, cut: usize, end: usize) -> bool {
        let may_be = match (&self.words[start..cut], &self.words[cut..end]) {
            ([word], [_]) => is_compound(word.written) || word.is_acronym() && self.count(cut..end) > 1,
            ([word], second) => word.is_acronym() || second[0].is_given(),
            _ => true,
        };
        may_be
            && self.count(start..cut) > 0
            && self.count(cut..end) > 0
            && place::known(&key(&self.words[start..cut])).is_none()
            && !self.words[cut..end].iter().any(|word| word.is_in(&ORGANISATIONS))
    }
}

/// Whether a folded word looks like an adjective or a participle: `secretive`, `disgraced`, `deploying`.
fn is_adjective(word: &str) -> bool {
    word.len() > 6 && ["ing", "ed", "ive", "ous", "ful", "less"].iter().any(|end| word.ends_with(end))
}

/// What is named so often is known by that name alone.
const OFTEN: u32 = 3;

/// Whether a sentence goes on behind a word with a small one that has content.
fn goes_on(text: &str, word: &Word) -> bool {
    let behind = Span::new(word.span.end, text.len()).of(text);
    let Some(behind) = behind.strip_prefix(' ') else { return false };
    let next = behind.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    next.starts_with(char::is_lowercase) && !FUNCTION.has(next)
}

/// Whether a word is made of two, as the names of outlets and firms are: `MailOnline`; not `LeBron`.
fn is_compound(word: &str) -> bool {
    let second = word.chars().skip(1).position(char::is_uppercase);
    second.is_some_and(|at| at >= 3) && word.chars().all(char::is_alphanumeric)
}

/// What some words of a name name.
fn sort(text: &str, words: &[Word]) -> Sort {
    place::known(&key(words)).map_or_else(|| sort_of(text, words), Sort::Place)
}
