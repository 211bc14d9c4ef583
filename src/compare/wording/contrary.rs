//! Contraries: one outlet says that it is so, another that it is not.
//!
//! Only where two passages run alike around the word in question: the same telling words near it, the same subject
//! as far as it is named, and on one side a negation that reaches it, or its opposite in its place.

use super::ground::{are_parts, denies_near, is_beside_the_same, is_of_one_thing};
use super::lists::{List, are_contrary, is_auxiliary, is_copula, is_opinion, opens_clause, reverses};
use super::polarity::{denied, is_denied};
use super::words::{Listed, Words, shared};
use crate::text::{Span, stem};

/// How far behind a word stands what turns its meaning: `supports lifting`.
const BEHIND: usize = 2;
/// How many telling words one of two passages may have besides, of which one says that all do it.
const NOT_SHARED: usize = 1;
/// How far behind a verb stands what somebody is told to do.
const TO_DO: usize = 8;
/// How far behind `of` a word stands that it leads to.
const NAMED_BEHIND: usize = 2;
/// The fewest letters that are left of a word without its prefix.
const SHORTEST: usize = 4;

/// Words of two passages that cannot both be true.
pub fn opposite(a: &Words, b: &Words) -> Option<(Span, Span)> {
    listed(a, b).or_else(|| prefixed(a, b)).or_else(|| counted(a, b))
}

/// Two of the opposites that are listed.
fn listed(a: &Words, b: &Words) -> Option<(Span, Span)> {
    if !a.has(List::Opposites) || !b.has(List::Opposites) {
        return None;
    }
    let pairs = a
        .listed(List::Opposites)
        .iter()
        .flat_map(|here| b.listed(List::Opposites).iter().map(move |there| (here, there)));
    let contrary = |here: &Listed, there: &Listed| {
        here.head != there.head
            && are_contrary(here.head, there.head)
            && (is_operator(a, here) == is_operator(b, there) || lead_to_the_same(a, here, b, there))
            && reverses_behind(a, here) == reverses_behind(b, there)
            && agree_in_polarity(a, here.from, b, there.from)
            && is_of_one_thing(a, (here.from, here.to), b, (there.from, there.to))
            && !are_parts(a, here.from, b, there.from)
    };
    let found = pairs.into_iter().find(|(here, there)| contrary(here, there));
    found.map(|(here, there)| (a.span(here.from, here.to), b.span(there.from, there.to)))
}

/// All of something, and not all of it: `all the boats`, `not all the boats`.
fn counted(a: &Words, b: &Words) -> Option<(Span, Span)> {
    all_in(a, b).or_else(|| all_in(b, a).map(|(in_b, in_a)| (in_a, in_b)))
}

/// Not all in `denying` of what `other` says of all.
fn all_in(denying: &Words, other: &Words) -> Option<(Span, Span)> {
    let mut turns = denying.listed(List::Negations).iter().filter(|turn| is_all(denying.word(turn.to - 1)));
    turns.find_map(|turn| {
        let last = turn.to - 1;
        let mut alike = (0..other.len()).filter(|&at| other.word(at) == denying.word(last));
        let there = alike.next().filter(|_| alike.next().is_none())?;
        let (own, others) = (denying.next_telling(turn.to)?, other.next_telling(there + 1)?);
        let telling = |words: &Words| words.telling().len();
        let all_else = || {
            denying.telling().iter().filter(|&&at| other.has_term_of(denying, at)).count() + NOT_SHARED
                >= telling(denying).max(telling(other))
        };
        (turn.to - turn.from > 1
            && denying.same(own, other, others)
            && !other.listed(List::Negations).iter().any(|run| run.to <= others)
            && !other.asks()
            && !denying.asks()
            && all_else())
        .then(|| (denying.span(turn.from, turn.to), other.span(there, there + 1)))
    })
}

fn is_all(word: &str) -> bool {
    matches!(word, "all" | "every" | "everyone")
}

/// A word and the same with a prefix that denies it: `insured`, `uninsured`.
fn prefixed(a: &Words, b: &Words) -> Option<(Span, Span)> {
    bare_in(a, b).or_else(|| bare_in(b, a).map(|(in_b, in_a)| (in_a, in_b)))
}

