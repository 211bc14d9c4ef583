//! Whether a day lies before or after the day of publication, told from the form of the verb beside it.

use super::line::Line;
use super::piece::Piece;
use crate::text::calendar;
use crate::text::lexicon::{Lexicon, lexicon};

static TENSES: Lexicon = lexicon!("tenses", forms);
static PASTS: Lexicon = lexicon!("pasts", written);
static BEHIND_TO: Lexicon = lexicon!("behind-to", written);

/// A verb stands at most so many words away from its day.
const REACH: usize = 40;

/// When something is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// It has been.
    Past,
    /// It is still to come.
    Ahead,
    /// It was still to come when it was said: `said it would resume on Friday`.
    Would,
    /// Its verb tells neither: `was due on Friday`, `Biden meets Johnson on Friday`.
    Open,
}

/// When that is which is told of the day at a piece; [`Tense::Open`] also where there is no verb.
pub fn tense(line: &Line<'_>, at: usize) -> Tense {
    let earlier = before(line, at);
    let found = if line.has(at + 1, &["'s"]) {
        match (earlier, behind(line, at)) {
            (Some(one), Some(other)) if one != other => None,
            (one, other) => one.or(other),
        }
    } else if opens_clause(line, at) {
        behind(line, at).or(earlier)
    } else {
        earlier.or_else(|| behind(line, at))
    };
    match found {
        // `was postponed until Friday`: the verb is not of the day.
        Some(Tense::Past) if line.has_before(at, &["until", "till", "for", "to"]) => Tense::Open,
        found => found.unwrap_or(Tense::Open),
    }
}

/// Whether the day is the first that its clause tells: `On Friday the talks will resume`, `, on Friday the …`.
fn opens_clause(line: &Line<'_>, at: usize) -> bool {
    const IN_FRONT: [&str; 7] = ["on", "by", "from", "late", "early", "earlier", "until"];
    let mut start = at;
    while line.has_before(start, &IN_FRONT) {
        start -= 1;
    }
    let joined = start - usize::from(line.has_before(start, &["and", "but"]));
    start == 0
        || line.has_before(start, &["“", "\"", "—", "–", "that"])
        || (start < at && line.has_before(joined, &[","]))
}

/// What the nearest verb in front tells.
fn before(line: &Line<'_>, at: usize) -> Option<Tense> {
    let mut infinitive = None;
    let mut after = false;
    for index in (at.saturating_sub(REACH)..at).rev() {
        if !line.pieces[index].is_letters() {
            if line.has(index, &[";"]) {
                break;
            }
            continue;
        }
        if is_infinitive(line, index) {
            if !line.telling {
                return Some(Tense::Ahead);
            }
            infinitive = Some(index);
        }
        // `will look into the attack on Friday`.
        after |= line.has(index, &["after", "since", "following", "into", "over"]);
        let Some(tense) = verb(line, index) else { continue };
        return Some(match tense {
            // `agreed to meet on Friday`.
            Tense::Past if infinitive.is_some_and(|to| to - index <= 3) => Tense::Open,
            Tense::Ahead | Tense::Would if after => Tense::Open,
            tense => tense,
        });
    }
    None
}

/// What the first verb behind tells.
fn behind(line: &Line<'_>, at: usize) -> Option<Tense> {
    (at + 1..line.pieces.len().min(at + REACH))
        .take_while(|&index| !line.has(index, &[";"]))
        .find_map(|index| verb(line, index))
}

/// Whether a verb in the infinitive, and no place, follows the `to` at a piece.
fn is_infinitive(line: &Line<'_>, at: usize) -> bool {
    let next = line.pieces.get(at + 1);
    line.pieces[at].low.len() == 2
        && line.has(at, &["to"])
        && next.is_some_and(|next| {
            next.is_letters()
                && !BEHIND_TO.has(&next.low)
                && (!next.capital || !line.telling)
                && !is_day(next)
        })
}

fn is_day(piece: &Piece<'_>) -> bool {
    calendar::is_day_or_month(&piece.low)
}

