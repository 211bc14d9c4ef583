//! Whom a role stands for: `the inspector` for `Inspector Anna Vale`, `the company` for the one named before.

use super::cue::{self, Function};
use super::narration::Sort;
use super::referent::Referent;
use super::resolve::{Resolver, inside_sentence, person_of};
use crate::mention::fact::name::{Mention, Nature};
use crate::text::Span;

/// How many words back the one is looked for who was brought in by a role.
const FAR: usize = 800;
/// How many sentences back a body is looked for that is only called a company.
const REACH: usize = 8;
/// A role that is told of nobody else has no more words.
const LONGEST: usize = 3;

/// How one was brought in whom a role stands for.
enum Brought<'a> {
    /// By the title in front of a name: `Inspector Anna Vale`.
    ByTitle(&'a Mention),
    /// By what is told of somebody: `Anna Vale, an inspector`, `an unnamed inspector`.
    Told(Referent),
}

/// The short form of an office has no more letters.
const LONGEST_SHORT: usize = 4;

impl Resolver<'_> {
    /// The one who was called by a role before, or a new one.
    pub fn chain(&self, phrase: Span, noun: &str) -> Referent {
        let words = inside_sentence(phrase.of(self.narration.text));
        let role = words.strip_prefix("the ");
        let known = role.and_then(|role| self.introduced(phrase.start, role));
        let single = role.is_some_and(|role| !role.contains(' '));
        known.unwrap_or_else(|| {
            let nature = match noun {
                _ if cue::is_plural(noun) => Nature::Unknown,
                _ if cue::is_body(noun) => Nature::Organisation,
                _ if noun.ends_with("woman") || cue::is_feminine(noun) => Nature::She,
                _ if noun.ends_with("man") || cue::is_masculine(noun) => Nature::He,
                _ => Nature::Person,
            };
            let vague = single && nature == Nature::Organisation;
            Referent { name: words, nature, plural: cue::is_plural(noun), vague, named: false }
        })
    }

    /// The holder of an office that is called by its letters: `the PM`.
    pub fn holder_of_short(&self, phrase: Span) -> Option<Referent> {
        let words = phrase.of(self.narration.text);
        let short = words.strip_prefix("the ").or_else(|| words.strip_prefix("The "))?;
        self.introduced(phrase.start, cue::office(short)?)
    }

    /// The one who was brought in by a role before a byte of the text: `an unnamed spokesman …`,
    /// `Mark Stroh, a spokesman …`, `spokesman Mark Stroh`.
    ///
    /// Where several bear the role as a title, one who was named in this paragraph or the one before.
    fn introduced(&self, before: usize, role: &str) -> Option<Referent> {
        let narration = self.narration;
        let words: Vec<&str> = role.split(' ').collect();
        if words.len() > LONGEST || words.iter().any(|word| word.starts_with(char::is_uppercase)) {
            return None;
        }
        let end = narration.items.partition_point(|item| item.span.start < before);
        let first = end.saturating_sub(FAR);
        let mut called = (first..end).rev().filter(|&at| self.is_called(at, &words));
        let plural = words.last().is_some_and(|noun| cue::is_plural(noun));
        let (at, brought) = called.find_map(|at| {
            if let Some(name) = self.titled(at).filter(|_| !plural) {
                return Some((at, Brought::ByTitle(name)));
            }
            let told = self.told_of(at, words.len(), end)?;
            (!plural || told.plural || !told.named).then_some((at, Brought::Told(told)))
        })?;
        let name = match brought {
            Brought::Told(found) => return Some(found),
            Brought::ByTitle(name) => name,
        };
        let paragraph = |at: usize| narration.items.get(at).map_or(0, |item| item.paragraph);
        let close = paragraph(at) + 1 >= paragraph(end);
        let alone = || called.filter_map(|at| self.titled(at)).all(|other| other.bearer == name.bearer);
        (close || alone()).then(|| self.person(name))
    }

    /// Whether a role, by its words, ends with an item.
    fn is_called(&self, at: usize, role: &[&str]) -> bool {
        let narration = self.narration;
        let word = narration.word(at);
        let Some(last) = role.last().filter(|_| !word.is_empty()) else { return false };
        let written = word.eq_ignore_ascii_case(last)
            && role.iter().rev().enumerate().all(|(back, word)| {
                at.checked_sub(back).is_some_and(|at| narration.word(at).eq_ignore_ascii_case(word))
            });
        let first = if written { at + 1 - role.len() } else { at };
        let short = || {
            word.len() <= LONGEST_SHORT
                && narration.is_capitalised(at)
                && cue::office(word).is_some_and(|office| office.split(' ').eq(role.iter().copied()))
        };
        let owns = narration.items.get(at + 1).is_some_and(|next| next.sort == Sort::Possessive);
        (written || short())
            && !owns
            && !first.checked_sub(1).is_some_and(|at| is_other_office(narration.word(at)))
    }

    /// The name of a person in front of which a title ends with an item.
    fn titled(&self, at: usize) -> Option<&Mention> {
        let narration = self.narration;
        let next = at + 1 + usize::from(narration.mark(at + 1) == ".");
        if !narration.is_capitalised(next) {
            return None;
        }
        let (title, name) = (narration.items[at].span, narration.items[next].span);
        let mention = self.within(name).find(|mention| mention.span.has(name.start))?;
        let apart = mention.span.start > title.start;
        let nature = self.nature(mention);
        (nature.is_person() || nature == Nature::Unknown && apart).then_some(mention)
    }

    /// The one of whom a role that ends with an item is told.
    fn told_of(&self, at: usize, words: usize, end: usize) -> Option<Referent> {
        let narration = self.narration;
        if narration.is_capitalised(at) {
            return None;
        }
        let phrase = (at.saturating_sub(6)..=at)
            .filter(|&start| {
                start == 0
                    || narration.function(start) == Some(Function::Determiner)
                    || narration.function(start - 1).is_some()
                    || narration.word(start - 1).is_empty()
            })
            .find_map(|start| narration.phrase_from(start, end).filter(|phrase| phrase.end > at))?;
        let apposed = phrase
            .start
            .checked_sub(2)
            .filter(|&name| narration.mark(name + 1) == "," && narration.verb(phrase.end).is_none());
        let name = apposed.and_then(|at| self.within(narration.items[at].span).last());
        if let Some(name) = name.filter(|name| self.nature(name).may_be_person()) {
            return Some(self.person(name));
        }
        let named_behind = || {
            let comma = narration.mark(phrase.end) == "," && narration.is_capitalised(phrase.end + 1);
            comma.then(|| self.describe(narration.span(&phrase))).flatten().filter(Referent::is_named_person)
        };
        let again = phrase.len() <= words + 1 && matches!(narration.word(phrase.start), "the" | "The");
        if again || phrase.len() <= 2 { named_behind() } else { self.describe(narration.span(&phrase)) }
    }

    fn person(&self, name: &Mention) -> Referent {
        Referent { nature: person_of(self.nature(name)), ..self.bearer(name) }
    }

    /// The organisation that a noun stands for: one alone of those named before it is called so, `the ministry` for
    /// `Ministry of Defence`, or one alone acts or speaks in the sentences before, `the company` for `Vale & Lane`.
    pub fn only_body(&self, phrase: Span) -> Option<Referent> {
        let words = inside_sentence(phrase.of(self.narration.text));
        let noun = words.strip_prefix("the ").filter(|noun| cue::is_body(noun))?;
        let mentions = &self.names.mentions;
        let end = mentions.partition_point(|mention| mention.span.start < phrase.start);
        let near = mentions[end.saturating_sub(FAR)..end].iter().rev();
        let mut called = near.filter(|mention| {
            let bearer = &self.names.bearers[mention.bearer];
            bearer.sort == Nature::Organisation && cue::is_called(&bearer.name, noun)
        });
        match called.next() {
            Some(last) => called.all(|other| other.bearer == last.bearer).then(|| self.bearer(last)),
            None if cue::is_wide_body(noun) => self.only_actor(phrase.start),
            None => None,
        }
    }

    /// The organisation that acts or speaks in the sentences before a byte of the text, if it is one alone.
    fn only_actor(&self, at: usize) -> Option<Referent> {
        let narration = self.narration;
        let mut end = narration.items.partition_point(|item| item.span.start < at);
        let mut found: Option<&Mention> = None;
        for _ in 0..REACH {
            let Some(last) = end.checked_sub(1) else { break };
            let sentence = narration.sentence(last).start..end;
            end = sentence.start;
            let Some(subject) = narration.main_subject(sentence) else { continue };
            let Some(name) = self.within(narration.span(&subject)).find(|name| self.is_company(name)) else {
                continue;
            };
            if found.is_some_and(|other| other.bearer != name.bearer) {
                return None;
            }
            found = Some(name);
        }
        found.map(|name| Referent { nature: Nature::Organisation, ..self.bearer(name) })
    }

    /// Whether a name is an organisation’s: it is known to be, or told of as a thing, `Orsa, the maker of sails`.
    fn is_company(&self, name: &Mention) -> bool {
        let told = || {
            let text = self.narration.text;
            let behind = Span::new(name.span.end, text.len()).first(TOLD, text).of(text);
            let thing =
                [", the ", ", a ", ", an ", ", which "].iter().find_map(|open| behind.strip_prefix(open));
            let aside = thing.and_then(|thing| thing.split([',', '.']).next());
            aside.is_some_and(|aside| !aside.split(' ').any(|word| cue::is_calling(&word.to_lowercase())))
        };
        match self.nature(name) {
            Nature::Organisation => true,
            Nature::Unknown => told(),
            _ => false,
        }
    }
}