/// A word of `denying` of which `other` has what is left without the prefix.
fn bare_in(denying: &Words, other: &Words) -> Option<(Span, Span)> {
    denying.prefixed(states_the_contrary).iter().find_map(|&at| {
        let bare = bare(denying.word(at))?;
        let root = stem(bare);
        let mut alike = other.telling().iter().copied().filter(|&there| {
            other.begins_like(there, bare) && other.root(there).is_some_and(|own| own == root)
        });
        let there = alike.next().filter(|_| alike.next().is_none())?;
        let has = |words: &Words, word: &str| (0..words.len()).any(|at| words.word(at) == word);
        let has_both = has(denying, other.word(there)) || has(other, denying.word(at));
        (!has_both
            && agree_in_polarity(denying, at, other, there)
            && is_of_one_thing(denying, (at, at + 1), other, (there, there + 1)))
        .then(|| (denying.span(at, at + 1), other.span(there, there + 1)))
    })
}

/// Whether a word says with a prefix that something is not so: `was unharmed`, not `unpaid workers`.
fn states_the_contrary(words: &Words, at: usize) -> bool {
    let before = || (0..at).rev().find(|&before| !words.word(before).ends_with("ly"));
    bare(words.word(at)).is_some()
        && before().is_some_and(|before| is_auxiliary(words.word(before)) || is_copula(words.word(before)))
}

/// A word without a prefix that denies it.
fn bare(word: &str) -> Option<&str> {
    let bare =
        word.strip_prefix("non-").or_else(|| word.strip_prefix("non")).or_else(|| word.strip_prefix("un"))?;
    (bare.len() >= SHORTEST).then_some(bare)
}

/// A word that both passages have, with a negation that reaches it on one side only.
///
/// Names are passed over: what is not done by or to somebody says little about them.
pub fn negated(a: &Words, b: &Words) -> Option<(Span, Span)> {
    let found = turned_in(a, b).into_iter();
    let back = turned_in(b, a).into_iter().map(|(worth, in_b, in_a)| (worth, in_a, in_b));
    let best = found.chain(back).max_by(|one, other| one.0.cmp(&other.0).then(other.1.cmp(&one.1)));
    best.map(|(_, here, there)| (here, there))
}

/// The word that `denying` turns into its contrary and `other` has as it is, once in either.
fn turned_in(denying: &Words, other: &Words) -> Option<(usize, Span, Span)> {
    if !denying.has(List::Negations) {
        return None;
    }
    let found = denied(denying).iter().filter(|turned| {
        turned.clear && !denying.is_name(turned.at) && !leads_to_statement(denying, turned.at)
    });
    let found = found.filter_map(|turned| {
        let at = turned.at;
        let mut same = the_same(denying, at, other);
        let there = same.next().filter(|_| same.next().is_none())?;
        let alone = the_same(denying, at, denying).count() == 1;
        let turned_here = is_denied(denying, at) == Some(true) && is_denied(other, there) == Some(false);
        let (here, there) = ((at, at + 1), (there, there + 1));
        (alone
            && turned_here
            && !is_only_named(other, there.0)
            && is_beside_the_same(denying, at, other, there.0)
            && !denies_near(other, there.0)
            && !are_parts(denying, at, other, there.0)
            && is_of_one_thing(denying, here, other, there))
        .then(|| {
            let worth = shared(denying, here, other, there).0;
            (worth, denying.span(with_auxiliary(denying, turned.from), at + 1), other.span(there.0, there.1))
        })
    });
    found.max_by(|one, other| one.0.cmp(&other.0).then(other.1.cmp(&one.1)))
}

/// Whether a word names a deed and does not tell that it was done: `accused of sexual assault`.
fn is_only_named(words: &Words, at: usize) -> bool {
    let before =
        (at.saturating_sub(NAMED_BEHIND)..at).rev().take_while(|&before| !words.is_cut_behind(before));
    before.into_iter().any(|before| words.word(before) == "of")
}

/// Where a negation begins, with the verb that it helps to deny: `did not`.
fn with_auxiliary(words: &Words, from: usize) -> usize {
    let helps = |before: usize| is_auxiliary(words.word(before)) && !words.is_cut_behind(before);
    from.checked_sub(1).filter(|&before| helps(before)).unwrap_or(from)
}

/// Whether a verb tells what somebody finds and not how it is: `did not find that the mayor lied`.
fn leads_to_statement(words: &Words, at: usize) -> bool {
    is_opinion(words.word(at)) && !is_order(words, at)
        || at + 1 < words.len() && matches!(words.word(at + 1), "that" | "whether" | "why" | "how")
}

