use super::stories;
use crate::article::{Article, read};
use proptest::prelude::*;

/// Four events as outlets tell them: what stands in front is the event.
const TOLD: &[(&str, &str)] = &[
    (
        "dam-post.txt",
        "Dam bursts above Orsa\n\nThe old dam above Orsa burst on Monday night and killed 12 people, Mayor Ida Holm \
         said. Hundreds of houses in the valley of the Sill were under water. Rescuers searched for survivors with \
         boats and dogs.",
    ),
    (
        "dam-herald.md",
        "# Twelve dead in Orsa flood\n\nTwelve people died when a dam on the river Sill broke. Orsa’s mayor, Ida Holm, \
         said the water came within minutes. Engineers had warned that the dam was cracked.",
    ),
    ("dam-wire.txt", "The Sill dam broke above Orsa, killing a dozen people and flooding the valley."),
    (
        "ferry-post.txt",
        "Ferry crews walk out at Velm\n\nFerries between Velm and the islands stood still on Tuesday. The union wants \
         nine percent more pay, its leader Carl Dorn said. Travellers waited at the quays for hours.",
    ),
    (
        "ferry-echo.txt",
        "Islands cut off as Velm ferry strike begins\n\nNo ferry left Velm on Tuesday morning. Carl Dorn of the seamen’s \
         union said that crews would stay ashore until they were paid nine percent more.",
    ),
    (
        "museum-gazette.txt",
        "Thieves take Lund portrait from Kessel museum\n\nThieves cut a portrait by Astrid Lund out of its frame in \
         the Kessel museum on Sunday, police said. The alarm had been switched off for repairs.",
    ),
    (
        "museum-echo.txt",
        "Stolen in the night: Kessel’s Astrid Lund\n\nThe Kessel museum has lost its best picture. Police said that the \
         thieves knew the alarm was off when they cut out the portrait by Lund.",
    ),
    (
        "storm-echo.txt",
        "Snow closes Tarn pass\n\nThe Tarn pass was closed on Wednesday after a metre of snow fell within a day. \
         Lorries wait on both sides. The road service hopes to clear it by the weekend.",
    ),
];

fn articles(told: &[(&str, &str)]) -> Vec<Article> {
    told.iter().map(|(source, text)| read(source, text.as_bytes()).expect("it is text")).collect()
}

/// The stories by the sources of their articles.
fn gathered(articles: &[Article]) -> Vec<Vec<String>> {
    let source = |&at: &usize| articles[at].source.clone();
    stories(articles).iter().map(|story| story.articles.iter().map(source).collect()).collect()
}

/// Holds the stories of those articles against their events, which stand in front of the sources.
#[track_caller]
fn check(told: &[(&str, &str)]) {
    let found = gathered(&articles(told));
    let event = |source: &str| source.split('-').next().unwrap_or_default().to_owned();
    let mut events: Vec<String> = found.iter().map(|story| event(&story[0])).collect();
    for (story, own) in found.iter().zip(&events) {
        assert!(story.iter().all(|source| event(source) == *own), "{found:?}");
    }
    events.sort();
    let several = events.len();
    events.dedup();
    assert_eq!(events.len(), several, "{found:?}");
}

#[test]
fn events_are_told_apart() {
    check(TOLD);
    for first in 0..TOLD.len() {
        check(&TOLD[first..]);
        check(&TOLD[..first]);
        for before in &TOLD[..first] {
            check(&[TOLD[first], *before]);
        }
    }
}

#[test]
fn the_order_of_articles_does_not_matter() {
    let mut all = articles(TOLD);
    let expected = gathered(&all);
    for _ in 0..all.len() {
        all.rotate_left(1);
        assert_eq!(gathered(&all), expected);
    }
    all.reverse();
    assert_eq!(gathered(&all), expected);
}

#[test]
fn the_largest_story_comes_first() {
    let all = articles(TOLD);
    let found = stories(&all);
    let sizes: Vec<_> = found.iter().map(|story| story.articles.len()).collect();
    assert_eq!(sizes, [3, 2, 2, 1]);
    assert_eq!(found[0].title, "Dam bursts above Orsa");
}

#[test]
fn a_story_without_headlines_is_called_by_how_it_begins() {
    let found = stories(&articles(&[TOLD[2]]));
    assert_eq!(
        found[0].title,
        "The Sill dam broke above Orsa, killing a dozen people and flooding the valley."
    );
}

#[test]
fn copies_are_one_story_however_short() {
    for text in ["Orsa", "Dam bursts", "the", TOLD[0].1] {
        let copies = articles(&[("a.txt", text), ("b.txt", text), ("c.txt", text)]);
        let expected = if text == "the" { 3 } else { 1 };
        assert_eq!(stories(&copies).len(), expected, "{text}");
    }
}

#[test]
fn nothing_makes_no_story() {
    assert!(stories(&[]).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_article_is_in_exactly_one_story(
        texts in prop::collection::vec("[a-dA-D .\\n]{1,40}x", 0..30),
        turn in 0_usize..30,
    ) {
        let named: Vec<_> = texts.iter().enumerate().map(|(at, text)| (format!("{at}.txt"), text)).collect();
        let read: Vec<_> = named.iter().filter_map(|(name, text)| read(name, text.as_bytes()).ok()).collect();
        let mut turned = read.clone();
        turned.rotate_left(turn.min(read.len()));
        let found = gathered(&read);
        let mut all: Vec<_> = found.iter().flatten().cloned().collect();
        all.sort();
        let mut sources: Vec<_> = read.iter().map(|article| article.source.clone()).collect();
        sources.sort();
        prop_assert_eq!(all, sources);
        prop_assert_eq!(gathered(&turned), found);
    }
}
