//! Utterances: quotes of several outlets that render the same words spoken.
//!
//! Quotes that are alike are joined into groups by average linkage (Sokal and Michener 1958), so that a chain of weak
//! likenesses does not drift.

use super::likeness::Likenesses;
use super::rendering::Rendering;
use super::renderings;
use super::speaker;
use super::spoken::Spoken;
use crate::article::Place;
use rustc_hash::FxHashMap;

/// Quotes of several outlets that render the same words spoken.
#[derive(Clone, Debug, PartialEq)]
pub struct Utterance {
    /// Article and index among that article's quotes.
    pub quotes: Vec<(usize, usize)>,
    /// How the renderings relate.
    pub rendering: Rendering,
    /// Whether the outlets name different speakers.
    pub speakers_differ: bool,
    /// How the outlets that do not quote it tell it, in the order of articles, each at most once.
    pub paraphrases: Vec<Paraphrase>,
}

/// A passage that tells in an outlet's own words what others quote.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paraphrase {
    /// The passage.
    pub place: Place,
    /// The passage of the quote that says the same.
    pub quoted: Place,
    /// The article, and the index among its quotes, of the quote that it is most like.
    pub of: (usize, usize),
    /// The share of the telling words of the shorter of the two that the other has, 0 to 1.
    pub share: f64,
}

/// Least mean likeness between two groups that are joined.
const JOINED: f64 = 0.3;

/// The utterances of a story, every quote of somebody's words in exactly one, ordered by their quotes.
pub fn utterances(spoken: &[Spoken], likeness: &Likenesses) -> Vec<Utterance> {
    let groups = groups(spoken.len(), likeness);
    let utterance = |group: Vec<usize>| {
        let members: Vec<&Spoken> = group.iter().map(|&quote| &spoken[quote]).collect();
        Utterance {
            quotes: members.iter().map(|quote| quote.id).collect(),
            rendering: renderings::gravest(&members, likeness),
            speakers_differ: speaker::differ(&members, |a, b| likeness.get(a.number, b.number).is_some()),
            paraphrases: vec![],
        }
    };
    groups.into_iter().map(utterance).collect()
}

/// Joins quotes into groups, the most alike first, as long as two groups are alike on average.
fn groups(count: usize, likeness: &Likenesses) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = (0..count).map(|quote| vec![quote]).collect();
    let mut home: Vec<usize> = (0..count).collect();
    // How large two groups were that were not alike enough: until one of them grows, they are not asked again.
    let mut apart: FxHashMap<(usize, usize), usize> = FxHashMap::default();
    for (a, b) in likeness.ordered() {
        let (keep, fold) = (home[a].min(home[b]), home[a].max(home[b]));
        let size = groups[keep].len() + groups[fold].len();
        if keep == fold || apart.get(&(keep, fold)) == Some(&size) {
            continue;
        }
        if mean(&groups[keep], &groups[fold], likeness) < JOINED {
            apart.insert((keep, fold), size);
            continue;
        }
        let joined = std::mem::take(&mut groups[fold]);
        for &quote in &joined {
            home[quote] = keep;
        }
        groups[keep].extend(joined);
    }
    groups.retain(|group| !group.is_empty());
    for group in &mut groups {
        group.sort_unstable();
    }
    groups.sort();
    groups
}

/// The mean likeness between the quotes of two groups.
fn mean(a: &[usize], b: &[usize], likeness: &Likenesses) -> f64 {
    let pairs = a.iter().flat_map(|&x| b.iter().map(move |&y| (x, y)));
    let sum: f64 = pairs.map(|(x, y)| likeness.get(x, y).unwrap_or(0.0)).sum();
    sum / (a.len() * b.len()) as f64
}