/// Whether a verb says that somebody is to do something, which he is told or is not: `told people to boil water`.
fn is_order(words: &Words, at: usize) -> bool {
    let clause = (at + 1..words.len().min(at + TO_DO)).take_while(|&next| !words.is_cut_behind(next - 1));
    let mut clause = clause.map(|at| words.word(at)).take_while(|word| !opens_clause(word));
    words.word(at) == "told" && clause.any(|word| word == "to")
}

/// Where a passage has the same as a word: one term with the same first letter (`give`, `gave`), one root, or a form of
/// the same opposite. Names are passed over.
fn the_same<'w>(a: &'w Words, at: usize, b: &'w Words) -> impl Iterator<Item = usize> + 'w {
    let first = |words: &Words, at| words.word(at).bytes().next();
    let head = head_of(a, at);
    let own = first(a, at);
    let is_same = move |there: usize| {
        let alike = own == first(b, there)
            && (a.same(at, b, there) || b.begins_like(there, a.word(at)) && a.have_one_root(at, b, there));
        (alike || head.is_some() && head_of(b, there) == head) && !b.is_name(there)
    };
    b.telling().iter().copied().filter(move |&there| is_same(there))
}

/// The opposite that begins with a word.
fn head_of(words: &Words, at: usize) -> Option<&'static str> {
    words.listed(List::Opposites).iter().find(|run| run.from == at).map(|run| run.head)
}

/// Whether both words are told, or both denied.
fn agree_in_polarity(a: &Words, at: usize, b: &Words, at_b: usize) -> bool {
    is_denied(a, at).is_some_and(|turned| is_denied(b, at_b) == Some(turned))
}

/// Whether both opposites lead to the same deed: `agreed to pay`, `refused to pay`.
fn lead_to_the_same(a: &Words, here: &Listed, b: &Words, there: &Listed) -> bool {
    let deed = |words: &Words, run: &Listed| {
        let to = (run.to < words.len() && words.word(run.to) == "to").then_some(run.to + 1);
        to.filter(|&deed| deed < words.len())
    };
    deed(a, here).zip(deed(b, there)).is_some_and(|(own, others)| a.same(own, b, others))
}

/// Whether an opposite is the negation of what follows: `refused to`.
fn is_operator(words: &Words, run: &Listed) -> bool {
    words.listed(List::Negations).iter().any(|turn| turn.from == run.from && turn.head == "next")
        && !run.head.starts_with("yet to")
}

/// Whether what follows turns the meaning of a word: `supports lifting`.
fn reverses_behind(words: &Words, run: &Listed) -> bool {
    (run.to..words.len().min(run.to + BEHIND)).any(|at| reverses(words.word(at)))
}

#[cfg(test)]
mod tests {
    use crate::compare::wording::drill::contraries as check;

    #[test]
    fn opposites() {
        for (a, b, words) in [
            (
                "The harbour board approved the new ferry line to Tallinn.",
                "The harbour board rejected the new ferry line to Tallinn.",
                ["approved", "rejected"],
            ),
            (
                "The ferry crew has agreed to the offer of the harbour board.",
                "The ferry crew has turned down the offer of the harbour board.",
                ["agreed", "turned down"],
            ),
            (
                "The harbour board agreed to sell the old ferry to Spain.",
                "The harbour board refused to sell the old ferry to Spain.",
                ["agreed", "refused"],
            ),
            (
                "Both divers survived when the crane came down near the ferry.",
                "Both divers were killed when the crane came down near the ferry.",
                ["survived", "killed"],
            ),
            (
                "The mayor said the bridge next to the mill would stay open this week.",
                "The mayor said the bridge next to the mill would be closed this week.",
                ["open", "closed"],
            ),
            (
                "The ferry was unharmed by the collision with the pier.",
                "The ferry was harmed by the collision with the pier.",
                ["unharmed", "harmed"],
            ),
            (
                "Not all the divers on the ferry were found.",
                "All the divers on the ferry were found.",
                ["Not all", "All"],
            ),
        ] {
            check(a, b, &[&words]);
        }
    }

