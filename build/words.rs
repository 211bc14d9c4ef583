//! Makes the word lists of `assets/words` into tables, so that a start reads none of them.
//!
//! Every list is made in every form that words are looked up in; `lexicon!` takes in those that are asked for.

#[path = "../src/text/bytes.rs"]
#[expect(dead_code, reason = "a list asks for less of it than the program does")]
mod bytes;
#[path = "../src/text/lexicon/entries.rs"]
mod entries;
#[path = "../src/text/normal.rs"]
mod normal;
#[path = "../src/text/lexicon/slot.rs"]
mod slot;
#[path = "../src/text/stem.rs"]
mod stem;

use slot::{Slot, hash};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

/// Words and phrases, each with what it leads to.
type Pairs = Vec<(String, String)>;

/// What is found of an entry, given as its head and its forms.
type Way = fn(&str, &[&str]) -> Pairs;

/// The ways to make a table of a list: the name in `lexicon!`, and what is found by which words of an entry.
const WAYS: &[(&str, Way)] = &[
    ("written", |head, forms| to_head(head, &with_head(head, forms), str::to_owned)),
    ("folded", |head, forms| to_head(head, &with_head(head, forms), folded)),
    ("rooted", |head, forms| to_head(head, &with_head(head, forms), rooted)),
    ("forms", |head, forms| to_head(head, forms, str::to_owned)),
    ("backward", |head, forms| to_head(head, forms, backward)),
    ("paired", |head, forms| to_head(head, forms, |form| format!("{head}/{form}"))),
    ("currencies", currencies),
    ("tagged", |head, forms| {
        forms.first().map(|tag| (head.to_owned(), (*tag).to_owned())).into_iter().collect()
    }),
];

/// Several lists in one table, which `lexicon!` takes in by the way `united`: its name, and for each list what is
/// found of an entry. Of two lists that have a word, the first counts.
const UNITED: &[(&str, &[(&str, Way)])] = &[
    (
        "places",
        &[
            ("countries", |head, forms| to_head(&format!("country {head}"), &with_head(head, forms), place)),
            ("demonyms", |head, forms| to_head(&format!("demonym {head}"), forms, place)),
            ("capitals", |head, forms| to_head(&format!("capital {head}"), forms, place)),
            ("places", |head, forms| to_head(&format!("other {head}"), &with_head(head, forms), place)),
        ],
    ),
    (
        "parts-of-sentences",
        &[
            ("parts-of-speech", |head, forms| to_head(head, &with_head(head, forms), str::to_owned)),
            ("cues", |head, forms| to_head("speech", &with_head(head, forms), str::to_owned)),
            ("stances", |head, forms| to_head("stance", &with_head(head, forms), str::to_owned)),
        ],
    ),
    (
        "value-openers",
        &[
            ("value-words", |head, _| to_head("value", &[head], str::to_owned)),
            ("cardinals", first_words),
            ("scales", first_words),
            ("ordinals", first_words),
            ("vague-numbers", first_words),
            ("months", first_words),
            ("weekdays", first_words),
            ("named-days", first_words),
            ("decades", first_words),
        ],
    ),
    (
        "wording-openers",
        &[
            ("attributions", first_words_with_head),
            ("hearsay", first_words_with_head),
            ("negations", first_words),
            ("opposite-forms", first_words_with_head),
            ("opposite-forms", |head, forms| to_head(head, &with_head(head, forms), str::to_owned)),
            ("conditions", first_words_with_head),
            ("sources", first_words_with_head),
        ],
    ),
];

/// The lists of stock phrases, in the order of their bits in `article/stock.rs`.
const STOCK: &[&str] = &[
    "assets/words/boilerplate-openings.txt",
    "assets/words/boilerplate-anywhere.txt",
    "assets/words/boilerplate-lines.txt",
    "assets/words/captions.txt",
    "assets/words/credits.txt",
];

/// The first words of all forms lead to the same: they open an entry.
fn first_words(_: &str, forms: &[&str]) -> Pairs {
    to_head("value", forms, |form| form.split(' ').next().unwrap_or_default().to_owned())
}

/// The same with the first word of the head.
fn first_words_with_head(head: &str, forms: &[&str]) -> Pairs {
    first_words(head, &with_head(head, forms))
}

/// Every form leads to the head.
fn to_head(head: &str, forms: &[&str], key: impl Fn(&str) -> String) -> Pairs {
    forms.iter().map(|form| (key(form), head.to_owned())).collect()
}

