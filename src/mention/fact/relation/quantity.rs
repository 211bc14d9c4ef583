//! Numbers, sums, percentages, ages and durations against each other.

use super::Related;
use super::unit::{is_of_months, worths};
use crate::mention::fact::value::{Qualifier, Quantity};

/// `About` allows so much of the value on either side.
const ROUNDING: f64 = 0.1;
/// Words for a vague number, `dozens`, `thousands`, reach so many times beyond what they cover.
const VAGUE: f64 = 1.25;
/// A value that was rounded or converted without a word lies at most so far from the exact one.
const SILENT_ROUNDING: f64 = 0.05;
/// The same of weeks against months, which are not of one length.
const MONTHS: f64 = 0.15;
/// A number in fewer decimals than the exact one lies at most so far from it: `4 percent` for 4.2.
const FEWER_DECIMALS: f64 = 0.2;
/// A share in percent lies at most so far from the fraction that is meant: 33 from a third.
const ROUND_SHARE: f64 = 1.0;
/// A unit that is so many times another is counted in wholes.
const MUCH_LARGER: f64 = 4.0;
/// From here on a number is rounded without a word: `2.6 million` for 2,563,000.
const LARGE: f64 = 1000.0;
/// `At least` and `at most` are said of values that are not far off: within a factor of two.
const BOUND: f64 = 2.0;
/// The same of things in large numbers: who says `more than 5,000` would say 8,000 if he could.
const BOUND_OF_THINGS: f64 = 1.4;
/// From here on things are in large numbers.
const MANY: f64 = 100.0;

/// A quantity with what is said about its exactness.
pub type Hedged<'q> = (&'q Quantity, Option<Qualifier>);

/// How two quantities relate; None where they are not of one unit or not of one fate.
pub fn relate((one, hedge): Hedged<'_>, (other, other_hedge): Hedged<'_>) -> Option<Related> {
    let fates = one.fate.is_none() || other.fate.is_none() || one.fate == other.fate;
    let (worth, worth_of_other) = worths(one.unit.as_deref(), other.unit.as_deref()).filter(|_| fates)?;
    let a = Reach::of(one, worth, hedge);
    let b = Reach::of(other, worth_of_other, other_hedge);
    let converted = worth != worth_of_other;
    Some(if a.is_as_given(b) {
        same(hedge == other_hedge, converted)
    } else if a.meets(b) {
        Related::compatible(why_they_meet(a, b))
    } else if converted
        && a.near(
            b,
            if is_of_months(one.unit.as_deref(), other.unit.as_deref()) { MONTHS } else { SILENT_ROUNDING },
        )
    {
        Related::compatible("Converted into one unit, the two are the same but for rounding.")
    } else if a.is_in_whole(worth, b, worth_of_other) || b.is_in_whole(worth_of_other, a, worth) {
        Related::compatible("In the larger unit, counted in wholes, the two are the same.")
    } else if a.rounds(b) || b.rounds(a) || (!converted && (a.drops_decimals(b) || b.drops_decimals(a))) {
        Related::compatible("One is the other rounded.")
    } else {
        Related::at_odds("The two values exclude each other.")
    })
}

/// How a fraction relates to a percentage: both are the same share, or nothing is known. A fraction is round.
pub fn share((part, hedge): Hedged<'_>, (percent, other_hedge): Hedged<'_>) -> Option<Related> {
    let a = Reach::of(&Quantity::new(part.least * 100.0, part.most * 100.0, None), 1.0, hedge);
    let b = Reach::of(percent, 1.0, other_hedge);
    let apart = (a.given.0 - b.given.0).abs();
    (a.meets(b) || apart <= ROUND_SHARE)
        .then_some(Related::compatible("One gives a fraction, the other the same share in percent."))
}

fn same(equally_exact: bool, converted: bool) -> Related {
    match (equally_exact, converted) {
        (true, false) => Related::equal("Both give the same value."),
        (true, true) => Related::equal("Both give the same value in different units."),
        (false, _) => Related::compatible("Both give the same number, one of them less exactly."),
    }
}

