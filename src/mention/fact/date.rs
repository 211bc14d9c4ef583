//! Dates: whole, in part, by name and relative to the day of publication.

use super::counted::Count;
use super::days::{self, Direction, Feast};
use super::digits;
use super::found::Found;
use super::hedge::hedge;
use super::line::Line;
use super::month_day;
use super::piece::Shape;
use super::relative;
use super::tense::{Tense, tense};
use super::value::{Fact, Kind, PartialDate, Qualifier, Value};
use crate::text::calendar;
use crate::text::lexicon::{Lexicon, lexicon};
use jiff::civil::Date;

static FESTIVE: Lexicon = lexicon!("festive", written);
static ATTACKS: Lexicon = lexicon!("attack-words", written);
static YEAR_CUES: Lexicon = lexicon!("year-cues", written);
static BEFORE_NAMED: Lexicon = lexicon!("before-named-days", written);
static BEHIND_NAMED: Lexicon = lexicon!("behind-named-days", written);

/// A day that was named before is looked for among so many words.
const SENTENCE: usize = 40;

/// The ways in which a date is written, the more telling first.
const WAYS: [fn(&Line<'_>, usize) -> Option<Found>; 7] =
    [month_day::full, numeric, named_day, weekday, relative::relative, month_day::month, year];

/// The dates of a passage.
pub fn dates(line: &Line<'_>) -> Vec<Fact> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.pieces.len() {
        let ways = if may_begin(line, at) { &WAYS[..] } else { &[] };
        let Some(date) = ways.iter().find_map(|way| way(line, at)) else {
            at += 1;
            continue;
        };
        if !is_event(line, at, date) {
            let about = hedge(&line.pieces, at, date.to).filter(|&hedge| hedge == Qualifier::About);
            let qualifier = date.qualifier.or(about);
            found.push(line.fact(Kind::Date, at, date.to, Value::Date(date.date), qualifier));
        }
        at = date.to;
    }
    found
}

/// Whether a date may begin at a piece: with a word that dates begin with, or with a number.
fn may_begin(line: &Line<'_>, at: usize) -> bool {
    let piece = &line.pieces[at];
    match piece.shape {
        Shape::Letters => piece.opens,
        Shape::Digits => true,
        Shape::Possessive => false,
        Shape::Dash | Shape::Mark => line.numeral_from(at).is_some(),
    }
}

/// Whether a date is the name of an event: `the Sept. 11 attacks`.
fn is_event(line: &Line<'_>, at: usize, date: Found) -> bool {
    let eleventh = date.date.month == Some(9) && date.date.day == Some(11);
    let years = line.pieces[at..date.to].iter().any(|piece| digits::plain(&piece.low, 4) > Some(31));
    let written = line.pieces[at..date.to].last().is_some_and(|last| last.shape == Shape::Digits);
    eleventh && written && !years && line.pieces.get(date.to).is_some_and(|next| ATTACKS.has(&next.low))
}

/// `2014-12-20`, `25/12/2014`, `12/25/2014`; where day and month cannot be told apart, nothing.
fn numeric(line: &Line<'_>, at: usize) -> Option<Found> {
    let piece = line.pieces.get(at).filter(|piece| piece.shape == Shape::Digits)?;
    if let Some(year) = digits::plain(&piece.low, 4).filter(|_| piece.low.len() == 4) {
        let glued = |at: usize| line.pieces.get(at).filter(|piece| !piece.spaced);
        let dashes =
            [at + 1, at + 3].iter().all(|&at| glued(at).is_some_and(|piece| piece.shape == Shape::Dash));
        let month = digits::plain(&glued(at + 2)?.low, 2)?;
        let day = digits::plain(&glued(at + 4)?.low, 2)?;
        return dashes.then(|| whole(year, month, day)).flatten().map(|date| Found::exact(at + 5, date));
    }
    let parts: Vec<&str> = piece.low.split(['/', '.']).collect();
    let [first, second, year] = parts[..] else { return None };
    let (first, second) = (digits::plain(first, 2)?, digits::plain(second, 2)?);
    let year = digits::plain(year, 4).filter(|_| year.len() == 4)?;
    let date = if second > 12 || first == second { whole(year, first, second) } else { None };
    let date = date.or_else(|| (first > 12).then(|| whole(year, second, first)).flatten())?;
    Some(Found::exact(at + 1, date))
}

/// A date that the calendar knows.
fn whole(year: i16, month: i16, day: i16) -> Option<PartialDate> {
    Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok().map(days::day)
}

/// `Christmas`, `Bastille Day`.
fn named_day(line: &Line<'_>, at: usize) -> Option<Found> {
    let (feast, to) = days::named_day(&line.pieces, at)?;
    let festive = |index: usize| line.pieces.get(index).is_some_and(|piece| FESTIVE.has(&piece.low));
    let apart = to > at + 1 || !(festive(to) || festive(to + 1) || at.checked_sub(1).is_some_and(festive));
    let capital = line.pieces[at..to].iter().any(|piece| piece.capital);
    if !(apart && capital) {
        return None;
    }
    let (year, to) = month_day::year_after(line, to).map_or((None, to), |(year, to)| (Some(year), to));
    if let Feast::Fixed(month, day) = feast {
        return Some(Found::exact(to, month_day::in_year(line, at, year, month, day)));
    }
    let date = match year {
        Some(year) => feast.in_year(year),
        None => days::nearest_of_year(line.published?.date, || tense(line, at), |year| feast.in_year(year)),
    };
    date.map(|date| Found::exact(to, days::day(date)))
}

/// `Friday`, `last Friday`: before or after the day of publication as the verb tells.
fn weekday(line: &Line<'_>, at: usize) -> Option<Found> {
    let piece = line.pieces.get(at).filter(|piece| piece.low.ends_with("day"))?;
    let weekday = calendar::weekday(&piece.low)?;
    let named = line.lists_before(at, &BEFORE_NAMED)
        || (line.lists(at + 1, &BEHIND_NAMED) && line.pieces[at + 1].capital);
    if named {
        return None;
    }
    let bare = PartialDate { weekday: Some(weekday), ..PartialDate::default() };
    // `Monday week`: a week after the next one, or after the one that was just named.
    if line.has(at + 1, &["week"]) {
        return Some(Found::exact(at + 2, bare));
    }
    let day = line.published.and_then(|on| day_of_week(line, at, weekday, on.date));
    Some(Found::exact(at + 1, day.map_or(bare, days::day)))
}

/// The date of a day of the week, where it can be told.
fn day_of_week(line: &Line<'_>, at: usize, weekday: i8, today: Date) -> Option<Date> {
    let nearest = |from: Date, direction| days::nearest_weekday(from, weekday, direction);
    let coming =
        || nearest(today, Direction::After).filter(|_| today.weekday().to_monday_one_offset() != weekday);
    if line.has_before(at, &["last"]) {
        return nearest(today, Direction::Before);
    }
    if line.has_before(at, &["next"]) {
        return nearest(today, Direction::After);
    }
    match tense(line, at) {
        Tense::Past => nearest(today, Direction::Past),
        Tense::Ahead => coming(),
        Tense::Would => {
            let said = said_on(line, at, today).map(|day| nearest(day, Direction::After));
            coming().filter(|&day| said.is_none_or(|said| said == Some(day)))
        }
        Tense::Open => None,
    }
}

/// The day of the week, named before, on which something is said to have happened.
fn said_on(line: &Line<'_>, at: usize, today: Date) -> Option<Date> {
    let earlier = |index: &usize| calendar::weekday(&line.pieces[*index].low).is_some();
    let index = (0..at).rev().take(SENTENCE).find(earlier)?;
    let weekday = calendar::weekday(&line.pieces[index].low)?;
    (tense(line, index) == Tense::Past)
        .then(|| days::nearest_weekday(today, weekday, Direction::Past))
        .flatten()
}

/// `in 2014`, `2014’s`, `the 1990s`.
fn year(line: &Line<'_>, at: usize) -> Option<Found> {
    let piece = line.pieces.get(at).filter(|piece| piece.shape == Shape::Digits && piece.low.len() == 4)?;
    let year = digits::plain(&piece.low, 4)?;
    let date = PartialDate { year: Some(year), ..PartialDate::default() };
    let next = line.pieces.get(at + 1);
    if year % 10 == 0 && (1500..2100).contains(&year) && next.is_some_and(|next| !next.spaced && next.is("s"))
    {
        return Some(Found { to: at + 2, date, qualifier: Some(Qualifier::About) });
    }
    (stands_alone(line, at) && is_year(line, at, year)).then(|| Found::exact(at + 1, date))
}

/// Whether a number is not tied to a mark or letters beside it, as in `$2000`, `2014km`.
fn stands_alone(line: &Line<'_>, at: usize) -> bool {
    let next = line.pieces.get(at + 1);
    let letters = next.is_some_and(|next| next.is_letters() && !next.spaced);
    let before = at.checked_sub(1).map(|before| &line.pieces[before]);
    let years = at
        .checked_sub(2)
        .is_some_and(|first| line.pieces[first].low.len() == 4 && line.pieces[first].shape == Shape::Digits)
        && before.is_some_and(|before| before.shape == Shape::Dash);
    let sign = before.is_some_and(|before| {
        !before.is_letters()
            && !years
            && (!line.pieces[at].spaced || before.shape == Shape::Mark)
            && !before.is_any(&["©", ",", "(", "[", "“", "\"", "‘", ".", ":", ";", "–", "—"])
    });
    !letters && !sign
}

/// Whether a number of four digits is a year and counts nothing: `in 2014`, not `2014 people`.
fn is_year(line: &Line<'_>, at: usize, year: i16) -> bool {
    let cue = at.checked_sub(1).is_some_and(|before| YEAR_CUES.has(&line.pieces[before].low));
    let range = if cue { 1000..2100 } else { 1900..2100 };
    let counts = super::counted::noun(&line.pieces, at + 1, Count::Many).is_some_and(|noun| noun.plural);
    let counted = counts && !line.has_before(at, &["in", "since", "during", "the", "late", "early", "of"]);
    let name = at > 0 && line.pieces[at - 1].is_letters() && line.pieces[at - 1].capital && !cue;
    range.contains(&year) && !counted && !name
}

#[cfg(test)]
mod tests {
    use crate::mention::fact::sample::{check, check_undated};

    #[test]
    fn whole_dates() {
        for date in
            ["Dec. 25, 2014", "25 December 2014", "2014-12-25", "12/25/2014", "25.12.2014", "Dec 25 2014"]
        {
            check(date, &[&format!("date {date} = 2014-12-25")]);
        }
        check("on Thursday, Dec. 25,", &["date Thursday, Dec. 25 = 2014-12-25"]);
        check("the 13th of November", &["date 13th of November = 2014-11-13"]);
        check("on 03/04/2014", &[]);
    }

    #[test]
    fn the_nearest_year_is_meant() {
        check("on Dec. 25", &["date Dec. 25 = 2014-12-25"]);
        check("on Jan. 3", &["date Jan. 3 = 2015-01-03"]);
        check_undated("on Dec. 25", &["date Dec. 25 = --12-25"]);
    }

    #[test]
    fn a_named_day_is_its_date() {
        check("the Christmas release", &["date Christmas = 2014-12-25"]);
        check("Christmas Day", &["date Christmas Day = 2014-12-25"]);
        check("on New Year’s Eve", &["date New Year’s Eve = 2014-12-31"]);
        check_undated("Bastille Day", &["date Bastille Day = --07-14"]);
        check("a Christmas tree at a Christmas office party", &[]);
    }

    #[test]
    fn days_that_move_are_worked_out() {
        check("They ate on Thanksgiving Day.", &["date Thanksgiving Day = 2014-11-27"]);
        check("On Easter Sunday the bells rang.", &["date Easter Sunday = 2014-04-20"]);
        check("The shop will shut on Good Friday.", &["date Good Friday = 2015-04-03"]);
        check("on Easter Monday 2016", &["date Easter Monday 2016 = 2016-03-28"]);
        check("since Memorial Day", &["date Memorial Day = 2015-05-25"]);
        check("On Halloween they danced.", &["date Halloween = 2014-10-31"]);
        check("On Bastille Day they danced.", &["date Bastille Day = 2014-07-14"]);
        check("On May 3 they danced.", &["date May 3 = 2014-05-03"]);
        check("The poll will be held on Aug. 3.", &["date Aug. 3 = 2015-08-03"]);
        check("an Easter egg, the Easter Rising, a Thanksgiving dinner", &[]);
        check_undated("on Easter Sunday", &[]);
    }

    #[test]
    fn a_weekday_lies_where_its_verb_says() {
        check("It rained on Saturday.", &["date Saturday = 2014-12-20"]);
        check("It rained on Friday.", &["date Friday = 2014-12-19"]);
        check("on Friday", &["date Friday = -W-5"]);
        check("last Saturday", &["date Saturday = 2014-12-13"]);
        check("next Friday", &["date Friday = 2014-12-26"]);
        check("They will meet on Monday.", &["date Monday = 2014-12-22"]);
        check_undated("on Saturday", &["date Saturday = -W-6"]);
        check("the Sunday Times on Black Friday", &[]);
    }

    #[test]
    fn parts_of_dates() {
        check("in March 2013", &["date March 2013 = 2013-03"]);
        check("in 2013", &["date 2013 = 2013"]);
        check("held from 2011 to 2013", &["date 2011 = 2011", "date 2013 = 2013"]);
        check("in 2011-2013", &["date 2011 = 2011", "date 2013 = 2013"]);
        check("from 1900 to 2000 people", &["number 1900 to 2000 = 1900 to 2000 person"]);
        check("last May", &["date May = 2014-05"]);
        check("since the 1960s", &["date 1960s = 1960, about"]);
        check("2014 people at 1066 Main Street", &["number 2014 = 2014 person", "number 1066 = 1066"]);
    }

    #[test]
    fn an_event_named_by_its_date_is_no_date() {
        check("the Sept. 11 attacks and 9/11", &[]);
        check("on Sept. 11, 2001", &["date Sept. 11, 2001 = 2001-09-11"]);
    }
}
