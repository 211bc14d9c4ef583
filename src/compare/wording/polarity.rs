//! Polarity: whether a passage says a thing of it or the contrary, or only supposes it.

use super::lists::{List, is_auxiliary, is_done, is_opinion};
use super::words::{Denied, Listed, Words};

/// How many words behind a negation what it turns may stand.
const REACH: usize = 4;
/// The same where a whole statement is denied: `denied that the old company had paid`.
const FAR: usize = 10;
/// How far behind a negation a denial stands that it turns.
const BETWEEN_DENIALS: usize = 2;
/// How far in front of a word what makes it a mere supposition may stand.
const SUPPOSED: usize = 8;

/// Whether a word is turned into its contrary; nothing where that is unclear, or where it is only supposed.
pub fn is_denied(words: &Words, at: usize) -> Option<bool> {
    let mut turned = false;
    for denied in denied(words).iter().filter(|denied| denied.at == at) {
        if !denied.clear {
            return None;
        }
        turned = !turned;
    }
    (!is_supposed(words, at)).then_some(turned)
}

/// The words of a passage that are turned into their contrary.
pub fn denied<'w>(words: &'w Words) -> &'w [Denied] {
    words.denied(|words| words.listed(List::Negations).iter().flat_map(|turn| turned(words, turn)).collect())
}

/// What a negation turns.
fn turned(words: &Words, turn: &Listed) -> Vec<Denied> {
    if words.is_cut_behind(turn.to - 1) {
        return Vec::new();
    }
    let found = match turn.head {
        "statement" => vec![denial(words, turn.to)],
        "subject" => vec![next(words, turn.to, REACH), behind_auxiliary(words, turn.to)],
        "unclear" => scope(words, turn.to, REACH).filter(|&at| words.tells(at)).map(Some).collect(),
        _ => {
            let first = next(words, turn.to, REACH);
            vec![first, first.and_then(|first| joined(words, first))]
        }
    };
    let clear = turn.head != "unclear" && !is_turned_itself(words, turn);
    let clear = |at: usize| clear && !is_put_off(words, at) && !is_made_good(words, at);
    let mut found: Vec<_> =
        found.into_iter().flatten().map(|at| Denied { at, from: turn.from, clear: clear(at) }).collect();
    if let Some(opinion) = found.first().map(|denied| denied.at).filter(|&at| is_opinion(words.word(at))) {
        let held = scope_of_opinion(words, opinion).map(|at| Denied { at, from: turn.from, clear: false });
        found.extend(held);
    }
    found.dedup_by_key(|denied| denied.at);
    found
}

/// Whether a denial is denied: `cannot deny that it was`, `nobody has denied that it had`.
fn is_turned_itself(words: &Words, turn: &Listed) -> bool {
    let turns = |before: &Listed| {
        before.to <= turn.from
            && turn.from - before.to < BETWEEN_DENIALS
            && !(before.from..turn.from).any(|at| words.is_cut_behind(at))
    };
    turn.head == "statement" && words.listed(List::Negations).iter().any(turns)
}

/// The words of a clause from one on, a few at most.
fn scope<'w>(words: &'w Words, from: usize, reach: usize) -> impl Iterator<Item = usize> + 'w {
    let mut goes_on = true;
    (from..words.len().min(from + reach)).take_while(move |&at| {
        let within = goes_on && !(at > from && opens_clause(words.word(at)));
        goes_on = !words.is_cut_behind(at);
        within
    })
}

/// Whether what a word leads to stands for itself.
fn opens_clause(word: &str) -> bool {
    word != "as" && super::lists::opens_clause(word)
}

/// What somebody does not think, which may or may not mean that he thinks the contrary.
fn scope_of_opinion(words: &Words, at: usize) -> impl Iterator<Item = usize> {
    let end = (at..words.len()).find(|&at| words.is_cut_behind(at)).map_or(at, |cut| cut + 1);
    at + 1..end
}

/// The next telling word of a clause, adverbs passed over.
fn next(words: &Words, from: usize, reach: usize) -> Option<usize> {
    scope(words, from, reach).find(|&at| words.tells(at) && !words.word(at).ends_with("ly"))
}

/// What is turned as well: `was not seen or heard`.
fn joined(words: &Words, at: usize) -> Option<usize> {
    (at + 1 < words.len() && words.word(at + 1) == "or").then(|| next(words, at + 2, REACH)).flatten()
}

/// What is said of a subject that there is not: `none of the boats was found`.
fn behind_auxiliary(words: &Words, from: usize) -> Option<usize> {
    let helper = helper(words, from, FAR)?;
    next(words, helper + 1, REACH)
}

/// What a statement that is denied says: `denied that it had paid`, `denied paying`.
fn denial(words: &Words, from: usize) -> Option<usize> {
    let helped = helper(words, from, FAR).and_then(|helper| next(words, helper + 1, REACH));
    helped.or_else(|| next(words, from, 1).filter(|&at| words.word(at).ends_with("ing")))
}

/// The auxiliary of a clause.
fn helper(words: &Words, from: usize, reach: usize) -> Option<usize> {
    let end = words.len().min(from + reach);
    let cut = (from..end).find(|&at| words.is_cut_behind(at)).unwrap_or(end);
    (from..end.min(cut + 1)).find(|&at| is_auxiliary(words.word(at)))
}

/// Whether what is not so is so later, or is so of one: `did not concede until Monday`, `nothing
/// except a vase`.
fn is_put_off(words: &Words, at: usize) -> bool {
    let soon = at.saturating_sub(REACH)..at;
    (at + 1..words.len()).any(|at| matches!(words.word(at), "until" | "till" | "except"))
        || (at + 1..words.len().saturating_sub(1))
            .any(|at| words.word(at) == "before" && words.is_name(at + 1))
        || soon.into_iter().any(|at| words.word(at) == "immediately")
}

/// Whether what one did not do another did: `did not attend, but his lawyer did`.
fn is_made_good(words: &Words, at: usize) -> bool {
    (at + 2..words.len()).any(|at| is_auxiliary(words.word(at)) && words.is_cut_behind(at))
}

/// Whether a word is only asked, wished or supposed.
fn is_supposed(words: &Words, at: usize) -> bool {
    if words.asks() || is_wished(words, at) {
        return true;
    }
    let near = |condition: &Listed| {
        condition.to <= at
            && at - condition.to < SUPPOSED
            && !(condition.from..at).any(|between| words.is_cut_behind(between))
    };
    words.listed(List::Conditions).iter().any(near)
}

/// Whether a word is an infinitive that tells what somebody wants or means to do.
fn is_wished(words: &Words, at: usize) -> bool {
    let is = |at: usize, word: &str| words.word(at) == word;
    let to = match at {
        1.. if is(at - 1, "to") => at - 1,
        2.. if is(at - 2, "to") && is(at - 1, "be") => at - 2,
        _ => return false,
    };
    let turns = words.listed(List::Negations).iter().any(|turn| turn.to == to + 1);
    !turns && !to.checked_sub(1).is_some_and(|before| is_done(words.word(before)))
}
