//! Orders in which findings are listed.

use crate::compare::{Comparison, Finding, MARKS};
use std::cmp::{Ordering, Reverse};
use std::collections::BTreeSet;

/// A row of the table of orders.
#[derive(Debug)]
pub struct Order {
    /// What it is called: findings *by* this.
    pub name: &'static str,
    /// Which of two findings comes first; those that are equal stand in the order of the story.
    compare: fn(&Finding, &Finding) -> Ordering,
}

/// All orders; the first is the one a list opens with.
pub const ORDERS: &[Order] = &[
    Order { name: "verdict", compare: |a, b| (a.is_named(), gravity(a)).cmp(&(b.is_named(), gravity(b))) },
    Order { name: "place in the story", compare: |_, _| Ordering::Equal },
    Order { name: "kind", compare: |a, b| (a.subject, gravity(a)).cmp(&(b.subject, gravity(b))) },
    Order { name: "confidence", compare: |a, b| b.confidence.total_cmp(&a.confidence) },
    Order { name: "number of outlets", compare: |a, b| Reverse(outlets(a)).cmp(&Reverse(outlets(b))) },
];

/// The findings of a story in an order, by their index.
pub fn ordered(story: &Comparison, order: usize) -> Vec<usize> {
    let mut all: Vec<usize> = (0..story.findings.len()).collect();
    let order = ORDERS.get(order).unwrap_or(&ORDERS[0]);
    all.sort_by(|&a, &b| (order.compare)(&story.findings[a], &story.findings[b]));
    all
}

/// How grave a finding is: the gravest first.
fn gravity(finding: &Finding) -> Option<usize> {
    MARKS.iter().position(|row| row.mark == finding.mark())
}

fn outlets(finding: &Finding) -> usize {
    finding.members.iter().map(|said| said.place.article).collect::<BTreeSet<_>>().len()
}
