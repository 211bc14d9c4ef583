//! What a reader corrects in a comparison: findings that are wrong, passages that do not say the same, and
//! passages that do.

use super::{Comparison, Finding, Rendering, Subject, Utterance, Verdict};
use crate::align::{Claim, Link, Member, Near};
use crate::article::Place;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// What the comparison found by itself, from which every correction starts.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Which passages say the same.
    pub links: Vec<Link>,
    /// The same, gathered.
    pub claims: Vec<Claim>,
    /// Which passages may say the same.
    pub near: Vec<Near>,
    /// What is worth looking at.
    pub findings: Vec<Finding>,
    /// Quotes that render the same words.
    pub utterances: Vec<Utterance>,
}

/// What a reader says of what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    /// Findings that are wrong, by their index among those that were found.
    pub wrong: BTreeSet<usize>,
    /// Passages that do not say the same, the first of each two in front.
    pub apart: BTreeSet<(Place, Place)>,
    /// Passages that say the same, the first of each two in front.
    pub together: BTreeSet<(Place, Place)>,
    /// Articles that are to be compared with nothing.
    pub muted: BTreeSet<usize>,
}

impl Comparison {
    /// What it found.
    pub fn found(&self) -> Found {
        Found {
            links: self.links.clone(),
            claims: self.claims.clone(),
            near: self.near.clone(),
            findings: self.findings.clone(),
            utterances: self.utterances.clone(),
        }
    }

    /// Becomes what was found, corrected. For each finding that is left, its index among those that were found.
    pub fn correct(&mut self, found: &Found, correction: &Correction) -> Vec<usize> {
        self.links = correction.links(found, |place| self.span_of(place));
        self.near = found.near.iter().filter(|near| !correction.parts(near.a, near.b)).copied().collect();
        let claims = correction.claims(found, |place| self.span_of(place));
        let kept: Vec<usize> = (0..claims.len()).filter(|&claim| claims[claim].members.len() > 1).collect();
        let (numbers, findings): (Vec<_>, Vec<_>) = correction.findings(found).unzip();
        self.findings = findings;
        for finding in &mut self.findings {
            finding.claim = finding.claim.and_then(|claim| kept.binary_search(&claim).ok());
        }
        self.claims = claims.into_iter().filter(|claim| claim.members.len() > 1).collect();
        self.utterances = correction.utterances(found);
        self.muted.clone_from(&correction.muted);
        self.index = OnceLock::new();
        numbers
    }
}

impl Correction {
    fn parts(&self, a: Place, b: Place) -> bool {
        let silent = |place: Place| self.muted.contains(&place.article);
        silent(a) || silent(b) || self.apart.contains(&(a.min(b), a.max(b)))
    }

    fn links(&self, found: &Found, span_of: impl Fn(Place) -> crate::text::Span) -> Vec<Link> {
        let own = found.links.iter().filter(|link| !self.parts(link.a, link.b)).copied();
        let known = |a: Place, b: Place| found.links.iter().any(|link| (link.a, link.b) == (a, b));
        let new = self.together.iter().filter(|(a, b)| !known(*a, *b) && !self.parts(*a, *b));
        let made = new.map(|&(a, b)| Link { a, b, score: 1.0, part_a: span_of(a), part_b: span_of(b) });
        let mut links: Vec<_> = own.chain(made).collect();
        links.sort_by_key(|link| (link.a, link.b));
        links
    }

    /// The claims under their old numbers, new ones at the end. Those of fewer than two passages are none.
    fn claims(&self, found: &Found, span_of: impl Fn(Place) -> crate::text::Span) -> Vec<Claim> {
        let mut claims = found.claims.clone();
        for claim in &mut claims {
            claim.members.retain(|member| !self.muted.contains(&member.place.article));
        }
        for &(a, b) in &self.apart {
            for claim in claims.iter_mut().filter(|claim| makes(claim, a) && makes(claim, b)) {
                let score =
                    |place| claim.members.iter().find(|member| member.place == place).map(|it| it.score);
                let weaker = if score(a) < score(b) { a } else { b };
                claim.members.retain(|member| member.place != weaker);
            }
        }
        for &(a, b) in self.together.iter().filter(|(a, b)| !self.parts(*a, *b)) {
            if claims.iter().any(|claim| makes(claim, a) && makes(claim, b)) {
                continue;
            }
            let [a, b] = [a, b].map(|place| Member { place, part: span_of(place), score: 1.0 });
            match claims.iter_mut().find(|claim| makes(claim, a.place) || makes(claim, b.place)) {
                Some(claim) => {
                    let new = if makes(claim, a.place) { b } else { a };
                    claim.members.push(new);
                    claim.members.sort_by_key(|member| (member.place, member.part));
                }
                None => claims.push(Claim { members: vec![a, b] }),
            }
        }
        claims
    }

