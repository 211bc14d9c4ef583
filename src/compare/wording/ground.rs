//! Common ground: whether words of two passages are said of one thing.

use super::lists::{List, is_copula, is_partial};
use super::polarity::denied;
use super::words::{Words, shared};

/// How many telling words around it are enough, however many there are.
const SHARED: usize = 3;
/// How far behind a word it is said of which it holds.
const OF_WHICH: usize = 7;
/// How near a negation has to do with a word.
const NEAR: usize = 6;
/// How far in front of a word it is said of how many it holds.
const OF_HOW_MANY: usize = 12;

/// Whether words of two passages are said of one thing: enough is the same around them, and the subject of each is
/// named in the other passage.
pub fn is_of_one_thing(a: &Words, in_a: (usize, usize), b: &Words, in_b: (usize, usize)) -> bool {
    let (common, least) = shared(a, in_a, b, in_b);
    if common == 0 || common < SHARED && common * 3 < least * 2 {
        return false;
    }
    let nobody = |words: &Words, at: usize| {
        denied(words).iter().any(|turned| turned.at == at && is_nobody(words.word(turned.from)))
    };
    if nobody(a, in_a.0) || nobody(b, in_b.0) {
        return true;
    }
    let (Some(own), Some(others)) = (subject(a, in_a.0), subject(b, in_b.0)) else { return true };
    b.has_term_of(a, own) && a.has_term_of(b, others) && !are_swapped(a, (own, in_a), b, (others, in_b))
}

/// Whether each one's subject is the other's object, and neither is in the passive: who lost to whom, and who won
/// against whom.
fn are_swapped(a: &Words, in_a: (usize, (usize, usize)), b: &Words, in_b: (usize, (usize, usize))) -> bool {
    let ((own, at), (others, at_b)) = (in_a, in_b);
    let behind = |words: &Words, from: usize, other: &Words, term: usize| {
        (from..words.len()).any(|at| words.same(at, other, term))
    };
    let suffers = |words: &Words, at: usize| {
        at > 0 && matches!(words.word(at - 1), "is" | "are" | "was" | "were" | "be" | "been" | "being")
    };
    !a.same(own, b, others)
        && suffers(a, at.0) == suffers(b, at_b.0)
        && behind(b, at_b.1, a, own)
        && behind(a, at.1, b, others)
}

/// The last telling word in front of a word in its clause that is no verb of state and no negation.
fn subject(words: &Words, at: usize) -> Option<usize> {
    let own = |at: &usize| !words.is_cut_behind(*at) && !super::lists::opens_clause(words.word(*at));
    (0..at).rev().take_while(own).find(|&at| {
        words.tells(at)
            && !words.word(at).ends_with("ly")
            && !is_copula(words.word(at))
            && !is_turn(words, at)
    })
}

/// Whether the next telling word, or the one before, is the same.
pub fn is_beside_the_same(a: &Words, at: usize, b: &Words, at_b: usize) -> bool {
    let behind = |words: &Words, at: usize| words.telling().iter().copied().find(|&next| next > at);
    let before = |words: &Words, at: usize| {
        words.telling().iter().copied().rev().find(|&last| last < at && !is_turn(words, last))
    };
    let same = |own: Option<usize>, others: Option<usize>| {
        own.zip(others).is_some_and(|(own, others)| a.same(own, b, others))
    };
    same(behind(a, at), behind(b, at_b)) || same(before(a, at), before(b, at_b))
}

/// Whether both words are said of some only: two were found, two were not; or of two of a series: the first half, the
/// second.
pub fn are_parts(a: &Words, at: usize, b: &Words, at_b: usize) -> bool {
    let of_some = |words: &Words, at: usize| {
        let before = (at.saturating_sub(OF_HOW_MANY)..at).rev().take_while(|&at| !words.is_cut_behind(at));
        before.into_iter().any(|at| is_partial(words.word(at)))
    };
    let behind = |words: &Words, at: usize| {
        let near = at + 1..words.len().min(at + OF_WHICH);
        near.map(|at| words.word(at)).find(|word| is_partial(word)).map(str::to_owned)
    };
    let (own, others) = (behind(a, at), behind(b, at_b));
    let of_others = own.is_some() && others.is_some() && own != others;
    of_others || of_some(a, at) && of_some(b, at_b)
}

/// Whether something is denied in the neighbourhood of a word: `found no trace`.
pub fn denies_near(words: &Words, at: usize) -> bool {
    words.listed(List::Negations).iter().any(|run| run.from < at + NEAR && at < run.to + NEAR)
}

fn is_turn(words: &Words, at: usize) -> bool {
    words.listed(List::Negations).iter().any(|run| (run.from..run.to).contains(&at))
}

fn is_nobody(word: &str) -> bool {
    matches!(word, "nobody" | "none" | "noone" | "no-one")
}
