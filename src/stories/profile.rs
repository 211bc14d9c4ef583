//! The words of an article, and how much of it each of them is.

use crate::align::Reading;
use crate::article::{Article, Role};
use crate::mention::Tokens;
use rustc_hash::FxHashMap;

/// A word of an article.
#[derive(Debug)]
pub(super) struct Counted {
    /// Its root.
    pub root: String,
    /// How often it stands there; the more in the headline, the less far from the top, less for a word that is
    /// frequent in news of any kind.
    pub count: f64,
    /// Whether it stands there in capitals only: a name, mostly.
    pub is_name: bool,
    /// Whether it stands in the headline.
    pub is_headline: bool,
}

/// How often a word of the headline counts.
const HEADLINE: f64 = 3.0;

/// So many words tell what happened; what follows tells what was before, and counts half.
const TOP: usize = 300;
const BELOW: f64 = 0.5;

/// Nobody tells of one event in more words than these; the rest of a text is not looked at.
const MOST_WORDS: usize = 4000;

/// Counts the words of an article that carry content.
pub(super) fn profile(article: &Article) -> Vec<Counted> {
    let tokens = Tokens::of(article);
    let reading = Reading::of(&tokens);
    let mut by_root: FxHashMap<&str, usize> = FxHashMap::default();
    let mut counted: Vec<Counted> = Vec::new();
    let mut read = 0;
    for (index, passage) in article.story() {
        let in_headline = passage.role == Role::Headline;
        for word in reading.words(index) {
            if !in_headline {
                read += 1;
            }
            let place = match read {
                _ if in_headline => HEADLINE,
                ..=TOP => 1.0,
                _ => BELOW,
            };
            if word.weight == 0.0 || word.root.len() < 2 {
                continue;
            }
            let found = *by_root.entry(word.root).or_insert_with(|| {
                counted.push(Counted {
                    root: word.root.to_owned(),
                    count: 0.0,
                    is_name: true,
                    is_headline: false,
                });
                counted.len() - 1
            });
            counted[found].count += place * word.weight * word.weight;
            counted[found].is_name &= word.is_name;
            counted[found].is_headline |= in_headline;
        }
        if read > MOST_WORDS {
            break;
        }
    }
    counted
}