    #[test]
    fn denials() {
        for (a, b, words) in [
            (
                "The harbour board did not fund the new ferry line to Tallinn.",
                "The harbour board funded the new ferry line to Tallinn.",
                ["did not fund", "funded"],
            ),
            (
                "Officials said that the water in the harbour was not safe to drink.",
                "Officials said that the water in the harbour was safe to drink.",
                ["was not safe", "safe"],
            ),
            (
                "The harbour board denied that it had paid a bribe for the ferry line.",
                "The harbour board paid a bribe for the ferry line.",
                ["denied that it had paid", "paid"],
            ),
            (
                "The ferry party failed to win a majority on the harbour board.",
                "The ferry party won a majority on the harbour board.",
                ["failed to win", "won"],
            ),
            (
                "Nobody was hurt in the fire, which destroyed the old ferry.",
                "Several people were hurt in the fire, which destroyed the old ferry.",
                ["Nobody was hurt", "hurt"],
            ),
            (
                "The harbour office has not told people along the shore to boil water.",
                "The harbour office has told people along the shore to boil water.",
                ["has not told", "told"],
            ),
            (
                "The divers have yet to find the bell of the lost ferry.",
                "The divers have found the bell of the lost ferry.",
                ["have yet to find", "found"],
            ),
        ] {
            check(a, b, &[&words]);
        }
    }

    #[test]
    fn no_contraries() {
        for (a, b) in [
            (
                "The harbour board did not approve the new ferry line to Tallinn.",
                "The harbour board has not approved the new ferry line to Tallinn.",
            ),
            (
                "The harbour board approved the new ferry line to Tallinn.",
                "The court rejected a complaint by neighbours about noise at night.",
            ),
            // One outlet has both words: they are of different things.
            (
                "The council planned safe zones at the harbour and called the harbour unsafe.",
                "The council said that the harbour zones are safe.",
            ),
            (
                "Divers failed to find any signs of the lost ferry near Orm.",
                "Divers could not find any signs of the lost ferry near Orm.",
            ),
            (
                "Divers found the ferry near Orm without any signs of damage.",
                "Divers could not find any signs of damage to the ferry near Orm.",
            ),
            (
                "The harbour board denied that it had ignored warnings about the crane.",
                "The harbour board said it had not ignored warnings about the crane.",
            ),
            (
                "Nobody can deny that the harbour board was paying a bribe for the ferry line.",
                "The harbour board was paying a bribe for the ferry line.",
            ),
            (
                "The captain did not deny that the old company had paid for the ferry line.",
                "The old company had paid for the ferry line.",
            ),
            (
                "The mates of the captain do not violently attack divers in the old harbour of Orm.",
                "The board has accused mates of the captain of violent attack on divers in the harbour of Orm.",
            ),
            (
                "The mayor did not attend the ferry hearing, but his lawyer did.",
                "The mayor's lawyer attended the ferry hearing.",
            ),
            (
                "Berg lost the vote for the harbour board to Lind by four points.",
                "Lind won the vote for the harbour board against Berg by four points.",
            ),
            (
                "Berg did not concede the vote for the harbour board until Monday.",
                "Berg conceded the vote for the harbour board on Monday.",
            ),
            (
                "Few people trust that the vote for the harbour board was fair.",
                "Most people do not trust that the vote for the harbour board was fair.",
            ),
            (
                "Lind opposes the ban on ferry traffic in the old harbour.",
                "Lind supports lifting the ban on ferry traffic in the old harbour.",
            ),
            (
                "The mayor should attend the ferry hearing in the harbour on Sunday.",
                "The mayor could not attend the ferry hearing in the harbour on Sunday.",
            ),
            (
                "One of the divers survived when the crane came down near the ferry.",
                "One of the divers died when the crane came down near the ferry.",
            ),
            (
                "The harbour team failed to score in the first half at Orm.",
                "The harbour team scored in the second half at Orm.",
            ),
            (
                "Police do not believe that the ferry fire was started on purpose.",
                "Police believe that the ferry fire was started by accident.",
            ),
            (
                "The bridge to the harbour will not be ready before Friday.",
                "The bridge to the harbour will be ready on Friday.",
            ),
            ("Not all the divers on the ferry were found.", "All the mates of the captain were paid."),
            (
                "The mayor has not told reporters that the ferry will be sold.",
                "The mayor has told reporters that the ferry will be sold.",
            ),
            (
                "Unemployed divers marched through Orm against the end of the ferry.",
                "Divers employed in Orm marched through the town against the end of the ferry.",
            ),
        ] {
            check(a, b, &[]);
        }
    }
}
