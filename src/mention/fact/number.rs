//! Numbers of things: `21 Chibok schoolgirls`, `at least 58 dead`, `the 32nd floor`.

use super::counted::{self, Count, Noun};
use super::hedge::hedged;
use super::hour::half_of_day;
use super::line::Line;
use super::numeral::{Form, Numeral};
use super::piece::{Piece, Shape};
use super::value::{Fact, Kind, Qualifier, Quantity, Value};
use crate::text::calendar;
use crate::text::lexicon::{Lexicon, lexicon};

static LABELS: Lexicon = lexicon!("labels", written);

/// What makes a word with a number a figure of speech: `one-sided`, `three-way`.
static FIGURES: Lexicon = lexicon!("figure-tails", written);
/// What stands before `one` that counts nothing: `no one`, `each one`.
static BEFORE_ONE: Lexicon = lexicon!("before-one", written);

/// The numbers of a passage, whatever else they may be part of.
pub fn numbers(line: &Line<'_>) -> Vec<Fact> {
    line.numerals.iter().filter_map(|numeral| number(line, numeral)).collect()
}

fn number(line: &Line<'_>, numeral: &Numeral) -> Option<Fact> {
    let pieces = &line.pieces;
    let hedged = hedged(pieces, numeral.from, numeral.to);
    let noun = counted::noun(pieces, hedged.to, count(numeral));
    let fate = counted::fate(pieces, hedged.from, noun.as_ref().map_or(hedged.to, |noun| noun.to));
    let counts = hedged.qualifier.is_some() || fate.is_some();
    let no_number = half_of_day(line, numeral.to).is_some()
        || is_glued(pieces, numeral)
        || is_pronoun(line, numeral, noun.as_ref())
        || is_item(line, numeral)
        || is_in_name(line, numeral)
        || (!counts && is_label(line, numeral, noun.as_ref()));
    if no_number {
        return None;
    }
    let unit = unit(line, numeral, noun)?;
    let vague = (numeral.form == Form::Vague).then_some(Qualifier::About);
    let quantity = Quantity { least: numeral.least, most: numeral.most, unit, fate: fate.map(str::to_owned) };
    let qualifier = hedged.qualifier.or(vague);
    Some(line.fact(Kind::Number, numeral.from, numeral.to, Value::Quantity(quantity), qualifier))
}

/// What the number says of its noun.
fn count(numeral: &Numeral) -> Count {
    match numeral.form {
        Form::Ordinal => Count::Place,
        _ if numeral.least == 1.0 && numeral.most == 1.0 => Count::One,
        _ => Count::Many,
    }
}

/// What is counted, if it is said; None where an ordinal stands before no noun.
#[expect(clippy::option_option, reason = "no number at all is not a number of something unnamed")]
fn unit(line: &Line<'_>, numeral: &Numeral, noun: Option<Noun>) -> Option<Option<String>> {
    let head = noun.map(|noun| noun.head);
    if numeral.form != Form::Ordinal {
        return Some(head);
    }
    // `East 24th Street`, `the Fifth Fleet`.
    let digits = line.pieces[numeral.from].shape == Shape::Digits;
    let capital = |at: usize| line.pieces.get(at).is_some_and(|piece| piece.capital);
    let name = capital(numeral.to) && (digits || capital(numeral.from));
    let place =
        head.filter(|head| !name && numeral.least >= 3.0 && head != "century" && head != "birthday")?;
    Some(Some(format!("nth {place}")))
}

