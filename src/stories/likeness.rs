//! How alike articles are, by the words that they share and the days between them.

use super::sketch::Sketch;
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What the heaviest shared word adds is not counted, up to this: it may be all that two articles share, as the name
/// of a company that is in the news for several reasons.
const BY_ONE_WORD: f64 = 0.05;

/// Which articles have which word.
pub(super) struct Index<'s> {
    sketches: Vec<&'s Sketch>,
    /// Those that have a word, in order, each with what it weighs there.
    having: FxHashMap<u32, Vec<(usize, f64)>>,
}

impl<'s> Index<'s> {
    /// Some articles, which are told by their places among these from now on, counted from 0.
    pub fn of(sketches: Vec<&'s Sketch>) -> Self {
        let mut having: FxHashMap<u32, Vec<(usize, f64)>> = FxHashMap::default();
        for (at, sketch) in sketches.iter().enumerate() {
            for &(word, weight) in &sketch.words {
                having.entry(word).or_default().push((at, weight));
            }
        }
        having.retain(|_, having| having.len() > 1);
        Self { sketches, having }
    }

    /// Compares some of the articles. Hands on each of them with those before it that share a word with it, and how
    /// alike they are, 0 to 1. Only articles that share a word are held against each other.
    pub fn compare(&self, some: Range<usize>, mut take: impl FnMut(usize, &[(usize, f64)])) {
        let mut shared = vec![Shared::default(); some.end];
        let (mut met, mut found) = (Vec::new(), Vec::new());
        for at in some {
            let sketch = self.sketches[at];
            for &(word, weight) in &sketch.words {
                let having = self.having.get(&word).map_or(&[][..], Vec::as_slice);
                let before = having.partition_point(|&(other, _)| other < at);
                for &(other, its_weight) in &having[..before] {
                    if shared[other].all == 0.0 {
                        met.push(other);
                    }
                    shared[other].add(weight * its_weight);
                }
            }
            found.extend(met.drain(..).map(|other| {
                let words = std::mem::take(&mut shared[other]).likeness();
                (other, words * nearness(sketch.day, self.sketches[other].day))
            }));
            take(at, &found);
            found.clear();
        }
    }
}

/// What two articles share.
#[derive(Clone, Default)]
struct Shared {
    /// What all words add that both have.
    all: f64,
    /// What the heaviest of them adds.
    most: f64,
}

impl Shared {
    fn add(&mut self, word: f64) {
        self.all += word;
        self.most = self.most.max(word);
    }

    fn likeness(self) -> f64 {
        self.all - self.most.min(BY_ONE_WORD)
    }
}

/// What is left of a likeness when many days lie between two articles.
const FAR: f64 = 0.8;

/// After so many days a third of what is lost at most is left.
const DAYS: f64 = 30.0;

/// What is left of a likeness for the days between two articles: 1 where one of them is not known.
fn nearness(a: Option<Date>, b: Option<Date>) -> f64 {
    let (Some(a), Some(b)) = (a, b) else { return 1.0 };
    let days = a.duration_until(b).as_hours().unsigned_abs() as f64 / 24.0;
    FAR + (1.0 - FAR) * (-days / DAYS).exp()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// The words and the day of an article.
    type Told<'a> = (&'a [(u32, f64)], Option<Date>);

    /// How alike the last of some articles is to those before it.
    fn check(some: &[Told<'_>], expected: &[(usize, f64)]) {
        let sketches: Vec<_> = some
            .iter()
            .map(|&(words, day)| Sketch { words: words.to_vec(), headline: vec![], day })
            .collect();
        let mut last = Vec::new();
        Index::of(sketches.iter().collect()).compare(0..some.len(), |_, found| last = found.to_vec());
        last.sort_by_key(|&(other, _)| other);
        let near = |(a, b): (&(usize, f64), &(usize, f64))| a.0 == b.0 && (a.1 - b.1).abs() < 1e-3;
        assert!(last.len() == expected.len() && last.iter().zip(expected).all(near), "{last:?}");
    }

    const ONE: &[(u32, f64)] = &[(0, 0.8), (3, 0.6)];
    const OTHER: &[(u32, f64)] = &[(1, 0.8), (3, 0.6)];
    const THIRD: &[(u32, f64)] = &[(1, 0.6), (2, 0.8)];

    #[test]
    fn shared_words_but_one_make_alike() {
        check(&[(ONE, None)], &[]);
        check(&[(ONE, None), (ONE, None)], &[(0, 0.95)]);
        check(&[(ONE, None), (THIRD, None), (OTHER, None)], &[(0, 0.31), (1, 0.43)]);
        check(&[(ONE, None), (THIRD, None)], &[]);
    }

    #[test]
    fn days_between_take_some_of_it_away() {
        let on = |day| Some(date(2021, 5, day));
        check(&[(ONE, on(1)), (ONE, on(1))], &[(0, 0.95)]);
        check(&[(ONE, on(1)), (ONE, None)], &[(0, 0.95)]);
        check(&[(ONE, on(1)), (ONE, on(31))], &[(0, 0.95 * (0.8 + 0.2 / std::f64::consts::E))]);
        check(&[(ONE, Some(Date::MIN)), (ONE, Some(Date::MAX))], &[(0, 0.95 * 0.8)]);
    }
}
