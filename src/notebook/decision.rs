//! What a reader decided on findings and matches, and on which of them a decision is today.

use super::bookmark::short_hash;
use super::{Anchor, Words, anchors};
use crate::article::{Article, Place};
use crate::compare::{Comparison, Finding};
use crate::text::Span;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Tells it from every other entry of a notebook: 12 hexadecimal digits.
    pub id: String,
    /// When it was made.
    pub made: Timestamp,
    /// What was decided.
    pub ruling: Ruling,
    /// The finding it is on; nothing where it is on a match of two passages.
    #[serde(default)]
    pub finding: Option<Gist>,
    /// The words of the finding, or the two passages.
    pub members: Vec<Words>,
}

/// What can be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ruling {
    /// It has been looked at.
    Checked,
    /// It is right. Of two passages: they say the same, whether that was found or not.
    Confirmed,
    /// It is wrong.
    Rejected,
    /// Two passages stand level; nothing is said of what they say.
    Level,
}

/// What a decision is about that is on no finding.
pub const MATCH: &str = "two passages";

/// What a finding was when it was decided on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gist {
    /// What it was about, by its name in the published form.
    pub subject: String,
    /// Its verdict, by its name in the published form.
    pub verdict: String,
}

/// What a decision is on, among what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// A finding, by its index.
    Finding(usize),
    /// Two passages, the first in front.
    Match(Place, Place),
}

impl Ruling {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Checked, Self::Confirmed, Self::Rejected, Self::Level];

    /// The one of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ruling| ruling.name() == name)
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Checked => "checked",
            Self::Confirmed => "confirmed",
            Self::Rejected => "rejected",
            Self::Level => "level",
        }
    }
}

impl Decision {
    /// What it is on: `number, differ`, or a [`MATCH`].
    pub fn about(&self) -> String {
        self.finding.as_ref().map_or(MATCH.to_owned(), |gist| format!("{}, {}", gist.subject, gist.verdict))
    }

    /// A decision on a finding of a story.
    pub fn on_finding(ruling: Ruling, story: &Comparison, finding: &Finding, made: Timestamp) -> Self {
        let gist =
            Gist { subject: finding.subject.name().to_owned(), verdict: finding.verdict.name().to_owned() };
        let words = finding.members.iter().map(|said| (said.place.article, said.span));
        Self::new(ruling, story, Some(gist), words, made)
    }

    /// A decision on two passages of a story.
    pub fn on_match(ruling: Ruling, story: &Comparison, places: [Place; 2], made: Timestamp) -> Self {
        let words = places.into_iter().map(|place| (place.article, story.span_of(place)));
        Self::new(ruling, story, None, words, made)
    }

    fn new(
        ruling: Ruling,
        story: &Comparison,
        finding: Option<Gist>,
        words: impl Iterator<Item = (usize, Span)>,
        made: Timestamp,
    ) -> Self {
        let members: Vec<_> =
            words.map(|(article, span)| Words::of(&story.articles[article], span)).collect();
        let taken = |words: &Words| format!(" {} {} {}", words.sha256, words.start, words.end);
        let all: String = members.iter().map(taken).collect();
        Self { id: short_hash(&format!("{} {made}{all}", ruling.name())), made, ruling, finding, members }
    }
}

/// What decisions are on, in their order, among the findings that were found in some articles. Nothing for a
/// decision on what is no longer there.
pub fn matters(decisions: &[&Decision], articles: &[Article], findings: &[Finding]) -> Vec<Option<Matter>> {
    let words = decisions.iter().flat_map(|decision| &decision.members);
    let mut anchors = anchors(words, articles).into_iter();
    let own = |decision: &&Decision| anchors.by_ref().take(decision.members.len()).collect::<Vec<_>>();
    let all: Vec<Vec<Anchor>> = decisions.iter().map(own).collect();
    let on = |(decision, anchors): (&&Decision, &Vec<Anchor>)| match &decision.finding {
        Some(gist) => finding(gist, anchors, findings).map(Matter::Finding),
        None => passages(anchors, articles),
    };
    decisions.iter().zip(&all).map(on).collect()
}

