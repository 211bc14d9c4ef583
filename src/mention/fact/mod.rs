//! Typed facts: each as it was written, and as a value that can be compared.

#![allow(
    clippy::float_cmp,
    reason = "a number is compared as it was written: 1 is 1, and nothing is near it"
)]

mod age;
mod cardinal;
mod clock;
mod counted;
mod currency;
mod date;
mod days;
mod digits;
mod duration;
mod figure;
mod found;
mod hedge;
mod hour;
mod line;
mod month_day;
pub mod name;
mod number;
mod number_word;
mod numeral;
mod percent;
mod phrase;
mod piece;
pub mod place;
mod range;
mod relation;
mod relative;
#[cfg(test)]
mod sample;
mod scan;
mod spoken_time;
mod tense;
mod value;
mod zone;

use super::Tokens;
use line::{Line, lines};
use name::Names;

pub use counted::is_measure;
pub use figure::figure;
pub use relation::{Related, Relation, are_comparable, is_length, relate, times_apart};
pub use value::{Clock, Fact, Kind, PartialDate, Qualifier, Quantity, Value};

/// A kind of fact, and how it is found.
pub struct KindRow {
    /// The kind.
    pub kind: Kind,
    /// The name people switch it on and off by.
    pub name: &'static str,
    /// What it is, in one line.
    pub help: &'static str,
    find: Find,
}

