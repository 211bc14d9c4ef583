//! Numbers written in digits.

use unicode_normalization::UnicodeNormalization;

/// The number that a run of digits gives: `1,200.5`, `12,34,567`, `¾`, `2½`, `3/4`. None for a clock time, a
/// version, an address, a list (`22,24`) or what is too long to be a number of anything.
pub fn number(digits: &str) -> Option<f64> {
    if let Some((whole, part)) = digits.split_once('/') {
        return fraction(whole, part);
    }
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    if !all_digits(decimals) {
        return None;
    }
    if !digits.is_ascii() {
        return vulgar(digits);
    }
    let whole = ungrouped(whole)?;
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{whole}{point}{decimals}").parse().ok().filter(|value: &f64| *value < 1e18)
}

/// A whole number without marks, of at most `most` digits: a day, a year.
pub fn plain(digits: &str, most: usize) -> Option<i16> {
    (digits.len() <= most && all_digits(digits)).then(|| digits.parse().ok()).flatten()
}

fn all_digits(digits: &str) -> bool {
    digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The digits of a whole number whose groups, if any, are those of thousands (or of lakhs and crores).
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let rest: Vec<_> = groups.collect();
    let digits_only = all_digits(first) && !first.is_empty() && rest.iter().all(|group| all_digits(group));
    let thousands = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    let lakhs = first.len() <= 2
        && rest
            .split_last()
            .is_some_and(|(last, middle)| last.len() == 3 && middle.iter().all(|group| group.len() == 2));
    (digits_only && (thousands || lakhs)).then(|| whole.replace(',', ""))
}

/// `3/4`: a part of a whole. `9/11` and `24/7` are not numbers.
fn fraction(above: &str, below: &str) -> Option<f64> {
    let (above, below) = (plain(above, 2)?, plain(below, 3)?);
    let usual = matches!(below, 2..=10 | 12 | 16 | 20 | 32 | 64 | 100);
    (above > 0 && above < below && usual).then(|| f64::from(above) / f64::from(below))
}

/// `¾`, `2½`.
fn vulgar(digits: &str) -> Option<f64> {
    let sign = digits.chars().next_back()?;
    let whole = digits.strip_suffix(sign)?;
    let opened: String = std::iter::once(sign).nfkd().collect();
    let (above, below) = opened.split_once('\u{2044}')?;
    let whole = if whole.is_empty() { 0 } else { plain(whole, 4)? };
    Some(f64::from(whole) + fraction(above, below)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_as_people_group_them() {
        for (digits, expected) in [
            ("94,000", Some(94_000.0)),
            ("1,200.5", Some(1200.5)),
            ("12,34,567.89", Some(1_234_567.89)),
            ("22,24", None),
            ("192.168.1.2", None),
            ("9:10", None),
            ("3/4", Some(0.75)),
            ("9/11", None),
            ("24/7", None),
            ("½", Some(0.5)),
            ("2½", Some(2.5)),
            ("", None),
            (",5", None),
            ("٣", None),
        ] {
            assert_eq!(number(digits), expected, "{digits}");
        }
    }
}