/// The finding of which most words are those that were decided on: more than half of either's. Words that have
/// changed since are no longer those; they are to be looked at again.
fn finding(gist: &Gist, anchors: &[Anchor], findings: &[Finding]) -> Option<usize> {
    let same = |anchor: &Anchor| match *anchor {
        Anchor::Exact { article, span } | Anchor::Moved { article, span, distance: 0 } => {
            Some((article, span))
        }
        _ => None,
    };
    let words: Vec<_> = anchors.iter().filter_map(same).collect();
    let shared = |finding: &Finding| {
        let is = |&&(article, span): &&(usize, Span)| {
            finding.members.iter().any(|said| said.place.article == article && said.span.overlaps(span))
        };
        words.iter().filter(is).count()
    };
    let alike =
        |finding: &&Finding| finding.subject.name() == gist.subject && finding.verdict.name() == gist.verdict;
    let counted =
        findings.iter().enumerate().filter(|(_, it)| alike(it)).map(|(index, it)| (index, it, shared(it)));
    let most = |(_, it, shared): &(usize, &Finding, usize)| 2 * shared > anchors.len().max(it.members.len());
    let best = counted.filter(most).rev().max_by_key(|(.., shared)| *shared);
    best.map(|(index, ..)| index)
}

/// The two passages, also where they have been edited.
fn passages(anchors: &[Anchor], articles: &[Article]) -> Option<Matter> {
    let place = |anchor: &Anchor| {
        let (article, span) = anchor.found()?;
        Some(Place { article, passage: articles[article].passage_at(span.start)? })
    };
    let [a, b] = anchors else { return None };
    let (a, b) = (place(a)?, place(b)?);
    (a.article != b.article).then_some(Matter::Match(a.min(b), a.max(b)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;

    const POST: &str = "Ferry aground off Port Sel\n\nThe ferry Halcyon ran aground on Tuesday night with 212 people \
        aboard. Divers found a gash of four metres in the hull.";
    const ECHO: &str = "Ferry Halcyon aground\n\nThe ferry Halcyon ran aground on Tuesday night with 198 people aboard. \
        Hotel rooms were found for them.";

    fn story(post: &str, echo: &str) -> Comparison {
        let articles = [("post.txt", post), ("echo.txt", echo)];
        compare(articles.map(|(name, text)| crate::article::read(name, text.as_bytes()).unwrap()).into())
    }

    /// The finding on how many were aboard.
    fn aboard(story: &Comparison) -> Option<usize> {
        story.findings.iter().position(|finding| finding.verdict.name() == "differ")
    }

    /// Whether a decision on how many were aboard, and one on the passages that tell it, hold after an edit.
    fn check(edit: impl Fn(&str) -> String, expected: (bool, bool)) {
        let before = story(POST, ECHO);
        let finding = aboard(&before).expect("the number of people differs");
        let told = |story: &Comparison, place: Place| {
            story.articles[place.article].words_of(place.passage).contains("ran aground on")
        };
        let link = before.links.iter().find(|it| told(&before, it.a) && told(&before, it.b));
        let link = link.expect("the passages are alike");
        let at = Timestamp::UNIX_EPOCH;
        let decisions = [
            Decision::on_finding(Ruling::Checked, &before, &before.findings[finding], at),
            Decision::on_match(Ruling::Confirmed, &before, [link.b, link.a], at),
        ];
        let decisions: Vec<Decision> = decisions
            .iter()
            .map(|it| serde_json::from_str(&serde_json::to_string(it).unwrap()).unwrap())
            .collect();
        let after = story(&edit(POST), ECHO);
        let on = matters(&decisions.iter().collect::<Vec<_>>(), &after.articles, &after.findings);
        let is_aboard = on[0].is_some() && on[0] == aboard(&after).map(Matter::Finding);
        let is_told = matches!(on[1], Some(Matter::Match(a, b)) if told(&after, a) && told(&after, b));
        assert_eq!((is_aboard, is_told), expected);
    }

    #[test]
    fn a_decision_holds_as_long_as_its_words() {
        check(str::to_owned, (true, true));
        check(|text| format!("Update: the line has apologised.\n\n{text}"), (true, true));
        check(|text| text.replace("Divers found", "On Friday divers found"), (true, true));
        check(|text| text.replace("Tuesday night", "Tuesday evening"), (true, true));
        check(|text| text.replace("212", "221"), (false, true));
        check(|_| "Nothing of it.".to_owned(), (false, false));
    }
}
