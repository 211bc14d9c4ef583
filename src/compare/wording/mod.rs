//! Wording: how the outlets put what they say in aligned passages.

mod contrary;
#[cfg(test)]
mod drill;
mod firmness;
mod lists;
mod words;

use super::claimed::claimed;
use super::{Comparison, Finding, Said, Subject, Verdict};
use crate::align::{Alignment, Claim, Link};
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
    gathered(found, &aligned.claims)
}

/// The findings of which words of one stand in another as well as one finding: all outlets that tell it.
fn gathered(found: Vec<Finding>, claims: &[Claim]) -> Vec<Finding> {
    let mut gathered: Vec<Finding> = Vec::with_capacity(found.len());
    for mut finding in found {
        let shares = |other: &Finding| {
            let common =
                |said: &Said| other.members.iter().any(|it| (it.place, it.span) == (said.place, said.span));
            other.why == finding.why && finding.members.iter().any(common)
        };
        let (same, others): (Vec<Finding>, Vec<Finding>) = gathered.into_iter().partition(shares);
        gathered = others;
        for other in same {
            finding.confidence = finding.confidence.max(other.confidence);
            finding.members.extend(other.members);
        }
        finding.members.sort_by_key(|said| (said.place, said.span));
        finding.members.dedup_by_key(|said| (said.place, said.span));
        finding.claim = claimed(claims, finding.members.iter().map(|said| said.place)).or(finding.claim);
        gathered.push(finding);
    }
    gathered
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
