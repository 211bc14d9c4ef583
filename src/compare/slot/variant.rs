//! Names that two outlets write in two ways: `Müller` and `Mueller`, `al-Qaeda` and `al-Qaida`, `J. R. Holt` and
//! `John R. Holt`.

use super::spelling::{frame, is_transliterated, letters};
use crate::compare::Comparison;
use crate::mention::{Kind, Value};
use crate::text::{distance, normal::fold};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cell::LazyCell;

/// Words of names from other scripts are two spellings of one where so many letters are others at most.
const APART: usize = 2;
/// The same of a word so long at least.
const LONG: usize = 4;
/// More names than this that sound alike are no spellings of one another.
const MANY: usize = 64;

/// A name of the story.
struct Written<'c> {
    /// What it stands for.
    key: u32,
    name: &'c str,
    words: Vec<Vec<char>>,
}

/// Takes names that are spellings of one another for one thing. `keys` are for each article what its facts stand for,
/// where they are names; `themes` are the things that the story is about, ordered.
pub(super) fn unite(story: &Comparison, keys: &mut [Vec<Option<u32>>], themes: &[u32]) {
    let names = names(story, keys);
    let mut same: FxHashMap<u32, u32> = FxHashMap::default();
    let chunks = names.chunk_by(|one, other| one.0 == other.0);
    for alike in chunks.filter(|alike| (2..=MANY).contains(&alike.len())) {
        let alike: Vec<Written> = alike.iter().map(|&(_, key, name)| Written::of(key, name)).collect();
        let partners: Vec<Option<usize>> = alike.iter().map(|one| only_partner(one, &alike)).collect();
        for (at, other) in partners.iter().enumerate().filter_map(|(at, other)| Some((at, (*other)?))) {
            if at > other || partners[other] != Some(at) {
                continue;
            }
            let (first, second) = (alike[at].key.min(alike[other].key), alike[at].key.max(alike[other].key));
            // what the story is about is so in any spelling
            let is_theme = themes.binary_search(&second).is_ok();
            let (from, to) = if is_theme { (first, second) } else { (second, first) };
            same.insert(from, to);
        }
    }
    if same.is_empty() {
        return;
    }
    for key in keys.iter_mut().flatten().flatten() {
        *key = same.get(key).copied().unwrap_or(*key);
    }
}

/// The one name among some that is another spelling of a name: what is short for two names is short for neither.
fn only_partner(one: &Written, all: &[Written]) -> Option<usize> {
    let mut found = (0..all.len()).filter(|&other| are_one(one, &all[other]));
    found.next().filter(|_| found.next().is_none())
}

impl<'c> Written<'c> {
    fn of(key: u32, name: &'c str) -> Self {
        let words = name.split([' ', '-']).map(letters).filter(|word| !word.is_empty()).collect();
        Self { key, name, words }
    }
}

/// The names of people and bodies in a story, each thing once with its key, behind the sound of its last word; in the
/// order of these.
fn names<'c>(story: &'c Comparison, keys: &[Vec<Option<u32>>]) -> Vec<(u64, u32, &'c str)> {
    let most = keys.iter().flatten().flatten().copied().max().map_or(0, |key| key as usize + 1);
    let mut fullest = vec![""; most];
    for (mentions, keys) in story.mentions.iter().zip(keys) {
        for (fact, key) in mentions.facts.iter().zip(keys) {
            if let (Kind::Name, &Some(key), Value::Name(name)) = (fact.kind, key, &fact.value) {
                let known = &mut fullest[key as usize];
                if name.len() > known.len() {
                    *known = name;
                }
            }
        }
    }
    let known = (0..).zip(fullest).filter(|(_, name)| !name.is_empty());
    let mut names: Vec<(u64, u32, &str)> = known.map(|(key, name)| (sound(name), key, name)).collect();
    names.sort_unstable_by_key(|&(sound, key, _)| (sound, key));
    names
}

