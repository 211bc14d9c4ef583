//! Gathers the forms of a name under the fullest one: `Mr. Obama` under `Barack Obama`, `FBI` under `Federal
//! Bureau of Investigation`.

use super::lists::{FEMININE, MASCULINE, has};
use super::piece::{Piece, Sort};
use super::word::{Word, key};
use super::{Bearer, Mention, Names, Nature, place};
use crate::text::normal::fold;
use crate::text::{Span, one_line};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::borrow::Cow;

/// One written form of a name.
struct Form<'r> {
    /// Its words.
    words: &'r [Word<'r>],
    /// As it is written first.
    shown: String,
    sort: Sort,
    nature: Nature,
    /// How often it is written.
    count: usize,
    /// Where it is written for the third time, a byte of the text.
    third: Option<usize>,
    /// Whether it is written only once, where a sentence begins, and nothing tells what it names.
    is_doubtful: bool,
    /// The surname that the next name gives it too: `Ron and Mary Vale`.
    family: Option<&'r str>,
}

/// The forms of an article’s names in the order in which they appear.
struct Forms<'r> {
    all: Vec<Form<'r>>,
    by_key: FxHashMap<Cow<'r, str>, usize>,
}

/// Where to find the forms of two and more words: by their first word, their last, their initials. All are sorted.
#[derive(Default)]
struct Index<'f> {
    first: Vec<(Cow<'f, str>, usize)>,
    last: Vec<(Cow<'f, str>, usize)>,
    initials: Vec<(Cow<'f, str>, usize)>,
}

/// The names of an article from the pieces that name something.
pub(super) fn gather(text: &str, pieces: &[Piece]) -> Names {
    let mut forms = Forms::with_room(pieces.len());
    let form_of: Vec<_> = pieces.iter().map(|piece| forms.add(text, piece)).collect();
    for (pair, form) in pieces.windows(2).zip(&form_of) {
        forms.all[*form].family =
            forms.all[*form].family.or_else(|| shared_surname(text, &pair[0], &pair[1]));
    }
    let index = Index::of(&forms);
    let fuller: Vec<_> = (0..forms.all.len()).map(|form| forms.fuller(&index, form)).collect();
    let mut names =
        Names { mentions: Vec::with_capacity(pieces.len()), bearers: Vec::with_capacity(forms.all.len()) };
    let mut bearer_of = vec![None; forms.all.len()];
    for (piece, form) in pieces.iter().zip(form_of) {
        let Some(fullest) = fullest(&fuller, form) else { continue };
        let bearer = *bearer_of[fullest].get_or_insert_with(|| {
            names.bearers.push(forms.all[fullest].bearer());
            names.bearers.len() - 1
        });
        learn(&mut names.bearers[bearer], forms.all[form].nature);
        let span = piece.span();
        let titled = piece.title.map_or(span, |title| title.join(span));
        names.mentions.push(Mention { span, titled, passage: piece.passage, bearer });
    }
    names.mentions.sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end)));
    names
}

/// The surname that a person who is called by his given name has from the one named behind him: `Ron and Mary Vale`.
fn shared_surname<'r>(text: &str, piece: &Piece<'r>, next: &Piece<'r>) -> Option<&'r str> {
    let ([given], [other, .., surname]) = (piece.words, next.words) else { return None };
    let between = Span::new(given.span.end, other.span.start.max(given.span.end)).of(text);
    (matches!(between, " and " | " & ") && given.is_given() && other.is_given()).then_some(surname.written)
}

/// The first letters of the capitalised words of a name without the country in front: `FBI` of `U.S. Federal Bureau
/// of Investigation`; nothing for a name of one word.
pub fn initials(name: &str) -> Option<String> {
    let words = || name.split_whitespace();
    let country = words().next().is_some_and(|word| word.len() < 5 && place::country_of(word).is_some());
    let firsts = words().skip(country.into()).filter_map(|word| word.chars().next());
    let letters: String = firsts.filter(|first| first.is_uppercase()).collect();
    (letters.chars().count() > 1).then_some(letters)
}

/// The form at the end of the way from shorter to fuller ones; none where the form names nothing.
fn fullest(fuller: &[Fuller], form: usize) -> Option<usize> {
    let mut at = form;
    for _ in 0..4 {
        match fuller[at] {
            Fuller::Is(next) => at = next,
            Fuller::None => break,
            Fuller::Nothing => return None,
        }
    }
    Some(at)
}

/// Takes over what a mention tells about its bearer.
fn learn(bearer: &mut Bearer, nature: Nature) {
    let tells_more = match bearer.sort {
        Nature::Person => matches!(nature, Nature::He | Nature::She),
        Nature::Unknown => nature != Nature::Place,
        _ => false,
    };
    if tells_more {
        bearer.sort = nature;
    }
}

/// Whether there is a fuller form.
#[derive(Clone, Copy)]
enum Fuller {
    Is(usize),
    None,
    /// The word is no name by itself.
    Nothing,
}