/// The sentence for two reaches that have a value in common.
fn why_they_meet(a: Reach, b: Reach) -> &'static str {
    let hedges = [a.hedge, b.hedge];
    if hedges.contains(&Some(Qualifier::AtLeast)) {
        "One says “at least”, and the other is not far above."
    } else if hedges.contains(&Some(Qualifier::AtMost)) {
        "One says “at most”, and the other is not far below."
    } else if hedges.contains(&Some(Qualifier::About)) {
        let is_vague = |reach: Reach| reach.hedge == Some(Qualifier::About) && reach.given.0 < reach.given.1;
        if is_vague(a) || is_vague(b) {
            "One is a rough range, or a word for one such as “dozens”, and the other lies in it or close by."
        } else {
            "One is said to be near, and the other is within a tenth of it."
        }
    } else {
        "One gives a range, and the other lies in it."
    }
}

/// The values that a quantity may stand for, in the common measure.
#[derive(Clone, Copy)]
struct Reach {
    given: (f64, f64),
    least: f64,
    most: f64,
    hedge: Option<Qualifier>,
}

impl Reach {
    fn of(quantity: &Quantity, worth: f64, hedge: Option<Qualifier>) -> Self {
        let (least, most) = (quantity.least * worth, quantity.most * worth);
        let single = least == most;
        // a fine of up to so much may be any smaller one
        let is_capped = hedge == Some(Qualifier::AtMost) && quantity.unit.as_deref().is_some_and(is_money);
        let of_things = quantity.fate.is_none() && quantity.most >= MANY && !is_capped;
        let bound = if of_things { BOUND_OF_THINGS } else { BOUND };
        let around = least.abs() * ROUNDING;
        let (from, to) = match hedge {
            None => (least, most),
            Some(Qualifier::About) if single => (least - around, most + around),
            Some(Qualifier::About) => (least / VAGUE, most * VAGUE),
            Some(Qualifier::AtLeast) => (least, (most * bound).max(most)),
            Some(Qualifier::AtMost) => ((least / bound).min(least), most),
        };
        Self { given: (least, most), least: from, most: to, hedge }
    }

    /// Whether the same numbers are given, but for the last bits of a conversion.
    fn is_as_given(self, other: Self) -> bool {
        close(self.given.0, other.given.0) && close(self.given.1, other.given.1)
    }

    fn meets(self, other: Self) -> bool {
        self.least <= other.most && other.least <= self.most
    }

    fn near(self, other: Self, rounding: f64) -> bool {
        let apart = (self.given.0 - other.given.0).abs();
        apart <= rounding * self.given.0.abs().max(other.given.0.abs())
    }

    /// Whether this is the other in a much larger unit, rounded to wholes: `four weeks` for 26 days.
    fn is_in_whole(self, worth: f64, other: Self, worth_of_other: f64) -> bool {
        let (whole, part) = (self.given.0 / worth, other.given.0 / worth);
        worth >= MUCH_LARGER * worth_of_other && whole >= 2.0 && whole.fract() == 0.0 && part.round() == whole
    }

    /// Whether this is the other, rounded to the digits that it has.
    fn rounds(self, other: Self) -> bool {
        let (round, exact) = (self.given.0, other.given.0);
        let step = step(round);
        let large = round >= LARGE && step > 1.0 && step > self::step(exact);
        large && self.near(other, SILENT_ROUNDING) && close((exact / step).round() * step, round)
    }

    /// Whether this is the other in fewer decimals: `4 percent` for 4.2.
    fn drops_decimals(self, other: Self) -> bool {
        let (round, exact) = (self.given.0, other.given.0);
        let kept = decimals(round);
        let scale = 10_f64.powi(kept);
        let apart = (round - exact).abs();
        kept < decimals(exact) && apart <= FEWER_DECIMALS * exact.abs() && apart * scale < 0.5
    }
}

/// How many decimals a number is written with, three at most.
fn decimals(number: f64) -> i32 {
    (0..3)
        .find(|&places| close((number * 10_f64.powi(places)).round(), number * 10_f64.powi(places)))
        .unwrap_or(3)
}

/// Whether a unit is a currency: `USD`.
fn is_money(unit: &str) -> bool {
    unit.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether two numbers are the same but for the last bits of a calculation.
fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs())
}

/// The place of the last digit of a number that is not 0: `2.6 million` has a step of 100,000.
fn step(number: f64) -> f64 {
    let mut step = 1.0;
    while step < 1e15 && number >= step * 10.0 && number % (step * 10.0) == 0.0 {
        step *= 10.0;
    }
    step
}
