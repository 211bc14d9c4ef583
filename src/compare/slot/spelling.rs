//! Names of people that two outlets spell nearly alike: `Jon Petersen`, `Jon Peterson`.

use super::{FactId, Facts};
use crate::mention::{Kind, Value};
use crate::text::lexicon::{Lexicon, lexicon};
use crate::text::{distance, normal::fold};

static MASCULINE: Lexicon = lexicon!("masculine", folded);
static FEMININE: Lexicon = lexicon!("feminine", folded);
/// Parts of names from other scripts, and endings of them: their spelling is a matter of taste.
static TRANSLITERATED: Lexicon = lexicon!("transliterated", folded);
static ENDINGS: Lexicon = lexicon!("transliterated-endings", folded);

/// A name that is another in a word so long or longer, but for a letter.
const SHORT: usize = 3;
/// The same but for two letters.
const LONG: usize = 5;
/// The longest ending in the list, and the shortest.
const ENDING: std::ops::RangeInclusive<usize> = 2..=6;

/// How near two spellings are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spelling {
    /// One letter is another, is missing, or two are swapped.
    OneLetter,
    /// Two letters are.
    TwoLetters,
}

impl Spelling {
    /// Why it is told, as a sentence.
    pub(super) const fn rule(self) -> &'static str {
        match self {
            Self::OneLetter => "The two names are the same but for a letter: one may be misspelt.",
            Self::TwoLetters => "The two names are the same but for two letters: one may be wrong.",
        }
    }
}

impl Facts<'_> {
    /// How near the names of two people are spelt, if they are not the same.
    pub(super) fn spelling(&self, a: FactId, b: FactId) -> Option<Spelling> {
        let (fact_a, fact_b) = (self.fact(a), self.fact(b));
        let (Value::Name(one), Value::Name(other)) = (&fact_a.value, &fact_b.value) else { return None };
        let people = fact_a.kind == Kind::Name && fact_b.kind == Kind::Name;
        if people { near(one, other) } else { None }
    }
}

/// How near two names of people are, of which all words are the same but one.
fn near(one: &str, other: &str) -> Option<Spelling> {
    let mut words = one.split(' ');
    let mut others = other.split(' ');
    let mut apart = None;
    let mut alike = 0;
    loop {
        match (words.next(), others.next()) {
            (None, None) => break,
            (Some(x), Some(y)) if x == y => alike += 1,
            (Some(x), Some(y)) if apart.is_none() => apart = Some((x, y)),
            _ => return None,
        }
    }
    let (x, y) = apart.filter(|_| alike > 0)?;
    let (x, y) = (letters(x), letters(y));
    if x == y || !is_of_a_person(one, other) {
        return None;
    }
    let foreign = is_transliterated(one) || is_transliterated(other);
    if foreign && !are_two_given(&x, &y) {
        return None;
    }
    let shorter = x.len().min(y.len());
    let longer = x.len().max(y.len());
    match distance(&x, &y) {
        1 if shorter >= SHORT && !is_plural(&x, &y) => Some(Spelling::OneLetter),
        2 if shorter + 1 >= LONG && longer >= LONG && frame(&x) != frame(&y) => Some(Spelling::TwoLetters),
        _ => None,
    }
}

/// The letters of a word as spellings are compared: without case, accents and hyphens, and with an umlaut as one
/// letter.
pub(super) fn letters(word: &str) -> Vec<char> {
    let folded = fold(word);
    let mut letters: Vec<char> = Vec::with_capacity(folded.len());
    for letter in folded.chars() {
        let umlaut = letter == 'e' && matches!(letters.last(), Some('a' | 'o' | 'u'));
        if !umlaut {
            letters.push(letter);
        }
    }
    letters
}

/// The letters of a word that other ways to write its sounds have as well: `Benjamin`, `Binyamin`.
pub(super) fn frame(letters: &[char]) -> Vec<char> {
    let heard =
        letters.iter().filter(|letter| !matches!(letter, 'a' | 'e' | 'h' | 'i' | 'j' | 'o' | 'u' | 'y'));
    let mut frame: Vec<char> = heard
        .map(|letter| match letter {
            'c' | 'q' => 'k',
            'w' => 'v',
            'z' => 's',
            other => *other,
        })
        .collect();
    frame.dedup();
    frame
}

