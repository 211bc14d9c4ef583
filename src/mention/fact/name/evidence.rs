//! Whether a word with a capital letter is a name where a sentence begins, or where every word has one.

use super::super::place;
use super::lists::{CALENDAR, CALLINGS, is_opener};
use super::piece::{Piece, Sort, key};
use super::run::is_capitalised;
use crate::text::normal::fold;
use crate::text::{Sort as Token, Span, Word};
use rustc_hash::{FxHashMap, FxHashSet};

/// Whether most words of a passage have a capital letter, as in a headline.
pub(super) fn is_title_case(text: &str, tokens: &[Word]) -> bool {
    let mut words = tokens.iter().filter(|token| token.sort == Token::Word).map(|token| token.span.of(text));
    let shouted = words.all(|word| !word.chars().any(char::is_lowercase));
    let long = tokens
        .iter()
        .filter(|token| token.sort == Token::Word && token.span.len() > 3)
        .map(|token| token.span.of(text))
        .filter(|word| !CALENDAR.has(word));
    let (capital, all) =
        long.fold((0, 0), |(capital, all), word| (capital + usize::from(is_capitalised(word)), all + 1));
    let is_sentence =
        tokens.last().is_some_and(|token| matches!(token.span.of(text), "." | "?" | "!" | "”" | "\""));
    let least = if is_sentence { 9 } else { 8 };
    shouted || all >= 4 && capital * 10 >= all * least
}

/// Whether what stands beside a name says that it is a person’s: `spokesman Tong Lee`, `Tong Lee, 41,`,
/// `Tong Lee, a professor`.
fn is_called(text: &str, tokens: &[Word], piece: &Piece) -> bool {
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

/// The same as a person, where what stands beside it says so.
pub(super) fn with_calling(text: &str, tokens: &[Word], piece: Piece) -> Piece {
    if piece.sort == Sort::Unknown && is_called(text, tokens, &piece) {
        Piece { sort: Sort::Person, ..piece }
    } else {
        piece
    }
}

/// Drops single words that begin a sentence and are no name anywhere else.
pub(super) fn keep_names(text: &str, pieces: &mut Vec<(usize, Piece)>, is_lower: impl Fn(&str) -> bool) {
    let sure: FxHashSet<String> = pieces
        .iter()
        .filter(|(_, piece)| !piece.opens || piece.words.len() > 1)
        .flat_map(|(_, piece)| piece.words.iter().map(|word| fold(word.of(text)).into_owned()))
        .collect();
    pieces.retain(|(_, piece)| {
        let [word] = piece.words.as_slice() else { return true };
        let word = word.of(text);
        !piece.opens
            || sure.contains(&*fold(word))
            || (matches!(piece.sort, Sort::Place(_)) && !is_lower(word))
            || word.chars().skip(1).any(char::is_uppercase)
    });
}

/// Adds the names of passages in which every word has a capital letter: those known from elsewhere, and places.
pub(super) fn add_headlines(text: &str, headlines: &[(usize, &Vec<Word>)], pieces: &mut Vec<(usize, Piece)>) {
    let known: FxHashMap<String, Piece> =
        pieces.iter().map(|(_, piece)| (key(text, &piece.words), piece.clone())).collect();
    for (passage, tokens) in headlines {
        let words: Vec<Span> =
            tokens.iter().filter(|token| token.sort == Token::Word).map(|token| token.span).collect();
        let mut at = 0;
        while at < words.len() {
            let mut longest = (1..=(words.len() - at).min(place::LONGEST)).rev();
            let found = longest.find_map(|length| named(text, &words[at..at + length], &known));
            at += found.as_ref().map_or(1, |piece| piece.words.len());
            pieces.extend(found.map(|piece| (*passage, piece)));
        }
    }
}

/// What words name that stand where every word has a capital letter.
fn named(text: &str, words: &[Span], known: &FxHashMap<String, Piece>) -> Option<Piece> {
    let first = words.first()?.of(text);
    if !is_capitalised(first) || CALENDAR.has(first) || (words.len() == 1 && is_opener(first)) {
        return None;
    }
    let key = key(text, words);
    let sort = known.get(&key).map(|piece| piece.sort).or_else(|| place::known(&key).map(Sort::Place))?;
    Some(Piece { words: words.to_vec(), sort, title: None, opens: false })
}