impl Form<'_> {
    fn bearer(&self) -> Bearer {
        let name = match self.sort {
            Sort::Place(known) if known.sort != place::Sort::Capital => known.name.to_owned(),
            _ => match self.family {
                Some(family) => format!("{} {family}", self.shown),
                None => self.shown.clone(),
            },
        };
        Bearer { name, sort: self.nature }
    }

    fn is_place(&self) -> bool {
        matches!(self.sort, Sort::Place(_))
    }

    /// Whether it is told of again and again before a longer form, written once, that may only hold it: `Harlow Vale`.
    /// The full name of a body may come late: `Vale Group`.
    fn is_well_known_before(&self, longer: &Self) -> bool {
        let is_body = || {
            longer.sort == Sort::Organisation
                && longer.words.starts_with(self.words)
                && !is_of_town(longer, self.words.len())
        };
        let is_late = self.third.is_some_and(|third| third < longer.words[0].span.start);
        is_late && longer.count == 1 && !longer.nature.is_person() && !is_body()
    }

    fn is_compass_point(&self) -> bool {
        matches!(self.words, [word] if is_compass_point(&word.folded))
    }
}

/// Whether a folded word tells of what kind a body is, and is not short for its name: `Korean Central News Agency`.
fn is_adjective(word: &str) -> bool {
    word.len() > 4 && ["ean", "ian", "ese", "ish", "ic"].iter().any(|end| word.ends_with(end))
}

/// Whether a name is that of a town’s body, so that so many words in front name the town: `Harlow Police Department`.
fn is_of_town(name: &Form, town: usize) -> bool {
    const BODIES: [&str; 7] = ["police", "county", "city", "fire", "sheriff", "council", "district"];
    name.words.get(town).is_some_and(|word| BODIES.contains(&&*word.folded))
}

/// Whether a folded word is short for a country where one of that name is told of: `the North`.
pub(super) fn is_compass_point(word: &str) -> bool {
    matches!(word, "north" | "south" | "east" | "west")
}

impl<'r> Forms<'r> {
    /// Room for so many.
    fn with_room(count: usize) -> Self {
        Self {
            all: Vec::with_capacity(count),
            by_key: FxHashMap::with_capacity_and_hasher(count, FxBuildHasher),
        }
    }

    /// Notes a piece, and says which form it is.
    fn add(&mut self, text: &str, piece: &Piece<'r>) -> usize {
        let key = form_key(text, piece);
        if let Some(&form) = self.by_key.get(&key) {
            let known = &mut self.all[form];
            known.count += 1;
            if known.count == 3 {
                known.third = Some(piece.span().start);
            }
            known.is_doubtful = false;
            if known.sort == Sort::Unknown {
                known.sort = piece.sort;
                known.nature = nature(text, piece);
            }
            return form;
        }
        let shown = one_line(piece.span().of(text));
        let nature = nature(text, piece);
        let is_doubtful =
            piece.opens && piece.sort == Sort::Unknown && place::known(&piece.words[0].folded).is_none();
        self.all.push(Form {
            words: piece.words,
            shown,
            sort: piece.sort,
            nature,
            count: 1,
            third: None,
            is_doubtful,
            family: None,
        });
        self.by_key.insert(key, self.all.len() - 1);
        self.all.len() - 1
    }

    /// The next fuller form of a form.
    fn fuller(&self, index: &Index, at: usize) -> Fuller {
        let form = &self.all[at];
        let best = match form.words {
            [word] => self.fuller_than_word(index, form, &word.folded),
            _ if form.is_place() => None,
            _ => self.fuller_than_words(index, at),
        };
        match best {
            Some(best) => Fuller::Is(best),
            None if form.is_compass_point() => Fuller::Nothing,
            None => Fuller::None,
        }
    }

    fn fuller_than_word(&self, index: &Index, form: &Form, word: &str) -> Option<usize> {
        let people =
            |at: &usize| self.all[*at].nature.may_be_person() && agree(form.nature, self.all[*at].nature);
        let known = |at: &usize| self.all[*at].sort == Sort::Person;
        // What is named before is not short for a name of which it is doubtful whether it is one. What people are given
        // is short for one that it ends only if that is told of before, or nothing begins with it.
        let is_given = form.words[0].is_given();
        let is_later = |at: &usize| form.words[0].span.start < self.all[*at].words[0].span.start;
        let may_be = |at: &usize| {
            (!self.all[*at].is_doubtful || !is_later(at)) && !form.is_well_known_before(&self.all[*at])
        };
        let ends = |at: &usize| may_be(at) && (!is_given || known(at) || !is_later(at));
        let by_last = || known_by(&index.last, word).filter(people);
        let by_first = || known_by(&index.first, word).filter(may_be);
        if form.is_compass_point() {
            return self.most_frequent(by_first().filter(|&at| self.all[at].is_place()));
        }
        if form.is_place() {
            return self.most_frequent(by_last().filter(known));
        }
        let is_acronym = form.shown.chars().filter(|c| *c != '.').all(char::is_uppercase);
        let spelt = is_acronym.then(|| known_by(&index.initials, word)).into_iter().flatten();
        let begins = |at: &usize| {
            let longer = &self.all[*at];
            !longer.is_place()
                && agree(form.nature, longer.nature)
                && (!is_acronym || form.shown.contains('.') || longer.sort == Sort::Person)
                && !(longer.sort == Sort::Organisation && (is_adjective(word) || is_of_town(longer, 1)))
                && !self.are_two(form, longer)
        };
        self.most_frequent(spelt)
            .or_else(|| self.most_frequent(by_last().filter(ends)))
            .or_else(|| self.most_frequent(by_first().filter(begins)))
            .or_else(|| self.most_frequent(by_last().filter(may_be)))
            .or_else(|| self.by_key.get(word).copied().filter(|_| form.nature == Nature::She))
            .filter(|&at| !std::ptr::eq(&raw const self.all[at], form))
    }

