//! Paragraphs are cut into passages.

use super::byline::is_byline;
use super::credit::closing;
use super::dateline::dateline;
use super::draft::{Block, Form};
use super::furniture::{is_notice, may_hold_notice};
use super::glued::{self, ACCOUNT, signature};
use super::look::Look;
use super::stock::{self, Lists, key};
use super::{Passage, Role, gallery};
use crate::text::{Span, sentences};

/// The shortest headline that is recognised where it is glued to a text, in bytes.
const GLUED: usize = 24;

/// How many paragraphs at the top of the story may open with its dateline.
const OPENINGS: usize = 5;

/// The longest sentence that may be a button or a label, in bytes.
const LABEL: usize = 40;

/// Cuts paragraphs into passages, in order.
#[derive(Debug)]
pub(super) struct Cutter<'t> {
    text: &'t str,
    headline: Option<usize>,
    headline_words: &'t str,
    /// How many paragraphs of the story may still open with a dateline.
    openings: usize,
    pub passages: Vec<Passage>,
}

impl<'t> Cutter<'t> {
    pub fn new(text: &'t str) -> Self {
        Self { text, headline: None, headline_words: "", openings: OPENINGS, passages: Vec::new() }
    }

    /// One passage.
    pub fn whole(&mut self, span: Span, role: Role, paragraph: usize) {
        let span = span.trim(self.text);
        if !span.is_empty() {
            self.passages.push(Passage { span, role, paragraph, repeats: None });
        }
    }

    /// The headline, and behind it the line that was glued to it.
    pub fn headline(&mut self, span: Span, end: usize, paragraph: usize) {
        let headline = Span::new(span.start, end).trim(self.text);
        self.headline = Some(self.passages.len());
        self.headline_words = headline.of(self.text);
        self.whole(headline, Role::Headline, paragraph);
        self.whole(Span::new(end, span.end), Role::Byline, paragraph);
    }

    /// A passage for each sentence, all in one role.
    pub fn each(&mut self, span: Span, role: Role, paragraph: usize) {
        for sentence in sentences(self.text, span) {
            self.whole(sentence, role, paragraph);
        }
    }

    /// A paragraph of the story: the headline and the dateline in front of it, then its sentences.
    pub fn story(&mut self, span: Span, role: Role, paragraph: usize, look: &Look) {
        if gallery::is_gallery(look) {
            let parts = gallery::parts(self.text, span);
            return parts.into_iter().for_each(|(part, role)| self.whole(part, role, paragraph));
        }
        let rest = self.repeated_headline(span, paragraph);
        if rest == span {
            return self.paragraph(rest, role, paragraph, look);
        }
        let look = Look::of(self.text, &Block { span: rest.trim(self.text), form: Form::Text });
        if is_byline(&look) {
            self.whole(rest, Role::Byline, paragraph);
        } else {
            self.paragraph(rest.trim(self.text), role, paragraph, &look);
        }
    }

    /// The same without the headline.
    fn paragraph(&mut self, span: Span, role: Role, paragraph: usize, look: &Look) {
        let closing = closing(look.line).map_or(span.end, |at| span.start + at);
        let mut rest = Span::new(span.start + glued::front(look, role), closing);
        self.whole(Span::new(span.start, rest.start), Role::Boilerplate, paragraph);
        if self.openings > 0
            && let Some(found) = dateline(self.text, rest)
        {
            self.whole(found, Role::Dateline, paragraph);
            rest = Span::new(found.end, rest.end);
            self.openings = 0;
        }
        self.openings = self.openings.saturating_sub(1);
        self.told(rest, role, paragraph, look);
        self.whole(Span::new(closing, span.end), Role::Boilerplate, paragraph);
    }

    /// The sentences of a paragraph of the story, without those that are no part of it.
    fn told(&mut self, rest: Span, role: Role, paragraph: usize, look: &Look) {
        let doubtful = may_hold_notice(look) || look.inside.has(Lists::CREDITS);
        let role_of = |sentence: Span| {
            let words = sentence.of(self.text);
            if doubtful || words.len() <= LABEL { role_of(words, role) } else { role }
        };
        let mut found: Vec<_> =
            sentences(self.text, rest).into_iter().map(|sentence| (sentence, role_of(sentence))).collect();
        if look.line.contains(ACCOUNT) {
            found = found.into_iter().flat_map(|sentence| self.without_signature(sentence)).collect();
        }
        let aside = found.iter().filter(|(_, role)| *role == Role::Boilerplate).count();
        let all =
            found.first().is_some_and(|(_, role)| *role == Role::Boilerplate) && aside * 2 >= found.len();
        for (sentence, role) in found {
            self.whole(sentence, if all { Role::Boilerplate } else { role }, paragraph);
        }
    }

    /// A sentence, and apart from it the line that says who posted it.
    fn without_signature(&self, (sentence, role): (Span, Role)) -> [(Span, Role); 3] {
        let signature = signature(sentence.of(self.text));
        let start = sentence.start + signature.start;
        let end = sentence.start + signature.end;
        let posted = (Span::new(start, end), Role::Boilerplate);
        [(Span::new(sentence.start, start), role), posted, (Span::new(end, sentence.end), role)]
    }

    /// Cuts the headline off where it is printed again; returns the rest.
    fn repeated_headline(&mut self, span: Span, paragraph: usize) -> Span {
        let Some(first) = self.headline else { return span };
        let words = span.of(self.text);
        let length = self.headline_words.len();
        let same = words.get(..length).is_some_and(|start| start.eq_ignore_ascii_case(self.headline_words));
        if !same {
            return span;
        }
        let rest = Span::new(span.start + length, span.end);
        let behind = rest.of(self.text);
        let glued = length >= GLUED
            && behind.trim_start().starts_with(|c: char| c.is_uppercase() || "“\"‘(".contains(c));
        if !(behind.is_empty() || glued) {
            return span;
        }
        let repeated = Span::new(span.start, rest.start);
        self.passages.push(Passage { span: repeated, role: Role::Headline, paragraph, repeats: Some(first) });
        rest
    }
}

/// What a sentence of a paragraph is: what the paragraph is, unless its words say that it is not story.
fn role_of(sentence: &str, paragraph: Role) -> Role {
    let key = key(sentence);
    if is_notice(sentence, &key) {
        Role::Boilerplate
    } else if stock::inside(&key).has(Lists::CREDITS) {
        Role::Byline
    } else {
        paragraph
    }
}
