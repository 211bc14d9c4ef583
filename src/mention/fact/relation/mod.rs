//! How two values of one kind relate: equal, compatible, or at odds.
//!
//! Compatible is what two outlets may both say without contradicting each other: about 50 and 51, dozens and
//! 34, Saturday and 20 December 2014.

mod quantity;
mod unit;
mod when;

use super::value::{Fact, Kind, Value};

pub use unit::is_length;

/// How two values relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// They are the same.
    Equal,
    /// Both can be true.
    Compatible,
    /// One of them at most can be true, if they are of the same thing.
    AtOdds,
}

/// How two values relate, and by which rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Related {
    /// How they relate.
    pub relation: Relation,
    /// The rule, as a sentence for the reader.
    pub rule: &'static str,
}

impl Related {
    const fn equal(rule: &'static str) -> Self {
        Self { relation: Relation::Equal, rule }
    }

    const fn compatible(rule: &'static str) -> Self {
        Self { relation: Relation::Compatible, rule }
    }

    const fn at_odds(rule: &'static str) -> Self {
        Self { relation: Relation::AtOdds, rule }
    }
}

/// How two facts relate; the same whichever comes first. None where they cannot be set against each other:
/// other kinds but for a fraction and a percentage, other units, other fates, dates that share no part. Whether
/// they are of the same thing is for the caller to know.
pub fn relate(one: &Fact, other: &Fact) -> Option<Related> {
    if !are_comparable(one.kind, other.kind) {
        return None;
    }
    match (one.kind, other.kind) {
        (Kind::Number, Kind::Percent) => return shares(one, other),
        (Kind::Percent, Kind::Number) => return shares(other, one),
        _ => {}
    }
    match (&one.value, &other.value) {
        (Value::Quantity(a), Value::Quantity(b)) => {
            quantity::relate((a, one.qualifier), (b, other.qualifier))
        }
        (Value::Date(a), Value::Date(b)) => when::dates((*a, one.qualifier), (*b, other.qualifier)),
        (Value::Time(a), Value::Time(b)) => Some(when::times((*a, one.qualifier), (*b, other.qualifier))),
        (Value::Name(a), Value::Name(b)) => (a == b).then_some(Related::equal("Both give the same name.")),
        _ => None,
    }
}

/// Whether facts of two kinds may be set against each other.
pub fn are_comparable(one: Kind, other: Kind) -> bool {
    one == other || matches!((one, other), (Kind::Number, Kind::Percent) | (Kind::Percent, Kind::Number))
}

/// How a fraction relates to a percentage, if both are the same share: `one third`, `33 percent`.
fn shares(fraction: &Fact, percentage: &Fact) -> Option<Related> {
    let (Value::Quantity(part), Value::Quantity(percent)) = (&fraction.value, &percentage.value) else {
        return None;
    };
    let is_share = part.least > 0.0 && part.most < 1.0 && part.fate.is_none();
    is_share.then(|| quantity::share((part, fraction.qualifier), (percent, percentage.qualifier))).flatten()
}

