//! Whether a word with a capital letter is a name where a sentence begins, or where every word has one.

use super::super::place;
use super::gather::is_compass_point;
use super::known::Known;
use super::lists::{CALENDAR, CALLINGS, FUNCTION, TITLES, is_opener};
use super::piece::{self, Piece};
use super::run::Small;
use super::word::{Word, is_capitalised, key};
use crate::mention::Tokens;
use crate::text::{Sort, Span, Word as Token};

/// Whether most words of a passage have a capital letter, as in a headline.
pub(super) fn is_title_case(text: &str, tokens: &[Token]) -> bool {
    let words = || tokens.iter().filter(|token| token.sort == Sort::Word).map(|token| token.span.of(text));
    if words().all(|word| !word.chars().any(char::is_lowercase)) {
        return true;
    }
    let is_sentence =
        tokens.last().is_some_and(|token| matches!(token.span.of(text), "." | "?" | "!" | "”" | "\""));
    // In tenths of the long words.
    let most_small = if is_sentence { 1 } else { 2 };
    let (mut small, mut all) = (0, 0);
    for word in words().filter(|word| word.len() > 3) {
        let capital = is_capitalised(word);
        small += usize::from(!capital);
        all += usize::from(!capital || !CALENDAR.has(word));
        if small * 10 > tokens.len() * most_small {
            return false;
        }
    }
    all >= 4 && small * 10 <= all * most_small
}

/// Whether what stands beside a name says that it is a person’s: `spokesman Tong Lee`, `Tong Lee, 41,`,
/// `Tong Lee, a professor`.
fn is_called(text: &str, tokens: &[Token], piece: &Piece) -> bool {
    if !(2..=4).contains(&piece.words.len()) {
        return false;
    }
    let name = piece.span();
    let first = tokens.partition_point(|token| token.span.start < name.start);
    let next = tokens.partition_point(|token| token.span.end <= name.end);
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    if first.checked_sub(1).is_some_and(|before| CALLINGS.has(word(before))) {
        return true;
    }
    if word(next) != "," {
        return false;
    }
    let age = word(next + 1).parse::<u8>().is_ok_and(|age| (3..=110).contains(&age));
    if age && matches!(word(next + 2), "," | "." | ")") {
        return true;
    }
    let article = usize::from(matches!(word(next + 1), "a" | "an" | "the"));
    (next + 1 + article..next + 6)
        .take_while(|&at| {
            word(at).starts_with(|c: char| c.is_alphabetic())
                && !matches!(word(at), "of" | "for" | "who" | "which" | "and")
        })
        .any(|at| CALLINGS.has(word(at)))
}

/// Takes the names for persons of which what stands beside them says so.
pub(super) fn see_callings(tokens: &Tokens, pieces: &mut [Piece]) {
    let article = tokens.article;
    for piece in pieces.iter_mut().filter(|piece| piece.sort == piece::Sort::Unknown && piece.words.len() > 1)
    {
        let passage = tokens.within(article.passages[piece.passage].span);
        if is_called(&article.text, passage, piece) {
            piece.sort = piece::Sort::Person;
        }
    }
}

/// Drops single words that begin a sentence and are no name anywhere else, words without content, and those that the
/// article writes in small letters as often.
pub(super) fn keep_names<'r>(pieces: &mut Vec<Piece<'r>>, known: &mut Known<'r>, small: &Small) {
    known.see_within(pieces);
    let is_spelt = |word: &Word, pieces: &[Piece]| {
        let spelt = pieces.iter().filter(|piece| piece.words.len() > 1);
        spelt.map(|piece| initials(piece.words)).any(|letters| letters == word.written)
    };
    let is_name = |piece: &Piece| {
        let [word] = piece.words else { return true };
        let Some(told) = known.get(&word.folded).filter(|told| !told.surname && piece.title.is_none()) else {
            return true;
        };
        let is_sure = || told.sure > 0 || told.within || word.written.chars().skip(1).any(char::is_uppercase);
        if let piece::Sort::Place(_) = piece.sort {
            return !piece.opens || !small.has(word) || is_sure();
        }
        if FUNCTION.has(&word.folded) {
            return word.is_acronym() && is_spelt(word, pieces);
        }
        let count = small.count(word);
        let is_mostly = || count * 2 > told.count || told.sure <= 1 || is_opener(word.written);
        let is_plain = count > 0 && is_mostly() || is_group(word);
        (!is_plain || is_compass_point(&word.folded)) && (!piece.opens || is_sure())
    };
    let kept: Vec<bool> = pieces.iter().map(is_name).collect();
    let mut kept = kept.into_iter();
    pieces.retain(|piece| {
        let is_kept = kept.next().unwrap_or(true);
        if !is_kept {
            known.drop(piece.words);
        }
        is_kept
    });
}

/// Whether a word is what several people are, and none of what they are called by: `Survivors`, not `Democrats`.
fn is_group(word: &Word) -> bool {
    word.folded.strip_suffix('s').is_some_and(|calling| CALLINGS.has(calling) && !TITLES.has(calling))
}

/// The first letters of the words of a name that have a capital one.
fn initials(words: &[Word]) -> String {
    words.iter().filter_map(|word| word.written.chars().next()).filter(|first| first.is_uppercase()).collect()
}

/// Adds the names of passages in which every word has a capital letter: those known from elsewhere, and places.
///
/// Each of the passages comes with its words.
pub(super) fn add_headlines<'r>(
    headlines: &'r [(usize, Vec<Word<'r>>)],
    known: &Known,
    pieces: &mut Vec<Piece<'r>>,
) {
    for (passage, words) in headlines {
        let mut rest = words.as_slice();
        while !rest.is_empty() {
            let found = named(rest, known);
            let (words, behind) = rest.split_at(found.map_or(1, |(length, _)| length));
            rest = behind;
            pieces.extend(found.map(|(_, sort)| Piece {
                words,
                passage: *passage,
                sort,
                title: None,
                opens: false,
            }));
        }
    }
}

/// How many of some words name something where every word has a capital letter, and what; the longest name.
fn named(words: &[Word], known: &Known) -> Option<(usize, piece::Sort)> {
    let first = words.first()?;
    if !first.is_capitalised() || CALENDAR.has(first.written) {
        return None;
    }
    let words = &words[..words.len().min(place::LONGEST)];
    let whole = key(words);
    let mut end = whole.len();
    words.iter().enumerate().rev().find_map(|(last, word)| {
        let key = Span::new(0, end).of(&whole);
        end -= word.folded.len();
        let sort =
            known.get(key).map(|told| told.sort).or_else(|| place::known(key).map(piece::Sort::Place))?;
        (last > 0 || !is_opener(first.written)).then_some((last + 1, sort))
    })
}
