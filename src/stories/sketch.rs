//! Articles as what they can be compared by: their words, the rare ones heavy, and their day.

use super::profile::{Counted, profile};
use crate::abreast::each;
use crate::article::Article;
use jiff::civil::Date;
use rustc_hash::FxHashMap;

/// What an article is compared by.
#[derive(Debug)]
pub(super) struct Sketch {
    /// Its words by their numbers, ascending, with what each weighs; as a vector its length is 1.
    pub words: Vec<(u32, f64)>,
    /// Those of them that stand in the headline, by their numbers, ascending.
    pub headline: Vec<u32>,
    /// The day on which it was published, if it says so.
    pub day: Option<Date>,
}

/// Beside the articles that are given, so many others are supposed that have none of their words: among few articles
/// it cannot be seen how rare a word is.
const SUPPOSED: f64 = 400.0;

/// The least and the most that the rarity of a word counts. A word that all articles have tells something still: they
/// may all be about one event. Of words that few have it cannot be told which is the rarer.
const LEAST: f64 = 2.0;
const MOST: f64 = 6.0;

/// How much a name weighs, where another word weighs 1.
const NAME: f64 = 1.25;

/// Of so many articles the words are held as such at a time.
const AT_A_TIME: usize = 256;

/// A sketch of each article.
pub(super) fn sketches(articles: &[&Article]) -> Vec<Sketch> {
    let mut known = Known::default();
    let profiles = articles.chunks(AT_A_TIME).flat_map(|some| each(some, |article| profile(article)));
    let mut sketches: Vec<Sketch> = profiles.map(|profile| known.sketch(profile)).collect();
    let all = articles.len() as f64 + SUPPOSED;
    let rarity: Vec<f64> = known.having.iter().map(|having| (all / having).ln().clamp(LEAST, MOST)).collect();
    for (sketch, article) in sketches.iter_mut().zip(articles) {
        for (word, weight) in &mut sketch.words {
            *weight *= rarity[*word as usize];
        }
        let length = sketch.words.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        for (_, weight) in &mut sketch.words {
            *weight /= length;
        }
        sketch.day = article.published.map(|published| published.date);
    }
    sketches
}

/// The words of all articles.
#[derive(Default)]
struct Known {
    numbers: FxHashMap<String, u32>,
    /// How many articles have each of them.
    having: Vec<f64>,
}

impl Known {
    /// The words of an article by their numbers, with what they weigh however rare they are.
    fn sketch(&mut self, profile: Vec<Counted>) -> Sketch {
        let (mut words, mut headline) = (Vec::with_capacity(profile.len()), Vec::new());
        for word in profile {
            let weight = word.count.ln_1p() * if word.is_name { NAME } else { 1.0 };
            let number = self.number(word.root);
            words.push((number, weight));
            headline.extend(word.is_headline.then_some(number));
        }
        words.sort_unstable_by_key(|&(number, _)| number);
        headline.sort_unstable();
        Sketch { words, headline, day: None }
    }

    /// The number of a word that one more article has.
    fn number(&mut self, root: String) -> u32 {
        let next = self.having.len();
        let number = *self.numbers.entry(root).or_insert_with(|| u32::try_from(next).unwrap_or(u32::MAX));
        match self.having.get_mut(number as usize) {
            Some(having) => *having += 1.0,
            None => self.having.push(1.0),
        }
        number
    }
}
