//! What a fact is: its kind, its value, what is said about the value's exactness.

use crate::text::Span;
use jiff::civil::Time;
use std::fmt;

/// One typed mention.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The words that give the value: `about 50 people` gives `50`.
    pub span: Span,
    /// The passage it stands in.
    pub passage: usize,
    /// What it is a value of.
    pub kind: Kind,
    /// The value.
    pub value: Value,
    /// What is said about the value's exactness: `about`, `at least`, `nearly`.
    pub qualifier: Option<Qualifier>,
}

/// What a fact is a value of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A number of something: `21 schoolgirls`.
    Number,
    /// Money: `$94,000`.
    Currency,
    /// Percent: `12 per cent`.
    Percent,
    /// A day, a month, a year: `Dec. 25`, `Saturday`.
    Date,
    /// A time of day: `9:10 p.m.`
    Time,
    /// How old somebody is: `16`, in years.
    Age,
    /// How long something takes: `two years`.
    Duration,
    /// A person, an organisation, a work.
    Name,
    /// A country, a city, a region.
    Place,
}

/// A value that can be compared.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number, a sum, a percentage, an age or a duration.
    Quantity(Quantity),
    /// A date, as precise as it was given.
    Date(PartialDate),
    /// A time of day.
    Time(Clock),
    /// A name in its fullest form within the article.
    Name(String),
}

/// How much, or how much to how much, of what.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quantity {
    /// The number; of a range the lower end.
    pub least: f64,
    /// The upper end of a range; else the same number.
    pub most: f64,
    /// What is counted (a folded noun: `girl`), the currency (`USD`), or the unit of time (`day`). A place
    /// in a row is counted in `nth floor`.
    pub unit: Option<String>,
    /// What happened to those who are counted: `killed`, `injured`, `freed`.
    pub fate: Option<String>,
}

impl Quantity {
    /// A number, or a range of them, of something.
    pub fn new(least: f64, most: f64, unit: Option<&str>) -> Self {
        Self { least, most, unit: unit.map(str::to_owned), fate: None }
    }
}

/// A time of day, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    /// What the clock shows.
    pub time: Time,
    /// Whether it may be twelve hours later as well: `half past six`, where nothing tells morning from evening.
    pub either_half: bool,
    /// How far its zone is ahead of Greenwich, in minutes, if the zone is named.
    pub offset: Option<i16>,
}

/// A date of which parts may be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// The year, given or worked out from the day of publication.
    pub year: Option<i16>,
    /// The month, 1 to 12.
    pub month: Option<i8>,
    /// The day of the month, 1 to 31.
    pub day: Option<i8>,
    /// The day of the week, 1 (Monday) to 7, where it was all that was said and no date is known.
    pub weekday: Option<i8>,
}

impl fmt::Display for PartialDate {
    /// Writes it after ISO 8601, `-` in place of what is missing: `2014-12-20`, `--12-25`, `2014`;
    /// a day of the week alone as `-W-6`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.year, self.month, self.day, self.weekday) {
            (Some(year), Some(month), Some(day), _) => write!(f, "{year:04}-{month:02}-{day:02}"),
            (Some(year), Some(month), None, _) => write!(f, "{year:04}-{month:02}"),
            (Some(year), None, ..) => write!(f, "{year:04}"),
            (None, Some(month), Some(day), _) => write!(f, "--{month:02}-{day:02}"),
            (None, Some(month), None, _) => write!(f, "--{month:02}"),
            (None, None, Some(day), _) => write!(f, "---{day:02}"),
            (None, None, None, Some(weekday)) => write!(f, "-W-{weekday}"),
            (None, None, None, None) => write!(f, "-"),
        }
    }
}

/// What is said about a value's exactness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualifier {
    /// `about`, `around`, `nearly`, `dozens`: near the value.
    About,
    /// `at least`, `more than`, `over`: the value or above.
    AtLeast,
    /// `at most`, `up to`, `fewer than`: the value or below.
    AtMost,
}

impl Kind {
    /// Its name in the published form, and the name people switch it on and off by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Currency => "currency",
            Self::Percent => "percent",
            Self::Date => "date",
            Self::Time => "time",
            Self::Age => "age",
            Self::Duration => "duration",
            Self::Name => "name",
            Self::Place => "place",
        }
    }
}

impl Qualifier {
    /// Its name in the published form.
    pub const fn name(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::AtLeast => "at least",
            Self::AtMost => "at most",
        }
    }
}
