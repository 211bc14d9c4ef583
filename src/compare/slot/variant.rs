//! Names that two outlets write in two ways: `Müller` and `Mueller`, `al-Qaeda` and `al-Qaida`, `J. R. Holt` and
//! `John R. Holt`.

use super::spelling::{frame, is_transliterated, letters};
use crate::compare::Comparison;
use crate::mention::{Kind, Value};
use crate::text::distance;
use rustc_hash::FxHashMap;

/// Words of names from other scripts are two spellings of one where so many letters are others at most.
const APART: usize = 2;
/// The same of a word so long at least.
const LONG: usize = 4;

/// A name of the story.
struct Written<'c> {
    /// What it stands for.
    key: u32,
    name: &'c str,
    words: Vec<Vec<char>>,
}

/// Takes names that are spellings of one another for one thing. `keys` are for each article what its facts stand for,
/// where they are names.
pub(super) fn unite(story: &Comparison, keys: &mut [Vec<Option<u32>>]) {
    let names = names(story, keys);
    let mut same: FxHashMap<u32, u32> = FxHashMap::default();
    let mut rest = names.as_slice();
    while let Some((first, _)) = rest.split_first() {
        let (alike, others) = rest.split_at(rest.partition_point(|name| name.0 == first.0));
        rest = others;
        for (at, (_, one)) in alike.iter().enumerate() {
            let mut found =
                alike.iter().enumerate().filter(|&(other, (_, name))| other != at && are_one(one, name));
            // what is short for two names is short for neither
            let Some((_, (_, other))) = found.next().filter(|_| found.next().is_none()) else { continue };
            let (here, there) = (one.key.min(other.key), one.key.max(other.key));
            same.insert(there, here);
        }
    }
    if same.is_empty() {
        return;
    }
    for key in keys.iter_mut().flatten().flatten() {
        *key = same.get(key).copied().unwrap_or(*key);
    }
}

/// The names of people and bodies in a story, each thing once, behind the letters of their last word that are heard in
/// any spelling; in the order of these.
fn names<'c>(story: &'c Comparison, keys: &[Vec<Option<u32>>]) -> Vec<(Vec<char>, Written<'c>)> {
    let mut known: FxHashMap<u32, &str> = FxHashMap::default();
    for (mentions, keys) in story.mentions.iter().zip(keys) {
        for (fact, key) in mentions.facts.iter().zip(keys) {
            if let (Kind::Name, Some(key), Value::Name(name)) = (fact.kind, key, &fact.value) {
                let fullest = known.entry(*key).or_insert(name);
                if (name.len(), name.as_str()) > (fullest.len(), fullest) {
                    *fullest = name;
                }
            }
        }
    }
    let written = |(key, name): (u32, &'c str)| {
        let words: Vec<Vec<char>> =
            name.split([' ', '-']).map(letters).filter(|word| !word.is_empty()).collect();
        Some((frame(words.last()?), Written { key, name, words }))
    };
    let mut names: Vec<_> = known.into_iter().filter_map(written).collect();
    names.sort_unstable_by(|(frame, one), (other, than)| frame.cmp(other).then(one.key.cmp(&than.key)));
    names
}

/// Whether two names are one, written in two ways.
fn are_one(one: &Written, other: &Written) -> bool {
    if one.key == other.key {
        return false;
    }
    let taste = is_transliterated(one.name) && is_transliterated(other.name);
    let spelt = |x: &[char], y: &[char]| {
        x == y || taste && x.len().min(y.len()) >= LONG && frame(x) == frame(y) && distance(x, y) <= APART
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
    }
}
