//! Who the words beside a quote stand for: `Stroh` for `Mark Stroh`, `the spokesman` for the one named before.

use super::Speaker;
use super::cue::{self, Function};
use super::label::Labels;
use super::narration::{Narration, Sort};
use super::referent::Referent;
use super::speaker::Attribution;
use crate::mention::fact::name::{Mention, Names, Nature};
use crate::text::{Span, calendar, one_line};

/// What is known of the speakers so far, in the order of the text.
pub(super) struct Resolver<'a> {
    pub narration: &'a Narration<'a>,
    pub names: &'a Names,
    /// Those who spoke so far, with where their words name them, in bytes.
    pub heard: Vec<(usize, Referent)>,
    labels: Labels,
}

impl<'a> Resolver<'a> {
    pub fn of(narration: &'a Narration<'a>, names: &'a Names) -> Self {
        Self { narration, names, heard: Vec::new(), labels: Labels::default() }
    }

    /// Who is meant by the words that name a speaker. Nobody where nothing says that they speak and they name nobody,
    /// and where `it` is no more than the subject of a sentence, and the one before has nothing that it may stand for:
    /// `Tests found rust. It showed a “grave lapse.”`
    pub fn speaker(&mut self, spoken: &Attribution) -> Option<Speaker> {
        let mention = spoken.span;
        let words = mention.of(self.narration.text);
        let nobody = is_date(words) || matches!(words, "you" | "You" | "we" | "We");
        if nobody && self.within(mention).next().is_none() {
            return None;
        }
        let thing = mention.of(self.narration.text).eq_ignore_ascii_case("it");
        let found = if spoken.mention.is_empty() {
            Some(self.labels.bearer(mention.of(self.narration.text), mention.start, self.names))
        } else if thing && !spoken.speech {
            Some(self.antecedent_beside(mention)?)
        } else if cue::is_pronoun(mention.of(self.narration.text))
            || matches!(mention.of(self.narration.text), "him" | "them")
        {
            self.antecedent(mention)
        } else {
            self.describe(mention)
                .map(|who| if who.vague { self.only_body(mention).unwrap_or(who) } else { who })
        };
        let referent =
            found.unwrap_or_else(|| Referent::vague(inside_sentence(mention.of(self.narration.text))));
        let pronoun = cue::is_pronoun(mention.of(self.narration.text));
        if referent.vague && !pronoun && !spoken.sure && !self.is_text(mention) {
            return None;
        }
        let clear = !pronoun || self.is_alone(mention, &referent);
        let speaker =
            Speaker { name: referent.name.clone(), mention, person: referent.is_named_person(), clear };
        self.heard.push((mention.start, referent));
        Some(speaker)
    }

    /// Whether a phrase names what words stand in: `a document on the website`.
    fn is_text(&self, phrase: Span) -> bool {
        phrase.of(self.narration.text).split(' ').any(cue::is_statement)
    }

    /// Whom a noun phrase stands for; nobody for a pronoun.
    pub fn describe(&self, phrase: Span) -> Option<Referent> {
        self.described(phrase).map(|found| self.with_owner(phrase, found, OWNERS))
    }

    /// The same, with an owner that is only a pronoun left as it is.
    pub fn described(&self, phrase: Span) -> Option<Referent> {
        let phrase = without_addressee(self.narration.text, phrase);
        let words = phrase.of(self.narration.text);
        if cue::is_pronoun(words) || words.is_empty() {
            return None;
        }
        let found = self
            .role(phrase)
            .map(|noun| self.apposed(phrase).unwrap_or_else(|| self.chain(phrase, &noun)))
            .or_else(|| self.holder_of_short(phrase))
            .or_else(|| self.joined(phrase))
            .or_else(|| self.named(phrase).map(|mention| self.bearer(mention)));
        found.or_else(|| self.apposed(phrase)).or_else(|| Some(Referent::vague(inside_sentence(words))))
    }

