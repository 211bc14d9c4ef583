//! Which articles share copied text.
//!
//! Two articles copy when they have runs of at least eight words in common, after the "shingles" of Broder
//! (1997), quotations left out: outlets share what officials said without sharing copy.

use super::{Comparison, Origin};
use crate::article::{Article, Role};
use crate::text::Span;
use crate::text::lexicon::{Lexicon, lexicon};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::collections::BTreeMap;

/// How many words in a row are no coincidence.
const RUN: usize = 8;
/// From which share of the shorter article on two articles are one origin.
const SHARE: f64 = 0.2;
/// How many words in such runs are no coincidence either: in a short article one turn of phrase is a large share.
const LEAST: usize = 16;
/// From which share of the shorter article on fewer words will do.
const MOSTLY: f64 = 0.5;
/// For so many runs that may be copied there is room from the start; a handful of articles seldom has more.
const RUNS: usize = 400;
/// A run found in more articles than this is kept for the first of them only: it is a stock phrase.
const MOST: usize = 64;

/// The origins of a story, ordered by their first article.
pub fn origins(story: &Comparison) -> Vec<Origin> {
    let own: Vec<Vec<u32>> = (0..story.articles.len()).map(|article| own_words(story, article)).collect();
    let mut root: Vec<usize> = (0..own.len()).collect();
    let mut shared = vec![0.0_f64; own.len()];
    for ((a, b), share) in shares(&own) {
        if share >= SHARE {
            shared[a] = shared[a].max(share);
            shared[b] = shared[b].max(share);
            let (keep, fold) = (root[a].min(root[b]), root[a].max(root[b]));
            root.iter_mut().filter(|r| **r == fold).for_each(|r| *r = keep);
        }
    }
    let mut sets: BTreeMap<usize, Origin> = BTreeMap::new();
    for (article, &set) in root.iter().enumerate() {
        let origin =
            sets.entry(set).or_insert_with(|| Origin { articles: Vec::new(), shared: 0.0, source: None });
        origin.articles.push(article);
        origin.shared = origin.shared.max(shared[article]);
    }
    let mut origins: Vec<Origin> = sets.into_values().collect();
    for origin in &mut origins {
        origin.source = source(&story.articles, &origin.articles);
    }
    origins
}

/// Which of several articles that share copy is likelier its source: the one whose outlet the others name, as
/// `SEOUL (Meridian Wire)` does; else the one that is marked as the dispatch of an agency, as `SEOUL (Reuters) -`; else
/// the one that was published first.
fn source(articles: &[Article], sharing: &[usize]) -> Option<usize> {
    let only = |found: Vec<usize>| if let [one] = found[..] { Some(one) } else { None };
    if sharing.len() < 2 {
        return None;
    }
    let named = sharing.iter().copied().filter(|&one| {
        sharing.iter().any(|&other| other != one && names(&articles[other].text, &articles[one].outlet))
    });
    let dispatches = || sharing.iter().copied().filter(|&one| is_dispatch(&articles[one]));
    only(named.collect()).or_else(|| only(dispatches().collect())).or_else(|| {
        let published: Option<Vec<_>> = sharing.iter().map(|&one| articles[one].published).collect();
        let first = *published?.iter().min()?;
        only(sharing.iter().copied().filter(|&one| articles[one].published == Some(first)).collect())
    })
}

/// Whether a text has a name as words of their own.
fn names(text: &str, name: &str) -> bool {
    let is_word = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
    let stands = |(at, _): (usize, &str)| {
        let (before, after) = (Span::new(0, at), Span::new(at + name.len(), text.len()));
        !is_word(before.of(text).chars().next_back()) && !is_word(after.of(text).chars().next())
    };
    text.match_indices(name).any(stands) && name.chars().nth(1).is_some()
}

/// Whether the line in front of an article names an agency in brackets.
fn is_dispatch(article: &Article) -> bool {
    static AGENCIES: Lexicon = lexicon!("agencies", written);
    let mut fronts = article.passages.iter().filter(|passage| passage.role == Role::Dateline);
    fronts.any(|front| {
        let inside = front.span.of(&article.text).split_once('(').map(|(_, inside)| inside);
        let name = inside.and_then(|inside| inside.split(')').next());
        name.is_some_and(|name| AGENCIES.head_in_any_case(name.trim()).is_some())
    })
}

/// The terms of an article's body that do not stand in a quotation.
fn own_words(story: &Comparison, article: usize) -> Vec<u32> {
    let quotes: Vec<Span> = story.mentions[article].quotes.iter().map(|quote| quote.marked).collect();
    let passages = story.articles[article].story().map(|(index, _)| &story.terms[article][index]);
    let mut next = 0;
    let mut words = Vec::with_capacity(story.terms[article].iter().map(Vec::len).sum());
    for term in passages.flatten() {
        while quotes.get(next).is_some_and(|quote| quote.end <= term.span.start) {
            next += 1;
        }
        if !quotes.get(next).is_some_and(|quote| quote.contains(term.span)) {
            words.push(term.key);
        }
    }
    words
}