/// Whether the number is tied to letters or digits that make it a code, a size or a telephone number.
fn is_glued(pieces: &[Piece<'_>], numeral: &Numeral) -> bool {
    let next = pieces.get(numeral.to);
    let letters = next.is_some_and(|next| {
        next.is_letters()
            && !next.spaced
            && pieces[numeral.to - 1].shape == Shape::Digits
            && counted::measure_at(pieces, numeral.to).is_none()
    });
    let hyphen = next.is_some_and(|next| next.shape == Shape::Dash && !next.spaced);
    let joined = pieces.get(numeral.to + 1).filter(|after| hyphen && !after.spaced);
    let figure = joined.is_some_and(|after| after.shape == Shape::Digits || FIGURES.has(&after.low));
    let before = numeral.from.checked_sub(1).map(|before| &pieces[before]);
    let tied = !pieces[numeral.from].spaced
        && before.is_some_and(|before| {
            !before.is_any(&["(", "[", "“", "‘", "\"", "'", "$", "€", "£", "—", "…", ",", ".", ":"])
                && before.low.is_ascii()
        });
    let name = pieces[numeral.from].capital && joined.is_some_and(|after| after.capital);
    letters || figure || tied || name || is_telephone(pieces, numeral)
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
    let killed =
        numeral.from.checked_sub(1).is_some_and(|at| counted::as_fate(&line.pieces[at].low).is_some());
    let alone = noun.is_none()
        || line.has(numeral.to, &["'s", "day", "another", "of", "way", "thing", "hand", "point"]);
    numeral.is_bare_one(&line.pieces)
        && !killed
        && (alone
            || (line.lists_before(numeral.from, &BEFORE_ONE) && !line.has_before(numeral.from, &["only"])))
}

/// Whether the number counts the items of a list, `1. Open the door`, or of messages that are one: `1/2 We opened`.
fn is_item(line: &Line<'_>, numeral: &Numeral) -> bool {
    let Some(next) = line.pieces.get(numeral.to).filter(|_| numeral.from == 0) else { return false };
    let stop = next.is_any(&[".", ")"]) && line.pieces.len() > numeral.to + 1;
    stop || next.capital && line.pieces[0].low.contains('/')
}

/// Whether the number cannot but be part of a name: `Route 91`, `the Group of 20`, the 11 of `Sept. 11`.
fn is_in_name(line: &Line<'_>, numeral: &Numeral) -> bool {
    let capital =
        |back: usize| numeral.from.checked_sub(back).map(|at| &line.pieces[at]).filter(|piece| piece.capital);
    let month = |back: usize| capital(back).is_some_and(|word| calendar::month(&word.low).is_some());
    let day = numeral.most <= 31.0 && (month(1) || (month(2) && line.has_before(numeral.from, &["."])));
    let group = line.has_before(numeral.from, &["of"]) && capital(2).is_some_and(|word| word.is("group"));
    day || group || capital(1).is_some_and(|word| LABELS.has(&word.low))
}

/// Whether the number is part of a name, where it counts nothing: `Nikkei 225`, `Falcon 9 launches`, `page 12`.
/// In `Truck Kills 84 People` it counts, since all words have capitals.
fn is_label(line: &Line<'_>, numeral: &Numeral, noun: Option<&Noun>) -> bool {
    let Some(before) = numeral.from.checked_sub(1) else { return false };
    let word = &line.pieces[before];
    let number_sign = word.is("#") || (word.is(".") && line.has_before(before, &["no", "nos"]));
    let digits = numeral.form == Form::Cardinal && line.pieces[numeral.from].shape == Shape::Digits;
    let capital = word.is_letters() && word.capital && !counted::ends_phrase(word);
    let name = digits && capital && !calendar::is_day_or_month(&word.low);
    let plural = noun.filter(|noun| noun.plural);
    let counted =
        plural.is_some_and(|noun| before == 0 || noun.head == "person" || line.pieces[noun.to - 1].capital);
    number_sign || (!counted && name) || (plural.is_none() && LABELS.has(&word.low))
}

#[cfg(test)]
mod tests {
    use crate::mention::fact::sample::check;

    #[test]
    fn a_number_knows_what_it_counts() {
        check("10 Americans", &["number 10 = 10 american"]);
        check("21 Chibok schoolgirls", &["number 21 = 21 schoolgirl"]);
        check("21 of the 200 girls", &["number 21 = 21 girl", "number 200 = 200 girl"]);
        check("1,000 km (600 miles)", &["number 1,000 = 1000 kilometre", "number 600 = 600 mile"]);
        check("65 of parliament’s 120 seats", &["number 65 = 65 seat", "number 120 = 120 seat"]);
        check("Fewer than 20 stayed, and 400 sang.", &["number 20 = 20, at most", "number 400 = 400"]);
        check("One in five voters stayed away.", &["number One in five = 0.2 voter"]);
        check("with 30,000-plus staff", &["number 30,000 = 30000 staff member, at least"]);
        check("a 2,000-strong crowd", &["number 2,000 = 2000 person"]);
        check(
            "1.5m people and 1.5-million birds",
            &["number 1.5m = 1500000 person", "number 1.5-million = 1500000 bird"],
        );
        check("the 15-member council", &["number 15 = 15 member"]);
        check("three of the rocket’s boosters", &["number three = 3 booster"]);
        check("two sports officials", &["number two = 2 official"]);
        check("one unnamed senior official", &["number one = 1 official"]);
        check("one user called Orm", &["number one = 1 user"]);
        check("his third time doing it", &["number third = 3 nth time"]);
        check("three movies", &["number three = 3 movie"]);
        check("from the 32nd floor", &["number 32nd = 32 nth floor"]);
        check("a sixth nuclear test", &["number sixth = 6 nth test"]);
    }

    #[test]
    fn those_of_a_crew_are_counted_alike() {
        check("six of the crew", &["number six = 6 crew member"]);
        check("six crew were rescued", &["number six = 6 crew member rescued"]);
        check("six crew members", &["number six = 6 crew member"]);
        check("two members of the crew", &["number two = 2 crew member"]);
        check(
            "two of the three crew members",
            &["number two = 2 crew member", "number three = 3 crew member"],
        );
        check("40 members of staff", &["number 40 = 40 staff member"]);
        check("two members of the band", &["number two = 2 member"]);
    }

    #[test]
    fn measures_of_several_words() {
        check("an 800-square-metre hall", &["number 800 = 800 square metre"]);
        check(
            "10 square miles (26 sq km)",
            &["number 10 = 10 square mile", "number 26 = 26 square kilometre"],
        );
        check("3.8 billion light-years away", &["number 3.8 billion = 3800000000 light-year"]);
        check("winds of 90 miles per hour (145km/h)", &["number 90 = 90 mph", "number 145 = 145 kph"]);
        check("an 80m-deep shaft, 40m wide", &["number 80 = 80 metre", "number 40 = 40 metre"]);
        check("rain of 25mm", &["number 25 = 25 millimetre"]);
    }

    #[test]
    fn a_number_knows_what_happened_to_those_it_counts() {
        check(
            "At least 58 people were killed and 515 injured.",
            &["number 58 = 58 person killed, at least", "number 515 = 515 person injured"],
        );
        check("It killed more than 12 soldiers.", &["number 12 = 12 soldier killed, at least"]);
        check("killing 12 soldiers", &["number 12 = 12 soldier killed"]);
        check("the deaths of 12 people", &["number 12 = 12 person killed"]);
        check("6,644 deaths", &["number 6,644 = 6644 person killed"]);
        check("The death toll rose to 85.", &["number 85 = 85 killed"]);
        let far = "The death toll of the fire, in which a barge full of oil drums was driven into the quay of the \
                   old port during the herring market, ";
        check(&format!("{far}rose to 85."), &["number 85 = 85 killed"]);
        check("Police freed 21 girls.", &["number 21 = 21 girl freed"]);
    }

    #[test]
    fn rough_numbers() {
        check("dozens of people", &["number dozens = 24 to 99 person, about"]);
        check("about 50 people", &["number 50 = 50 person, about"]);
        check("up to 50 people", &["number 50 = 50 person, at most"]);
        check("at least some 50 people", &["number 50 = 50 person, at least"]);
        check("50 or more people", &["number 50 = 50 person, at least"]);
        check("50+ people", &["number 50 = 50 person, at least"]);
        check("tens of thousands of people", &["number tens of thousands = 20000 to 99999 person, about"]);
    }

    #[test]
    fn one_is_often_nobody_in_particular() {
        check("No one, the one, one of the men, one day, one another, one by one", &[]);
        check("one person", &["number one = 1 person"]);
        check("a loved one’s ring, and one spoke", &[]);
    }

    #[test]
    fn a_number_in_a_name_counts_nothing() {
        check(
            "East 24th Street, the Fifth Fleet, three-day Falcon 9 launches",
            &["duration three-day = 3 day"],
        );
        check("Truck Kills 84 Dogs", &["number 84 = 84 dog killed"]);
        check("Route 91 Harvest, Boeing 777, the Group of 20, Hwasong-12, page 7, #3", &[]);
    }
}
