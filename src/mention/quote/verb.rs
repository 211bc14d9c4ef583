//! Which words are verbs that bring in words spoken, and how they are used.

use super::cue::{self, Function, Verb};
use super::narration::{Narration, Sort};

impl Narration<'_> {
    /// What sort of function word stands at an item.
    pub fn function(&self, at: usize) -> Option<Function> {
        let function = self.items.get(at)?.function()?;
        let name = self.is_capitalised(at) && !self.begins_sentence(at) && self.word(at) != "I";
        (!name).then_some(function)
    }

    /// The verb of speech or stance at an item, if the word is used as a verb there.
    pub fn verb(&self, at: usize) -> Option<Verb> {
        let verb = self.items.get(at)?.verb()?;
        if self.is_capitalised(at) && !(self.begins_sentence(at) && self.word(at).ends_with("ing")) {
            return None;
        }
        (!self.is_noun(at) && !self.is_caught(at) && !self.is_placed(at)).then_some(verb)
    }

    /// Whether somebody is held, not something: `Actor held over “brawl”`.
    fn is_caught(&self, at: usize) -> bool {
        self.word(at) == "held" && self.function(at + 1) == Some(Function::Preposition)
    }

    /// Whether something is put somewhere, not into words: `put controls in place`, not `put it bluntly`.
    fn is_placed(&self, at: usize) -> bool {
        matches!(self.word(at), "put" | "puts" | "putting")
            && !matches!(self.word(at + 1), "it" | "this" | "things" | "matters")
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
            let deed = self.word(at).ends_with("ing") && !cue::is_one_statement(self.word(at));
            return !(deed || self.is_count(before) && self.is_past_speech(at));
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
            || cue::is_manner(self.word(before))
            || self.items[before].sort != Sort::Word
            || cue::is_role(self.word(before));
        cue::is_statement(self.word(at)) && !after_noun
    }

    /// Whether a determiner says how many and may stand without its noun: `the mother of three`, `many`.
    fn is_count(&self, at: usize) -> bool {
        matches!(
            self.word(at).to_lowercase().as_str(),
            "one" | "two" | "three" | "some" | "many" | "most" | "several" | "few" | "both" | "all"
        )
    }

    /// Whether a verb of speech stands in the past.
    fn is_past_speech(&self, at: usize) -> bool {
        let word = self.word(at);
        word.ends_with("ed") || matches!(word, "said" | "told" | "wrote")
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
                || (cue::is_manner(word) && !self.is_capitalised(at - 1))
                || self.is_day(at - 1)
                || (self.word(at - 1) == "on" && self.is_day(at))
                || (self.items[at - 1].sort == Sort::Possessive
                    && at > 1
                    && cue::is_pronoun(self.word(at - 2)));
            let passed = if helps { 1 } else { self.time_ending(at) };
            if passed == 0 {
                break;
            }
            at -= passed;
        }
        at
    }

    /// How many words that end in front of an item say when something was done: `last night`, `yesterday evening`.
    fn time_ending(&self, end: usize) -> usize {
        let word = |back: usize| end.checked_sub(back).map_or("", |at| self.word(at));
        let part =
            matches!(word(1), "night" | "evening" | "morning" | "afternoon" | "week" | "month" | "year");
        let which = matches!(word(2), "last" | "this" | "yesterday" | "late" | "early" | "that")
            || end >= 2 && self.is_day(end - 2);
        if part && which { 2 } else { 0 }
    }

    /// Whether an item begins its sentence, or follows a quote.
    pub fn begins_sentence(&self, at: usize) -> bool {
        at == 0 || self.items[at - 1].sentence != self.items[at].sentence || self.quote(at - 1).is_some()
    }

    /// Whether a day of the week stands at an item.
    pub fn is_day(&self, at: usize) -> bool {
        self.is_capitalised(at) && self.items[at].function() == Some(Function::Adverb)
    }
}
