//! Utterances: quotes of several outlets that render the same words spoken.
//!
//! Two quotes render one utterance when they share enough of their telling words, measured against the shorter
//! of the two: a cut quote is still the same utterance. Groups are joined by average linkage (Sokal and
//! Michener 1958), so that a chain of weak likenesses does not drift.

use super::rendering::{self, Rendering};
use super::speaker;
use super::spoken::{FEW, Spoken};
use crate::align::meet;
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

/// Least share of the shorter quote's telling words that two renderings of one utterance have in common where one
/// speaker is credited with both.
const SHARED: f64 = 0.4;
/// The same where it is not known who spoke.
const SHARED_IF_UNSURE: f64 = 0.5;
/// The same where different speakers are credited: only the very words make it one utterance.
const SHARED_IF_OTHERS: f64 = 0.75;
/// From which share on all of a short quote stands in the other: word for word, or with words exchanged.
const WHOLE: f64 = 0.9;
/// Least mean likeness between two groups that are joined.
const JOINED: f64 = 0.3;

/// The utterances of a story, every quote of somebody's words in exactly one, ordered by their quotes.
pub fn utterances(spoken: &[Spoken]) -> Vec<Utterance> {
    let likeness = likenesses(spoken);
    let groups = groups(spoken.len(), &likeness);
    let utterance = |group: Vec<usize>| {
        let members: Vec<&Spoken> = group.iter().map(|&quote| &spoken[quote]).collect();
        Utterance {
            quotes: members.iter().map(|quote| quote.id).collect(),
            rendering: rendering::gravest(&members),
            speakers_differ: speaker::differ(&members),
            paraphrases: vec![],
        }
    };
    groups.into_iter().map(utterance).collect()
}

/// How alike every two quotes of different articles are, where they are at all.
fn likenesses(spoken: &[Spoken]) -> FxHashMap<(usize, usize), f64> {
    let keys: Vec<Vec<u32>> =
        spoken.iter().map(|quote| quote.mass.iter().map(|(key, _)| *key).collect()).collect();
    let measured = meet(&keys, 1, |a, b| {
        let in_others = spoken[a].id.0 != spoken[b].id.0;
        Some(((a, b), in_others.then(|| likeness(&spoken[a], &spoken[b])).flatten()?))
    });
    measured.into_iter().collect()
}

/// How alike two quotes are, 0 to 1; nothing where they do not render one utterance.
fn likeness(p: &Spoken, q: &Spoken) -> Option<f64> {
    let (short, long) = if p.mass.len() <= q.mass.len() { (p, q) } else { (q, p) };
    let in_long = |key: u32| long.mass.binary_search_by_key(&key, |&(key, _)| key).is_ok();
    let common = short.mass.iter().filter(|(key, _)| in_long(*key));
    let (count, shared) = common.fold((0, 0.0), |(count, sum), (_, weight)| (count + 1, sum + weight));
    let share = shared / short.mass.iter().map(|(_, weight)| weight).sum::<f64>().max(f64::MIN_POSITIVE);
    if share < SHARED {
        return None;
    }
    let one_speaker = speaker::same(p, q);
    let least = match one_speaker {
        Some(true) => SHARED,
        None => SHARED_IF_UNSURE,
        Some(false) => SHARED_IF_OTHERS,
    };
    let cut = || {
        let enough = count > 1 || short.words.len() >= FEW || one_speaker == Some(true);
        enough && rendering::is_cut(short, long)
    };
    let exchanged = || count > 1 && !rendering::exchanges(p, q).is_empty();
    let whole = || share > WHOLE && (cut() || exchanged());
    (share >= least && (count >= FEW || whole())).then_some(share)
}

/// Joins quotes into groups, the most alike first, as long as two groups are alike on average.
fn groups(count: usize, likeness: &FxHashMap<(usize, usize), f64>) -> Vec<Vec<usize>> {
    let mut order: Vec<(&(usize, usize), &f64)> = likeness.iter().collect();
    order.sort_by(|(x, a), (y, b)| b.total_cmp(a).then(x.cmp(y)));
    let mut groups: Vec<Vec<usize>> = (0..count).map(|quote| vec![quote]).collect();
    let mut home: Vec<usize> = (0..count).collect();
    for (&(a, b), _) in order {
        let (keep, fold) = (home[a].min(home[b]), home[a].max(home[b]));
        if keep == fold || mean(&groups[keep], &groups[fold], likeness) < JOINED {
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
fn mean(a: &[usize], b: &[usize], likeness: &FxHashMap<(usize, usize), f64>) -> f64 {
    let pairs = a.iter().flat_map(|&x| b.iter().map(move |&y| (x.min(y), x.max(y))));
    let sum: f64 = pairs.map(|pair| likeness.get(&pair).copied().unwrap_or(0.0)).sum();
    sum / (a.len() * b.len()) as f64
}
