//! Whom a pronoun stands for: one who spoke before, or of whom the text tells.

use super::cue::Verb;
use super::narration::Item;
use super::referent::Referent;
use super::resolve::{OWNERS, Resolver};
use super::speaker::spoken_before;
use crate::mention::fact::name::Nature;
use crate::text::Span;
use std::ops::Range;

/// How many sentences back a pronoun reaches.
const REACH: usize = 12;
/// How many names back one is looked for where no sentence has one.
const NEAR: usize = 64;

/// Whether a pronoun may stand for somebody.
type Fits = fn(&Referent) -> bool;

fn fits(pronoun: &str) -> Option<Fits> {
    Some(match pronoun.to_lowercase().as_str() {
        "he" | "him" => {
            |who| !who.plural && !who.vague && (who.nature == Nature::He || who.may_be_somebody())
        }
        "she" => |who| !who.plural && !who.vague && (who.nature == Nature::She || who.may_be_somebody()),
        "it" => |who| {
            !who.plural
                && !who.vague
                && matches!(who.nature, Nature::Organisation | Nature::Place | Nature::Unknown)
        },
        "they" | "them" => {
            |who| !who.vague && !matches!(who.nature, Nature::He | Nature::She) && !who.is_named_person()
        }
        _ => return None,
    })
}

