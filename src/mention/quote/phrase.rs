//! Noun phrases, and which of them is the subject of a verb.

use super::cue::{self, Function, Verb};
use super::narration::{Narration, Sort};
use std::ops::Range;

/// More items than this are no phrase that names somebody.
const LONGEST: usize = 18;

impl Narration<'_> {
    /// What sort of function word stands at an item.
    pub fn function(&self, at: usize) -> Option<Function> {
        let word = self.word(at);
        if self.is_capitalised(at) && !self.begins_sentence(at) && word != "I" {
            return None;
        }
        cue::function(word)
    }

    fn begins_sentence(&self, at: usize) -> bool {
        at == 0 || self.items[at - 1].sentence != self.items[at].sentence || self.quote(at - 1).is_some()
    }

    fn is_day(&self, at: usize) -> bool {
        self.is_capitalised(at) && cue::function(self.word(at)) == Some(Function::Adverb)
    }

    /// The verb of speech or stance at an item, if the word is used as a verb there.
    pub fn verb(&self, at: usize) -> Option<Verb> {
        let word = self.word(at);
        let verb = match self.begins_sentence(at) && self.is_capitalised(at) {
            true => cue::verb(&word.to_lowercase()).filter(|_| word.ends_with("ing"))?,
            false => cue::verb(word)?,
        };
        (!self.is_noun(at)).then_some(verb)
    }

    /// Whether a word that is a noun as well as a verb is a noun where it stands: `their claims`, `late-night tweets`.
    fn is_noun(&self, at: usize) -> bool {
        let Some(before) =
            at.checked_sub(1).filter(|&before| self.items[before].sentence == self.items[at].sentence)
        else {
            return false;
        };
        let owned = self.items[before].sort == Sort::Possessive
            && !cue::is_pronoun(self.word(before.saturating_sub(1)));
        let function = self.function(before);
        if owned || function == Some(Function::Determiner) {
            return !self.word(at).ends_with("ing");
        }
        let after_noun = matches!(
            function,
            Some(
                Function::Pronoun
                    | Function::Relative
                    | Function::Auxiliary
                    | Function::Adverb
                    | Function::Conjunction
            )
        ) || (self.is_capitalised(before)
            && (self.word(before).ends_with('s') || !cue::is_one_statement(self.word(at))))
            || matches!(self.word(before), "to")
            || self.word(before).ends_with("ly")
            || self.items[before].sort != Sort::Word
            || cue::is_role(self.word(before));
        cue::is_statement(self.word(at)) && !after_noun
    }

    /// Whether the verb at an item is one that goes with its subject: not `saying`, not `to say`.
    pub fn is_finite(&self, at: usize) -> bool {
        let helped = self.skip_back(at);
        if self.word(at).ends_with("ing") {
            return (helped..at).any(|at| self.function(at) == Some(Function::Auxiliary))
                || (helped > 0 && helped < at && self.items[helped].sort == Sort::Possessive);
        }
        at == 0 || self.word(helped.wrapping_sub(1)) != "to"
    }

    /// Whether the verb at an item has its subject suffer it: `was described`.
    pub fn is_passive(&self, at: usize) -> bool {
        let helped = self.skip_back(at);
        let be = |word: &str| matches!(word, "is" | "are" | "was" | "were" | "be" | "been" | "being");
        !self.word(at).ends_with("ing") && (helped..at).any(|at| be(self.word(at)))
    }

    /// The first of the auxiliaries and adverbs in front of a verb.
    pub fn skip_back(&self, verb: usize) -> usize {
        let mut at = verb;
        while at > 0 && self.items[at - 1].sentence == self.items[verb].sentence {
            let word = self.word(at - 1);
            let helps = matches!(self.function(at - 1), Some(Function::Auxiliary | Function::Adverb))
                || (word.ends_with("ly") && !self.is_capitalised(at - 1))
                || self.is_day(at - 1)
                || (self.word(at - 1) == "on" && self.is_day(at))
                || (self.items[at - 1].sort == Sort::Possessive
                    && at > 1
                    && cue::is_pronoun(self.word(at - 2)));
            if !helps {
                break;
            }
            at -= 1;
        }
        at
    }

    /// The noun phrase that begins at an item.
    pub fn phrase_from(&self, start: usize, limit: usize) -> Option<Range<usize>> {
        if self.function(start) == Some(Function::Pronoun) {
            return Some(start..start + 1);
        }
        if matches!(self.function(start), Some(function) if function != Function::Determiner) {
            return None;
        }
        let limit = limit.min(start + LONGEST).min(self.items.len());
        let mut end = start;
        while end < limit && self.extends(start, end) {
            end += 1;
        }
        while end > start && self.items[end - 1].sort != Sort::Word {
            end -= 1;
        }
        let named = (start..end).any(|at| self.function(at).is_none() && !self.word(at).is_empty());
        named.then_some(start..end)
    }

    /// Whether a noun phrase that began at `start` takes in the item `at`.
    fn extends(&self, start: usize, at: usize) -> bool {
        let item = self.items[at];
        match item.sort {
            Sort::Quote(_) => false,
            Sort::Possessive => at > start,
            Sort::Mark => {
                let dot = item.span.of(self.text) == "."
                    && at > start
                    && item.span.start == self.items[at - 1].span.end;
                dot && self.items.get(at + 1).is_some_and(|next| next.sentence == item.sentence)
                    && self.word(at - 1).len() < 6
            }
            Sort::Word => match self.function(at) {
                None => {
                    at == start
                        || !self.is_day(at) && (self.verb(at).is_none() || cue::is_role(self.word(at)))
                }
                Some(Function::Determiner) => at == start || self.function(at - 1).is_some(),
                Some(Function::Preposition) => at > start && self.binds(start, at),
                Some(Function::Conjunction) => {
                    self.word(at) == "and"
                        && at > start
                        && self.is_capitalised(at - 1)
                        && self.is_capitalised(at + 1)
                }
                Some(_) => false,
            },
        }
    }

    /// Whether a preposition holds a noun phrase together: `a spokesman for the ministry`.
    fn binds(&self, start: usize, at: usize) -> bool {
        let noun = !self.is_capitalised(at - 1) || (start..at).any(|at| cue::is_role(self.word(at)));
        match self.word(at) {
            "of" => true,
            "for" | "from" | "at" | "with" | "by" | "inside" => {
                noun && (self.is_capitalised(at + 1) || self.function(at + 1) == Some(Function::Determiner))
            }
            _ => false,
        }
    }

    /// The noun phrase that ends in front of an item.
    fn phrase_ending(&self, end: usize, start: usize) -> Option<Range<usize>> {
        let mut end = end;
        while end > start && self.items[end - 1].sort == Sort::Mark {
            end -= 1;
        }
        let first = end.saturating_sub(LONGEST).max(start);
        (first..end).find_map(|at| {
            let cut_off = at > first && self.function(at - 1).is_none() && !self.word(at - 1).is_empty();
            self.phrase_from(at, end).filter(|phrase| phrase.end == end && !cut_off)
        })
    }

    /// The noun phrase that ends in front of an item, in its sentence.
    pub fn phrase_before(&self, end: usize) -> Option<Range<usize>> {
        self.phrase_ending(end, self.sentence(end).start)
    }

    /// The subject of the verb at an item.
    pub fn subject(&self, verb: usize) -> Option<Range<usize>> {
        let sentence = self.sentence(verb);
        let start = sentence.start;
        let helped = self.skip_back(verb);
        let before = helped.checked_sub(1).filter(|&at| at >= start)?;
        if !self.is_finite(verb) {
            return self.companion(helped, start).or_else(|| self.main_subject(start..helped));
        }
        match self.items[before].sort {
            Sort::Quote(_) => None,
            Sort::Mark if matches!(self.mark(before), "," | ")" | "—" | "–" | "-" | "―") => {
                self.main_subject(self.clause_start(start, before)..before)
            }
            Sort::Mark => None,
            _ => match self.function(before) {
                Some(Function::Relative) => {
                    let phrase = self
                        .phrase_ending(before, start)
                        .map_or(before..before + 1, |phrase| phrase.start..before + 1);
                    Some(phrase)
                }
                Some(Function::Conjunction) => {
                    let joined =
                        (start..before).rev().find(|&at| self.verb(at).is_some() && self.is_finite(at));
                    match joined.filter(|_| matches!(self.word(before), "and" | "but" | "or")) {
                        Some(joined) => self.subject(joined),
                        None => self.main_subject(self.clause_start(start, before)..before),
                    }
                }
                Some(Function::Pronoun) => Some(before..before + 1),
                _ => self.nearest_subject(start, helped),
            },
        }
    }

    /// The one who does what a participle says, where it is not the subject of the sentence: `with a spokesman saying`.
    fn companion(&self, participle: usize, start: usize) -> Option<Range<usize>> {
        let phrase = self.phrase_ending(participle, start)?;
        let before = phrase.start.checked_sub(1)?;
        let named = phrase
            .clone()
            .any(|at| self.is_capitalised(at) && !self.is_day(at) || cue::is_role(self.word(at)));
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
        let preposition = |at: usize| at > first && self.function(at - 1) == Some(Function::Preposition);
        self.phrase_ending(end, first).filter(|phrase| !preposition(phrase.start)).or(whole)
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

    /// The first noun phrase of a clause behind what leads up to it: `On Friday, the mayor …`.
    pub fn main_subject(&self, clause: Range<usize>) -> Option<Range<usize>> {
        let mut at = clause.start;
        while at < clause.end && self.leads_up(at) {
            match (at..clause.end).find(|&at| self.has_comma(at)) {
                Some(comma) => at = comma + 1,
                None => {
                    let object = self.phrase_from(at + 1, clause.end);
                    at = object.map_or(at + 1, |object| object.end);
                    break;
                }
            }
        }
        (at..clause.end).find_map(|at| self.phrase_from(at, clause.end).filter(|phrase| self.may_act(phrase)))
    }

    /// Whether a noun phrase may be a subject: it has a determiner, a name, a role, or stands in the plural.
    fn may_act(&self, phrase: &Range<usize>) -> bool {
        let Range { start, end } = *phrase;
        let first = self.word(start);
        let verbal = first.ends_with("ing") || first.ends_with("ed");
        let named = phrase
            .clone()
            .any(|at| self.is_capitalised(at) && !self.is_day(at) || cue::is_role(self.word(at)));
        match self.function(start) {
            Some(_) => !(end == start + 1 && matches!(first, "There" | "there")),
            None if self.is_capitalised(start) && !self.begins_sentence(start) => true,
            None => {
                named && !(verbal && !self.is_capitalised(start))
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
            || (word.ends_with("ing") && cue::verb(&word.to_lowercase()).is_some())
            || word.ends_with("ly")
            || matches!(word, "According" | "Asked" | "Speaking" | "Given" | "Writing" | "Appearing")
    }
}
