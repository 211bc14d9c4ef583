//! Whether outlets name different speakers of one utterance.

use super::spoken::Spoken;
use crate::mention::fact::place::country_of;
use crate::text::{Span, normal, words};

/// Whether two outlets that render the same words name different people. Two words in quotation marks may well be said
/// by anybody.
///
/// A role, an agency or a country that speaks may well be the same person as one that is named elsewhere, and a
/// pronoun may stand for another one than was thought, unless it can stand for one alone.
pub fn differ(quotes: &[&Spoken], alike: impl Fn(&Spoken, &Spoken) -> bool) -> bool {
    let people: Vec<&&Spoken> =
        quotes.iter().filter(|quote| quote.is_telling() && quote.names_somebody()).collect();
    people
        .iter()
        .enumerate()
        .any(|(at, a)| people[at + 1..].iter().any(|b| alike(a, b) && !meet(a.names(), b.names())))
}

/// Whether two quotes are credited to one speaker; not known where either names none.
pub fn same(p: &Spoken, q: &Spoken) -> Option<bool> {
    let (p, q) = (p.names(), q.names());
    (!p.is_empty() && !q.is_empty()).then(|| meet(p, q))
}

/// Whether two speakers have a name in common.
fn meet(a: &[String], b: &[String]) -> bool {
    a.iter().any(|name| b.contains(name))
}

impl Spoken<'_> {
    /// Whether a person is credited with it by name.
    pub fn names_somebody(&self) -> bool {
        self.speaker.is_some_and(|speaker| speaker.person && speaker.clear)
    }

    /// The names in the speaker's description; a country whichever way it is named.
    fn names(&self) -> &[String] {
        self.names.get_or_init(|| self.speaker.map_or_else(Vec::new, |speaker| names(&speaker.name)))
    }
}

fn names(name: &str) -> Vec<String> {
    let parts = parts(name);
    let countries =
        (1..=2).flat_map(|length| parts.windows(length)).filter_map(|run| country_of(&run.join(" ")));
    let own = parts.iter().filter(|part| is_name(part)).map(|part| normal::fold(part).into_owned());
    own.chain(countries.map(str::to_owned)).collect()
}

fn parts(name: &str) -> Vec<&str> {
    let parts = words(name, Span::whole(name)).into_iter().filter(|word| word.is_word());
    parts.map(|word| word.span.of(name)).collect()
}

fn is_name(part: &str) -> bool {
    part.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;
    use crate::compare::compare;
    use crate::compare::spoken::spoken;

    /// Whether two articles credit the words of their only quotes to different people.
    #[track_caller]
    fn check(one: &str, two: &str, expected: bool) {
        let article = |outlet: &str, text: &str| read(outlet, text.as_bytes()).expect("it is text");
        let story = compare(vec![article("one.txt", one), article("two.txt", two)]);
        let all = spoken(&story);
        assert_eq!(differ(&all.iter().collect::<Vec<_>>(), |_, _| true), expected, "{one} | {two}");
    }

    #[test]
    fn a_pronoun_may_be_at_odds_where_it_stands_for_one_alone() {
        let said = "“I forgive the man who robbed the old mill,”";
        let by = |before: &str, who: &str| format!("{before}{said} {who} said.\n");
        let lane = by("", "Hugh Lane");
        check(&lane, &by("", "Carl Dorn"), true);
        check(&lane, &by("Carl Dorn left the court on Monday. ", "he"), true);
        check(&lane, &by("Carl Dorn left the court with Tom Hale on Monday. ", "he"), false);
        check(&lane, &by("Hugh Lane left the court on Monday. ", "he"), false);
        check(&lane, &by("", "the mayor"), false);
    }
}
