//! Decisions: what the reader checked, confirmed, rejected and matched anew.

use super::Look;
use super::findings::values;
use crate::article::Place;
use crate::compare::{Comparison, Finding};
use crate::notebook::{Decision, MATCH, Matter, Ruling};
use crate::page::{Cell, Page, Role, Row, Shape, Target};
use std::collections::BTreeMap;

/// A decision, ready to be listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Tells it from every other.
    pub id: String,
    /// What was decided.
    pub ruling: &'static str,
    /// What it is on: `number, differ`, or two passages.
    pub about: String,
    /// What the outlets say, or the words that it was made on.
    pub words: String,
    /// Where they stand now; nothing where they, or what was found in them, are no longer there.
    pub place: Option<Place>,
}

impl Listed {
    /// A decision, and what it is on today among the findings that were found: such a finding is told as in the list
    /// of findings. Of what is no longer there, and of passages, the words are told.
    pub fn new(
        decision: &Decision,
        matter: Option<Matter>,
        story: &Comparison,
        findings: &[Finding],
    ) -> Self {
        let finding = match matter {
            Some(Matter::Finding(number)) => findings.get(number),
            _ => None,
        };
        let place = match matter {
            Some(Matter::Match(a, _)) => Some(a),
            _ => finding.and_then(|finding| Some(finding.members.first()?.place)),
        };
        let told = finding.map(|finding| (about(finding), values(story, finding)));
        let (about, words) = told.unwrap_or_else(|| (decision.about(), exact(decision)));
        Self { id: decision.id.clone(), ruling: decision.ruling.name(), about, words, place }
    }
}

/// What a finding is about, and how it is marked: `quote, altered`.
fn about(finding: &Finding) -> String {
    format!("{}, {}", finding.subject.name(), finding.mark().row().name)
}

/// The words that a decision was made on.
fn exact(decision: &Decision) -> String {
    let mut words: Vec<_> = decision.members.iter().map(|words| words.exact.as_str()).collect();
    words.dedup();
    words.join(" · ")
}

/// What a reader's decisions changed or bore out, in a line such as `by hand: 2 confirmed, 1 rejected`. Nothing
/// where there is none that still holds; of several on one thing the last does.
pub fn by_hand(decisions: &[Listed]) -> Option<String> {
    let holding = decisions.iter().filter(|it| it.place.is_some() && it.ruling != Ruling::Level.name());
    let last: BTreeMap<_, _> = holding.map(|it| ((&it.about, &it.words), it)).collect();
    let told = [
        ("confirmed", false, Ruling::Confirmed),
        ("rejected", false, Ruling::Rejected),
        ("matched", true, Ruling::Confirmed),
        ("parted", true, Ruling::Rejected),
    ];
    let count = |is_match: bool, ruling: Ruling| {
        last.values().filter(|it| (it.about == MATCH) == is_match && it.ruling == ruling.name()).count()
    };
    let counted = told.map(|(name, is_match, ruling)| (name, count(is_match, ruling)));
    let told: Vec<_> = counted
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| format!("{count} {name}"))
        .collect();
    (!told.is_empty()).then(|| format!("by hand: {}", told.join(", ")))
}

/// One page: a row for each decision, the last in front.
pub(super) fn pages(look: &Look) -> Vec<Page> {
    let columns = ["decided", "about", "words", "in the text"].map(str::to_owned).to_vec();
    let rows = look.decisions.iter().rev().map(row).collect();
    vec![Page { title: "decisions".to_owned(), columns, rows, shape: Shape::List }]
}

fn row(listed: &Listed) -> Row {
    let (state, look): (_, &[Role]) =
        if listed.place.is_some() { ("holds", &[]) } else { ("no longer there", &[Role::Aside]) };
    Row {
        cells: vec![
            Cell::new(listed.ruling, &[Role::Label]),
            Cell::new(&listed.about, &[Role::Label]),
            Cell::new(&listed.words, look),
            Cell::new(state, &[Role::Label]),
        ],
        target: listed.place.map(Target::Place),
        ..Row::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Decisions such as `rejected number` or `confirmed match`, an `x` behind those that no longer hold.
    fn check(decisions: &[&str], expected: Option<&str>) {
        let listed = |told: &&str| {
            let (ruling, rest) = told.split_once(' ').unwrap();
            let about = rest.strip_suffix(" x").unwrap_or(rest);
            let ruling = Ruling::ALL.into_iter().find(|it| it.name() == ruling).unwrap().name();
            let place = (about == rest).then_some(Place { article: 0, passage: 0 });
            Listed { id: String::new(), ruling, about: about.to_owned(), words: String::new(), place }
        };
        let listed: Vec<_> = decisions.iter().map(listed).collect();
        assert_eq!(by_hand(&listed).as_deref(), expected, "{decisions:?}");
    }

    #[test]
    fn what_was_decided_is_told_in_a_line() {
        check(&[], None);
        check(&["checked date"], None);
        check(&["rejected date x"], None);
        check(&["confirmed date", "rejected date"], Some("by hand: 1 rejected"));
        check(&["rejected date", "confirmed age", "rejected name"], Some("by hand: 1 confirmed, 2 rejected"));
        check(&["confirmed two passages"], Some("by hand: 1 matched"));
        check(&["rejected two passages", "rejected age"], Some("by hand: 1 rejected, 1 parted"));
    }
}
