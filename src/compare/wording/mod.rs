//! Wording: how the outlets put what they say in aligned passages.

mod contrary;
#[cfg(test)]
mod drill;
mod firmness;
mod lists;
mod words;

use super::claimed::claimed;
use super::{Comparison, Finding, Subject, Verdict};
use crate::align::{Alignment, Link};
use crate::article::Place;
use crate::text::{Span, normal::fold};
use lists::List;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use words::Words;

/// Least score of a link between passages that are searched.
const SURE: f64 = 0.4;
/// What such a finding is worth where the passages surely say the same.
const TRUST: f64 = 0.7;

/// One way in which two wordings part.
struct Way {
    subject: Subject,
    verdict: Verdict,
    why: &'static str,
    /// The words of each side.
    find: fn(&Words, &Words) -> Option<(Span, Span)>,
}

/// All ways, the gravest first; two passages part in one way at most.
const WAYS: &[Way] = &[
    Way {
        subject: Subject::Negation,
        verdict: Verdict::Differ,
        why: "The outlets use words that cannot both be true of one thing.",
        find: contrary::opposite,
    },
    Way {
        subject: Subject::Negation,
        verdict: Verdict::Differ,
        why: "One outlet says that it is so, another that it is not.",
        find: contrary::negated,
    },
    Way {
        subject: Subject::Wording,
        verdict: Verdict::Compatible,
        why: "One outlet says flatly what another keeps at a distance.",
        find: firmness::hedged,
    },
];

/// The findings about wording, each pair of words once.
pub fn findings(story: &Comparison, aligned: &Alignment) -> Vec<Finding> {
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
            Some(Finding { claim: claimed(&aligned.claims, [link.a, link.b]), ..found })
        })
        .filter(|finding| {
            said.insert([0, 1].map(|side| (finding.members[side].place, finding.members[side].span)))
        })
        .collect();
    found.retain(|finding| !uses_both(finding, &words));
    found
}

/// Whether one outlet uses the words of both sides, in passages of which another says the same: then they are said
/// of two things, as `safe zones` and an `unsafe` place.
fn uses_both(finding: &Finding, words: &FxHashMap<Place, Words>) -> bool {
    let uses = |article: usize, value: &str| {
        let value = fold(value);
        words
            .iter()
            .filter(|(place, _)| place.article == article)
            .any(|(_, words)| words.listed(List::Opposites).iter().any(|run| words.phrase(run) == value))
    };
    let [a, b] = [0, 1].map(|side| &finding.members[side]);
    finding.subject == Subject::Negation
        && (uses(a.place.article, &b.value) || uses(b.place.article, &a.value))
}

/// The gravest way in which two aligned passages part.
fn finding(a: &Words, b: &Words, score: f64) -> Option<Finding> {
    WAYS.iter().find_map(|way| {
        let (in_a, in_b) = (way.find)(a, b)?;
        Some(Finding {
            subject: way.subject,
            verdict: way.verdict,
            confidence: score * TRUST,
            why: way.why.to_owned(),
            claim: None,
            members: vec![a.said(in_a), b.said(in_b)],
        })
    })
}
