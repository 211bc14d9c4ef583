//! Whether two quotes render the same words spoken.
//!
//! They do when they share enough of their telling words, measured against the shorter of the two: a cut quote is
//! still the same utterance. Of a much longer quote only the stretch that is most like the shorter one is looked at,
//! as in local alignment (Smith and Waterman 1981): in a long speech some words of any other will stand somewhere.

use super::rendering::{self, Rendering};
use super::speaker;
use super::spoken::{FEW, Spoken};
use crate::align::{TermAt, meet};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Least share of the shorter quote's telling words that two renderings of one utterance have in common. Of 20 pairs of
/// quotes on 32 stories that shared less than .62 of them, one of the eight below .55 was one utterance, and ten of the
/// twelve above.
const SHARED: f64 = 0.55;
/// The same where different speakers are credited, and of all its words as they are spelt: only the very words make it
/// one utterance.
const SHARED_IF_OTHERS: f64 = 0.75;
/// From which share on all of a short quote stands in the other: word for word, or with words exchanged.
const WHOLE: f64 = 0.9;
/// A rendering is at most so many times as long as another of the same words, and [`ROOM`] words more.
const STRETCH: usize = 2;
/// See [`STRETCH`].
const ROOM: usize = 8;

/// How alike quotes of different articles are, where they are at all: by their numbers, the smaller in front.
#[derive(Default)]
pub struct Likenesses(FxHashMap<(usize, usize), f64>);

impl Likenesses {
    /// Compares every two quotes that have a telling word in common.
    pub fn of<'s>(spoken: &'s [Spoken<'s>]) -> Self {
        let keys = |quote: &'s Spoken<'s>| quote.mass.iter().map(|(key, _)| *key);
        let (measured, _) = meet(spoken, keys, 1, || {
            |a, b| {
                let in_others = spoken[a].id.0 != spoken[b].id.0;
                Some(((a, b), in_others.then(|| likeness(&spoken[a], &spoken[b])).flatten()?))
            }
        });
        Self(measured.into_iter().collect()).without_outdone(spoken)
    }

    /// The same without those of quotes that share nothing with a quote of another outlet that this outlet does not
    /// quote better elsewhere: two sentences in a row have words in common, and only one is the other's.
    fn without_outdone(mut self, spoken: &[Spoken]) -> Self {
        let outdone = |a: usize, b: usize, like: f64| {
            let is_beside = |other: &usize| spoken[*other].id.0 == spoken[a].id.0;
            let others =
                (a + 1..spoken.len()).take_while(is_beside).chain((0..a).rev().take_while(is_beside));
            let mut better = others.filter(|&other| self.get(other, b).is_some_and(|than| than > like));
            better.any(|other| {
                let mut shared = spoken[a].mass.iter().filter(|(key, _)| spoken[b].weighs(*key));
                shared.all(|(key, _)| spoken[other].weighs(*key))
            })
        };
        let lost: Vec<(usize, usize)> = self
            .0
            .iter()
            .filter(|&(&(a, b), &like)| outdone(a, b, like) || outdone(b, a, like))
            .map(|(&pair, _)| pair)
            .collect();
        for pair in lost {
            self.0.remove(&pair);
        }
        self
    }

    /// How alike two quotes are, by their numbers; nothing where they do not render one utterance.
    pub fn get(&self, a: usize, b: usize) -> Option<f64> {
        self.0.get(&(a.min(b), a.max(b))).copied()
    }

    /// All that are alike, the most alike first.
    pub fn ordered(&self) -> impl Iterator<Item = (usize, usize)> {
        let mut order: Vec<(&(usize, usize), &f64)> = self.0.iter().collect();
        order.sort_by(|(x, a), (y, b)| b.total_cmp(a).then(x.cmp(y)));
        order.into_iter().map(|(&pair, _)| pair)
    }
}

