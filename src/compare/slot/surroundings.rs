//! What stands around a fact: it tells what the fact is a value of.

use crate::align::TermAt;
use crate::text::Span;

/// How many words on each side are looked at.
const AROUND: usize = 8;
/// What a word tells of the fact, word by word away from it.
const FADING: f64 = 0.85;

/// The telling terms around a stretch, the nearer the weightier, ordered by their keys.
pub struct Surroundings(Vec<(u32, f64)>);

impl Surroundings {
    /// The surroundings of a stretch among the terms of its passage, as far as they are wanted.
    pub fn of(terms: &[TermAt], span: Span, wanted: impl Fn(&TermAt) -> bool) -> Self {
        let before = terms.partition_point(|term| term.span.start < span.start);
        let after = terms.partition_point(|term| term.span.start < span.end);
        let before = (0..).zip(terms[..before].iter().rev().take(AROUND));
        let after = (0..).zip(terms[after..].iter().take(AROUND));
        let told = before.chain(after).filter(|(_, term)| term.weight > 0.0 && wanted(term));
        let mut found: Vec<(u32, f64)> =
            told.map(|(away, term)| (term.key, term.weight * FADING.powi(away))).collect();
        found.sort_by(|(key, weight), (other, than)| key.cmp(other).then(than.total_cmp(weight)));
        found.dedup_by_key(|(key, _)| *key);
        Self(found)
    }

    /// How alike two surroundings are, 0 to 1: the weight they share over that of the lighter.
    pub fn likeness(&self, other: &Self) -> f64 {
        let mass = |it: &Self| it.0.iter().map(|(_, weight)| weight).sum::<f64>();
        let least = mass(self).min(mass(other));
        let shared: f64 = self.shared(other).map(|(weight, of_other)| weight.min(of_other)).sum();
        if least > 0.0 { shared / least } else { 0.0 }
    }

    /// How many terms two surroundings share.
    pub fn common(&self, other: &Self) -> usize {
        self.shared(other).count()
    }

    /// The terms that two surroundings share, by what they weigh in either.
    fn shared(&self, other: &Self) -> impl Iterator<Item = (f64, f64)> {
        self.0.iter().filter_map(|&(key, weight)| {
            let at = other.0.binary_search_by_key(&key, |&(key, _)| key).ok()?;
            Some((weight, other.0[at].1))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Terms by key, one byte each, all of weight 1; the stretch is the byte at `at`.
    fn around(keys: &[u32], at: usize) -> Surroundings {
        let terms: Vec<TermAt> = keys
            .iter()
            .enumerate()
            .map(|(index, &key)| TermAt {
                span: Span::new(index, index + 1),
                key,
                weight: 1.0,
                is_name: false,
            })
            .collect();
        Surroundings::of(&terms, Span::new(at, at + 1), |_| true)
    }

    #[test]
    fn near_words_tell_more() {
        let near = around(&[9, 0, 1, 2, 3, 4], 1).likeness(&around(&[8, 0, 1, 5, 6, 7], 1));
        let far = around(&[9, 0, 3, 2, 4, 1], 1).likeness(&around(&[8, 0, 6, 5, 7, 1], 1));
        assert!(near > far, "{near} {far}");
    }

    #[test]
    fn the_same_surroundings_are_wholly_alike() {
        let one = around(&[1, 2, 0, 3, 4], 2);
        assert!((one.likeness(&one) - 1.0).abs() < 1e-9);
        assert_eq!(one.common(&one), 4);
        assert!(around(&[0], 0).likeness(&one).abs() < 1e-9);
    }
}
