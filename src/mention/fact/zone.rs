//! The time zone behind a time of day: `EST`, `GMT`, `ET`, `Eastern time`.

use super::line::Line;
use crate::text::calendar;
use crate::text::lexicon::{Lexicon, lexicon};
use jiff::civil::{Date, Weekday};

static BY_SEASON: Lexicon = lexicon!("summer-zones", forms);

/// A zone that is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    /// How far ahead of Greenwich, in minutes; unknown where the season is.
    pub offset: Option<i16>,
    /// The piece after it.
    pub to: usize,
}

/// The zone named at a piece.
pub fn zone(line: &Line<'_>, at: usize) -> Option<Zone> {
    let piece = line.pieces.get(at).filter(|piece| piece.capital)?;
    if let Some(offset) = calendar::zone(&piece.low) {
        return Some(Zone { offset: Some(offset), to: at + 1 });
    }
    let (winter, summer) = BY_SEASON.head(&piece.low)?.split_once('/')?;
    let season = at + 1 + usize::from(line.has(at + 1, &["standard", "daylight"]));
    let spelt = piece.low.len() > 2;
    if spelt && !line.has(season, &["time"]) {
        return None;
    }
    let summer_time = match () {
        () if line.has(at + 1, &["standard"]) => Some(false),
        () if line.has(at + 1, &["daylight"]) => Some(true),
        () => line.published.and_then(|on| is_summer(on.date)),
    };
    let offset = summer_time.and_then(|is| if is { summer } else { winter }.parse().ok());
    Some(Zone { offset, to: if spelt { season + 1 } else { at + 1 } })
}

/// Whether North America goes by summer time: from the second Sunday of March to the first of November.
fn is_summer(day: Date) -> Option<bool> {
    let sunday = |month: i8, nth: i8| {
        Date::new(day.year(), month, 1).ok()?.nth_weekday_of_month(nth, Weekday::Sunday).ok()
    };
    Some((sunday(3, 2)?..sunday(11, 1)?).contains(&day))
}
