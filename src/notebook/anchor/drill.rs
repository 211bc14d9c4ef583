//! Whole invented articles, edited at random: how many bookmarks are found, found wrongly, lost.

use super::*;
use jiff::Timestamp;

/// Small words, about every second one of a text.
const SMALL: &str = "the of and to in a that for on with said was it as at by from has were had an be its who after \
                     their not which would but about he she they more than one last two new no";

/// Random numbers, the same every time (D. H. Lehmer's generator as Park and Miller have it).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0 * 48271 % 0x7fff_ffff;
        usize::try_from(self.0).unwrap() % sides
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.roll(100) < percent
    }

    /// A word: small ones often, of the others the first much more often than the last.
    fn word(&mut self) -> String {
        let small: Vec<_> = SMALL.split_whitespace().collect();
        if self.chance(45) {
            return small[self.roll(small.len())].to_owned();
        }
        let syllables = ["bar", "len", "tor", "mi", "sel", "dru", "an", "vek", "por", "is"];
        let rank = self.roll(700) * self.roll(700) / 700;
        [rank % 10, rank / 10 % 10, rank / 100].map(|digit| syllables[digit]).concat()
    }
}

/// A sentence with a number by which it is known after all edits.
#[derive(Clone)]
struct Sentence {
    number: usize,
    words: Vec<String>,
}

type Paragraphs = Vec<Vec<Sentence>>;

fn invent(dice: &mut Dice) -> Paragraphs {
    let mut number = 0;
    let mut paragraphs = Vec::new();
    for _ in 0..14 {
        let sentences = (0..=dice.roll(4)).map(|_| {
            number += 1;
            Sentence { number, words: (0..6 + dice.roll(24)).map(|_| dice.word()).collect() }
        });
        paragraphs.push(sentences.collect());
    }
    paragraphs
}

/// Changes a share of the words, drops one sentence in ten, moves a few paragraphs.
fn edit(paragraphs: &mut Paragraphs, percent: usize, dice: &mut Dice) {
    for paragraph in paragraphs.iter_mut() {
        paragraph.retain(|_| !dice.chance(10));
        for sentence in paragraph {
            let words = std::mem::take(&mut sentence.words);
            for word in words {
                let changes = dice.chance(percent);
                match (changes, dice.roll(3)) {
                    (true, 0) => {}
                    (true, 1) => sentence.words.push(dice.word()),
                    (true, _) => sentence.words.extend([dice.word(), word]),
                    _ => sentence.words.push(word),
                }
            }
        }
    }
    for _ in 0..3 {
        let (from, to) = (dice.roll(paragraphs.len()), dice.roll(paragraphs.len()));
        let paragraph = paragraphs.remove(from);
        paragraphs.insert(to, paragraph);
    }
}

/// The text, and where each sentence stands in it.
fn print(paragraphs: &Paragraphs) -> (String, Vec<(usize, Span)>) {
    let (mut text, mut spans) = (String::new(), Vec::new());
    for paragraph in paragraphs {
        for sentence in paragraph {
            let start = text.len();
            text += &sentence.words.join(" ");
            text += ". ";
            spans.push((sentence.number, Span::new(start, text.len() - 1)));
        }
        text += "\n\n";
    }
    (text, spans)
}

#[derive(Debug, Default)]
struct Tally {
    /// Still there, and found there.
    found: usize,
    /// Still there, and not found.
    missed: usize,
    /// No longer there, and not found.
    gone: usize,
    /// Found where they are not.
    wrong: usize,
}

/// Bookmarks sentences, or runs of so many words, edits a share of the words, and looks for them.
fn drill(percent: usize, run: Option<usize>) -> Tally {
    let mut tally = Tally::default();
    for seed in 1..=10 {
        let dice = &mut Dice(seed * 7919);
        let mut paragraphs = invent(dice);
        let (before, spans) = print(&paragraphs);
        edit(&mut paragraphs, percent, dice);
        let (after, today) = print(&paragraphs);
        let article = |text: &str| super::tests::article("a.txt", "A", text);
        let (old, new) = (article(&before), [article(&after)]);
        for (number, span) in spans {
            let kept = run.map_or(span, |run| part(&before, span, run, dice));
            let bookmark = Bookmark::of(&old, kept, Timestamp::UNIX_EPOCH);
            let truth = today.iter().find(|(other, _)| *other == number).map(|(_, span)| *span);
            match (anchor(&bookmark, &new).found(), truth) {
                (Some((_, found)), Some(truth)) if found.overlaps(truth) => tally.found += 1,
                (None, Some(_)) => tally.missed += 1,
                (None, None) => tally.gone += 1,
                (Some(_), _) => tally.wrong += 1,
            }
        }
    }
    tally
}

/// A run of words somewhere in a sentence.
fn part(text: &str, sentence: Span, run: usize, dice: &mut Dice) -> Span {
    let words = crate::text::words(text, sentence);
    let first = dice.roll(words.len().saturating_sub(run).max(1));
    words[first].span.join(words[(first + run - 1).min(words.len() - 1)].span)
}

/// Drills, and demands that so many of a hundred are found and none is found wrongly.
fn check(percent: usize, run: Option<usize>, least: usize) {
    let tally = drill(percent, run);
    assert_eq!(tally.wrong, 0, "{percent} % changed, {run:?} words: {tally:?}");
    assert!(
        tally.found * 100 >= least * (tally.found + tally.missed),
        "{percent} %, {run:?} words: {tally:?}"
    );
    assert!(tally.gone > 20, "nothing was dropped: {tally:?}");
}

#[test]
fn sentences_are_found_after_edits() {
    check(5, None, 99);
    check(10, None, 95);
    check(20, None, 85);
}

#[test]
fn a_few_words_are_found_after_edits() {
    check(10, Some(12), 95);
    check(10, Some(6), 95);
    // Few words that say little are known by what stands on both sides of them.
    check(5, Some(3), 90);
}
