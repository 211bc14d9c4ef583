//! Amounts at odds that are not, for a third amount makes them up: 300 and `150 more` for 450.

#![allow(clippy::float_cmp, reason = "counts and sums are whole: 12 is 12, and nothing is near it")]

use super::follow::PARTS;
use super::{FactId, Facts};
use crate::mention::{Kind, Quantity};

impl Facts<'_> {
    /// How two amounts at odds follow from a third that one of the passages gives: 300 and `150 more` for 450, 22 seats
    /// for 61 of which 39 were won elsewhere, 40 saved of 55 of which 15 were lost.
    pub(super) fn reckoned(&self, a: FactId, b: FactId) -> Option<String> {
        let (x, y) = (self.amount(a)?, self.amount(b)?);
        let (part, whole) = if x < y { (a, b) } else { (b, a) };
        let shares =
            |&id: &FactId| id != a && id != b && self.amount(id).is_some() && self.may_add(id, part, whole);
        let runs = [part, whole].map(|id| {
            let given = self.measured(self.place(id)).iter().copied();
            given.filter(shares).collect::<Vec<FactId>>()
        });
        let value = |id: &FactId| self.value(*id);
        let unit = |id: FactId| self.quantity(id).and_then(|quantity| quantity.unit.as_deref());
        let holds_both = |&&id: &&FactId| {
            let counted = |part: FactId| unit(part).is_none() || unit(part) == unit(id);
            self.amount(id) == Some(x + y) && unit(id).is_some() && counted(a) && counted(b)
        };
        if let Some(all) = runs.iter().flatten().find(holds_both) {
            return Some(format!("{} and {} make {}.", value(&a), value(&b), value(all)));
        }
        let makes_up = |rest: &&[FactId]| {
            let sum: f64 = rest.iter().filter_map(|&id| self.amount(id)).sum();
            sum > 1.0 && sum == (x - y).abs()
        };
        let rest =
            runs.iter().find_map(|run| (1..PARTS).find_map(|length| run.windows(length).find(makes_up)))?;
        let rest: Vec<String> = rest.iter().map(value).collect();
        Some(format!("{} and {} make {}.", value(&part), rest.join(" and "), value(&whole)))
    }

    /// A count or a sum of money, if it is an exact one.
    fn amount(&self, id: FactId) -> Option<f64> {
        let fact = self.fact(id);
        let exact = || self.quantity(id).filter(|it| fact.qualifier.is_none() && it.least == it.most);
        match fact.kind {
            Kind::Number => self.count(id),
            Kind::Currency => exact(),
            _ => None,
        }
        .map(|quantity| quantity.most)
    }

    /// Whether an amount may be what a part lacks to the whole: it is of their kind, in their currency, and of their
    /// fate.
    fn may_add(&self, id: FactId, part: FactId, whole: FactId) -> bool {
        let fits = |it: &Quantity, other: &Quantity| match self.fact(id).kind {
            Kind::Number => it.fate.is_none() || other.fate.is_none() || it.fate == other.fate,
            _ => it.unit == other.unit,
        };
        let of = |id: FactId| self.quantity(id);
        self.fact(id).kind == self.fact(part).kind
            && [part, whole]
                .into_iter()
                .all(|other| of(id).zip(of(other)).is_some_and(|(it, other)| fits(it, other)))
    }
}

#[cfg(test)]
mod tests {
    use crate::compare::slot::follow::drill::follows as check;

    #[test]
    fn amounts_that_a_third_makes_up() {
        check(
            "Two boats burnt in the harbour of Orm and three more on the beach behind the lighthouse.",
            "Five boats burnt in the harbour of Orm and on the beach behind the lighthouse.",
            &["2 boats and 3 make 5 boats."],
        );
        check(
            "Divers saved 40 of the 55 paintings in the wreck off Orm.",
            "Fifteen of the 55 paintings in the wreck off Orm were lost, divers said.",
            &["40 paintings and 15 paintings make 55 paintings."],
        );
        check(
            "The Ferry Party won 22 seats in the towns of Orm.",
            "The Ferry Party won 61 seats of Orm, 39 of them outside the towns.",
            &["22 seats and 39 make 61 seats."],
        );
    }
}
