//! Numbers of things: `21 Chibok schoolgirls`, `at least 58 dead`, `the 32nd floor`.

use super::counted::{self, Noun};
use super::hedge::hedge;
use super::line::Line;
use super::numeral::{Form, Numeral};
use super::piece::{Piece, Shape};
use super::value::{Fact, Kind, Qualifier, Quantity, Value};
use crate::text::lexicon;
use std::collections::HashSet;
use std::sync::LazyLock;

static LABELS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| lexicon::set(include_str!("../../../assets/words/labels.txt")));

/// The numbers of a passage, whatever else they may be part of.
pub fn numbers(line: &Line<'_>) -> Vec<Fact> {
    line.numerals.iter().filter_map(|numeral| number(line, numeral)).collect()
}

fn number(line: &Line<'_>, numeral: &Numeral) -> Option<Fact> {
    let pieces = &line.pieces;
    let single = numeral.least == 1.0 && numeral.most == 1.0;
    let noun = counted::noun(pieces, numeral.to, single || numeral.form == Form::Ordinal);
    let hedged = hedge(pieces, numeral.from, numeral.to);
    let start = numeral.from - usize::from(numeral.from > 0 && hedged.is_some());
    let fate = counted::fate(pieces, start, noun.as_ref().map_or(numeral.to, |noun| noun.to));
    let counts = noun.as_ref().is_some_and(|noun| noun.plural) || hedged.is_some() || fate.is_some();
    if is_glued(pieces, numeral) || is_pronoun(line, numeral, noun.as_ref()) || is_item(line, numeral) {
        return None;
    }
    if !counts && is_label(line, numeral) {
        return None;
    }
    let unit = unit(numeral, noun)?;
    let vague = (numeral.form == Form::Vague).then_some(Qualifier::About);
    let quantity = Quantity { least: numeral.least, most: numeral.most, unit, fate: fate.map(str::to_owned) };
    Some(line.fact(Kind::Number, numeral.from, numeral.to, Value::Quantity(quantity), hedged.or(vague)))
}

/// What is counted, if it is said; None where an ordinal stands before no noun.
#[expect(clippy::option_option, reason = "no number at all is not a number of something unnamed")]
fn unit(numeral: &Numeral, noun: Option<Noun>) -> Option<Option<String>> {
    let head = noun.map(|noun| noun.head);
    if numeral.form != Form::Ordinal {
        return Some(head);
    }
    let place = head.filter(|head| numeral.least >= 3.0 && head != "century" && head != "birthday")?;
    Some(Some(format!("nth {place}")))
}

/// Whether the number is tied to letters or digits that make it a code, a size or a telephone number.
fn is_glued(pieces: &[Piece<'_>], numeral: &Numeral) -> bool {
    let next = pieces.get(numeral.to);
    let letters = next.is_some_and(|next| {
        next.is_letters()
            && !next.spaced
            && pieces[numeral.to - 1].shape == Shape::Digits
            && counted::measure(&next.low).is_none()
    });
    let digits = next.is_some_and(|next| next.shape == Shape::Dash && !next.spaced)
        && pieces.get(numeral.to + 1).is_some_and(|after| after.shape == Shape::Digits && !after.spaced);
    let before = numeral.from.checked_sub(1).map(|before| &pieces[before]);
    let tied = !pieces[numeral.from].spaced
        && before.is_some_and(|before| {
            !before.is_any(&["(", "[", "“", "‘", "\"", "'", "$", "€", "£", "—", "…", ",", ".", ":"])
                && before.low.is_ascii()
        });
    let name = next.is_some_and(|next| next.shape == Shape::Dash && !next.spaced)
        && pieces[numeral.from].capital
        && pieces.get(numeral.to + 1).is_some_and(|after| after.capital);
    letters || digits || tied || name || is_telephone(pieces, numeral)
}

/// Whether other groups of digits stand beside it: `0207 782 4368`.
fn is_telephone(pieces: &[Piece<'_>], numeral: &Numeral) -> bool {
    let digits = |at: Option<usize>| {
        at.and_then(|at| pieces.get(at)).is_some_and(|piece| piece.shape == Shape::Digits)
    };
    digits(Some(numeral.from)) && (digits(Some(numeral.to)) || digits(numeral.from.checked_sub(1)))
}

/// Whether `one` stands for somebody or something: `no one`, `one of the`, `one day`.
fn is_pronoun(line: &Line<'_>, numeral: &Numeral, noun: Option<&Noun>) -> bool {
    const BEFORE: [&str; 16] = [
        "no", "the", "this", "that", "which", "any", "each", "every", "some", "another", "only", "everyone",
        "other", "point", "pick", "single",
    ];
    let killed =
        numeral.from.checked_sub(1).is_some_and(|at| counted::as_fate(&line.pieces[at].low).is_some());
    let alone = noun.is_none() || line.has(numeral.to, &["day", "another", "of"]);
    numeral.is_bare_one(&line.pieces)
        && !killed
        && (alone || (line.has_before(numeral.from, &BEFORE) && !line.has_before(numeral.from, &["only"])))
}

/// Whether the number counts the items of a list: `1. Open the door`.
fn is_item(line: &Line<'_>, numeral: &Numeral) -> bool {
    numeral.from == 0 && line.has(numeral.to, &[".", ")"]) && line.pieces.len() > numeral.to + 1
}

/// Whether the number is part of a name: `Flight 370`, `Route 91`, `page 12`.
fn is_label(line: &Line<'_>, numeral: &Numeral) -> bool {
    let Some(before) = numeral.from.checked_sub(1) else { return false };
    let word = &line.pieces[before];
    let cardinal = numeral.form == Form::Cardinal && line.pieces[numeral.from].shape == Shape::Digits;
    let number_sign = word.is("#") || (word.is(".") && line.has_before(before, &["no", "nos"]));
    let name = word.is_letters() && word.capital && !counted::ends_phrase(&word.low);
    number_sign
        || LABELS.contains(&*word.low)
        || (cardinal && name && !super::calendar::is_calendar(&word.low))
}
