//! What a number counts, and what happened to those it counts.

use super::phrase::phrase_at;
use super::piece::{Piece, Shape};
use crate::text::lexicon::{Lexicon, lexicon};
use crate::text::{calendar, normal};

static SINGULARS: Lexicon = lexicon!("irregular-plurals", written);
static PHRASE_ENDS: Lexicon = lexicon!("phrase-ends", written);
static UNITS: Lexicon = lexicon!("measures", written);
static BEHIND_METRES: Lexicon = lexicon!("behind-metres", written);
static PASTS: Lexicon = lexicon!("pasts", written);
static HAPPENED: Lexicon = lexicon!("fates", written);
static NOUNS_IN_LY: Lexicon = lexicon!("nouns-in-ly", written);
static BEFORE_FATES: Lexicon = lexicon!("before-fates", written);
static BEHIND_FATES: Lexicon = lexicon!("behind-fates", written);
static TOLLS: Lexicon = lexicon!("tolls", written);

/// A noun phrase has at most so many words in front of its head.
const REACH: usize = 6;

/// A counted noun.
#[derive(Clone, Debug, PartialEq)]
pub struct Noun {
    /// Folded, in the singular.
    pub head: String,
    /// The piece after it.
    pub to: usize,
    /// Whether it stands in the plural.
    pub plural: bool,
}

/// What a number says of its noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// There is one: the noun stands in the singular.
    One,
    /// There are several, or parts of one.
    Many,
    /// It is one in a row: `the third missile`.
    Place,
}

