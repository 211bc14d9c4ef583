//! Noun phrases.

use super::cue::{self, Function, Verb};
use super::narration::{Item, Narration, Sort};
use std::ops::Range;

/// More items than this are no phrase that names somebody.
const LONGEST: usize = 18;

impl Narration<'_> {
    /// The noun phrase that begins at an item.
    pub fn phrase_from(&self, start: usize, limit: usize) -> Option<Range<usize>> {
        if self.function(start) == Some(Function::Pronoun) {
            return Some(start..start + 1);
        }
        if matches!(self.function(start), Some(function) if function != Function::Determiner) {
            return None;
        }
        if self.verb(start) == Some(Verb::Speech)
            && !cue::is_role(self.word(start))
            && !cue::is_statement(self.word(start))
        {
            return None;
        }
        let limit = limit.min(start + LONGEST).min(self.items.len());
        let mut end = start;
        while end < limit && self.extends(start, end) {
            end += 1;
        }
        let is_tail = |at: usize| {
            self.items[at].sort != Sort::Word || !self.is_capitalised(at) && cue::is_manner(self.word(at))
        };
        while end > start && is_tail(end - 1) {
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
                let tag = matches!(item.span.of(self.text), "#" | "@") && !self.word(at + 1).is_empty();
                tag || dot
                    && self.items.get(at + 1).is_some_and(|next| next.sentence == item.sentence)
                    && self.word(at - 1).len() < 6
            }
            Sort::Word => match self.function(at) {
                None => {
                    at == start
                        || !self.is_day(at)
                            && (self.verb(at).is_none() || cue::is_role(self.word(at)))
                            && !self.is_past(at)
                            && self.describes(at)
                }
                Some(Function::Determiner) => at == start || self.function(at - 1).is_some(),
                Some(Function::Preposition) => at > start && self.binds(start, at),
                Some(Function::Conjunction) => {
                    let names = || self.is_capitalised(at - 1) && self.is_capitalised(at + 1);
                    let roles = || cue::is_calling(self.word(at - 1)) && cue::is_calling(self.word(at + 1));
                    self.word(at) == "and" && at > start && (names() || roles())
                }
                Some(_) => {
                    at > start && self.word(at - 1) == "of" && self.word(at + 1).starts_with(char::is_numeric)
                }
            },
        }
    }

    /// Whether a word behind a noun is a verb in the past: `the spokesman talked`.
    fn is_past(&self, at: usize) -> bool {
        let (word, before) = (self.word(at), self.word(at - 1));
        let noun = !before.is_empty() && !cue::is_manner(before) && self.function(at - 1).is_none();
        noun && word.starts_with(char::is_lowercase)
            && (word.ends_with("ed") && !word.contains('-') || cue::is_past(word))
    }

    /// Whether a word behind a name goes on with the noun phrase: `Harlow board member`, not `Harlow left`.
    fn describes(&self, at: usize) -> bool {
        !self.is_capitalised(at - 1)
            || self.begins_sentence(at - 1) && cue::is_cardinal(self.word(at - 1))
            || self.function(at - 1) == Some(Function::Determiner) && self.is_source(at)
            || self.is_capitalised(at)
            || (at..at + 3).any(|at| cue::is_role(self.word(at)))
    }

    /// Whether a noun is what words stand in, or is said to speak: `A letter`, `The zoo said`, `The zoo last night said`.
    fn is_source(&self, at: usize) -> bool {
        /// How many words may say when and how.
        const REACH: usize = 4;
        let says = |at: usize| self.items.get(at).and_then(Item::verb) == Some(Verb::Speech);
        let speaks = says(at + 1)
            || self.word(at) == "head" && self.word(at + 1) == "of"
            || (at + 2..=at + REACH).any(|verb| says(verb) && self.skip_back(verb) == at + 1);
        speaks || cue::is_statement(self.word(at)) && self.function(at + 1) != Some(Function::Auxiliary)
    }

    /// Whether a preposition holds a noun phrase together: `a spokesman for the ministry`.
    fn binds(&self, start: usize, at: usize) -> bool {
        let noun = !self.is_capitalised(at - 1) || (start..at).any(|at| cue::is_role(self.word(at)));
        match self.word(at) {
            "of" => true,
            "about" => self.word(at - 1) == "of" && self.word(at + 1).starts_with(char::is_numeric),
            "to" => self.word(at - 1) == "close" || cue::is_statement(self.word(at - 1)),
            "for" | "from" | "at" | "with" | "by" | "inside" => {
                noun && (self.is_capitalised(at + 1) || self.function(at + 1) == Some(Function::Determiner))
            }
            _ => false,
        }
    }

    /// The noun phrase that ends in front of an item and does not begin before `start`.
    pub fn phrase_ending(&self, end: usize, start: usize) -> Option<Range<usize>> {
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
}