/// What the verb at a piece tells, if there is one.
fn verb(line: &Line<'_>, at: usize) -> Option<Tense> {
    let piece = &line.pieces[at];
    if !piece.is_letters() || (piece.capital && at > 0 && line.telling) {
        return None;
    }
    match TENSES.head(&piece.low) {
        Some("past") => passive(line, at),
        Some("ahead") => Some(still_ahead(line, at)),
        Some("would") if line.has(at + 1, &["have"]) => Some(Tense::Past),
        Some("would") => Some(Tense::Would),
        Some("open") if line.has(at + 1, &["not"]) || line.has(at + 1, &["have"]) => Some(Tense::Past),
        Some("open") => Some(Tense::Open),
        Some("now") => Some(now(line, at)),
        Some("either") if line.has(at, &["set"]) && line.has(at + 1, &["for", "to"]) => {
            Some(still_ahead(line, at))
        }
        Some("either") => passive(line, at).filter(|_| !helped(line, at)),
        Some("timetable") => Some(if line.telling { Tense::Ahead } else { Tense::Open }),
        Some("bare") if !helped(line, at) => Some(if line.telling { Tense::Ahead } else { Tense::Open }),
        Some(_) => None,
        None => (is_participle(&piece.low) || PASTS.has(&piece.low)).then(|| passive(line, at)).flatten(),
    }
}

/// Whether a word is the regular past of a verb.
fn is_participle(low: &str) -> bool {
    const OTHERS: [&str; 5] = ["hundred", "sacred", "naked", "wicked", "rugged"];
    let double = low.ends_with("eed") && !matches!(low, "agreed" | "freed" | "decreed" | "guaranteed");
    low.len() > 3 && low.ends_with("ed") && !double && !OTHERS.contains(&low)
}

/// What a past form tells: nothing in `will be held` and `the proposed march`, where the words before do.
fn passive(line: &Line<'_>, at: usize) -> Option<Tense> {
    const DETERMINERS: [&str; 9] = ["a", "an", "the", "his", "her", "its", "their", "this", "these"];
    let before = auxiliary(line, at);
    if before.is_some_and(|piece| piece.is_any(&["be", "being"]) || piece.is_any(&DETERMINERS)) {
        return None;
    }
    let now = before.is_some_and(|piece| piece.is_any(&["is", "are", "isn't", "aren't"]));
    Some(if now { Tense::Open } else { Tense::Past })
}

/// The word before a verb, but for adverbs between.
fn auxiliary<'l>(line: &'l Line<'_>, at: usize) -> Option<&'l Piece<'l>> {
    let adverb = |piece: &&Piece<'_>| {
        !(piece.low.ends_with("ly") || piece.is_any(&["not", "also", "now", "then", "still"]))
    };
    line.pieces[..at].iter().rev().take(3).find(adverb)
}

/// What a word for the future tells: nothing sure where it was the future of a time that is past.
fn still_ahead(line: &Line<'_>, at: usize) -> Tense {
    let past = auxiliary(line, at)
        .is_some_and(|piece| piece.is_any(&["was", "were", "had", "been", "wasn't", "weren't"]));
    // `planned to march`: what came of it is not told.
    let plan = line.has(at, &["planned", "expected"]) && line.has(at + 1, &["to"]) && {
        !auxiliary(line, at).is_some_and(|piece| piece.is_any(&["is", "are"]))
    };
    if past || plan { Tense::Open } else { Tense::Ahead }
}

/// What `is` tells of a day: `is to meet on Friday`, `is on Friday`.
fn now(line: &Line<'_>, at: usize) -> Tense {
    let be = line.has(at, &["is", "are", "am", "isn't", "aren't"]);
    let next = at + 1 + usize::from(line.has(at + 1, &["not", "also", "now"]));
    let day = line.has(next, &["on"]) && line.pieces.get(next + 1).is_some_and(is_day);
    let ahead = line.pieces.get(next).is_some_and(|piece| TENSES.head(&piece.low) == Some("ahead"));
    if be && (line.has(next, &["to"]) || ahead || day) { Tense::Ahead } else { Tense::Open }
}