    /// Whom a mention of a name means.
    pub fn bearer(&self, mention: &Mention) -> Referent {
        let nature = self.nature(mention);
        let written = mention.span.of(self.narration.text);
        let name = if is_acronym(written) && nature != Nature::Place {
            written.to_owned()
        } else {
            self.names.bearers[mention.bearer].name.clone()
        };
        let body = || is_acronym(written) || self.has_article(mention);
        let nature = if nature == Nature::Unknown && body() { Nature::Organisation } else { nature };
        Referent { name, nature, plural: false, vague: false, named: true }
    }

    /// Whether an article stands right in front of a name in the plural, as of a team: `the Harlow Rovers`.
    fn has_article(&self, mention: &Mention) -> bool {
        let text = self.narration.text;
        let before = Span::new(0, mention.titled.start).of(text);
        let article = before.ends_with("the ") || before.ends_with("The ");
        article && mention.titled.start == mention.span.start && mention.span.of(text).ends_with('s')
    }

    /// The person whose name stands between commas behind what he or she does: `the mayor, Anna Vale, said`.
    fn apposed(&self, phrase: Span) -> Option<Referent> {
        let text = self.narration.text;
        let behind = Span::new(phrase.end, text.len()).of(text);
        let comma = behind.strip_prefix(", ").map(|_| phrase.end + 2)?;
        let mentions = &self.names.mentions;
        let at = mentions.partition_point(|mention| mention.titled.start < comma);
        let name = mentions.get(at).filter(|mention| mention.titled.start == comma)?;
        let closed = Span::new(name.span.end, text.len()).of(text).starts_with([',', '.', ';']);
        let written = name.span.of(text);
        let person = self.nature(name).is_person()
            || self.nature(name) == Nature::Unknown && written.contains(' ') && !is_acronym(written);
        (closed && person).then(|| Referent { nature: person_of(self.nature(name)), ..self.bearer(name) })
    }

    /// Two that speak with one voice: `Moscow and Beijing`.
    fn joined(&self, phrase: Span) -> Option<Referent> {
        let all: Vec<&Mention> = self.within(phrase).collect();
        let (first, second) = all.windows(2).find_map(|pair| {
            let between = Span::new(pair[0].span.end, pair[1].titled.start).of(self.narration.text);
            (matches!(between, " and " | " and the ")
                && pair[0].bearer != pair[1].bearer
                && pair[1].span.end >= phrase.end)
                .then_some((pair[0], pair[1]))
        })?;
        let name = format!("{} and {}", self.bearer(first).name, self.bearer(second).name);
        Some(Referent { name, nature: Nature::Unknown, plural: true, vague: false, named: true })
    }

