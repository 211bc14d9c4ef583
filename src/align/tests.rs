use super::{Alignment, Decision, Reading, Terms, gather, terms};
use crate::article::{self, Article, Place};
use crate::mention::{self, Mentions, Tokens};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn read(name: &str, text: &str) -> Article {
    article::read(name, text.as_bytes()).expect("a text")
}

fn aligned(articles: &[Article]) -> Alignment {
    let terms = terms_of(articles);
    let Decision { links, .. } = decided(articles, &terms);
    gather(&links).with(links)
}

fn decided(articles: &[Article], terms: &Terms) -> Decision {
    super::decide(super::alike(articles, terms), articles, terms)
}

fn terms_of(articles: &[Article]) -> Terms {
    let tokens: Vec<_> = articles.iter().map(Tokens::of).collect();
    let mentions: Vec<Mentions> = tokens.iter().map(mention::mentions).collect();
    let read: Vec<_> = tokens.iter().map(Reading::of).collect();
    terms(articles, &mentions, &read)
}

/// The first words of the passages that an alignment links, over articles with the given texts.
fn links(texts: &[&str]) -> Vec<(String, String)> {
    let articles: Vec<_> = texts.iter().map(|text| read("a.txt", text)).collect();
    let first = |place: Place| {
        let words = articles[place.article].words_of(place.passage);
        words.split_whitespace().next().unwrap_or_default().to_owned()
    };
    aligned(&articles).links.iter().map(|link| (first(link.a), first(link.b))).collect()
}

fn check(a: &str, b: &str, expected: &[(&str, &str)]) {
    let got = links(&[a, b]);
    let got: Vec<_> = got.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(got, expected);
}

#[test]
fn what_is_nearly_alike_may_be_the_same() {
    let texts = [
        "The council closed the old library on Mill Lane in March. A baker gave away his bread on Sunday.",
        "The library has stood in the quarter for a century, and hundreds wept in the rain when its doors were \
         shut. A goat won the regatta at Port Ansel by a length.",
    ];
    let articles: Vec<_> = texts.iter().map(|text| read("a.txt", text)).collect();
    let Decision { links, near, .. } = decided(&articles, &terms_of(&articles));
    let first = Place { article: 0, passage: 0 };
    assert_eq!(links, []);
    assert_eq!(
        near.iter().map(|near| (near.a, near.b)).collect::<Vec<_>>(),
        [(first, Place { article: 1, ..first })]
    );
}

const HARBOUR: &str = "Divers found the wreck of the ferry Marisol near the harbour mouth on Tuesday. \
    Nobody on board was hurt, the coast guard said. \
    The owner denied that the engine had ever been repaired with stolen pieces. \
    Ticket prices on the route doubled in spring.";

#[test]
fn passages_that_say_the_same_are_linked_in_other_words_too() {
    check(
        HARBOUR,
        "Mayor Ines Duarte opened a bakery for sailors. \
         According to the proprietor, denials were all that the inquiry into stolen engine pieces met. \
         Remains of the Marisol ferry were discovered by divers close to the mouth of the harbour.",
        &[("Divers", "Remains"), ("The", "According")],
    );
}

#[test]
fn passages_that_share_a_name_and_the_topic_only_are_not_linked() {
    check(HARBOUR, "The ferry was built in Spain. A route to the islands is planned for winter.", &[]);
}

#[test]
fn a_short_sentence_is_linked_to_its_copy() {
    check("He was not there. Rain fell.", "Snow came. He was not there.", &[("He", "He")]);
    check("She left. Rain fell.", "Snow came. She left.", &[]);
}

#[test]
fn what_is_only_supposed_is_not_what_happened() {
    let warned = |condition: &str| {
        format!("Sailors would face grave harm {condition} the council closes the wharf. Snow fell.")
    };
    let told = "The council closes the wharf for nine weeks of repairs. Schools opened late again.";
    check(&warned("if"), told, &[]);
    check(&warned("now that"), told, &[("Sailors", "The")]);
    check(&warned("if"), &warned("in case"), &[("Sailors", "Sailors"), ("Snow", "Snow")]);
}