/// How many times the one value is the other, durations in one unit; 1 of values that are no quantities. Less than 1
/// of anything counts as 1.
pub fn times_apart(one: &Fact, other: &Fact) -> f64 {
    let (Value::Quantity(a), Value::Quantity(b)) = (&one.value, &other.value) else { return 1.0 };
    let lasting = one.kind == Kind::Duration && other.kind == Kind::Duration;
    let worths = unit::worths(a.unit.as_deref(), b.unit.as_deref()).filter(|_| lasting);
    let (worth, worth_of_other) = worths.unwrap_or((1.0, 1.0));
    // in the smaller of the two units, so that a part of the larger is not taken for one
    let unit = worth.min(worth_of_other);
    let [x, y] =
        [a.most.abs() * worth / unit, b.most.abs() * worth_of_other / unit].map(|size| size.max(1.0));
    x.max(y) / x.min(y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::fact::sample::{article, facts};

    /// Relates the only fact of one text to the only fact of another, both ways.
    fn check(one: &str, other: &str, expected: Option<Relation>) {
        let only = |text: &str| match <[Fact; 1]>::try_from(facts(&article(text))) {
            Ok([fact]) => fact,
            Err(found) => panic!("{text}: {found:?}"),
        };
        let (a, b) = (only(one), only(other));
        assert_eq!(relate(&a, &b).map(|related| related.relation), expected, "{one} | {other}");
        assert_eq!(relate(&b, &a), relate(&a, &b), "{one} | {other}");
    }

    const EQUAL: Option<Relation> = Some(Relation::Equal);
    const COMPATIBLE: Option<Relation> = Some(Relation::Compatible);
    const AT_ODDS: Option<Relation> = Some(Relation::AtOdds);

    #[test]
    fn a_reason_tells_what_kind_of_nearness_it_is() {
        let check = |one: &str, other: &str, expected: &str| {
            let (a, b) = (facts(&article(one)), facts(&article(other)));
            let rule = relate(&a[0], &b[0]).map(|related| related.rule);
            assert!(rule.is_some_and(|rule| rule.contains(expected)), "{one} | {other}: {rule:?}");
        };
        check("about 50 people", "51 people", "within a tenth");
        check("dozens of people", "34 people", "a rough range");
    }

    #[test]
    fn numbers() {
        check("21 girls", "twenty-one girls", EQUAL);
        check("21 girls", "22 girls", AT_ODDS);
        check("21 girls", "21 schoolgirls", EQUAL);
        check("the third time", "3", None);
        check("about 50 people", "51 people", COMPATIBLE);
        check("about 50 people", "65 people", AT_ODDS);
        check("dozens of people", "34 people", COMPATIBLE);
        check("dozens of people", "340 people", AT_ODDS);
        check("thousands of people", "1,600 people", COMPATIBLE);
        check("at least 58 people", "59 people", COMPATIBLE);
        check("at least 58 people", "57 people", AT_ODDS);
        check("at least 58 people", "500 people", AT_ODDS);
        check("more than 5,000 gallons", "about 6,000 gallons", COMPATIBLE);
        check("more than 5,000 gallons", "about 8,000 gallons", AT_ODDS);
        check("300 booths", "as many as 500 booths", AT_ODDS);
        check("at least 120 people died", "200 people died", COMPATIBLE);
        check("nearly 60 people", "59 people", COMPATIBLE);
        check("up to 60 people", "57 people", COMPATIBLE);
        check("10 to 12 people", "11 people", COMPATIBLE);
        check("1,000 people", "1,012 people", COMPATIBLE);
        check("1,000 people", "1,400 people", AT_ODDS);
        check("2.6 million people", "2,563,000 people", COMPATIBLE);
        check("4 percent", "4.2%", COMPATIBLE);
        check("7 percent", "6.8 percent", COMPATIBLE);
        check("4.2 percent", "4.16 percent", COMPATIBLE);
        check("4 percent", "4.5 percent", AT_ODDS);
        check("4 percent", "5.2 percent", AT_ODDS);
        check("4.1 percent", "4.2 percent", AT_ODDS);
        check("50 people", "at least 50 people", COMPATIBLE);
    }

    #[test]
    fn fractions_and_percentages() {
        check("one third of the seats", "33 percent", COMPATIBLE);
        check("half of the seats", "50 percent", COMPATIBLE);
        check("nearly half of the seats", "47%", COMPATIBLE);
        check("more than half of the seats", "53%", COMPATIBLE);
        check("Two in three drivers stayed.", "67 percent", COMPATIBLE);
        check("half of the seats", "70 percent", None);
        check("two seats", "2 percent", None);
    }

    #[test]
    fn other_things_are_not_set_against_each_other() {
        check("12 people were killed", "30 people were injured", None);
        check("12 cars", "30 people", None);
        check("12 percent", "12 people", None);
        check("$12", "€12", None);
        check("the 32nd floor", "32 floors", None);
    }

    #[test]
    fn units_are_converted() {
        check("1,000 kilometres", "600 miles", COMPATIBLE);
        check("1,000 kilometres", "900 miles", AT_ODDS);
        check("two days", "48 hours", EQUAL);
        check("two years", "24 months", EQUAL);
        check("four weeks", "26 days", COMPATIBLE);
        check("four weeks", "21 days", AT_ODDS);
        check("three months", "90 days", COMPATIBLE);
        check("one month", "four weeks", COMPATIBLE);
        check("two months", "three weeks", AT_ODDS);
        check("fined up to $500,000", "fined $300,000", COMPATIBLE);
        check("94 cents", "$0.94", EQUAL);
    }

    #[test]
    fn dates() {
        check("on Dec. 25", "on Christmas Day", EQUAL);
        check("It rained on Saturday", "on Dec. 20, 2014", EQUAL);
        check("in 2014", "on Dec. 20, 2014", COMPATIBLE);
        check("in April 2014", "in 2013", AT_ODDS);
        check("two years ago", "in 2012", COMPATIBLE);
        check("in the 1960s", "in 1967", COMPATIBLE);
        check("in the 1960s", "in 1977", AT_ODDS);
    }

    #[test]
    fn a_weekday_without_a_year_still_says_something() {
        let undated = |text: &str| {
            let article = crate::article::Article { published: None, ..article(text) };
            facts(&article).remove(0)
        };
        let relation = |one: &Fact, other: &Fact| relate(one, other).map(|related| related.relation);
        let saturday = undated("on Saturday");
        assert_eq!(relation(&saturday, &undated("on Dec. 20, 2014")), COMPATIBLE);
        assert_eq!(relation(&saturday, &undated("on Dec. 21, 2014")), AT_ODDS);
        assert_eq!(relation(&saturday, &undated("on Sunday")), AT_ODDS);
        assert_eq!(relation(&saturday, &undated("on Dec. 20")), None);
    }

    #[test]
    fn times() {
        check("at 9:10 p.m.", "at 21:10", EQUAL);
        check("at 2100 GMT", "at 6 a.m. JST", EQUAL);
        check("at 2100 GMT", "at 6 a.m.", COMPATIBLE);
        check("at 2100 GMT", "at 6:07 a.m.", AT_ODDS);
        check("around 6 a.m.", "at 6:07 a.m.", COMPATIBLE);
        check("at 6 a.m.", "at 6:07 a.m.", AT_ODDS);
        check("just after 6 p.m.", "at 6:04 p.m.", COMPATIBLE);
        check("just before 6 p.m.", "at 7 p.m.", AT_ODDS);
        check("at half past three", "at 3:30 p.m.", COMPATIBLE);
        check("at half past three", "at 4:30 p.m.", AT_ODDS);
        check("at half past three in the afternoon", "at 3:30 p.m.", EQUAL);
        check("at 3 o’clock", "at 11 p.m.", AT_ODDS);
    }
}
