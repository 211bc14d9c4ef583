//! What stands around a fact: it tells what the fact is a value of.

use crate::align::TermAt;
use crate::text::Span;
use std::collections::BTreeMap;

/// How many words on each side are looked at.
const AROUND: usize = 8;
/// What a word tells of the fact, word by word away from it.
const FADING: f64 = 0.85;

/// The telling terms around a stretch, the nearer the weightier. Names are left out: they tell whom it is about,
/// which both passages agree on, and not what is counted or dated.
pub struct Surroundings(BTreeMap<u32, f64>);

impl Surroundings {
    /// The surroundings of a stretch of a text among the terms of its passage.
    pub fn of(text: &str, terms: &[TermAt], span: Span) -> Self {
        let before = terms.partition_point(|term| term.span.start < span.start);
        let after = terms.partition_point(|term| term.span.start < span.end);
        let mut found: BTreeMap<u32, f64> = BTreeMap::new();
        let mut add = |away: i32, term: &TermAt| {
            if !term.span.of(text).starts_with(char::is_uppercase) {
                let weight = found.entry(term.key).or_default();
                *weight = weight.max(term.weight * FADING.powi(away));
            }
        };
        for (away, term) in (0..).zip(terms[..before].iter().rev().take(AROUND)) {
            add(away, term);
        }
        for (away, term) in (0..).zip(terms[after..].iter().take(AROUND)) {
            add(away, term);
        }
        found.retain(|_, weight| *weight > 0.0);
        Self(found)
    }

    /// How alike two surroundings are, 0 to 1: the weight they share over that of the lighter.
    pub fn likeness(&self, other: &Self) -> f64 {
        let mass = |it: &Self| it.0.values().sum::<f64>();
        let least = mass(self).min(mass(other));
        let shared: f64 =
            self.0.iter().filter_map(|(key, weight)| Some(weight.min(*other.0.get(key)?))).sum();
        if least > 0.0 { shared / least } else { 0.0 }
    }

    /// How many terms two surroundings share.
    pub fn common(&self, other: &Self) -> usize {
        self.0.keys().filter(|key| other.0.contains_key(key)).count()
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
        Surroundings::of(&"a".repeat(keys.len()), &terms, Span::new(at, at + 1))
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
