//! Whether a word with a capital letter is a name where a sentence begins, or where every word has one.

use super::super::place;
use super::lists::{CALENDAR, CALLINGS, OPENERS};
use super::piece::{Piece, Sort, key};
use super::run::is_capitalised;
use crate::mention::Tokens;
use crate::text::normal::fold;
use crate::text::{Sort as Token, Span, Word};
use rustc_hash::FxHashMap;

/// Whether most words of a passage have a capital letter, as in a headline.
pub(super) fn is_title_case(text: &str, tokens: &[Word]) -> bool {
    let mut words = tokens.iter().filter(|token| token.sort == Token::Word).map(|token| token.span.of(text));
    let shouted = words.all(|word| !word.chars().any(char::is_lowercase));
    let long = tokens
        .iter()
        .filter(|token| token.sort == Token::Word && token.span.len() > 3)
        .map(|token| token.span.of(text))
        .map(|word| (is_capitalised(word), word))
        .filter(|(capital, word)| !capital || !CALENDAR.contains(word));
    let (capital, all) =
        long.fold((0, 0), |(count, all), (capital, _)| (count + usize::from(capital), all + 1));
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
    if first.checked_sub(1).is_some_and(|before| CALLINGS.contains(word(before))) {
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
        .any(|at| CALLINGS.contains(word(at)))
}

/// Takes the names for persons of which what stands beside them says so.
pub(super) fn see_callings(tokens: &Tokens, pieces: &mut [Piece]) {
    let article = tokens.article;
    for piece in pieces.iter_mut().filter(|piece| piece.sort == Sort::Unknown && piece.words.len() > 1) {
        let passage = tokens.within(article.passages[piece.passage].span);
        if is_called(&article.text, passage, piece) {
            piece.sort = Sort::Person;
        }
    }
}

/// Drops single words that begin a sentence and are no name anywhere else.
pub(super) fn keep_names(text: &str, pieces: &mut Vec<Piece>, is_lower: impl Fn(&str) -> bool) {
    let (unsure, sure): (Vec<&Piece>, Vec<&Piece>) =
        pieces.iter().partition(|piece| piece.opens && piece.words.len() == 1);
    let mut known: FxHashMap<String, bool> =
        unsure.iter().map(|piece| (key(text, piece.words), false)).collect();
    for word in sure.iter().flat_map(|piece| piece.words) {
        if let Some(known) = known.get_mut(&*fold(word.of(text))) {
            *known = true;
        }
    }
    pieces.retain(|piece| {
        let [word] = piece.words else { return true };
        let word = word.of(text);
        !piece.opens
            || known.get(&*fold(word)) == Some(&true)
            || (matches!(piece.sort, Sort::Place(_)) && !is_lower(word))
            || word.chars().skip(1).any(char::is_uppercase)
    });
}

/// Adds the names of passages in which every word has a capital letter: those known from elsewhere, and places.
///
/// Each of the passages comes with its words.
pub(super) fn add_headlines<'r>(
    text: &str,
    headlines: &'r [(usize, Vec<Span>)],
    pieces: &mut Vec<Piece<'r>>,
) {
    let known: FxHashMap<String, Sort> =
        pieces.iter().map(|piece| (key(text, piece.words), piece.sort)).collect();
    for (passage, words) in headlines {
        let mut at = 0;
        while at < words.len() {
            let mut longest = (1..=(words.len() - at).min(place::LONGEST)).rev();
            let found = longest.find_map(|length| named(text, &words[at..at + length], &known));
            at += found.map_or(1, |(words, _)| words.len());
            pieces.extend(found.map(|(words, sort)| Piece {
                words,
                passage: *passage,
                sort,
                title: None,
                opens: false,
            }));
        }
    }
}

/// Words that stand where every word has a capital letter, with what they name.
fn named<'r>(text: &str, words: &'r [Span], known: &FxHashMap<String, Sort>) -> Option<(&'r [Span], Sort)> {
    let first = words.first()?.of(text);
    if !is_capitalised(first) || CALENDAR.contains(first) || (words.len() == 1 && OPENERS.contains(first)) {
        return None;
    }
    let key = key(text, words);
    let sort = known.get(&key).copied().or_else(|| place::known(&key).map(Sort::Place))?;
    Some((words, sort))
}