/// How far behind a name it is read what it is told to be, in bytes.
const TOLD: usize = 80;

/// Whether a word makes another office of the one behind it: `vice president`.
fn is_other_office(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "vice" | "deputy" | "former" | "assistant" | "ex" | "late")
}

#[cfg(test)]
mod tests {
    use crate::mention::quote::tests::check_speakers;

    /// Checks whom a role stands for that speaks behind a text.
    #[track_caller]
    fn check(before: &str, role: &str, name: &str) {
        let text = format!("{before}\n“It is late and we wait,” {role} said.");
        let expected = if role == name { role.to_owned() } else { format!("{role} = {name}") };
        check_speakers(&text, &[&expected]);
    }

    #[test]
    fn roles_are_those_who_bear_them_as_titles() {
        check("Prime Minister Anna Vale met the sailors of Orsa.", "the prime minister", "Anna Vale");
        check("Prime Minister Anna Vale met the sailors of Orsa.", "the PM", "Anna Vale");
        check("Harbour chief Hugh Lane was there.", "the harbour chief", "Hugh Lane");
        check("Judge Hugh Lane is to hear the case.", "the judge", "Hugh Lane");
        check("Dr. Anna Vale treats the old sailors.", "the doctor", "Anna Vale");
        check("Sen. Anna Vale called for calm.", "the senator", "Anna Vale");
        check("The bishop of Orsa, Hugh Lane, held a service.", "the bishop", "Hugh Lane");
        check("Vice President Anna Vale met the sailors of Orsa.", "the president", "the president");
        check("Two inspectors came, and Anna Vale left.", "the inspector", "the inspector");
    }

    #[test]
    fn of_several_who_bear_a_title_the_near_one_is_meant() {
        let far = "Senator Anna Vale called for calm.\nSenator Hugh Lane left.\nIt rained.\nIt snowed.";
        check(far, "the senator", "the senator");
        check("Senator Anna Vale called for calm.\nSenator Hugh Lane left.", "the senator", "Hugh Lane");
    }

    #[test]
    fn a_company_is_the_one_alone_that_acts() {
        check("Vale Foods, which owns the mill, cut two hundred jobs.", "the company", "Vale Foods");
        check("The Harlow Union met on Friday. It rained.", "the group", "Harlow Union");
        check("Orsa Airlines lost two planes.", "the airline", "Orsa Airlines");
        check(
            "The Harlow Union met on Friday. The Orsa Institute paid for it.",
            "the organisation",
            "the organisation",
        );
        check("Anna Vale came on Friday. It rained.", "the company", "the company");
    }
}