/// How alike two quotes are, 0 to 1; nothing where they do not render one utterance.
fn likeness(p: &Spoken, q: &Spoken) -> Option<f64> {
    let (short, long) = if p.mass.len() <= q.mass.len() { (p, q) } else { (q, p) };
    let (count, shared) = common(short, |key| long.weighs(key));
    let whole_mass = short.mass.iter().map(|(_, weight)| weight).sum::<f64>().max(f64::MIN_POSITIVE);
    if shared < SHARED * whole_mass {
        return None;
    }
    let (count, shared) = best_stretch(short, long).unwrap_or((count, shared));
    let share = shared / whole_mass;
    let one_speaker = speaker::same(p, q);
    let least = if one_speaker == Some(false) { SHARED_IF_OTHERS } else { SHARED };
    let two_people = one_speaker == Some(false) && p.names_somebody() && q.names_somebody();
    if two_people && is_common(short, long) || are_speeches_apart(short, long) {
        return None;
    }
    let cut = || {
        let enough = count > 1 || short.words.len() >= FEW || one_speaker == Some(true);
        enough && rendering::is_cut(short, long)
    };
    // What one and the same is not known to have said is a term that several use: a “safe zone” and “safety zones”
    let exchanged = || count > 1 && one_speaker == Some(true) && !rendering::exchanges(p, q).is_empty();
    let whole = || share > WHOLE && (cut() || exchanged());
    let enough = share >= least && (count >= FEW && !only_names(short, long) || whole());
    (enough && (one_speaker != Some(false) || spelt_alike(short, long))).then_some(share)
}

/// Whether all that two quotes have in common is names, or one other word: what the story is about.
fn only_names(short: &Spoken, long: &Spoken) -> bool {
    let plain =
        |term: &&TermAt| term.weight > 0.0 && term.span.of(short.text).starts_with(char::is_lowercase);
    let own = short.terms.iter().filter(plain).map(|term| term.key);
    let mut common = own.filter(|key| long.terms.iter().any(|other| other.key == *key));
    let first = common.next();
    first.is_none_or(|first| common.all(|key| key == first))
}

/// Whether a quote has so few telling words that anybody may begin or end so: `We are deeply saddened`.
fn is_common(short: &Spoken, long: &Spoken) -> bool {
    !short.is_telling() && rendering::relation(short, long) != Rendering::Verbatim
}

/// Whether two long speeches have no [`RUN`] words in a row in common: they tell of the same, each in its own words.
fn are_speeches_apart(p: &Spoken, q: &Spoken) -> bool {
    if p.words.len().min(q.words.len()) < SPEECH {
        return false;
    }
    let runs = |quote: &Spoken| -> BTreeSet<[u32; RUN]> {
        quote.words.windows(RUN).map(|run| std::array::from_fn(|at| run[at].key)).collect()
    };
    runs(p).is_disjoint(&runs(q))
}

/// A speech has so many words at least.
const SPEECH: usize = 50;
/// See [`are_speeches_apart`].
const RUN: usize = 7;

/// Whether most of the words of a quote stand in another one as they are spelt.
fn spelt_alike(short: &Spoken, long: &Spoken) -> bool {
    let common = short.words.iter().filter(|word| long.words.iter().any(|other| other.key == word.key));
    common.count() as f64 >= SHARED_IF_OTHERS * short.words.len() as f64
}

/// How many telling terms of a quote are somewhere, and what they weigh.
fn common(short: &Spoken, is_there: impl Fn(u32) -> bool) -> (usize, f64) {
    let found = short.mass.iter().filter(|(key, _)| is_there(*key));
    found.fold((0, 0.0), |(count, sum), (_, weight)| (count + 1, sum + weight))
}

