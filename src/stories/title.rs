//! What a story is called.

use super::sketch::Sketch;
use crate::article::Article;
use crate::text::one_line;
use rustc_hash::FxHashMap;

/// The headline that has most in common with all articles; where there is none, the first words of the article that has.
pub(super) fn title(articles: &[&Article], sketches: &[Sketch], group: &[usize]) -> String {
    let mut all: FxHashMap<u32, f64> = FxHashMap::default();
    for &(word, weight) in group.iter().flat_map(|&at| &sketches[at].words) {
        *all.entry(word).or_default() += weight;
    }
    let headline = |&at: &usize| articles[at].headline.map(|span| one_line(span.of(&articles[at].text)));
    let opening = |&at: &usize| articles[at].opening();
    let in_headline = |sketch: &Sketch, word: u32| sketch.headline.binary_search(&word).is_ok();
    let by = |likeness: &dyn Fn(&Sketch) -> f64, words: &dyn Fn(&usize) -> Option<String>| {
        let told = group.iter().filter_map(|at| Some((likeness(&sketches[*at]), words(at)?)));
        told.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, words)| words)
    };
    by(&|sketch| likeness(sketch, &all, |word| in_headline(sketch, word)), &headline)
        .or_else(|| by(&|sketch| likeness(sketch, &all, |_| true), &opening))
        .or_else(|| group.first().map(|&at| articles[at].outlet.clone()))
        .unwrap_or_default()
}

/// The cosine of some words of an article with all articles, but for the length of all, which is the same for any.
fn likeness(sketch: &Sketch, all: &FxHashMap<u32, f64>, is_wanted: impl Fn(u32) -> bool) -> f64 {
    let wanted = sketch.words.iter().filter(|(word, _)| is_wanted(*word));
    let (shared, length) = wanted.fold((0.0, 0.0), |(shared, length), (word, weight)| {
        (shared + weight * all[word], length + weight * weight)
    });
    if length > 0.0 { shared / f64::sqrt(length) } else { 0.0 }
}
