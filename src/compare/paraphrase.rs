//! Paraphrases: an outlet that does not quote an utterance tells in its own words that the speaker said it.
//!
//! A passage is a paraphrase when it is linked with the passage of a quote, has enough of the quote's telling words
//! outside of its own quotation marks, and reports what the same speaker said.

use super::spoken::{Spoken, mass};
use super::utterance::{Paraphrase, Utterance};
use super::{Comparison, tellers::Tellers};
use crate::align::{Link, TermAt};
use crate::article::Place;
use crate::mention::Quote;
use crate::text::Span;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cell::LazyCell;

/// So many telling words are shared at least, the speaker's name apart.
const FEW: usize = 2;
/// Least share of the telling words of the shorter of quote and passage.
const OF_SHORTER: f64 = 0.3;
/// The same where the passage has quotes of its own: they may well be what it is about.
const OF_SHORTER_BESIDE_QUOTES: f64 = 0.5;
/// Least share of the telling words of the longer.
const OF_LONGER: f64 = 0.15;

/// Adds to each utterance how the outlets that do not quote it tell it, each outlet's passage that is most like it.
pub fn find(story: &Comparison, links: &[Link], spoken: &[Spoken], utterances: &mut [Utterance]) {
    let quoted = quoted(story, spoken, utterances);
    let mut tellers = Tellers::new(story);
    for link in links {
        for (here, there) in [(link.a, link.b), (link.b, link.a)] {
            let told = LazyCell::new(|| Told::of(story, there));
            for &(quote, utterance) in quoted.get(&here).into_iter().flatten() {
                let utterance = &mut utterances[utterance];
                let quotes_it = utterance.quotes.iter().any(|(article, _)| *article == there.article);
                let share = if quotes_it { None } else { likeness(story, quote, here, &told) };
                let Some(share) = share.filter(|_| tellers.report(quote, there)) else { continue };
                utterance.add(Paraphrase { place: there, quoted: here, of: quote.id, share });
            }
        }
    }
    for utterance in utterances {
        utterance.paraphrases.sort_by_key(|paraphrase| paraphrase.place);
    }
}

impl Utterance {
    /// Takes in a paraphrase, unless there is one of that outlet that is as good.
    fn add(&mut self, found: Paraphrase) {
        let same = |other: &&mut Paraphrase| other.place.article == found.place.article;
        match self.paraphrases.iter_mut().find(same) {
            Some(known) if known.share < found.share => *known = found,
            Some(_) => {}
            None => self.paraphrases.push(found),
        }
    }
}

/// A quote, and which utterance it renders.
type Quoted<'q, 'c> = (&'q Spoken<'c>, usize);

/// The quotes that run over each passage, if they tell enough to be known again.
fn quoted<'q, 'c>(
    story: &Comparison,
    spoken: &'q [Spoken<'c>],
    utterances: &[Utterance],
) -> FxHashMap<Place, Vec<Quoted<'q, 'c>>> {
    let renders = utterances
        .iter()
        .enumerate()
        .flat_map(|(index, utterance)| utterance.quotes.iter().map(move |&quote| (quote, index)));
    let renders: FxHashMap<(usize, usize), usize> = renders.collect();
    let mut at: FxHashMap<Place, Vec<Quoted>> = FxHashMap::default();
    for quote in spoken.iter().filter(|quote| quote.is_telling()) {
        let end = quote.span.end;
        let passages = story.articles[quote.id.0].passages.iter().enumerate().skip(quote.place.passage);
        for (passage, _) in passages.take_while(|(_, passage)| passage.span.start < end) {
            at.entry(Place { passage, ..quote.place }).or_default().push((quote, renders[&quote.id]));
        }
    }
    at
}

/// What a passage tells in its own words.
struct Told {
    /// What each telling term weighs; ordered by their keys.
    mass: Vec<(u32, f64)>,
    /// What they weigh together.
    whole: f64,
    /// Which share of the shorter it has in common with a quote that it tells, at least.
    least: f64,
}

impl Told {
    fn of(story: &Comparison, place: Place) -> Self {
        let mass = mass(own_words(story, place));
        let beside_quotes = quotes_in(story, place).next().is_some();
        let least = if beside_quotes { OF_SHORTER_BESIDE_QUOTES } else { OF_SHORTER };
        Self { whole: whole(&mass), mass, least }
    }
}