/// The same for the stretch of a much longer quote that has the most of it; nothing where it is not much longer.
fn best_stretch(short: &Spoken, long: &Spoken) -> Option<(usize, f64)> {
    let reach = short.words.len() * STRETCH + ROOM;
    if long.words.len() <= reach {
        return None;
    }
    let wanted: Vec<Option<usize>> = long
        .terms
        .iter()
        .map(|term| short.mass.binary_search_by_key(&term.key, |&(key, _)| key).ok())
        .collect();
    let mut times = vec![0_usize; short.mass.len()];
    let (mut count, mut shared) = (0_usize, 0.0);
    let mut best = (0, 0.0);
    for (at, term) in wanted.iter().enumerate() {
        if let Some(term) = *term {
            times[term] += 1;
            if times[term] == 1 {
                (count, shared) = (count + 1, shared + short.mass[term].1);
            }
        }
        if let Some(gone) = at.checked_sub(reach).and_then(|gone| wanted[gone]) {
            times[gone] -= 1;
            if times[gone] == 0 {
                (count, shared) = (count - 1, shared - short.mass[gone].1);
            }
        }
        if shared > best.1 {
            best = (count, shared);
        }
    }
    Some(best)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;
    use crate::compare::compare;
    use crate::compare::spoken::spoken;

    /// Whether quotes with these speakers render the same words.
    #[track_caller]
    fn check((a, by_a): (&str, &str), (b, by_b): (&str, &str), expected: bool) {
        let article = |outlet: &str, words: &str, by: &str| {
            read(outlet, format!("“{words},” {by} said on Monday.\n").as_bytes()).expect("it is text")
        };
        let story = compare(vec![article("one.txt", a, by_a), article("two.txt", b, by_b)]);
        let quotes = spoken(&story);
        assert_eq!(likeness(&quotes[0], &quotes[1]).is_some(), expected, "{a} | {b}");
    }

    #[test]
    fn words_of_one_statement() {
        let said = ("The bridge over the river will open in spring", "Ida Holm");
        check(said, ("In spring the bridge over the river will be open", "Ida Holm"), true);
        check(said, ("The bridge over the river will open in spring", "Carl Dorn"), true);
        check(said, ("In spring we open this wonderful bridge to the islands", "Carl Dorn"), false);
    }

    #[test]
    fn a_few_words_of_two_people_are_what_anybody_says() {
        let said = ("We are deeply saddened", "Ida Holm");
        check(said, ("We are deeply saddened by the storm", "Carl Dorn"), false);
        check(said, ("We are deeply saddened by the storm", "Ida Holm"), true);
    }

    #[test]
    fn a_long_speech_has_some_words_of_any_other() {
        let long = "We mourn for the sailors, and we will help their families. The harbour has been shut \
            since the storm came, and all the schools with it. Nobody knows when the old lighthouse can be \
            repaired, for the road that leads to it was washed away, and boats cannot land there in winter";
        check(("The boats of those families were repaired", "Ida Holm"), (long, "Ida Holm"), false);
        check(("The old lighthouse can be repaired", "Ida Holm"), (long, "Ida Holm"), true);
    }

    #[test]
    fn two_speeches_on_one_thing_are_not_one() {
        let head =
            "The old lighthouse on the rock was lost in the storm of Monday night and nobody saw it fall. ";
        let one = "Sailors found two boats on the beach and the harbour of the town was full of broken masts. \
            The mayor has asked the army for tents, and the schools will be shut until the \
            roads are free again. Fishermen say that no ferry leaves before Sunday, when the wind will turn";
        let two = "Two boats lay upon the beach when sailors came, broken masts filled the harbour below the town. \
            Tents will be sent by the army, which the mayor asked, while roads are blocked and \
            schools shut. The wind will not turn before Sunday, and ferry and fishermen alike say that they wait";
        check((one, "Ida Holm"), (two, "Ida Holm"), false);
        check((&format!("{head}{one}"), "Ida Holm"), (&format!("{head}{two}"), "Ida Holm"), true);
    }

    #[test]
    fn half_of_the_words_are_too_few() {
        check(
            ("The storm took every boat and net and rope from the fishermen of our harbour", "Ida Holm"),
            ("The storm took the whole roof off the chapel that sailors built above our harbour", "Ida Holm"),
            false,
        );
    }

    #[test]
    fn of_two_sentences_in_a_row_one_is_the_other_outlet_s() {
        let read = |name: &str, text: &str| read(name, text.as_bytes()).expect("it is text");
        let story = compare(vec![
            read(
                "one.txt",
                "“Nobody crossed the old bridge in winter,” Ida Holm said. “Nobody crossed the bridge twice,” she added.\n",
            ),
            read("two.txt", "“Nobody crossed the old bridge over the Orm in winter,” Ida Holm said.\n"),
        ]);
        let quotes = spoken(&story);
        let likeness = Likenesses::of(&quotes);
        let whole = |id: (usize, usize)| quotes.iter().find(|quote| quote.id == id).expect("a quote").number;
        let article = |source: &str| story.articles.iter().position(|it| it.source == source).expect("it");
        let (one, two) = (article("one.txt"), article("two.txt"));
        assert!(likeness.get(whole((one, 0)), whole((two, 0))).is_some());
        assert!(likeness.get(whole((one, 1)), whole((two, 0))).is_none());
    }

    #[test]
    fn names_alone_are_what_the_story_is_about() {
        check(
            ("Norway and Denmark trust Iceland", "Ida Holm"),
            ("Iceland has rain, Norway snow and Denmark neither", "Ida Holm"),
            false,
        );
    }
}
