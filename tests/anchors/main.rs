//! Bookmarks on articles that are edited at random: how many are found again, found wrongly, said to be lost.
//!
//! `RASHOMON_STORY=DIR` measures another folder of articles, without demanding anything; `LIST=1` shows what is
//! missed and what is wrong.

mod edits;
mod tally;

use edits::{Dice, Edited, Edits, edit};
use rashomon::article::Article;
use rashomon::disk::articles;
use rashomon::notebook::{Bookmark, anchors};
use rashomon::text::{Span, words};
use std::path::{Path, PathBuf};
use tally::Tally;

/// What is kept: whole sentences, or runs of so many words.
type Kept = Option<usize>;

/// How often each is drilled.
const ROUNDS: u64 = 20;

/// The percentage of words that are changed, what is kept, and at least how many of a hundred that are still
/// there are to be found. None is to be found wrongly, but for runs of three words.
const FLOORS: &[(usize, Kept, f64)] = &[
    (0, None, 99.9),
    (5, None, 99.0),
    (10, None, 98.0),
    (20, None, 91.0),
    (10, Some(12), 97.5),
    (10, Some(6), 96.0),
    (10, Some(3), 90.0),
];

/// One in a thousand: three words can stand in other places, and surroundings be alike.
const WRONG_OF_THREE: f64 = 0.1;

#[test]
fn bookmarks_are_found_in_edited_articles() {
    let story = articles::load(&[Path::new(env!("CARGO_MANIFEST_DIR")).join("articles")]).articles;
    for &(changed, kept, least) in FLOORS {
        let tally = drill(&story, changed, kept);
        println!("{}", tally.line(changed, kept));
        assert!(tally.share() >= least, "at least {least} % are to be found\n{}", tally.lists());
        let wrong = if kept == Some(3) { WRONG_OF_THREE } else { 0.0 };
        assert!(tally.wrong_share() <= wrong, "none is to be found wrongly\n{}", tally.lists());
    }
}

#[test]
fn other_stories_are_measured() {
    let Some(folder) = std::env::var_os("RASHOMON_STORY").map(PathBuf::from) else { return };
    let story = articles::load(&[folder]).articles;
    for changed in [0, 5, 10, 20] {
        for kept in [None, Some(12), Some(6), Some(3)] {
            let tally = drill(&story, changed, kept);
            println!("{}", tally.line(changed, kept));
            if std::env::var_os("LIST").is_some() {
                println!("{}", tally.lists());
            }
        }
    }
}

/// Keeps something of every sentence, has all articles edited, and looks for it: so many of a hundred words are
/// changed, one sentence in ten is dropped, three paragraphs of each article are moved.
fn drill(before: &[Article], changed: usize, run: Kept) -> Tally {
    let edits = Edits { words: changed, sentences: 10, paragraphs: 3 };
    let stock: Vec<_> = before.iter().flat_map(vocabulary).collect();
    let mut tally = Tally::default();
    for round in 0..ROUNDS {
        let dice = &mut Dice::new(round + 1);
        let edited: Vec<_> = before.iter().map(|article| edit(article, edits, &stock, dice)).collect();
        let after: Vec<_> =
            before.iter().zip(&edited).map(|(article, edited)| anew(article, edited, round)).collect();
        let kept = kept(before, run, dice);
        let made = |&(index, span)| Bookmark::of(&before[index], span, jiff::Timestamp::UNIX_EPOCH);
        let bookmarks: Vec<_> = kept.iter().map(made).collect();
        for ((&(index, span), bookmark), anchor) in
            kept.iter().zip(&bookmarks).zip(anchors(bookmarks.iter().map(|it| &it.words), &after))
        {
            let now = |place| Some((index, edited[index].now(&before[index], place)?));
            let truth: Vec<_> = places(&before[index], span).into_iter().filter_map(now).collect();
            tally.count(bookmark, anchor, &truth, &after);
        }
    }
    tally
}

/// What a reader keeps of a story: its sentences, or some words of each.
fn kept(story: &[Article], run: Kept, dice: &mut Dice) -> Vec<(usize, Span)> {
    let all = story.iter().enumerate();
    let sentences =
        all.flat_map(|(index, article)| article.story().map(move |(_, passage)| (index, passage.span)));
    let part = |(index, span): (usize, Span)| {
        let text = &story[index].text;
        (index, run.map_or(span, |run| part(text, span, run, dice)))
    };
    sentences.map(part).collect()
}

/// A run of words somewhere in a sentence.
fn part(text: &str, sentence: Span, run: usize, dice: &mut Dice) -> Span {
    let words: Vec<_> = words(text, sentence).into_iter().filter(|word| word.is_word()).collect();
    let Some(last) = words.len().checked_sub(1) else { return sentence };
    let first = dice.roll((last + 2).saturating_sub(run));
    words[first].span.join(words[(first + run - 1).min(last)].span)
}

/// A stretch of an article, and every other place where its passage is printed again word for word.
fn places(article: &Article, span: Span) -> Vec<Span> {
    let passage = article.passage_at(span.start);
    let again = article.passages.iter().filter(|other| passage.is_some() && other.repeats == passage);
    std::iter::once(span).chain(again.map(|passage| passage.span)).collect()
}

/// The words of an article, in order.
fn vocabulary(article: &Article) -> Vec<String> {
    let all = words(&article.text, Span::whole(&article.text));
    let words = all.iter().filter(|word| word.is_word());
    words.map(|word| word.span.of(&article.text).to_owned()).collect()
}

/// The edited article under the name of the old one.
fn anew(article: &Article, edited: &Edited, round: u64) -> Article {
    let (sha256, text) = (format!("edited {round}"), edited.text.clone());
    Article { sha256, text, passages: Vec::new(), headline: None, ..article.clone() }
}
