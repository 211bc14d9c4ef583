//! Decisions: what the reader checked, confirmed, rejected and matched anew.

use super::Look;
use crate::article::Place;
use crate::compare::Finding;
use crate::notebook::{Decision, Matter};
use crate::page::{Cell, Page, Role, Row, Target};

/// A decision, ready to be listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Tells it from every other.
    pub id: String,
    /// What was decided.
    pub ruling: &'static str,
    /// What it is on: `number, differ`, or two passages.
    pub about: String,
    /// The words it is on.
    pub words: String,
    /// Where they stand now; nothing where they, or what was found in them, are no longer there.
    pub place: Option<Place>,
}

impl Listed {
    /// A decision, and what it is on today among the findings that were found.
    pub fn new(decision: &Decision, matter: Option<Matter>, findings: &[Finding]) -> Self {
        let place = matter.and_then(|matter| match matter {
            Matter::Finding(number) => Some(findings.get(number)?.members.first()?.place),
            Matter::Match(a, _) => Some(a),
        });
        let words: Vec<_> = decision.members.iter().map(|words| words.exact.as_str()).collect();
        let gist = decision.finding.as_ref();
        Self {
            id: decision.id.clone(),
            ruling: decision.ruling.name(),
            about: gist
                .map_or("two passages".to_owned(), |gist| format!("{}, {}", gist.subject, gist.verdict)),
            words: words.join(" · "),
            place,
        }
    }
}

/// One page: a row for each decision, the last in front.
pub(super) fn pages(look: &Look) -> Vec<Page> {
    let columns = ["decided", "about", "words", "in the text"].map(str::to_owned).to_vec();
    let rows = look.decisions.iter().rev().map(row).collect();
    vec![Page { title: "decisions".to_owned(), columns, rows, ..Page::default() }]
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