/// For every two articles with a run in common, the share of the shorter one's words that lie in such runs.
fn shares(own: &[Vec<u32>]) -> BTreeMap<(usize, usize), f64> {
    let several = in_several(own);
    let mut first: FxHashMap<&[u32], (usize, usize)> =
        FxHashMap::with_capacity_and_hasher(RUNS, FxBuildHasher);
    // Most runs stand in one place only: no list is made for them.
    let mut again: FxHashMap<&[u32], Vec<(usize, usize)>> = FxHashMap::default();
    for (article, words) in own.iter().enumerate() {
        let mut in_a_row = 0;
        for (end, &key) in (1..).zip(words) {
            in_a_row = if several[key as usize] { in_a_row + 1 } else { 0 };
            if in_a_row < RUN {
                continue;
            }
            let at = end - RUN;
            let run = &words[at..end];
            let before = *first.entry(run).or_insert((article, at));
            if before != (article, at) {
                let places = again.entry(run).or_insert_with(|| vec![before]);
                if places.len() < MOST {
                    places.push((article, at));
                }
            }
        }
    }
    let mut common: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for places in again.values() {
        for (index, &(a, at)) in places.iter().enumerate() {
            for &(b, other) in &places[index + 1..] {
                if a != b {
                    let at = if own[a].len() <= own[b].len() { at } else { other };
                    common.entry((a, b)).or_default().push(at);
                }
            }
        }
    }
    let share = |((a, b), starts): ((usize, usize), Vec<usize>)| {
        let copied = covered(starts);
        let share = copied as f64 / own[a].len().min(own[b].len()) as f64;
        (copied >= LEAST || share >= MOSTLY).then_some(((a, b), share))
    };
    common.into_iter().filter_map(share).collect()
}

/// Whether a term stands in more than one article, by its key.
fn in_several(own: &[Vec<u32>]) -> Vec<bool> {
    let keys = own.iter().flatten().max().map_or(0, |&most| most as usize + 1);
    let (mut holder, mut several) = (vec![usize::MAX; keys], vec![false; keys]);
    for (article, words) in own.iter().enumerate() {
        for key in words.iter().map(|&key| key as usize) {
            several[key] |= holder[key] != usize::MAX && holder[key] != article;
            holder[key] = article;
        }
    }
    several
}

/// How many words lie in at least one of the runs that begin at `starts`.
fn covered(mut starts: Vec<usize>) -> usize {
    starts.sort_unstable();
    let mut words = 0;
    let mut end = 0;
    for start in starts {
        words += (start + RUN).saturating_sub(end.max(start));
        end = end.max(start + RUN);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;

    fn check(own: &[&[u32]], expected: &[((usize, usize), f64)]) {
        let own: Vec<Vec<u32>> = own.iter().map(|words| words.to_vec()).collect();
        assert_eq!(shares(&own).into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn share_of_the_shorter_article() {
        let agency: Vec<u32> = (0..40).collect();
        let copy: Vec<u32> = (10..20).chain(100..110).collect();
        check(&[&agency, &copy], &[((0, 1), 0.5)]);
    }

    #[test]
    fn the_source_is_named_or_first() {
        let article = |name: &str, words: &str| read(name, words.as_bytes()).expect("it is text");
        let wire = article(
            "a.txt",
            "---\noutlet: Baltic Wire\ndate: 2021-03-02\n---\nThe bridge at Narva is shut.\n",
        );
        let copy = article(
            "b.txt",
            "---\noutlet: Daily Post\ndate: 2021-03-01\n---\nNARVA (Baltic Wire) - The bridge is shut.\n",
        );
        let other =
            article("c.txt", "---\noutlet: Evening Sun\ndate: 2021-03-03\n---\nThe bridge is shut.\n");
        let dispatch =
            article("d.txt", "Bridge shut\n\nNARVA, March 4 (Reuters) - The bridge at Narva is shut.\n");
        let articles = [wire, copy, other, dispatch];
        assert_eq!(source(&articles, &[0, 1]), Some(0), "named by the other");
        assert_eq!(source(&articles, &[1, 2]), Some(1), "published first");
        assert_eq!(source(&articles, &[1]), None, "alone");
        assert_eq!(source(&articles, &[2, 3]), Some(3), "the dispatch of an agency");
    }

    #[test]
    fn an_outlet_is_named_by_words_of_their_own() {
        assert!(names("NARVA (Post) - The bridge is shut.", "Post"));
        assert!(!names("The Postal bridge is shut.", "Post"));
        assert!(!names("It is a bridge.", "a"));
    }

    #[test]
    fn a_turn_of_phrase_is_no_copy_however_short_the_article() {
        let phrase = 0..11;
        let a: Vec<u32> = phrase.clone().chain(100..125).collect();
        let b: Vec<u32> = phrase.chain(200..230).collect();
        check(&[&a, &b], &[]);
    }

    #[test]
    fn short_runs_are_coincidence() {
        let a: Vec<u32> = (0..7).chain(50..60).collect();
        let b: Vec<u32> = (0..7).chain(70..80).collect();
        check(&[&a, &b], &[]);
    }

    #[test]
    fn overlapping_runs_count_once() {
        assert_eq!(covered(vec![0, 1, 2, 20]), 10 + 8);
    }
}