/// Whether an auxiliary stands close before a verb, so that its form tells nothing.
fn helped(line: &Line<'_>, at: usize) -> bool {
    const HELP: [&str; 6] = ["to", "can", "did", "didn't", "do", "does"];
    line.pieces[at.saturating_sub(3)..at]
        .iter()
        .any(|piece| piece.is_any(&HELP) || matches!(TENSES.head(&piece.low), Some("ahead" | "would")))
}

#[cfg(test)]
mod tests {
    use crate::mention::fact::sample::{check, headline};

    /// Published on Saturday 20 December 2014.
    const LAST: &str = "2014-12-16";
    const NEXT: &str = "2014-12-23";
    const BARE: &str = "-W-2";

    /// Checks what date the Tuesday of a sentence is.
    #[track_caller]
    fn tuesday(text: &str, expected: &str) {
        check(text, &[&format!("date Tuesday = {expected}")]);
    }

    #[test]
    fn what_is_to_come_lies_ahead() {
        tuesday("Trains would resume on Tuesday, the railway said.", NEXT);
        tuesday("The railway said that service would not resume until Tuesday.", NEXT);
        tuesday("The meeting is set for Tuesday at the hall.", NEXT);
        tuesday("The report is due to be published on Tuesday.", NEXT);
        tuesday("The fair opens on Tuesday in the old mill.", NEXT);
        tuesday("The minister flies to Lisbon on Tuesday.", NEXT);
        tuesday("Talks resume on Tuesday.", NEXT);
        tuesday("On Tuesday, the court will hear the case.", NEXT);
        tuesday("He was arrested, and on Tuesday the court will hear him.", NEXT);
        tuesday("The funeral is on Tuesday.", NEXT);
        tuesday("The bridge must be closed by Tuesday.", NEXT);
        tuesday("Tuesday’s match will go ahead.", NEXT);
    }

    #[test]
    fn what_has_been_lies_behind() {
        tuesday("He said on Tuesday that he would resign.", LAST);
        tuesday("A man was shot dead on Tuesday.", LAST);
        tuesday("On Tuesday, the gunmen hit a bank.", LAST);
        tuesday("The man who broke in on Tuesday will appear in court.", LAST);
        tuesday("Tuesday’s fire killed a cow.", LAST);
        tuesday("It may have begun on Tuesday.", LAST);
        tuesday("The owners could not be reached on Tuesday.", LAST);
    }

    #[test]
    fn where_the_verb_does_not_tell_the_day_is_left_as_it_is() {
        tuesday("The hearing was due to begin on Tuesday.", BARE);
        tuesday("They agreed to meet on Tuesday.", BARE);
        tuesday("The vote was put off until Tuesday.", BARE);
        tuesday("The road could be shut on Tuesday.", BARE);
        tuesday("Police will look into the crash on Tuesday.", BARE);
        check("The vote will be held on Saturday.", &["date Saturday = -W-6"]);
        check("It will open on Monday week.", &["date Monday week = -W-1"]);
    }

    #[test]
    fn what_would_be_is_told_from_the_day_it_was_said() {
        check(
            "He said on Wednesday that the mill would reopen on Friday.",
            &["date Wednesday = 2014-12-17", "date Friday = -W-5"],
        );
        check(
            "He said on Wednesday that the mill would reopen on Tuesday.",
            &["date Wednesday = 2014-12-17", "date Tuesday = 2014-12-23"],
        );
    }

    #[test]
    fn a_headline_tells_little() {
        headline("Talks to resume Tuesday", &["date Tuesday = 2014-12-23"]);
        headline("Minister meets farmers on Tuesday", &["date Tuesday = -W-2"]);
        headline("Fair Opens Tuesday", &["date Tuesday = -W-2"]);
        headline("Woman killed in fire on Tuesday", &["date Tuesday = 2014-12-16"]);
    }
}