/// Whether a word of one text and a word of another stand for the same.
fn check_meeting(texts: [&str; 2], words: [&str; 2], expected: bool) {
    let articles = texts.map(|text| read("a.txt", text));
    let terms = terms_of(&articles);
    let key = |at: usize| {
        let mut all = terms[at].iter().flatten();
        all.find(|term| term.span.of(&articles[at].text) == words[at]).map(|term| term.key)
    };
    let keys = [key(0), key(1)];
    assert!(keys.iter().all(Option::is_some), "{words:?}");
    assert_eq!(keys[0] == keys[1], expected, "{words:?}");
}

#[test]
fn names_and_plain_words_meet() {
    let ministry = "Talks with the Harbour Ministry failed on Tuesday.";
    check_meeting([ministry, "In Orm the harbour ministry was shut."], ["Ministry", "ministry"], true);
    check_meeting([ministry, "In Orm another ministry was shut."], ["Harbour Ministry", "ministry"], false);
    let wharf = "They met at the Kolvar on Tuesday, and left the Kolvar at dawn.";
    check_meeting([wharf, "Kolvar sailors stayed."], ["Kolvar", "Kolvar"], true);
}

#[test]
fn compounds_meet_their_parts() {
    let saved = "A quick-thinking sailor saved the co-owner.";
    check_meeting([saved, "Her quick thinking saved him."], ["thinking", "thinking"], true);
    check_meeting([saved, "The owner was saved."], ["co-owner", "owner"], false);
}

/// How sure the link is that begins with given words, over articles with the given texts.
fn sureness(texts: &[&str], first: &str) -> f64 {
    let articles: Vec<_> = texts.iter().map(|text| read("a.txt", text)).collect();
    let begins = |place: Place| articles[place.article].words_of(place.passage).starts_with(first);
    let links = aligned(&articles).links;
    let found = links.iter().find(|link| link.b.article == 1 && begins(link.a));
    found.map(|link| link.score).unwrap_or_default()
}

#[test]
fn a_link_is_surer_where_others_bear_it_out() {
    let retold = "Remains of the Marisol ferry were discovered by divers close to the mouth of the harbour.";
    let others = "Schools opened late again. Snow fell. Buses ran. Bakers slept.";
    let [backed, alone] =
        ["Divers discovered remains of the ferry Marisol near the harbour mouth.", "Dogs barked."]
            .map(|third| sureness(&[HARBOUR, retold, &format!("{third} {others}")], "Divers"));
    assert!(backed > alone && alone > 0.5, "{backed} {alone}");
}

#[test]
fn a_link_is_surer_between_articles_that_have_more_in_common() {
    let far = "Snow fell. Buses ran. Bakers slept. Dogs barked. ";
    let retold = format!("Remains of the Marisol ferry were found by divers near the harbour. {far}");
    let texts = ["Ticket prices on the route doubled in spring.", "Schools opened late again."]
        .map(|last| format!("{retold}{last}"));
    let [much, little] = texts.each_ref().map(|text| sureness(&[HARBOUR, text], "Divers"));
    assert!(much > little && little > 0.5, "{much} {little}");
}

#[test]
fn nothing_comes_of_nothing() {
    assert_eq!(aligned(&[]).links, []);
    check(HARBOUR, "And so it was.", &[]);
}

/// The parts that the only link between the first sentences of two texts rests on.
fn check_parts(a: &str, b: &str, expected: (&str, &str)) {
    let articles = [
        read("a.txt", &format!("{a} Cranes were moved to Porto.")),
        read("b.txt", &format!("{b} Snow fell overnight. Schools opened late again.")),
    ];
    let parts: Vec<_> = aligned(&articles)
        .links
        .iter()
        .map(|link| (link.part_a.of(&articles[0].text), link.part_b.of(&articles[1].text)))
        .collect();
    assert_eq!(parts, [expected]);
}

#[test]
fn a_link_tells_the_phrases_that_it_rests_on() {
    check_parts(
        "The council met for nine hours in a cold hall, and the bridge over the Tamber will close.",
        "The bridge over the Tamber will close.",
        ("and the bridge over the Tamber will close", "The bridge over the Tamber will close."),
    );
    check_parts(
        "Mayor Ines Duarte closed the bridge over the Tamber after a warning from engineers.",
        "Shopkeepers cheered when the bridge over the Tamber was closed by Ines Duarte.",
        (
            "Mayor Ines Duarte closed the bridge over the Tamber",
            "when the bridge over the Tamber was closed by Ines Duarte.",
        ),
    );
}