    /// The name that a noun phrase is about: a person before anything else, then an organisation.
    ///
    /// Where the phrase ends with what a country’s people do, it is about them: `one of the French fighters`.
    fn named(&self, phrase: Span) -> Option<&'a Mention> {
        if self.is_meant_for(phrase) {
            return None;
        }
        let held = self.held(phrase);
        let within = || self.within(held);
        let is_place = |mention: &&Mention| self.nature(mention) == Nature::Place;
        within()
            .find(|mention| self.nature(mention).is_person())
            .or_else(|| within().filter(|mention| !is_place(mention)).last())
            .or_else(|| within().next().filter(|mention| !self.is_adjective(mention, phrase)))
    }

    /// Whether the first name in a phrase only says whom or what something concerns that says nothing:
    /// `a poster for Anna Vale`, `a study of ten Britons`.
    fn is_meant_for(&self, phrase: Span) -> bool {
        let words = phrase.of(self.narration.text);
        let heads = [" for ", " of "].map(|of| words.split_once(of).map(|(head, _)| head));
        let Some(head) = heads.into_iter().flatten().min_by_key(|head| head.len()) else { return false };
        let end = phrase.start + head.len();
        let noun = head.rsplit(' ').next().unwrap_or_default();
        let speaks = cue::is_statement(noun) || cue::is_role(noun) || is_part(noun);
        !speaks
            && noun.starts_with(char::is_lowercase)
            && self.within(phrase).all(|name| name.span.start > end)
    }

    /// The part of a phrase behind its last owner, if it ends with the name of a person: `colleague Tom Lane` of
    /// `Vale’s colleague Tom Lane`; else all of it.
    fn held(&self, phrase: Span) -> Span {
        let text = self.narration.text;
        let owner = |name: &Mention| is_possessive(Span::new(name.span.end, phrase.end).of(text));
        let Some(owner) = self.within(phrase).filter(|name| owner(name)).last() else { return phrase };
        let held = Span::new(owner.span.end, phrase.end);
        let person = |name: &Mention| {
            let before = Span::new(held.start, name.titled.start).of(text);
            let called = before.split_whitespace().any(|word| word.starts_with(char::is_lowercase));
            let nature = self.nature(name);
            nature.is_person() || nature == Nature::Unknown && called
        };
        if self.within(held).last().is_some_and(person) { held } else { phrase }
    }

    /// Whether a place in a phrase only says where those come from whom its last word names.
    fn is_adjective(&self, mention: &Mention, phrase: Span) -> bool {
        let text = self.narration.text;
        let behind = Span::new(mention.span.end, phrase.end).of(text);
        let last = behind.split_whitespace().next_back().unwrap_or_default();
        last.starts_with(char::is_lowercase) && last.ends_with('s') && !behind.starts_with(['’', '\''])
    }

    /// The names in a stretch of the text.
    pub fn within(&self, phrase: Span) -> impl Iterator<Item = &'a Mention> + use<'a> {
        let mentions = &self.names.mentions;
        let first = mentions.partition_point(|mention| mention.span.end <= phrase.start);
        mentions[first..].iter().take_while(move |mention| mention.span.start < phrase.end)
    }

    pub fn nature(&self, mention: &Mention) -> Nature {
        self.names.bearers[mention.bearer].sort
    }

    /// The noun of the role that a phrase calls its speaker by, where nobody of that role is named.
    fn role(&self, phrase: Span) -> Option<String> {
        let text = self.narration.text;
        let tokens = self.narration.tokens.within(phrase);
        let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
        let head = (0..tokens.len())
            .position(|at| {
                let parts = at > 0 && is_part(word(at - 1));
                cue::function(word(at)) == Some(Function::Preposition) && !parts
            })
            .unwrap_or(tokens.len());
        let ends = |at: usize| {
            let next = if at + 1 < head { word(at + 1) } else { "" };
            !next.starts_with(char::is_lowercase)
                || next.ends_with("ed")
                || is_beside(next)
                || cue::function(next) == Some(Function::Relative)
        };
        let heads = |at: usize| matches!(word(at), "head" | "heads") && word(at + 1) == "of";
        let noun = (0..head).rfind(|&at| (self.is_role(tokens[at].span, phrase) || heads(at)) && ends(at))?;
        let noun = tokens[noun].span;
        let owner =
            tokens.iter().any(|token| token.span.start > noun.end && cue::is_statement(token.span.of(text)));
        (!owner && !self.names_holder(phrase, noun)).then(|| noun.of(text).to_lowercase())
    }

    /// Whether a word of a phrase tells what somebody does, or what body speaks, and is no part of a name.
    fn is_role(&self, span: Span, phrase: Span) -> bool {
        let word = span.of(self.narration.text);
        cue::is_role(word)
            || cue::is_calling(&word.to_lowercase())
                && !self.within(phrase).any(|mention| mention.span.overlaps(span))
    }

    /// Whether a phrase names the one who bears the role that a noun in it tells.
    fn names_holder(&self, phrase: Span, noun: Span) -> bool {
        self.within(phrase).any(|mention| {
            let titled = mention.titled.contains(noun) && !mention.span.overlaps(noun);
            titled
                || mention.span.start >= noun.end
                    && self.nature(mention).may_be_person()
                    && near(self.narration.text, noun.end, mention.span.start)
        })
    }

    /// One whom a phrase stands for, with the name of an owner that is only a pronoun: `its technicians` are `FBI’s
    /// technicians`. The owner may have an owner in turn, so many times at most.
    pub fn with_owner(&self, phrase: Span, found: Referent, owners: usize) -> Referent {
        self.owned(phrase, &found, owners).unwrap_or(found)
    }

    fn owned(&self, phrase: Span, found: &Referent, owners: usize) -> Option<Referent> {
        let words = phrase.of(self.narration.text);
        let (pronoun, rest) = possessor(words)?;
        if inside_sentence(words) != found.name {
            return None;
        }
        let owner = self.antecedent_of(pronoun, phrase.start, owners.checked_sub(1)?)?;
        if possessor(&owner.name).is_some() {
            return None;
        }
        Some(Referent { name: format!("{}’s {}", owner.name, inside_sentence(rest)), ..found.clone() })
    }

    /// Whether a byte of the text stands inside a quote.
    pub fn is_quoted(&self, at: usize) -> bool {
        let items = &self.narration.items;
        let item = items.partition_point(|item| item.span.end <= at);
        items.get(item).is_some_and(|item| matches!(item.sort, Sort::Quote(_)) && item.span.has(at))
    }
}

