//! Where an article prints a name, in whichever passage.

use super::{Comparison, Finding};
use crate::article::{Article, Place};
use crate::text::{Span, words};
use rustc_hash::FxHashMap;

/// The names of a story and where they stand.
#[derive(Clone, Debug, Default)]
pub(super) struct Printed {
    /// By article and what a term stands for, where it stands first.
    things: FxHashMap<(usize, u32), Span>,
    /// By article and word, where the capitalised words begin, in bytes.
    words: FxHashMap<(usize, String), Vec<usize>>,
}

impl Printed {
    /// Goes once through all that tells the story.
    pub fn new(story: &Comparison) -> Self {
        let mut printed = Self::default();
        for (index, article) in story.articles.iter().enumerate() {
            for (passage, told) in article.story() {
                for term in story.terms_of(Place { article: index, passage }) {
                    printed.things.entry((index, term.key)).or_insert(term.span);
                }
                for word in words(&article.text, told.span) {
                    let written = word.span.of(&article.text);
                    if written.starts_with(char::is_uppercase) {
                        let starts = printed.words.entry((index, written.to_owned())).or_default();
                        starts.push(word.span.start);
                    }
                }
            }
        }
        printed
    }

    /// Where an article writes a name as it is written here.
    fn written(&self, index: usize, article: &Article, name: &str) -> Option<Span> {
        let first = words(name, Span::whole(name)).first()?.span.of(name).to_owned();
        let is_there = |start: usize| {
            let rest = Span::new(start, article.text.len()).of(&article.text).strip_prefix(name);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        let start = self.words.get(&(index, first))?.iter().copied().find(|&start| is_there(start))?;
        Some(Span::new(start, start + name.len()))
    }
}

impl Comparison {
    /// Where an article names what a finding about a name or a place is about, be it in a passage that has no part in
    /// the finding. Nothing where it does not, and for findings about anything else.
    pub fn named_in(&self, finding: &Finding, article: usize) -> Option<Span> {
        if !finding.is_named() {
            return None;
        }
        let printed = self.printed();
        let told = self.articles.get(article)?;
        finding.members.iter().find_map(|said| {
            let terms = self.terms_of(said.place);
            let first = terms.partition_point(|term| term.span.end <= said.span.start);
            let thing = terms.get(first).filter(|term| term.span.overlaps(said.span));
            let same = thing.and_then(|thing| printed.things.get(&(article, thing.key)).copied());
            let name = said.span.of(&self.articles[said.place.article].text);
            same.or_else(|| printed.written(article, told, name))
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Place, read};
    use crate::compare::{Finding, Said, Subject, Verdict, compare};
    use crate::mention::Kind;
    use crate::text::Span;

    /// What another article prints of the name that a finding is about.
    #[track_caller]
    fn check(name: &str, other: &str, expected: Option<&str>) {
        let one = format!("The ferry of {name} sank off Orm on Friday.\n");
        let article = |name: &str, text: &str| read(name, text.as_bytes()).expect("it is text");
        let story = compare(vec![article("1.md", &one), article("2.md", other)]);
        let start = story.articles[0].text.find(name).expect("the name stands there");
        let said = Said {
            place: Place { article: 0, passage: 0 },
            span: Span::new(start, start + name.len()),
            value: name.to_owned(),
            altered: vec![],
        };
        let finding = |kind| Finding {
            subject: Subject::Fact(kind),
            verdict: Verdict::Agree,
            confidence: 1.0,
            why: String::new(),
            claim: None,
            members: vec![said.clone()],
        };
        let found = story.named_in(&finding(Kind::Name), 1);
        assert_eq!(found.map(|span| span.of(&story.articles[1].text)), expected, "{name} | {other}");
        assert_eq!(story.named_in(&finding(Kind::Number), 1), None);
    }

    #[test]
    fn a_name_anywhere_in_an_article() {
        check("Anna Berg", "Bread is dear. Bakers blame Anna Berg for it.\n", Some("Anna Berg"));
        check(
            "Lindholm",
            "Bread is dear. Bakers blame Lindholm Shipping for it.\n",
            Some("Lindholm Shipping"),
        );
        check("Lindholm", "Bread is dear. Bakers blame the Lindholms for it.\n", None);
        check("Anna Berg", "Bread is dear. Bakers blame the weather for it.\n", None);
    }
}
