//! One passage, published on Saturday 20 December 2014, for the tests of all kinds.

use super::value::{Fact, Value};
use crate::article::{self, Article, Passage, Published, Role};
use crate::mention::Tokens;
use crate::text::Span;
use jiff::civil::{Time, date};

/// An article of one passage.
pub fn article(text: &str) -> Article {
    let mut article = article::read("sample.txt", b"text").unwrap();
    text.clone_into(&mut article.text);
    let span = Span::whole(text);
    article.passages = vec![Passage { span, role: Role::Body, paragraph: 0, repeats: None }];
    article.published = Some(Published { date: date(2014, 12, 20), time: None });
    article
}

/// The facts of an article but for its names.
pub fn facts(article: &Article) -> Vec<Fact> {
    let tokens = Tokens::of(article);
    super::measured(&tokens)
}

/// Checks the facts of a text, each written `kind words = value`.
#[track_caller]
pub fn check(text: &str, expected: &[&str]) {
    check_in(&article(text), expected);
}

/// The same of a headline.
#[track_caller]
pub fn headline(text: &str, expected: &[&str]) {
    let mut article = article(text);
    article.passages[0].role = Role::Headline;
    check_in(&article, expected);
}

/// The same without a day of publication.
#[track_caller]
pub fn check_undated(text: &str, expected: &[&str]) {
    check_in(&Article { published: None, ..article(text) }, expected);
}

#[track_caller]
fn check_in(article: &Article, expected: &[&str]) {
    let found: Vec<_> = facts(article).iter().map(|fact| shown(fact, &article.text)).collect();
    assert_eq!(found, expected, "{}", article.text);
}

/// `number 12 = 12 person killed, at least`.
fn shown(fact: &Fact, text: &str) -> String {
    let value = match &fact.value {
        Value::Quantity(quantity) => {
            let most =
                if quantity.most > quantity.least { format!(" to {}", quantity.most) } else { String::new() };
            let words = [&quantity.unit, &quantity.fate].into_iter().flatten().map(|word| format!(" {word}"));
            format!("{}{most}{}", quantity.least, words.collect::<String>())
        }
        Value::Date(date) => date.to_string(),
        Value::Time(clock) => {
            let offset = clock.offset.map_or(String::new(), |offset| format!(" {offset:+}"));
            let shown = |time: Time| time.strftime("%H:%M").to_string();
            let other = clock.time.wrapping_add(jiff::ToSpan::hours(12));
            let or = if clock.either_half { format!(" or {}", shown(other)) } else { String::new() };
            format!("{}{or}{offset}", shown(clock.time))
        }
        Value::Name(name) => name.clone(),
    };
    let qualifier = fact.qualifier.map_or(String::new(), |qualifier| format!(", {}", qualifier.name()));
    format!("{} {} = {value}{qualifier}", fact.kind.name(), fact.span.of(text))
}
