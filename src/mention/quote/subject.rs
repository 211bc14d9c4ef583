//! Which noun phrase is the subject of a verb or of a sentence.

use super::cue::{self, Function, Verb};
use super::narration::{Narration, Sort};
use std::ops::Range;

impl Narration<'_> {
    /// The subject of the verb at an item.
    pub fn subject(&self, verb: usize) -> Option<Range<usize>> {
        let start = self.sentence(verb).start;
        let helped = self.skip_back(verb);
        let before = helped.checked_sub(1).filter(|&at| at >= start)?;
        if !self.is_finite(verb) {
            return self.doer_of_participle(helped, start);
        }
        if let Some(subject) = self.subject_behind(verb) {
            return Some(subject);
        }
        match self.items[before].sort {
            Sort::Mark if matches!(self.mark(before), "," | ")" | "—" | "–" | "-" | "―") => {
                let introduced = self.introduced_by_name(start, before);
                introduced.or_else(|| self.main_subject(self.clause_start(start, before)..before))
            }
            Sort::Quote(_) | Sort::Mark => None,
            _ => match self.function(before) {
                Some(Function::Relative) => {
                    self.phrase_ending(before, start).map(|noun| noun.start..before + 1)
                }
                Some(Function::Conjunction) => self.subject_of_joined(verb, before, start),
                Some(Function::Pronoun) => Some(before..before + 1),
                _ => self.nearest_subject(start, helped),
            },
        }
    }

    /// Who does what the participle or infinitive says whose verb group begins at `helped`: one who is seen at it, one
    /// who goes with it, or the subject of what it is added to.
    fn doer_of_participle(&self, helped: usize, start: usize) -> Option<Range<usize>> {
        if let Some(seen) = self.perceived(helped.checked_sub(1)?) {
            return self.nearest_subject(start, seen).or_else(|| self.name_ending(seen, start));
        }
        self.companion(helped, start).or_else(|| match self.said_just_before(helped, start) {
            Some(said) => self.subject(said),
            None => self.main_subject(start..helped),
        })
    }

    /// The subject of a verb behind a conjunction: that of the verb in front of it, which the conjunction joins.
    fn subject_of_joined(&self, verb: usize, conjunction: usize, start: usize) -> Option<Range<usize>> {
        if let Some(doer) = self.doer_before(conjunction) {
            return Some(doer..doer + 1);
        }
        let finite = |at: &usize| self.verb(*at).is_some() && self.is_finite(*at);
        let again = |at: &usize| self.word(*at) == self.word(verb) && finite(at);
        let before = || (start..conjunction).rev();
        let joined = before().find(again).or_else(|| before().find(finite));
        match joined.filter(|_| matches!(self.word(conjunction), "and" | "but" | "or")) {
            Some(joined) => self.subject(joined),
            None => self.doer_in(self.clause_start(start, conjunction)..conjunction),
        }
    }

    /// The pronoun for the one who does something else in front of a conjunction: `she laughed and`.
    fn doer_before(&self, conjunction: usize) -> Option<usize> {
        let deed = conjunction.checked_sub(1)?;
        let past = self.word(deed).ends_with("ed") || cue::is_past(self.word(deed));
        let doer = deed.checked_sub(1).filter(|&doer| self.function(doer) == Some(Function::Pronoun))?;
        (past && self.verb(deed).is_none()).then_some(doer)
    }

    /// The subject of a clause: a pronoun behind its last comma before the one it begins with,
    /// `when Vale came in, he sat down and`.
    fn doer_in(&self, clause: Range<usize>) -> Option<Range<usize>> {
        let comma = clause.clone().rev().find(|&at| self.mark(at) == ",");
        let doer = comma.map(|comma| comma + 1).filter(|&at| self.function(at) == Some(Function::Pronoun));
        doer.map(|doer| doer..doer + 1).or_else(|| self.main_subject(clause))
    }

    /// The name in front of what stands between commas before a verb: `Tong Lee, a fellow at the school, told`.
    fn introduced_by_name(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let opens = (start..end).rev().find(|&at| {
            let next = self.word(at + 1);
            let describes = self.function(at + 1) == Some(Function::Determiner)
                || next.starts_with(char::is_numeric)
                || self.function(at + 1).is_none() && next.starts_with(char::is_lowercase);
            self.mark(at) == "," && describes
        })?;
        let mut first = opens;
        while first > start && (self.is_capitalised(first - 1) && !self.is_day(first - 1)) {
            first -= 1;
        }
        let parted =
            first == start || matches!(self.mark(first - 1), "," | ";") || self.function(first - 1).is_some();
        (opens - first > 1 && parted && self.function(first).is_none()).then_some(first..opens)
    }

    /// The verb to which a participle is added: `…, the mayor said, adding`.
    fn said_just_before(&self, participle: usize, start: usize) -> Option<usize> {
        let comma = participle.checked_sub(1).filter(|&at| at > start && self.mark(at) == ",")?;
        let said = comma - 1;
        (said >= start && self.verb(said) == Some(Verb::Speech) && self.is_finite(said)).then_some(said)
    }

    /// The subject that stands behind its verb: `…, said the mayor.`
    fn subject_behind(&self, verb: usize) -> Option<Range<usize>> {
        let before = verb.checked_sub(1)?;
        let parted = self.mark(before) == "," && self.items[before].sentence == self.items[verb].sentence;
        if !parted || self.verb(verb) != Some(Verb::Speech) {
            return None;
        }
        let end = self.sentence(verb).end;
        let phrase = self.phrase_from(verb + 1, end)?;
        let named = self.names_somebody(&phrase);
        (named && (phrase.end >= end || matches!(self.mark(phrase.end), "," | "." | ";"))).then_some(phrase)
    }

    /// Where the verb group begins by which somebody is heard or seen who does what a participle behind it says:
    /// `she can be heard saying`.
    fn perceived(&self, at: usize) -> Option<usize> {
        let noticed =
            matches!(self.word(at), "heard" | "seen" | "shown" | "filmed" | "recorded" | "overheard");
        (noticed && self.is_passive(at)).then(|| self.skip_back(at))
    }

    /// The name that ends in front of an item and does not begin before `start`.
    fn name_ending(&self, end: usize, start: usize) -> Option<Range<usize>> {
        let named = |at: usize| self.is_capitalised(at) && self.function(at).is_none() && !self.is_day(at);
        let first = (start..end).rev().take_while(|&at| named(at)).last()?;
        Some(first..end)
    }

    /// The one who does what a participle says, where it is not the subject of the sentence: `with a spokesman saying`.
    fn companion(&self, participle: usize, start: usize) -> Option<Range<usize>> {
        let phrase = self.phrase_ending(participle, start)?;
        let before = phrase.start.checked_sub(1)?;
        let named = self.names_somebody(&phrase);
        (named && matches!(self.word(before), "with" | "of" | "With")).then_some(phrase)
    }

    /// The subject in the clause that ends in front of a verb group, none of its words cut off by a mark.
    fn nearest_subject(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let mut first = end;
        while first > start && !self.ends_clause(first - 1) {
            first -= 1;
        }
        let whole = self.main_subject(first..end);
        if whole.as_ref().is_some_and(|phrase| phrase.end == end) {
            return whole;
        }
        let preposition = |at: usize| {
            at > first
                && self.function(at - 1) == Some(Function::Preposition)
                && !matches!(self.word(at - 1), "after" | "before" | "like")
        };
        let nearest = self.phrase_ending(end, first).filter(|phrase| !preposition(phrase.start));
        nearest.or_else(|| self.told_apart(first, start)).or(whole)
    }

    /// The noun that the clause tells apart which begins at an item: `one sailor who works for the harbour said`.
    fn told_apart(&self, clause: usize, start: usize) -> Option<Range<usize>> {
        let who = clause.checked_sub(1).filter(|&who| who > start && self.word(who) == "who")?;
        self.phrase_ending(who, start).filter(|noun| noun.end == who && self.names_somebody(noun))
    }

    /// The first noun phrase of a clause behind what leads up to it: `On Friday, the mayor …`.
    pub fn main_subject(&self, clause: Range<usize>) -> Option<Range<usize>> {
        let mut at = clause.start;
        while at < clause.end && self.leads_up(at) {
            if self.function(at) == Some(Function::Adverb) && self.is_name_or_pronoun(at + 1) {
                at += 1;
                break;
            }
            let Some(comma) = (at..clause.end).find(|&at| self.has_comma(at)) else {
                at = self.phrase_from(at + 1, clause.end).map_or(at + 1, |object| object.end);
                break;
            };
            at = comma + 1;
        }
        (at..clause.end).find_map(|at| self.phrase_from(at, clause.end).filter(|phrase| self.may_act(phrase)))
    }

    /// Whether a noun phrase has a name or a role in it.
    fn names_somebody(&self, phrase: &Range<usize>) -> bool {
        phrase.clone().any(|at| self.is_capitalised(at) && !self.is_day(at) || cue::is_role(self.word(at)))
    }

    /// Whether a pronoun or a name begins at an item.
    fn is_name_or_pronoun(&self, at: usize) -> bool {
        match self.function(at) {
            Some(function) => function == Function::Pronoun,
            None => self.is_capitalised(at) && !self.is_day(at),
        }
    }

    /// Whether a noun phrase may be a subject: it has a determiner, a name, a role, or stands in the plural.
    fn may_act(&self, phrase: &Range<usize>) -> bool {
        let Range { start, end } = *phrase;
        let first = self.word(start);
        if matches!(first, "There" | "there" | "Here" | "here") {
            return false;
        }
        let verbal = first.ends_with("ing") || first.ends_with("ed");
        let named = self.names_somebody(phrase);
        match self.function(start) {
            Some(_) => true,
            None if self.is_capitalised(start) && !self.begins_sentence(start) => true,
            None => {
                named && (!verbal || self.is_capitalised(start))
                    || self.word(end - 1).ends_with('s') && !verbal
            }
        }
    }

    /// Whether a clause that begins with an item has its subject behind a comma.
    fn leads_up(&self, at: usize) -> bool {
        let word = self.word(at);
        let function = self.function(at);
        matches!(function, Some(Function::Preposition | Function::Conjunction | Function::Adverb))
            && !matches!(word, "And" | "But" | "and" | "but")
            || (word.ends_with("ing") && self.items[at].verb().is_some())
            || cue::is_manner(word)
            || self.is_lapse(at)
            || cue::is_lead_in(word)
    }

    /// Whether a stretch of time leads up to a clause: `Hours after the fire, …`, `Two days later, …`.
    fn is_lapse(&self, at: usize) -> bool {
        let unit = |at: usize| {
            matches!(
                self.word(at).to_lowercase().as_str(),
                "seconds" | "moments" | "minutes" | "hours" | "days" | "weeks" | "months" | "years"
            )
        };
        let relation =
            |at: usize| matches!(self.word(at), "after" | "before" | "later" | "earlier" | "ago" | "into");
        (at..at + 3).any(|at| relation(at + 1) && unit(at))
    }

    /// Whether a clause ends with an item.
    fn ends_clause(&self, at: usize) -> bool {
        match self.items[at].sort {
            Sort::Quote(_) => true,
            Sort::Mark => self.mark(at) != "." && self.mark(at) != "&",
            Sort::Possessive => false,
            Sort::Word => match self.function(at) {
                Some(Function::Conjunction) => {
                    !(self.word(at) == "and"
                        && self.is_capitalised(at + 1)
                        && at > 0
                        && self.is_capitalised(at - 1))
                }
                Some(Function::Relative | Function::Auxiliary) => true,
                _ => self.verb(at).is_some() && !cue::is_role(self.word(at)),
            },
        }
    }

    /// Where the clause begins that holds what stands between commas in front of an item.
    fn clause_start(&self, start: usize, end: usize) -> usize {
        (start..end)
            .rev()
            .find(|&at| {
                matches!(self.mark(at), ";" | ":")
                    || matches!(self.word(at), "that" | "but" | "while" | "because" | "although" | "though")
            })
            .map_or(start, |at| at + 1)
    }
}
