//! A newer count, or values at odds.

use crate::article::Published;
use std::cmp::Ordering;

/// Whether values at odds are one count that changed: it grew, or it fell all the way where such a count may fall, as
/// that of the missing.
pub fn changes(counts: &[(Option<Published>, f64)], may_fall: bool) -> bool {
    let mirrored = || counts.iter().map(|&(published, count)| (published, -count)).collect::<Vec<_>>();
    grows(counts) || (may_fall && grows(&mirrored()))
}

/// Whether values at odds are one count that grew: a later article never gives less than an earlier one, and
/// articles that give different counts are known to be of different times.
fn grows(counts: &[(Option<Published>, f64)]) -> bool {
    let pairs =
        counts.iter().enumerate().flat_map(|(index, a)| counts[index + 1..].iter().map(move |b| (a, b)));
    pairs
        .filter(|(a, b)| a.1.total_cmp(&b.1).is_ne())
        .all(|(a, b)| earlier(a.0, b.0) == Some(a.1.total_cmp(&b.1)))
}

/// Which of two articles was published first, as far as is known: a day without a time may be any time of it.
pub fn earlier(a: Option<Published>, b: Option<Published>) -> Option<Ordering> {
    let (a, b) = (a?, b?);
    match (a.date.cmp(&b.date), a.time, b.time) {
        (Ordering::Equal, Some(a), Some(b)) => Some(a.cmp(&b)),
        (Ordering::Equal, ..) => None,
        (order, ..) => Some(order),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    /// Each article by day of the month, hour if it is known, and count.
    fn check(articles: &[(i8, Option<i8>, f64)], expected: bool) {
        let published = |day, hour: Option<i8>| {
            Some(Published { date: date(2021, 3, day), time: hour.map(|hour| time(hour, 0, 0, 0)) })
        };
        let mut counts: Vec<_> =
            articles.iter().map(|&(day, hour, count)| (published(day, hour), count)).collect();
        assert_eq!(grows(&counts), expected, "{articles:?}");
        counts.reverse();
        assert_eq!(grows(&counts), expected, "reversed {articles:?}");
    }

    #[test]
    fn a_count_that_grew_is_newer() {
        check(&[(1, None, 12.0), (2, None, 17.0)], true);
        check(&[(1, Some(9), 12.0), (1, Some(18), 17.0)], true);
        check(&[(1, None, 12.0), (1, Some(9), 12.0), (2, None, 17.0)], true);
    }

    #[test]
    fn what_may_fall_falls_all_the_way() {
        let at = |day: i8, count: f64| (Some(Published { date: date(2021, 3, day), time: None }), count);
        assert!(changes(&[at(1, 27.0), at(2, 15.0), at(3, 8.0)], true));
        assert!(!changes(&[at(1, 27.0), at(2, 15.0)], false));
        assert!(!changes(&[at(1, 27.0), at(2, 15.0), at(3, 20.0)], true));
        assert!(!changes(&[at(1, 27.0), at(1, 15.0)], true));
    }

    #[test]
    fn a_count_that_fell_or_came_back_is_at_odds() {
        check(&[(1, None, 5.0), (2, None, 4.0)], false);
        check(&[(1, None, 4.0), (2, None, 5.0), (3, None, 4.0)], false);
    }

    #[test]
    fn what_is_not_known_to_be_later_is_at_odds() {
        check(&[(1, None, 4.0), (1, None, 5.0)], false);
        check(&[(1, None, 4.0), (1, Some(9), 5.0)], false);
        check(&[(1, Some(9), 4.0), (1, Some(9), 5.0)], false);
        assert!(!grows(&[(None, 4.0), (None, 5.0)]));
    }
}
