//! Alterations: what it is that two renderings of one statement have otherwise.

use super::diff::{Change, changes};
use super::rendering::exchanges;
use super::spoken::Spoken;
use crate::align::TermAt;
use crate::text::lexicon::{Lexicon, lexicon};
use crate::text::{Span, distance, normal::fold, spelt, stem};

static NEGATIONS: Lexicon = lexicon!("negations", forms);
static VERBS: Lexicon = lexicon!("verb-forms", written);
static CONTRACTIONS: Lexicon = lexicon!("contractions", written);

/// How one rendering of a statement has its words otherwise than another; the gravest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alteration {
    /// The same words, spelt, joined or shortened otherwise: `don't` and `do not`, `cell phone` and `cellphone`.
    Spelling,
    /// Words that an outlet put in, in brackets.
    Bracket,
    /// Another form of the same word: `is` and `was`.
    Tense,
    /// Words that only hold others together: `in spring` and `by spring`.
    Small,
    /// Another word.
    Word,
    /// Another number or name, or a `not` that the other does not have.
    Meaning,
}

impl Alteration {
    /// Its name in the published form.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Spelling => "spelling",
            Self::Bracket => "bracket",
            Self::Tense => "tense",
            Self::Small => "small words",
            Self::Word => "word",
            Self::Meaning => "meaning",
        }
    }

    /// Whether what was said is the same all the same.
    pub fn is_slight(self) -> bool {
        self < Self::Word
    }
}

/// An exchange of more words than this on either side is another sentence.
const FEW: usize = 4;
/// So many words at most are one word otherwise written: `no one`.
const RESPELT: usize = 2;

/// The gravest alteration between two renderings; nothing where each only cuts what the other has. Where a statement is
/// put together in another order, a word may be another though none stands in its place.
pub fn alteration(a: &Spoken, b: &Spoken) -> Option<Alteration> {
    let in_place = parted(a, b).iter().filter_map(|change| of_change(a, b, change)).max();
    in_place.or_else(|| (!exchanges(a, b).is_empty()).then_some(Alteration::Word))
}

/// Whether one rendering says what the other denies: it leaves out a few words that negate in the midst of a phrase.
pub fn negates(a: &Spoken, b: &Spoken) -> bool {
    parted(a, b).iter().any(|change| is_denied(a, b, change))
}

/// Whether two renderings have the same words, each only spelt otherwise or shortened.
pub fn is_respelt(a: &Spoken, b: &Spoken) -> bool {
    parted(a, b).iter().all(|change| of_change(a, b, change) == Some(Alteration::Spelling))
}

/// Where two renderings part. Where one has a word otherwise spelt and more words beside it, the word is set against
/// its like and the others stand for themselves: `Nobody … no one came`, `no-one came`.
fn parted(a: &Spoken, b: &Spoken) -> Vec<Change> {
    changes(&a.words, &b.words).into_iter().flat_map(|change| respelt_apart(a, b, change)).collect()
}

/// See [`parted`].
fn respelt_apart(a: &Spoken, b: &Spoken, change: Change) -> Vec<Change> {
    if change.a.len() < change.b.len() {
        return respelt_apart(b, a, change.turned()).into_iter().map(Change::turned).collect();
    }
    let (long, short) = (change.a.clone(), change.b.clone());
    if !(1..=RESPELT).contains(&short.len()) || long.len() <= FEW {
        return vec![change];
    }
    let letters = Stretch::of(b, short.clone()).letters();
    // a word may be written as two, and two as one
    let lengths = short.len().saturating_sub(1).max(1)..=(short.len() + 1).min(long.len());
    let mut ends = lengths.flat_map(|length| [long.start..long.start + length, long.end - length..long.end]);
    let Some(like) = ends.find(|end| Stretch::of(a, end.clone()).letters() == letters) else {
        return vec![change];
    };
    let parts = [
        Change { a: long.start..like.start, b: short.start..short.start },
        Change { a: like.clone(), b: short.clone() },
        Change { a: like.end..long.end, b: short.end..short.end },
    ];
    parts.into_iter().filter(|part| !(part.a.is_empty() && part.b.is_empty())).collect()
}

