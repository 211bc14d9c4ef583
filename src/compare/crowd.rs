//! A crowd, for the tests: articles of few words, in which nearly every passage is like every other.

use super::{Comparison, compare};
use crate::article::{Article, Place, read};
use std::collections::BTreeSet;

const WORDS: &str = "police officials attack hackers company film group statement country missile officers city \
    streets evidence minister network systems government threat morning harbour bridge ferry council strike";

/// As many articles as there are numbers, each of so many passages; the numbers decide on their words.
fn crowd(articles: usize, passages: usize) -> Vec<Article> {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut state = 1_usize;
    let mut word = || {
        // After Lehmer, with the multiplier of Park and Miller.
        state = state * 48_271 % 2_147_483_647;
        words[state % words.len()]
    };
    let mut passage = || format!("The {}.\n\n", (0..12).map(|_| word()).collect::<Vec<_>>().join(" "));
    let text = |_| (0..passages).map(|_| passage()).collect::<String>();
    let texts: Vec<String> = (0..articles).map(text).collect();
    let article =
        |(at, text): (usize, &String)| read(&format!("{at}.txt"), text.as_bytes()).expect("it is text");
    texts.iter().enumerate().map(article).collect()
}

/// The passages of every claim, by the names of their articles.
fn claims(story: &Comparison) -> BTreeSet<BTreeSet<(&str, usize)>> {
    let told = |place: Place| (story.articles[place.article].source.as_str(), place.passage);
    story.claims.iter().map(|claim| claim.members.iter().map(|one| told(one.place)).collect()).collect()
}

#[test]
fn what_is_told_of_a_crowd_grows_with_its_passages_in_any_order() {
    let articles = crowd(64, 8);
    let reversed = compare(articles.iter().rev().cloned().collect());
    let story = compare(articles);
    let members: usize = story.claims.iter().map(|claim| claim.members.len()).sum();
    assert!(story.left_out.crowded && story.caveat().is_some());
    assert!((512..120_000).contains(&members), "{members}");
    assert_eq!(claims(&story), claims(&reversed));
    let all = story.articles.iter().enumerate();
    let mut places =
        all.flat_map(|(article, it)| it.story().map(move |(passage, _)| Place { article, passage }));
    assert!(places.all(|place| !story.counterparts(place).is_empty()), "none is said to be alone");
}