/// How the facts of a kind are found.
enum Find {
    /// In each passage by itself, by its words.
    Measured(fn(&Line<'_>) -> Vec<Fact>),
    /// Among the names of the article.
    Called,
}

/// All kinds. Where two find the same words, the earlier row has them.
pub const KINDS: &[KindRow] = &[
    row(Kind::Currency, "money: $94,000, 50 pence", Find::Measured(currency::sums)),
    row(Kind::Percent, "percent: 12%, 12 per cent", Find::Measured(percent::percentages)),
    row(Kind::Age, "how old somebody is: 68-year-old", Find::Measured(age::ages)),
    row(Kind::Date, "days, months, years: Dec. 25, Saturday", Find::Measured(date::dates)),
    row(Kind::Time, "times of day: 9:10 p.m., noon", Find::Measured(clock::times)),
    row(Kind::Duration, "how long: two years, 20 minutes", Find::Measured(duration::durations)),
    row(Kind::Number, "how many: 21 schoolgirls, dozens", Find::Measured(number::numbers)),
    row(Kind::Name, "people, organisations, works", Find::Called),
    row(Kind::Place, "countries, cities, regions", Find::Called),
];

const fn row(kind: Kind, help: &'static str, find: Find) -> KindRow {
    KindRow { kind, name: kind.name(), help, find }
}

/// The facts of an article that its words tell, in the order of its text; none overlaps another.
pub fn measured(tokens: &Tokens) -> Vec<Fact> {
    let lines = lines(tokens);
    let of = |row: &KindRow| match row.find {
        Find::Measured(find) => lines.iter().flat_map(find).collect(),
        Find::Called => Vec::new(),
    };
    apart(KINDS.iter().flat_map(of).collect())
}

/// These facts and the names, in the order of the text. A name or place may stand inside a name (`North Korea` in
/// `North Korea’s foreign ministry`), but in no other fact (`New Year` in `New Year’s Eve`).
pub fn with_names(mut facts: Vec<Fact>, names: &Names) -> Vec<Fact> {
    let called = KINDS.iter().filter(|row| matches!(row.find, Find::Called));
    let is_apart = |name: &Fact| {
        let next = facts.partition_point(|fact| fact.span.end <= name.span.start);
        facts.get(next).is_none_or(|fact| !fact.span.contains(name.span))
    };
    let called: Vec<Fact> = called.flat_map(|row| names.facts(row.kind)).filter(is_apart).collect();
    facts.extend(called);
    facts.sort_by_key(|fact| (fact.span.start, std::cmp::Reverse(fact.span.end)));
    facts
}

/// The facts that are left where the longer has the words that two share.
fn apart(mut facts: Vec<Fact>) -> Vec<Fact> {
    facts.sort_by_key(|fact| fact.span.start);
    let mut kept: Vec<Fact> = Vec::with_capacity(facts.len());
    for fact in facts {
        match kept.last_mut() {
            Some(last) if last.span.overlaps(fact.span) => {
                if fact.span.len() > last.span.len() {
                    *last = fact;
                }
            }
            _ => kept.push(fact),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::sample::{article, check, facts};
    use super::{KINDS, Names, Relation, Tokens, Value, relate, with_names};
    use crate::text::Span;
    use proptest::prelude::*;

    #[test]
    fn the_longer_fact_has_the_words() {
        check(
            "The 68-year-old paid $94,000, 12 percent of it on Dec. 25 at 9 p.m., over two years.",
            &[
                "age 68-year-old = 68 year",
                "currency $94,000 = 94000 USD",
                "percent 12 percent = 12 percent",
                "date Dec. 25 = 2014-12-25",
                "time 9 p.m. = 21:00",
                "duration two years = 2 year, at least",
            ],
        );
    }

    #[test]
    fn names_that_look_like_dates_and_numbers_are_left_alone() {
        check(
            "Julia and Mark may march in a second, decisive step; May I? No one of the three-way talks did.",
            &[],
        );
        check("He pointed one out, and one of the men said one never knows.", &[]);
        check(
            "Flight 370 took Route 66 after the Sept. 11 attacks and 9/11; the F-16 and the G20 met on page 12.",
            &[],
        );
        check("Call 0207 782 4368 or +1-222-2222 from 192.168.1.2, version 4.3.2.", &[]);
    }

    #[test]
    fn no_name_stands_inside_a_date() {
        let story = article("They met in Harlow on New Year’s Eve, and again in the New Year.");
        let tokens = Tokens::of(&story);
        let facts = with_names(super::measured(&tokens), &Names::of(&tokens));
        let words: Vec<_> = facts.iter().map(|fact| fact.span.of(&story.text)).collect();
        assert_eq!(words, ["Harlow", "New Year’s Eve", "New Year"]);
    }

    #[test]
    fn every_kind_has_a_row_of_its_own() {
        let names: std::collections::BTreeSet<_> = KINDS.iter().map(|row| row.name).collect();
        assert_eq!(names.len(), KINDS.len());
        assert!(KINDS.iter().all(|row| !row.help.is_empty() && row.name == row.kind.name()));
    }

    /// Words that facts are made of, and some that they are not.
    fn words() -> impl Strategy<Value = String> {
        let word = prop_oneof![
            prop::sample::select(vec![
                "one",
                "and",
                "a",
                "half",
                "hundred",
                "million",
                "thirds",
                "to",
                "-",
                "between",
                "10",
                "1,000",
                "$",
                "percent",
                "Dec.",
                "25",
                "2014",
                "Friday",
                "last",
                "week",
                "ago",
                "years",
                "old",
                "p.m.",
                "9:10",
                "aged",
                ",",
                "more than",
                "people",
                "killed",
                "of the",
                "lakh",
                "crore",
                "point",
                "per",
                "cent",
                "€",
                "dollars",
                "minus",
                "twenty",
                "third",
                "/",
                "’s",
                "noon",
                "GMT",
                ".5",
                "½",
                "over",
            ])
            .prop_map(str::to_owned),
            "\\PC{0,4}",
        ];
        prop::collection::vec((word, prop_oneof![Just(""), Just(" ")]), 0..40)
            .prop_map(|words| words.into_iter().map(|(word, space)| word + space).collect())
    }

    proptest! {
        #[test]
        fn facts_stand_in_the_text_in_order_and_apart(text in words()) {
            let article = article(&text);
            let mut end = 0;
            for fact in facts(&article) {
                prop_assert!(fact.span.start >= end && !fact.span.of(&article.text).trim().is_empty());
                prop_assert!(article.passages[fact.passage].span.contains(fact.span));
                if let Value::Quantity(quantity) = &fact.value {
                    prop_assert!(quantity.least <= quantity.most && quantity.most.is_finite());
                }
                end = fact.span.end;
            }
        }

        #[test]
        fn facts_relate_alike_both_ways_and_are_equal_to_themselves(text in words(), more in words()) {
            let (left, right) = (facts(&article(&text)), facts(&article(&more)));
            for fact in &left {
                prop_assert!(relate(fact, fact).is_some_and(|related| related.relation == Relation::Equal));
                for other in &right {
                    prop_assert_eq!(relate(fact, other), relate(other, fact));
                }
            }
        }
    }

    #[test]
    fn a_long_line_is_read_in_one_go() {
        for part in
            ["one and ", "1 ", "1-", "minus ", "one hundred and ", "a half of ", "$", "1,", "of the 2 "]
        {
            let text = part.repeat(60_000 / part.len());
            let article = article(&text);
            assert!(facts(&article).iter().all(|fact| Span::whole(&text).contains(fact.span)));
        }
    }
}