/// What is altered where two renderings part. Words that only one has are cut by the other, unless they negate.
fn of_change(a: &Spoken, b: &Spoken, change: &Change) -> Option<Alteration> {
    if change.a.is_empty() || change.b.is_empty() {
        return is_denied(a, b, change).then_some(Alteration::Meaning);
    }
    Some(Stretch::of(a, change.a.clone()).against(&Stretch::of(b, change.b.clone())))
}

/// Whether only one rendering has the words of a change and they negate what it says: `did not ask`, `did ask`. What
/// commas or dashes set apart is an aside of its own, and many words are.
fn is_denied(a: &Spoken, b: &Spoken, change: &Change) -> bool {
    let (longer, range, other) = match (change.a.is_empty(), change.b.is_empty()) {
        (false, true) => (a, change.a.clone(), (change.b.start, b.words.len())),
        (true, false) => (b, change.b.clone(), (change.a.start, a.words.len())),
        _ => return false,
    };
    let is_inside = range.start > 0 && range.end < longer.words.len() && other.0 > 0 && other.0 < other.1;
    if !is_inside || range.len() > FEW {
        return false;
    }
    let runs_on = |at: usize| {
        let between = Span::new(longer.words[at - 1].span.end, longer.words[at].span.start);
        between.of(longer.text).chars().all(char::is_whitespace)
    };
    let stretch = Stretch::of(longer, range.clone());
    runs_on(range.start) && runs_on(range.end) && stretch.negates() && !stretch.is_bracketed()
}

/// Some words of a rendering.
struct Stretch<'s> {
    quote: &'s Spoken<'s>,
    words: &'s [TermAt],
    /// The same, as what they stand for in the story.
    terms: &'s [TermAt],
}

impl<'s> Stretch<'s> {
    fn of(quote: &'s Spoken<'s>, range: std::ops::Range<usize>) -> Self {
        Self { quote, words: &quote.words[range.clone()], terms: &quote.terms[range] }
    }

    /// What these words are to those that stand in their place.
    fn against(&self, other: &Self) -> Alteration {
        if self.letters() == other.letters() || self.is_slip_of(other) {
            Alteration::Spelling
        } else if self.is_bracketed() || other.is_bracketed() {
            Alteration::Bracket
        } else if self.negates_anew(other.quote) != other.negates_anew(self.quote) {
            Alteration::Meaning
        } else if self.words.len().max(other.words.len()) > FEW {
            Alteration::Word
        } else if self.is_form_of(other) {
            Alteration::Tense
        } else if self.counts() || other.counts() {
            if self.stands_for_the_same(other) { Alteration::Spelling } else { Alteration::Meaning }
        } else if self.tells() || other.tells() {
            Alteration::Word
        } else {
            Alteration::Small
        }
    }

    fn folded(&self) -> impl Iterator<Item = String> {
        self.words.iter().map(|word| fold(word.span.of(self.quote.text)).into_owned())
    }

    /// Its letters, whatever words they fall into; contractions in full.
    fn letters(&self) -> String {
        let in_full = |word: String| CONTRACTIONS.head(&word).map_or(word, |full| full.replace(' ', ""));
        self.folded().map(in_full).map(|word| spelt(&word).into_owned()).collect()
    }

    /// Whether each word is a form of the other's.
    fn is_form_of(&self, other: &Self) -> bool {
        let verb = |word: &str| VERBS.head(word).map_or_else(|| stem(word).into_owned(), str::to_owned);
        let verbs = |words: &Self| words.folded().map(|word| verb(&word)).collect::<Vec<_>>();
        verbs(self) == verbs(other)
    }

    /// Whether one long word is the other but for a letter inside it that is changed, missing, doubled or swapped with
    /// its neighbour; at its end a letter makes another form of a word.
    fn is_slip_of(&self, other: &Self) -> bool {
        let [x, y] = [self, other].map(|words| words.folded().collect::<Vec<_>>());
        let ([x], [y]) = (x.as_slice(), y.as_slice()) else { return false };
        let [x, y] = [x, y].map(|word| word.chars().collect::<Vec<_>>());
        let is_long = x.len().max(y.len()) >= SLIP;
        let ends = |word: &[char]| word.len().checked_sub(2).map(|end| word[end..].to_vec());
        let is_word = |words: &Self| words.terms.iter().all(|term| !term.is_name) && !words.counts();
        let framed = is_long && x.first() == y.first() && ends(&x) == ends(&y);
        framed && distance(&x, &y) == 1 && is_word(self) && is_word(other)
    }