    fn findings<'a>(&'a self, found: &'a Found) -> impl Iterator<Item = (usize, Finding)> + 'a {
        let left = found.findings.iter().enumerate().filter(|(index, _)| !self.wrong.contains(index));
        left.filter_map(|(index, finding)| Some((index, self.without_strangers(finding)?)))
    }

    /// A finding without the members that are apart from all others; nothing where it says nothing then.
    fn without_strangers(&self, finding: &Finding) -> Option<Finding> {
        let all = &finding.members;
        let belongs = |index: usize| {
            let mut others = all.iter().enumerate().filter(|(other, _)| *other != index);
            others.any(|(_, other)| !self.parts(all[index].place, other.place))
        };
        let left: Vec<_> =
            (0..all.len()).filter(|&index| belongs(index)).map(|index| all[index].clone()).collect();
        if left.len() == all.len() {
            return Some(finding.clone());
        }
        let outlets: BTreeSet<_> = left.iter().map(|said| said.place.article).collect();
        let at_odds = left.iter().any(|said| said.value != left[0].value);
        let tells = outlets.len() > 1 && (at_odds || finding.verdict == Verdict::Agree);
        if tells {
            return Some(Finding { members: left, ..finding.clone() });
        }
        // Outlets that give the same value agree once the one that gives another is muted.
        let agree =
            !self.muted.is_empty() && outlets.len() > 1 && matches!(finding.subject, Subject::Fact(_));
        agree.then(|| Finding {
            members: left,
            verdict: Verdict::Agree,
            why: "The outlets that are heard give the same value.".to_owned(),
            ..finding.clone()
        })
    }

    /// The utterances without the quotes of outlets that are not heard.
    fn utterances(&self, found: &Found) -> Vec<Utterance> {
        let heard = |utterance: &Utterance| {
            let mut left = utterance.clone();
            left.quotes.retain(|(article, _)| !self.muted.contains(article));
            left.paraphrases.retain(|told| !self.parts(told.quoted, told.place));
            let outlets: BTreeSet<_> = left.quotes.iter().map(|(article, _)| article).collect();
            if outlets.len() < 2 {
                (left.rendering, left.speakers_differ) = (Rendering::Only, false);
            }
            (!left.quotes.is_empty()).then_some(left)
        };
        found.utterances.iter().filter_map(heard).collect()
    }
}

