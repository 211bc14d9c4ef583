//! Wording: how the outlets put what they say in aligned passages.

mod contrary;
#[cfg(test)]
mod drill;
mod firmness;
mod ground;
mod lists;
mod polarity;
mod sourced;
mod words;

use super::claimed::Claimed;
use super::{Comparison, Finding, Said, Subject, Verdict};
use crate::align::{Alignment, Link};
use crate::article::Place;
use crate::text::{Span, normal::fold};
use lists::List;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::LazyCell;
use std::collections::BTreeSet;
use words::Words;

/// Least score of a link between passages that are searched.
const SURE: f64 = 0.5;
/// The same where the passages must run alike throughout.
const SURER: f64 = 0.75;
/// What a finding is worth where the passages do not say the same at all, and what it gains where they surely do.
type Line = (f64, f64);
/// Of contraries only one stood in 34 stories of real articles, and it was right: this line is a judgement, from stories
/// that were written to be at odds.
const CONTRARY: Line = (0.1, 0.8);
/// Of 17 findings on 67 stories, which stood for 40 pairs of passages and were read, those of links under 0.6 were right
/// in 2 of 5 cases, the others in 11 of 12. Said before: 0.40 and 0.51; now: 0.52 and 0.83.
const DISTANCE: Line = (-0.35, 1.6);
/// What is told with a source on one side and without on the other: nearly all of the few findings on 34
/// stories of real articles were right.
const SOURCED: Line = (0.05, 0.85);
/// Nothing is quite sure, nor quite unsure.
const LEAST: f64 = 0.05;
/// See [`LEAST`].
const MOST: f64 = 0.92;

/// One way in which two wordings part.
struct Way {
    subject: Subject,
    verdict: Verdict,
    why: &'static str,
    /// The least score of a link between passages in which it is sought.
    from: f64,
    /// How sure it is, by the score of the link.
    worth: Line,
    /// The words of each side.
    find: fn(&Words, &Words) -> Option<(Span, Span)>,
}

/// All ways, the gravest first; two passages part in one way at most.
const WAYS: &[Way] = &[
    Way {
        subject: Subject::Negation,
        verdict: Verdict::Differ,
        why: "The outlets use words that cannot both be true of one thing.",
        from: SURE,
        worth: CONTRARY,
        find: contrary::opposite,
    },
    Way {
        subject: Subject::Negation,
        verdict: Verdict::Differ,
        why: "One outlet says that it is so, another that it is not.",
        from: SURE,
        worth: CONTRARY,
        find: contrary::negated,
    },
    Way {
        subject: Subject::Wording,
        verdict: Verdict::Compatible,
        why: "One outlet says flatly what another keeps at a distance.",
        from: SURE,
        worth: DISTANCE,
        find: firmness::hedged,
    },
    Way {
        subject: Subject::Wording,
        verdict: Verdict::Compatible,
        why: "One outlet says of its own accord what another gives as the word of somebody.",
        from: SURER,
        worth: SOURCED,
        find: sourced::sourced,
    },
];

/// The findings about wording, each pair of words once.
pub fn findings(story: &Comparison, aligned: &Alignment, claimed: &Claimed) -> Vec<Finding> {
    let sure: Vec<&Link> = aligned.links.iter().filter(|link| link.score >= SURE).collect();
    let mut words: FxHashMap<Place, Words> = FxHashMap::default();
    for place in sure.iter().flat_map(|link| [link.a, link.b]) {
        words.entry(place).or_insert_with(|| Words::of(story, place));
    }
    let mut said = BTreeSet::new();
    let mut found: Vec<Finding> = sure
        .into_iter()
        .filter_map(|link| {
            let found = finding(&words[&link.a], &words[&link.b], link.score)?;
            Some(Finding { claim: claimed.most([link.a, link.b]), ..found })
        })
        .filter(|finding| {
            said.insert([0, 1].map(|side| (finding.members[side].place, finding.members[side].span)))
        })
        .collect();
    let opposites = LazyCell::new(|| opposites(&words));
    found.retain(|finding| !uses_both(finding, &opposites));
    gathered(found, claimed)
}