/// A number for the first letter of a name and the consonants of its last word, the same for nearly all its spellings.
fn sound(name: &str) -> u64 {
    let first = name.chars().next().map_or(0, |first| u64::from(u32::from(first.to_ascii_lowercase())));
    let last = name.rsplit([' ', '-']).next().unwrap_or(name);
    let folded = if last.is_ascii() { Cow::Borrowed(last) } else { fold(last) };
    let heard = folded.bytes().map(|byte| byte.to_ascii_lowercase()).filter_map(|byte| match byte {
        b'a' | b'e' | b'h' | b'i' | b'j' | b'o' | b'u' | b'y' | b'.' | b'\'' => None,
        b'c' | b'q' => Some(b'k'),
        b'w' => Some(b'v'),
        b'z' => Some(b's'),
        other => Some(other),
    });
    let mut last = 0;
    heard.fold(first, |sound: u64, byte| {
        let again = std::mem::replace(&mut last, byte) == byte;
        if again { sound } else { sound.wrapping_mul(31).wrapping_add(u64::from(byte)) }
    })
}

/// Whether two names are one, written in two ways.
fn are_one(one: &Written, other: &Written) -> bool {
    // one name with two keys has the key of a name inside it
    if one.key == other.key || one.name == other.name {
        return false;
    }
    let are_foreign = LazyCell::new(|| is_transliterated(one.name) && is_transliterated(other.name));
    let spelt = |x: &[char], y: &[char]| {
        let ends_alike = || (x.last() == Some(&'a')) == (y.last() == Some(&'a'));
        let are_near = || x.len().min(y.len()) >= LONG && distance(x, y) <= APART && frame(x) == frame(y);
        // `Petrov` is a man and `Petrova` a woman
        x == y || are_near() && ends_alike() && *are_foreign
    };
    let stands_for =
        |x: &[char], y: &[char]| spelt(x, y) || x.len().min(y.len()) == 1 && x.first() == y.first();
    let ([given @ .., last], [given_of_other @ .., last_of_other]) = (&*one.words, &*other.words) else {
        return false;
    };
    if !spelt(last, last_of_other) {
        return false;
    }
    let same = given.len() == given_of_other.len()
        && given.iter().zip(given_of_other).all(|(x, y)| stands_for(x, y));
    same || is_without_initials(given, given_of_other) || is_without_initials(given_of_other, given)
}

/// Whether some given names are a single one of others, which have initials besides: `John`, `John R.`
fn is_without_initials(short: &[Vec<char>], long: &[Vec<char>]) -> bool {
    let ([name], [first, rest @ ..]) = (short, long) else { return false };
    name.len() > 1 && name == first && !rest.is_empty() && rest.iter().all(|word| word.len() == 1)
}

#[cfg(test)]
mod tests {
    use crate::article::read;
    use crate::compare::{Verdict, compare};

    /// How the names of two people are told who do the same thing.
    #[track_caller]
    fn check(one: &str, other: &str, expected: &[Verdict]) {
        let article = |file: &str, name: &str| {
            let rest =
                ["Ferries lay idle.", "Markets opened late.", "Snow kept falling.", "Schools were shut."];
            let told = format!("The mayor {name} thanked the crews of the lifeboats in a message.");
            let words = format!("{told}\n\n{}\n", rest.join("\n\n"));
            read(file, words.as_bytes()).expect("it is text")
        };
        let story = compare(vec![article("one.txt", one), article("two.txt", other)]);
        let named = story.findings.iter().filter(|finding| finding.is_named());
        assert_eq!(named.map(|finding| finding.verdict).collect::<Vec<_>>(), expected, "{one} | {other}");
    }

    #[test]
    fn one_name_in_two_spellings() {
        for (one, other) in [
            ("Günter Müller", "Guenter Mueller"),
            ("J. R. Holt", "John R. Holt"),
            ("John Holt", "John R. Holt"),
            ("J. Holt", "John Holt"),
            ("Mohammed Hassan", "Muhammad Hasan"),
            ("al-Qaeda", "Al Qaida"),
        ] {
            check(one, other, &[Verdict::Agree]);
        }
    }

    #[test]
    fn two_names() {
        check("J. R. Holt", "Peter R. Holt", &[]);
        check("Anna Holt", "John Holt", &[]);
        check("John Holt", "John Hart", &[]);
        check("Dmitri Ivanov", "Dmitri Ivanova", &[]);
        check("Maria Karimova", "Mario Karimov", &[]);
        // whose initial it is cannot be told
        check("J. Holt", "John Holt, brother of James Holt,", &[]);
        check("John Holt, brother of James Holt,", "J. Holt", &[]);
    }
}
