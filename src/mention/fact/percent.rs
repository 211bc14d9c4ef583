//! Percentages: `12 percent`, `12%`, `per cent of twenty-two`.

use super::hedge::hedge;
use super::line::Line;
use super::value::{Fact, Kind, Quantity, Value};
use crate::text::lexicon::{Lexicon, lexicon};

static SIGNS: Lexicon = lexicon!("percent-signs", written);

/// The percentages of a passage.
pub fn percentages(line: &Line<'_>) -> Vec<Fact> {
    line.numerals
        .iter()
        .filter_map(|numeral| {
            let behind = sign(line, numeral.to).map(|to| (numeral.from, to));
            let (from, to) = behind.or_else(|| Some((turned(line, numeral.from)?, numeral.to)))?;
            let value = Value::Quantity(Quantity::new(numeral.least, numeral.most, Some("percent")));
            Some(line.fact(Kind::Percent, from, to, value, hedge(&line.pieces, from, to)))
        })
        .collect()
}

/// The piece after the sign that begins at `at`.
fn sign(line: &Line<'_>, at: usize) -> Option<usize> {
    let at = at + usize::from(line.has(at, &["-"]) && !line.has(at + 1, &["%"]));
    let short = || line.has(at, &["pc"]) && !line.pieces[at].spaced && !line.pieces[at].capital;
    let one = (line.lists(at, &SIGNS) || short()).then_some(at + 1);
    one.or_else(|| (line.has(at, &["per"]) && line.has(at + 1, &["cent", "cents"])).then_some(at + 2))
}

/// The first piece of `percent of` in front of a number.
fn turned(line: &Line<'_>, from: usize) -> Option<usize> {
    let before = from.checked_sub(2).filter(|_| line.has_before(from, &["of"]))?;
    if line.has(before, &["percent", "percents"]) {
        return Some(before);
    }
    before.checked_sub(1).filter(|&per| line.has(per, &["per"]) && line.has(before, &["cent", "cents"]))
}

#[cfg(test)]
mod tests {
    use crate::mention::fact::sample::check;

    #[test]
    fn percentages_in_signs_and_words() {
        check("12 percent", &["percent 12 percent = 12 percent"]);
        check("nearly 12.5% of them", &["percent 12.5% = 12.5 percent, about"]);
        check("twenty per cent", &["percent twenty per cent = 20 percent"]);
        check("10 to 12 percent", &["percent 10 to 12 percent = 10 to 12 percent"]);
        check("up 5pc", &["percent 5pc = 5 percent"]);
        check("a 5-percent rise", &["percent 5-percent = 5 percent"]);
        check("per cent of twenty-two", &["percent per cent of twenty-two = 22 percent"]);
        check("minus five percent", &["percent minus five percent = -5 percent"]);
    }
}