/// How many owners of one another are looked for that are only pronouns: in a text that has no others each leads to
/// the one before.
pub(super) const OWNERS: usize = 3;

/// What a person is who was only known to be something.
pub(super) const fn person_of(nature: Nature) -> Nature {
    if matches!(nature, Nature::Unknown) { Nature::Person } else { nature }
}

/// Whether a name is written in capital letters only: every outlet knows it by them, `FBI`.
fn is_acronym(name: &str) -> bool {
    name.len() > 1 && name.chars().all(|c| c.is_uppercase() || c == '.')
}

/// Whether a name follows a role closely, as the name of its holder does: `spokesman Mark Stroh`.
fn near(text: &str, noun: usize, name: usize) -> bool {
    let between = Span::new(noun, name).of(text);
    !between
        .split_whitespace()
        .any(|word| matches!(word, "for" | "of" | "from" | "at" | "with" | "in" | "on" | "to"))
        && !between.contains('’')
        && !between.contains('\'')
}

/// A phrase for what words stand in without those to whom they go: `the letter` of `the letter to Anna Vale`.
fn without_addressee(text: &str, phrase: Span) -> Span {
    let words = phrase.of(text);
    let Some((head, _)) = words.split_once(" to ") else { return phrase };
    let statement = head.rsplit(' ').next().is_some_and(cue::is_statement);
    if statement { Span::new(phrase.start, phrase.start + head.len()) } else { phrase }
}

/// Whether words begin with the ending of an owner: `’s colleague`.
fn is_possessive(behind: &str) -> bool {
    let ending = behind.strip_prefix(['’', '\'']);
    ending.is_some_and(|rest| rest.starts_with(' ') || rest.starts_with("s "))
}

/// Whether words are a day or a part of a date, or a number, and nobody: `January`, `2018`.
fn is_date(words: &str) -> bool {
    let number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    words.split(' ').all(|word| number(word) || calendar::is_day_or_month(&word.to_lowercase()))
}

/// Whether a word says how many of those that are named behind it: `one of the …`.
fn is_part(word: &str) -> bool {
    cue::function(word) == Some(Function::Determiner)
        || matches!(word, "none" | "number" | "dozens" | "half" | "members" | "group")
}

/// Whether a word behind a noun tells whom somebody knows or stands by, and is no noun: `a source close to …`.
fn is_beside(word: &str) -> bool {
    matches!(word, "close" | "familiar" | "loyal" | "opposed" | "friendly")
}

/// The pronoun for an owner, and what is owned: `it` and `technicians` of `its technicians`.
fn possessor(words: &str) -> Option<(&'static str, &str)> {
    let (first, rest) = words.split_once(' ')?;
    let pronoun = match first {
        "its" | "Its" => "it",
        "his" | "His" => "he",
        "their" | "Their" => "they",
        _ => return None,
    };
    Some((pronoun, rest))
}

/// Words as they stand in the middle of a sentence.
pub(super) fn inside_sentence(words: &str) -> String {
    let mut line = one_line(words);
    let first = line.split(' ').next().unwrap_or_default();
    if matches!(cue::function(first), Some(Function::Determiner | Function::Pronoun)) && first != "I" {
        let small = first.to_lowercase();
        line.replace_range(..small.len(), &small);
    }
    line
}
