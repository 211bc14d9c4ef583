//! Quotes: their words, their speakers, and which of them render one utterance.

use crate::measures::Score;
use crate::reading::{Reading, dense};
use rashomon::compare::Utterance;
use rashomon::mention::Quote;
use rashomon::text::Span;
use std::collections::BTreeSet;

/// Article and index among that article's quotes, as utterances name them.
type Id = (usize, usize);

/// The share of the longer of two quotes that they must have in common to be the same one, in hundredths.
const SAME: usize = 80;

/// The quotes of the gold that the articles have, each with the program's quote that is the same, and the
/// program's quotes that are none of them.
struct Matched<'r> {
    gold: Vec<Known<'r>>,
    extra: Vec<Id>,
}

/// A quote of the gold.
struct Known<'r> {
    article: usize,
    words: &'r str,
    speaker: &'r str,
    found: Option<Id>,
}

impl<'r> Matched<'r> {
    /// Finds for each quote of the gold the program's first that nobody has yet.
    fn of(reading: &'r Reading) -> Self {
        let mut extra = spoken(reading);
        let known = |(name, words, speaker, _): &'r (String, String, String, String)| {
            let article = reading.article(name)?;
            let spots = reading.find(article, words);
            let same = |&(own, index): &Id| {
                let span = reading.story.mentions[own].quotes[index].span;
                own == article && spots.iter().any(|spot| is_same(reading, article, *spot, span))
            };
            let found = extra.iter().position(same).map(|at| extra.remove(at));
            Some(Known { article, words, speaker, found })
        };
        let gold = reading.gold.quotes.iter().filter_map(known).collect();
        Self { gold, extra }
    }

    /// How many the program found, right or wrong.
    fn found(&self) -> usize {
        self.hits().count() + self.extra.len()
    }

    fn hits(&self) -> impl Iterator<Item = (&Known<'r>, Id)> {
        self.gold.iter().filter_map(|known| Some((known, known.found?)))
    }

    /// The quote of the gold that begins with the words of a reference.
    fn resolve(&self, reading: &Reading, reference: &str) -> Option<usize> {
        let (article, words) = reading.resolve(reference)?;
        let begins =
            |known: &Known| known.article == article && dense(known.words).starts_with(&dense(words));
        self.gold.iter().position(begins)
    }
}

/// The program's quotes of somebody's words.
fn spoken(reading: &Reading) -> Vec<Id> {
    let articles = reading.story.mentions.iter().enumerate();
    let quotes = articles.flat_map(|(article, mentions)| {
        let spoken = mentions.quotes.iter().enumerate().filter(|(_, quote)| quote.kind.is_speech());
        spoken.map(move |(index, _)| (article, index))
    });
    quotes.collect()
}

fn is_same(reading: &Reading, article: usize, a: Span, b: Span) -> bool {
    let long = |span: Span| reading.words(article, span).chars().count();
    a.common(b).is_some_and(|common| long(common) * 100 >= SAME * long(a).max(long(b)))
}

fn quote<'r>(reading: &'r Reading, (article, index): Id) -> &'r Quote {
    &reading.story.mentions[article].quotes[index]
}

/// What somebody said, in quotation marks.
pub fn quotations(reading: &Reading) -> Score {
    let all = Matched::of(reading);
    let lost = all.gold.iter().filter(|known| known.found.is_none());
    let missed = lost.map(|known| format!("missed: {}: {}", reading.name(known.article), known.words));
    let wrong = all.extra.iter().map(|id| {
        format!("wrong: {}: {}", reading.name(id.0), reading.words(id.0, quote(reading, *id).span))
    });
    let right = all.hits().count();
    Score::balance(right, all.found(), all.gold.len(), missed.chain(wrong).collect())
}

/// The same with a speaker who shares a word of three letters or more with the right one.
pub fn speakers(reading: &Reading) -> Score {
    let all = Matched::of(reading);
    let named = |id| quote(reading, id).speaker.as_ref().map_or("", |speaker| speaker.name.as_str());
    let wrong = |(known, id): &(&Known, Id)| names(known.speaker).is_disjoint(&names(named(*id)));
    let faults: Vec<_> = all
        .hits()
        .filter(wrong)
        .map(|(known, id)| {
            let Known { article, words, speaker, .. } = known;
            format!("{}: {words} | gold {speaker}, found {}", reading.name(*article), named(id))
        })
        .collect();
    Score::balance(all.hits().count() - faults.len(), all.found(), all.gold.len(), faults)
}

/// The telling words of a name.
fn names(name: &str) -> BTreeSet<String> {
    let words = name.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() >= 3);
    words.map(str::to_lowercase).filter(|word| !["the", "and", "from"].contains(&word.as_str())).collect()
}

/// Pairs of quotes of different articles that render one utterance.
pub fn utterances(reading: &Reading) -> Score {
    let all = Matched::of(reading);
    let groups = reading.gold.quote_groups.values();
    let gold: BTreeSet<_> = groups
        .flat_map(|group| {
            let group: Vec<_> = group.iter().filter_map(|one| all.resolve(reading, one)).collect();
            across(&group, |&at| all.gold[at].article)
        })
        .collect();
    let found = reading.story.utterances.iter().flat_map(|one| across(&one.quotes, |id| id.0));
    let found: BTreeSet<(Id, Id)> = found.collect();
    let pair = |(a, b): &(usize, usize)| Some((all.gold[*a].found?, all.gold[*b].found?));
    let right = gold.iter().filter_map(pair).filter(|pair| found.contains(pair)).collect::<BTreeSet<_>>();
    let known = |at: usize| format!("{}: {}", reading.name(all.gold[at].article), all.gold[at].words);
    let told = |id: Id| format!("{}: {}", reading.name(id.0), reading.words(id.0, quote(reading, id).span));
    let missed = gold.iter().filter(|both| pair(both).is_none_or(|pair| !right.contains(&pair)));
    let missed = missed.map(|&(a, b)| format!("missed: {} | {}", known(a), known(b)));
    let wrong = found.difference(&right).map(|&(a, b)| format!("wrong: {} | {}", told(a), told(b)));
    Score::balance(right.len(), found.len(), gold.len(), missed.chain(wrong).collect())
}

/// All pairs that lie in different articles, the earlier article first.
fn across<T: Copy>(group: &[T], article: impl Fn(&T) -> usize) -> Vec<(T, T)> {
    let pairs = group.iter().flat_map(|a| group.iter().map(move |b| (*a, *b)));
    pairs.filter(|(a, b)| article(a) < article(b)).collect()
}

/// How the outlets render an utterance: verbatim, cut or altered.
pub fn renderings(reading: &Reading) -> Score {
    let all = Matched::of(reading);
    let verdicts = &reading.gold.quote_verdicts;
    let mut faults = vec![];
    for (name, verdict) in verdicts {
        let group = reading.gold.quote_groups.get(name).into_iter().flatten();
        let ids: BTreeSet<Id> = group.filter_map(|one| all.gold[all.resolve(reading, one)?].found).collect();
        let shared = |one: &&Utterance| one.quotes.iter().filter(|id| ids.contains(id)).count();
        let best = reading.story.utterances.iter().max_by_key(shared).filter(|one| shared(one) >= 2);
        let found = best.map_or("nothing", |one| one.rendering.name());
        if found != verdict {
            faults.push(format!("{name}: gold {verdict}, found {found}"));
        }
    }
    Score::share(verdicts.len() - faults.len(), verdicts.len(), faults)
}