/// The noun that the number ending before `at` counts: `Chibok schoolgirls`, `of the 2,200 homes`.
pub fn noun(pieces: &[Piece<'_>], at: usize, count: Count) -> Option<Noun> {
    let start = after_of(pieces, at);
    if let Some((unit, to)) = measure_at(pieces, start) {
        return Some(Noun { head: unit.to_owned(), to, plural: true });
    }
    if let Some(people) = strong(pieces, at) {
        return Some(people);
    }
    let phrase = phrase(pieces, start, count);
    let hyphen = pieces.get(at).is_some_and(|piece| piece.shape == Shape::Dash);
    let nth = head(pieces, &phrase, count, hyphen)?;
    let at = phrase[nth];
    let low = &*pieces[at].low;
    let verb = phrase.len() == 1 && !pieces[at].capital && !HAPPENED.has(low) && is_verb(low);
    if verb && count != Count::Place && !hyphen {
        return None;
    }
    if let Some(unit) = UNITS.head(low) {
        return Some(Noun { head: unit.to_owned(), to: at + 1, plural: true });
    }
    // `58 dead` counts people, and so does `6,644 deaths`; what happened to them is their fate.
    let participle = low.ends_with("ed") || matches!(low, "dead" | "hurt" | "missing" | "slain");
    if HAPPENED.has(low) && (participle || is_plural(&pieces[at])) {
        return Some(Noun { head: "person".to_owned(), to: at, plural: true });
    }
    let head = member(pieces, &phrase, nth).unwrap_or_else(|| singular(low));
    Some(Noun { head, to: at + 1, plural: count == Count::Many && is_plural(&pieces[at]) })
}

/// `a 2,000-strong crowd` is of people, whatever it is.
fn strong(pieces: &[Piece<'_>], at: usize) -> Option<Noun> {
    let tied = pieces.get(at)?.shape == Shape::Dash && pieces.get(at + 1)?.is("strong");
    tied.then(|| Noun { head: "person".to_owned(), to: at + 2, plural: true })
}

/// Which of the words of a phrase is its head.
fn head(pieces: &[Piece<'_>], phrase: &[usize], count: Count, hyphen: bool) -> Option<usize> {
    let last = phrase.len().checked_sub(1)?;
    let plurals = |&&word: &&usize| is_plural(&pieces[word]);
    match phrase.iter().position(|word| plurals(&word)) {
        _ if hyphen => Some(0),
        Some(first) if count == Count::Many => {
            Some(first + phrase[first..].iter().take_while(plurals).count() - 1)
        }
        _ => (count != Count::Many || last == 0).then_some(last),
    }
}

/// `crew member` of `crew members` and `members of the crew`, as of `crew` alone.
fn member(pieces: &[Piece<'_>], phrase: &[usize], nth: usize) -> Option<String> {
    let head = phrase[nth];
    pieces[head].is_any(&["member", "members"]).then_some(())?;
    let of = |at: usize| pieces.get(at).is_some_and(|piece| piece.is("of")).then_some(at + 1);
    let article = |at: usize| at + usize::from(pieces[at..].first().is_some_and(|piece| piece.is("the")));
    let body = nth.checked_sub(1).map(|before| phrase[before]).or_else(|| of(head + 1).map(article))?;
    SINGULARS.head(&pieces.get(body)?.low).filter(|one| one.ends_with(" member")).map(str::to_owned)
}

/// Whether a word alone behind a number is a verb: `fewer than 20 stayed`.
fn is_verb(low: &str) -> bool {
    PASTS.has(low) || (low.len() > 4 && low.ends_with("ed") && !low.ends_with("eed") && low != "hundred")
}

/// The piece where the noun phrase begins: after `of the`, after a hyphen, after a number of a whole.
fn after_of(pieces: &[Piece<'_>], at: usize) -> usize {
    if pieces.get(at).is_some_and(|piece| piece.shape == Shape::Dash) {
        return at + 1;
    }
    if !pieces.get(at).is_some_and(|piece| piece.is("of")) {
        return at;
    }
    let of = at + 1;
    let skipped = pieces.iter().skip(of).take(4).take_while(|piece| {
        piece.shape == Shape::Digits
            || piece.is_any(&[
                "the", "these", "those", "its", "their", "his", "her", "our", "more", "than", "all",
            ])
    });
    of + skipped.count()
}

/// The words from `at` on that may be one noun phrase, without its hyphens.
fn phrase(pieces: &[Piece<'_>], at: usize, count: Count) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    for (index, piece) in pieces.iter().enumerate().skip(at).take(2 * REACH) {
        if piece.shape == Shape::Dash && !piece.spaced {
            continue;
        }
        // `the rocket's boosters` are boosters.
        let ownable = |next: &Piece<'_>| next.is_letters() || next.shape == Shape::Digits;
        if piece.shape == Shape::Possessive && pieces.get(index + 1).is_some_and(ownable) {
            found.clear();
            continue;
        }
        // `parliament's 120 seats` are seats.
        let owned = || index.checked_sub(1).is_some_and(|owner| pieces[owner].shape == Shape::Possessive);
        if piece.shape == Shape::Digits && owned() {
            found.clear();
            continue;
        }
        let verb = found.last().is_some_and(|&last| ends_phrase_of(&pieces[last], piece, count));
        let caption =
            count == Count::Place && piece.capital && found.last().is_some_and(|&last| !pieces[last].capital);
        let end = !piece.is_letters() || is_adverb(&piece.low) || ends_phrase(piece);
        if end || verb || caption || found.len() > REACH {
            break;
        }
        found.push(index);
    }
    found
}

/// Whether a word after a noun is what happened to it, or how.
fn ends_phrase_of(noun: &Piece<'_>, word: &Piece<'_>, count: Count) -> bool {
    let low = &word.low;
    let is_many = is_plural(noun);
    let participle = (is_many || count == Count::One) && low.ends_with("ed")
        || (is_many || noun.is_any(&["time", "person"])) && low.ends_with("ing");
    !word.capital && (participle || (is_many && HAPPENED.has(low)))
}

/// Whether a word says how: `seriously`, not `family`.
fn is_adverb(low: &str) -> bool {
    low.ends_with("ly") && !NOUNS_IN_LY.has(low)
}

/// Whether a word looks like a noun in the plural.
pub fn is_plural(piece: &Piece<'_>) -> bool {
    let low = &*piece.low;
    if let Some(singular) = SINGULARS.head(low) {
        return singular != low || low == "police" || low == "aircraft";
    }
    low.len() > 3 && low.ends_with('s') && !["ss", "us", "is", "ous"].iter().any(|end| low.ends_with(end))
}

/// The folded singular of a noun: `Americans` gives `american`, `bodies` `body`.
pub fn singular(low: &str) -> String {
    if let Some(singular) = SINGULARS.head(low).or_else(|| UNITS.head(low)) {
        return (*singular).to_owned();
    }
    let folded = normal::fold(low);
    let stem = |ending: &str| folded.strip_suffix(ending).filter(|stem| stem.len() > 2);
    if let Some(stem) = stem("ies") {
        return format!("{stem}y");
    }
    if ["sses", "shes", "ches", "xes", "zes"].iter().any(|end| folded.ends_with(end)) {
        return stem("es").unwrap_or(&folded).to_owned();
    }
    if ["ss", "us", "is"].iter().any(|end| folded.ends_with(end)) {
        return folded.into_owned();
    }
    stem("s").unwrap_or(&folded).to_owned()
}

/// What happened to those counted, said behind them (`were killed`, `dead`) or before the number (`killing`,
/// `the deaths of`, `the death toll rose to`). `from` is the first piece of the number and its hedge, `to` the
/// piece after the noun.
pub fn fate(pieces: &[Piece<'_>], from: usize, to: usize) -> Option<&'static str> {
    behind(pieces, to).or_else(|| before(pieces, from)).or_else(|| toll(pieces, from))
}

fn behind(pieces: &[Piece<'_>], to: usize) -> Option<&'static str> {
    let next = pieces
        .iter()
        .skip(to)
        .take(5)
        .find(|piece| !BEFORE_FATES.has(&piece.low) && !piece.low.ends_with("ly"))?;
    HAPPENED.head(&next.low)
}

fn before(pieces: &[Piece<'_>], from: usize) -> Option<&'static str> {
    let earlier = pieces.get(from.saturating_sub(7)..from)?;
    let last = earlier.iter().rev().find(|piece| !BEHIND_FATES.has(&piece.low))?;
    HAPPENED.head(&last.low)
}

/// How far in front of its number a toll is named at most, in pieces: what it is the toll of is told in between.
const TOLD_BEFORE: usize = 40;

/// `the death toll from the attack has risen to 85`.
fn toll(pieces: &[Piece<'_>], from: usize) -> Option<&'static str> {
    let earlier = &pieces[from.saturating_sub(TOLD_BEFORE)..from];
    let risen = earlier.iter().rev().take(5).any(|piece| TOLLS.has(&piece.low));
    (risen && earlier.iter().any(|piece| piece.is("toll"))).then_some("killed")
}

/// Whether a word cannot be part of the noun phrase that a number begins.
pub fn ends_phrase(word: &Piece<'_>) -> bool {
    let country = word.is("us") && word.capital;
    (PHRASE_ENDS.has(&word.low) && !country) || (word.low.len() > 4 && calendar::weekday(&word.low).is_some())
}

/// What happened to people by this word: `dead`, `injuring`.
pub fn as_fate(low: &str) -> Option<&'static str> {
    HAPPENED.head(low)
}

/// Whether a unit is one of measure, and no thing that is counted.
pub fn is_measure(unit: &str) -> bool {
    UNITS.has(unit)
}

/// The unit of measure that begins at a piece, and the piece after it: `km`, `square-metre`, `miles per hour`, the `m`
/// of `80m deep`.
pub fn measure_at(pieces: &[Piece<'_>], at: usize) -> Option<(&'static str, usize)> {
    let piece = pieces.get(at)?;
    let is_dash = |at: usize| pieces.get(at).is_some_and(|piece| piece.shape == Shape::Dash);
    if piece.is("m") && !piece.spaced {
        let behind = pieces.get(at + 1 + usize::from(is_dash(at + 1)))?;
        return BEHIND_METRES.has(&behind.low).then_some(("metre", at + 1));
    }
    let hyphened = || {
        let word = |nth: usize| pieces.get(at + 2 * nth).map(|piece| &*piece.low);
        UNITS
            .longest(word)
            .filter(|&(length, _)| length == 2 && is_dash(at + 1))
            .map(|(_, unit)| (unit, at + 3))
    };
    hyphened().or_else(|| phrase_at(&UNITS, pieces, at))
}