    /// The most frequent longer form that holds the words of a form side by side, or its first and last word.
    fn fuller_than_words(&self, index: &Index, at: usize) -> Option<usize> {
        let form = &self.all[at];
        let [first, .., last] = form.words else { return None };
        let longer = |other: &usize| self.all[*other].words.len() > form.words.len();
        let holds = |other: &usize| {
            let words = self.all[*other].words;
            let ends = form.words.len() == 2 && words.first() == Some(first) && words.last() == Some(last);
            // The whole name of a person who is mostly called otherwise has run together with something.
            let may_be_part = !first.is_given() || self.all[*other].count >= form.count;
            let begins = || words.starts_with(form.words) && !self.are_two(form, &self.all[*other]);
            ends || may_be_part
                && (begins() || words.ends_with(form.words))
                && !form.is_well_known_before(&self.all[*other])
        };
        let near = known_by(&index.first, &first.folded).take(NEAR);
        let far = known_by(&index.last, &last.folded).take(NEAR);
        self.most_frequent(near.chain(far).filter(longer).filter(holds))
    }

    /// Whether what stands behind a form in a longer one is a body of its own: `United Nations Security Council`.
    fn are_two(&self, form: &Form, longer: &Form) -> bool {
        let rest = longer.words.get(form.words.len()..).unwrap_or_default();
        let body = || self.by_key.get(&*key(rest)).map(|&at| self.all[at].sort);
        longer.sort == Sort::Organisation && rest.len() > 1 && body() == Some(Sort::Organisation)
    }

    fn most_frequent(&self, forms: impl Iterator<Item = usize>) -> Option<usize> {
        forms.max_by_key(|&form| (self.all[form].count, std::cmp::Reverse(form)))
    }
}

impl<'f> Index<'f> {
    /// Makes the forms of two and more words known by their first and last word and their initials.
    fn of(forms: &'f Forms) -> Self {
        let mut index = Self::default();
        for (at, form) in forms.all.iter().enumerate() {
            let [first, .., last] = form.words else { continue };
            index.first.push((Cow::Borrowed(&first.folded), at));
            index.last.push((Cow::Borrowed(&last.folded), at));
            if let Some(letters) = initials(&form.shown) {
                index.initials.push((fold(&letters).into_owned().into(), at));
            }
        }
        for known in [&mut index.first, &mut index.last, &mut index.initials] {
            known.sort_unstable();
        }
        index
    }
}

/// The forms that are known by a word, in order.
fn known_by<'f>(index: &'f [(Cow<'f, str>, usize)], word: &'f str) -> impl Iterator<Item = usize> + 'f {
    let first = index.partition_point(|(known, _)| **known < *word);
    index[first..].iter().take_while(move |(known, _)| known == word).map(|&(_, form)| form)
}

/// What the form of a piece is known by: a country by its name, a woman’s surname apart from a man’s.
fn form_key<'r>(text: &str, piece: &Piece<'r>) -> Cow<'r, str> {
    match piece.sort {
        Sort::Place(known) if known.sort != place::Sort::Capital => Cow::Borrowed(known.name),
        Sort::Person
            if piece.words.len() == 1 && piece.title.is_some() && nature(text, piece) == Nature::She =>
        {
            key(piece.words) + "♀"
        }
        _ => key(piece.words),
    }
}

/// How many forms that share a word are looked through, so that a hostile text costs no more than a long one.
const NEAR: usize = 64;

/// Whether two mentions may be one person.
fn agree(a: Nature, b: Nature) -> bool {
    !matches!((a, b), (Nature::He, Nature::She) | (Nature::She, Nature::He))
}

/// What a piece tells about what it names.
fn nature(text: &str, piece: &Piece) -> Nature {
    let told_by = |span: Span| {
        let first = span.of(text).split_whitespace().next().unwrap_or_default().trim_end_matches('.');
        match (has(&MASCULINE, first), has(&FEMININE, first)) {
            (true, false) => Some(Nature::He),
            (false, true) => Some(Nature::She),
            _ => None,
        }
    };
    match piece.sort {
        Sort::Place(_) => Nature::Place,
        Sort::Organisation => Nature::Organisation,
        Sort::Person => {
            let given = (piece.words.len() > 1).then(|| piece.words[0].span);
            piece.title.and_then(told_by).or_else(|| given.and_then(told_by)).unwrap_or(Nature::Person)
        }
        Sort::Unknown => Nature::Unknown,
    }
}