/// Whether one of two names begins with a given name.
fn is_of_a_person(one: &str, other: &str) -> bool {
    let given = |name: &str| {
        let first = fold(name.split(' ').next().unwrap_or(name));
        MASCULINE.has(&first) || FEMININE.has(&first)
    };
    given(one) || given(other)
}

/// Whether two words are given names that are heard as two, in whatever script: `Jon`, `Jan`; not `Sergei`, `Sergey`.
fn are_two_given(x: &[char], y: &[char]) -> bool {
    let heard = |letters: &[char]| -> String {
        let mut heard: Vec<char> = letters
            .iter()
            .map(|letter| if matches!(letter, 'e' | 'j' | 'y') { 'i' } else { *letter })
            .collect();
        heard.dedup();
        heard.into_iter().collect()
    };
    let is_plain = |letters: &[char]| {
        let word: String = letters.iter().collect();
        (MASCULINE.has(&word) || FEMININE.has(&word)) && !TRANSLITERATED.has(&word)
    };
    is_plain(x) && is_plain(y) && heard(x) != heard(y)
}

/// Whether a name comes from another script, as far as its words show.
pub(super) fn is_transliterated(name: &str) -> bool {
    let last = fold(name.rsplit(' ').next().unwrap_or(name));
    let ends = |length: usize| {
        let from = last.len().checked_sub(length).filter(|&from| from > 0);
        from.and_then(|from| last.get(from..)).is_some_and(|ending| ENDINGS.has(ending))
    };
    ENDING.into_iter().any(ends) || name.split([' ', '-']).any(|word| TRANSLITERATED.has(&fold(word)))
}

/// Whether one word is the plural of the other: `Wilson`, `the Wilsons`.
fn is_plural(x: &[char], y: &[char]) -> bool {
    x.strip_prefix(y).or_else(|| y.strip_prefix(x)) == Some(&['s'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::fixture::at_odds;

    #[track_caller]
    fn check(one: &str, other: &str, expected: Option<Spelling>) {
        assert_eq!(near(one, other), expected, "{one} | {other}");
        assert_eq!(near(other, one), expected, "{other} | {one}");
    }

    #[test]
    fn a_letter_or_two() {
        check("Jon Petersen", "Jon Peterson", Some(Spelling::OneLetter));
        check("Deborah Burchett", "Deborah Birchett", Some(Spelling::OneLetter));
        check("Katarina Voss", "Katrina Voss", Some(Spelling::OneLetter));
        check("Brian Cole", "Ryan Cole", Some(Spelling::TwoLetters));
        check("Kevin Marsh", "Kevin Walsh", Some(Spelling::TwoLetters));
        check("Kevin Marsh", "Kevin Holt", None);
        check("Kevin Marsh", "Peter Walsh", None);
        check("Kevin Marsh", "Kevin Marshs", None);
        check("Kevin Marsh", "Marsh", None);
        check("Acme Trading", "Acme Trailing", None);
        check("Jon Petrov", "Jan Petrov", Some(Spelling::OneLetter));
    }

    #[test]
    fn other_spellings_of_one_name() {
        check("Günter Muller", "Günter Müller", None);
        check("Peter Müller", "Peter Mueller", None);
        check("Jean-Pierre Roy", "Jean Pierre Roy", None);
        check("José Cole", "Jose Cole", None);
        check("Mohammed Atta", "Mohammed Ata", None);
        check("Benjamin Cole", "Binyamin Cole", None);
        check("Anna Berovsky", "Anna Berovski", None);
        check("Sergei Petrov", "Sergey Petrov", None);
        check("Jon Petrov", "Jon Petrev", None);
    }

    #[test]
    fn in_passages_that_say_the_same() {
        let words =
            |name: &str| format!("Mayor {name} thanked the crews of the lifeboats in a message to Orm.");
        assert_eq!(at_odds(&words("Jon Petersen"), &words("Jon Peterson")), ["Jon Petersen | Jon Peterson"]);
        let both = format!("{}\n\n{}", words("Jon Petersen"), "Jon Peterson was at sea.");
        assert_eq!(at_odds(&both, &words("Jon Peterson")), Vec::<String>::new());
    }
}
