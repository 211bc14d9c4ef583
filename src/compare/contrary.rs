//! Contraries: one outlet says that it is so, another that it is not.
//!
//! Only where two passages run alike around the word in question: the same telling words near it, and on one side
//! a negation in front of it, or its opposite in its place.

use super::{Comparison, Finding, Said, Subject, Verdict};
use crate::align::{Link, TermAt};
use crate::article::Place;
use crate::text::{Span, lexicon, normal::fold, stem};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static NEGATIONS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lexicon::set(include_str!("../../assets/words/negations.txt")));

/// Words and phrases with an opposite, by their first word.
static OPPOSED: LazyLock<FxHashMap<&str, Vec<Opposed>>> = LazyLock::new(|| {
    let mut opposites: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (head, others) in lexicon::rows(include_str!("../../assets/words/opposites.txt")) {
        for other in others {
            opposites.entry(head).or_default().push(other);
            opposites.entry(other).or_default().push(head);
        }
    }
    let mut by_first: FxHashMap<&str, Vec<Opposed>> = FxHashMap::default();
    for (phrase, others) in opposites {
        by_first.entry(first_word(phrase)).or_default().push(Opposed { phrase, others });
    }
    by_first
});

/// A word or phrase, and those that cannot be true together with it.
struct Opposed {
    phrase: &'static str,
    others: Vec<&'static str>,
}

fn first_word(phrase: &str) -> &str {
    phrase.split(' ').next().unwrap_or_default()
}

/// Least score of a link between passages that are searched.
const SURE: f64 = 0.4;
/// How far in front of a word its negation stands, in words.
const REACH: usize = 2;
/// How many words on each side tell whether two words stand in the same place.
const AROUND: usize = 6;
/// How many telling words around them two contraries share at least.
const SHARED: usize = 2;

/// The findings about contraries.
pub fn findings(story: &Comparison) -> Vec<Finding> {
    let sure = || story.links.iter().filter(|link| link.score >= SURE);
    let places: BTreeSet<Place> = sure().flat_map(|link| [link.a, link.b]).collect();
    let words: BTreeMap<Place, Words> =
        places.into_iter().map(|place| (place, Words::of(story, place))).collect();
    let mut said = FxHashSet::default();
    sure()
        .filter_map(|link| finding(link, &words[&link.a], &words[&link.b]))
        .filter(|finding| {
            said.insert(finding.members.iter().map(|said| (said.place, said.span)).collect::<Vec<_>>())
        })
        .collect()
}

/// The first contrary of two aligned passages.
fn finding(link: &Link, a: &Words, b: &Words) -> Option<Finding> {
    let (in_a, in_b, why) = opposite(a, b)
        .map(|(in_a, in_b)| (in_a, in_b, "The outlets use words that cannot both be true of one thing."))
        .or_else(|| {
            let (in_a, in_b) = negated(a, b)?;
            Some((in_a, in_b, "One outlet says that it is so, another that it is not."))
        })?;
    Some(Finding {
        subject: Subject::Negation,
        verdict: Verdict::Differ,
        confidence: link.score * 0.7,
        why: why.to_owned(),
        claim: None,
        members: vec![a.said(in_a), b.said(in_b)],
    })
}

/// The words of one passage.
struct Words<'c> {
    place: Place,
    terms: &'c [TermAt],
    folded: Vec<String>,
    text: &'c str,
    /// What has an opposite: the terms from where to where.
    opposed: Vec<(usize, usize, &'static Opposed)>,
    /// Whether a negation stands in it.
    denies: bool,
    /// The roots of the telling words that stand once, and where.
    single: OnceCell<BTreeMap<String, usize>>,
}

impl<'c> Words<'c> {
    fn of(story: &'c Comparison, place: Place) -> Self {
        let text = story.articles[place.article].text.as_str();
        let terms = story.terms_of(place);
        let folded: Vec<_> = terms.iter().map(|term| fold(term.span.of(text)).into_owned()).collect();
        let opposed = opposed(&folded);
        let denies = folded.iter().any(|word| NEGATIONS.contains(word.as_str()));
        Self { place, terms, folded, text, opposed, denies, single: OnceCell::new() }
    }

    /// Whether a negation stands right in front of a word.
    fn is_negated(&self, at: usize) -> bool {
        self.folded[at.saturating_sub(REACH)..at].iter().any(|word| NEGATIONS.contains(word.as_str()))
    }

    /// The word with what stands between it and its negation.
    fn with_negation(&self, at: usize) -> Span {
        let from = if self.is_negated(at) { at.saturating_sub(REACH) } else { at };
        self.span(from, at + 1)
    }

    /// The telling words, no names, that stand once in either passage.
    fn common_words(&self, other: &Self) -> Vec<(usize, usize)> {
        let (here, there) = (self.single_words(), other.single_words());
        here.iter().filter_map(|(root, &at)| Some((at, *there.get(root)?))).collect()
    }

    fn single_words(&self) -> &BTreeMap<String, usize> {
        self.single.get_or_init(|| self.find_single_words())
    }