fn with_head<'l>(head: &'l str, forms: &[&'l str]) -> Vec<&'l str> {
    forms.iter().copied().chain([head]).collect()
}

fn folded(entry: &str) -> String {
    normal::fold(entry).into_owned()
}

fn rooted(entry: &str) -> String {
    let roots = entry.split_whitespace().map(|word| stem::stem(&normal::fold(word)).into_owned());
    roots.collect::<Vec<_>>().join(" ")
}

/// Without white space and a leading article.
fn place(entry: &str) -> String {
    let bare = entry.strip_prefix("the ").or_else(|| entry.strip_prefix("The ")).unwrap_or(entry);
    bare.split_whitespace().map(normal::fold).collect()
}

/// The words of a phrase from the last to the first.
fn backward(phrase: &str) -> String {
    phrase.rsplit(' ').collect::<Vec<_>>().join(" ")
}

/// The names of a currency in the singular and the plural lead to it, those behind `?` to `?` and it.
fn currencies(unit: &str, names: &[&str]) -> Pairs {
    let both = |name: &&str| {
        let bare = name.trim_start_matches(['?', ' ']);
        let unit = if bare == *name { unit.to_owned() } else { format!("?{unit}") };
        [(bare.to_owned(), unit.clone()), (format!("{bare}s"), unit)]
    };
    names.iter().flat_map(both).collect()
}

/// Writes the tables of all lists.
pub fn make(out: &Path) -> io::Result<()> {
    println!("cargo::rerun-if-changed=assets/words");
    println!("cargo::rerun-if-changed=src/text");
    for file in fs::read_dir("assets/words")? {
        let file = file?.path();
        let list = fs::read_to_string(&file)?;
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        for (way, pairs) in WAYS {
            fs::write(out.join(format!("{name}-{way}.rs")), table(read(&list, *pairs)))?;
        }
    }
    for (name, lists) in UNITED {
        let mut all = Pairs::new();
        for (list, pairs) in *lists {
            all.extend(read(&fs::read_to_string(format!("assets/words/{list}.txt"))?, *pairs));
        }
        fs::write(out.join(format!("{name}-united.rs")), table(all))?;
    }
    fs::write(out.join("stock-phrases.rs"), stock()?)
}

/// An expression that has all stock phrases, each with the bit of its list.
fn stock() -> io::Result<String> {
    let mut phrases: Vec<(String, u8)> = Vec::new();
    for (bit, list) in STOCK.iter().enumerate() {
        let list = fs::read_to_string(list)?;
        phrases.extend(entries::entries(&list).map(|phrase| (phrase.to_owned(), 1 << bit)));
    }
    Ok(format!("{phrases:?}"))
}

/// What is found of all entries of a list.
fn read(list: &str, pairs: Way) -> Pairs {
    entries::rows(list).flat_map(|(head, forms)| pairs(head, &forms.collect::<Vec<_>>())).collect()
}

/// An expression that makes a table.
fn table(pairs: Pairs) -> String {
    let mut heads: BTreeMap<String, String> = BTreeMap::new();
    for (word, head) in pairs {
        heads.entry(word).or_insert(head);
    }
    // What phrases begin with, and a phrase that does.
    let mut beginnings: BTreeMap<&str, &str> = BTreeMap::new();
    for phrase in heads.keys() {
        beginnings
            .extend(phrase.match_indices(' ').map(|(space, _)| (phrase.split_at(space).0, phrase.as_str())));
    }
    let mut text = Text::default();
    let keys = heads.keys().map(String::as_str);
    let others = beginnings.keys().copied().filter(|beginning| !heads.contains_key(*beginning));
    let mut slots = vec![Slot::FREE; ((heads.len() + beginnings.len()) * 2).next_power_of_two()];
    for key in keys.chain(others).filter(|key| !key.is_empty()) {
        let goes_on = beginnings.get(key);
        let (key_at, _) = text.place(goes_on.unwrap_or(&key));
        let key_length = length(key);
        let (head, head_length) = heads.get(key).map_or((0, 0), |head| text.place(head));
        let mut at = hash(key.as_bytes()) as usize;
        while slots[at % slots.len()] != Slot::FREE {
            at += 1;
        }
        let place = at % slots.len();
        slots[place] = Slot { key: key_at, key_length, goes_on: goes_on.is_some(), head, head_length };
    }
    text.expression(&slots)
}

fn length(word: &str) -> u8 {
    u8::try_from(word.len()).expect("an entry is shorter than 256 bytes")
}

/// All words of a table in a row, each once.
#[derive(Default)]
struct Text {
    letters: String,
    places: BTreeMap<String, u16>,
}

impl Text {
    /// Where a word stands, and how long it is.
    fn place(&mut self, word: &str) -> (u16, u8) {
        let end = u16::try_from(self.letters.len()).expect("a list is shorter than 64 KiB");
        let place = *self.places.entry(word.to_owned()).or_insert(end);
        if place == end {
            self.letters.push_str(word);
        }
        (place, length(word))
    }

    fn expression(&self, slots: &[Slot]) -> String {
        let mut made = format!("crate::text::lexicon::Lexicon::made({:?}, &[", self.letters);
        for slot in slots {
            let Slot { key, key_length, goes_on, head, head_length } = slot;
            let _ = write!(
                made,
                "crate::text::lexicon::Slot {{ key: {key}, key_length: {key_length}, goes_on: {goes_on}, \
                 head: {head}, head_length: {head_length} }},"
            );
        }
        made.push_str("])");
        made
    }
}