/// Which share of the telling words of the shorter of the two a passage and what a quote says in another one have in
/// common, if it is enough.
fn likeness(story: &Comparison, quote: &Spoken, here: Place, told: &Told) -> Option<f64> {
    let whole_quote = story.span_of(here).contains(quote.span);
    let part = || mass(story.terms_within((here, quote.span)));
    let said = if whole_quote { Cow::Borrowed(&quote.mass) } else { Cow::Owned(part()) };
    let weight =
        |key: u32| told.mass.binary_search_by_key(&key, |&(key, _)| key).ok().map(|at| told.mass[at].1);
    let common = said.iter().filter_map(|&(key, _)| weight(key));
    let (count, shared) = common.fold((0, 0.0), |(count, sum), weight| (count + 1, sum + weight));
    let said = whole(&said);
    let (of_shorter, of_longer) = (shared / said.min(told.whole), shared / said.max(told.whole));
    (count >= FEW && of_shorter >= told.least && of_longer >= OF_LONGER).then_some(of_shorter)
}

/// What terms weigh together.
fn whole(mass: &[(u32, f64)]) -> f64 {
    mass.iter().map(|(_, weight)| weight).sum::<f64>().max(f64::MIN_POSITIVE)
}

/// The terms of a passage that stand in none of its quotation marks.
fn own_words(story: &Comparison, place: Place) -> impl DoubleEndedIterator<Item = &TermAt> {
    let quoted: Vec<Span> = quotes_in(story, place).map(|quote| quote.marked).collect();
    let is_own = move |term: &&TermAt| {
        let next = quoted.partition_point(|quote| quote.end <= term.span.start);
        !quoted.get(next).is_some_and(|quote| quote.overlaps(term.span))
    };
    story.terms_of(place).iter().filter(is_own)
}

/// What somebody said, in quotation marks, in a passage.
fn quotes_in(story: &Comparison, place: Place) -> impl Iterator<Item = &Quote> {
    let (quotes, whole) = (&story.mentions[place.article].quotes, story.span_of(place));
    let first = quotes.partition_point(|quote| quote.marked.end <= whole.start);
    let within = quotes[first..].iter().take_while(move |quote| quote.marked.start < whole.end);
    within.filter(|quote| quote.kind.is_speech())
}

#[cfg(test)]
mod tests {
    use crate::article::read;
    use crate::compare::{Finding, Verdict, compare};

    /// The words in which the second outlet tells what the first quotes; blank where it does not.
    fn check(quoted: &str, told: &str, expected: &str) {
        let around = "\n\nThe bridge over the Orva was shut on Monday.\n";
        let article = |outlet: &str, words: &str| {
            read(outlet, format!("{words}{around}").as_bytes()).expect("it is text")
        };
        let story = compare(vec![article("one.txt", quoted), article("two.txt", told)]);
        let paraphrases = story.utterances.iter().flat_map(|utterance| &utterance.paraphrases);
        let places: Vec<_> = paraphrases.map(|told| told.place).collect();
        let found = places.iter().map(|&place| story.span_of(place).of(&story.articles[1].text));
        assert_eq!(found.collect::<Vec<_>>().join(" / "), expected, "{quoted} | {told}");
        let retold = |finding: &&Finding| finding.why.contains("in its own words");
        let findings: Vec<_> = story.findings.iter().filter(retold).collect();
        assert_eq!(findings.len(), places.len(), "{told}");
        assert!(findings.iter().all(|finding| finding.verdict == Verdict::Compatible));
    }

    const QUOTED: &str =
        "“The cracks in the northern pillar were known to the inspectors for years,” Ida Holm said.";

    #[test]
    fn what_another_outlet_quotes_is_told_in_its_own_words() {
        let told = "Inspectors had known of cracks in the northern pillar for years, according to Ida Holm.";
        check(QUOTED, told, told);
        let told = "Ida Holm told reporters that inspectors knew of the cracks in the northern pillar.";
        check(QUOTED, told, told);
    }

    #[test]
    fn the_speaker_and_the_words_must_be_the_same() {
        check(QUOTED, "Inspectors had known of cracks in the northern pillar for years.", "");
        check(QUOTED, "Inspectors knew of cracks in the northern pillar for years, Per Lund said.", "");
        check(QUOTED, "Ida Holm said she would resign over the northern affair.", "");
        check(QUOTED, "Ida Holm opened the northern pillar, where inspectors knew of cracks for years.", "");
    }

    #[test]
    fn an_outlet_that_quotes_it_too_is_silent() {
        check(QUOTED, "“The cracks in the northern pillar were known for years,” said Ida Holm.", "");
    }

    #[test]
    fn a_long_line_of_quotes_is_read_in_one_go() {
        let quotes = |first: usize| {
            let quote =
                |n| format!("“pillar {n} was known to inspectors of bridge {n},” said Ida{n} Holm{n}. ");
            (first..first + 1_000).map(quote).collect::<String>()
        };
        let article = |name: &str, first: usize| read(name, quotes(first).as_bytes()).expect("it is text");
        let story = compare(vec![article("one.txt", 10_000), article("two.txt", 20_000)]);
        assert!(story.mentions.iter().all(|mentions| mentions.quotes.len() == 1_000));
    }
}