/// Sentences of words that are much alike from one to the next.
fn texts() -> impl Strategy<Value = Vec<String>> {
    let word = prop::sample::select(vec![
        "ferry",
        "harbour",
        "Marisol",
        "wreck",
        "denied",
        "denial",
        "the",
        "of",
        "9:10",
        "“quoted”",
        "U.S.",
        "fire,",
        "blaze;",
        "owner",
        "and",
        "engine",
        "called",
        "off",
        "Ines Duarte",
        "12",
    ]);
    let sentence = prop::collection::vec(word, 1..12).prop_map(|words| words.join(" ") + ".");
    let text = prop::collection::vec(sentence, 1..8).prop_map(|sentences| sentences.join(" "));
    prop::collection::vec(text, 1..5)
}

fn pairs(alignment: &Alignment) -> BTreeSet<(Place, Place)> {
    alignment.links.iter().map(|link| (link.a, link.b)).collect()
}

proptest! {
    #[test]
    fn any_text_is_aligned(texts in prop::collection::vec("\\PC{1,200}", 1..4)) {
        let articles: Vec<_> = texts.iter().filter_map(|text| article::read("a", text.as_bytes()).ok()).collect();
        aligned(&articles);
    }

    #[test]
    fn links_are_sound(texts in texts()) {
        let articles: Vec<_> = texts.iter().map(|text| read("a.txt", text)).collect();
        let alignment = aligned(&articles);
        for link in &alignment.links {
            prop_assert!(link.a.article < link.b.article);
            prop_assert!((0.0..=1.0).contains(&link.score));
            for (place, part) in [(link.a, link.part_a), (link.b, link.part_b)] {
                let passage = articles[place.article].passages[place.passage];
                prop_assert!(passage.is_story() && passage.span.contains(part) && !part.is_empty());
            }
        }
    }

    #[test]
    fn claims_hold_the_links_and_nothing_else(texts in texts()) {
        let articles: Vec<_> = texts.iter().map(|text| read("a.txt", text)).collect();
        let alignment = aligned(&articles);
        let mut held = BTreeSet::new();
        for claim in &alignment.claims {
            let outlets: BTreeSet<_> = claim.members.iter().map(|member| member.place.article).collect();
            prop_assert!(outlets.len() > 1);
            for x in &claim.members {
                let others = claim.members.iter().filter(|y| x.place.article < y.place.article);
                held.extend(others.map(|y| (x.place, y.place)));
            }
        }
        prop_assert_eq!(held, pairs(&alignment));
    }

    #[test]
    fn every_word_is_in_one_term(texts in texts()) {
        let articles: Vec<_> = texts.iter().map(|text| read("a.txt", text)).collect();
        for (article, terms) in articles.iter().zip(terms_of(&articles)) {
            for (passage, terms) in article.passages.iter().zip(terms) {
                prop_assert!(terms.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
                let words = crate::text::words(&article.text, passage.span).into_iter();
                for word in words.filter(|word| word.is_word()) {
                    prop_assert!(terms.iter().any(|term| term.span.contains(word.span)));
                }
            }
        }
    }

    #[test]
    fn the_order_of_articles_does_not_matter(texts in texts()) {
        let articles: Vec<_> = texts.iter().map(|text| read("a.txt", text)).collect();
        let reversed: Vec<_> = articles.iter().rev().cloned().collect();
        let mirror = |place: Place| Place { article: articles.len() - 1 - place.article, ..place };
        let mirrored = pairs(&aligned(&reversed)).into_iter().map(|(a, b)| (mirror(b), mirror(a)));
        prop_assert_eq!(mirrored.collect::<BTreeSet<_>>(), pairs(&aligned(&articles)));
    }
}

#[test]
fn a_copy_is_linked_to_its_original_sentence_by_sentence() {
    let articles = [read("a.txt", HARBOUR), read("b.txt", HARBOUR)];
    let found = pairs(&aligned(&articles));
    for (passage, _) in articles[0].story() {
        assert!(found.contains(&(Place { article: 0, passage }, Place { article: 1, passage })), "{passage}");
    }
}

#[test]
fn a_text_that_says_one_thing_without_end_is_aligned_soon() {
    let again = "The mayor of Ribeira said that the harbour is closed.\n\n".repeat(4_000);
    let articles =
        [read("a.txt", &again), read("b.txt", &format!("{HARBOUR}\n\n{again}")), read("c.txt", HARBOUR)];
    let linked = aligned(&articles).links;
    assert!(linked.iter().any(|link| link.b.article == 2), "what is rare is still found");
}