impl Resolver<'_> {
    /// Whom the pronoun that stands in a stretch of the text means.
    pub fn antecedent(&self, mention: Span) -> Option<Referent> {
        self.antecedent_of(mention.of(self.narration.text), mention.start, OWNERS)
    }

    /// Whom an `it` means that nothing says has spoken: what its own sentence names before it, or what the one before
    /// tells of.
    pub fn antecedent_beside(&self, mention: Span) -> Option<Referent> {
        let fits = fits("it")?;
        let end = self.narration.items.partition_point(|item| item.span.start < mention.start);
        let start = self.narration.sentence(end).start;
        let named = || {
            let own = (start < end).then(|| self.narration.span(&(start..end)))?;
            let mut names = self.within(own).filter(|name| !self.is_quoted(name.span.start));
            names.find_map(|name| Some(self.bearer(name)).filter(fits))
        };
        let told =
            |told: Range<usize>| self.speaks(&told, fits, OWNERS).or_else(|| self.acts(&told, fits, OWNERS));
        named().or_else(|| told(self.narration.sentence(start.checked_sub(1)?)))
    }

    /// Whom a pronoun at a byte of the text means: the one who spoke, or acts, in the nearest sentence before, with so
    /// many owners at most.
    pub fn antecedent_of(&self, pronoun: &str, at: usize, owners: usize) -> Option<Referent> {
        let fits = fits(pronoun)?;
        let items = &self.narration.items;
        let mut end = items.partition_point(|item| item.span.start < at);
        let paragraph = items.get(end).map_or(0, |item| item.paragraph);
        let mut actor = None;
        if let Some(found) = self.leads_up(end, fits) {
            return Some(found);
        }
        if self.is_told_behind(end) {
            end = self.narration.sentence(end).start;
        }
        let before = usize::from(end > 0 && self.narration.sentence(end).start < end);
        for back in 0..REACH {
            let Some(last) = end.checked_sub(1) else { break };
            let sentence = self.narration.sentence(last).start..end;
            if let Some(speaker) = self.speaks(&sentence, fits, owners) {
                return Some(speaker);
            }
            if actor.is_none() {
                actor = self.acts(&sentence, fits, owners);
                let close = items[last].paragraph == paragraph
                    || back <= before && actor.as_ref().is_some_and(Referent::is_named_person);
                if close && actor.is_some() {
                    return actor;
                }
            }
            end = sentence.start;
        }
        let thing = pronoun.eq_ignore_ascii_case("it");
        actor.or_else(|| if thing { self.most_mentioned(fits) } else { self.mentioned(at, fits) })
    }

    /// The person who acts in the clause that leads up to a pronoun: `When Hugh Lane came in, he …`.
    fn leads_up(&self, at: usize, fits: Fits) -> Option<Referent> {
        let narration = self.narration;
        let comma = at.checked_sub(1).filter(|&comma| narration.mark(comma) == ",")?;
        let start = narration.sentence(at).start;
        let opens =
            |at: &usize| matches!(narration.word(*at), "when" | "When" | "while" | "While" | "as" | "As");
        let clause = (start..comma).rev().find(opens)? + 1..comma;
        let subject = narration.main_subject(clause)?;
        self.described(narration.span(&subject)).filter(|who| who.is_named_person() && fits(who))
    }

    /// Whether the pronoun at an item tells at the end of a sentence who said what its subject does:
    /// `Lane would have had a “strong answer” to it, he said.` He is not Lane then.
    fn is_told_behind(&self, at: usize) -> bool {
        let narration = self.narration;
        let Range { start, end } = narration.sentence(at);
        let comma = at > start && narration.has_comma(at - 1);
        let said = narration.items.get(at + 1).and_then(Item::verb) == Some(Verb::Speech);
        let closes = at + 2 >= end || narration.mark(at + 2) == ".";
        let acts = || narration.main_subject(start..at).is_some_and(|subject| subject.start == start);
        comma && said && closes && acts() && spoken_before(narration, start, at).is_none()
    }

    /// Whether the one whom a pronoun stands for is the only person named in its sentence and the one before, outside
    /// of quotes.
    pub fn is_alone(&self, pronoun: Span, who: &Referent) -> bool {
        let end = self.narration.items.partition_point(|item| item.span.start < pronoun.start);
        let own = self.narration.sentence(end).start;
        let Some(last) = own.checked_sub(1) else { return false };
        let told = self.narration.span(&(self.narration.sentence(last).start..end));
        let named = self.within(told).filter(|name| !self.is_quoted(name.span.start));
        let mut people = named.filter(|name| self.nature(name).may_be_person()).peekable();
        people.peek().is_some() && people.all(|name| self.bearer(name).name == who.name)
    }

    /// The one who speaks in a stretch of the text.
    fn speaks(&self, sentence: &Range<usize>, fits: Fits, owners: usize) -> Option<Referent> {
        let stretch = self.narration.span(sentence);
        let heard = self.heard.partition_point(|(at, _)| *at < stretch.end);
        let quoted = self.heard[..heard].iter().rev().take_while(|(at, _)| *at >= stretch.start);
        quoted.map(|(_, who)| who).find(|who| fits(who)).cloned().or_else(|| {
            let spoken = spoken_before(self.narration, sentence.start, sentence.end)?;
            let found = self.described(spoken.span).filter(|who| spoken.speech && fits(who))?;
            Some(self.with_owner(spoken.span, found, owners))
        })
    }

    /// The subject of a stretch of the text.
    fn acts(&self, sentence: &Range<usize>, fits: Fits, owners: usize) -> Option<Referent> {
        let subject = self.narration.main_subject(sentence.clone())?;
        let phrase = self.narration.span(&subject);
        self.described(phrase).filter(fits).map(|found| self.with_owner(phrase, found, owners))
    }

    /// The one who is mentioned last before a byte of the text, outside of quotes.
    fn mentioned(&self, at: usize, fits: Fits) -> Option<Referent> {
        let mentions = &self.names.mentions;
        let end = mentions.partition_point(|other| other.span.start < at);
        mentions[..end]
            .iter()
            .rev()
            .take(NEAR)
            .filter(|mention| !self.is_quoted(mention.span.start))
            .map(|mention| self.bearer(mention))
            .find(fits)
    }

    /// The one who is mentioned most.
    fn most_mentioned(&self, fits: Fits) -> Option<Referent> {
        let mut counts = vec![0_usize; self.names.bearers.len()];
        self.names.mentions.iter().for_each(|mention| counts[mention.bearer] += 1);
        let fitting = self.names.mentions.iter().filter(|mention| fits(&self.bearer(mention)));
        let most =
            fitting.max_by_key(|mention| (counts[mention.bearer], std::cmp::Reverse(mention.span.start)))?;
        Some(self.bearer(most))
    }
}