    fn find_single_words(&self) -> BTreeMap<String, usize> {
        let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, term) in self.terms.iter().enumerate() {
            let lower = term.span.of(self.text).starts_with(char::is_lowercase);
            if term.weight > 0.0 && lower {
                places.entry(stem(&self.folded[at]).into_owned()).or_default().push(at);
            }
        }
        places.into_iter().filter_map(|(root, at)| (at.len() == 1).then_some((root, at[0]))).collect()
    }

    /// The telling term that comes next.
    fn next_telling(&self, at: usize) -> Option<u32> {
        self.terms[at + 1..].iter().find(|term| term.weight > 0.0).map(|term| term.key)
    }

    /// The telling terms around some words.
    fn around(&self, from: usize, to: usize) -> FxHashSet<u32> {
        let near = self.terms[from.saturating_sub(AROUND)..from]
            .iter()
            .chain(&self.terms[to..(to + AROUND).min(self.terms.len())]);
        near.filter(|term| term.weight > 0.0).map(|term| term.key).collect()
    }

    fn said(&self, span: Span) -> Said {
        Said { place: self.place, span, value: span.of(self.text).to_owned(), altered: vec![span] }
    }

    fn span(&self, from: usize, to: usize) -> Span {
        self.terms[from..to].iter().fold(self.terms[from].span, |span, term| span.join(term.span))
    }
}

/// The words and phrases among folded terms that have an opposite; the shorter first where two begin together.
fn opposed(folded: &[String]) -> Vec<(usize, usize, &'static Opposed)> {
    let mut found = Vec::new();
    for (at, word) in folded.iter().enumerate() {
        let rows = OPPOSED.get(first_word(word)).into_iter().flatten();
        found.extend(rows.filter_map(|row| Some((at, at + length(row.phrase, &folded[at..])?, row))));
    }
    found.sort_by_key(|&(from, to, _)| (from, to));
    found
}

/// How many of some terms a phrase takes that they begin with.
fn length(phrase: &str, folded: &[String]) -> Option<usize> {
    let mut rest = phrase;
    for (at, word) in folded.iter().enumerate() {
        rest = rest.strip_prefix(word.as_str())?;
        if rest.is_empty() {
            return Some(at + 1);
        }
        rest = rest.strip_prefix(' ')?;
    }
    None
}

/// Words of two passages that cannot both be true, in the same surroundings.
fn opposite(a: &Words, b: &Words) -> Option<(Span, Span)> {
    for &(from_a, to_a, row) in &a.opposed {
        for &(from_b, to_b, other) in &b.opposed {
            let contrary = row.others.contains(&other.phrase);
            let denied = a.is_negated(from_a) != b.is_negated(from_b);
            if contrary && !denied && alike(a, (from_a, to_a), b, (from_b, to_b)) {
                return Some((a.span(from_a, to_a), b.span(from_b, to_b)));
            }
        }
    }
    None
}

/// A word that both passages have, with a negation in front of it on one side only, beside the same telling word.
///
/// Names are passed over: what is not done by or to somebody says little about them.
fn negated(a: &Words, b: &Words) -> Option<(Span, Span)> {
    if !(a.denies || b.denies) {
        return None;
    }
    for (at, other) in a.common_words(b) {
        let beside = a.next_telling(at).is_some_and(|next| b.next_telling(other) == Some(next));
        let contrary = a.is_negated(at) != b.is_negated(other);
        if contrary && beside && alike(a, (at, at + 1), b, (other, other + 1)) {
            return Some((a.with_negation(at), b.with_negation(other)));
        }
    }
    None
}

/// Whether words of two passages stand in the same surroundings.
fn alike(a: &Words, in_a: (usize, usize), b: &Words, in_b: (usize, usize)) -> bool {
    let (around_a, around_b) = (a.around(in_a.0, in_a.1), b.around(in_b.0, in_b.1));
    around_a.intersection(&around_b).count() >= SHARED
}

#[cfg(test)]
mod tests {
    use crate::article::read;
    use crate::compare::{Subject, compare};

    /// The contraries of two one-sentence articles.
    fn check(a: &str, b: &str, expected: &[&[&str]]) {
        let article =
            |name: &str, words: &str| read(name, format!("{words}\n").as_bytes()).expect("it is text");
        let story = compare(vec![article("one.txt", a), article("two.txt", b)]);
        let contraries = story.findings.iter().filter(|finding| finding.subject == Subject::Negation);
        let found: Vec<Vec<&str>> = contraries
            .map(|finding| finding.members.iter().map(|said| said.value.as_str()).collect())
            .collect();
        assert_eq!(found, expected, "{a} | {b}");
    }

    #[test]
    fn contraries() {
        check(
            "The harbour board approved the new ferry line to Tallinn.",
            "The harbour board rejected the new ferry line to Tallinn.",
            &[&["approved", "rejected"]],
        );
        check(
            "The harbour board did not fund the new ferry line to Tallinn.",
            "The harbour board funded the new ferry line to Tallinn.",
            &[&["did not fund", "funded"]],
        );
    }

    #[test]
    fn no_contraries() {
        check(
            "The harbour board did not approve the new ferry line to Tallinn.",
            "The harbour board has not approved the new ferry line to Tallinn.",
            &[],
        );
        check(
            "The harbour board approved the new ferry line to Tallinn.",
            "The court rejected a complaint by neighbours about noise at night.",
            &[],
        );
    }
}