/// The findings of which words of one stand in another as well as one finding: all outlets that tell it, each with the
/// words that go with the others most surely.
fn gathered(mut found: Vec<Finding>, claimed: &Claimed) -> Vec<Finding> {
    found.sort_by(|one, other| other.confidence.total_cmp(&one.confidence));
    let mut gathered: Vec<Finding> = Vec::with_capacity(found.len());
    // The first finding in which some words stand, by what it says of them.
    let mut first: FxHashMap<(String, Place, Span), usize> = FxHashMap::default();
    for finding in found {
        let why = finding.why.clone();
        let words = |said: &Said| (why.clone(), said.place, said.span);
        let surer = finding.members.iter().filter_map(|said| first.get(&words(said)).copied()).min();
        let at = surer.unwrap_or(gathered.len());
        if surer.is_none() {
            gathered.push(Finding { members: Vec::new(), ..finding.clone() });
        }
        let told: BTreeSet<usize> = gathered[at].members.iter().map(|said| said.place.article).collect();
        for said in finding.members.into_iter().filter(|said| !told.contains(&said.place.article)) {
            first.entry(words(&said)).and_modify(|known| *known = at.min(*known)).or_insert(at);
            gathered[at].members.push(said);
        }
    }
    for finding in &mut gathered {
        finding.members.sort_by_key(|said| (said.place, said.span));
        finding.claim = claimed.most(finding.members.iter().map(|said| said.place)).or(finding.claim);
    }
    gathered
}

/// The opposites that each article uses, by what they are listed under.
fn opposites(words: &FxHashMap<Place, Words>) -> FxHashSet<(usize, &'static str)> {
    let used = words
        .iter()
        .flat_map(|(place, words)| words.listed(List::Opposites).iter().map(|run| (place.article, run.head)));
    used.collect()
}

/// Whether one outlet uses the opposites of both sides, in passages of which another says the same: then they are said
/// of two things, as `safe zones` and an `unsafe` place.
fn uses_both(finding: &Finding, opposites: &FxHashSet<(usize, &'static str)>) -> bool {
    let head = |said: &Said| lists::opposite(&fold(&said.value));
    let [a, b] = [0, 1].map(|side| &finding.members[side]);
    let (Some(own), Some(others)) = (head(a), head(b)) else { return false };
    finding.subject == Subject::Negation
        && own != others
        && (opposites.contains(&(a.place.article, others)) || opposites.contains(&(b.place.article, own)))
}

/// The gravest way in which two aligned passages part.
fn finding(a: &Words, b: &Words, score: f64) -> Option<Finding> {
    WAYS.iter().filter(|way| score >= way.from).find_map(|way| {
        let (in_a, in_b) = (way.find)(a, b)?;
        Some(Finding {
            subject: way.subject,
            verdict: way.verdict,
            confidence: (way.worth.0 + way.worth.1 * score).clamp(LEAST, MOST),
            why: way.why.to_owned(),
            claim: None,
            members: vec![a.said(in_a), b.said(in_b)],
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::article::read;
    use crate::compare::{Subject, compare};

    #[test]
    fn a_contradiction_is_one_finding_over_all_that_tell_it() {
        let told = ["approved", "approved", "rejected"];
        let article = |(index, verb): (usize, &str)| {
            let words = format!("The harbour board {verb} the new ferry line to Tallinn.\n");
            read(&format!("{index}.txt"), words.as_bytes()).expect("it is text")
        };
        let story = compare(told.into_iter().enumerate().map(article).collect());
        let found: Vec<_> =
            story.findings.iter().filter(|finding| finding.subject == Subject::Negation).collect();
        assert_eq!(found.len(), 1);
        let members: Vec<_> =
            found[0].members.iter().map(|said| (said.place.article, said.value.as_str())).collect();
        assert_eq!(members, [(0, "approved"), (1, "approved"), (2, "rejected")]);
    }
}