fn makes(claim: &Claim, place: Place) -> bool {
    claim.members.iter().any(|member| member.place == place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Subject;
    use crate::compare::fixture::Story;
    use crate::mention::Kind;

    const fn at(article: usize, passage: usize) -> Place {
        Place { article, passage }
    }

    /// Three outlets on a storm: all tell of the roofs, two of the road.
    fn storm() -> Comparison {
        let number = Subject::Fact(Kind::Number);
        Story::default()
            .article("Post", "The storm took 12 roofs.\nA road was closed.")
            .article("Radio", "It took 15 roofs.\nThe road is shut.")
            .article("Ledger", "12 roofs went.\nNobody was hurt.")
            .link((0, 0), (1, 0), 0.9)
            .link((0, 0), (2, 0), 0.8)
            .link((1, 0), (2, 0), 0.7)
            .link((0, 1), (1, 1), 0.6)
            .near((1, 1), (2, 1))
            .claim(&[(0, 0), (1, 0), (2, 0)])
            .claim(&[(0, 1), (1, 1)])
            .finding(number, Verdict::Differ, "", &[(0, "12", "12"), (1, "15", "15"), (2, "12", "12")])
            .finding(Subject::Wording, Verdict::Differ, "", &[(0, "closed", "closed"), (1, "shut", "shut")])
            .done()
    }

    /// Links, claims and findings after a correction, in short.
    fn check(correction: &Correction, expected: &str) {
        let mut story = storm();
        let found = story.found();
        let numbers = story.correct(&found, correction);
        let place = |place: Place| format!("{}.{}", place.article, place.passage);
        let links: Vec<_> =
            story.links.iter().map(|link| format!("{}-{}", place(link.a), place(link.b))).collect();
        let members = |claim: &Claim| {
            claim.members.iter().map(|member| place(member.place)).collect::<Vec<_>>().join("+")
        };
        let claims: Vec<_> = story.claims.iter().map(members).collect();
        let findings: Vec<_> = story
            .findings
            .iter()
            .zip(numbers)
            .map(|(finding, number)| format!("{number}:{}", finding.members.len()))
            .collect();
        assert_eq!(format!("{} | {} | {}", links.join(" "), claims.join(" "), findings.join(" ")), expected);
        story.correct(&found, &Correction::default());
        assert_eq!(story.found().findings, found.findings, "a correction can be taken back");
    }

    #[test]
    fn what_a_reader_says_holds() {
        let all = "0.0-1.0 0.0-2.0 0.1-1.1 1.0-2.0 | 0.0+1.0+2.0 0.1+1.1";
        check(&Correction::default(), &format!("{all} | 0:3 1:2"));
        check(&Correction { wrong: [0].into(), ..Correction::default() }, &format!("{all} | 1:2"));
        let apart = |pairs: &[(Place, Place)]| Correction {
            apart: pairs.iter().copied().collect(),
            ..Correction::default()
        };
        check(&apart(&[(at(0, 1), at(1, 1))]), "0.0-1.0 0.0-2.0 1.0-2.0 | 0.0+1.0+2.0 | 0:3");
        check(&apart(&[(at(0, 0), at(1, 0))]), "0.0-2.0 0.1-1.1 1.0-2.0 | 0.0+2.0 0.1+1.1 | 0:3 1:2");
        // Without the one that differs nothing is at odds.
        check(
            &apart(&[(at(0, 0), at(1, 0)), (at(1, 0), at(2, 0))]),
            "0.0-2.0 0.1-1.1 | 0.0+2.0 0.1+1.1 | 1:2",
        );
        check(
            &apart(&[(at(0, 0), at(2, 0)), (at(1, 0), at(2, 0))]),
            "0.0-1.0 0.1-1.1 | 0.0+1.0 0.1+1.1 | 0:2 1:2",
        );
    }

    #[test]
    fn a_muted_outlet_is_compared_with_nothing() {
        let muted = |articles: &[usize]| Correction {
            muted: articles.iter().copied().collect(),
            ..Correction::default()
        };
        check(&muted(&[2]), "0.0-1.0 0.1-1.1 | 0.0+1.0 0.1+1.1 | 0:2 1:2");
        // The others agree.
        check(&muted(&[1]), "0.0-2.0 | 0.0+2.0 | 0:2");
        check(&muted(&[0, 1]), " |  | ");
        let mut story = storm();
        story.correct(&story.found(), &muted(&[1]));
        assert_eq!(story.findings[0].verdict, Verdict::Agree);
        assert_eq!(story.mark(at(1, 0)), None);
        assert_eq!(story.heard().collect::<Vec<_>>(), [0, 2]);
    }

    #[test]
    fn what_may_be_the_same_is_not_once_it_is_parted() {
        let near = |correction: &Correction| {
            let mut story = storm();
            let found = story.found();
            story.correct(&found, correction);
            let left = story.near.len();
            story.correct(&found, &Correction::default());
            assert_eq!(story.near, found.near, "a correction can be taken back");
            left
        };
        assert_eq!(near(&Correction::default()), 1);
        assert_eq!(near(&Correction { apart: [(at(1, 1), at(2, 1))].into(), ..Correction::default() }), 0);
        assert_eq!(near(&Correction { muted: [2].into(), ..Correction::default() }), 0);
    }

    #[test]
    fn passages_are_brought_together() {
        let together = |a, b| Correction { together: [(a, b)].into(), ..Correction::default() };
        check(
            &together(at(1, 1), at(2, 1)),
            "0.0-1.0 0.0-2.0 0.1-1.1 1.0-2.0 1.1-2.1 | 0.0+1.0+2.0 0.1+1.1+2.1 | 0:3 1:2",
        );
        check(
            &together(at(0, 0), at(1, 0)),
            "0.0-1.0 0.0-2.0 0.1-1.1 1.0-2.0 | 0.0+1.0+2.0 0.1+1.1 | 0:3 1:2",
        );
    }
}
