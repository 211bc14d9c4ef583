//! Who the words beside a quote stand for: `he` for `Mark Stroh`, `the spokesman` for the one named before.

use super::cue;
use crate::article::Article;
use crate::mention::fact::name::{Mention, Names, Nature};
use crate::text::{Span, words};

/// What is known of the speakers so far, in the order of the text.
pub(super) struct Resolver<'a> {
    text: &'a str,
    names: &'a Names,
    /// How often each bearer of a name is mentioned.
    counts: Vec<usize>,
    /// Where each passage stands.
    passages: Vec<Span>,
    /// Roles as they were called, with the noun they are called by: `an unnamed spokesman …`.
    roles: Vec<(String, String)>,
    /// The last one who spoke, as a bearer of a name.
    last: Option<usize>,
}

impl<'a> Resolver<'a> {
    pub fn of(article: &'a Article, names: &'a Names) -> Self {
        let mut counts = vec![0; names.bearers.len()];
        for mention in &names.mentions {
            counts[mention.bearer] += 1;
        }
        let passages = article.passages.iter().map(|passage| passage.span).collect();
        Self { text: &article.text, names, counts, passages, roles: Vec::new(), last: None }
    }

    /// The fullest name for the words that name a speaker.
    pub fn resolve(&mut self, mention: Span) -> String {
        let words = mention.of(self.text);
        if cue::is_pronoun(words) {
            return self.pronoun(mention).unwrap_or_else(|| words.to_owned());
        }
        if let Some((role, noun)) = self.role(mention) {
            return self.chain(role, noun);
        }
        match self.named(mention) {
            Some(named) => {
                self.last = Some(named.bearer);
                let written = named.span.of(self.text);
                if is_acronym(written) && self.nature(named) != Nature::Place {
                    written.to_owned()
                } else {
                    self.names.bearers[named.bearer].name.clone()
                }
            }
            None => one_line(words),
        }
    }

    /// The name that a noun phrase is about: a person before anything else, else the first.
    fn named(&self, phrase: Span) -> Option<&'a Mention> {
        let person =
            |mention: &&Mention| matches!(self.nature(mention), Nature::He | Nature::She | Nature::Person);
        let within = || self.within(phrase);
        within()
            .find(person)
            .or_else(|| within().filter(|mention| self.nature(mention) != Nature::Place).last())
            .or_else(|| within().next())
    }

    fn within(&self, phrase: Span) -> impl Iterator<Item = &'a Mention> {
        let mentions = &self.names.mentions;
        let first = mentions.partition_point(|mention| mention.span.end <= phrase.start);
        mentions[first..].iter().take_while(move |mention| mention.span.start < phrase.end)
    }

    fn nature(&self, mention: &Mention) -> Nature {
        self.names.bearers[mention.bearer].sort
    }

    /// The role that a phrase calls its speaker by, and its noun, where no person of that role is named.
    fn role(&self, phrase: Span) -> Option<(Span, String)> {
        let tokens = words(self.text, phrase);
        let noun = tokens.iter().find(|token| cue::is_role(token.span.of(self.text)))?;
        let owner = tokens
            .iter()
            .any(|token| token.span.start > noun.span.end && cue::is_statement(token.span.of(self.text)));
        let named = self.within(phrase).any(|mention| {
            mention.span.start >= noun.span.end
                && self.nature(mention).may_be_person()
                && near(self.text, noun.span.end, mention.span.start)
        });
        (!owner && !named).then(|| (phrase, noun.span.of(self.text).to_lowercase()))
    }

    /// The fullest phrase by which a role was called before; a new one is remembered.
    fn chain(&mut self, phrase: Span, noun: String) -> String {
        let words = one_line(phrase.of(self.text));
        let definite = words.starts_with("the ") || words.starts_with("The ");
        let short = words.split(' ').count() <= 2;
        let known = self.roles.iter().rev().find(|(known, _)| *known == noun);
        if let (true, true, Some((_, full))) = (definite, short, known) {
            return full.clone();
        }
        if !short {
            self.roles.push((noun, words.clone()));
        }
        words
    }

    /// Whom a pronoun stands for: the last speaker where it fits, else the first that fits in the nearest sentence before.
    fn pronoun(&self, mention: Span) -> Option<String> {
        let fits: fn(Nature) -> bool = match mention.of(self.text).to_lowercase().as_str() {
            "he" => |nature| matches!(nature, Nature::He | Nature::Person | Nature::Unknown),
            "she" => |nature| matches!(nature, Nature::She | Nature::Person | Nature::Unknown),
            "it" => |nature| matches!(nature, Nature::Organisation | Nature::Place | Nature::Unknown),
            "they" => |nature| nature != Nature::He && nature != Nature::She,
            _ => return None,
        };
        let bearers = &self.names.bearers;
        if let Some(last) = self.last.filter(|&last| fits(bearers[last].sort)) {
            return Some(bearers[last].name.clone());
        }
        let mentions = &self.names.mentions;
        let end = mentions.partition_point(|other| other.span.start < mention.start);
        let fitting = |other: &&Mention| fits(self.nature(other));
        let nearest = mentions[..end].iter().rev().find(fitting)?;
        let first = mentions[..end]
            .iter()
            .rev()
            .take_while(|other| other.passage == nearest.passage)
            .filter(fitting)
            .last()?;
        let acts = self
            .passages
            .get(first.passage)
            .is_some_and(|passage| first.titled.start < passage.start + NEAR_START);
        let thing = !bearers[first.bearer].sort.is_person();
        let most = (0..bearers.len())
            .filter(|&at| fits(bearers[at].sort))
            .max_by_key(|&at| (self.counts[at], std::cmp::Reverse(at)));
        let bearer = if thing && !acts { most.unwrap_or(first.bearer) } else { first.bearer };
        Some(bearers[bearer].name.clone())
    }
}

/// How far from the beginning of its sentence, in bytes, a name is taken for the subject.
const NEAR_START: usize = 24;

/// Whether a name is written in capital letters only: every outlet knows it by them, `FBI`.
fn is_acronym(name: &str) -> bool {
    name.len() > 1 && name.chars().all(|c| c.is_uppercase() || c == '.')
}

/// Whether a name follows a role closely, as the name of its holder does: `spokesman Mark Stroh`.
fn near(text: &str, noun: usize, name: usize) -> bool {
    let between = text.get(noun..name).unwrap_or_default();
    !between
        .split_whitespace()
        .any(|word| matches!(word, "for" | "of" | "from" | "at" | "with" | "in" | "on"))
        && !between.contains('’')
        && !between.contains('\'')
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