    /// Whether they stand in brackets that the outlet put in.
    fn is_bracketed(&self) -> bool {
        let Some(first) = self.words.first() else { return false };
        let before = Span::new(self.quote.span.start, first.span.start).of(self.quote.text);
        let opened = before.rfind(['[', '(']);
        opened.is_some_and(|opened| before.rfind([']', ')']).is_none_or(|closed| closed < opened))
    }

    fn negates(&self) -> bool {
        self.folded().any(|word| NEGATIONS.has(&word))
    }

    /// Whether they negate what another rendering does not negate anywhere: a phrase that stands at its beginning may
    /// stand at the end of this.
    fn negates_anew(&self, other: &Spoken) -> bool {
        let moved = |at: usize| {
            let stands = |phrase: &[TermAt]| {
                other
                    .words
                    .windows(2)
                    .any(|pair| pair.iter().map(|word| word.key).eq(phrase.iter().map(|word| word.key)))
            };
            self.words.get(at..at + 2).is_some_and(stands)
        };
        let is_negation = |word: &TermAt| NEGATIONS.has(&fold(word.span.of(self.quote.text)));
        self.words.iter().enumerate().any(|(at, word)| is_negation(word) && !moved(at))
    }

    /// Whether they give a number or a name.
    fn counts(&self) -> bool {
        let has_digit = |word: &TermAt| word.span.of(self.quote.text).contains(|c: char| c.is_ascii_digit());
        self.terms.iter().any(|term| term.is_name) || self.words.iter().any(has_digit)
    }

    fn stands_for_the_same(&self, other: &Self) -> bool {
        let keys = |words: &Self| words.terms.iter().map(|term| term.key).collect::<Vec<_>>();
        keys(self) == keys(other)
    }

    fn tells(&self) -> bool {
        self.words.iter().any(|word| word.weight > 0.0)
    }
}

/// How many letters the longer of two words has at least of which one is a slip of the pen.
const SLIP: usize = 7;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;
    use crate::compare::compare;
    use crate::compare::spoken::spoken;

    fn check(a: &str, b: &str, expected: Alteration) {
        let article = |outlet: &str, words: &str| {
            read(outlet, format!("“{words},” the mayor of Riga said on Monday.\n").as_bytes())
                .expect("it is text")
        };
        let story = compare(vec![article("one.txt", a), article("two.txt", b)]);
        let all = spoken(&story);
        assert_eq!(alteration(&all[0], &all[1]), Some(expected), "{a} | {b}");
        assert_eq!(alteration(&all[1], &all[0]), Some(expected), "{b} | {a}");
    }

    #[test]
    fn alterations_are_told_apart() {
        use Alteration::{Bracket, Meaning, Small, Spelling, Tense, Word};
        for (a, b, expected) in [
            ("We don’t open the old bridge in spring", "We do not open the old bridge in spring", Spelling),
            ("My cell phone rang on the old bridge", "My cellphone rang on the old bridge", Spelling),
            (
                "The slopping roof will fall on the bridge",
                "The sloping roof will fall on the bridge",
                Spelling,
            ),
            (
                "The recieving dock lies at the old bridge",
                "The receiving dock lies at the old bridge",
                Spelling,
            ),
            ("The workers shut the old bridge", "The worker shut the old bridge", Tense),
            ("I trust [Mayor Holm] with the old bridge", "I trust her with the old bridge", Bracket),
            ("The old bridge is closed until spring", "The old bridge was closed until spring", Tense),
            (
                "The old bridge will open in spring for all",
                "The old bridge will open by spring for all",
                Small,
            ),
            ("There will be grave consequences for us", "There will be serious consequences for us", Word),
            ("We will open the old bridge in spring", "We will not open the old bridge in spring", Meaning),
            (
                "The old bridge did not open in spring for all of us",
                "The old bridge did open in spring for us",
                Meaning,
            ),
            (
                "Without asking the town, we have means to open the bridge for us",
                "We have a way to open the bridge for those who live here without asking the town at all",
                Word,
            ),
            ("We need 12 builders for the old bridge", "We need 20 builders for the old bridge", Meaning),
        ] {
            check(a, b, expected);
        }
    }
}
